//! What an answer about somebody says, and the proof that it is the provider's, for us, now, and for this question.

use std::time::Duration;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::DateTime;
use http::{
    Request,
    header::{ACCEPT, AUTHORIZATION},
};
use openidconnect::{
    ClaimsVerificationError, EndpointMaybeSet, EndpointNotSet, EndpointSet, Nonce, SignatureVerificationError,
    core::{CoreClient, CoreIdToken, CoreJwsSigningAlgorithm},
};
use perron_kernel::Instant;
use reqwest::Client;
use serde_json::{Map, Value};
use url::Url;

use crate::{Problem, Unproven, problem::in_one_line, transport::send};

/// How far two clocks may differ.
const LEEWAY: Duration = Duration::from_mins(2);

/// What is signed with a key that only the provider has. Anything signed with our own secret proves nothing.
const SIGNED: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// A client that knows where to send visitors, and perhaps the other addresses.
pub type Ready = CoreClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointMaybeSet, EndpointMaybeSet>;

/// Why a token does not hold; one reason can be mended by asking for the keys again.
pub enum Failed {
    /// The provider had no such key when it was last asked.
    UnknownKey,
    /// Any other.
    For(Unproven),
}

impl From<Failed> for Problem {
    fn from(failed: Failed) -> Self {
        Self::Unproven(match failed {
            Failed::UnknownKey => Unproven::Signature("the provider has no such key".to_owned()),
            Failed::For(why) => why,
        })
    }
}

/// Proves a token and says whom it is about.
pub fn verified(client: &Ready, token: &CoreIdToken, nonce: &str, now: Instant) -> Result<String, Failed> {
    let moment = |at: Instant| DateTime::from_timestamp_micros(at.microseconds()).unwrap_or_default();
    let (earliest, latest) = (moment(now.before(LEEWAY)), moment(now.after(LEEWAY)));
    let verifier = client
        .id_token_verifier()
        .set_allowed_algs(SIGNED)
        .set_time_fn(move || earliest)
        .set_issue_time_verifier_fn(move |issued| if issued <= latest { Ok(()) } else { Err("it comes from the future".to_owned()) });
    let claims = token.claims(&verifier, &Nonce::new(nonce.to_owned())).map_err(failed)?;
    Ok(claims.subject().as_str().to_owned())
}

fn failed(error: ClaimsVerificationError) -> Failed {
    Failed::For(match error {
        ClaimsVerificationError::SignatureVerification(SignatureVerificationError::NoMatchingKey) => return Failed::UnknownKey,
        ClaimsVerificationError::SignatureVerification(why) => Unproven::Signature(why.to_string()),
        ClaimsVerificationError::Expired(_) => Unproven::Time,
        ClaimsVerificationError::InvalidIssuer(_) => Unproven::Issuer,
        ClaimsVerificationError::InvalidAudience(_) => Unproven::Audience,
        ClaimsVerificationError::InvalidNonce(_) => Unproven::Nonce,
        other => Unproven::Other(in_one_line(&other)),
    })
}

/// All claims of a token that has been proven; the protocol crate only gives those it knows.
pub fn payload(token: &CoreIdToken) -> Result<Map<String, Value>, Problem> {
    let unreadable = || Unproven::Other("the claims cannot be read".to_owned());
    let written = token.to_string();
    let part = written.split('.').nth(1).ok_or_else(unreadable)?;
    let bytes = URL_SAFE_NO_PAD.decode(part).map_err(|_| unreadable())?;
    Ok(serde_json::from_slice(&bytes).map_err(|_| unreadable())?)
}

/// What the provider tells besides (Core 1.0, section 5.3). Some tell nothing but the subject in the token.
pub async fn user_info(http: Client, address: &Url, token: &str) -> Result<Map<String, Value>, Problem> {
    let unusable = |why: String| Problem::Unusable(format!("the user info: {why}"));
    let request = Request::get(address.as_str()).header(ACCEPT, "application/json").header(AUTHORIZATION, format!("Bearer {token}"));
    let request = request.body(Vec::new()).map_err(|error| unusable(error.to_string()))?;
    let answer = send(http, request).await.map_err(|error| Problem::Unreachable(error.to_string()))?;
    if !answer.status().is_success() {
        return Err(Problem::Unreachable(format!("the user info: {}", answer.status())));
    }
    serde_json::from_slice(answer.body()).map_err(|error| unusable(error.to_string()))
}
