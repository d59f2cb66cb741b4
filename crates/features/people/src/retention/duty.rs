//! Duties to keep, as dated reference data says them. The program hands them in; nothing of law stands in this feature.

use std::collections::BTreeMap;

use crate::model::Country;

/// A duty to keep something for a time, or what is said about such duties.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Duty {
    /// ISO 3166-1 in small letters, or `eu`.
    pub country: String,
    /// How the provision is cited, by language.
    pub citation: BTreeMap<String, String>,
    /// The shortest time, in months; nothing where no time is spoken of.
    pub months: Option<u32>,
    /// The categories that it is usually read to concern, or `erasure`.
    pub categories: Vec<String>,
    /// The rule in plain words, by language.
    pub says: BTreeMap<String, String>,
    /// The usual reading and why it is that, by language.
    pub reading: BTreeMap<String, String>,
    /// How well it is confirmed: `verified`, `secondary` or `unverified`.
    pub mark: String,
    /// Where it was read, by language.
    pub source: BTreeMap<String, String>,
    /// The day on which it was read, `2026-11-21`.
    pub checked_on: String,
}

impl Duty {
    /// Whether it concerns a category in a country.
    pub fn concerns(&self, category: &str, country: Country) -> bool {
        // Norway follows many of the Union's rules, but which of them is not said in the reference data.
        let in_union = matches!(country, Country::Denmark | Country::Sweden);
        let here = self.country == country.as_str() || self.country == "eu" && in_union;
        here && self.categories.iter().any(|concerned| concerned == category)
    }
}

/// A text in a language.
pub fn text<'a>(texts: &'a BTreeMap<String, String>, language: &str) -> &'a str {
    texts.get(language).map_or("", String::as_str)
}
