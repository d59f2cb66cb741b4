//! A scanner that is away, slow or broken: servers that play it, byte by byte.

use std::time::Duration;

use perron_files::{NotAnAddress, Refusal, ScanFault, Scanned, Scanner, ScannerAddress, Verdict, WhenAway, receive};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpSocket, TcpStream};

use crate::support::{PDF, closed_port, limits};

/// A scanner that does this with one connection.
async fn playing<F: Future<Output = ()> + Send>(part: impl FnOnce(TcpStream) -> F + Send + 'static) -> Scanner {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("its address").to_string();
    tokio::spawn(async move {
        let (connection, _) = listener.accept().await.expect("somebody connects");
        part(connection).await;
    });
    Scanner::new(ScannerAddress::Tcp(address), WhenAway::Refuse).with_time_limit(Duration::from_secs(10))
}

/// A scanner that reads a whole stream and answers this.
async fn answering(answer: &'static [u8]) -> Scanner {
    playing(move |mut connection| async move {
        read_stream(&mut connection).await;
        connection.write_all(answer).await.expect("the answer is sent");
    })
    .await
}

async fn read_stream(connection: &mut TcpStream) -> Vec<u8> {
    let mut command = [0; 10];
    connection.read_exact(&mut command).await.expect("the command");
    assert_eq!(&command, b"zINSTREAM\0");
    let mut stream = Vec::new();
    loop {
        let length = connection.read_u32().await.expect("a length") as usize;
        if length == 0 {
            return stream;
        }
        let before = stream.len();
        stream.resize(before + length, 0);
        connection.read_exact(&mut stream[before..]).await.expect("a chunk");
    }
}

/// A scanner at a port where nobody answers as long as the socket lives.
fn nobody(when_away: WhenAway) -> (TcpSocket, Scanner) {
    let (socket, port) = closed_port();
    (socket, Scanner::new(ScannerAddress::Tcp(format!("127.0.0.1:{port}")), when_away))
}

#[tokio::test]
async fn all_bytes_reach_the_scanner_in_order() {
    let bytes: Vec<u8> = (0..200_000_u32).map(|number| u8::try_from(number % 251).expect("below 256")).collect();
    let expected = bytes.clone();
    let scanner = playing(|mut connection| async move {
        let same = read_stream(&mut connection).await == expected;
        connection.write_all(if same { b"stream: OK\0" } else { b"stream: Other FOUND\0" }).await.expect("the answer is sent");
    })
    .await;
    assert_eq!(scanner.scan(&bytes).await.expect("a verdict"), Verdict::Clean);
}

