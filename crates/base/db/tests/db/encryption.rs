//! The line to a server of `PostgreSQL`: what protects it is said by the address, and who is not trusted is not told anything.
//!
//! The server of the tests speaks without encryption, so each test puts something in front of it that ends the encryption, with a
//! certificate made on the spot.

use std::{net::SocketAddr, path::PathBuf, sync::Arc};

use perron_db::{Database, Error, Settings};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _, copy_bidirectional},
    net::{TcpListener, TcpStream},
};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{ServerConfig, crypto::ring, pki_types::PrivateKeyDer},
};

/// An authority, and the file in which its certificate stands.
struct Authority {
    issuer: CertifiedIssuer<'static, KeyPair>,
    folder: TempDir,
}

impl Authority {
    fn new() -> Self {
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let issuer = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("authority.pem"), issuer.pem()).unwrap();
        Self { issuer, folder }
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("authority.pem")
    }

    /// What ends the encryption for a server of this name.
    fn acceptor(&self, name: &str) -> TlsAcceptor {
        let key = KeyPair::generate().unwrap();
        let certificate = CertificateParams::new(vec![name.to_owned()]).unwrap().signed_by(&key, &self.issuer).unwrap();
        let builder =
            ServerConfig::builder_with_provider(Arc::new(ring::default_provider())).with_safe_default_protocol_versions().unwrap();
        let key = PrivateKeyDer::Pkcs8(key.serialize_der().into());
        TlsAcceptor::from(Arc::new(builder.with_no_client_auth().with_single_cert(vec![certificate.der().clone()], key).unwrap()))
    }
}

/// Answers as a server with encryption does, and hands everything on to the one without.
async fn in_front_of(server: SocketAddr, acceptor: TlsAcceptor) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let here = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((mut client, _)) = listener.accept().await {
            let acceptor = acceptor.clone();
            tokio::spawn(async move {
                // The request for encryption: its length and a number that means it (`PostgreSQL`, message formats, SSLRequest).
                let mut request = [0; 8];
                if client.read_exact(&mut request).await.is_err() || request != [0, 0, 0, 8, 4, 210, 22, 47] {
                    return;
                }
                client.write_all(b"S").await.ok();
                if let (Ok(mut client), Ok(mut server)) = (acceptor.accept(client).await, TcpStream::connect(server).await) {
                    copy_bidirectional(&mut client, &mut server).await.ok();
                }
            });
        }
    });
    here
}

/// The server of the tests: its user, and where it listens.
fn server() -> (String, SocketAddr) {
    let address = std::env::var("PERRON_TEST_POSTGRES").expect("PERRON_TEST_POSTGRES names a server; `cargo xtask postgres` starts one");
    let (user, place) = address.trim_start_matches("postgres://").split_once('@').expect("the address names a user");
    let place = place.split('/').next().and_then(|place| place.parse().ok());
    (user.to_owned(), place.expect("the address names an address and a port"))
}

async fn answer(user: &str, place: SocketAddr, line: &str) -> Result<(), Error> {
    let settings: Settings =
        format!("postgres://{user}@localhost:{}/postgres?hostaddr={}{line}", place.port(), place.ip()).parse().unwrap();
    Database::connect(&settings).await.map(drop)
}

#[tokio::test]
async fn a_server_with_a_certificate_of_the_named_authority_is_trusted() {
    let (user, server) = server();
    let authority = Authority::new();
    let place = in_front_of(server, authority.acceptor("localhost")).await;
    for mode in ["verify-full", "verify-ca", "require"] {
        let line = format!("&sslmode={mode}&sslrootcert={}", authority.file().display());
        let answer = answer(&user, place, &line).await;
        assert!(answer.is_ok(), "{mode}: {answer:?}");
    }
}

#[tokio::test]
async fn a_server_with_a_certificate_of_another_authority_is_refused() {
    let (user, server) = server();
    let (authority, other) = (Authority::new(), Authority::new());
    let place = in_front_of(server, other.acceptor("localhost")).await;
    for mode in ["verify-full", "verify-ca", "require"] {
        for file in [format!("&sslrootcert={}", authority.file().display()), String::new()] {
            let answer = answer(&user, place, &format!("&sslmode={mode}{file}")).await;
            assert!(matches!(&answer, Err(Error::Away(why)) if why.contains("invalid peer certificate")), "{mode}: {answer:?}");
        }
    }
}

