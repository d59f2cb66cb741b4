//! Perron running on a free port of the loopback interface, for as long as the value lives.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

use crate::http;

/// How long the program may take to answer for the first time.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running server.
pub struct Server {
    child: Child,
    /// The port it listens on.
    pub port: u16,
    /// How long it took from the start to the first answer.
    pub start: Duration,
    log: PathBuf,
}

impl Server {
    /// Starts a program and waits until it answers 200 at `path`. What it prints goes to a file, shown when it does not come up.
    pub fn start(mut command: Command, port: u16, path: &str, log: &Path) -> Result<Self> {
        let output = File::create(log).with_context(|| format!("{} cannot be written", log.display()))?;
        command.stdin(Stdio::null()).stdout(output.try_clone()?).stderr(output);
        let began = Instant::now();
        let child = command.spawn().with_context(|| format!("{} could not be started", command.get_program().display()))?;
        let mut server = Self { child, port, start: Duration::ZERO, log: log.to_owned() };
        loop {
            if http::get(port, path, &[]).is_ok_and(|answer| answer.status == 200) {
                server.start = began.elapsed();
                return Ok(server);
            }
            if let Some(status) = server.child.try_wait()? {
                bail!("{} ended at once ({status}):\n{}", command.get_program().display(), server.printed());
            }
            if began.elapsed() > PATIENCE {
                bail!("{} gave no 200 at {path} within {PATIENCE:?}:\n{}", command.get_program().display(), server.printed());
            }
            thread::sleep(Duration::from_micros(500));
        }
    }

    /// What it has printed so far.
    pub fn printed(&self) -> String {
        fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// The id of its process.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Ends it at once (`kill -9`).
    pub fn kill(mut self) -> Result<()> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }

    /// The memory it holds now, in kB (`VmRSS`), with that of the processes that it started.
    pub fn memory(&self) -> Result<u64> {
        let mut sum = 0;
        for id in self.processes() {
            let status = fs::read_to_string(format!("/proc/{id}/status")).context("memory can only be read on Linux")?;
            let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no VmRSS")?;
            sum += line.trim().trim_end_matches(" kB").parse::<u64>()?;
        }
        Ok(sum)
    }

    fn processes(&self) -> Vec<String> {
        let id = self.child.id().to_string();
        let children = fs::read_to_string(format!("/proc/{id}/task/{id}/children")).unwrap_or_default();
        std::iter::once(id).chain(children.split_whitespace().map(str::to_owned)).collect()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if !matches!(self.child.try_wait(), Ok(None)) {
            return;
        }
        // Asked first, so that a server with workers takes them along.
        let asked = Command::new("kill").arg(self.child.id().to_string()).stderr(Stdio::null()).status();
        let patience = Instant::now() + Duration::from_secs(3);
        while asked.is_ok() && Instant::now() < patience {
            if !matches!(self.child.try_wait(), Ok(None)) {
                return;
            }
            thread::sleep(Duration::from_millis(10));
        }
        // It is of no use to anybody if this fails: the process has ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
