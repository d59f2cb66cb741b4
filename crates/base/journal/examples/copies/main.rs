//! Many copies of a journey with its organisation and a person of it, for `cargo xtask bench journeys`: the rows are those that the program
//! wrote for one, and every entry of every copy is written by the journal itself, so that the whole verifies. It stands here because only this
//! crate may begin an act.
//!
//! `copies DATABASE JOURNEY PERSON FIRST LAST JOURNEYS-OF-THE-FIRST JOURNEYS-OF-OTHERS ENTRIES`: copies of the numbers from FIRST to before LAST,
//! with so many entries each. The copied people are called `person0@bench.example` and so on, an organisation each, with the password of PERSON.

mod store;

use std::{
    env,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use perron_db::{Database, Engine, Settings};
use perron_journal::{Entry, Journal, Principal, Stream};
use perron_kernel::{Id, SystemClock, SystemRandom};
use store::{Copied, Plan};

type Outcome<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// The name of the act.
const ACT: &str = "bench.copy";
/// Entries that are written in one transaction.
const AT_ONCE: u64 = 4_000;
/// Who write at the same time where the engine lets several.
const WRITERS: u64 = 4;
/// How often it is said how far it has come.
const PROGRESS: Duration = Duration::from_secs(10);

/// How many journeys organisations have, and entries journeys.
#[derive(Clone, Copy)]
struct Size {
    first: u64,
    others: u64,
    entries: u64,
}

impl Size {
    /// The organisation of a journey, and whether the journey is its first.
    const fn organisation_of(self, journey: u64) -> (u64, bool) {
        if journey < self.first {
            return (0, journey == 0);
        }
        let place = journey - self.first;
        (1 + place / self.others, place.is_multiple_of(self.others))
    }
}

#[tokio::main]
async fn main() -> Outcome<()> {
    let words: Vec<String> = env::args().skip(1).collect();
    let [database, journey, person, numbers @ ..] = words.as_slice() else { return Err("see the head of this program".into()) };
    let numbers: Vec<u64> = numbers.iter().map(|number| number.parse()).collect::<Result<_, _>>()?;
    let [from, to, first, others, entries] = numbers[..] else { return Err("five numbers are wanted".into()) };
    let size = Size { first, others, entries };
    let database = Database::open(&database.parse::<Settings>()?).await?;
    let journal = Journal::new(database.clone(), Arc::new(SystemClock), Arc::new(SystemRandom));
    let plan = Arc::new(Plan::read(&mut database.read().await?, database.engine(), journey, person).await?);
    let writers = if database.engine() == Engine::Sqlite { 1 } else { WRITERS };
    let (next, began) = (Arc::new(AtomicU64::new(from)), Instant::now());
    // Organisations come first, so that several writers may fill the same one.
    for number in from..to {
        if let (organisation, true) = size.organisation_of(number) {
            let mut act = journal.begin(Principal::Person(person.clone()), ACT).await?;
            plan.organisation(&mut act, organisation).await?;
            act.record(
                Entry::new(Stream::organisation(id(&store::organisation_id(organisation))?)).fact("number", i64::try_from(organisation)?),
            );
            act.commit().await?;
        }
    }
    let tasks: Vec<_> =
        (0..writers).map(|_| tokio::spawn(write(journal.clone(), Arc::clone(&plan), size, Arc::clone(&next), to))).collect();
    let mut said = Instant::now();
    while tasks.iter().any(|task| !task.is_finished()) {
        tokio::time::sleep(Duration::from_millis(50)).await;
        if said.elapsed() > PROGRESS {
            said = Instant::now();
            let done = next.load(Ordering::Relaxed).min(to) - from;
            eprintln!(
                "  {done} of {} journeys, {:.0} entries a second",
                to - from,
                (done * entries) as f64 / began.elapsed().as_secs_f64()
            );
        }
    }
    for task in tasks {
        task.await??;
    }
    println!("journeys {}", to - from);
    println!("entries {}", (to - from) * entries);
    println!("seconds {}", began.elapsed().as_secs_f64());
    Ok(())
}

/// Takes some journeys at a time until all are taken.
async fn write(journal: Journal, plan: Arc<Plan>, size: Size, next: Arc<AtomicU64>, to: u64) -> Outcome<()> {
    let some = (AT_ONCE / size.entries.max(1)).max(1);
    loop {
        let from = next.fetch_add(some, Ordering::Relaxed);
        if from >= to {
            return Ok(());
        }
        let mut act = journal.begin(Principal::Person(plan.person().to_owned()), ACT).await?;
        for number in from..(from + some).min(to) {
            let (organisation, _) = size.organisation_of(number);
            let copy = Copied::of(number, organisation);
            plan.journey(&mut act, &copy).await?;
            let stream = Stream::journey(id(&copy.journey)?);
            for entry in 0..size.entries {
                act.record(Entry::new(stream.clone()).fact("copy", i64::try_from(entry)?));
            }
        }
        act.commit().await?;
    }
}

fn id(text: &str) -> Outcome<Id<()>> {
    Ok(text.parse()?)
}
