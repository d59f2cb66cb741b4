//! One act seen from outside, with strace: the request is read, the log is synced, and only then the answer is written.

use std::{
    fs,
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

use crate::{http::Browser, setup};

/// How long strace may take to take hold of the processes.
const PATIENCE: Duration = Duration::from_secs(20);
/// Calls that are shown: what is read from and written to sockets and files, and the syncs.
const CALLS: &str = "trace=fdatasync,fsync,pwrite64,write,writev,sendto,recvfrom,read";
/// How much of a line is printed.
const WIDTH: usize = 150;

/// Does one act while the processes are watched; true when the answer was written after the sync. `log` is a part of the log's path.
pub fn is_synced_first(folder: &Path, processes: &[u32], log: &str, browser: &mut Browser, port: u16) -> Result<bool> {
    let file = folder.join("strace.txt");
    let mut command = Command::new(setup::strace()?);
    command.args(["-f", "-yy", "-s", "60", "-e", CALLS, "-o"]).arg(&file);
    for process in processes {
        command.args(["-p", &process.to_string()]);
    }
    let mut strace = command.stdin(Stdio::null()).stderr(Stdio::null()).spawn().context("strace could not be started")?;
    let answer =
        attached(&mut strace, processes).and_then(|()| Ok(browser.post(port, "/account/name", &[("name", "Seen from outside")])?));
    // Asked to end, so that it lets go of the processes.
    let asked = Command::new("kill").args(["-s", "INT", &strace.id().to_string()]).status();
    asked.and_then(|_| strace.wait()).context("strace did not end")?;
    if answer?.status != 303 {
        bail!("the act that was watched failed");
    }
    let seen = fs::read_to_string(&file)?;
    let lines: Vec<&str> = seen.lines().collect();
    Ok(order(&lines, log).inspect(print).is_some())
}

fn print(lines: &[String; 3]) {
    for line in lines {
        println!("  {}", line.chars().take(WIDTH).collect::<String>());
    }
}

/// Request, sync and answer, when they stand in this order and no sync of the log is under way when the answer is written.
fn order(lines: &[&str], log: &str) -> Option<[String; 3]> {
    let request = lines.iter().position(|line| line.contains("POST /account/name"))?;
    let answer = request + lines[request..].iter().position(|line| line.contains("HTTP/1.1 303"))?;
    let mut last = None;
    for (place, line) in lines.iter().enumerate().take(answer).skip(request) {
        if (line.contains("fdatasync(") || line.contains("fsync(")) && line.contains(log) {
            last = Some((place, ended(lines, place)?));
        }
    }
    let (begun, ended) = last?;
    let sync = if begun == ended { lines[begun].to_owned() } else { format!("{} … {}", lines[begun], lines[ended]) };
    (ended < answer).then(|| [lines[request].to_owned(), sync, lines[answer].to_owned()])
}

/// The line on which the call that begins on a line has succeeded.
fn ended(lines: &[&str], begun: usize) -> Option<usize> {
    let line = lines[begun];
    if !line.contains("<unfinished") {
        return line.trim_end().ends_with("= 0").then_some(begun);
    }
    let thread = line.split_whitespace().next()?;
    let resumed = |line: &str| line.split_whitespace().next() == Some(thread) && line.contains("sync resumed");
    let place = begun + lines[begun..].iter().position(|line| resumed(line))?;
    lines[place].trim_end().ends_with("= 0").then_some(place)
}

/// Waits until strace holds all the processes.
fn attached(strace: &mut Child, processes: &[u32]) -> Result<()> {
    let began = Instant::now();
    let held = |process: &u32| {
        let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
        status.lines().any(|line| line.strip_prefix("TracerPid:").is_some_and(|tracer| tracer.trim() != "0"))
    };
    while !processes.iter().all(held) {
        if let Some(status) = strace.try_wait()? {
            bail!("strace ended at once ({status}); it may not be allowed to watch other processes here");
        }
        if began.elapsed() > PATIENCE {
            bail!("strace did not take hold of {processes:?}");
        }
        thread::sleep(Duration::from_millis(10));
    }
    // Its threads are taken one after the other.
    thread::sleep(Duration::from_millis(300));
    Ok(())
}
