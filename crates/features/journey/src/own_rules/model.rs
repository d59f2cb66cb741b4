//! A rule that an organisation has added to its own cases. Among the rules of a method it stands as one that only evidence keeps.

use perron_kernel::Instant;
use perron_method::{
    Id,
    schema::{Check, Nature, Rule, Strength},
};
use perron_people::model::OrganisationId;
use time::Date;

use crate::facts::known;

/// What the name of every such rule begins with, so that none is taken for a method's.
const PREFIX: &str = "organisation-";
/// The longest name, in characters.
const LONGEST_NAME: usize = 60;

/// The strengths that an organisation can choose from: what it forbids or allows is for the method.
pub const STRENGTHS: [Strength; 2] = [Strength::Must, Strength::Should];

/// What an organisation says of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What it is called.
    pub title: String,
    /// What it says.
    pub text: String,
    /// How strong it is.
    pub strength: Strength,
    /// Where it comes from.
    pub source: String,
    /// The day to which it was checked.
    pub as_of: Date,
    /// The way it holds for, as forms write it; empty for every route.
    pub way: String,
    /// The last day on which it holds.
    pub last_day: Option<Date>,
}

impl Told {
    /// Whether it holds on a day for a route of a method.
    pub fn holds(&self, day: Date, method: &str, route: &str) -> bool {
        self.last_day.is_none_or(|last| day <= last) && (self.way.is_empty() || self.way.split_once('/') == Some((method, route)))
    }
}

/// A rule of an organisation, as it was said at a moment.
#[derive(Clone, Debug)]
pub struct OwnRule {
    /// Whose it is.
    pub organisation: OrganisationId,
    /// Its place in its history, from one.
    pub number: i64,
    /// What is said of it.
    pub told: Told,
    /// What they are called; nothing when erased.
    pub said_by_name: Option<String>,
    /// When.
    pub said_at: Instant,
    /// The same as a rule of a method.
    pub rule: Rule,
}

/// A rule as the program looks at rules: nothing but evidence keeps it.
pub fn as_rule(name: &str, told: &Told) -> Option<Rule> {
    let at = told.way.split_once('/').map_or("everywhere", |(_, route)| route);
    Some(Rule {
        id: Id::from(name),
        at: vec![Id::from(at)],
        strength: told.strength,
        strength_on: std::collections::BTreeMap::new(),
        nature: Nature::Management,
        country: None,
        binds: Vec::new(),
        source: told.source.clone(),
        as_of: *known::date(told.as_of).as_datetime()?,
        law: Vec::new(),
        amounts: Vec::new(),
        check: Check::No,
        applies: None,
        kept: None,
        open: None,
        evidence: Vec::new(),
        ways_out: Vec::new(),
        local: false,
    })
}

/// A name for a new rule that people can read: it stands in addresses and in journals. None of those that are taken.
pub fn name(title: &str, taken: &[String]) -> String {
    let mut name = PREFIX.to_owned();
    for letter in title.to_lowercase().chars() {
        match letter {
            'æ' | 'ä' => name.push_str("ae"),
            'ø' | 'ö' => name.push_str("oe"),
            'å' => name.push_str("aa"),
            letter if letter.is_ascii_alphanumeric() => name.push(letter),
            _ if !name.ends_with('-') => name.push('-'),
            _ => {}
        }
    }
    let short: String = name.chars().take(LONGEST_NAME).collect();
    let short = short.trim_end_matches('-');
    let short = if short.len() < PREFIX.len() { "organisation-rule" } else { short };
    let numbered = (2..).map(|number| format!("{short}-{number}"));
    std::iter::once(short.to_owned()).chain(numbered).find(|name| !taken.contains(name)).unwrap_or_default()
}

/// Whether a rule is one of an organisation.
pub fn is_own(rule: &str) -> bool {
    rule.starts_with(PREFIX)
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn a_name_can_be_read_and_is_taken_once() {
        assert_eq!(name("\u{d8}xo \u{c5}qa\u{e4}-Zum!", &[]), "organisation-oexo-aaqaae-zum");
        assert_eq!(name("Ask", &["organisation-ask".to_owned(), "organisation-ask-2".to_owned()]), "organisation-ask-3");
        assert_eq!(name("???", &[]), "organisation-rule");
    }
}
