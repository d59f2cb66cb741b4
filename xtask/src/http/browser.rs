//! Somebody with a browser: keeps cookies, sends forms from the same site, and keeps one connection to each port.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    io::{self, BufRead, BufReader, Read, Write},
    net::{Ipv4Addr, SocketAddr, TcpStream},
};

use super::{Answer, PATIENCE};

/// A browser of its own. A copy has the cookies, and connections of its own.
#[derive(Default)]
pub struct Browser {
    cookies: BTreeMap<String, String>,
    connections: BTreeMap<u16, BufReader<TcpStream>>,
}

impl Clone for Browser {
    fn clone(&self) -> Self {
        Self { cookies: self.cookies.clone(), connections: BTreeMap::new() }
    }
}

impl Browser {
    /// Whether it has a cookie whose name ends so.
    pub fn has(&self, cookie: &str) -> bool {
        self.cookies.keys().any(|name| name.ends_with(cookie))
    }

    /// Opens a page.
    pub fn get(&mut self, port: u16, path: &str) -> io::Result<Answer> {
        self.ask(port, &format!("GET {path} HTTP/1.1\r\n"), "")
    }

    /// Sends a form. It is sent once: whether an act has happened whose answer did not come is not known.
    pub fn post(&mut self, port: u16, path: &str, fields: &[(&str, &str)]) -> io::Result<Answer> {
        let pairs: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        let body = pairs.join("&");
        let head = format!(
            "POST {path} HTTP/1.1\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n",
            body.len()
        );
        self.ask(port, &head, &body)
    }

    fn ask(&mut self, port: u16, head: &str, body: &str) -> io::Result<Answer> {
        let mut connection = match self.connections.remove(&port) {
            Some(connection) => connection,
            None => connect(port)?,
        };
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = format!("{head}Host: 127.0.0.1:{port}\r\nCookie: {}\r\n\r\n{body}", cookies.join("; "));
        connection.get_mut().write_all(request.as_bytes())?;
        let answer = read(&mut connection)?;
        for (_, cookie) in answer.headers.iter().filter(|(name, _)| name == "set-cookie") {
            self.keep(cookie);
        }
        if answer.header("connection") != Some("close") {
            self.connections.insert(port, connection);
        }
        Ok(answer)
    }

    fn keep(&mut self, cookie: &str) {
        let pair = cookie.split(';').next().unwrap_or_default();
        let Some((name, value)) = pair.split_once('=') else { return };
        if cookie.contains("Max-Age=0") {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}

fn connect(port: u16) -> io::Result<BufReader<TcpStream>> {
    let stream = TcpStream::connect_timeout(&SocketAddr::from((Ipv4Addr::LOCALHOST, port)), PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_nodelay(true)?;
    Ok(BufReader::new(stream))
}

/// One answer, whose length its head tells.
fn read(connection: &mut BufReader<TcpStream>) -> io::Result<Answer> {
    let wrong = |what: &'static str| io::Error::new(io::ErrorKind::InvalidData, what);
    let first = line(connection)?;
    let status = first.split(' ').nth(1).and_then(|status| status.parse().ok()).ok_or_else(|| wrong("not an HTTP answer"))?;
    let mut answer = Answer { status, headers: Vec::new(), body: Vec::new() };
    loop {
        let line = line(connection)?;
        let Some((name, value)) = line.split_once(':') else { break };
        answer.headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
    }
    if answer.header("transfer-encoding").is_some() {
        loop {
            let size = usize::from_str_radix(line(connection)?.trim(), 16).map_err(|_| wrong("a chunk has no size"))?;
            let mut chunk = vec![0; size + 2];
            connection.read_exact(&mut chunk)?;
            if size == 0 {
                return Ok(answer);
            }
            answer.body.extend_from_slice(&chunk[..size]);
        }
    }
    let length = answer.header("content-length").map_or(Ok(0), str::parse).map_err(|_| wrong("the length is no number"))?;
    answer.body = vec![0; length];
    connection.read_exact(&mut answer.body)?;
    Ok(answer)
}

fn line(connection: &mut BufReader<TcpStream>) -> io::Result<String> {
    let mut line = String::new();
    if connection.read_line(&mut line)? == 0 {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    line.truncate(line.trim_end().len());
    Ok(line)
}

fn encoded(text: &str) -> String {
    text.bytes().fold(String::with_capacity(text.len()), |mut written, byte| {
        if byte.is_ascii_alphanumeric() {
            written.push(char::from(byte));
        } else {
            let _ = write!(written, "%{byte:02X}");
        }
        written
    })
}
