//! How an S3-compatible store is reached. Everything is said here: nothing is read from the environment or asked of a cloud's machinery.

use std::fmt;
use std::time::Duration;

use object_store::aws::{AmazonS3, AmazonS3Builder};
use object_store::{BackoffConfig, ClientOptions, RetryConfig};

/// Where an S3-compatible store is, and who asks.
#[derive(Clone)]
pub struct S3Options {
    /// Its address, `https://objects.example`.
    pub endpoint: String,
    /// The bucket, which exists already.
    pub bucket: String,
    /// The region; stores without regions take `us-east-1`.
    pub region: String,
    /// Who asks.
    pub access_key: String,
    /// Their secret; it is never printed.
    pub secret_key: String,
    /// The bucket is part of the path, not of the host; most stores that are not Amazon's want it so.
    pub path_style: bool,
    /// The address may begin with `http:`, for a store on the same machine.
    pub allow_http: bool,
    /// Keys begin with this folder, so that a bucket can be shared. Empty for none, else written like a [`Key`](crate::Key).
    pub prefix: String,
}

impl fmt::Debug for S3Options {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { endpoint, bucket, region, access_key, secret_key: _, path_style, allow_http, prefix } = self;
        formatter
            .debug_struct("S3Options")
            .field("endpoint", endpoint)
            .field("bucket", bucket)
            .field("region", region)
            .field("access_key", access_key)
            .field("path_style", path_style)
            .field("allow_http", allow_http)
            .field("prefix", prefix)
            .finish_non_exhaustive()
    }
}

/// Somebody waits for the answer: a store that is away is given up within a quarter of a minute or so.
pub(crate) fn connect(options: &S3Options) -> object_store::Result<AmazonS3> {
    let client = ClientOptions::new()
        .with_connect_timeout(Duration::from_secs(5))
        .with_timeout(Duration::from_mins(1))
        .with_allow_http(options.allow_http);
    let retry = RetryConfig { max_retries: 3, retry_timeout: Duration::from_secs(15), backoff: BackoffConfig::default() };
    AmazonS3Builder::new()
        .with_client_options(client)
        .with_retry(retry)
        .with_endpoint(&options.endpoint)
        .with_bucket_name(&options.bucket)
        .with_region(&options.region)
        .with_access_key_id(&options.access_key)
        .with_secret_access_key(&options.secret_key)
        .with_virtual_hosted_style_request(!options.path_style)
        // One DELETE for each file: not every compatible store knows the request for many.
        .with_disable_bulk_delete(true)
        .build()
}
