//! A node of Perron that serves people who sign in, as the benches need it: started, killed in the midst of everything, started again.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

use crate::{
    Root,
    http::{self, Browser},
    report::succeeds,
    server::Server,
};

/// Who the first administrator is, and how they sign in.
pub const MAIL: &str = "astrid@perron.example";
const NAME: &str = "Astrid Example";
/// Long, and nothing that anybody uses.
pub const PASSWORD: &str = "seven quiet barges pass the lock";
/// How long something may take that takes a moment.
const PATIENCE: Duration = Duration::from_secs(20);

/// How a node is started.
pub struct Node {
    program: PathBuf,
    folder: PathBuf,
    settings: Vec<(&'static str, String)>,
    /// The port it listens on, whenever it runs.
    pub port: u16,
    running: Option<Server>,
}

/// Builds the program and says where it is.
pub fn build(root: &Root) -> Result<PathBuf> {
    println!("Building …");
    if succeeds(root.cargo().args(["build", "--quiet", "--release", "--package", "perron"]))? {
        Ok(root.target().join("release/perron"))
    } else {
        bail!("the release build failed")
    }
}

impl Node {
    /// A node with its data in a folder, set up by these variables of the environment beside that; it does not run yet.
    pub fn new(program: PathBuf, folder: &Path, settings: Vec<(&'static str, String)>) -> Result<Self> {
        fs::create_dir_all(folder)?;
        Ok(Self { program, folder: folder.to_owned(), settings, port: http::free_port()?, running: None })
    }

    /// Starts it and waits until it and its database answer.
    pub fn start(&mut self) -> Result<()> {
        let mut command = Command::new(&self.program);
        command.args(["serve", "--port", &self.port.to_string()]).current_dir(&self.folder);
        command.env("PERRON_LOG", "warn").env("PERRON_DATA", self.folder.join("data"));
        command.envs(self.settings.iter().map(|(name, value)| (name, value)));
        self.running = Some(Server::start(command, self.port, "/ready", &self.folder.join("perron.log"))?);
        Ok(())
    }

    /// The file of its database, where it has one of its own.
    pub fn file(&self) -> PathBuf {
        self.folder.join("data/perron.sqlite")
    }

    /// The id of its process.
    pub fn pid(&self) -> Result<u32> {
        self.running.as_ref().map(Server::pid).context("the node does not run")
    }

    /// Holds it still, so that what is looked at stays as it is; every one of its threads stands when this returns.
    pub fn hold(&self) -> Result<()> {
        let pid = self.pid()?;
        signal("STOP", pid)?;
        let began = Instant::now();
        while threads_in(pid)?.iter().any(|state| *state != 'T') {
            if began.elapsed() > PATIENCE {
                bail!("the node cannot be held still");
            }
            thread::sleep(Duration::from_micros(200));
        }
        Ok(())
    }

    /// Ends it at once (`kill -9`), so that it cannot put anything in order.
    pub fn kill(&mut self) -> Result<()> {
        self.running.take().context("the node does not run")?.kill()
    }

    /// Runs a command of the program over the same data: whether it succeeded, and what it printed.
    pub fn command(&self, words: &[&str]) -> Result<(bool, String)> {
        let mut command = Command::new(&self.program);
        command.args(words).current_dir(&self.folder).env("PERRON_DATA", self.folder.join("data"));
        command.envs(self.settings.iter().map(|(name, value)| (name, value)));
        let output = command.output().with_context(|| format!("`perron {}` could not be started", words.join(" ")))?;
        let printed = [output.stdout, output.stderr].concat();
        Ok((output.status.success(), String::from_utf8_lossy(&printed).into_owned()))
    }

    /// What it has printed since it was started.
    pub fn printed(&self) -> String {
        self.running.as_ref().map(Server::printed).unwrap_or_default()
    }

    /// Makes the first administrator, behind the link on the console.
    pub fn set_up(&self) -> Result<()> {
        let server = self.running.as_ref().context("the node does not run")?;
        let began = Instant::now();
        let path = loop {
            let printed = server.printed();
            let link = printed.split_whitespace().find_map(|word| word.find("/set-up/").map(|at| word[at..].to_owned()));
            match link {
                Some(path) => break path,
                None if began.elapsed() > PATIENCE => bail!("no link to set up was printed:\n{printed}"),
                None => thread::sleep(Duration::from_millis(5)),
            }
        };
        let fields = [("name", NAME), ("mail", MAIL), ("password", PASSWORD)];
        let answer = Browser::default().post(self.port, &path, &fields)?;
        if answer.status == 303 { Ok(()) } else { bail!("setting up answered {}", answer.status) }
    }

    /// A browser in which the administrator is signed in.
    pub fn signed_in(&self) -> Result<Browser> {
        let mut browser = Browser::default();
        let answer = browser.post(self.port, "/sign-in", &[("mail", MAIL), ("password", PASSWORD)])?;
        if answer.status == 303 && browser.has("session") { Ok(browser) } else { bail!("signing in answered {}", answer.status) }
    }
}

/// The states of the threads of a process (`proc(5)`): `T` stands still.
fn threads_in(pid: u32) -> Result<Vec<char>> {
    let mut states = Vec::new();
    for thread in fs::read_dir(format!("/proc/{pid}/task")).context("processes can only be looked at on Linux")? {
        // One that has ended meanwhile has no state.
        let Ok(stat) = fs::read_to_string(thread?.path().join("stat")) else { continue };
        states.extend(stat.rsplit_once(") ").and_then(|(_, rest)| rest.chars().next()));
    }
    Ok(states)
}

fn signal(name: &str, pid: u32) -> Result<()> {
    let mut kill = Command::new("kill");
    if succeeds(kill.args(["-s", name, &pid.to_string()]))? { Ok(()) } else { bail!("the node could not be sent {name}") }
}
