//! `PostgreSQL` for tests and benchmarks: a server of our own in a folder of its own, on a free port of the loopback interface, gone
//! with the value that holds it. It stands here because the tests ask only for an address; a server that is there already, such as the
//! one that Debian sets up, is neither used nor touched.
//!
//! Nobody is asked for a password: whoever may use this machine can reach the server while it runs.

mod folder;
mod launch;
mod process;

use std::{
    fs,
    path::PathBuf,
    process::Child,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Result, bail};

use crate::{Root, http, setup};
use folder::Folder;
pub use folder::place;
use launch::launch;

/// Where Debian puts the programs: a folder for each version.
const DEBIAN: &str = "/usr/lib/postgresql";
/// The user and group that run the server when we are root: it refuses to run as root itself. Debian's package brings them.
const USER: &str = "postgres";
/// The variable by which the tests learn where the server is.
pub const VARIABLE: &str = "PERRON_TEST_POSTGRES";
/// How long the server may take to answer, or to end.
const PATIENCE: Duration = Duration::from_mins(1);
/// How long between two looks at whether it has ended or answers.
const PAUSE: Duration = Duration::from_millis(10);
/// The same for one that is only kept.
const LOOK: Duration = Duration::from_secs(1);

/// The programs that are `PostgreSQL`'s server.
pub struct Programs {
    /// Lays out the folder of a server.
    pub initdb: PathBuf,
    /// The server.
    pub postgres: PathBuf,
}

impl Programs {
    /// The newest that Debian has installed, else those on the path.
    pub fn find() -> Option<Self> {
        let versions = fs::read_dir(DEBIAN).into_iter().flatten().flatten();
        let number = |entry: &fs::DirEntry| entry.file_name().to_str()?.parse::<u32>().ok();
        let mut versions: Vec<_> = versions.filter_map(|entry| Some((number(&entry)?, entry.path().join("bin")))).collect();
        versions.sort();
        let mut pairs = versions.iter().rev().map(|(_, folder)| (folder.join("initdb"), folder.join("postgres")));
        let installed = pairs.find(|(initdb, postgres)| initdb.is_file() && postgres.is_file());
        let on_path = || setup::on_path("initdb").zip(setup::on_path("postgres"));
        installed.or_else(on_path).map(|(initdb, postgres)| Self { initdb, postgres })
    }
}

/// Whether a commit waits until the disk has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// As in real use; for benchmarks.
    On,
    /// Quicker, and lost when the machine goes down; for tests.
    Off,
}

/// How a server is set up.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Whether a commit waits for the disk.
    pub durability: Durability,
    /// How many connections may be open at the same time.
    pub connections: u16,
    /// How much of the database it holds in memory of its own, in megabytes; nothing for what it takes by itself, which suits a small machine.
    pub buffers: Option<u64>,
}

impl Options {
    /// What the tests need: speed, and connections for all that run at the same time.
    pub const TESTS: Self = Self { durability: Durability::Off, connections: 200, buffers: None };

    /// As somebody sets it up who runs a large installation: durable, with a quarter of the machine's memory for what is read often.
    /// Source: `PostgreSQL` documentation, `shared_buffers`.
    pub fn large() -> Self {
        let told = fs::read_to_string("/proc/meminfo").unwrap_or_default();
        let kilobytes = told.lines().find_map(|line| line.strip_prefix("MemTotal:")?.trim().strip_suffix(" kB")?.parse::<u64>().ok());
        Self { buffers: kilobytes.map(|kilobytes| kilobytes / 4 / 1024), ..Self::default() }
    }
}

impl Default for Options {
    /// `PostgreSQL`'s own: durable, 100 connections.
    fn default() -> Self {
        Self { durability: Durability::On, connections: 100, buffers: None }
    }
}

