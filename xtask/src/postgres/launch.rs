//! Starts the server in a laid out folder and asks it whether it is ready, in its own language: a client for one question is less than
//! a program that has to be found first.

use std::{
    fs::{self, File},
    io::{self, Read, Write},
    net::{Ipv4Addr, SocketAddr, TcpStream},
    path::Path,
    process::Child,
    thread,
    time::Instant,
};

use anyhow::{Context, Result, bail};

use super::{Durability, Options, PATIENCE, PAUSE, process};

/// Starts the server of a folder and waits until it answers.
pub fn launch(postgres: &Path, folder: &Path, port: u16, options: Options) -> Result<Child> {
    let log = folder.join("server.log");
    let output = File::options().create(true).append(true).open(&log)?;
    let mut command = process::as_its_user(postgres, folder)?;
    command.arg("-D").arg(folder.join("data")).stdout(output.try_clone()?).stderr(output);
    let mut settings = vec![
        "listen_addresses=127.0.0.1".to_owned(),
        "unix_socket_directories=".to_owned(),
        format!("port={port}"),
        format!("max_connections={}", options.connections),
    ];
    if options.durability == Durability::Off {
        settings.extend(["fsync", "synchronous_commit", "full_page_writes"].map(|setting| format!("{setting}=off")));
    }
    settings.extend(options.buffers.map(|megabytes| format!("shared_buffers={megabytes}MB")));
    for setting in settings {
        command.args(["-c", &setting]);
    }
    let mut child = command.spawn().with_context(|| format!("{} could not be started", postgres.display()))?;
    let began = Instant::now();
    while !answers(port).unwrap_or(false) {
        let ended = child.try_wait()?;
        if ended.is_some() || began.elapsed() > PATIENCE {
            // Asked as in `end`, so that it takes its processes along; one that has ended is not there to be asked.
            if ended.is_none() {
                process::signal("QUIT", &[child.id()])?;
                child.wait()?;
            }
            bail!("PostgreSQL did not answer on port {port}; what it printed:\n{}", fs::read_to_string(&log).unwrap_or_default());
        }
        thread::sleep(PAUSE);
    }
    Ok(child)
}

/// Whether the server lets `perron` in and is ready for a question: the start of a session, and its end.
/// Source: `PostgreSQL` documentation, "Frontend/Backend Protocol", message flow and formats of version 3.0.
fn answers(port: u16) -> io::Result<bool> {
    let mut stream = TcpStream::connect_timeout(&SocketAddr::from((Ipv4Addr::LOCALHOST, port)), PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    // Length, version 3.0, and the names with their values.
    let names = b"user\0perron\0database\0postgres\0\0";
    let length = u32::try_from(names.len() + 8).map_err(io::Error::other)?;
    stream.write_all(&[&length.to_be_bytes(), &196_608_u32.to_be_bytes(), names.as_slice()].concat())?;
    loop {
        let mut head = [0; 5];
        stream.read_exact(&mut head)?;
        let [kind, length @ ..] = head;
        let rest = u64::from(u32::from_be_bytes(length)).saturating_sub(4);
        io::copy(&mut (&stream).take(rest), &mut io::sink())?;
        match kind {
            b'E' => return Ok(false),
            b'Z' => return stream.write_all(b"X\0\0\0\x04").map(|()| true),
            _ => {}
        }
    }
}
