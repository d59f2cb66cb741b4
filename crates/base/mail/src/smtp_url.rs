//! A mail server, described in one line of configuration.

use lettre::transport::smtp::{authentication::Credentials, extension::ClientId};
use percent_encoding::percent_decode_str;
use url::{Host, Url};

/// How a conversation is kept secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Secrecy {
    /// Not at all.
    None,
    /// The server has to agree to TLS before anything is said (RFC 3207).
    StartTls,
    /// TLS from the first byte (RFC 8314).
    Tls,
}

/// What a URL says about a server.
#[derive(Clone)]
pub struct Server {
    pub host: String,
    pub port: u16,
    pub secrecy: Secrecy,
    pub credentials: Option<Credentials>,
    /// By which name we greet it.
    pub hello: ClientId,
}

/// Why a text does not describe a mail server. None of the texts here repeats a password.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UrlProblem {
    /// It is no URL.
    #[error("this is not a URL such as smtp://host:25")]
    NotUrl,
    /// It begins neither with `smtp://` nor with `smtps://`.
    #[error("the URL has to begin with smtp:// or smtps://, not with {0}:")]
    Scheme(String),
    /// It names no host.
    #[error("the URL names no host")]
    NoHost,
    /// It has a parameter that means nothing here, or a value that does not.
    #[error("{0} means nothing here; there are tls=required and hello=<our name>")]
    Parameter(String),
    /// It has a path, which means nothing here.
    #[error("nothing may stand after the host and port but parameters")]
    Path,
    /// There is a user without a password, or a password without a user.
    #[error("there has to be a password for a user, and a user for a password")]
    Credentials,
    /// User or password are not UTF-8.
    #[error("user and password have to be UTF-8, percent-encoded")]
    Encoding,
    /// A certificate cannot be read, or cannot be used for this host.
    #[error("the certificates cannot be used: {0}")]
    Certificates(String),
}

/// Reads a URL; a password given beside it counts more than one in it.
pub fn server(url: &str, password: Option<&str>) -> Result<Server, UrlProblem> {
    let url = Url::parse(url).map_err(|_| UrlProblem::NotUrl)?;
    let mut secrecy = match url.scheme() {
        "smtp" => Secrecy::None,
        "smtps" => Secrecy::Tls,
        other => return Err(UrlProblem::Scheme(other.to_owned())),
    };
    let host = match url.host().ok_or(UrlProblem::NoHost)? {
        Host::Domain("") => return Err(UrlProblem::NoHost),
        Host::Ipv6(address) => address.to_string(),
        other => other.to_string(),
    };
    if !matches!(url.path(), "" | "/") || url.fragment().is_some() {
        return Err(UrlProblem::Path);
    }
    let mut hello = ClientId::default();
    for (name, value) in url.query_pairs() {
        match (name.as_ref(), value.as_ref()) {
            ("tls", "required") if secrecy != Secrecy::Tls => secrecy = Secrecy::StartTls,
            ("tls", "required") => {}
            ("hello", ours) if is_host_name(ours) => hello = ClientId::Domain(ours.to_owned()),
            _ => return Err(UrlProblem::Parameter(format!("{name}={value}"))),
        }
    }
    let usual_port = match secrecy {
        Secrecy::None => 25,
        Secrecy::StartTls => 587,
        Secrecy::Tls => 465,
    };
    let credentials = credentials(&url, password)?;
    Ok(Server { host, port: url.port().unwrap_or(usual_port), secrecy, credentials, hello })
}

fn credentials(url: &Url, password: Option<&str>) -> Result<Option<Credentials>, UrlProblem> {
    let decoded = |text: &str| percent_decode_str(text).decode_utf8().map(String::from).map_err(|_| UrlProblem::Encoding);
    let password = match password {
        Some(password) => Some(password.to_owned()),
        None => url.password().map(decoded).transpose()?,
    };
    match (decoded(url.username())?, password) {
        (user, None) if user.is_empty() => Ok(None),
        (user, Some(password)) if !user.is_empty() => Ok(Some(Credentials::new(user, password))),
        _ => Err(UrlProblem::Credentials),
    }
}

/// What can stand after EHLO as a name: no space, no line break, nothing that begins another command.
fn is_host_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.' || byte == b'-')
}
