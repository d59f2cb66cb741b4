//! One field of a form: what is asked, what was answered, and what is wrong with the answer.
//!
//! The server knows all of it, so a form that cannot be accepted comes back with its answers and its
//! errors, and nothing of it needs script. A password is never kept here and so never printed back.

use crate::identity_numbers::NumberFound;

/// The value that a ticked checkbox sends.
pub const TICKED: &str = "yes";

/// What a field looks like and what it accepts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FieldKind {
    /// One line.
    #[default]
    Text,
    /// A mail address.
    Email,
    /// A secret that is hidden while it is typed.
    Password,
    /// A code that is valid once, from a letter or an app.
    Code,
    /// Several lines.
    TextArea {
        /// How many lines are seen at first.
        rows: u8,
    },
    /// One of many choices, in a list that folds out.
    Select,
    /// One of few choices, all of them in sight.
    Radios,
    /// Any number of choices.
    Checks,
    /// One thing that is said yes to.
    Checkbox,
    /// Something the form carries along.
    Hidden,
    /// A file from the visitor's device.
    File {
        /// The accepted types as in the attribute `accept`, such as `.pdf,.docx`; empty for all.
        accept: String,
    },
}

/// How wide a field is, which hints at the length of its answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// About four signs: a year, a count.
    Four,
    /// About ten: a date, a code, an amount.
    Ten,
    /// About twenty: a name, a password, a phone number.
    Twenty,
    /// The whole column.
    #[default]
    Full,
}

impl Width {
    /// The class in the style sheet.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Four => "w-4",
            Self::Ten => "w-10",
            Self::Twenty => "w-20",
            Self::Full => "full",
        }
    }
}

/// One of the answers that a field offers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// What it says.
    pub label: String,
    /// What it means, empty for nothing. A list that folds out does not show it.
    pub hint: String,
    /// Whether it is chosen.
    pub chosen: bool,
    /// The language of what it says where it is another than the page's, empty where it is not. A list that folds out does not tell.
    pub language: String,
}

impl Choice {
    /// A choice that is not chosen.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), ..Self::default() }
    }

    /// The same with a line on what it means.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// The same, said in a language of its own.
    #[must_use]
    pub fn said_in(mut self, language: impl Into<String>) -> Self {
        self.language = language.into();
        self
    }
}

/// A field. Made by the function of its kind, then completed: `Field::email("mail", label).hint(hint).optional()`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field {
    /// The name under which the form sends it; its id in the page is `field-NAME`, with hyphens.
    pub name: String,
    /// What is asked.
    pub label: String,
    /// What helps to answer, empty for nothing.
    pub hint: String,
    /// What was answered; for [`FieldKind::Checkbox`] empty or [`TICKED`]. Fields with choices mark those instead.
    pub value: String,
    /// What is wrong with the answer, said as what to do.
    pub error: Option<String>,
    /// What it looks like.
    pub kind: FieldKind,
    /// Whether it may be left empty.
    pub optional: bool,
    /// How wide it is.
    pub width: Width,
    /// The token of the attribute `autocomplete`, empty for none.
    pub autocomplete: String,
    /// The keyboard on a phone, as in the attribute `inputmode`, empty for the usual one.
    pub inputmode: String,
    /// The language of the answer where it is another than the page's, empty where it is not.
    pub language: String,
    /// The longest answer in characters.
    pub maxlength: Option<usize>,
    /// What can be chosen.
    pub choices: Vec<Choice>,
    /// Whether numbers in it may look like a national identity number without a question.
    pub any_number: bool,
    /// Whether its choices are folded away until they are asked for; see [`Field::is_unfolded`].
    pub folded: bool,
    /// What is said of such a number, if one stands in it.
    pub number: Option<NumberFound>,
}

impl Field {
    fn of(kind: FieldKind, name: impl Into<String>, label: impl Into<String>) -> Self {
        Self { name: name.into(), label: label.into(), kind, ..Self::default() }
    }

    /// One line of text.
    pub fn text(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self::of(FieldKind::Text, name, label)
    }

    /// A mail address, which the browser may fill in.
    pub fn email(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self::of(FieldKind::Email, name, label).autocomplete("email")
    }

