//! A ride: the legs a team has ridden, the rounds it has made at stations, and what is known and proven on the way. Loaded as a whole, because
//! nearly every page needs most of it.

pub mod acts;
pub mod asked_at;
mod boundary;
mod change;
mod conductor;
pub mod earlier;
pub mod frame;
pub mod glance;
pub mod imagined;
pub mod model;
mod round;
mod route;
mod station;
pub mod stations;
pub mod store;
pub mod way;
mod work;

use std::{collections::BTreeMap, sync::Arc};

use perron_db::{Query, at_once};
use perron_guide::Edition;
use perron_journal::{Stream, last_place};
use perron_kernel::Instant;
use perron_method::{
    Method,
    schema::{Route, Rule, Station},
};
use perron_people::{
    People,
    doors::{self, Visit},
    model::Organisation,
};
use perron_web::{PageError, Routes};
use time::Date;

use crate::{
    decisions::{self, model::Decided},
    facts::{self, model::Given, of_team::OfTeam},
    methods::{Methods, Version},
    model::Journey,
    moves::{self, duties::Duty},
    outcome::{self, model::End},
    own_rules::{self, model::OwnRule},
    requirements::{
        self,
        assess::{self, Requirement},
        model::{Evidence, Exemption, Standing},
    },
    ride::model::{Leg, Visit as Round},
};

/// The routes of the acts of a ride.
pub fn routes() -> Routes<People> {
    stations::routes().and(station::routes()).and(round::routes()).and(route::routes())
}

/// The ride of a journey that has chosen a route.
pub struct Ride {
    /// Whose journey it is.
    pub owner: Organisation,
    /// The version of the method it rides.
    pub version: Arc<Version>,
    /// The versions of the legs before the present one, in their order.
    pub earlier: Vec<Arc<Version>>,
    /// The legs so far, the present one last; never empty.
    pub legs: Vec<Leg>,
    /// The rounds at stations, the oldest first.
    pub rounds: Vec<Round>,
    /// What the team says of facts, by fact.
    pub given: BTreeMap<String, Given>,
    /// What the pages of people and competences say.
    pub team: OfTeam,
    /// What proves that rules are kept, the oldest first; nothing that was withdrawn.
    pub evidence: Vec<Evidence>,
    /// Rules that the team holds not to be relevant.
    pub exemptions: Vec<Exemption>,
    /// The rules that the owner has added for its cases, also those that hold for another route or no longer.
    pub own_rules: Vec<OwnRule>,
    /// How each rule stood when it was last looked at, and since when.
    pub standing: BTreeMap<String, Standing>,
    /// Rules that came along on changes of route.
    pub duties: Vec<Duty>,
    /// What is decided.
    pub decided: Decided,
    /// What came of the journey, if it has ended.
    pub end: Option<End>,
    /// The day on which this is asked.
    pub today: Date,
    /// The place of the newest entry of the journal when this was read: what came later is not in it.
    pub place: i64,
}

