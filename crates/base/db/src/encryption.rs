//! Whether the line to a server of `PostgreSQL` is encrypted, and who may be at its other end. Decided by the address, in the words that
//! operators know from `PostgreSQL`'s own tools (`sslmode`, `sslrootcert`), but safe where nothing is said: a line that leaves the machine is
//! encrypted and the server has to prove its name, or there is none.

use std::{fmt, path::PathBuf, sync::Arc};

use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, RootCertStore, SignatureScheme,
    client::{
        WebPkiServerVerifier,
        danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    },
    crypto::ring,
    pki_types::{CertificateDer, ServerName, UnixTime, pem::PemObject},
};
use tokio_postgres::config::{Config, Host, SslMode};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::{Error, Result, SettingsProblem};

/// What protects the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encryption {
    mode: Mode,
    /// A file with the certificates of those who may vouch for the server; without it those that the system trusts.
    authorities: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    /// The server is on this machine, and nothing was said.
    Local,
    /// `sslmode=disable`.
    Disabled,
    /// `sslmode=require` or `verify-ca`: the server needs a certificate of an authority that is known.
    Authority,
    /// `sslmode=verify-full`, or nothing: also for the name in the address.
    Name,
}

impl Encryption {
    /// Takes what concerns the line out of an address, because the driver does not know all of it: the rest of the address, and this.
    pub(crate) fn from_address(address: &str) -> std::result::Result<(String, Asked), SettingsProblem> {
        let (base, query) = address.split_once('?').unwrap_or((address, ""));
        let (mut asked, mut rest) = (Asked::default(), Vec::new());
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            match pair.split_once('=') {
                Some(("sslmode", mode)) => asked.mode = Some(mode.to_owned()),
                Some(("sslrootcert", path)) => asked.authorities = Some(without_percent(path)?.into()),
                _ => rest.push(pair),
            }
        }
        let rest = if rest.is_empty() { base.to_owned() } else { format!("{base}?{}", rest.join("&")) };
        Ok((rest, asked))
    }

    /// Whether the line can be listened to. Between programs on one machine it cannot.
    pub const fn is_open(&self) -> bool {
        matches!(self.mode, Mode::Disabled)
    }

    /// What the driver is told about it.
    pub(crate) fn tell(&self, config: &mut Config) {
        let plain = matches!(self.mode, Mode::Local | Mode::Disabled);
        config.ssl_mode(if plain { SslMode::Disable } else { SslMode::Require });
    }

    /// The same for the tools of the server: `sslmode`, and the file of authorities.
    pub(crate) fn for_tools(&self) -> (&'static str, Option<PathBuf>) {
        let authorities = || self.authorities.clone().unwrap_or_else(system_authorities);
        match self.mode {
            Mode::Local | Mode::Disabled => ("disable", None),
            Mode::Authority => ("verify-ca", Some(authorities())),
            Mode::Name => ("verify-full", Some(authorities())),
        }
    }

    /// What makes encrypted connections.
    pub(crate) fn connector(&self) -> Result<MakeRustlsConnect> {
        let problem = |error: rustls::Error| Error::Other(format!("the line to the database cannot be encrypted: {error}"));
        let provider = Arc::new(ring::default_provider());
        let builder = ClientConfig::builder_with_provider(provider.clone()).with_safe_default_protocol_versions().map_err(problem)?;
        let roots = match self.mode {
            // Nobody is asked for a certificate.
            Mode::Local | Mode::Disabled => RootCertStore::empty(),
            Mode::Authority | Mode::Name => self.roots()?,
        };
        if self.mode != Mode::Authority {
            return Ok(MakeRustlsConnect::new(builder.with_root_certificates(roots).with_no_client_auth()));
        }
        let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider).build();
        let verifier = verifier.map_err(|error| Error::Other(format!("the authorities cannot be used: {error}")))?;
        let config = builder.dangerous().with_custom_certificate_verifier(Arc::new(AnyName(verifier))).with_no_client_auth();
        Ok(MakeRustlsConnect::new(config))
    }

    fn roots(&self) -> Result<RootCertStore> {
        let mut roots = RootCertStore::empty();
        let Some(path) = &self.authorities else {
            roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
            return if roots.is_empty() {
                Err(Error::Other("the system trusts no authority; name one with sslrootcert".to_owned()))
            } else {
                Ok(roots)
            };
        };
        let problem = |why: &dyn fmt::Display| Error::Other(format!("sslrootcert {}: {why}", path.display()));
        for certificate in CertificateDer::pem_file_iter(path).map_err(|error| problem(&error))? {
            roots.add(certificate.map_err(|error| problem(&error))?).map_err(|error| problem(&error))?;
        }
        if roots.is_empty() { Err(problem(&"there is no certificate in it")) } else { Ok(roots) }
    }
}

