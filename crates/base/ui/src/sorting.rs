//! The order of words in a language: å is the last letter in Danish and stands before ä and ö in Swedish.

use std::cmp::Ordering;

use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::Locale;

/// Sorts as readers of a language expect.
#[derive(Debug)]
pub struct Sorting(Option<CollatorBorrowed<'static>>);

impl Sorting {
    /// The order of a language; that of the characters where the language is not known.
    pub fn of(language: &str) -> Self {
        let locale = language.parse::<Locale>().ok();
        Self(locale.and_then(|locale| Collator::try_new(locale.into(), CollatorOptions::default()).ok()))
    }

    /// Which of two words stands first.
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        self.0.as_ref().map_or_else(|| one.cmp(other), |collator| collator.compare(one, other))
    }
}