#[tokio::test]
async fn only_verify_full_asks_for_the_name() {
    let (user, server) = server();
    let authority = Authority::new();
    let place = in_front_of(server, authority.acceptor("db.example")).await;
    let file = format!("&sslrootcert={}", authority.file().display());
    assert!(answer(&user, place, &format!("&sslmode=require{file}")).await.is_ok());
    let refused = answer(&user, place, &format!("&sslmode=verify-full{file}")).await;
    assert!(matches!(&refused, Err(Error::Away(why)) if why.contains("not valid for name")), "{refused:?}");
}

#[tokio::test]
async fn a_server_without_encryption_is_refused_where_it_is_wanted() {
    let (user, server) = server();
    let authority = Authority::new();
    let file = format!("&sslrootcert={}", authority.file().display());
    for mode in ["require", "verify-full"] {
        let refused = answer(&user, server, &format!("&sslmode={mode}{file}")).await;
        assert!(matches!(&refused, Err(Error::Away(why)) if why.contains("does not support TLS")), "{mode}: {refused:?}");
    }
    assert!(answer(&user, server, "").await.is_ok(), "on one machine nobody has to say anything");
    assert!(answer(&user, server, "&sslmode=disable").await.is_ok());
}

#[tokio::test]
async fn a_file_of_authorities_that_holds_none_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("empty.pem");
    std::fs::write(&file, "no certificate").unwrap();
    let settings: Settings = format!("postgres://perron@db.example/perron?sslrootcert={}", file.display()).parse().unwrap();
    let refused = Database::connect(&settings).await.map(drop);
    assert!(matches!(&refused, Err(Error::Other(why)) if why.contains("empty.pem")), "{refused:?}");
}

#[test]
fn an_address_that_leaves_the_machine_is_encrypted_unless_it_says_otherwise() {
    let line = |address: &str| match address.parse::<Settings>() {
        Ok(Settings::Postgres { encryption, .. }) => encryption.to_string(),
        other => panic!("{address}: {other:?}"),
    };
    let full = "encrypted; the name and the authority of its certificate are checked";
    for address in [
        "postgres://perron@db.example/perron",
        "postgres://perron@10.0.0.1/perron",
        "postgres://perron@localhost,db.example/perron",
        "postgres://perron@localhost/perron?hostaddr=10.0.0.1",
        "postgres://perron@localhost/perron?sslmode=verify-full",
    ] {
        assert_eq!(line(address), full, "{address}");
    }
    for address in [
        "postgres://perron@localhost/perron",
        "postgres://perron@127.0.0.1:5433/perron",
        "postgres://perron@%2Frun%2Fpostgresql/perron?application_name=here",
    ] {
        assert_eq!(line(address), "on this machine, not encrypted", "{address}");
    }
    assert_eq!(line("postgres://perron@db.example/perron?sslmode=disable"), "not encrypted, as sslmode=disable says");
    assert_eq!(line("postgres://perron@db.example/perron?sslmode=require"), "encrypted; the authority of its certificate is checked");
    for wrong in
        ["sslmode=prefer", "sslmode=allow", "sslmode=", "sslmode=on", "sslmode=require&sslrootcert=%2", "sslmode=disable&nothing=1"]
    {
        assert!(format!("postgres://perron@db.example/perron?{wrong}").parse::<Settings>().is_err(), "{wrong}");
    }
}

#[test]
fn the_tools_of_the_server_are_told_the_same() {
    let told = |address: &str| -> Vec<(String, String)> {
        let environment = address.parse::<Settings>().unwrap().environment();
        let about = environment.into_iter().filter(|(name, _)| name.starts_with("PGSSL"));
        about.map(|(name, value)| (name.to_owned(), value.to_string_lossy().into_owned())).collect()
    };
    let pairs = |pairs: &[(&str, &str)]| pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect::<Vec<_>>();
    let file = "sslrootcert=/etc/perron/my%20authority.pem";
    assert_eq!(told("postgres://perron@localhost/perron"), pairs(&[("PGSSLMODE", "disable")]));
    let full = [("PGSSLMODE", "verify-full"), ("PGSSLROOTCERT", "/etc/perron/my authority.pem")];
    assert_eq!(told(&format!("postgres://perron@db.example/perron?{file}")), pairs(&full));
    let authority = [("PGSSLMODE", "verify-ca"), ("PGSSLROOTCERT", "/etc/perron/my authority.pem")];
    assert_eq!(told(&format!("postgres://perron@db.example/perron?sslmode=require&{file}")), pairs(&authority));
    assert_eq!(told("postgres://perron@db.example/perron")[0], pairs(&full)[0]);
}
