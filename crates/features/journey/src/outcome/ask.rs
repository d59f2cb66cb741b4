//! Asks each night whether the results of journeys that ended some months ago are in use. Whoever leads a journey gets one letter a time; a
//! second look finds nothing.

use std::{pin::Pin, time::Duration};

use perron_journal::{Actor, Entry, Journal, Principal, Regular, Stream};
use perron_people::{People, doors, moment};
use perron_web::PageError;

use crate::{
    letters,
    model::JourneyId,
    outcome::{
        model::{due_by, is_asked},
        store,
    },
};

/// How many journeys are asked for at a time.
const AT_ONCE: i64 = 100;

/// The job.
pub struct Uptakes {
    people: People,
}

impl Uptakes {
    /// Asks through the journal of these people.
    pub const fn new(people: People) -> Self {
        Self { people }
    }

    fn journal(&self) -> &Journal {
        self.people.journal()
    }

    /// Asks where it is time; says in how many journeys. One where it cannot be asked keeps no other from it.
    ///
    /// # Errors
    /// When the database cannot be reached, or some team could not be asked.
    pub async fn apply(&self) -> Result<usize, PageError> {
        let today = moment::day(self.journal().now());
        let (mut asked, mut problem, mut after) = (0, None, None);
        loop {
            let journeys = store::ended_by(&mut self.journal().read().await?, today, after, AT_ONCE).await?;
            let Some(last) = journeys.last() else { break };
            after = Some(*last);
            for journey in journeys {
                match self.ask(journey).await {
                    Ok(something) => asked += usize::from(something),
                    Err(error) => problem = problem.or(Some(error)),
                }
            }
        }
        problem.map_or(Ok(asked), Err)
    }

    /// One act; false when nothing was to be asked.
    async fn ask(&self, id: JourneyId) -> Result<bool, PageError> {
        let Some(journey) = crate::store::by_id(&mut self.journal().read().await?, id).await? else { return Ok(false) };
        let on_behalf_of = Some(Stream::organisation(journey.owner));
        let actor = Actor { principal: Principal::Job(self.name().to_owned()), on_behalf_of };
        let mut act = self.journal().begin(actor, "journey.ask-uptake").await?;
        doors::hold_organisation(&mut act, journey.owner).await?;
        crate::store::hold(&mut act, id).await?;
        let today = moment::day(act.now());
        let Some(end) = store::end(&mut act, id).await? else { return Ok(false) };
        let before = store::asked(&mut act, id, end.ended_on).await?;
        let due: Vec<i64> = due_by(end.ended_on, today).filter(|months| !before.contains(months)).collect();
        let Some(latest) = due.last().copied() else { return Ok(false) };
        // An end that was recorded late is asked about once, not for each time that has gone by.
        for months in due {
            store::set_asked(&mut act, id, end.ended_on, months).await?;
        }
        if is_asked(&end, &store::uptake(&mut act, id).await?, today) {
            letters::uptake_asked(&mut act, &self.people, &journey, latest).await?;
        }
        act.record(Entry::new(Stream::journey(id)).fact("uptake-months", latest.to_string()));
        act.commit().await?;
        Ok(true)
    }
}

impl Regular for Uptakes {
    fn name(&self) -> &'static str {
        "uptake"
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
