//! `cargo xtask bench nodes`: two nodes on one `PostgreSQL`, and a mail server that counts. Every letter arrives, and arrives once; when a
//! node is killed in the midst of handing one over, that one may come once more under the same Message-ID.

use std::{
    collections::BTreeSet,
    fs,
    sync::atomic::{AtomicBool, Ordering::SeqCst},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Result, bail};

use super::{
    goals::{self, Goal},
    node::{self, Node, PASSWORD},
    sink::Sink,
    tables::Tables,
    writers::{self, Writers},
};
use crate::{
    Root,
    http::{Answer, Browser},
    postgres::Server,
};

/// Who change their name at the same time; somebody else changes the password, which sends a letter each time.
const WRITERS: usize = 3;
/// How long a phase is, when one node is killed in the second, and when it comes back.
const PHASE: Duration = Duration::from_mins(1);
const KILLED_AT: Duration = Duration::from_secs(20);
const BACK_AT: Duration = Duration::from_secs(25);
/// What a node had taken is taken by another after two minutes.
const UNTIL_SENT: Duration = Duration::from_mins(4);

/// What became of one phase.
struct Tally {
    acts: u64,
    letters: u64,
    unexpected: u64,
    lost: u64,
    half: u64,
    missing: u64,
    twice: u64,
    more: u64,
}

/// Measures and prints.
pub fn run(root: &Root) -> Result<()> {
    let (perron, acts) = (node::build(root)?, Tables::build(root)?);
    fs::create_dir_all(root.target())?;
    let folder = tempfile::Builder::new().prefix("bench-nodes-").tempdir_in(root.target())?;
    let (server, sink) = (Server::start(root)?, Sink::start()?);
    let settings = vec![
        ("PERRON_DATABASE", server.url.clone()),
        ("PERRON_MAIL", format!("smtp://127.0.0.1:{}?hello=node.example", sink.port)),
        ("PERRON_MAIL_FROM", "perron@perron.example".to_owned()),
    ];
    let tables = Tables::new(acts, server.url.clone());
    let mut nodes = [
        Node::new(perron.clone(), &folder.path().join("first"), settings.clone())?,
        Node::new(perron, &folder.path().join("second"), settings)?,
    ];
    nodes[0].start()?;
    nodes[0].set_up()?;
    nodes[1].start()?;
    let browser = nodes[0].signed_in()?;
    let mut password = PASSWORD.to_owned();
    println!(
        "\n{:<22} {:>7} {:>8} {:>6} {:>5} {:>8} {:>6} {:>10}",
        "phase", "acts", "letters", "lost", "half", "missing", "twice", "more often"
    );
    let quiet = phase("both nodes run", &mut nodes, &tables, &sink, &browser, &mut password, false)?;
    let killed = phase("one killed, and back", &mut nodes, &tables, &sink, &browser, &mut password, true)?;
    let proof = tables.run(&["verify"], &[])?;
    println!("journal: {} entries, {} misfits\n", proof.get::<u64>("entries")?, proof.get::<u64>("misfits")?);
    let main = format!(
        "nodes, {} acts and {} letters answered, of these lost or missing",
        quiet.acts + killed.acts,
        quiet.letters + killed.letters
    );
    goals::print_with_main(
        Goal::none(main, quiet.lost + killed.lost + quiet.missing + killed.missing),
        vec![
            Goal::none("nodes, letters twice while both nodes run", quiet.twice + quiet.more),
            Goal::none(
                "nodes, letters more than twice, or more than one twice, when a node is killed",
                killed.more + killed.twice.saturating_sub(1),
            ),
            Goal::none("nodes, half acts", quiet.half + killed.half),
            Goal::none("nodes, misfits of the journal", proof.get("misfits")?),
            Goal::none("nodes, requests that failed though nothing was killed", quiet.unexpected + killed.unexpected),
        ],
    );
    Ok(())
}

