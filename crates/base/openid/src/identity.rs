//! What a provider says about somebody, once it has been proven to come from it.

use serde_json::{Map, Value};

/// Somebody as a provider knows them.
#[derive(Clone, Debug, PartialEq)]
pub struct Identity {
    /// Who says so, as it was configured.
    pub issuer: String,
    /// The name by which the issuer knows them; never given to anybody else there.
    pub subject: String,
    /// Their mail address, as the provider wrote it.
    pub mail: Option<String>,
    /// Whether the provider says that the address is theirs.
    pub mail_verified: bool,
    /// What they are called.
    pub name: Option<String>,
    /// How surely they were recognised: a name that the provider gives to a way of signing in.
    pub acr: Option<String>,
    /// With what they were recognised, such as `pwd`, `otp`, `mfa` (RFC 8176).
    pub amr: Vec<String>,
    /// Everything that was said, as one object.
    pub claims: Map<String, Value>,
}

impl Identity {
    /// Reads the claims that have a meaning of their own in the protocol.
    pub(crate) fn of(issuer: &str, subject: &str, claims: Map<String, Value>) -> Self {
        let text = |name: &str| claims.get(name).and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
        let parts = [text("given_name"), text("family_name")].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let amr = match claims.get("amr") {
            Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            Some(Value::String(one)) => vec![one.clone()],
            _ => Vec::new(),
        };
        Self {
            issuer: issuer.to_owned(),
            subject: subject.to_owned(),
            mail: text("email"),
            // Some providers write it as a text.
            mail_verified: claims.get("email_verified").is_some_and(|said| *said == Value::Bool(true) || said.as_str() == Some("true")),
            name: text("name").or_else(|| Some(parts).filter(|parts| !parts.is_empty())),
            acr: text("acr"),
            amr,
            claims,
        }
    }
}
