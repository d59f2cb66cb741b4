//! A running demo, and somebody who visits it over HTTP.

use std::{
    env,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Stdio},
};

/// The program without anything that the environment says.
pub fn perron(words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_perron"));
    for (name, _) in env::vars().filter(|(name, _)| name.starts_with("PERRON_")) {
        command.env_remove(name);
    }
    command.args(words);
    command
}

/// A program that runs until the test is over.
pub struct Site {
    host: String,
    child: Child,
    /// What it said until it could be visited.
    pub said: String,
}

/// Somebody who keeps the cookie of their session.
#[derive(Default)]
pub struct Visitor {
    cookie: String,
}

/// What came back.
pub struct Answer {
    pub status: u16,
    pub place: String,
    pub html: String,
}

impl Visitor {
    /// Whether no session was opened for them.
    pub fn is_nobody(&self) -> bool {
        self.cookie.is_empty()
    }
}

impl Site {
    /// Starts `perron demo` in a folder.
    pub fn demo(data: &Path, more: &[&str]) -> Self {
        let folder = data.to_str().expect("a plain path");
        Self::started(&[&["demo", "--port", "0", "--data", folder], more].concat(), "This is a demo")
    }

    /// Starts `perron serve` in a folder.
    pub fn serve(data: &Path) -> Self {
        Self::started(&["serve", "--port", "0", "--data", data.to_str().expect("a plain path")], "http://")
    }

    fn started(words: &[&str], last: &str) -> Self {
        let mut child = perron(words).stdout(Stdio::piped()).stderr(Stdio::inherit()).spawn().expect("the program starts");
        let (mut said, mut host) = (String::new(), String::new());
        for line in BufReader::new(child.stdout.take().expect("its output")).lines() {
            let line = line.expect("a line");
            if let Some(address) = line.strip_prefix("http://") {
                host = address.trim().replace("localhost", "127.0.0.1");
            }
            said.push_str(&line);
            said.push('\n');
            if line.starts_with(last) {
                break;
            }
        }
        assert!(!host.is_empty(), "it ended early: {said}");
        Self { host, child, said }
    }

    /// Asks; what comes with it is sent as a form from the same site.
    pub fn ask(&self, visitor: &mut Visitor, path: &str, form: Option<&str>) -> Answer {
        self.ask_from(visitor, path, form, "Sec-Fetch-Site: same-origin\r\n")
    }

    /// The same, with what the browser says of where a form comes from.
    pub fn ask_from(&self, visitor: &mut Visitor, path: &str, form: Option<&str>, from: &str) -> Answer {
        let mut stream = TcpStream::connect(&self.host).expect("it listens");
        let method = if form.is_some() { "POST" } else { "GET" };
        let body = form.map_or_else(
            || "\r\n".to_owned(),
            |form| format!("{from}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}", form.len()),
        );
        let cookie = if visitor.cookie.is_empty() { String::new() } else { format!("Cookie: {}\r\n", visitor.cookie) };
        // In HTTP/1.0 a body is not cut into pieces.
        write!(stream, "{method} {path} HTTP/1.0\r\nHost: {}\r\nAccept-Language: en\r\n{cookie}{body}", self.host).expect("sent");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("answered");
        let text = String::from_utf8_lossy(&bytes);
        let (head, html) = text.split_once("\r\n\r\n").expect("a head and a body");
        let header = |name: &str| {
            head.lines()
                .filter_map(|line| line.split_once(": "))
                .filter(|(of, _)| of.eq_ignore_ascii_case(name))
                .map(|(_, value)| value.to_owned())
                .collect::<Vec<_>>()
        };
        if let Some(session) =
            header("set-cookie").iter().find_map(|cookie| cookie.split(';').next().filter(|pair| pair.contains("session=")))
        {
            session.clone_into(&mut visitor.cookie);
        }
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        Answer { status, place: header("location").pop().unwrap_or_default(), html: html.to_owned() }
    }
}

impl Answer {
    /// What the page says, without markup, in one line.
    pub fn words(&self) -> String {
        let texts: Vec<_> = self.html.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect();
        let words = texts.join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
        words.replace("&#39;", "'").replace("&#34;", "\"").replace("&amp;", "&")
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
