//! What the facts in the journal of a journey are called for whoever reads it: a station, a rule or an actor by the words of its method. Ids that
//! tell a reader nothing are left out.

use std::{collections::BTreeMap, sync::Arc};

use perron_db::Query;
use perron_guide::Edition;
use perron_journal::{Fact, Recorded};
use perron_kernel::Instant;
use perron_method::Elsewhere;
use perron_people::{
    doors::{OwnVisit, Said, Speaker},
    model::PersonId,
};
use perron_ui::Words;
use perron_web::PageError;

use crate::{
    activities,
    comments::{self, mention},
    facts,
    methods::{Methods, Version},
    model::Journey,
    own_rules::{self, model::OwnRule},
    ride::{self, Ride, acts::today},
    subject::{Kind, OF_STATION},
    team,
    things::{fact, rule, station},
};

/// Facts whose value is an id that tells a reader nothing: what it names stands beside it.
const LEFT_OUT: [&str; 9] =
    ["about-id", "activity", "case-file", "comment", "decision", "evidence", "help-contact", "journey-invitation", "team-member"];
/// Facts whose value is a list of such ids: how many there are says enough.
const COUNTED: [&str; 4] = ["activities", "activities-due", "case-files", "team-members"];

/// What a thing is called in an edition of its method; nothing for one that it does not have.
type Title = fn(&Edition<'_>, &str) -> Option<String>;

/// Facts whose value names something of a method, alone or behind the id of the method.
const TITLES: [(&str, Title); 20] = [
    ("activity-station", station),
    ("competence", team::competences::named),
    ("competences", team::competences::named),
    ("copied-facts", fact),
    ("decision-rule", rule),
    ("decision-station", station),
    ("fact", fact),
    ("help-wanted", help),
    ("next-station", station),
    ("ride-duties", rule),
    ("ride-move", one_move),
    ("ride-route", route),
    ("ride-route-before", route),
    ("rule", rule),
    ("rules-broken", rule),
    ("rules-changed", rule),
    ("rules-kept", rule),
    ("rules-missing", rule),
    ("station", station),
    ("team-actor", actor),
];

/// What things are called in one journey, for one reader.
pub struct OfJourney {
    language: &'static str,
    /// The versions that were ridden, the present one first, then the methods as they are now.
    versions: Vec<Arc<Version>>,
    own_rules: Vec<OwnRule>,
    /// Activities of the method that somebody has touched: station and name there, by their ids.
    activities: BTreeMap<String, (String, String)>,
    /// Values that facts had, in words, by the fact and the moment when somebody gave them.
    values: BTreeMap<(String, Instant), String>,
    /// What those are called who are mentioned in comments.
    mentioned: BTreeMap<PersonId, String>,
    /// What whoever is erased is called.
    erased: String,
}

impl OfJourney {
    /// Reads it. A journey that has chosen no route has its owner's rules and the methods as they are now.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn read(query: &mut impl Query, methods: &Methods, journey: &Journey, own: &OwnVisit) -> Result<Self, PageError> {
        let visit = &own.visit;
        let mut versions: Vec<Arc<Version>> = Vec::new();
        for leg in ride::store::legs(query, journey.id).await?.iter().rev() {
            if versions.iter().all(|version| version.id != leg.version) {
                versions.push(methods.version(query, &leg.version).await?);
            }
        }
        versions.extend(methods.current().cloned());
        let own_rules = own_rules::store::of_organisation(query, journey.owner).await?;
        let touched = activities::store::of_journey(query, journey.id).await?.into_iter();
        let activities = touched.filter_map(|one| Some((one.id.to_string(), (one.told.station, one.told.item?)))).collect();
        let values = values_of(query, methods, journey, own).await?;
        let names = comments::store::names_in(query, journey.id).await?.into_iter();
        let mentioned = names.map(|(person, name)| (person, visit.called(name.as_deref()))).collect();
        let erased = visit.called(None);
        Ok(Self { language: visit.language, versions, own_rules, activities, values, mentioned, erased })
    }

    /// What a rule is called.
    pub fn rule(&self, id: &str) -> String {
        self.called(rule, id)
    }

    /// What a station is called.
    pub fn station(&self, id: &str) -> String {
        self.called(station, id)
    }

    /// What a fact is called.
    pub fn fact(&self, id: &str) -> String {
        self.called(fact, id)
    }

    /// What an actor is called.
    pub fn actor(&self, id: &str) -> String {
        self.called(actor, id)
    }

    /// What a competence is called.
    pub fn competence(&self, id: &str) -> String {
        self.called(team::competences::named, id)
    }

    /// What a move is called.
    pub fn one_move(&self, id: &str) -> String {
        self.called(one_move, id)
    }

    /// What a station of a version of a method is called.
    pub fn station_of(&self, version: &str, id: &str) -> String {
        self.of_version(version, id, station)
    }

    /// What a route of a version of a method is called, with the method.
    pub fn route(&self, version: &str, id: &str) -> String {
        self.of_version(version, id, route)
    }

    fn of_version(&self, version: &str, id: &str, title: Title) -> String {
        let version = self.versions.iter().find(|one| one.id == version).and_then(|version| version.edition(self.language));
        version.and_then(|edition| title(&edition, id)).unwrap_or_else(|| self.called(title, id))
    }

    /// A comment as its page shows it.
    fn comment(&self, kept: &str) -> String {
        mention::with_names(kept, |person| self.mentioned.get(&person).unwrap_or(&self.erased).clone())
    }

    /// The value that a fact was given in an entry; nothing for what is no longer known, or of another method.
    fn value(&self, entry: &Recorded) -> Option<String> {
        let Some(Fact::Text(fact)) = entry.body.facts.get("fact") else { return None };
        self.values.get(&(fact.clone(), Instant::parse(&entry.body.recorded)?)).cloned()
    }

    /// What an activity of the method is called; nothing for one of the team's own.
    pub fn activity(&self, id: &str) -> Option<String> {
        let of_item = |(station, item): (&str, &str)| {
            let mut editions = self.versions.iter().filter_map(|version| version.edition(self.language));
            editions.find_map(|edition| activities::words::item(&edition, station, item).map(activities::words::title))
        };
        let untouched = id.split_once(OF_STATION);
        untouched.or_else(|| self.activities.get(id).map(|(station, item)| (station.as_str(), item.as_str()))).and_then(of_item)
    }

    /// What a thing is called; what no method knows any more stays as it was recorded.
    fn called(&self, title: Title, recorded: &str) -> String {
        if let Some(own) = self.own_rules.iter().find(|own| own.rule.id == *recorded) {
            return own.told.title.clone();
        }
        let (method, id) = Elsewhere::read(recorded).map_or((None, recorded), |elsewhere| (Some(elsewhere.method), elsewhere.place));
        let versions = self.versions.iter().filter(|version| method.is_none_or(|method| version.method().id() == method));
        let mut editions = versions.filter_map(|version| version.edition(self.language));
        let called = editions.find_map(|edition| title(&edition, id).filter(|title| !title.is_empty()));
        called.unwrap_or_else(|| recorded.to_owned())
    }
}

