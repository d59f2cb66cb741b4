//! Applies the periods each night, and finishes erasures that have waited long enough. It takes small steps, each of them an act for one
//! organisation; done again, it finds nothing.

use std::{pin::Pin, time::Duration};

use perron_journal::{Act, Actor, Entry, Journal, Principal, Regular, Result, Stream, dead_letter};

use crate::{
    bookkeeping::Books,
    model::OrganisationId,
    organisation,
    retention::{due, erasure, period, platform, store},
    unsent,
};

/// What is erased of one category in one act, unless it is said otherwise.
const AT_ONCE: usize = 200;
/// The name of the act.
const ACT: &str = "people.apply-retention";

/// The job.
pub struct Retention {
    journal: Journal,
    at_once: usize,
}

impl Retention {
    /// Applies the periods through this journal, at the moment its clock says.
    pub const fn new(journal: Journal) -> Self {
        Self { journal, at_once: AT_ONCE }
    }

    /// The same with so many items of a category in one act, at least one.
    #[must_use]
    pub fn at_once(self, items: usize) -> Self {
        Self { at_once: items.max(1), ..self }
    }

    /// Does what is due now; says in how many acts.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn apply(&self) -> Result<u64> {
        let mut acts = 0;
        for organisation in store::with_rules(&mut self.journal.read().await?).await? {
            while self.step(organisation).await? {
                acts += 1;
            }
        }
        acts += u64::from(self.letters().await?);
        self.unsent_forms().await?;
        Ok(acts)
    }

    /// Throws away what nobody has sent within its time. That is no act.
    async fn unsent_forms(&self) -> Result<()> {
        let mut books = Books::of(&self.journal).await?;
        unsent::sweep(&mut books).await?;
        Ok(books.close().await?)
    }

    async fn begin(&self, on_behalf_of: Option<Stream>) -> Result<Act> {
        self.journal.begin(Actor { principal: Principal::Job(self.name().to_owned()), on_behalf_of }, ACT).await
    }

    /// One act for an organisation; false when there was nothing to do.
    async fn step(&self, organisation: OrganisationId) -> Result<bool> {
        let stream = Stream::organisation(organisation);
        let mut act = self.begin(Some(stream.clone())).await?;
        // Nobody places a hold while this is being done.
        organisation::store::hold(&mut act, organisation).await?;
        let now = act.now();
        let mut entry = Entry::new(stream);
        let mut something = false;
        for (category, items) in due::all(&mut act, organisation, now).await? {
            let items = &items[..items.len().min(self.at_once)];
            if !items.is_empty() {
                due::erase(&mut act, organisation, category, items).await?;
                entry = entry.fact(&format!("erased-{category}"), i64::try_from(items.len()).unwrap_or(i64::MAX));
                something = true;
            }
        }
        let finished = erasure::finish_due(&mut act, organisation, self.at_once).await?;
        if finished > 0 {
            entry = entry.fact("erased-accounts", i64::try_from(finished).unwrap_or(i64::MAX));
            something = true;
        }
        if something {
            act.record(entry);
            act.commit().await?;
        }
        Ok(something)
    }

    /// Drops letters that were given up; false when there were none.
    async fn letters(&self) -> Result<bool> {
        let Some(months) = platform::store::months(&mut self.journal.read().await?).await? else { return Ok(false) };
        let until = period::before(self.journal.now(), months);
        if dead_letter::count_given_up(&mut self.journal.read().await?, until).await? == 0 {
            return Ok(false);
        }
        let mut act = self.begin(None).await?;
        let dropped = dead_letter::drop_given_up(&mut act, until).await?;
        act.record(Entry::new(Stream::platform()).fact("erased-letters", i64::try_from(dropped).unwrap_or(i64::MAX)));
        act.commit().await?;
        Ok(true)
    }
}

impl Regular for Retention {
    fn name(&self) -> &'static str {
        "retention"
    }

    /// Until the next night.
    fn pause(&self) -> Duration {
        let now = self.journal.now();
        period::next_night(now).since(now)
    }

    fn run(&self) -> Pin<Box<dyn Future<Output = std::result::Result<(), String>> + Send + '_>> {
        Box::pin(async { self.apply().await.map(drop).map_err(|problem| problem.to_string()) })
    }
}