    /// A password. The token is `current-password` where one logs in and `new-password` where one is chosen.
    pub fn password(name: impl Into<String>, label: impl Into<String>, token: &str) -> Self {
        Self::of(FieldKind::Password, name, label).autocomplete(token).width(Width::Twenty)
    }

    /// A code of digits that is valid once.
    pub fn code(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self::of(FieldKind::Code, name, label).autocomplete("one-time-code").inputmode("numeric").width(Width::Ten)
    }

    /// Several lines of text; `rows` of them are seen at first.
    pub fn text_area(name: impl Into<String>, label: impl Into<String>, rows: u8) -> Self {
        Self::of(FieldKind::TextArea { rows }, name, label)
    }

    /// One of many choices.
    pub fn select(name: impl Into<String>, label: impl Into<String>, choices: Vec<Choice>) -> Self {
        Self { choices, ..Self::of(FieldKind::Select, name, label) }
    }

    /// One of few choices.
    pub fn radios(name: impl Into<String>, label: impl Into<String>, choices: Vec<Choice>) -> Self {
        Self { choices, ..Self::of(FieldKind::Radios, name, label) }
    }

    /// Any number of choices.
    pub fn checks(name: impl Into<String>, label: impl Into<String>, choices: Vec<Choice>) -> Self {
        Self { choices, ..Self::of(FieldKind::Checks, name, label) }
    }

    /// One thing to say yes to. The label is the whole sentence.
    pub fn checkbox(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self::of(FieldKind::Checkbox, name, label)
    }

    /// Something the form carries along.
    pub fn hidden(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self { value: value.into(), ..Self::of(FieldKind::Hidden, name, "") }
    }

    /// A file. Types and size belong into the hint; `accept` is for the browser's own list, such as `.pdf,.docx`.
    pub fn file(name: impl Into<String>, label: impl Into<String>, accept: impl Into<String>) -> Self {
        Self::of(FieldKind::File { accept: accept.into() }, name, label)
    }

    /// The same with a line that helps to answer.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// The same with an answer. A password takes none.
    #[must_use]
    pub fn value(mut self, value: &str) -> Self {
        self.answer(&[value]);
        self
    }

    /// The same with what is wrong with the answer.
    #[must_use]
    pub fn error(mut self, error: impl Into<String>) -> Self {
        self.error = Some(error.into());
        self
    }

    /// The same, but it may be left empty, and says so.
    #[must_use]
    pub fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// The same for choices that few need: they are folded away below what is asked.
    #[must_use]
    pub fn folded(mut self) -> Self {
        self.folded = true;
        self
    }

    /// Whether choices that are folded away are seen at first: one of them is chosen, or something is wrong with them.
    pub fn is_unfolded(&self) -> bool {
        self.error.is_some() || self.choices.iter().any(|choice| choice.chosen)
    }

    /// The same in another width.
    #[must_use]
    pub fn width(mut self, width: Width) -> Self {
        self.width = width;
        self
    }

    /// The same with another `autocomplete`.
    #[must_use]
    pub fn autocomplete(mut self, token: impl Into<String>) -> Self {
        self.autocomplete = token.into();
        self
    }

    /// The same with another keyboard on a phone.
    #[must_use]
    pub fn inputmode(mut self, mode: impl Into<String>) -> Self {
        self.inputmode = mode.into();
        self
    }

    /// The same for an answer in another language than the page's.
    #[must_use]
    pub fn language(mut self, language: impl Into<String>) -> Self {
        self.language = language.into();
        self
    }

    /// The same with a longest answer, in characters.
    #[must_use]
    pub fn maxlength(mut self, characters: usize) -> Self {
        self.maxlength = Some(characters);
        self
    }

    /// Puts in what was answered; several answers only count where several can be chosen.
    pub fn answer(&mut self, answers: &[&str]) {
        match self.kind {
            FieldKind::Password | FieldKind::File { .. } => {}
            FieldKind::Select | FieldKind::Radios => {
                let answer = answers.first();
                self.choices.iter_mut().for_each(|choice| choice.chosen = answer.is_some_and(|answer| choice.value == *answer));
            }
            FieldKind::Checks => self.choices.iter_mut().for_each(|choice| choice.chosen = answers.contains(&choice.value.as_str())),
            _ => answers.first().copied().unwrap_or_default().clone_into(&mut self.value),
        }
    }
}
