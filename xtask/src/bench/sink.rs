//! A mail server that keeps nothing of a letter but its Message-ID, and how often it came (RFC 5321: as much of it as one client needs).

use std::{
    collections::BTreeMap,
    io::{self, BufRead, BufReader, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    sync::{Arc, Mutex, PoisonError},
    thread,
    time::Duration,
};

/// Between keeping a letter and saying so: a node that is killed meanwhile cannot know that it arrived.
const SLOWNESS: Duration = Duration::from_millis(20);

/// How often each letter came, by what stands before the `@` of its Message-ID.
pub type Arrivals = BTreeMap<String, u64>;

/// The running server; it ends with the program.
pub struct Sink {
    /// Where it listens.
    pub port: u16,
    arrived: Arc<Mutex<Arrivals>>,
}

impl Sink {
    /// Starts it on a free port of the loopback interface.
    pub fn start() -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let sink = Self { port: listener.local_addr()?.port(), arrived: Arc::default() };
        let arrived = sink.arrived.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let arrived = arrived.clone();
                // A client that breaks off has sent nothing more; what it sent before is kept.
                thread::spawn(move || converse(stream, &arrived));
            }
        });
        Ok(sink)
    }

    /// Everything that came since this was last asked.
    pub fn take(&self) -> Arrivals {
        std::mem::take(&mut *self.arrived.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn converse(stream: TcpStream, arrived: &Mutex<Arrivals>) -> io::Result<()> {
    let mut answers = stream.try_clone()?;
    let mut lines = BufReader::new(stream).lines();
    let mut say = |words: &str| answers.write_all(format!("{words}\r\n").as_bytes());
    say("220 sink.example ESMTP")?;
    while let Some(line) = lines.next() {
        match line?.split(' ').next().unwrap_or_default().to_ascii_uppercase().as_str() {
            "EHLO" | "HELO" => say("250 sink.example")?,
            "MAIL" | "RCPT" | "RSET" | "NOOP" => say("250 2.0.0 well")?,
            "DATA" => {
                say("354 go on")?;
                let mut name = None;
                loop {
                    let Some(line) = lines.next().transpose()? else { return Ok(()) };
                    if line == "." {
                        break;
                    }
                    if name.is_none() && line.to_ascii_lowercase().starts_with("message-id:") {
                        name = line.split_once('<').and_then(|(_, rest)| rest.split_once('@')).map(|(name, _)| name.to_owned());
                    }
                }
                let name = name.unwrap_or_else(|| "without a name".to_owned());
                *arrived.lock().unwrap_or_else(PoisonError::into_inner).entry(name).or_default() += 1;
                thread::sleep(SLOWNESS);
                say("250 2.0.0 kept")?;
            }
            "QUIT" => return say("221 2.0.0 farewell"),
            _ => say("500 5.5.1 not here")?,
        }
    }
    Ok(())
}