impl Ride {
    /// The ride of a journey; nothing while no route is chosen.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn of(query: &mut impl Query, methods: &Methods, journey: &Journey, today: Date) -> Result<Option<Self>, PageError> {
        // First, so that nothing that happens meanwhile is taken for read.
        let place = last_place(query, &Stream::journey(journey.id)).await?;
        let (legs, owner, rounds, given, team, evidence, exemptions, own_rules, standing, duties, decided, end) = at_once!(
            query,
            one => store::legs(one, journey.id),
            one => doors::organisation(one, journey.owner),
            one => store::rounds(one, journey.id),
            one => facts::store::given(one, journey.id),
            one => OfTeam::read(one, journey.id),
            one => requirements::store::evidence(one, journey.id),
            one => requirements::store::exemptions(one, journey.id),
            one => own_rules::store::of_organisation(one, journey.owner),
            one => requirements::store::standing(one, journey.id),
            one => moves::store::duties(one, journey.id),
            one => decisions::store::decided(one, journey.id),
            one => outcome::store::end(one, journey.id)
        )?;
        let Some((leg, before)) = legs.split_last() else { return Ok(None) };
        let version = methods.version(query, &leg.version).await?;
        let mut earlier = Vec::with_capacity(before.len());
        for leg in before {
            earlier.push(methods.version(query, &leg.version).await?);
        }
        Ok(Some(Self {
            version,
            earlier,
            owner: owner.ok_or_else(PageError::not_found)?,
            rounds,
            given,
            team,
            evidence,
            exemptions,
            own_rules,
            standing,
            duties,
            decided,
            end,
            legs,
            today,
            place,
        }))
    }

    /// The day as of which rules are looked at: today, or the day on which the journey ended. What changes later is none of its business.
    pub fn as_of(&self) -> Date {
        self.end.as_ref().map_or(self.today, |end| end.ended_on)
    }

    /// The method.
    pub fn method(&self) -> &Method {
        self.version.method()
    }

    /// The present leg.
    pub fn leg(&self) -> &Leg {
        self.legs.last().expect("a ride has at least one leg")
    }

    /// The leg that was ridden at a moment; the first one before that.
    pub fn leg_at(&self, moment: Instant) -> &Leg {
        self.legs.iter().rfind(|leg| leg.begun_at <= moment).unwrap_or(&self.legs[0])
    }

    /// The way that the present leg is on, as forms and the journal write it.
    pub fn way_written(&self) -> String {
        format!("{}/{}", self.method().id(), self.leg().route)
    }

    /// The route of the present leg.
    ///
    /// # Errors
    /// `NotFound` when the method does not know it, which only a damaged database can bring about.
    pub fn route(&self) -> Result<&Route, PageError> {
        self.method().route(&self.leg().route).ok_or_else(PageError::not_found)
    }

    /// A station of the present route.
    pub fn station(&self, id: &str) -> Option<&Station> {
        let on_route = self.route().ok()?.stations.iter().any(|station| *station == *id);
        self.method().station(id).filter(|_| on_route)
    }

    /// The words of the method for a visitor.
    ///
    /// # Errors
    /// `NotFound` when the method speaks no language of the program, which the checker does not let happen.
    pub fn edition(&self, visit: &Visit) -> Result<Edition<'_>, PageError> {
        self.version.edition(visit.language).ok_or_else(PageError::not_found)
    }

    /// The rules that bind here, in the order of the method: those of the present route, and those that came along.
    pub fn rules(&self) -> Vec<&Rule> {
        let Some(of_route) = self.version.rules_of_ride(&self.leg().route) else { return Vec::new() };
        let binds = |rule: &&Rule| of_route.contains(rule.id.as_str()) || self.duty(&rule.id).is_some();
        self.method().rules.iter().map(|rule| &rule.item).filter(binds).collect()
    }

    /// That a rule came along from another route.
    pub fn duty(&self, rule: &str) -> Option<&Duty> {
        let is_here = |duty: &&Duty| duty.method == self.method().id() && duty.rule == rule;
        self.duties.iter().find(is_here).filter(|duty| duty.from_method != self.method().id() || duty.from_route != self.leg().route)
    }

    /// How every rule of the route stands, in the order of the method.
    pub fn requirements(&self) -> Vec<Requirement<'_>> {
        assess::all(self)
    }

    /// The rounds at a station.
    pub fn rounds_at<'a>(&'a self, station: &'a str) -> impl DoubleEndedIterator<Item = &'a Round> {
        self.rounds.iter().filter(move |round| round.station == station)
    }

    /// The station where the team is: that of the round under way that began last, else the first of the route.
    pub fn here(&self) -> Option<&str> {
        let route = self.route().ok()?;
        let on_route = |round: &&Round| route.stations.iter().any(|station| *station == *round.station);
        let under_way = self.rounds.iter().filter(on_route).filter(|round| round.ended_on.is_none());
        let latest = under_way.max_by_key(|round| (round.begun_on, round.created_at));
        latest.map(|round| round.station.as_str())
    }
}
