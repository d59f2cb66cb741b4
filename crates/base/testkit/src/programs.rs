//! Programs beside Perron that some tests need: whether they are there, and an S3-compatible server.

use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

/// Says that a test checks nothing here, because a program is missing.
///
/// # Panics
/// Where `PERRON_TEST_STORES` is set, as `cargo xtask test` does: there, nothing may be missing.
pub fn skipped(because: &str) {
    assert!(std::env::var_os("PERRON_TEST_STORES").is_none(), "PERRON_TEST_STORES wants all to be checked, but {because}");
    println!("SKIPPED, nothing was checked: {because}");
}

/// A port of the loopback that was free a moment ago.
///
/// # Panics
/// When there is none.
pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port").port()
}

/// Asks again and again, for half a minute at most, until the answer is yes.
///
/// # Panics
/// When it never is.
pub async fn eventually(what: &str, mut asked: impl AsyncFnMut() -> bool) {
    for _ in 0..300 {
        if asked().await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("not within half a minute: {what}");
}

/// An S3-compatible server: moto's, on a free port of the loopback. It ends with the test.
#[derive(Debug)]
pub struct Moto {
    port: u16,
    process: Child,
}

impl Moto {
    /// Starts it, given the `CARGO_TARGET_TMPDIR` of the test: it is installed beside. None where it is not; then the test is skipped.
    pub async fn started(beside: &str) -> Option<Self> {
        let program = Path::new(beside).with_file_name("moto/bin/moto_server");
        let port = free_port();
        let mut command = Command::new(&program);
        command.args(["-H", "127.0.0.1", "-p", &port.to_string()]).stdout(Stdio::null()).stderr(Stdio::null());
        let Ok(process) = command.spawn() else {
            skipped("moto's server is not installed (python3 -m venv target/moto && target/moto/bin/pip install 'moto[server]')");
            return None;
        };
        let moto = Self { port, process };
        eventually("moto answers", async || TcpStream::connect(("127.0.0.1", port)).is_ok()).await;
        Some(moto)
    }

    /// Its address.
    pub fn endpoint(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Makes a bucket.
    ///
    /// # Panics
    /// When it does not.
    pub fn make_bucket(&self, name: &str) {
        let mut connection = TcpStream::connect(("127.0.0.1", self.port)).expect("moto is there");
        let request = format!("PUT /{name} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        connection.write_all(request.as_bytes()).expect("it is sent");
        let mut answer = String::new();
        connection.read_to_string(&mut answer).expect("it is answered");
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    }
}

impl Drop for Moto {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