#[tokio::test]
async fn an_answer_in_pieces_is_put_together() {
    let scanner = playing(|mut connection| async move {
        read_stream(&mut connection).await;
        for piece in [&b"stre"[..], b"am: Some.Worm-1 FO", b"UND\0"] {
            connection.write_all(piece).await.expect("a piece is sent");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    })
    .await;
    assert_eq!(scanner.scan(b"x").await.expect("a verdict"), Verdict::Infected("Some.Worm-1".to_owned()));
}

#[tokio::test]
async fn an_infected_file_is_refused_with_its_signature() {
    let scanner = answering(b"stream: Some.Worm-1 FOUND\0").await;
    let refused = receive("a.pdf", PDF, &limits(), Some(&scanner)).await;
    assert_eq!(refused, Err(Refusal::Infected { signature: "Some.Worm-1".to_owned() }));
}

#[tokio::test]
async fn only_a_verdict_is_a_verdict() {
    for answer in [
        &b"\0"[..],
        b"OK\0",
        b"stream: \0",
        b"stream: OK?\0",
        b"stream: Can't allocate memory ERROR\0",
        b"INSTREAM size limit exceeded. ERROR\0",
        b"HTTP/1.1 400 Bad Request\r\n\r\n\0",
        b"\xff\xfe\0",
    ] {
        let fault = answering(answer).await.scan(b"x").await.expect_err("no verdict");
        assert!(matches!(fault, ScanFault::Answered(_)), "{answer:?}: {fault:?}");
    }
}

#[tokio::test]
async fn a_connection_that_ends_early_is_no_verdict() {
    let closed = playing(|connection| async move { drop(connection) }).await;
    assert!(matches!(closed.scan(&vec![0; 5_000_000]).await, Err(ScanFault::Away(_))));
    let silent = answering(b"").await;
    assert!(matches!(silent.scan(b"x").await, Err(ScanFault::Away(_))));
    let half = answering(b"stream: OK").await;
    assert!(matches!(half.scan(b"x").await, Err(ScanFault::Away(_))), "without its end an answer may be the beginning of another");
}

#[tokio::test]
async fn an_endless_answer_is_not_read_to_its_end() {
    let scanner = playing(|mut connection| async move {
        read_stream(&mut connection).await;
        while connection.write_all(&[b'x'; 1000]).await.is_ok() {}
    })
    .await;
    assert!(matches!(scanner.scan(b"x").await, Err(ScanFault::Away(_))));
}

#[tokio::test]
async fn a_scanner_that_has_enough_is_heard_while_we_still_send() {
    let scanner = playing(|mut connection| async move {
        let mut some = [0; 1000];
        connection.read_exact(&mut some).await.expect("the beginning");
        connection.write_all(b"INSTREAM size limit exceeded. ERROR\0").await.expect("the answer is sent");
        connection.shutdown().await.expect("nothing more is said");
        // What is still in flight is read away, so that the answer is not lost with the connection.
        while connection.read(&mut some).await.is_ok_and(|read| read > 0) {}
    })
    .await;
    let fault = scanner.scan(&vec![0; 5_000_000]).await.expect_err("no verdict");
    assert!(matches!(fault, ScanFault::Answered(answer) if answer.contains("size limit")));
}

#[tokio::test]
async fn a_slow_scanner_is_given_up() {
    let limit = Duration::from_millis(200);
    let scanner = playing(|connection| async move {
        tokio::time::sleep(Duration::from_mins(1)).await;
        drop(connection);
    })
    .await
    .with_time_limit(limit);
    assert!(matches!(scanner.scan(b"x").await, Err(ScanFault::TooSlow(after)) if after == limit));
}

#[tokio::test]
async fn while_no_scanner_answers_nothing_comes_in() {
    let (_socket, scanner) = nobody(WhenAway::default());
    assert!(matches!(scanner.ping().await, Err(ScanFault::Away(_))));
    assert_eq!(receive("a.pdf", PDF, &limits(), Some(&scanner)).await, Err(Refusal::ScannerAway));
}

#[tokio::test]
async fn where_the_operator_wants_it_files_come_in_unscanned_and_say_so() {
    let (_socket, scanner) = nobody(WhenAway::Accept);
    let received = receive("a.pdf", PDF, &limits(), Some(&scanner)).await.expect("it may come in");
    assert_eq!(received.scanned, Scanned::ScannerAway);
}

#[tokio::test]
async fn a_socket_that_is_not_there_is_a_scanner_that_is_away() {
    let folder = tempfile::tempdir().expect("a folder");
    let scanner = Scanner::new(ScannerAddress::Unix(folder.path().join("none")), WhenAway::Refuse);
    assert!(matches!(scanner.ping().await, Err(ScanFault::Away(_))));
}

#[tokio::test]
async fn another_program_does_not_pass_for_a_scanner() {
    let scanner = playing(|mut connection| async move {
        connection.write_all(b"220 mail.example ready\r\n\0").await.expect("it greets");
        let mut asked = [0; 6];
        connection.read_exact(&mut asked).await.expect("the question");
    })
    .await;
    assert!(matches!(scanner.ping().await, Err(ScanFault::Answered(_))));
}

#[test]
fn addresses_are_read_from_text() {
    let read = |text: &str| text.parse::<ScannerAddress>();
    assert_eq!(read("tcp:scanner.example:3310"), Ok(ScannerAddress::Tcp("scanner.example:3310".to_owned())));
    assert_eq!(read("tcp:[::1]:3310"), Ok(ScannerAddress::Tcp("[::1]:3310".to_owned())));
    assert_eq!(read("unix:/run/clamav/clamd.ctl"), Ok(ScannerAddress::Unix("/run/clamav/clamd.ctl".into())));
    for wrong in ["", "localhost:3310", "tcp:localhost", "tcp::3310", "tcp:localhost:99999", "unix:clamd.ctl", "http://scanner.example"] {
        assert_eq!(read(wrong), Err(NotAnAddress(wrong.to_owned())));
    }
}
