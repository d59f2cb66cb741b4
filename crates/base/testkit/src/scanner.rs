//! A virus scanner that knows one word. The real one is asked in the tests of the crate that speaks to it.

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// Where nobody listens: the port of a service that is not used any more (RFC 863).
pub const AWAY: &str = "127.0.0.1:9";

/// The address of a scanner that takes whatever holds the word `WORM` for one.
///
/// # Panics
/// When no port is free.
pub async fn scanner() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("its address").to_string();
    tokio::spawn(async move {
        while let Ok((connection, _)) = listener.accept().await {
            answer(connection).await;
        }
    });
    address
}

/// clamd(8), `zINSTREAM`: chunks with their length before them, and one without length at the end.
async fn answer(mut connection: TcpStream) {
    let mut command = [0; 10];
    connection.read_exact(&mut command).await.expect("the command");
    let mut stream = Vec::new();
    loop {
        let length = connection.read_u32().await.expect("a length") as usize;
        if length == 0 {
            break;
        }
        let before = stream.len();
        stream.resize(before + length, 0);
        connection.read_exact(&mut stream[before..]).await.expect("a chunk");
    }
    let is_worm = stream.windows(4).any(|word| word == b"WORM");
    let verdict: &[u8] = if is_worm { b"stream: Some.Worm FOUND\0" } else { b"stream: OK\0" };
    connection.write_all(verdict).await.expect("the answer is sent");
}
