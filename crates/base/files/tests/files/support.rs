//! Files, ports and programs for the tests of this folder.

use std::io::{Cursor, Write};
use std::time::{Duration, SystemTime};

use perron_files::{Accepted, Key, Limits, Store};
use tokio::net::TcpSocket;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The smallest beginnings by which pictures are known.
pub const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
pub const JPEG: &[u8] = b"\xff\xd8\xff\xe0\0\x10JFIF\0";
pub const GIF: &[u8] = b"GIF89a\x01\0\x01\0\x80\0\0";
pub const WEBP: &[u8] = b"RIFF\x24\0\0\0WEBPVP8 ";
pub const PDF: &[u8] = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n";

/// The test file of the virus scanners (eicar.org), put together here so that no scanner stops at this source file.
pub fn eicar() -> Vec<u8> {
    let halves = [r"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-", "ANTIVIRUS-TEST-FILE!$H+H*"];
    halves.concat().into_bytes()
}

/// A ZIP file with these files in it.
pub fn zip_of(files: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        writer.start_file(*name, SimpleFileOptions::default().compression_method(CompressionMethod::Stored)).expect("a file begins");
        writer.write_all(content.as_bytes()).expect("it is written");
    }
    writer.finish().expect("the ZIP file ends").into_inner()
}

/// Everything, up to a mebibyte.
pub fn limits() -> Limits {
    Limits { largest: 1024 * 1024, accepted: Accepted::usual() }
}

pub fn key(text: &str) -> Key {
    text.parse().expect("a key")
}

/// A port that is taken, but at which nobody listens as long as the socket lives.
pub fn closed_port() -> (TcpSocket, u16) {
    let socket = TcpSocket::new_v4().expect("a socket");
    socket.bind(([127, 0, 0, 1], 0).into()).expect("a free port");
    let port = socket.local_addr().expect("its address").port();
    (socket, port)
}

/// All keys with their sizes in bytes, in their order, read a few at a time.
pub async fn listed(store: &Store) -> Vec<(Key, u64)> {
    let (mut listing, mut all) = (store.list(), Vec::new());
    loop {
        let page = listing.page(400).await.expect("it answers");
        assert!(page.len() <= 400, "{} on a page of 400", page.len());
        if page.is_empty() {
            break;
        }
        all.extend(page.into_iter().map(|stored| (stored.key, stored.size)));
    }
    assert_eq!(listing.page(1).await.expect("it answers"), [], "after the end there is nothing more");
    all.sort();
    all
}

/// Files that were written a moment ago are listed with that moment, on pages no larger than was asked.
async fn was_written_just_now(store: &Store) {
    let mut listing = store.list();
    for _ in 0..2 {
        let page = listing.page(1).await.expect("it answers");
        assert_eq!(page.len(), 1);
        let (now, modified) = (SystemTime::now(), page[0].modified);
        let apart = now.duration_since(modified).unwrap_or_else(|later| later.duration());
        assert!(apart < Duration::from_mins(2), "{modified:?} is not {now:?}");
    }
    assert_eq!(listing.page(1).await.expect("it answers"), []);
}

/// What every store does, whatever is behind it.
pub async fn does_what_a_store_does(store: &Store) {
    let (one, other) = (key("letters/one"), key("letters/other.txt"));
    assert_eq!(store.get(&one).await.expect("it answers"), None);
    assert!(!store.exists(&one).await.expect("it answers"));
    store.delete(&one).await.expect("deleting nothing is no fault");

    store.put(&one, "first").await.expect("it is written");
    store.put(&other, "second, longer").await.expect("it is written");
    assert_eq!(store.get(&one).await.expect("it answers").as_deref(), Some(&b"first"[..]));
    assert!(store.exists(&one).await.expect("it answers"));
    assert_eq!(listed(store).await, [(one.clone(), 5), (other.clone(), 14)]);
    was_written_just_now(store).await;

    store.put(&one, "anew").await.expect("it is written over");
    assert_eq!(store.get(&one).await.expect("it answers").as_deref(), Some(&b"anew"[..]));

    let large: Vec<u8> = (0..3_000_000_u32).map(|number| u8::try_from(number % 251).expect("below 256")).collect();
    let by_content = Key::of_content(&large);
    store.put(&by_content, large.clone()).await.expect("it is written");
    assert_eq!(store.get(&by_content).await.expect("it answers").as_deref(), Some(&large[..]));

    store.check().await.expect("it works");
    for kept in [&one, &other, &by_content] {
        store.delete(kept).await.expect("it is deleted");
        assert!(!store.exists(kept).await.expect("it answers"));
    }
    assert_eq!(listed(store).await, [], "nothing is left, of the check neither");
}
