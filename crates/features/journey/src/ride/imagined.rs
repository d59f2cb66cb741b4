//! A ride that is only imagined: of nobody, in no database. It says what rules would make of facts, with the code that looks at real rides, so
//! that every scenario of a method can be played through and the rules be measured. Its team has been everywhere and driven on: it is too early for no rule.

use std::collections::BTreeMap;

use perron_kernel::{Id, Instant, Random};
use perron_method::{Facts, Kind};
use perron_people::model::{Country, Organisation, OrganisationKind};
use time::Date;

use crate::{
    decisions::model::Decided,
    facts::{
        known::{self, TODAY},
        model::Given,
        of_team::OfTeam,
    },
    methods::Methods,
    requirements::{
        assess::{self, Requirement},
        model::{Evidence, State},
    },
    ride::{
        Ride,
        model::{Leg, Visit as Round},
    },
};

/// A ride that nobody rides.
pub struct Imagined {
    ride: Ride,
    /// What the program would find out itself, as it is imagined.
    computed: BTreeMap<String, toml::Value>,
    moment: Instant,
}

impl Imagined {
    /// A ride on a route of a method, of an authority of this country, at this moment; nothing is known yet. None where there is no such route.
    pub fn new(methods: &Methods, way: (&str, &str), country: Country, moment: Instant, random: &dyn Random) -> Option<Self> {
        let version = methods.current_of(way.0)?;
        let route = version.method().route(way.1)?;
        let owner = Organisation {
            id: Id::new(moment, random),
            name: String::new(),
            kind: OrganisationKind::Authority,
            country,
            authority_type: None,
            currency: String::new(),
            language: String::new(),
            identifier: None,
            created_at: moment,
        };
        let leg = Leg {
            number: 1,
            version: version.id.clone(),
            route: way.1.to_owned(),
            by_move: None,
            reason: String::new(),
            begun_by: Id::new(moment, random),
            begun_at: moment,
        };
        let round = |station: &perron_method::Id| Round {
            id: Id::new(moment, random),
            station: station.to_string(),
            round: 1,
            begun_on: perron_people::moment::day(moment),
            ended_on: Some(perron_people::moment::day(moment)),
            note: String::new(),
            missing: Vec::new(),
            begun_by: leg.begun_by,
            created_at: moment,
        };
        let rounds = route.stations.iter().map(round).collect();
        let ride = Ride {
            owner,
            version: version.clone(),
            earlier: Vec::new(),
            legs: vec![leg],
            rounds,
            given: BTreeMap::new(),
            team: OfTeam::default(),
            evidence: Vec::new(),
            exemptions: Vec::new(),
            own_rules: Vec::new(),
            standing: BTreeMap::new(),
            duties: Vec::new(),
            decided: Decided::default(),
            end: None,
            place: 0,
            today: perron_people::moment::day(moment),
        };
        Some(Self { ride, computed: BTreeMap::new(), moment })
    }

    /// From now on this is all that is known: what a team says as a team says it, and what the program would find out.
    pub fn know(&mut self, facts: &BTreeMap<String, toml::Value>, random: &dyn Random) {
        self.ride.given.clear();
        self.computed.clear();
        for (name, value) in facts {
            let declared = self.ride.method().facts.iter().find(|fact| fact.id == *name.as_str());
            if name == TODAY || declared.is_some_and(known::comes_by_itself) {
                self.computed.insert(name.clone(), value.clone());
            }
            let given = Given {
                id: Id::new(self.moment, random),
                fact: name.clone(),
                value: Some(value.clone()),
                source: String::new(),
                as_of: self.ride.today,
                given_by: self.ride.leg().begun_by,
                given_by_name: None,
                given_at: self.moment,
            };
            self.ride.given.insert(name.clone(), given);
        }
        self.ride.today = self.computed.get(TODAY).and_then(day).unwrap_or_else(|| perron_people::moment::day(self.moment));
    }

    /// From now on there is evidence for these rules.
    pub fn prove(&mut self, rules: &[&str], random: &dyn Random) {
        let evidence = |rule: &&str| Evidence {
            id: Id::new(self.moment, random),
            rule: (*rule).to_owned(),
            text: String::new(),
            place: String::new(),
            dated: self.ride.today,
            added_by: self.ride.leg().begun_by,
            added_by_name: None,
            added_at: self.moment,
        };
        self.ride.evidence = rules.iter().map(evidence).collect();
    }

    /// How every rule of the route stands.
    pub fn states(&self) -> BTreeMap<String, State> {
        let state = |requirement: &Requirement<'_>| (requirement.rule.id.to_string(), requirement.state);
        assess::with_facts(&self.ride, &self.facts()).iter().map(state).collect()
    }

    /// Looks at all rules as every page of a ride does, and says how many there are.
    pub fn look(&self) -> usize {
        self.ride.requirements().len()
    }

    /// What is known, with what the program would find out being what is imagined.
    fn facts(&self) -> Facts {
        let mut facts = known::all(&self.ride);
        for fact in self.ride.method().facts.iter().filter(|fact| known::comes_by_itself(fact)) {
            facts.remove(fact.id.as_str());
            let value = self.computed.get(fact.id.as_str());
            let value = value.and_then(|value| Kind::of_fact(fact).ok()?.value(value).ok());
            facts.extend(value.map(|value| (fact.id.to_string(), value)));
        }
        facts
    }
}

fn day(value: &toml::Value) -> Option<Date> {
    let day = value.as_datetime()?.date?;
    Date::from_calendar_date(day.year.into(), day.month.try_into().ok()?, day.day).ok()
}
