//! Where files are kept that people bring, and who looks for viruses in them.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, ensure};
use clap::{Args, ValueEnum};
use perron_files::{S3Options, Scanner, ScannerAddress, Store, WhenAway};
use perron_people::Keeping;

use crate::place::Place;

/// Bytes of a megabyte, as file managers count them.
const MEGABYTE: u64 = 1_000_000;

/// What a bucket is named with.
#[derive(Args, Clone, Debug)]
pub struct Bucket {
    /// Bucket of an S3-compatible store for the files people bring, such as <s3://perron> or <s3://shared/perron>; without one they are in
    /// the data folder.
    #[arg(long = "files", id = "files", env = "PERRON_FILES", value_name = "BUCKET")]
    bucket: Option<String>,
}

/// How files are kept.
#[derive(Args, Clone, Debug)]
pub struct FileOptions {
    #[command(flatten)]
    bucket: Bucket,
    /// Address of the S3-compatible store, such as <https://objects.example>.
    #[arg(long, env = "PERRON_FILES_ENDPOINT")]
    files_endpoint: Option<String>,
    /// Region of the S3-compatible store.
    #[arg(long, env = "PERRON_FILES_REGION", default_value = "us-east-1")]
    files_region: String,
    /// Key with which the S3-compatible store is asked.
    #[arg(long, env = "PERRON_FILES_KEY")]
    files_key: Option<String>,
    /// File with the secret of that key.
    #[arg(long, env = "PERRON_FILES_SECRET_FILE")]
    files_secret_file: Option<PathBuf>,
    /// The bucket is part of the host name and not of the path, as Amazon wants it.
    #[arg(long, env = "PERRON_FILES_BUCKET_IN_HOST")]
    files_bucket_in_host: bool,
    /// Virus scanner (clamd), as tcp:HOST:PORT or unix:PATH; without one nobody looks for viruses.
    #[arg(long, env = "PERRON_SCANNER", value_name = "ADDRESS")]
    scanner: Option<ScannerAddress>,
    /// What happens to files while the scanner does not answer.
    #[arg(long, env = "PERRON_SCANNER_AWAY", default_value = "refuse")]
    scanner_away: Away,
    /// Largest file that can be brought, in megabytes.
    #[arg(long, env = "PERRON_LARGEST_FILE", default_value_t = 25, value_name = "MEGABYTES", value_parser = clap::value_parser!(u64).range(1..=1000))]
    largest_file: u64,
    /// What one organisation can keep in files, in megabytes.
    #[arg(long, env = "PERRON_FILES_QUOTA", default_value_t = 1000, value_name = "MEGABYTES", value_parser = clap::value_parser!(u64).range(1..=100_000_000))]
    files_quota: u64,
}

/// What happens while the scanner does not answer.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Away {
    /// Nothing comes in.
    Refuse,
    /// Files come in, and are marked as not checked.
    Accept,
}

impl Bucket {
    /// The bucket, as it was named; none when files are in the data folder.
    pub fn name(&self) -> Option<&str> {
        self.bucket.as_deref()
    }

    /// What a backup leaves out because of it, for people.
    pub fn left_out(&self) -> Option<String> {
        self.name().map(|name| format!("files are in {name} and not in this backup; back up the bucket by its own means"))
    }
}

impl FileOptions {
    /// The bucket.
    pub const fn bucket(&self) -> &Bucket {
        &self.bucket
    }

    /// File with the secret of the bucket.
    pub fn secret_file(&self) -> Option<&Path> {
        self.files_secret_file.as_deref()
    }

    /// The scanner, if one is named.
    pub fn scanner(&self) -> Option<Scanner> {
        let when_away = match self.scanner_away {
            Away::Refuse => WhenAway::Refuse,
            Away::Accept => WhenAway::Accept,
        };
        self.scanner.clone().map(|address| Scanner::new(address, when_away))
    }

    /// What is said of the scanner while it is away.
    pub const fn lets_in_unscanned(&self) -> bool {
        matches!(self.scanner_away, Away::Accept)
    }

    /// The store. Of a bucket nothing is asked yet; a folder is made when it is missing.
    pub fn store(&self, place: &Place) -> anyhow::Result<Store> {
        let Some(named) = self.bucket.name() else { return Ok(Store::folder(&place.folder("files"))?) };
        let rest = named.strip_prefix("s3://").with_context(|| format!("--files is {named}, and not s3://BUCKET or s3://BUCKET/FOLDER"))?;
        let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
        let endpoint = self.files_endpoint.clone().context("--files names a bucket, so --files-endpoint must say where it is")?;
        let access_key = self.files_key.clone().context("--files names a bucket, so --files-key must say who asks")?;
        let file = self.files_secret_file.as_ref().context("--files names a bucket, so --files-secret-file must name its secret")?;
        let secret = fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
        let is_near = ["http://127.0.0.1", "http://[::1]", "http://localhost"].iter().any(|near| endpoint.starts_with(near));
        ensure!(endpoint.starts_with("https://") || is_near, "--files-endpoint is {endpoint}, and not https://HOST");
        let options = S3Options {
            endpoint,
            bucket: bucket.to_owned(),
            region: self.files_region.clone(),
            access_key,
            secret_key: secret.trim_end().to_owned(),
            path_style: !self.files_bucket_in_host,
            allow_http: is_near,
            prefix: prefix.trim_end_matches('/').to_owned(),
        };
        Ok(Store::s3(&options)?)
    }

    /// All that the feature is told.
    pub fn keeping(&self, place: &Place) -> anyhow::Result<Keeping> {
        Ok(Keeping {
            store: self.store(place)?,
            scanner: self.scanner(),
            largest: self.largest_file * MEGABYTE,
            quota: self.files_quota * MEGABYTE,
        })
    }

    /// The largest file and what one organisation can keep, in bytes.
    pub const fn bounds(&self) -> (u64, u64) {
        (self.largest_file * MEGABYTE, self.files_quota * MEGABYTE)
    }
}
