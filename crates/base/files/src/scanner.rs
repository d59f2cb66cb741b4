//! The virus scanner: clamd, asked over TCP or over a socket in the file system. It is optional, and it is another program that can be
//! away, slow or broken; what happens then is the operator's choice.
//!
//! Protocol: clamd(8), "COMMANDS"; `z` before a command means that command and answer end with a zero byte.

use std::io;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpStream, UnixStream};

/// How much is sent at once, in bytes.
const CHUNK: usize = 64 * 1024;
/// The longest answer that is read, in bytes.
const LONGEST_ANSWER: u64 = 4096;
/// How long a scan may take when nothing else is said.
const USUAL_TIME_LIMIT: Duration = Duration::from_mins(1);

/// Where clamd listens: `tcp:HOST:PORT` or `unix:PATH`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum ScannerAddress {
    /// `HOST:PORT`, as in clamd's `TCPAddr` and `TCPSocket`.
    Tcp(String),
    /// A path, as in clamd's `LocalSocket`.
    Unix(PathBuf),
}

/// A text is no address of a scanner.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("not an address of a scanner, which is tcp:HOST:PORT or unix:PATH: {0:?}")]
pub struct NotAnAddress(pub String);

impl FromStr for ScannerAddress {
    type Err = NotAnAddress;

    fn from_str(text: &str) -> Result<Self, NotAnAddress> {
        let tcp = |rest: &str| rest.rsplit_once(':').is_some_and(|(host, port)| !host.is_empty() && port.parse::<u16>().is_ok());
        match text.split_once(':') {
            Some(("tcp", rest)) if tcp(rest) => Ok(Self::Tcp(rest.to_owned())),
            Some(("unix", path)) if path.starts_with('/') => Ok(Self::Unix(path.into())),
            _ => Err(NotAnAddress(text.to_owned())),
        }
    }
}

/// What happens to files while no scanner answers.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum WhenAway {
    /// Nothing comes in.
    #[default]
    Refuse,
    /// Files come in, and are marked as not scanned.
    Accept,
}

/// What the scanner says of a file.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Verdict {
    /// It knows nothing bad about it.
    Clean,
    /// It knows it, by this name.
    Infected(String),
}

/// No verdict came.
#[derive(Debug, thiserror::Error)]
pub enum ScanFault {
    /// Nobody listens, or the connection broke.
    #[error("the scanner is away")]
    Away(#[source] io::Error),
    /// The time limit passed.
    #[error("the scanner took longer than {0:?}")]
    TooSlow(Duration),
    /// It answered something that is no verdict, such as a file larger than its `StreamMaxLength`.
    #[error("the scanner answered {0:?}")]
    Answered(String),
}

/// A scanner, asked anew for each file.
#[derive(Clone, Debug)]
pub struct Scanner {
    address: ScannerAddress,
    time_limit: Duration,
    pub(crate) when_away: WhenAway,
}

impl Scanner {
    /// clamd at this address, with 60 seconds for a file. clamd itself has limits: let `StreamMaxLength`, `MaxFileSize` and
    /// `MaxScanSize` in its configuration be larger than the largest file people may bring, for it calls clean what it did not read.
    pub fn new(address: ScannerAddress, when_away: WhenAway) -> Self {
        Self { address, time_limit: USUAL_TIME_LIMIT, when_away }
    }

    /// The same with another limit for one question, from connecting to the answer.
    #[must_use]
    pub fn with_time_limit(self, time_limit: Duration) -> Self {
        Self { time_limit, ..self }
    }

    /// Asks whether it knows anything bad about these bytes.
    pub async fn scan(&self, bytes: &[u8]) -> Result<Verdict, ScanFault> {
        let answer = self.ask(b"zINSTREAM\0", Some(bytes)).await?;
        let verdict = answer.strip_prefix("stream: ").unwrap_or_default();
        match (verdict, verdict.strip_suffix(" FOUND")) {
            ("OK", _) => Ok(Verdict::Clean),
            (_, Some(signature)) => Ok(Verdict::Infected(signature.to_owned())),
            _ => Err(ScanFault::Answered(answer)),
        }
    }

    /// Asks whether it is there; for checks of the installation.
    pub async fn ping(&self) -> Result<(), ScanFault> {
        let answer = self.ask(b"zPING\0", None).await?;
        if answer == "PONG" { Ok(()) } else { Err(ScanFault::Answered(answer)) }
    }

    async fn ask(&self, command: &[u8], stream: Option<&[u8]>) -> Result<String, ScanFault> {
        let conversation = async {
            match &self.address {
                ScannerAddress::Tcp(address) => converse(TcpStream::connect(address).await?, command, stream).await,
                ScannerAddress::Unix(path) => converse(UnixStream::connect(path).await?, command, stream).await,
            }
        };
        let answer = tokio::time::timeout(self.time_limit, conversation).await.map_err(|_| ScanFault::TooSlow(self.time_limit))?;
        answer.map_err(ScanFault::Away)
    }
}

async fn converse(mut connection: impl AsyncRead + AsyncWrite + Unpin, command: &[u8], stream: Option<&[u8]>) -> io::Result<String> {
    let sent = send(&mut connection, command, stream).await;
    let mut answer = Vec::new();
    let read = connection.take(LONGEST_ANSWER).read_to_end(&mut answer).await;
    let Some(end) = answer.iter().position(|byte| *byte == 0) else {
        // A scanner that has enough of a file says why and hangs up while we still send; only without its answer does the failure count.
        sent?;
        read?;
        return Err(io::Error::new(io::ErrorKind::UnexpectedEof, "the connection ended before the answer"));
    };
    Ok(String::from_utf8_lossy(&answer[..end]).into_owned())
}

/// A stream is chunks with their length (four bytes, the highest first) before them; a chunk without length ends it.
async fn send(connection: &mut (impl AsyncWrite + Unpin), command: &[u8], stream: Option<&[u8]>) -> io::Result<()> {
    connection.write_all(command).await?;
    if let Some(bytes) = stream {
        for chunk in bytes.chunks(CHUNK) {
            let length = u32::try_from(chunk.len()).expect("a chunk is smaller than 4 GiB");
            connection.write_all(&length.to_be_bytes()).await?;
            connection.write_all(chunk).await?;
        }
        connection.write_all(&0_u32.to_be_bytes()).await?;
    }
    connection.flush().await
}
