//! What is asked about an organisation, when it is added and when it is changed, and what can be wrong with the answers.

use perron_kernel::{
    identifier::{Identifier, Problem, Scheme},
    national_identity,
};
use perron_ui::{Choice, Field, Fields, Width};
use serde::Deserialize;

use crate::{
    model::{AuthorityType, Country, Organisation, OrganisationKind},
    names::{LONGEST_NAME, plain},
    organisation::currency,
    people::{LANGUAGES, known_language},
    visit::Visit,
};

/// The answer that the number is one of the country's register.
const NATIONAL: &str = "national";
/// The answer that it is a GLN.
const GLN: &str = "gln";

/// What was sent, or what stands in the form at first.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Answers {
    name: String,
    kind: String,
    country: String,
    authority_type: String,
    currency: String,
    language: String,
    scheme: String,
    identifier: String,
    /// The mark of what was shown when the form was opened.
    pub shown: String,
}

/// Answers that can be accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    /// What it is called.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// Where it is.
    pub country: Country,
    /// What kind of authority, for authorities only.
    pub authority_type: Option<AuthorityType>,
    /// ISO 4217.
    pub currency: String,
    /// The language of its papers.
    pub language: String,
    /// Code of the scheme, and the number in its normal form.
    pub identifier: Option<(String, String)>,
}

/// Which number an organisation has, as the form asks it.
pub const SCHEMES: [&str; 2] = [NATIONAL, GLN];

impl Answers {
    /// What is said by something else than a form: an answer for each name.
    pub fn read(answer: impl Fn(&str) -> String) -> Self {
        Self {
            name: answer("name"),
            kind: answer("kind"),
            country: answer("country"),
            authority_type: answer("authority_type"),
            currency: answer("currency"),
            language: answer("language"),
            scheme: answer("scheme"),
            identifier: answer("identifier"),
            shown: String::new(),
        }
    }

    /// What a form for a new organisation begins with.
    pub fn for_new(visit: &Visit) -> Self {
        Self { language: visit.language.to_owned(), scheme: NATIONAL.to_owned(), ..Self::default() }
    }

    /// What a form for this organisation begins with.
    pub fn of(organisation: &Organisation) -> Self {
        let (scheme, identifier) = organisation.identifier.clone().unwrap_or_default();
        Self {
            name: organisation.name.clone(),
            kind: organisation.kind.to_string(),
            country: organisation.country.to_string(),
            authority_type: organisation.authority_type.map(|kind| kind.to_string()).unwrap_or_default(),
            currency: organisation.currency.clone(),
            language: organisation.language.clone(),
            scheme: if scheme == Scheme::Gln.code() { GLN } else { NATIONAL }.to_owned(),
            identifier: written(&scheme, &identifier),
            shown: String::new(),
        }
    }

    /// Names and values, as a form carries them along.
    pub fn carried(&self) -> Vec<(String, String)> {
        let all = [
            ("name", &self.name),
            ("kind", &self.kind),
            ("country", &self.country),
            ("authority_type", &self.authority_type),
            ("currency", &self.currency),
            ("language", &self.language),
            ("scheme", &self.scheme),
            ("identifier", &self.identifier),
        ];
        all.into_iter().map(|(name, value)| (name.to_owned(), value.clone())).collect()
    }

    /// The fields, with these answers.
    pub fn fields(&self, visit: &Visit) -> Vec<Field> {
        let word = |key: &str| visit.word(key);
        let choices = |prefix: &str, values: Vec<&str>| -> Vec<Choice> {
            values.into_iter().map(|value| Choice::new(value, word(&format!("{prefix}-{value}")))).collect()
        };
        let kinds = choices("organisation-kind", OrganisationKind::ALL.iter().map(|kind| kind.as_str()).collect());
        let countries = choices("organisation-country", Country::ALL.iter().map(|country| country.as_str()).collect());
        let types = choices("organisation-authority", AuthorityType::ALL.iter().map(|kind| kind.as_str()).collect());
        let languages = choices("organisation-language", LANGUAGES.to_vec());
        let schemes = vec![Choice::new(NATIONAL, word("organisation-scheme-national")), Choice::new(GLN, word("organisation-scheme-gln"))];
        vec![
            Field::text("name", word("organisation-name")).autocomplete("organization").maxlength(LONGEST_NAME).value(&self.name),
            Field::radios("kind", word("organisation-kind"), kinds).value(&self.kind),
            Field::radios("country", word("organisation-country"), countries).value(&self.country),
            Field::select("authority_type", word("organisation-authority"), types)
                .hint(word("organisation-authority-hint"))
                .optional()
                .value(&self.authority_type),
            Field::text("currency", word("organisation-currency"))
                .hint(word("organisation-currency-hint"))
                .optional()
                .width(Width::Four)
                .maxlength(3)
                .value(&self.currency),
            Field::radios("language", word("organisation-language"), languages)
                .hint(word("organisation-language-hint"))
                .value(&self.language),
            Field::radios("scheme", word("organisation-scheme"), schemes).value(&self.scheme),
            Field::text("identifier", word("organisation-identifier"))
                .hint(word("organisation-identifier-hint"))
                .optional()
                .width(Width::Twenty)
                .with_any_number()
                .value(&self.identifier),
        ]
    }

