//! Who runs the service, and what they say about it: `site.toml` of an overlay. A service without one works; the pages that the law asks
//! for then say what has not been filled in.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::value::Datetime;

/// Words by language; a language without words gets those of the first one that has some.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(transparent)]
pub struct Texts(BTreeMap<String, String>);

/// `site.toml`
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Operator {
    /// The service's own name, instead of Perron's.
    pub name: Option<String>,
    /// File of the logo in the overlay: SVG, at most 40 kB.
    pub logo: Option<String>,
    /// The address under which everybody reaches the service, such as `https://perron.example`, without a slash at its end.
    pub address: Option<String>,
    /// The organisation that answers for the service.
    pub organisation: Option<String>,
    /// Its country (ISO 3166-1): decides which authority people can complain to.
    pub country: Option<String>,
    /// Who can be asked about the service.
    pub contact: Contact,
    /// What the accessibility statement says.
    pub accessibility: Accessibility,
    /// What the privacy page says.
    pub privacy: Privacy,
    /// Whom to call, shown first at the emergency stop.
    #[serde(rename = "emergency")]
    pub emergency: Vec<EmergencyContact>,
}

/// How to reach somebody. What is missing is not shown.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Contact {
    /// Function or name.
    pub name: Texts,
    /// Mail address.
    pub mail: Option<String>,
    /// Telephone number, as it is to be read.
    pub phone: Option<String>,
    /// A page.
    pub page: Option<String>,
}

/// A contact for the emergency stop.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmergencyContact {
    /// What they help with.
    pub helps_with: Texts,
    /// Function or name.
    #[serde(default)]
    pub name: Texts,
    /// Mail address.
    pub mail: Option<String>,
    /// Telephone number, as it is to be read.
    pub phone: Option<String>,
    /// When they answer.
    #[serde(default)]
    pub hours: Texts,
}

/// How well the service follows the standard (Implementing Decision (EU) 2018/1523 names the three degrees).
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Compliance {
    /// Wholly.
    Full,
    /// Partly.
    Partial,
    /// Not.
    None,
}

/// The accessibility statement.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Accessibility {
    /// How well the standard is followed.
    pub compliance: Option<Compliance>,
    /// How that was found out, such as a self-assessment.
    pub method: Texts,
    /// When the statement was made.
    pub made_on: Option<Datetime>,
    /// When it was last looked through.
    pub reviewed_on: Option<Datetime>,
    /// What does not work yet, an entry each.
    pub faults: Vec<Texts>,
}

/// What is processed about visitors.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Privacy {
    /// The data protection officer.
    pub officer: Contact,
    /// Days for which the server's log is kept; the log holds addresses only when the operator's proxy writes them.
    pub log_days: Option<u32>,
    /// More that the operator's own surroundings (proxy, hosting) store.
    pub more: Texts,
}

impl Texts {
    /// The words in a language, or in the first one there is; `None` when there are none.
    pub fn get(&self, language: &str) -> Option<&str> {
        self.0.get(language).or_else(|| self.0.values().next()).map(String::as_str)
    }

    /// The languages it has words in.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Whether there are no words at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl EmergencyContact {
    /// How to reach them.
    pub fn reached(&self) -> Contact {
        Contact { name: self.name.clone(), mail: self.mail.clone(), phone: self.phone.clone(), page: None }
    }
}

impl Operator {
    /// Reads `site.toml`; the error says what is wrong and where.
    pub fn read(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }
}
