//! Forgets, each night, files that were removed more than a day ago: the row and its text go in an act, and the bytes after them. Done again, it finds
//! nothing. While a legal hold stands on the organisation, they wait.

use std::{pin::Pin, time::Duration};

use perron_journal::{Actor, Entry, Journal, Principal, Regular, Stream};
use perron_people::{
    People,
    doors::{self, files::key},
};
use perron_web::PageError;

use crate::{
    file_text,
    files::{gone_before, store},
    model::JourneyId,
};

/// How many journeys are asked for at a time.
const AT_ONCE: i64 = 100;

/// The job.
pub struct ForgetsFiles {
    people: People,
}

impl ForgetsFiles {
    /// Forgets files through the journal of these people.
    pub const fn new(people: People) -> Self {
        Self { people }
    }

    fn journal(&self) -> &Journal {
        self.people.journal()
    }

    /// Forgets what is due; says how many files.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn apply(&self) -> Result<usize, PageError> {
        let (mut forgotten, mut after, before) = (0, None, gone_before(self.journal().now()));
        loop {
            let journeys = store::forgetting(&mut self.journal().read().await?, before, after, AT_ONCE).await?;
            let Some(last) = journeys.last() else { return Ok(forgotten) };
            after = Some(*last);
            for journey in journeys {
                forgotten += self.forget(journey).await?;
            }
        }
    }

    /// One act.
    async fn forget(&self, id: JourneyId) -> Result<usize, PageError> {
        let Some(journey) = crate::store::by_id(&mut self.journal().read().await?, id).await? else { return Ok(0) };
        let actor = Actor { principal: Principal::Job(self.name().to_owned()), on_behalf_of: Some(Stream::organisation(journey.owner)) };
        let mut act = self.journal().begin(actor, "journey.forget-files").await?;
        doors::hold_organisation(&mut act, journey.owner).await?;
        crate::store::hold(&mut act, id).await?;
        let now = act.now();
        if doors::is_held(&mut act, journey.owner, now).await? {
            return Ok(0);
        }
        // Somebody may have brought one back meanwhile.
        let before = gone_before(now);
        let files = store::removed_before(&mut act, id, before).await?;
        if files.is_empty() {
            return Ok(0);
        }
        for file in &files {
            file_text::store::forget(&mut act, file.id).await?;
            store::forget(&mut act, id, file.id).await?;
            act.afterwards(doors::files::forget(&key(file.organisation, file.id)));
        }
        let ids: Vec<_> = files.iter().map(|file| file.id.to_string()).collect();
        act.record(Entry::new(Stream::journey(id)).fact("case-files", ids));
        act.commit().await?;
        Ok(files.len())
    }
}

impl Regular for ForgetsFiles {
    fn name(&self) -> &'static str {
        "case-files"
    }

    /// Until the next night.
    fn pause(&self) -> Duration {
        let now = self.journal().now();
        doors::next_night(now).since(now)
    }

    fn run(&self) -> Pin<Box<dyn Future<Output = Result<(), String>> + Send + '_>> {
        Box::pin(async { self.apply().await.map(drop).map_err(|problem| format!("{problem:?}")) })
    }
}