    /// The answers when they can be accepted; otherwise each field says what is wrong with it.
    pub fn check(&self, visit: &Visit, fields: &mut Fields) -> Option<Details> {
        let name = self.checked_name(visit, fields);
        let kind = self.kind.parse::<OrganisationKind>().ok();
        let country = self.country.parse::<Country>().ok();
        let authority_type = self.authority_type.parse::<AuthorityType>().ok();
        let language = known_language(&self.language);
        for (name, missing) in [("kind", kind.is_none()), ("country", country.is_none()), ("language", language.is_none())] {
            if missing {
                fields.fail(name, visit.word(&format!("error-organisation-{name}")));
            }
        }
        if kind == Some(OrganisationKind::Authority) && authority_type.is_none() {
            fields.fail("authority_type", visit.word("error-organisation-authority"));
        }
        let accepted = visit.accepts(fields);
        let currency = if self.currency.trim().is_empty() {
            country.map(|country| currency::of(country).to_owned())
        } else {
            currency::known(&self.currency)
        };
        if currency.is_none() && !self.currency.trim().is_empty() {
            fields.fail("currency", visit.word("error-organisation-currency"));
        }
        let identifier = self.checked_identifier(visit, fields, country);
        if !accepted || fields.errors() > 0 {
            return None;
        }
        let kind = kind?;
        Some(Details {
            name: name?,
            kind,
            country: country?,
            authority_type: authority_type.filter(|_| kind == OrganisationKind::Authority),
            currency: currency?,
            language: language?.to_owned(),
            identifier,
        })
    }

    fn checked_name(&self, visit: &Visit, fields: &mut Fields) -> Option<String> {
        let name = plain(&self.name);
        if name.is_empty() {
            fields.fail("name", visit.word("error-organisation-name"));
            return None;
        }
        if name.chars().count() > LONGEST_NAME {
            fields.fail("name", visit.words().count("error-name-long", LONGEST_NAME));
            return None;
        }
        Some(name)
    }

    fn checked_identifier(&self, visit: &Visit, fields: &mut Fields, country: Option<Country>) -> Option<(String, String)> {
        if self.identifier.trim().is_empty() {
            return None;
        }
        let scheme = match (self.scheme.as_str(), country) {
            (GLN, _) => Scheme::Gln,
            (_, Some(Country::Denmark)) => Scheme::Cvr,
            (_, Some(Country::Sweden)) => Scheme::SwedishOrganisationNumber,
            (_, Some(Country::Norway)) => Scheme::NorwegianOrganisationNumber,
            (_, Some(Country::Other)) => Scheme::Other,
            // Without a country, nobody knows how its numbers are made.
            (_, None) => return None,
        };
        let read = match Identifier::parse(scheme, &self.identifier) {
            Ok(_) if scheme == Scheme::Other && !national_identity::find(&self.identifier).is_empty() => Err(Problem::LooksLikePerson),
            read => read,
        };
        match read {
            Ok(identifier) => Some((scheme.code().to_owned(), identifier.value().to_owned())),
            Err(problem) => {
                fields.fail("identifier", said(visit, scheme, problem));
                None
            }
        }
    }
}

/// An identifier as people are used to read it; as it is kept when it cannot be read.
pub fn written(scheme: &str, value: &str) -> String {
    let identifier = Scheme::from_code(scheme).and_then(|scheme| Identifier::parse(scheme, value).ok());
    identifier.map_or_else(|| value.to_owned(), |identifier| identifier.to_string())
}

fn said(visit: &Visit, scheme: Scheme, problem: Problem) -> String {
    let words = visit.words();
    match problem {
        Problem::Empty => words.get("error-identifier-empty"),
        Problem::NotDigits => words.get("error-identifier-digits"),
        Problem::WrongLength { expected } if scheme == Scheme::Other => words.count("error-identifier-long", expected),
        Problem::WrongLength { expected } => words.count("error-identifier-length", expected),
        Problem::WrongCheckDigit => words.get("error-identifier-check-digit"),
        Problem::NotIssued => words.get("error-identifier-not-issued"),
        Problem::LooksLikePerson => words.get("error-identifier-person"),
    }
}
