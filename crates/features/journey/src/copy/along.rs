//! What of a case a new one can begin with: what is known, activities of the team's own, and functions without whoever has them.

use std::collections::BTreeSet;

use perron_db::Query;
use perron_method::{Kind, Method};
use perron_people::written;
use perron_web::PageError;

use crate::{
    activities::{self, model::Told},
    facts::model::Given,
    model::JourneyId,
    ride::{Ride, way::Way},
    team,
};

written! {
    /// A part of a case that comes along, or does not.
    Along {
        /// What is known.
        Facts = "facts",
        /// The team's own activities.
        Activities = "activities",
        /// Functions that the team has named itself.
        Functions = "functions",
    }
}

/// What a case has of all that.
pub struct Offered {
    /// What is known, by fact.
    pub facts: Vec<Given>,
    /// The activities, as nobody has touched them yet.
    pub activities: Vec<Told>,
    /// What the functions are called.
    pub functions: Vec<String>,
}

impl Offered {
    /// What a case has; one without a route has nothing.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn of(query: &mut impl Query, journey: JourneyId, ride: Option<&Ride>) -> Result<Self, PageError> {
        let Some(ride) = ride else { return Ok(Self { facts: Vec::new(), activities: Vec::new(), functions: Vec::new() }) };
        let own = activities::store::of_journey(query, journey).await?.into_iter().filter(|activity| activity.told.item.is_none());
        let untouched = own.map(|activity| Told { title: activity.told.title, ..Told::untouched(activity.told.station, None) });
        let members = team::store::of_journey(query, journey).await?.into_iter();
        let functions: BTreeSet<String> = members.filter(|member| member.told.actor.is_none()).map(|member| member.told.title).collect();
        Ok(Self {
            facts: ride.given.values().cloned().collect(),
            activities: untouched.collect(),
            functions: functions.into_iter().collect(),
        })
    }

    /// How much there is of a part.
    pub const fn count(&self, along: Along) -> usize {
        match along {
            Along::Facts => self.facts.len(),
            Along::Activities => self.activities.len(),
            Along::Functions => self.functions.len(),
        }
    }

    /// What of it comes along onto a way: the chosen parts, as far as the way has a place for them.
    pub fn onto(mut self, way: &Way, ride: &Ride, chosen: &[Along]) -> Self {
        let (from, to) = (ride.method(), way.version.method());
        let stations = to.route(&way.route).map(|route| route.stations.as_slice()).unwrap_or_default();
        self.facts.retain(|given| chosen.contains(&Along::Facts) && is_same(from, to, &given.fact));
        self.activities.retain(|told| chosen.contains(&Along::Activities) && stations.iter().any(|station| *station == *told.station));
        self.functions.retain(|_| chosen.contains(&Along::Functions));
        self
    }
}

/// Whether a fact asks for the same in both methods, so that an answer to the one is an answer to the other.
fn is_same(from: &Method, to: &Method, id: &str) -> bool {
    let kind = |method: &Method| method.facts.iter().find(|fact| fact.id == *id).and_then(|fact| Kind::of_fact(fact).ok());
    kind(to).is_some_and(|there| kind(from) == Some(there))
}