/// What an address says about the line.
#[derive(Default)]
pub(crate) struct Asked {
    mode: Option<String>,
    authorities: Option<PathBuf>,
}

impl Asked {
    /// What that means for these hosts.
    pub(crate) fn decide(self, config: &Config) -> std::result::Result<Encryption, SettingsProblem> {
        let mode = match self.mode.as_deref() {
            None if is_local(config) => Mode::Local,
            None | Some("verify-full") => Mode::Name,
            Some("require" | "verify-ca") => Mode::Authority,
            Some("disable") => Mode::Disabled,
            Some(mode @ ("prefer" | "allow")) => {
                return Err(SettingsProblem(format!(
                    "sslmode={mode} lets whoever stands between choose; take verify-full, require or disable"
                )));
            }
            Some(_) => return Err(SettingsProblem("sslmode is one of verify-full, verify-ca, require and disable".to_owned())),
        };
        Ok(Encryption { mode, authorities: self.authorities })
    }
}

/// For people: behind the name of the database.
impl fmt::Display for Encryption {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self.mode {
            Mode::Local => "on this machine, not encrypted",
            Mode::Disabled => "not encrypted, as sslmode=disable says",
            Mode::Authority => "encrypted; the authority of its certificate is checked",
            Mode::Name => "encrypted; the name and the authority of its certificate are checked",
        })
    }
}

/// Whether nothing leaves the machine.
fn is_local(config: &Config) -> bool {
    let named = config.get_hosts().iter().all(|host| match host {
        Host::Unix(_) => true,
        Host::Tcp(name) => name == "localhost" || name.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback()),
    });
    named && config.get_hostaddrs().iter().all(std::net::IpAddr::is_loopback)
}

/// Where the system keeps the authorities it trusts, as the tools want it: Debian's file, or else `system` (`PostgreSQL` 16 and newer).
fn system_authorities() -> PathBuf {
    let file = std::env::var_os("SSL_CERT_FILE").map_or_else(|| PathBuf::from("/etc/ssl/certs/ca-certificates.crt"), PathBuf::from);
    if file.is_file() { file } else { PathBuf::from("system") }
}

fn without_percent(text: &str) -> std::result::Result<String, SettingsProblem> {
    let unreadable = || SettingsProblem("sslrootcert cannot be read: a percent sign needs two digits behind it".to_owned());
    let (mut bytes, mut rest) = (Vec::new(), text.as_bytes());
    while let Some((first, behind)) = rest.split_first() {
        if *first == b'%' {
            let digits = behind.get(..2).and_then(|digits| std::str::from_utf8(digits).ok()).ok_or_else(unreadable)?;
            bytes.push(u8::from_str_radix(digits, 16).map_err(|_| unreadable())?);
            rest = &behind[2..];
        } else {
            bytes.push(*first);
            rest = behind;
        }
    }
    String::from_utf8(bytes).map_err(|_| unreadable())
}

/// Believes a certificate of a known authority, whatever name is in it. The chain is checked before the name.
#[derive(Debug)]
struct AnyName(Arc<WebPkiServerVerifier>);

impl ServerCertVerifier for AnyName {
    fn verify_server_cert(
        &self,
        certificate: &CertificateDer<'_>,
        between: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        ocsp: &[u8],
        now: UnixTime,
    ) -> std::result::Result<ServerCertVerified, rustls::Error> {
        match self.0.verify_server_cert(certificate, between, name, ocsp, now) {
            Err(rustls::Error::InvalidCertificate(CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. })) => {
                Ok(ServerCertVerified::assertion())
            }
            other => other,
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> std::result::Result<HandshakeSignatureValid, rustls::Error> {
        self.0.verify_tls12_signature(message, certificate, signed)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> std::result::Result<HandshakeSignatureValid, rustls::Error> {
        self.0.verify_tls13_signature(message, certificate, signed)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.supported_verify_schemes()
    }
}
