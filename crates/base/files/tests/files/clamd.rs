//! Against the real clamd, with a database of one signature: that of the scanners' test file.

use std::path::PathBuf;
use std::process::Stdio;

use perron_files::{Key, Refusal, ScanFault, Scanned, Scanner, ScannerAddress, Verdict, WhenAway, receive, sniff};
use perron_testkit::programs::{eventually, free_port, skipped};
use tempfile::TempDir;
use tokio::process::{Child, Command};

use crate::support::{PDF, eicar, limits, zip_of};

/// Ends with the test.
struct Clamd {
    folder: TempDir,
    port: u16,
    _process: Child,
}

impl Clamd {
    /// None where clamd is not installed; then the test is skipped.
    async fn started() -> Option<Self> {
        let Some(program) = installed() else {
            skipped("clamd is not installed (Debian: clamav-daemon)");
            return None;
        };
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name).display().to_string();
        let port = free_port();
        std::fs::create_dir(at("database")).expect("a folder");
        let key = Key::of_content(&eicar());
        let digits = key.as_str().rsplit('/').next().expect("the SHA-256");
        std::fs::write(at("database/own.hsb"), format!("{digits}:{}:Own.Test:73\n", eicar().len())).expect("it is written");
        let configuration = format!(
            "Foreground yes\nDatabaseDirectory {}\nLocalSocket {}\nTCPSocket {port}\nTCPAddr 127.0.0.1\nStreamMaxLength 2M\nLogFile {}\n",
            at("database"),
            at("socket"),
            at("log")
        );
        std::fs::write(at("clamd.conf"), configuration).expect("it is written");
        let mut command = Command::new(program);
        command.arg("--config-file").arg(at("clamd.conf")).stdout(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true);
        let clamd = Self { port, _process: command.spawn().expect("clamd starts"), folder };
        eventually("clamd answers", async || clamd.over_tcp().ping().await.is_ok()).await;
        Some(clamd)
    }

    fn over_tcp(&self) -> Scanner {
        Scanner::new(ScannerAddress::Tcp(format!("127.0.0.1:{}", self.port)), WhenAway::Refuse)
    }

    fn over_a_socket(&self) -> Scanner {
        Scanner::new(ScannerAddress::Unix(self.folder.path().join("socket")), WhenAway::Refuse)
    }
}

/// Debian puts it where only the administrator's path leads.
fn installed() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).chain(["/usr/sbin".into()]).map(|folder| folder.join("clamd")).find(|program| program.is_file())
}

#[tokio::test]
async fn clamd_finds_the_test_file_and_nothing_else() {
    let Some(clamd) = Clamd::started().await else { return };
    for scanner in [clamd.over_tcp(), clamd.over_a_socket()] {
        scanner.ping().await.expect("it is there");
        assert_eq!(scanner.scan(PDF).await.expect("a verdict"), Verdict::Clean);
        let verdict = scanner.scan(&eicar()).await.expect("a verdict");
        assert!(matches!(&verdict, Verdict::Infected(signature) if signature.starts_with("Own.Test")), "{verdict:?}");
    }
}

#[tokio::test]
async fn a_file_that_clamd_knows_does_not_come_in_alone_or_in_an_archive() {
    let Some(clamd) = Clamd::started().await else { return };
    let scanner = clamd.over_tcp();
    let bytes = eicar();
    assert_eq!(sniff(&bytes), Some("text/plain"), "only the scanner can tell");
    let archive = zip_of(&[("harmless.txt", "hello"), ("inner.txt", std::str::from_utf8(&bytes).expect("ASCII"))]);
    for (name, bytes) in [("note.txt", &bytes), ("notes.zip", &archive)] {
        let refused = receive(name, bytes, &limits(), Some(&scanner)).await.expect_err("it may not come in");
        assert!(matches!(&refused, Refusal::Infected { signature } if signature.starts_with("Own.Test")), "{name}: {refused:?}");
    }
    let received = receive("plan.pdf", PDF, &limits(), Some(&scanner)).await.expect("it may come in");
    assert_eq!(received.scanned, Scanned::Clean);
}

#[tokio::test]
async fn a_file_larger_than_clamd_takes_is_not_called_clean() {
    let Some(clamd) = Clamd::started().await else { return };
    let fault = clamd.over_a_socket().scan(&vec![b'x'; 8 * 1024 * 1024]).await.expect_err("no verdict");
    assert!(matches!(&fault, ScanFault::Answered(answer) if answer.contains("size limit")), "{fault:?}");
}
