//! From text to the tokens that are compared: words, their folded letters, their stems.

use rust_stemmers::{Algorithm, Stemmer};

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// Lower case, letters folded.
    pub exact: String,
    /// The same without its ending.
    pub stem: String,
    /// Where it stands in the text, in bytes.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
}

/// Reads the texts of one language.
pub(crate) struct Analysis {
    stemmer: Option<Stemmer>,
    /// One a line.
    stop_words: &'static str,
}

const DANISH: &str = include_str!("../stop_words/da.txt");
const SWEDISH: &str = include_str!("../stop_words/sv.txt");
const ENGLISH: &str = include_str!("../stop_words/en.txt");

impl Analysis {
    /// The rules of a language; one that is not known is read without stems and stop words.
    pub fn of(language: &str) -> Self {
        let (algorithm, stop_words) = match language {
            "da" => (Some(Algorithm::Danish), DANISH),
            "sv" => (Some(Algorithm::Swedish), SWEDISH),
            "en" => (Some(Algorithm::English), ENGLISH),
            "nb" | "nn" | "no" => (Some(Algorithm::Norwegian), DANISH),
            "fi" => (Some(Algorithm::Finnish), ""),
            "de" => (Some(Algorithm::German), ""),
            _ => (None, ""),
        };
        Self { stemmer: algorithm.map(Stemmer::create), stop_words }
    }

    /// The words of a text in order. A word with hyphens is followed by the whole of it without them, so that "tur-case" and "turcase"
    /// find each other.
    pub fn tokens(&self, text: &str) -> Vec<Token> {
        let mut tokens: Vec<Token> = Vec::new();
        let mut joined = 0;
        for (from, to) in words(text) {
            let hyphen = tokens.last().is_some_and(|last| to > from && last.to < from && is_hyphen(&text[last.to..from]));
            joined = if hyphen { joined + 1 } else { 0 };
            let paragraph = text[..from].trim_end().ends_with('§');
            let word = if paragraph { format!("§{}", &text[from..to]) } else { text[from..to].to_owned() };
            tokens.push(self.token(&word, from, to));
            if joined > 0 {
                let parts = tokens.iter().rev().filter(|token| !is_joined(token, text)).take(joined + 1);
                let first = parts.last().map_or(from, |token| token.from);
                let whole: String = text[first..to].chars().filter(|sign| sign.is_alphanumeric()).collect();
                tokens.push(self.token(&whole, first, to));
            }
        }
        tokens
    }

    /// Whether a word says nothing by itself.
    pub fn is_stop_word(&self, exact: &str) -> bool {
        self.stop_words.lines().any(|stop| fold(stop) == exact)
    }

    fn token(&self, word: &str, from: usize, to: usize) -> Token {
        let lower = word.to_lowercase();
        let stem = self.stemmer.as_ref().map_or_else(|| lower.clone(), |stemmer| stemmer.stem(&lower).into_owned());
        Token { exact: fold(&lower), stem: fold(&stem), from, to }
    }
}

/// Letters that people type in several ways as one: æ and ä are a, ø and ö are o, å is a, é is e.
pub(crate) fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for letter in word.chars() {
        match letter {
            'æ' | 'ä' | 'å' | 'à' | 'á' | 'â' => folded.push('a'),
            'ø' | 'ö' | 'ó' | 'ô' => folded.push('o'),
            'é' | 'è' | 'ê' | 'ë' => folded.push('e'),
            'ü' | 'ú' => folded.push('u'),
            'ß' => folded.push_str("ss"),
            other => folded.push(other),
        }
    }
    folded
}

/// How a folded word looks when somebody wrote ae, oe and aa for letters their keyboard lacks.
pub(crate) fn without_digraphs(word: &str) -> String {
    word.replace("ae", "a").replace("oe", "o").replace("aa", "a")
}

/// A whole word made of hyphenated parts covers a hyphen.
fn is_joined(token: &Token, text: &str) -> bool {
    text[token.from..token.to].contains(['-', '\u{2011}'])
}

fn is_hyphen(between: &str) -> bool {
    between == "-" || between == "\u{2011}"
}

/// Runs of letters and digits, as byte ranges.
fn words(text: &str) -> Vec<(usize, usize)> {
    let mut words = Vec::new();
    let mut start = None;
    for (place, sign) in text.char_indices() {
        match (sign.is_alphanumeric(), start) {
            (true, None) => start = Some(place),
            (false, Some(from)) => {
                words.push((from, place));
                start = None;
            }
            _ => {}
        }
    }
    words.extend(start.map(|from| (from, text.len())));
    words
}
