//! What one thing is called in several languages and in other words, so that a query in one language finds pages in another.

use std::collections::BTreeMap;

use crate::{
    analysis::{Analysis, Token},
    spelling::changes,
};

/// Names of things, by language.
#[derive(Default)]
pub struct Synonyms {
    languages: BTreeMap<String, Analysis>,
    concepts: Vec<Vec<Name>>,
}

struct Name {
    language: String,
    text: String,
    tokens: Vec<Token>,
}

/// A name of a thing that stands in a query, and what the language of the index calls it.
pub(crate) struct Widening<'a> {
    /// Where it begins in the query, in bytes.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
    /// The name as it is known.
    pub name: &'a str,
    /// The other names.
    pub others: Vec<&'a str>,
}

impl Synonyms {
    /// Adds a thing with its names: language and phrase.
    pub fn add<'n>(&mut self, names: impl IntoIterator<Item = (&'n str, &'n str)>) {
        let names = names.into_iter().map(|(language, text)| {
            let analysis = self.languages.entry(language.to_owned()).or_insert_with(|| Analysis::of(language));
            Name { language: language.to_owned(), text: text.to_owned(), tokens: significant(analysis, text) }
        });
        let names = names.filter(|name| !name.tokens.is_empty()).collect();
        self.concepts.push(names);
    }

    /// Every name that stands in a query, in whichever language, with the names that the index's language has for the same.
    pub(crate) fn in_query(&self, query: &str, language: &str) -> Vec<Widening<'_>> {
        let read: BTreeMap<&str, Vec<Token>> =
            self.languages.iter().map(|(language, analysis)| (language.as_str(), significant(analysis, query))).collect();
        let mut widenings = Vec::new();
        for concept in &self.concepts {
            for name in concept {
                let Some(words) = read.get(name.language.as_str()) else { continue };
                let Some(place) = words.windows(name.tokens.len()).position(|window| same(window, &name.tokens)) else { continue };
                let others: Vec<&str> = concept
                    .iter()
                    .filter(|other| other.language == language && other.text != name.text)
                    .map(|other| other.text.as_str())
                    .collect();
                if !others.is_empty() {
                    widenings.push(Widening {
                        from: words[place].from,
                        to: words[place + name.tokens.len() - 1].to,
                        name: &name.text,
                        others,
                    });
                }
            }
        }
        widenings
    }
}

/// The words that count; all of them when none does.
fn significant(analysis: &Analysis, text: &str) -> Vec<Token> {
    let tokens = analysis.tokens(text);
    let telling: Vec<Token> = tokens.iter().filter(|token| !analysis.is_stop_word(&token.exact)).cloned().collect();
    if telling.is_empty() { tokens } else { telling }
}

/// The same words up to their endings and one typing error in a long word.
fn same(window: &[Token], name: &[Token]) -> bool {
    window.iter().zip(name).all(|(typed, known)| {
        typed.stem == known.stem
            || typed.exact == known.exact
            || (known.exact.len() >= 7 && changes(&typed.exact, &known.exact, 1).is_some())
    })
}
