//! What differs between languages: the stem of a word, the words that say nothing, and whether words are written together.

use rust_stemmers::{Algorithm, Stemmer};

use crate::stop_words;

/// A language by its code (`da`, `sv-SE`). One that is not known here works too: every word is its own stem, and no word is left out.
pub(crate) struct Language {
    pub code: String,
    stemmer: Option<Stemmer>,
    stop_words: &'static [&'static str],
}

impl Language {
    /// `code` may carry a region, which changes nothing.
    pub(crate) fn new(code: &str) -> Self {
        let code = code.split(['-', '_']).next().unwrap_or_default().to_lowercase();
        let algorithm = match code.as_str() {
            "da" => Some(Algorithm::Danish),
            "de" => Some(Algorithm::German),
            "en" => Some(Algorithm::English),
            "fi" => Some(Algorithm::Finnish),
            "fr" => Some(Algorithm::French),
            "nb" | "nn" | "no" => Some(Algorithm::Norwegian),
            "nl" => Some(Algorithm::Dutch),
            "sv" => Some(Algorithm::Swedish),
            _ => None,
        };
        let stop_words = stop_words::of(&code);
        Self { code, stemmer: algorithm.map(Stemmer::create), stop_words }
    }

    /// The part of a word in small letters that its inflected forms have in common.
    pub(crate) fn stem(&self, word: &str) -> String {
        match &self.stemmer {
            // Numbers and signs have no forms, and the stemmers were made for words only.
            Some(stemmer) if word.chars().all(char::is_alphabetic) => stemmer.stem(word).into_owned(),
            _ => word.to_owned(),
        }
    }

    /// Whether a word in small letters says nothing about what somebody looks for.
    pub(crate) fn is_stop_word(&self, word: &str) -> bool {
        self.stop_words.contains(&word)
    }

    /// Whether new words are made by writing others together. Assumed of languages that are not known.
    pub(crate) fn writes_together(&self) -> bool {
        !matches!(self.code.as_str(), "en" | "fr")
    }
}
