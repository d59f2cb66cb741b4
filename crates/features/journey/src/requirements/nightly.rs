//! Looks at all journeys again each night: a condition of a rule may read what day it is, and activities are due. A step is an act for one journey;
//! done again, it finds nothing. What can no longer be undone is thrown away on the way.

use std::{collections::BTreeSet, pin::Pin, time::Duration};

use perron_journal::{Act, Actor, Entry, Fact, Filter, Journal, Principal, Regular, Stream, recorded};
use perron_kernel::Instant;
use perron_method::schema::Nature;
use perron_people::{People, doors, moment};
use perron_web::PageError;

use crate::{
    activities::due,
    letters::{self, Meanwhile},
    methods::Methods,
    model::JourneyId,
    pause,
    requirements::{
        assess::{self, Changes, Requirement},
        model::State,
        store,
    },
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
        // A case that rests is looked at all the same. Nobody is reminded of it, but the law does not rest.
        let rests = pause::store::of(&mut act, id).await?.is_some();
        let due = if rests { Vec::new() } else { due::remind(&mut act, &self.people, &journey, &ride, None).await? };
        if changes.is_empty() && due.is_empty() {
            return Ok(false);
        }
        let broken: Vec<String> = changes.broken.iter().filter(|rule| !rests || is_legal(&ride, rule)).cloned().collect();
        if !broken.is_empty() {
            letters::rules_broken_by_days(&mut act, &self.people, (&journey, &ride), Meanwhile::Rode, &broken).await?;
        }
        act.record(due::recorded(changes.told(Entry::new(Stream::journey(id))), &due));
        act.commit().await?;
        Ok(true)
    }
}

/// What nights have found broken in a journey while it rests that nobody was told of, and what the day has broken that no night has looked at yet:
/// what whoever leads it hears when it goes on. What is kept again by then is no news. The rules stand as they are now from here on.
///
/// # Errors
/// When the database cannot be reached.
pub async fn broken_in_pause(act: &mut Act, id: JourneyId, ride: &Ride, since: Instant) -> perron_journal::Result<(Vec<String>, Changes)> {
    let filter = Filter { act: Some(ACT.to_owned()), from: Some(since), ..Filter::default() };
    let mut found = BTreeSet::new();
    for entry in recorded(act, &Stream::journey(id), &filter, u32::MAX).await? {
        let (Some(Fact::Texts(rules)), Some(at)) = (entry.body.facts.get("rules-broken"), Instant::parse(&entry.body.recorded)) else {
            continue;
        };
        found.extend(rules.iter().filter(|rule| at > since && !is_legal(ride, rule)).map(|rule| (rule.clone(), at)));
    }
    let changes = assess::again(act, id, ride).await?;
    let is_news = |requirement: &Requirement<'_>| {
        let rule = requirement.rule.id.to_string();
        let found_then = |since| requirement.state == State::Broken && found.contains(&(rule.clone(), since));
        changes.broken.contains(&rule) || requirement.since.is_some_and(found_then)
    };
    let news = ride.requirements().into_iter().filter(is_news).map(|requirement| requirement.rule.id.to_string()).collect();
    Ok((news, changes))
}

/// Whether a rule is one of law: its deadlines go on while a journey rests.
fn is_legal(ride: &Ride, rule: &str) -> bool {
    ride.method().rules.iter().any(|one| one.id == *rule && one.nature == Nature::Legal)
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
