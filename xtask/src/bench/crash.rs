//! `cargo xtask bench crash`: writers over HTTP while Perron and `PostgreSQL` are killed at random moments. Whatever was answered must be
//! there afterwards, whole, in a journal that fits.

use std::{
    fs,
    hash::{BuildHasher, Hasher, RandomState},
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use anyhow::Result;

use super::{
    goals::{self, Goal},
    node::{self, Node},
    tables::Tables,
    trace, wal,
    writers::{self, Writers},
};
use crate::{Root, postgres::Server};

const WRITERS: usize = 8;
/// What every new name begins with.
const CALLED: &str = "Astrid";
/// How often Perron is killed on each engine, and `PostgreSQL` besides.
const KILLS: usize = 25;
const SERVER_KILLS: usize = 10;
/// Acts that must have been answered on each engine.
const ACTS: usize = 5_000;
/// How long writing may take until there are so many.
const PATIENCE: Duration = Duration::from_mins(3);
/// Between two kills, in milliseconds.
const BETWEEN: (u64, u64) = (40, 400);

/// What became of one engine.
#[derive(Default)]
struct Tally {
    answered: u64,
    unanswered: u64,
    unexpected: u64,
    kills: u64,
    server_kills: u64,
    /// Kills with a transaction open.
    inside: u64,
    lost: u64,
    half: u64,
    misfits: u64,
    /// Answers that were written before the log was synced.
    early: u64,
}

/// What is killed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Victim {
    Perron,
    Server,
}

/// Measures and prints.
pub fn run(root: &Root) -> Result<()> {
    let (perron, acts) = (node::build(root)?, Tables::build(root)?);
    fs::create_dir_all(root.target())?;
    let folder = tempfile::Builder::new().prefix("bench-crash-").tempdir_in(root.target())?;
    let tallies = [
        engine(&perron, &acts, &folder.path().join("sqlite"), None)?,
        engine(&perron, &acts, &folder.path().join("postgres"), Some(Server::start(root)?))?,
    ];
    let sum = |of: fn(&Tally) -> u64| tallies.iter().map(of).sum::<u64>();
    let (answered, inside) = (sum(|tally| tally.answered), sum(|tally| tally.inside));
    let (kills, server_kills) = (sum(|tally| tally.kills), sum(|tally| tally.server_kills));
    println!();
    let main = format!("crash, {answered} acts answered, {kills} kills of Perron and {server_kills} of PostgreSQL, answered acts lost");
    goals::print_with_main(
        Goal::none(main, sum(|tally| tally.lost)),
        vec![
            Goal::none("crash, half acts", sum(|tally| tally.half)),
            Goal::none("crash, misfits of the journal", sum(|tally| tally.misfits)),
            Goal::none("crash, requests that failed though nothing was killed", sum(|tally| tally.unexpected)),
            Goal::none("crash, answers before the log was synced", sum(|tally| tally.early)),
            Goal::at_least("crash, acts answered", answered as f64, 10_000.0, ""),
            Goal::at_least("crash, kills inside an open transaction", inside as f64, 10.0, ""),
        ],
    );
    Ok(())
}

