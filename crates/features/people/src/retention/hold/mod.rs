//! Legal holds: while one stands, nothing of an organisation is erased, or nothing of one person in it; neither by the periods nor because
//! that person erases their account. One that the platform has placed is released by the platform.

mod form;
mod of_organisation;
mod of_platform;
pub mod store;

use std::collections::BTreeSet;

use perron_db::{Query, Result};
use perron_journal::{Entry, Stream};
use perron_kernel::Instant;
use perron_web::Routes;

use crate::{
    model::{OrganisationId, PersonId},
    paths,
    people::People,
    retention::HoldId,
};

pub use of_platform::path as path_of_platform;

/// A hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hold {
    /// Names it.
    pub id: HoldId,
    /// In which organisation.
    pub organisation: OrganisationId,
    /// On whom; on the whole organisation when on nobody.
    pub person: Option<PersonId>,
    /// Why.
    pub reason: String,
    /// Whether the platform has placed it.
    pub by_platform: bool,
    /// When it was placed.
    pub placed_at: Instant,
    /// When it ends by itself, if it does.
    pub ends_at: Option<Instant>,
    /// When it was released, if it was.
    pub released_at: Option<Instant>,
}

impl Hold {
    /// Whether it stands at a moment.
    pub fn stands(&self, at: Instant) -> bool {
        self.released_at.is_none() && self.ends_at.is_none_or(|end| end > at)
    }
}

/// That somebody is protected from being erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Protection {
    /// Until when; without end while nothing stands here.
    pub until: Option<Instant>,
}

/// What the holds of an organisation protect at a moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holds {
    /// Whether one stands on the whole organisation.
    pub whole: bool,
    /// On whom one stands.
    pub people: BTreeSet<PersonId>,
    list: Vec<Hold>,
}

impl Holds {
    /// Those that stand in an organisation at a moment.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn of(query: &mut impl Query, organisation: OrganisationId, at: Instant) -> Result<Self> {
        let mut list = store::all_of(query, organisation).await?;
        list.retain(|hold| hold.stands(at));
        let whole = list.iter().any(|hold| hold.person.is_none());
        Ok(Self { whole, people: list.iter().filter_map(|hold| hold.person).collect(), list })
    }

    /// How somebody is protected, if they are.
    pub fn on(&self, person: PersonId) -> Option<Protection> {
        let ends = self.list.iter().filter(|hold| hold.person.is_none_or(|held| held == person)).map(|hold| hold.ends_at);
        ends.reduce(|one, other| one.zip(other).map(|(one, other)| one.max(other))).map(|until| Protection { until })
    }
}

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    of_organisation::routes().and(of_platform::routes())
}

/// The holds of an organisation.
pub fn path(organisation: OrganisationId) -> String {
    format!("{}/holds", paths::organisation(organisation))
}

/// What is recorded in the organisation about a hold.
fn entry(hold: &Hold) -> Entry {
    let entry = Entry::new(Stream::organisation(hold.organisation)).fact("hold", hold.id.to_string()).fact("by-platform", hold.by_platform);
    let entry = match hold.person {
        Some(person) => entry.fact("person", person.to_string()),
        None => entry,
    };
    match hold.ends_at {
        Some(end) => entry.fact("until", end.to_string()),
        None => entry,
    }
}
