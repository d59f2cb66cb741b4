//! The letter of the day: what somebody was told since the last one and wants to have together, sorted by what it is about. Each letter is an
//! act of its own that takes what waits, so none is sent twice, however many nodes there are and wherever they stop.

use std::{collections::BTreeMap, pin::Pin, time::Duration};

use perron_journal::{Entry, Journal, Outgoing, Principal, Regular, Stream};
use perron_kernel::Instant;
use perron_mail::{Action, Body, Part};
use perron_ui::Words;
use perron_web::PageError;
use time::Time;

use crate::{
    account,
    bookkeeping::Books,
    letters::greeting,
    model::PersonId,
    notice::Addressee,
    notices::{PATH, model::Notice, store, words},
    people::People,
};

/// The kind of these letters.
const KIND: &str = "digest";
/// How many people are asked for at a time.
const AT_ONCE: i64 = 100;
/// The most lines of a letter: the rest stands in the program.
const LINES: usize = 50;
/// When letters leave, in universal time: before people in Denmark and Sweden begin to work, in summer and in winter.
const MORNING: Time = time::macros::time!(4:00);
/// How long a notice stays once it is read.
const KEPT: Duration = Duration::from_hours(24 * 90);

/// The job.
pub struct Digests {
    people: People,
}

impl Digests {
    /// Writes through the journal of these people.
    pub const fn new(people: People) -> Self {
        Self { people }
    }

    fn journal(&self) -> &Journal {
        self.people.journal()
    }

    /// Writes to everybody for whom something waits; says to how many. One who cannot be written to keeps nobody else from it.
    ///
    /// # Errors
    /// When the database cannot be reached, or somebody could not be written to.
    pub async fn apply(&self) -> Result<usize, PageError> {
        let (mut written, mut problem, mut after) = (0, None, None);
        loop {
            let people = store::waiting(&mut self.journal().read().await?, after, AT_ONCE).await?;
            let Some(last) = people.last() else { break };
            after = Some(*last);
            for person in people {
                match self.write(person).await {
                    Ok(something) => written += usize::from(something),
                    Err(error) => problem = problem.or(Some(error)),
                }
            }
        }
        self.sweep().await?;
        problem.map_or(Ok(written), Err)
    }

    /// One act; false when another node was here first.
    async fn write(&self, person: PersonId) -> Result<bool, PageError> {
        let mut act = self.journal().begin(Principal::Job(self.name().to_owned()), "people.send-digest").await?;
        account::store::hold(&mut act, person).await?;
        let mut notices = store::take_waiting(&mut act, person).await?;
        if notices.is_empty() {
            return Ok(false);
        }
        if let Some(to) = Addressee::of(&mut act, &self.people, person).await? {
            words::in_language(&self.people, &mut self.journal().read().await?, to.words().language(), &mut notices).await?;
            act.afterwards(self.letter(&to, &notices));
        }
        act.record(Entry::new(Stream::person(person)).fact("notices-sent", i64::try_from(notices.len()).unwrap_or(i64::MAX)));
        act.commit().await?;
        Ok(true)
    }

    fn letter(&self, to: &Addressee, notices: &[Notice]) -> Outgoing {
        let (words, config) = (to.words(), self.people.config());
        let body = Body {
            greeting: greeting(words, to.reader()),
            paragraphs: vec![words.count("letter-digest-text", notices.len())],
            parts: parts(words, notices, |path| config.absolute(path)),
            action: Some(Action { label: words.get("letter-digest-action"), link: config.absolute(PATH) }),
            closing: Vec::new(),
        };
        self.people.enveloped(to.reader(), KIND, &words.count("letter-digest-subject", notices.len()), &body, true)
    }

    /// Throws away what was read long ago. That is no act.
    async fn sweep(&self) -> Result<(), PageError> {
        let mut books = Books::of(self.journal()).await?;
        store::sweep(&mut books, self.journal().now().before(KEPT)).await?;
        Ok(books.close().await?)
    }
}

/// The lines below what they are about, in the order in which that was first spoken of; what stands alone comes last.
fn parts(words: &Words, notices: &[Notice], link: impl Fn(&str) -> String) -> Vec<Part> {
    let mut order: BTreeMap<Option<String>, usize> = BTreeMap::new();
    let mut parts: Vec<Part> = Vec::new();
    for notice in notices.iter().take(LINES) {
        let said = notice.said(words);
        let place = *order.entry(said.about.clone()).or_insert_with(|| {
            let heading = said.about.unwrap_or_else(|| words.get("letter-digest-rest"));
            parts.push(Part { heading, lines: Vec::new() });
            parts.len() - 1
        });
        parts[place].lines.push((said.text, notice.path.as_deref().map(&link)));
    }
    if let Some(alone) = order.get(&None) {
        let rest = parts.remove(*alone);
        parts.push(rest);
    }
    parts
}

/// The next morning.
fn next_morning(now: Instant) -> Instant {
    let today = now.date_time().date().with_time(MORNING).assume_utc();
    let micros = i64::try_from(today.unix_timestamp_nanos() / 1_000).unwrap_or(i64::MAX);
    let morning = Instant::from_microseconds(micros);
    if morning > now { morning } else { morning.after(Duration::from_hours(24)) }
}

impl Regular for Digests {
    fn name(&self) -> &'static str {
        "digests"
    }

    /// Until the next morning.
    fn pause(&self) -> Duration {
        let now = self.journal().now();
        next_morning(now).since(now)
    }

    fn run(&self) -> Pin<Box<dyn Future<Output = Result<(), String>> + Send + '_>> {
        Box::pin(async { self.apply().await.map(drop).map_err(|problem| format!("{problem:?}")) })
    }
}
