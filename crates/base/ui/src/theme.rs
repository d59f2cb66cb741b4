//! Light, dark, or as the visitor's system says.

use askama::Template;

use crate::words::Words;

/// The look a visitor has chosen. The server writes it into the page, so it needs no script.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// Follow the system.
    #[default]
    Auto,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// All three, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The value of `data-color-scheme`, of the cookie and of the form.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Reads such a value.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }
}

/// The form in which a visitor chooses: the inside of a page, posted to `/theme`.
#[derive(Template)]
#[template(path = "theme.html")]
pub struct ThemeForm<'a> {
    /// The words of the visitor's language.
    pub words: &'a Words,
    /// What is chosen now.
    pub current: Theme,
    /// The local path to return to afterwards.
    pub return_to: &'a str,
}
