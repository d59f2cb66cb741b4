//! Cuts text into words: the same way for documents, phrases and queries, because only then do they find each other.
//!
//! A word is a run of letters and digits, in small letters. Words joined by a hyphen, an apostrophe or, between digits, a point or comma
//! are given one by one and also as one word without the sign: `tour-case` is `tour`, `case` and `tourcase`. A section sign goes with its
//! number: `§ 22` is `22` and `§22`. Soft hyphens vanish.

use std::ops::Range;

/// Longest word in characters; the rest of a longer one is ignored.
pub(crate) const LONGEST: usize = 48;

/// One word of a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token<'a> {
    /// In small letters.
    pub text: &'a str,
    /// First byte in the text it was read from.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// How many words stand before it. A joined word has the position of its first part.
    pub position: usize,
    /// Whether it was put together from parts which are given too.
    pub joined: bool,
}

/// A run of letters and digits: where it stands, and its small letters in the buffer of the chain.
struct Part {
    source: Range<usize>,
    letters: Range<usize>,
    silent: bool,
}

/// Parts that hang together. One is reused for the whole text, so that reading allocates next to nothing.
#[derive(Default)]
struct Chain {
    letters: String,
    parts: Vec<Part>,
    section: Option<usize>,
    position: usize,
}

impl Chain {
    /// Reads the run that begins at `start` and returns the byte after it.
    fn read(&mut self, text: &str, start: usize, silent_when_short: bool) -> usize {
        let first = self.letters.len();
        let mut count = 0;
        let mut end = text.len();
        for (at, character) in text[start..].char_indices() {
            if !inside_word(character) {
                end = start + at;
                break;
            }
            if character != SOFT_HYPHEN {
                count += 1;
                if count <= LONGEST {
                    self.letters.extend(character.to_lowercase());
                }
            }
        }
        let silent = silent_when_short && count <= 3;
        self.parts.push(Part { source: start..end, letters: first..self.letters.len(), silent });
        end
    }

    /// Gives the words of the chain to `visit` and empties it.
    fn finish(&mut self, visit: &mut impl FnMut(Token<'_>)) {
        let position = self.position;
        for part in self.parts.iter().filter(|part| !part.silent) {
            let text = &self.letters[part.letters.clone()];
            visit(Token { text, start: part.source.start, end: part.source.end, position: self.position, joined: false });
            self.position += 1;
        }
        if let (Some(first), Some(last)) = (self.parts.first(), self.parts.last())
            && (self.parts.len() > 1 || self.section.is_some())
            && self.letters.chars().count() <= LONGEST
        {
            let start = self.section.unwrap_or(first.source.start);
            visit(Token { text: &self.letters, start, end: last.source.end, position, joined: true });
        }
        self.parts.clear();
        self.letters.clear();
        self.section = None;
    }
}

const SOFT_HYPHEN: char = '\u{ad}';

fn inside_word(character: char) -> bool {
    character.is_alphanumeric() || character == SOFT_HYPHEN || ('\u{300}'..='\u{36f}').contains(&character)
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’')
}

/// Whether `sign` between two runs joins them, when `before` and `after` are the characters beside it.
fn joins(before: Option<char>, sign: char, after: Option<char>) -> bool {
    let digits = || before.is_some_and(char::is_numeric) && after.is_some_and(char::is_numeric);
    let words = || after.is_some_and(char::is_alphanumeric);
    match sign {
        '-' | '\u{2010}' | '\u{2011}' | '\'' | '’' => words(),
        '.' | ',' => digits(),
        _ => false,
    }
}

/// Gives every word of `text` to `visit`, in order; a joined word after its parts.
pub(crate) fn each(text: &str, mut visit: impl FnMut(Token<'_>)) {
    let mut chain = Chain::default();
    let mut at = 0;
    while let Some(character) = text[at..].chars().next() {
        if character == '§' {
            let start = at;
            let rest = text[at..].trim_start_matches(|sign: char| sign == '§' || sign.is_whitespace());
            at = text.len() - rest.len();
            if rest.starts_with(char::is_numeric) {
                chain.letters.push('§');
                chain.section = Some(start);
                at = chain.read(text, at, false);
                chain.finish(&mut visit);
            }
        } else if character.is_alphanumeric() {
            at = chain.read(text, at, false);
            loop {
                let mut following = text[at..].chars();
                let sign = following.next();
                let Some(sign) = sign.filter(|sign| joins(text[..at].chars().next_back(), *sign, following.next())) else { break };
                at = chain.read(text, at + sign.len_utf8(), is_apostrophe(sign));
            }
            chain.finish(&mut visit);
        } else {
            at += character.len_utf8();
        }
    }
}
