//! How much is broken, and how much else is missing where the team has come: the same two numbers on every page, in the same words.

use perron_ui::Words;

use crate::requirements::{assess::Requirement, model::State};

/// The two numbers. What is broken is not counted among what is missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// How many binding rules are broken.
    pub broken: usize,
    /// How many others are not in place where the team has come.
    pub missing: usize,
}

impl Counts {
    /// Of these requirements.
    pub fn of<'a>(requirements: impl IntoIterator<Item = &'a Requirement<'a>>) -> Self {
        requirements.into_iter().filter(|one| one.is_missing_now()).fold(Self::default(), |counts, one| match one.state {
            State::Broken => Self { broken: counts.broken + 1, ..counts },
            _ => Self { missing: counts.missing + 1, ..counts },
        })
    }

    /// How many are not in place.
    pub const fn all(self) -> usize {
        self.broken + self.missing
    }

    /// "1 is broken, 9 are missing"; empty for nothing.
    pub fn in_words(self, words: &Words) -> String {
        let said = [("counts-broken", self.broken), ("counts-missing", self.missing)];
        let said = said.into_iter().filter(|(_, count)| *count > 0).map(|(key, count)| words.count(key, count));
        said.collect::<Vec<_>>().join(", ")
    }

    /// The same as a sentence or two, or that nothing is missing.
    pub fn sentence(self, words: &Words) -> String {
        if self.broken == 0 {
            return words.count("counts-sentence-missing", self.missing);
        }
        let others = (self.missing > 0).then(|| words.count("counts-sentence-also-missing", self.missing));
        [Some(words.count("counts-sentence-broken", self.broken)), others].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}
