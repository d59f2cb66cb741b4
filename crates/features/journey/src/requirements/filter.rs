//! Which requirements somebody wants to see: by state, by strength, by what they rest on. All of it stands in the address.

use std::collections::BTreeMap;

use perron_method::schema::{Nature, Strength};
use perron_people::doors::Visit;
use perron_ui::Choice;

use crate::{
    model::JourneyId,
    requirements::{
        assess::Requirement,
        foreign::FOREIGN,
        list_path,
        model::{NotApplicable, State},
        rows::{OWN, nature, nature_of, state},
    },
};

/// What is asked for: by the name of the parameter.
pub type Asked = BTreeMap<String, String>;

/// A field of the filter.
pub struct Row {
    /// The parameter.
    pub name: &'static str,
    /// What it filters by.
    pub label: String,
    /// What stands for all.
    pub all: String,
    /// What occurs, with how many there are.
    pub choices: Vec<Choice>,
}

/// What a filter looks at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Aspect {
    When,
    State,
    Strength,
    Nature,
}

/// What is to be done now, as an address says it; everything else comes later, or is in place.
const NOW: &str = "now";

/// What the team says is not relevant, as an address says it.
const SAID: &str = "not-relevant";

/// The parameter that names a station of the route.
pub const STATION: &str = "station";

/// The list of what is to be done now at a station.
pub fn now_at_path(journey: JourneyId, station: &str) -> String {
    format!("{}&{STATION}={station}", now_path(journey))
}

/// The list of what is to be done now.
pub fn now_path(journey: JourneyId) -> String {
    format!("{}?{}={NOW}", list_path(journey), Aspect::When.name())
}

/// The list of what rests on the law of another country.
pub fn foreign_path(journey: JourneyId) -> String {
    format!("{}?{}={FOREIGN}", list_path(journey), Aspect::State.name())
}

impl Aspect {
    const ALL: [Self; 4] = [Self::When, Self::State, Self::Strength, Self::Nature];

    const fn name(self) -> &'static str {
        match self {
            Self::When => "when",
            Self::State => "state",
            Self::Strength => "strength",
            Self::Nature => "nature",
        }
    }

    const fn keys(self) -> (&'static str, &'static str) {
        match self {
            Self::When => ("requirement-filter-when", "requirement-filter-all-when"),
            Self::State => ("requirement-filter-state", "requirement-filter-all-states"),
            Self::Strength => ("requirement-filter-strength", "requirement-filter-all-strengths"),
            Self::Nature => ("requirement-filter-nature", "requirement-filter-all-natures"),
        }
    }

    fn value(self, requirement: &Requirement<'_>) -> &'static str {
        match self {
            Self::When if requirement.is_missing_now() => NOW,
            Self::When => "",
            Self::State if requirement.is_foreign() => FOREIGN,
            Self::State if requirement.why_not == Some(NotApplicable::Said) => SAID,
            Self::State => requirement.state.as_str(),
            Self::Strength => requirement.strength.name(),
            Self::Nature => nature_of(requirement),
        }
    }

    /// All values with their words, in their order.
    fn values(self, visit: &Visit) -> Vec<(&'static str, String)> {
        match self {
            Self::When => vec![(NOW, visit.word("requirement-filter-now"))],
            Self::State => {
                let states = State::ALL.iter().map(|one| (one.as_str(), state(visit, *one)));
                let said = [(SAID, visit.word("requirement-state-said")), (FOREIGN, visit.word("requirement-state-foreign"))];
                states.chain(said).collect()
            }
            Self::Strength => Strength::ALL.iter().map(|one| (one.name(), visit.word(&format!("strength-{}", one.name())))).collect(),
            Self::Nature => {
                let names = Nature::ALL.iter().map(|one| nature(*one)).chain([OWN]);
                names.map(|name| (name, visit.word(&format!("nature-{name}")))).collect()
            }
        }
    }
}

/// The filters that are on.
pub struct Filter {
    chosen: Vec<(Aspect, String)>,
}

impl Filter {
    /// Reads an address. What none of the requirements has is passed over.
    pub fn read(asked: &Asked, requirements: &[Requirement<'_>]) -> Self {
        let chosen = |aspect: Aspect| {
            let value = asked.get(aspect.name())?;
            requirements.iter().any(|requirement| aspect.value(requirement) == value).then(|| (aspect, value.clone()))
        };
        Self { chosen: Aspect::ALL.into_iter().filter_map(chosen).collect() }
    }

    /// Whether a requirement is to be shown.
    pub fn admits(&self, requirement: &Requirement<'_>) -> bool {
        self.chosen.iter().all(|(aspect, value)| aspect.value(requirement) == value)
    }

    /// The fields. Only what occurs can be chosen.
    pub fn rows(&self, visit: &Visit, requirements: &[Requirement<'_>]) -> Vec<Row> {
        let row = |aspect: Aspect| {
            let choice = |(value, label): (&'static str, String)| {
                let count = requirements.iter().filter(|requirement| aspect.value(requirement) == value).count();
                let label = visit.words().with("requirement-filter-choice", &[("label", label.into()), ("count", count.into())]);
                let chosen = self.chosen.iter().any(|(other, on)| *other == aspect && on == value);
                (count > 0).then(|| Choice { chosen, ..Choice::new(value, label) })
            };
            let (label, all) = aspect.keys();
            let choices = aspect.values(visit).into_iter().filter_map(choice).collect();
            Row { name: aspect.name(), label: visit.word(label), all: visit.word(all), choices }
        };
        Aspect::ALL.into_iter().map(row).collect()
    }

    /// What is on, in words, with what the station is called that was asked for; empty when everything is shown.
    pub fn in_words(&self, visit: &Visit, shown: usize, station: Option<String>) -> String {
        let label = |(aspect, value): &(Aspect, String)| {
            aspect.values(visit).into_iter().find(|(other, _)| other == value).map_or_else(String::new, |(_, label)| label)
        };
        let labels: Vec<String> = self.chosen.iter().map(label).chain(station).collect();
        if labels.is_empty() {
            return String::new();
        }
        visit.words().with("requirements-shown", &[("count", shown.into()), ("filters", labels.join(", ").into())])
    }
}
