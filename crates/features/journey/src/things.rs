//! Things of a method as notices keep them: the version of the method that was ridden, the kind and the id. What each is called is said in the language
//! in which a notice is read.

use std::collections::{BTreeMap, BTreeSet};

use perron_db::{Query, Read};
use perron_guide::Edition;
use perron_people::doors::{Argument, Thing};
use perron_ui::Words;

use crate::{
    activities, facts,
    methods::Methods,
    model::JourneyId,
    ride::Ride,
    subject::{Kind, OF_STATION, Subject},
};

/// A thing of a journey: of its method, or of the team's own.
#[derive(Clone, Debug)]
pub struct OfJourney {
    kind: Kind,
    /// Its name in the method.
    id: String,
    /// What else it is called, such as what the team calls its own.
    otherwise: String,
}

impl OfJourney {
    /// A rule, of the method or of whoever owns the case.
    pub fn rule(ride: &Ride, rule: &str) -> Self {
        let own = ride.own_rules.iter().find(|own| own.rule.id == *rule);
        let otherwise = own.map_or_else(|| rule.to_owned(), |own| own.told.title.clone());
        Self { kind: Kind::Requirement, id: rule.to_owned(), otherwise }
    }

    /// An activity. One of a method that was ridden before is called what it says.
    pub fn activity(told: &activities::model::Told) -> Self {
        let id = told.item.as_ref().map(|item| format!("{}{OF_STATION}{item}", told.station)).unwrap_or_default();
        Self { kind: Kind::Activity, id, otherwise: told.title.clone() }
    }

    /// What a comment is about.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn subject(query: &mut impl Query, journey: JourneyId, subject: &Subject) -> perron_db::Result<Self> {
        if let Some(id) = subject.id.parse().ok().filter(|_| subject.kind == Kind::Activity)
            && let Some(activity) = activities::store::one(query, journey, id).await?
        {
            return Ok(Self { otherwise: subject.title.clone(), ..Self::activity(&activity.told) });
        }
        Ok(Self { kind: subject.kind, id: subject.id.clone(), otherwise: subject.title.clone() })
    }

    /// As a notice to whoever reads these words keeps it.
    pub fn told(&self, ride: &Ride, words: &Words) -> Argument {
        let edition = ride.version.edition(words.language());
        match edition.and_then(|edition| called(&edition, self.kind, &self.id)) {
            Some(called) => Argument::Thing(Thing { thing: format!("{}/{}/{}", ride.version.id, self.kind, self.id), called }),
            None if self.otherwise.is_empty() => Argument::Word("activity-of-other-method".to_owned()),
            None => Argument::Text(self.otherwise.clone()),
        }
    }
}

/// What things that stand in notices are called in a language. One of a version that is not kept any more is left out.
pub async fn names(read: &mut Read, methods: &Methods, language: &str, named: &BTreeSet<String>) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for thing in named {
        let mut parts = thing.splitn(3, '/');
        let (Some(version), Some(kind), Some(id)) = (parts.next(), parts.next().and_then(|kind| kind.parse().ok()), parts.next()) else {
            continue;
        };
        let Ok(version) = methods.version(read, version).await else { continue };
        if let Some(called) = version.edition(language).and_then(|edition| called(&edition, kind, id)) {
            all.insert(thing.clone(), called);
        }
    }
    all
}

fn called(edition: &Edition<'_>, kind: Kind, id: &str) -> Option<String> {
    let called = match kind {
        Kind::Requirement => rule(edition, id),
        Kind::Station => station(edition, id),
        Kind::Fact => fact(edition, id),
        Kind::Activity => {
            let (station, item) = id.split_once(OF_STATION)?;
            activities::words::item(edition, station, item).map(activities::words::title)
        }
        Kind::Evidence => None,
    };
    called.filter(|called| !called.is_empty())
}

/// What a station is called in an edition; nothing for one that its method does not have.
pub fn station(edition: &Edition<'_>, id: &str) -> Option<String> {
    edition.method.station(id).map(|_| edition.station_title(id))
}

/// The same of a rule.
pub fn rule(edition: &Edition<'_>, id: &str) -> Option<String> {
    edition.text.rule(id).map(|text| text.title().to_owned())
}

/// The same of a fact.
pub fn fact(edition: &Edition<'_>, id: &str) -> Option<String> {
    edition.method.facts.iter().find(|fact| fact.id == *id).map(|fact| facts::words::label(edition, fact))
}
