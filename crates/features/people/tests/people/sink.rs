//! A mail server on this machine that says yes to everything but what it was told to refuse.

use std::net::SocketAddr;

use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

/// A running server; it ends with this value.
pub struct Sink {
    pub address: SocketAddr,
    running: JoinHandle<()>,
}

impl Sink {
    /// A server that gives this answer to a command by its first word, or to `CONTENT`, the end of a letter.
    pub async fn refusing(at: &'static str, answer: &'static str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let running = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, at, answer));
            }
        });
        Self { address, running }
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        self.running.abort();
    }
}

/// One conversation; it ends when the other side goes away.
async fn serve(stream: TcpStream, at: &'static str, refusal: &'static str) -> Option<()> {
    let mut stream = BufReader::new(stream);
    let mut within_letter = false;
    say(&mut stream, "220 sink.example").await?;
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await.ok()? == 0 {
            return Some(());
        }
        let line = line.trim_end();
        if within_letter && line != "." {
            continue;
        }
        let verb = if within_letter { "CONTENT".to_owned() } else { line.split([' ', ':']).next()?.to_ascii_uppercase() };
        let usual = match verb.as_str() {
            "DATA" => "354 Go on",
            "QUIT" => "221 2.0.0 Bye",
            _ => "250 2.0.0 Yes",
        };
        let answer = if verb == at { refusal } else { usual };
        within_letter = verb == "DATA" && answer == usual;
        say(&mut stream, answer).await?;
        if verb == "QUIT" {
            return Some(());
        }
    }
}

async fn say(stream: &mut BufReader<TcpStream>, answer: &str) -> Option<()> {
    stream.write_all(format!("{answer}\r\n").as_bytes()).await.ok()?;
    stream.flush().await.ok()
}
