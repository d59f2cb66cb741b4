//! Words people read, kept in Fluent files next to the feature they belong to.
//!
//! A missing word is our mistake, never the visitor's. So it stops every test and the development
//! server, while in production the page still works and shows the key in `⟦ ⟧` where the word should be.

use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::formats;

/// A value that a sentence is filled with: a number or a text.
pub type Value<'a> = FluentValue<'a>;

/// All words of one language.
pub struct Words {
    language: String,
    bundle: FluentBundle<FluentResource>,
}

/// Why words could not be loaded.
#[derive(Debug, PartialEq, Eq)]
pub struct WordsProblem(String);

impl Words {
    /// Loads one language from Fluent sources, usually one from this crate and one per feature.
    ///
    /// # Errors
    /// When the language has no valid name, a source cannot be read, or two sources use the same key.
    pub fn load(language: &str, sources: &[&str]) -> Result<Self, WordsProblem> {
        Self::load_over(language, sources, &[])
    }

    /// The same with sources whose words take the place of those before them.
    ///
    /// # Errors
    /// When the language has no valid name, a source cannot be read, or two of the first sources use the same key.
    pub fn load_over(language: &str, sources: &[&str], over: &[&str]) -> Result<Self, WordsProblem> {
        let tag: LanguageIdentifier = language.parse().map_err(|_| WordsProblem(format!("{language} is not the name of a language")))?;
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Invisible direction marks around values would end up in titles and addresses.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(formats::number_formatter(language)));
        let read = |source: &str| {
            FluentResource::try_new(source.to_owned()).map_err(|(_, errors)| WordsProblem(format!("{language}: {errors:?}")))
        };
        for source in sources {
            bundle.add_resource(read(source)?).map_err(|errors| WordsProblem(format!("{language}: {errors:?}")))?;
        }
        for source in over {
            bundle.add_resource_overriding(read(source)?);
        }
        Ok(Self { language: language.to_owned(), bundle })
    }

    /// The language, as it stands in `<html lang>`.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Whether there is a word for this key.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.get_message(key).is_some_and(|message| message.value().is_some())
    }

    /// The word for a key.
    pub fn get(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The word for a key, filled with values: `words.with("found", &[("count", 3.into())])`.
    pub fn with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return self.missing(key, "has no word");
        };
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            arguments.set(*name, value.clone());
        }
        let mut errors = Vec::new();
        let word = self.bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
        if errors.is_empty() { word } else { self.missing(key, &format!("{errors:?}")) }
    }

    /// The word for a key with one number, which also chooses between singular and plural.
    pub fn count(&self, key: &str, count: usize) -> String {
        self.with(key, &[("count", count.into())])
    }

    fn missing(&self, key: &str, why: &str) -> String {
        debug_assert!(false, "{}: {key} {why}", self.language);
        tracing::error!(language = self.language, key, why, "a word is missing");
        format!("⟦{key}⟧")
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

impl fmt::Display for WordsProblem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "words: {}", self.0)
    }
}

impl std::error::Error for WordsProblem {}
