//! Rules on the route that rest on the law of another country than the owner's. They bind nobody here, which is not the same as that what they
//! are about has not come yet: they are told apart wherever requirements are listed.

use std::collections::BTreeMap;

use perron_people::doors::Visit;
use perron_ui::Link;

use crate::{
    model::JourneyId,
    requirements::{assess::Requirement, filter},
};

/// What the filter calls them.
pub const FOREIGN: &str = "foreign-law";

/// What a page says of them, and where they are listed.
pub struct Note {
    /// "6 formal requirements on the route rest on the law of Denmark and do not bind you."
    pub text: String,
    /// All of them.
    pub link: Link,
}

/// The note; nothing where every rule of the route binds here.
pub fn note(visit: &Visit, journey: JourneyId, all: &[Requirement<'_>]) -> Option<Note> {
    let text = sentences(visit, all);
    let link = || Link::new(filter::foreign_path(journey), visit.word("requirements-foreign-see"));
    (!text.is_empty()).then(|| Note { text, link: link() })
}

/// How many rest on the law of which country, a sentence for each country; empty for none.
pub fn sentences(visit: &Visit, all: &[Requirement<'_>]) -> String {
    let mut laws: BTreeMap<String, usize> = BTreeMap::new();
    for requirement in all.iter().filter(|requirement| requirement.is_foreign()) {
        *laws.entry(law(visit, requirement)).or_default() += 1;
    }
    let said = |(law, count): (String, usize)| visit.words().with("requirements-foreign", &[("count", count.into()), ("law", law.into())]);
    laws.into_iter().map(said).collect::<Vec<_>>().join(" ")
}

/// The country on whose law a rule rests.
pub fn law(visit: &Visit, requirement: &Requirement<'_>) -> String {
    country(visit, &requirement.rule.country.as_deref().unwrap_or_default().to_lowercase())
}

/// What a country is called; its code where there is no word for it.
pub fn country(visit: &Visit, code: &str) -> String {
    let key = format!("organisation-country-{code}");
    if visit.words().has(&key) { visit.word(&key) } else { code.to_uppercase() }
}
