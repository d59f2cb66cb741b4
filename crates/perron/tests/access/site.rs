//! The program itself with drafts and samples, people of every role who are signed in, and what it says to them over HTTP.

use std::{
    env,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::Arc,
};

use perron_db::{Database, Settings};
use perron_journal::{Checkpoints, Entry, Journal, Principal, Stream};
use perron_kernel::{SystemClock, SystemRandom, Token};
use perron_web::Route;
use tempfile::TempDir;

use crate::store;

/// What a browser says when a form is on a page of ours.
pub const FROM_HERE: &str = "Sec-Fetch-Site: same-origin\r\n";
/// What browsers, new and old, say when it is not.
pub const FROM_ELSEWHERE: [&str; 3] =
    ["Sec-Fetch-Site: cross-site\r\nOrigin: https://elsewhere.example\r\n", "Origin: https://elsewhere.example\r\n", "Origin: null\r\n"];

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Nobody,
    Reader,
    Member,
    Administrator,
    PlatformAdministrator,
}

impl Who {
    pub const ALL: [Self; 5] = [Self::Nobody, Self::Reader, Self::Member, Self::Administrator, Self::PlatformAdministrator];
}

/// A program that runs until the test is over.
pub struct Site {
    /// The organisation of reader, member and administrator.
    pub organisation: String,
    host: String,
    sessions: Vec<(Who, Token)>,
    child: Child,
    _data: TempDir,
}

/// What came back.
pub struct Answer {
    pub status: u16,
    pub body: String,
    headers: Vec<(String, String)>,
}

impl Answer {
    fn read(text: &str) -> Self {
        let (head, body) = text.split_once("\r\n\r\n").expect("a head and a body");
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|status| status.parse().ok()).expect("a status");
        let headers = lines.filter_map(|line| line.split_once(": ")).map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect();
        Self { status, body: body.to_owned(), headers }
    }

    /// The values of a header.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.headers.iter().filter(move |(of, _)| of == name).map(|(_, value)| value.as_str())
    }
}

/// The repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The program with everything that can be mounted.
fn perron(word: &str, data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_perron"));
    for (name, _) in env::vars().filter(|(name, _)| name.starts_with("PERRON_")) {
        command.env_remove(name);
    }
    command.args([word, "--port", "0", "--samples", "--drafts", "methods", "--data"]).arg(data).current_dir(root());
    command
}

/// Every route, as the program says.
pub fn mounted() -> Vec<Route> {
    let data = TempDir::new().expect("a folder");
    let output = perron("routes", data.path()).output().expect("the program runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("routes are text");
    let line = |line: &str| {
        let (method, path) = line.split_once(' ').expect("a method and a pattern");
        Route { method: method.to_owned(), path: path.to_owned() }
    };
    text.lines().map(line).collect()
}

impl Site {
    /// Puts people into a database and starts the program on it.
    pub async fn start() -> Self {
        let data = TempDir::new().expect("a folder");
        let database = Database::open(&Settings::Sqlite(data.path().join("perron.sqlite"))).await.expect("the database opens");
        let mut transaction = database.begin().await.expect("a transaction");
        let organisation = store::id();
        store::add_organisation(&mut transaction, &organisation).await;
        let mut sessions = Vec::new();
        for (who, role) in [(Who::Reader, "reader"), (Who::Member, "member"), (Who::Administrator, "administrator")] {
            sessions.push((who, store::add_person(&mut transaction, Some((&organisation, role))).await));
        }
        sessions.push((Who::PlatformAdministrator, store::add_person(&mut transaction, None).await));
        transaction.commit().await.expect("they are there");
        make_checkpoint(database, data.path()).await;
        let (child, host) = started(data.path());
        Self { organisation, host, sessions, child, _data: data }
    }

    /// The pattern of a route with names that nothing has, but for the organisation.
    pub fn address(&self, pattern: &str) -> String {
        let part = |part: &str| match part {
            "{id}" => self.organisation.clone(),
            part if part.starts_with('{') => "unknown".to_owned(),
            part => part.to_owned(),
        };
        pattern.split('/').map(part).collect::<Vec<_>>().join("/")
    }

    /// Asks. What stands behind the question mark of a form is sent as its fields.
    pub fn ask(&self, who: Who, method: &str, address: &str, headers: &str) -> Answer {
        let session = self.sessions.iter().find(|(of, _)| *of == who);
        let cookie = session.map(|(_, token)| format!("Cookie: perron-session={}\r\n", token.text())).unwrap_or_default();
        let (address, form) = if method == "POST" { address.split_once('?').unwrap_or((address, "")) } else { (address, "") };
        let form = if method == "POST" {
            format!("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}", form.len())
        } else {
            "\r\n".to_owned()
        };
        let mut stream = TcpStream::connect(&self.host).expect("it listens");
        // In HTTP/1.0 a body is not cut into pieces.
        write!(stream, "{method} {address} HTTP/1.0\r\nHost: {}\r\n{cookie}{headers}{form}", self.host).expect("sent");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("answered");
        Answer::read(&String::from_utf8_lossy(&answer))
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Without one there is nothing to fetch at `/checkpoint`.
async fn make_checkpoint(database: Database, data: &Path) {
    let journal = Journal::new(database, Arc::new(SystemClock), Arc::new(SystemRandom));
    let mut act = journal.begin(Principal::Job("test".to_owned()), "test.note").await.expect("an act");
    act.record(Entry::new(Stream::platform()).fact("number", 1));
    act.commit().await.expect("the act happens");
    let checkpoints = Checkpoints::new(journal, data.join("keys"), data.join("checkpoints"), "localhost");
    checkpoints.make().await.expect("a checkpoint").expect("something to sign");
}

fn started(data: &Path) -> (Child, String) {
    let mut child = perron("serve", data).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the program starts");
    let mut line = String::new();
    BufReader::new(child.stdout.take().expect("its output")).read_line(&mut line).expect("a line");
    let host = line.trim().strip_prefix("http://").expect("the address").replace("localhost", "127.0.0.1");
    (child, host)
}
