//! The cases of a portfolio, from one question to the database, however many they are: no ride is loaded as a whole.

use std::{collections::HashMap, sync::Arc};

use perron_method::schema::Route;
use perron_people::{
    doors::OwnVisit,
    model::{OrganisationRole, PersonId},
    moment,
};
use perron_web::PageError;

use crate::{
    access::{Act, may},
    methods::{Methods, Version},
    model::JourneyId,
    outcome::model::Outcome,
    portfolio::store::{self, Stay},
    requirements::counts::Counts,
    ride::acts::today,
    shared::model::State as SharedState,
};

/// After how many days without an act of anybody a case counts as standing still. Perron's own measure; the page says it.
pub const STILL_AFTER: i64 = 60;

/// A case in a portfolio.
pub struct Case {
    /// Names it.
    pub id: JourneyId,
    /// What it is called.
    pub title: String,
    /// What the owning organisation is called.
    pub owner: String,
    /// The version of the method it rides and the route; nothing while none is chosen.
    pub way: Option<(Arc<Version>, String)>,
    /// Where the team is; nothing before it has begun.
    pub station: Option<String>,
    /// For how many days.
    pub days: Option<i64>,
    /// Other stations of the route where it is as well.
    pub also: Vec<String>,
    /// How long it has stayed at each station it has been at, in days.
    pub stays: Vec<(String, i64)>,
    /// The same for stations that are not on the route it is on now.
    pub elsewhere: Vec<(String, i64)>,
    /// How much is broken and how much else is missing where it has come.
    pub counts: Counts,
    /// What came of it, if it has ended.
    pub outcome: Option<Outcome>,
    /// How the newest text for others stands, if there is one.
    pub told: Option<SharedState>,
    /// Whether a text for others is public.
    pub is_public: bool,
    /// Whether it rests.
    pub paused: bool,
    /// For how many days nobody has done anything in it.
    pub still_for: i64,
    /// Who leads it.
    pub leads: Vec<(PersonId, String)>,
}

impl Case {
    /// Whether it stands still. A case that rests is meant to.
    pub const fn stands_still(&self) -> bool {
        self.outcome.is_none() && !self.paused && self.still_for >= STILL_AFTER
    }

    /// The stations of the route that it is at.
    pub fn at(&self) -> impl Iterator<Item = &String> {
        self.station.iter().chain(&self.also)
    }

    /// Whether the team has been at any station, on whichever route.
    pub const fn has_begun(&self) -> bool {
        !self.stays.is_empty() || !self.elsewhere.is_empty()
    }

    /// The route, as the method has it.
    pub fn route(&self) -> Option<&Route> {
        let (version, route) = self.way.as_ref()?;
        version.method().route(route)
    }

    /// Method and route as addresses name them.
    pub fn way_written(&self) -> String {
        self.way.as_ref().map(|(version, route)| format!("{}/{route}", version.method().id())).unwrap_or_default()
    }
}

/// The cases that somebody may see the ride of, by title; of one organisation, or of all with an empty id.
///
/// # Errors
/// When the database cannot be reached, or a kept version of a method cannot be read.
pub async fn of(own: &OwnVisit, methods: &Methods, organisation: &str) -> Result<Vec<Case>, PageError> {
    let (person, today) = (own.person.id, today(own));
    let mut read = own.visit.read().await?;
    let listed = store::listed(&mut read, person, organisation).await?;
    let mut versions: HashMap<String, Arc<Version>> = HashMap::new();
    for (version, _) in listed.iter().filter_map(|listed| listed.way.as_ref()) {
        if !versions.contains_key(version) {
            versions.insert(version.clone(), methods.version(&mut read, version).await?);
        }
    }
    drop(read);
    let mut cases = Vec::new();
    for listed in listed {
        let administers = listed.place == Some(OrganisationRole::Administrator);
        let is_shut = listed.second_factor && !own.session.second_factor;
        if is_shut || !may(listed.role, administers, Act::SeeRide) {
            continue;
        }
        let stays = listed.stays;
        let way = listed.way.and_then(|(version, route)| Some((Arc::clone(versions.get(&version)?), route)));
        let on_route = |stay: &&Stay| {
            let route = way.as_ref().and_then(|(version, route)| version.method().route(route));
            route.is_some_and(|route| route.stations.iter().any(|station| *station == *stay.station))
        };
        let here = stays.iter().filter(on_route).rfind(|stay| stay.ended_on.is_none());
        let also = |stay: &&Stay| stay.ended_on.is_none() && here.is_some_and(|here| here.station != stay.station);
        let days = |stay: &Stay| (stay.ended_on.unwrap_or(today) - stay.begun_on).whole_days().max(0);
        let told = |stay: &Stay| (stay.station.clone(), days(stay));
        cases.push(Case {
            station: here.map(|stay| stay.station.clone()),
            days: here.map(days),
            also: stays.iter().filter(on_route).filter(also).map(|stay| stay.station.clone()).collect(),
            stays: stays.iter().filter(on_route).map(told).collect(),
            elsewhere: stays.iter().filter(|stay| !on_route(stay)).map(told).collect(),
            counts: listed.counts,
            still_for: (today - moment::day(listed.last)).whole_days().max(0),
            leads: listed.leads.into_iter().map(|(name, lead)| (lead, own.visit.called(name.as_deref()))).collect(),
            id: listed.id,
            title: listed.title,
            owner: listed.owner,
            outcome: listed.outcome,
            told: listed.told,
            is_public: listed.is_public,
            paused: listed.paused,
            way,
        });
    }
    Ok(cases)
}
