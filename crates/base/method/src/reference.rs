//! Dated reference data beside the methods: laws and amounts, each with its source and a mark for how well it is confirmed.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::value::Datetime;

use crate::{
    files::Files,
    finding::{Findings, Mistake},
    id::Id,
    load,
    schema::Mark,
};

/// All reference data.
#[derive(Clone, Debug, Default)]
pub struct Reference {
    /// Laws by id.
    pub laws: BTreeMap<String, Law>,
    /// Amounts by id, one for each period, oldest first.
    pub amounts: BTreeMap<String, Vec<Amount>>,
    /// Words of the field in several languages, in order of the file.
    pub vocabulary: Vec<Concept>,
    /// Duties to keep, in order of the file.
    pub duties: Vec<Duty>,
}

/// A provision of law.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// Its id.
    pub id: Id,
    /// Country (ISO 3166-1) or `EU`.
    pub country: String,
    /// How it is cited, by language: the name of the law stays as it is in its own country, what it says in brackets is translated.
    pub citation: BTreeMap<String, String>,
    /// How well it is confirmed.
    pub mark: Mark,
    /// Where it was read, by language.
    pub source: BTreeMap<String, String>,
    /// Address of the source.
    pub url: Option<String>,
    /// When it was read.
    pub checked_on: Datetime,
}

/// A duty to keep something for a time, or what is said about such duties.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duty {
    /// Its id.
    pub id: Id,
    /// Country (ISO 3166-1) or `EU`.
    pub country: String,
    /// How the provision is cited, by language.
    pub citation: BTreeMap<String, String>,
    /// The shortest time, in months; nothing where no time is spoken of.
    pub months: Option<u32>,
    /// What it is usually read to concern, as the retention page calls it.
    pub categories: Vec<String>,
    /// The rule in plain words with the moment that the time is counted from, by language.
    pub says: BTreeMap<String, String>,
    /// The usual reading and why it is that, by language.
    pub reading: BTreeMap<String, String>,
    /// How well it is confirmed.
    pub mark: Mark,
    /// Where it was read, by language.
    pub source: BTreeMap<String, String>,
    /// When it was read.
    pub checked_on: Datetime,
}

/// An amount in a period.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Amount {
    /// Its id; the same in each period.
    pub id: Id,
    /// What it is, by language.
    pub title: BTreeMap<String, String>,
    /// First day.
    pub valid_from: Datetime,
    /// Last day.
    pub valid_to: Option<Datetime>,
    /// Euro, excluding value added tax.
    pub eur: Option<u64>,
    /// National value by currency (ISO 4217).
    #[serde(default)]
    pub national: BTreeMap<String, National>,
    /// How well it is confirmed.
    pub mark: Mark,
    /// Where it was read, by language.
    pub source: BTreeMap<String, String>,
    /// When it was read.
    pub checked_on: Datetime,
}

/// What the field calls one thing in several languages.
#[derive(Clone, Debug, Deserialize)]
pub struct Concept {
    /// Its id.
    pub id: Id,
    /// How well its names are confirmed.
    pub mark: Mark,
    /// Its names by language, the usual one first.
    #[serde(flatten)]
    pub names: BTreeMap<String, Vec<String>>,
}

/// A national value: an amount, or the word `missing` where no source was found.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(untagged)]
pub enum National {
    /// The amount in whole units of the currency.
    Amount(u64),
    /// No source was found.
    Missing(Missing),
}

/// The word `missing`.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Missing {
    /// No source was found.
    Missing,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LawFile {
    #[serde(rename = "law")]
    laws: Vec<Law>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct VocabularyFile {
    #[serde(rename = "concept")]
    concepts: Vec<Concept>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DutyFile {
    #[serde(rename = "duty")]
    duties: Vec<Duty>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AmountFile {
    #[serde(rename = "amount")]
    amounts: Vec<Amount>,
}

const DUTIES: &str = "reference/keeping.toml";
const LAWS: &str = "reference/law.toml";
const AMOUNTS: &str = "reference/thresholds.toml";
const VOCABULARY: &str = "reference/vocabulary.toml";

impl Reference {
    /// The files of the folder `reference`.
    pub const FILES: [&str; 4] = ["keeping.toml", "law.toml", "thresholds.toml", "vocabulary.toml"];

    /// Reads `keeping.toml`, `law.toml`, `thresholds.toml` and `vocabulary.toml` of the folder `reference`; each may be missing.
    pub(crate) fn load(files: &Files, findings: &mut Findings) -> Self {
        let mut reference = Self::default();
        for law in load::optional::<LawFile>(files, LAWS, findings).into_iter().flat_map(|file| file.laws) {
            let place = load::place(files, LAWS, law.id.span().start);
            if let Some(earlier) = reference.laws.insert(law.id.to_string(), law) {
                findings.at(place, Mistake::Identifier, format!("the law {} stands here twice", earlier.id), "remove one of the two");
            }
        }
        for amount in load::optional::<AmountFile>(files, AMOUNTS, findings).into_iter().flat_map(|file| file.amounts) {
            reference.amounts.entry(amount.id.to_string()).or_default().push(amount);
        }
        for duty in load::optional::<DutyFile>(files, DUTIES, findings).into_iter().flat_map(|file| file.duties) {
            if reference.duties.iter().any(|earlier: &Duty| earlier.id == duty.id) {
                let place = load::place(files, DUTIES, duty.id.span().start);
                findings.at(place, Mistake::Identifier, format!("the duty {} stands here twice", duty.id), "remove one of the two");
            }
            reference.duties.push(duty);
        }
        for concept in load::optional::<VocabularyFile>(files, VOCABULARY, findings).into_iter().flat_map(|file| file.concepts) {
            if reference.vocabulary.iter().any(|earlier: &Concept| earlier.id == concept.id) {
                let place = load::place(files, VOCABULARY, concept.id.span().start);
                findings.at(place, Mistake::Identifier, format!("the concept {} stands here twice", concept.id), "remove one of the two");
            }
            reference.vocabulary.push(concept);
        }
        for periods in reference.amounts.values_mut() {
            periods.sort_by_key(|amount| amount.valid_from.to_string());
        }
        reference
    }
}
