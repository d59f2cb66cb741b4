//! A mail server on this machine that keeps what it hears. It says yes to everything but what it was told to answer otherwise.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
};

use tokio::{
    io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader},
    net::TcpListener,
    task::JoinHandle,
};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{ServerConfig, crypto::ring, pki_types::PrivateKeyDer},
};

/// When TLS begins.
#[derive(Clone, Copy, PartialEq)]
pub enum Tls {
    Never,
    OnRequest,
    AtOnce,
}

/// What a server was told.
#[derive(Clone, Debug, Default)]
pub struct Heard {
    /// The lines outside letters; `TLS` where encryption began.
    pub lines: Vec<String>,
    /// The letters it took or refused at their end, as they were before the way.
    pub letters: Vec<String>,
}

/// A running server; it ends with this value.
pub struct Sink {
    pub address: SocketAddr,
    /// The authority of its certificate, in PEM.
    pub authority: String,
    heard: Arc<Mutex<Heard>>,
    running: JoinHandle<()>,
}

trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}

#[derive(Clone)]
struct Server {
    answers: Vec<(&'static str, &'static str)>,
    tls: Tls,
    acceptor: TlsAcceptor,
    heard: Arc<Mutex<Heard>>,
}

impl Sink {
    /// A server with other answers than yes: to a command by its first word, to `GREETING`, and to `CONTENT`, the end of a letter. An empty
    /// answer is none at all.
    pub async fn start(answers: &[(&'static str, &'static str)], tls: Tls) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).expect("a certificate");
        let key = PrivateKeyDer::try_from(made.signing_key.serialize_der()).expect("a key");
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider())).with_safe_default_protocol_versions();
        let config = config.expect("versions").with_no_client_auth().with_single_cert(vec![made.cert.der().clone()], key);
        let heard = Arc::new(Mutex::new(Heard::default()));
        let acceptor = TlsAcceptor::from(Arc::new(config.expect("a configuration")));
        let server = Server { answers: answers.to_vec(), tls, acceptor, heard: Arc::clone(&heard) };
        let running = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(server.clone().serve(Box::new(stream)));
            }
        });
        Self { address, authority: made.cert.pem(), heard, running }
    }

    /// What it heard until now.
    pub fn heard(&self) -> Heard {
        self.heard.lock().expect("not poisoned").clone()
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        self.running.abort();
    }
}

impl Server {
    /// One conversation; it ends when the other side goes away, also in the middle of a handshake.
    async fn serve(self, stream: Box<dyn Stream>) -> Option<()> {
        let mut stream = BufReader::new(stream);
        if self.tls == Tls::AtOnce {
            stream = self.encrypted(stream).await?;
        }
        say(&mut stream, self.answer("GREETING", "220 sink.example")).await?;
        loop {
            let line = heard_line(&mut stream).await?;
            let verb = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
            self.heard.lock().expect("not poisoned").lines.push(line);
            let usual = match verb.as_str() {
                "EHLO" if self.tls == Tls::OnRequest => "250-sink.example\r\n250-STARTTLS\r\n250 AUTH PLAIN",
                "EHLO" => "250-sink.example\r\n250 AUTH PLAIN",
                "AUTH" => "235 2.7.0 Welcome",
                "STARTTLS" => "220 2.0.0 Go on",
                "DATA" => "354 Go on",
                "QUIT" => "221 2.0.0 Bye",
                _ => "250 2.0.0 Yes",
            };
            let answer = self.answer(&verb, usual);
            say(&mut stream, answer).await?;
            match verb.as_str() {
                "STARTTLS" if answer == usual => stream = self.encrypted(stream).await?,
                "DATA" if answer == usual => {
                    let letter = heard_letter(&mut stream).await?;
                    self.heard.lock().expect("not poisoned").letters.push(letter);
                    say(&mut stream, self.answer("CONTENT", "250 2.0.0 Queued as 4711")).await?;
                }
                "QUIT" => return Some(()),
                _ => {}
            }
        }
    }

    fn answer(&self, verb: &str, usual: &'static str) -> &'static str {
        self.answers.iter().find(|(known, _)| *known == verb).map_or(usual, |(_, answer)| answer)
    }

    async fn encrypted(&self, stream: BufReader<Box<dyn Stream>>) -> Option<BufReader<Box<dyn Stream>>> {
        let stream = self.acceptor.accept(stream.into_inner()).await.ok()?;
        self.heard.lock().expect("not poisoned").lines.push("TLS".to_owned());
        Some(BufReader::new(Box::new(stream)))
    }
}

async fn say(stream: &mut BufReader<Box<dyn Stream>>, answer: &str) -> Option<()> {
    if !answer.is_empty() {
        stream.write_all(format!("{answer}\r\n").as_bytes()).await.ok()?;
        stream.flush().await.ok()?;
    }
    Some(())
}

async fn heard_line(stream: &mut BufReader<Box<dyn Stream>>) -> Option<String> {
    let mut line = String::new();
    let length = stream.read_line(&mut line).await.ok()?;
    (length > 0).then(|| line.trim_end_matches(['\r', '\n']).to_owned())
}

/// The lines up to the dot, with the dots taken away that the way put before other dots (RFC 5321, 4.5.2).
async fn heard_letter(stream: &mut BufReader<Box<dyn Stream>>) -> Option<String> {
    let mut letter = String::new();
    loop {
        let line = heard_line(stream).await?;
        if line == "." {
            return Some(letter);
        }
        letter.push_str(line.strip_prefix('.').unwrap_or(&line));
        letter.push_str("\r\n");
    }
}
