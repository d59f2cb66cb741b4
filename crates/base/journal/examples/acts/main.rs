//! Acts under load, for `cargo xtask bench acts`: real ones, and the bare insert-and-commit of the same rows as the reference beside them.
//! Also what the benches that crash the program ask its database afterwards. It stands here because only this crate may begin an act.
//!
//! `acts real|bare DATABASE SECONDS` · `acts verify DATABASE` · `acts ask DATABASE QUESTION` (its answer has one text column, `line`).

mod store;

use std::{
    env, fs,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use perron_db::{Database, Query, Settings};
use perron_journal::{Body, Entry, Fact, Journal, Outgoing, Principal, Stream, verify};
use perron_kernel::{Clock, Id, SystemClock, SystemRandom};
use store::{SESSIONS, Written};

type Outcome<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// Who write at the same time, each to a stream of their own.
const WRITERS: u32 = 8;
/// What is written down: a short sentence.
const TEXT: &str = "Measure the water in the cellar every hour";
/// What the work that follows needs: about as much as a short letter.
const PAYLOAD: &str = "{\"to\":\"astrid@museum.example\",\"language\":\"en\",\"subject\":\"A note was added\",\"text\":\"Somebody has \
                       added a note to the map of the old harbour. You can read it there. If you do not want such letters, say so in your account.\"}";
/// The name of the act.
const ACT: &str = "bench.note";

#[tokio::main]
async fn main() -> Outcome<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words[..] {
        ["real", database, seconds] => load(database, seconds, true).await,
        ["bare", database, seconds] => load(database, seconds, false).await,
        ["verify", database] => proof(database).await,
        ["ask", database, question] => ask(database, question).await,
        _ => Err("acts real|bare DATABASE SECONDS, acts verify DATABASE, acts ask DATABASE QUESTION".into()),
    }
}

/// Lets all writers write for some seconds and prints what came of it, a line a figure.
async fn load(database: &str, seconds: &str, is_real: bool) -> Outcome<()> {
    let database = Database::open(&database.parse::<Settings>()?).await?;
    let mut transaction = database.begin().await?;
    store::prepare(&mut transaction, database.engine()).await?;
    transaction.commit().await?;
    let journal = Journal::new(database, Arc::new(SystemClock), Arc::new(SystemRandom));
    let failed = Arc::new(AtomicU64::new(0));
    let began = Instant::now();
    let until = began + Duration::from_secs_f64(seconds.parse()?);
    let writers: Vec<_> = (0..WRITERS).map(|writer| tokio::spawn(write(journal.clone(), writer, until, is_real, failed.clone()))).collect();
    let mut times = Vec::new();
    for writer in writers {
        times.extend(writer.await?);
    }
    let took = began.elapsed().as_secs_f64();
    times.sort_unstable();
    println!("acts {}", times.len());
    println!("per-second {}", times.len() as f64 / took);
    for (name, percent) in [("p50", 50), ("p99", 99)] {
        let place = (times.len() * percent / 100).min(times.len().saturating_sub(1));
        println!("{name} {}", times.get(place).copied().unwrap_or_default().as_secs_f64() * 1_000.0);
    }
    println!("failed {}", failed.load(Ordering::Relaxed));
    println!("memory {}", memory());
    Ok(())
}

/// One writer: how long each of its acts took that happened.
async fn write(journal: Journal, writer: u32, until: Instant, is_real: bool, failed: Arc<AtomicU64>) -> Vec<Duration> {
    let stream = Stream::organisation(Id::<()>::new(SystemClock.now(), &SystemRandom));
    let mut times = Vec::new();
    let mut place = 0;
    while Instant::now() < until {
        let began = Instant::now();
        place += 1;
        let done = if is_real { real(&journal, writer, &stream, place).await } else { bare(&journal, &stream, place).await };
        match done {
            Ok(()) => times.push(began.elapsed()),
            Err(problem) => {
                eprintln!("{problem}");
                failed.fetch_add(1, Ordering::Relaxed);
            }
        }
    }
    times
}

/// A whole act as a feature does it: who asks, the row, the entry, the work that follows.
async fn real(journal: &Journal, writer: u32, stream: &Stream, place: u64) -> Outcome<()> {
    let session = (u32::try_from(place)? * WRITERS + writer) % SESSIONS;
    let mut read = journal.read().await?;
    let person = store::person_of(&mut read, &store::token(session)).await?.ok_or("nobody has this session")?;
    drop(read);
    let mut act = journal.begin(Principal::Person(person.clone()), ACT).await?;
    let id = act.new_id::<()>().to_string();
    store::add_note(&mut act, &id, &person, TEXT).await?;
    let entry = Entry::new(stream.clone()).fact("note", id).fact("number", i64::try_from(place)?);
    act.record(entry.personal("name", TEXT));
    act.afterwards(Outgoing::new("bench", PAYLOAD));
    Ok(act.commit().await?)
}

/// Rows of the same number and size, and nothing else: no reader, no chain, no hash, no key.
async fn bare(journal: &Journal, stream: &Stream, place: u64) -> Outcome<()> {
    let now = journal.now();
    let id = Id::<()>::new(now, journal.random()).to_string();
    let body = Body {
        act: ACT.to_owned(),
        facts: [("note".to_owned(), Fact::from(id.as_str())), ("number".to_owned(), Fact::from(i64::try_from(place)?))].into(),
        id,
        late: false,
        occurred: now.to_string(),
        on_behalf_of: None,
        personal: [("name".to_owned(), "0".repeat(64))].into(),
        previous: "0".repeat(64),
        principal: "person:person 100".to_owned(),
        recorded: now.to_string(),
        sequence: place,
        stream: stream.to_string(),
        version: 1,
    };
    let text = body.text();
    let written = Written { person: "person 100", text: TEXT, body: &text, hash: [7; 32], payload: PAYLOAD };
    let mut transaction = journal.database().begin().await?;
    store::add_bare(&mut transaction, &body, &written, now).await?;
    Ok(transaction.commit().await?)
}

/// Verifies everything, and says how fast.
async fn proof(database: &str) -> Outcome<()> {
    let database = Database::connect(&database.parse::<Settings>()?).await?;
    let journal = Journal::new(database, Arc::new(SystemClock), Arc::new(SystemRandom));
    let began = Instant::now();
    let report = verify(&journal, &[]).await?;
    let took = began.elapsed().as_secs_f64();
    report.misfits.iter().for_each(|misfit| eprintln!("{misfit}"));
    println!("entries {}", report.entries);
    println!("per-second {}", report.entries as f64 / took);
    println!("misfits {}", report.misfits.len());
    println!("memory {}", memory());
    Ok(())
}

/// Prints the answer to a question, a line a row.
async fn ask(database: &str, question: &str) -> Outcome<()> {
    let database = Database::connect(&database.parse::<Settings>()?).await?;
    let question: &'static str = question.to_owned().leak();
    for row in database.read().await?.rows(question, &[]).await? {
        println!("{}", row.get::<String>("line")?);
    }
    Ok(())
}

/// The most memory that this process has held, in kB (`VmHWM`); 0 where that cannot be read.
fn memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or_default()
}
