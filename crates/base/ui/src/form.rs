//! A form: its fields, where it goes, and what is wrong with it. The markup stands in `templates/form.html`.
//!
//! A feature builds the form once for the empty page; when answers come, it fills them in with [`Fields::fill`],
//! marks what is wrong with [`Fields::fail`], and shows the same form again.

use std::fmt::Write as _;

use askama::Template;

use crate::field::{Field, FieldKind};
use crate::html::Html;
use crate::shell::Link;
use crate::words::Words;

/// The fields of a form, in order, and what is wrong with the form as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields {
    /// The fields.
    pub list: Vec<Field>,
    /// What is wrong with no field in particular, such as a mail address and a password that do not belong together.
    pub problems: Vec<String>,
}

impl Fields {
    /// Fields without answers or with those they bring.
    pub fn new(list: Vec<Field>) -> Self {
        Self { list, problems: Vec::new() }
    }

    /// Puts in what a browser sent: names with values, a name once for each value. What nobody asked for is left out.
    pub fn fill<'a>(&mut self, sent: impl IntoIterator<Item = (&'a str, &'a str)>) {
        let sent: Vec<(&str, &str)> = sent.into_iter().collect();
        for field in self.list.iter_mut().filter(|field| field.kind != FieldKind::Hidden) {
            let answers: Vec<&str> = sent.iter().filter(|(name, _)| *name == field.name).map(|(_, value)| *value).collect();
            field.answer(&answers);
        }
    }

    /// Marks a field as wrong. Without a field of this name the message stands for the whole form, so it is never lost.
    pub fn fail(&mut self, name: &str, message: impl Into<String>) {
        match self.list.iter_mut().find(|field| field.name == name) {
            Some(field) if field.kind != FieldKind::Hidden => field.error = Some(message.into()),
            _ => self.problems.push(message.into()),
        }
    }

    /// Marks the form as a whole as wrong.
    pub fn fail_whole(&mut self, message: impl Into<String>) {
        self.problems.push(message.into());
    }

    /// How many things are wrong.
    pub fn errors(&self) -> usize {
        self.problems.len() + self.failed().count()
    }

    /// The fields that are wrong.
    pub fn failed(&self) -> impl Iterator<Item = &Field> {
        self.list.iter().filter(|field| field.error.is_some())
    }

    /// The title of the page that shows these fields, which says first when something is wrong.
    pub fn title(&self, words: &Words, title: &str) -> String {
        if self.errors() == 0 { title.to_owned() } else { words.with("title-error", &[("title", title.into())]) }
    }
}

/// A form that is posted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// Where it goes.
    pub action: String,
    /// What it asks.
    pub fields: Fields,
    /// What the button says: a verb first.
    pub submit: String,
    /// Whether the button does what cannot be undone.
    pub danger: bool,
    /// The way out, beside the button.
    pub cancel: Option<Link>,
}

impl Form {
    /// A form with fields and a button.
    pub fn new(action: impl Into<String>, fields: Vec<Field>, submit: impl Into<String>) -> Self {
        Self { action: action.into(), fields: Fields::new(fields), submit: submit.into(), ..Self::default() }
    }

    /// The same with a way out.
    #[must_use]
    pub fn cancel(mut self, link: Link) -> Self {
        self.cancel = Some(link);
        self
    }

    /// The same with a button that does what cannot be undone.
    #[must_use]
    pub fn danger(mut self) -> Self {
        self.danger = true;
        self
    }

    /// Whether it sends a file, which needs its own encoding.
    pub fn sends_a_file(&self) -> bool {
        self.fields.list.iter().any(|field| matches!(field.kind, FieldKind::File { .. }))
    }

    /// The form as markup, without the summary of its errors: that one stands first on the page.
    ///
    /// # Errors
    /// When the template fails.
    pub fn render(&self, words: &Words) -> Result<Html, askama::Error> {
        Html::render(&FormTemplate { form: self, words })
    }

    /// The summary of its errors, empty when there are none.
    ///
    /// # Errors
    /// When the template fails.
    pub fn render_errors(&self, words: &Words) -> Result<Html, askama::Error> {
        Html::render(&ErrorsTemplate { fields: &self.fields, words })
    }
}