fn engine(perron: &Path, acts: &Path, folder: &Path, mut server: Option<Server>) -> Result<Tally> {
    let settings = server.iter().map(|server| ("PERRON_DATABASE", server.url.clone())).collect();
    let mut node = Node::new(perron.to_owned(), folder, settings)?;
    node.start()?;
    node.set_up()?;
    let address = server.as_ref().map_or_else(|| format!("sqlite:{}", node.file().display()), |server| server.url.clone());
    let tables = Tables::new(acts.to_owned(), address);
    let browsers = (0..WRITERS).map(|_| node.signed_in()).collect::<Result<Vec<_>>>()?;
    let mut tally = Tally::default();

    println!("\n{}: one act seen with strace", if server.is_some() { "PostgreSQL" } else { "SQLite" });
    let (mut processes, log) = (vec![node.pid()?], if server.is_some() { "/pg_wal/" } else { ".sqlite-wal" });
    if let Some(server) = &server {
        processes.extend(server.processes()?);
    }
    let synced = trace::is_synced_first(folder, &processes, log, &mut browsers[0].clone(), node.port)?;
    tally.early += u64::from(!synced);
    println!("{}", if synced { "The answer was written after the sync." } else { "THE ANSWER WAS WRITTEN BEFORE THE SYNC." });

    let mut dice = Dice::new();
    let mut victims = vec![Victim::Perron; KILLS];
    if server.is_some() {
        victims.extend([Victim::Server; SERVER_KILLS]);
    }
    dice.shuffle(&mut victims);
    let writers = Writers::begin(browsers, &[node.port], CALLED);
    let mut evidence = Evidence { file: server.is_none().then(|| node.file()), frames: 0 };
    for victim in victims {
        thread::sleep(Duration::from_millis(dice.between(BETWEEN)));
        writers.disturb();
        let inside = if let (Victim::Server, Some(server)) = (victim, &mut server) {
            let open = open_transactions(&tables)?;
            server.kill_hard()?;
            tally.server_kills += 1;
            open > 0
        } else {
            // It stands still while it is looked at, and is killed as it stands.
            node.hold()?;
            let inside = evidence.inside(&node, &tables)?;
            node.kill()?;
            evidence.look()?;
            tally.kills += 1;
            inside
        };
        tally.inside += u64::from(inside);
        let rest = writers.rest();
        match (victim, &mut server) {
            (Victim::Server, Some(server)) => server.restart()?,
            _ => node.start()?,
        }
        tally.half += u64::from(!writers::agree(&tables)?);
        writers.undisturbed();
        drop(rest);
    }
    let began = Instant::now();
    while writers.answered() < ACTS {
        if began.elapsed() > PATIENCE {
            break;
        }
        thread::sleep(Duration::from_millis(50));
    }
    let outcome = writers.finish()?;
    let found = writers::find(&tables, &outcome, CALLED)?;
    let proof = tables.run(&["verify"], &[])?;
    tally.answered = outcome.answered.len() as u64;
    tally.unanswered = outcome.unanswered;
    tally.unexpected = outcome.unexpected;
    tally.lost = found.lost;
    tally.half += found.half;
    let (fits, said) = node.command(&["journal", "verify"])?;
    tally.misfits = proof.get::<u64>("misfits")?.max(u64::from(!fits));
    tally.print(&evidence);
    println!("perron journal verify: {}", said.trim());
    Ok(tally)
}

impl Tally {
    fn print(&self, evidence: &Evidence) {
        println!(
            "{} acts answered, {} without an answer around the kills, {} at other times",
            self.answered, self.unanswered, self.unexpected
        );
        println!(
            "Perron killed {} times, PostgreSQL {} times; {} of these inside an open transaction",
            self.kills, self.server_kills, self.inside
        );
        if evidence.file.is_some() {
            println!(
                "(shown by the lock of who writes, which the process held when it was killed; after {} kills the log ended in frames without a commit)",
                evidence.frames
            );
        } else {
            println!(
                "(shown by pg_stat_activity: transactions that had written, while Perron stood still or just before PostgreSQL was killed)"
            );
        }
        println!("answered acts lost {}, half acts {}, misfits {}", self.lost, self.half, self.misfits);
    }
}

/// What shows that a transaction was open when Perron was killed.
struct Evidence {
    /// The file of `SQLite`.
    file: Option<PathBuf>,
    /// Kills after which its log ended in frames without a commit.
    frames: u64,
}

impl Evidence {
    fn inside(&self, node: &Node, tables: &Tables) -> Result<bool> {
        match &self.file {
            Some(file) => wal::is_writing(file, node.pid()?),
            None => Ok(open_transactions(tables)? > 0),
        }
    }

    fn look(&mut self) -> Result<()> {
        if let Some(file) = &self.file {
            self.frames += u64::from(wal::uncommitted_frames(file)? > 0);
        }
        Ok(())
    }
}

/// Transactions of Perron that have written something and are not committed.
fn open_transactions(tables: &Tables) -> Result<u64> {
    tables.count(
        "SELECT CAST(COUNT(*) AS TEXT) AS line FROM pg_stat_activity WHERE application_name = 'perron' AND backend_xid IS NOT NULL
        AND state IN ('active', 'idle in transaction')",
    )
}

/// Random moments (xorshift64, Marsaglia 2003).
struct Dice(u64);

impl Dice {
    fn new() -> Self {
        Self(RandomState::new().build_hasher().finish() | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn between(&mut self, (least, most): (u64, u64)) -> u64 {
        least + self.next() % (most - least)
    }

    fn shuffle(&mut self, victims: &mut [Victim]) {
        for last in (1..victims.len()).rev() {
            let other = self.next() % (last as u64 + 1);
            victims.swap(last, usize::try_from(other).unwrap_or(last));
        }
    }
}
