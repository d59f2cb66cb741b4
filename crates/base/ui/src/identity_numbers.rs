//! National identity numbers in what people write: found, asked about, and removed or kept as they say.
//!
//! They slip into notes, names and reasons, and are then in every copy and letter. So a form that is about to be saved asks for each field
//! in which one seems to stand. The question is a pair of choices under the field and needs no script: the choice to remove brings the mark
//! that takes the number's place, so that whoever reads the answer needs no words.

use perron_kernel::national_identity::{self, Kind};

use crate::field::{Field, FieldKind};
use crate::form::Fields;
use crate::words::Words;

/// Before the name of a field: the name under which the form sends what is to happen to its numbers.
const PREFIX: &str = "identity-number-";
/// Before the mark that takes a number's place.
const REMOVE: &str = "remove ";
const KEEP: &str = "keep";
/// The longest mark, in characters. Ours are shorter; what is sent may be anything.
const LONGEST_MARK: usize = 60;

/// What a form says of a number that stands in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberFound {
    /// It is asked what is to happen to it.
    Asked,
    /// Whoever filled in the form says that it is something else.
    Kept,
}

/// The names of the fields whose numbers are something else, as whoever filled in the form says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeptNumbers(Vec<String>);

/// Does what a form says about the numbers in it: takes out those that are to be removed, and gives the names of the fields whose numbers
/// are to be kept. The choices themselves are left out of the answers.
pub fn settle_numbers(sent: Vec<(String, String)>) -> (Vec<(String, String)>, KeptNumbers) {
    let (choices, mut answers): (Vec<_>, Vec<_>) = sent.into_iter().partition(|(name, _)| name.starts_with(PREFIX));
    let mut kept = KeptNumbers::default();
    for (name, choice) in choices {
        let name = &name[PREFIX.len()..];
        if choice == KEEP {
            kept.0.push(name.to_owned());
        } else if let Some(mark) = choice.strip_prefix(REMOVE).filter(|mark| mark.chars().count() <= LONGEST_MARK) {
            for (_, value) in answers.iter_mut().filter(|(other, _)| other == name) {
                *value = national_identity::remove(value, mark).0;
            }
        }
    }
    (answers, kept)
}

impl Fields {
    /// Whether nothing is wrong, after the last look: a field in which a national identity number seems to stand fails and asks what is to
    /// happen to it. This decides whether something may be saved; [`Fields::errors`] only counts what is shown.
    pub fn accepted(&mut self, words: &Words, kept: &KeptNumbers) -> bool {
        for field in self.list.iter_mut().filter(|field| field.is_guarded()) {
            let Some(first) = national_identity::find(&field.value).into_iter().next() else { continue };
            if kept.0.contains(&field.name) {
                field.number = Some(NumberFound::Kept);
            } else {
                field.number = Some(NumberFound::Asked);
                let kind = match first.kind {
                    Kind::Danish => "identity-number-danish",
                    Kind::Swedish => "identity-number-swedish",
                    Kind::Norwegian => "identity-number-norwegian",
                };
                // What is wrong already is told first.
                field.error.get_or_insert_with(|| words.with("identity-number-found", &[("kind", words.get(kind).into())]));
            }
        }
        self.errors() == 0
    }
}

impl Field {
    /// The same for an answer that has check digits of its own or is a secret: numbers in it are not asked about.
    #[must_use]
    pub fn with_any_number(mut self) -> Self {
        self.any_number = true;
        self
    }

    /// What is written freely. A whole number is not: it is read as one, and stays within bounds.
    fn is_guarded(&self) -> bool {
        matches!(self.kind, FieldKind::Text | FieldKind::TextArea { .. }) && !self.any_number && self.inputmode != "numeric"
    }

    /// The name under which the form sends what is to happen to the numbers in this field.
    pub fn number_name(&self) -> String {
        format!("{PREFIX}{}", self.name)
    }

    /// What the form sends when they are to be removed, and this mark is to take their place.
    pub fn number_removed(&self, mark: &str) -> String {
        format!("{REMOVE}{mark}")
    }

    /// What the form sends when they are to be kept.
    pub const fn number_kept(&self) -> &'static str {
        KEEP
    }

    /// Whether whoever filled in the form has said already that they are to be kept.
    pub fn keeps_number(&self) -> bool {
        self.number == Some(NumberFound::Kept)
    }
}