#[derive(Template)]
#[template(ext = "html", source = "{% import \"form.html\" as forms %}{{ forms::form(words, form) }}")]
struct FormTemplate<'a> {
    form: &'a Form,
    words: &'a Words,
}

#[derive(Template)]
#[template(ext = "html", source = "{% import \"form.html\" as forms %}{{ forms::errors(words, fields) }}")]
struct ErrorsTemplate<'a> {
    fields: &'a Fields,
    words: &'a Words,
}

/// What the markup of a field asks.
impl Field {
    /// Which part of the template draws it.
    pub const fn shape(&self) -> &'static str {
        match self.kind {
            FieldKind::TextArea { .. } => "text-area",
            FieldKind::Select => "select",
            FieldKind::Radios | FieldKind::Checks => "choices",
            FieldKind::Checkbox => "checkbox",
            FieldKind::Hidden => "hidden",
            _ => "input",
        }
    }

    /// The attribute `type` of the control.
    pub const fn input_type(&self) -> &'static str {
        match self.kind {
            FieldKind::Email => "email",
            FieldKind::Password => "password",
            FieldKind::File { .. } => "file",
            FieldKind::Radios => "radio",
            FieldKind::Checks | FieldKind::Checkbox => "checkbox",
            FieldKind::Hidden => "hidden",
            _ => "text",
        }
    }

    /// Whether the answer may stand in the page.
    pub const fn is_printed(&self) -> bool {
        !matches!(self.kind, FieldKind::Password | FieldKind::File { .. })
    }

    /// The attribute `rows`.
    pub const fn rows(&self) -> u8 {
        if let FieldKind::TextArea { rows } = self.kind { rows } else { 1 }
    }

    /// The attribute `accept`, empty for none.
    pub fn accept(&self) -> &str {
        if let FieldKind::File { accept } = &self.kind { accept } else { "" }
    }

    /// Whether something is chosen.
    pub fn has_choice(&self) -> bool {
        self.choices.iter().any(|choice| choice.chosen)
    }

    /// The id of its control in the page.
    pub fn id(&self) -> String {
        format!("field-{}", self.name.replace('_', "-"))
    }

    /// Where a link to the field leads: its control, or the first of them.
    pub fn target(&self) -> String {
        format!("{}{}", self.id(), if self.shape() == "choices" && !self.choices.is_empty() { "-1" } else { "" })
    }

    /// The ids of what describes the field, hint before error; empty for none.
    pub fn described_by(&self) -> String {
        let parts = [(!self.hint.is_empty(), "hint"), (self.error.is_some(), "error")];
        let ids: Vec<String> = parts.iter().filter(|(there, _)| *there).map(|(_, part)| format!("{}-{part}", self.id())).collect();
        ids.join(" ")
    }

    /// What every control says of itself, as attributes.
    pub fn attributes(&self) -> Html {
        let mut attributes = format!("id=\"{}\" name=\"{}\"", Html::text(&self.id()), Html::text(&self.name));
        // Spelling and capitals are left alone where every sign counts.
        let literal = matches!(self.kind, FieldKind::Email | FieldKind::Password | FieldKind::Code);
        let longest = self.maxlength.map(|characters| characters.to_string()).unwrap_or_default();
        let pairs = [
            ("autocomplete", self.autocomplete.as_str()),
            ("inputmode", &self.inputmode),
            ("autocapitalize", if literal { "none" } else { "" }),
            ("spellcheck", if literal { "false" } else { "" }),
            ("lang", &self.language),
            ("maxlength", &longest),
            ("aria-invalid", if self.error.is_some() { "true" } else { "" }),
            ("aria-describedby", &self.described_by()),
        ];
        for (name, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()) {
            let _ = write!(attributes, " {name}=\"{}\"", Html::text(value));
        }
        // A box to tick is an answer either way; what must be ticked is said by its error.
        if !self.optional && self.kind != FieldKind::Checkbox {
            attributes.push_str(" required");
        }
        Html::trusted(attributes)
    }
}