fn phase(
    name: &str,
    nodes: &mut [Node; 2],
    tables: &Tables,
    sink: &Sink,
    browser: &Browser,
    password: &mut String,
    with_kill: bool,
) -> Result<Tally> {
    let ports = [nodes[0].port, nodes[1].port];
    let before: BTreeSet<String> = letters(tables)?.into_iter().collect();
    let changed_before = changed(tables)?;
    sink.take();
    let writers = Writers::begin(vec![browser.clone(); WRITERS], &ports, name);
    let (over, disturbed) = (AtomicBool::new(false), AtomicBool::new(false));
    let mut changer = Changer { browser: browser.clone(), password, happened: 0, unexpected: 0 };
    let began = Instant::now();
    let until = |moment: Duration| thread::sleep(moment.saturating_sub(began.elapsed()));
    thread::scope(|scope| {
        let changing = scope.spawn(|| changer.change(ports, &over, &disturbed));
        let mut course = || {
            if with_kill {
                until(KILLED_AT);
                writers.disturb();
                disturbed.store(true, SeqCst);
                nodes[1].kill()?;
                until(BACK_AT);
                nodes[1].start()?;
                let rest = writers.rest();
                writers.undisturbed();
                disturbed.store(false, SeqCst);
                drop(rest);
            }
            until(PHASE);
            anyhow::Ok(())
        };
        let outcome = course();
        over.store(true, SeqCst);
        if changing.join().is_err() {
            bail!("whoever changes the password broke off");
        }
        outcome
    })?;
    let Changer { happened, unexpected, .. } = changer;
    let outcome = writers.finish()?;
    until_sent(tables)?;
    let sent: Vec<String> = letters(tables)?.into_iter().filter(|letter| !before.contains(letter)).collect();
    let arrivals = sink.take();
    let often =
        |count: &dyn Fn(u64) -> bool| sent.iter().filter(|letter| count(arrivals.get(*letter).copied().unwrap_or(0))).count() as u64;
    let strangers = arrivals.keys().filter(|letter| !sent.contains(*letter)).count() as u64;
    let entries = changed(tables)? - changed_before;
    let found = writers::find(tables, &outcome, name)?;
    let tally = Tally {
        acts: outcome.answered.len() as u64 + happened,
        letters: sent.len() as u64,
        unexpected: outcome.unexpected + unexpected,
        lost: found.lost + happened.saturating_sub(entries),
        half: found.half + entries.saturating_sub(happened),
        missing: often(&|count| count == 0) + happened.abs_diff(sent.len() as u64),
        twice: often(&|count| count == 2),
        more: often(&|count| count > 2) + strangers,
    };
    let Tally { acts, letters, lost, half, missing, twice, more, .. } = &tally;
    println!("{name:<22} {acts:>7} {letters:>8} {lost:>6} {half:>5} {missing:>8} {twice:>6} {more:>10}");
    Ok(tally)
}

/// Changes the password again and again, on both nodes by turns; each change sends a letter.
struct Changer<'a> {
    browser: Browser,
    password: &'a mut String,
    /// Changes that were answered, or shown by the next one to have happened.
    happened: u64,
    unexpected: u64,
}

impl Changer<'_> {
    fn change(&mut self, ports: [u16; 2], over: &AtomicBool, disturbed: &AtomicBool) {
        let mut unsure: Option<String> = None;
        for (turn, port) in ports.iter().cycle().enumerate() {
            // It goes on until it is sure about the last one.
            if over.load(SeqCst) && unsure.is_none() {
                return;
            }
            let expected = disturbed.load(SeqCst);
            let new = format!("{PASSWORD} {port} {turn} {}", self.happened);
            let answer = self.browser.post(*port, "/account/password", &[("own", self.password), ("password", &new)]);
            match answer {
                Ok(answer) if is_done(&answer) => {
                    self.happened += 1;
                    *self.password = new;
                    unsure = None;
                }
                // The password is not the one it was: the change that was not answered has happened.
                Ok(answer) if answer.status == 422 && unsure.is_some() => {
                    self.happened += 1;
                    *self.password = unsure.take().unwrap_or_default();
                }
                other => {
                    if !(expected || disturbed.load(SeqCst)) {
                        let what = other.map_or_else(|error| error.to_string(), |answer| answer.status.to_string());
                        eprintln!("a change of the password: {what}, though nothing was killed");
                        self.unexpected += 1;
                    }
                    // Nothing reaches a node that is not there, so an earlier change that may have happened stays the one in doubt.
                    unsure.get_or_insert(new);
                    thread::sleep(Duration::from_millis(20));
                }
            }
        }
    }
}

fn is_done(answer: &Answer) -> bool {
    answer.status == 303 && answer.header("location") == Some("/account")
}

/// The ids of all letters that were ever to be sent.
fn letters(tables: &Tables) -> Result<Vec<String>> {
    tables.ask("SELECT id AS line FROM outbox WHERE kind = 'letter'")
}

/// How often the password was changed, by the journal.
fn changed(tables: &Tables) -> Result<u64> {
    tables.count("SELECT CAST(COUNT(*) AS TEXT) AS line FROM journal_entry WHERE act = 'people.change-password'")
}

/// Waits until no letter waits; one that never leaves shows as missing.
fn until_sent(tables: &Tables) -> Result<()> {
    let began = Instant::now();
    while tables.count("SELECT CAST(COUNT(*) AS TEXT) AS line FROM outbox WHERE state = 'waiting'")? > 0 && began.elapsed() < UNTIL_SENT {
        thread::sleep(Duration::from_millis(500));
    }
    Ok(())
}
