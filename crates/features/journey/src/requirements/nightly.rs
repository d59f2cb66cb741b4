//! Looks at all journeys again each night: a condition of a rule may read what day it is, and activities are due. A step is an act for one journey;
//! done again, it finds nothing. What can no longer be undone is thrown away on the way.

use std::{pin::Pin, time::Duration};

use perron_journal::{Actor, Entry, Journal, Principal, Regular, Stream};
use perron_people::{People, doors, moment};
use perron_web::PageError;

use crate::{
    activities::due,
    letters,
    methods::Methods,
    model::JourneyId,
    pause,
    requirements::{assess, store},
    ride::Ride,
    undo,
};

/// How many journeys are asked for at a time.
const AT_ONCE: i64 = 100;
/// The name of the act.
const ACT: &str = "journey.look-again";

/// The job.
pub struct Nightly {
    people: People,
    methods: Methods,
}

impl Nightly {
    /// Looks at journeys through the journal of these people, riding these methods.
    pub const fn new(people: People, methods: Methods) -> Self {
        Self { people, methods }
    }

    fn journal(&self) -> &Journal {
        self.people.journal()
    }

    /// Looks at all journeys; says in how many something changed. One that cannot be looked at keeps no other from it.
    ///
    /// # Errors
    /// When the database cannot be reached, or some journey could not be looked at.
    pub async fn apply(&self) -> Result<usize, PageError> {
        undo::sweep(self.journal()).await?;
        let (mut changed, mut problem, mut after) = (0, None, None);
        loop {
            let journeys = store::riding(&mut self.journal().read().await?, after, AT_ONCE).await?;
            let Some(last) = journeys.last() else { break };
            after = Some(*last);
            for journey in journeys {
                match self.look(journey).await {
                    Ok(something) => changed += usize::from(something),
                    Err(error) => problem = problem.or(Some(error)),
                }
            }
        }
        problem.map_or(Ok(changed), Err)
    }

    /// One act; false when nothing had changed.
    async fn look(&self, id: JourneyId) -> Result<bool, PageError> {
        let Some(journey) = crate::store::by_id(&mut self.journal().read().await?, id).await? else { return Ok(false) };
        let on_behalf_of = Some(Stream::organisation(journey.owner));
        let mut act = self.journal().begin(Actor { principal: Principal::Job(self.name().to_owned()), on_behalf_of }, ACT).await?;
        doors::hold_organisation(&mut act, journey.owner).await?;
        crate::store::hold(&mut act, id).await?;
        let today = moment::day(act.now());
        let Some(ride) = Ride::of(&mut act, &self.methods, &journey, today).await? else { return Ok(false) };
        let changes = assess::again(&mut act, id, &ride).await?;
        // A case that rests is looked at all the same, and nobody is reminded of it.
        let rests = pause::store::of(&mut act, id).await?.is_some();
        let due = if rests { Vec::new() } else { due::remind(&mut act, &self.people, &journey, &ride, None).await? };
        if changes.is_empty() && due.is_empty() {
            return Ok(false);
        }
        if !changes.broken.is_empty() && !rests {
            letters::rules_broken_by_date(&mut act, &self.people, &journey, &ride, &changes.broken).await?;
        }
        act.record(due::recorded(changes.told(Entry::new(Stream::journey(id))), &due));
        act.commit().await?;
        Ok(true)
    }
}

impl Regular for Nightly {
    fn name(&self) -> &'static str {
        "requirements"
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