/// A running server. It ends with the thread that started or restarted it, at the latest.
pub struct Server {
    /// Where it answers: `postgres://perron@127.0.0.1:PORT/postgres`.
    pub url: String,
    /// The port it listens on.
    pub port: u16,
    child: Child,
    options: Options,
    programs: Programs,
    folder: Folder,
}

impl Server {
    /// Starts a durable server with an empty database and waits until it answers. Installs `PostgreSQL` where it is missing.
    pub fn start(root: &Root) -> Result<Self> {
        Self::start_with(root, Options::default())
    }

    /// Starts one that is set up in another way.
    pub fn start_with(root: &Root, options: Options) -> Result<Self> {
        let programs = setup::postgres()?;
        let folder = Folder::new(root, &programs.initdb, options.durability)?;
        let port = http::free_port()?;
        let child = launch(&programs.postgres, folder.path(), port, options)?;
        let url = format!("postgres://perron@127.0.0.1:{port}/postgres");
        Ok(Self { url, port, child, options, programs, folder })
    }

    /// The id of its first process.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// The ids of all its processes, the first one first. Linux only.
    pub fn processes(&self) -> Result<Vec<u32>> {
        Ok([&[self.pid()], process::children(self.pid())?.as_slice()].concat())
    }

    /// Whether it still runs; false when it ended by itself or was killed.
    pub fn runs(&mut self) -> Result<bool> {
        Ok(self.child.try_wait()?.is_none())
    }

    /// Ends all its processes at once (`kill -9`), so that it cannot put anything in order. Linux only.
    pub fn kill_hard(&mut self) -> Result<()> {
        if !self.runs()? {
            return Ok(());
        }
        // Held still first, so that it cannot begin another process after its processes were listed.
        process::signal("STOP", &[self.pid()])?;
        let children = process::children(self.pid())?;
        process::signal("KILL", &[&[self.pid()], children.as_slice()].concat())?;
        self.child.wait()?;
        // One that still writes holds on to the memory that they share, and the next server would refuse to start.
        let began = Instant::now();
        while let Some(id) = children.iter().find(|id| process::is_alive(**id)) {
            if began.elapsed() > PATIENCE {
                bail!("process {id} of PostgreSQL was killed, and is still there after {PATIENCE:?}");
            }
            thread::sleep(PAUSE);
        }
        Ok(())
    }

    /// Starts it again on the same folder and port, and waits until it has recovered and answers. One that runs is ended first, in order.
    pub fn restart(&mut self) -> Result<()> {
        self.end("INT")?;
        self.child = launch(&self.programs.postgres, self.folder.path(), self.port, self.options)?;
        Ok(())
    }

    /// Asks it to end and waits until it has.
    fn end(&mut self, by: &str) -> Result<()> {
        if self.runs()? {
            process::signal(by, &[self.pid()])?;
        }
        let began = Instant::now();
        while self.runs()? {
            if began.elapsed() > PATIENCE {
                bail!("PostgreSQL did not end within {PATIENCE:?}");
            }
            thread::sleep(PAUSE);
        }
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Its folder goes too, so it need not put anything in order before it ends.
        if self.end("QUIT").is_err() {
            // It is of no use to anybody if this fails: the process has ended by itself.
            let _ = self.kill_hard();
        }
    }
}

/// `cargo xtask postgres`: a server as the tests have it, for tests that are run one by one, until it is interrupted.
pub fn keep(root: &Root) -> Result<bool> {
    let mut server = Server::start_with(root, Options::TESTS)?;
    println!("export {VARIABLE}={}\n\nCtrl-C ends it and removes its data.", server.url);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let interrupted = tokio::signal::ctrl_c();
        tokio::pin!(interrupted);
        loop {
            tokio::select! {
                // Ctrl-C reaches the server too; that it ends then is no surprise.
                biased;
                interrupted = &mut interrupted => return Ok(interrupted.map(|()| true)?),
                () = tokio::time::sleep(LOOK) => if !server.runs()? {
                    bail!("PostgreSQL has ended by itself.");
                },
            }
        }
    })
}