impl Speaker for OfJourney {
    fn say(&self, words: &Words, name: &str, fact: &Fact) -> Said {
        if LEFT_OUT.contains(&name) {
            return Said::LeftOut;
        }
        let title = TITLES.iter().find(|(known, _)| *known == name).map(|(_, title)| *title);
        match (fact, title) {
            (Fact::Texts(ids), _) if COUNTED.contains(&name) => Said::As(words.number(i64::try_from(ids.len()).unwrap_or(i64::MAX))),
            (Fact::Text(text), Some(title)) => Said::As(self.called(title, text)),
            (Fact::Texts(texts), Some(title)) => Said::As(texts.iter().map(|text| self.called(title, text)).collect::<Vec<_>>().join("; ")),
            _ => Said::Recorded,
        }
    }

    fn say_again(&self, entry: &Recorded, name: &str, recorded: &str) -> Option<String> {
        match name {
            "comment-text" => return Some(self.comment(recorded)),
            "fact-value" => return self.value(entry),
            "about-title" => {}
            _ => return None,
        }
        let text =
            |fact: &str| entry.body.facts.get(fact).and_then(|fact| if let Fact::Text(text) = fact { Some(text.as_str()) } else { None });
        let id = text("about-id")?;
        let title: Title = match text("about")?.parse().ok()? {
            Kind::Activity => return self.activity(id),
            Kind::Requirement => rule,
            Kind::Station => station,
            Kind::Fact => fact,
            Kind::Evidence => return None,
        };
        Some(self.called(title, id)).filter(|called| called != id)
    }
}

/// All values that were given of the facts of the method that is ridden now, in the reader's words.
async fn values_of(
    query: &mut impl Query,
    methods: &Methods,
    journey: &Journey,
    own: &OwnVisit,
) -> Result<BTreeMap<(String, Instant), String>, PageError> {
    let Some(ride) = Ride::of(query, methods, journey, today(own)).await? else { return Ok(BTreeMap::new()) };
    let edition = ride.edition(&own.visit)?;
    let given = facts::store::all(query, journey.id).await?.into_iter();
    let said = given.filter_map(|given| {
        let fact = ride.method().facts.iter().find(|fact| fact.id == *given.fact)?;
        let value = facts::words::value(&own.visit, &edition, &ride, fact, &given.value?);
        Some(((given.fact, given.given_at), value))
    });
    Ok(said.collect())
}

fn actor(edition: &Edition<'_>, id: &str) -> Option<String> {
    edition.text.section("actors", id).map(|section| section.title().to_owned())
}

fn one_move(edition: &Edition<'_>, id: &str) -> Option<String> {
    edition.text.section("moves", id).map(|section| section.title().to_owned())
}

/// With its method, as where one chooses among all routes.
fn route(edition: &Edition<'_>, id: &str) -> Option<String> {
    let route = edition.method.route(id)?;
    Some(format!("{}: {}", edition.front("method", "title"), edition.sign(route).name))
}

fn help(edition: &Edition<'_>, id: &str) -> Option<String> {
    edition.text.item("emergency", "help", id).map(activities::words::title)
}
