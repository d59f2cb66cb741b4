//! The numbers by which companies and authorities are known, brought from what people type into one normal form.
//! Here, because every feature that names an organisation needs the same form to see that two of them are one.
//! A normal form shows that a number is well formed, never that somebody has it: that only the registers know.

use std::fmt;

use crate::national_identity;

mod cvr;
pub(crate) mod digits;
mod gln;
mod norwegian_organisation_number;
mod other;
mod swedish_organisation_number;

/// Who gives out the number, and so what it looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scheme {
    /// A Danish company or authority: 8 digits.
    Cvr,
    /// A Swedish one: 10 digits.
    SwedishOrganisationNumber,
    /// A Norwegian one: 9 digits.
    NorwegianOrganisationNumber,
    /// A place that invoices are sent to (also called EAN number): 13 digits.
    Gln,
    /// A number of another country, kept as it was typed.
    Other,
}

impl Scheme {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Cvr, Self::SwedishOrganisationNumber, Self::NorwegianOrganisationNumber, Self::Gln, Self::Other];

    /// The code under which it is kept; it never changes.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Cvr => "dk-cvr",
            Self::SwedishOrganisationNumber => "se-orgnr",
            Self::NorwegianOrganisationNumber => "no-orgnr",
            Self::Gln => "gln",
            Self::Other => "other",
        }
    }

    /// The scheme of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scheme| scheme.code() == code)
    }

    /// The country whose register gives the number out, as two letters (ISO 3166-1); none where the scheme does not say.
    pub const fn country(self) -> Option<&'static str> {
        match self {
            Self::Cvr => Some("DK"),
            Self::SwedishOrganisationNumber => Some("SE"),
            Self::NorwegianOrganisationNumber => Some("NO"),
            Self::Gln | Self::Other => None,
        }
    }
}

/// Why a text is not an identifier of its scheme. None of them repeats what was typed: it may be somebody's personal number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// Nothing was typed, or nothing but prefixes and separators.
    #[error("nothing is written")]
    Empty,
    /// Something else than digits, separators and the prefixes of the scheme.
    #[error("there is something else than digits")]
    NotDigits,
    /// Too few or too many.
    #[error("the length is not {expected}")]
    WrongLength {
        /// How many digits the scheme has; for [`Scheme::Other`] how many characters there is room for.
        expected: usize,
    },
    /// The digits do not agree with each other: most often a slip of the finger.
    #[error("the check digit does not fit")]
    WrongCheckDigit,
    /// The digits agree, but the register gives no such number out: a CVR number with a zero in front, or nothing but zeros.
    #[error("no such number is given out")]
    NotIssued,
    /// It reads as a person's number, as a sole trader's in Sweden is. It is personal data and is not kept as an identifier.
    #[error("it reads as a person's number")]
    LooksLikePerson,
}

/// A number in the normal form of its scheme. Two are equal exactly when they name the same entry of the same register.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Identifier {
    scheme: Scheme,
    value: String,
}

impl Identifier {
    /// Reads what somebody typed: spaces, hyphens, full stops and colons do not matter, nor do prefixes such as `DK`, `CVR-nr.` or `GLN`, nor
    /// the forms for value-added tax (`DK…`, `SE…01`, `NO…MVA`). A normal form reads as itself.
    ///
    /// [`Scheme::Other`] takes any text, so also a person's number: who offers it looks with [`national_identity::find`] first.
    pub fn parse(scheme: Scheme, text: &str) -> Result<Self, Problem> {
        let value = match scheme {
            Scheme::Cvr => cvr::read(text),
            Scheme::SwedishOrganisationNumber => swedish_organisation_number::read(text),
            Scheme::NorwegianOrganisationNumber => norwegian_organisation_number::read(text),
            Scheme::Gln => gln::read(text),
            Scheme::Other => other::read(text),
        };
        match value {
            Ok(value) => Ok(Self { scheme, value }),
            Err(Problem::WrongLength { .. }) if national_identity::is_one(text) => Err(Problem::LooksLikePerson),
            Err(problem) => Err(problem),
        }
    }

    /// Its scheme.
    pub const fn scheme(&self) -> Scheme {
        self.scheme
    }

    /// The normal form: digits only, or the typed text of [`Scheme::Other`] with single spaces.
    pub fn value(&self) -> &str {
        &self.value
    }
}

/// The form in which people of its country are used to read it.
impl fmt::Display for Identifier {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.scheme {
            Scheme::SwedishOrganisationNumber => swedish_organisation_number::show(&self.value, formatter),
            Scheme::NorwegianOrganisationNumber => norwegian_organisation_number::show(&self.value, formatter),
            Scheme::Cvr | Scheme::Gln | Scheme::Other => formatter.write_str(&self.value),
        }
    }
}
