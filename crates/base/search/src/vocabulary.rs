//! Every word of an index, and the ways to find one: by its stem, its beginning, its ending, or by what it nearly is.
//!
//! Kept small, because there are some ten thousand of them: all letters in one string, words as ranges of it, in the order of their keys,
//! and two more orders as lists of numbers. A word is its number ([`WordId`]).

use std::collections::HashMap;
use std::ops::Range;

use crate::folding;
use crate::language::Language;
use crate::spelling::{self, Typed};

/// The number of a word in one vocabulary.
pub(crate) type WordId = u32;

/// Where a word was seen while documents were read.
#[derive(Clone, Copy)]
pub(crate) struct Usage {
    /// One bit a field.
    pub fields: u8,
    /// Number of documents.
    pub documents: u32,
    /// The last document, so that each is counted once.
    pub last: u32,
}

#[derive(Clone, Copy)]
struct Span {
    start: u32,
    length: u8,
}

struct Word {
    text: Span,
    key: Span,
    stem: Span,
    fields: u8,
    documents: u32,
}

/// All words of one index.
pub(crate) struct Vocabulary {
    letters: String,
    words: Vec<Word>,
    sets: Vec<u64>,
    by_stem: Vec<WordId>,
    by_ending: Vec<WordId>,
}

impl Vocabulary {
    pub(crate) fn new(used: HashMap<String, Usage>, language: &Language) -> Self {
        let mut sorted: Vec<(String, String, Usage)> =
            used.into_iter().map(|(text, usage)| (folding::key(&text), text, usage)).collect();
        sorted.sort_unstable_by(|one, other| (&one.0, &one.1).cmp(&(&other.0, &other.1)));
        let mut letters = String::new();
        let mut words = Vec::with_capacity(sorted.len());
        for (key, text, usage) in &sorted {
            let stem = folding::key(&language.stem(text));
            let text_span = push(&mut letters, text);
            // Most words are their own key, and most stems begin their word: those need no letters of their own.
            let key_span = if key == text { text_span } else { push(&mut letters, key) };
            let stem_span = if key.starts_with(&stem) { Span { length: short(stem.len()), ..key_span } } else { push(&mut letters, &stem) };
            words.push(Word { text: text_span, key: key_span, stem: stem_span, fields: usage.fields, documents: usage.documents });
        }
        letters.shrink_to_fit();
        let sets = sorted.iter().map(|(key, ..)| spelling::letters(key)).collect();
        let mut vocabulary = Self { letters, words, sets, by_stem: Vec::new(), by_ending: Vec::new() };
        let mut ids: Vec<WordId> = (0..).take(vocabulary.words.len()).collect();
        ids.sort_by(|one, other| vocabulary.stem(*one).cmp(vocabulary.stem(*other)));
        vocabulary.by_stem.clone_from(&ids);
        ids.sort_by(|one, other| vocabulary.stem(*one).bytes().rev().cmp(vocabulary.stem(*other).bytes().rev()));
        vocabulary.by_ending = ids;
        vocabulary
    }

    fn word(&self, id: WordId) -> &Word {
        &self.words[id as usize]
    }

    fn slice(&self, span: Span) -> &str {
        &self.letters[span.start as usize..span.start as usize + usize::from(span.length)]
    }

    /// The word in small letters, as it stands in the documents.
    pub(crate) fn text(&self, id: WordId) -> &str {
        self.slice(self.word(id).text)
    }

    /// Its folded letters.
    pub(crate) fn key(&self, id: WordId) -> &str {
        self.slice(self.word(id).key)
    }

    /// The folded letters of its stem.
    pub(crate) fn stem(&self, id: WordId) -> &str {
        self.slice(self.word(id).stem)
    }

    /// Whether it stands in the field with this number in any document.
    pub(crate) fn stands_in(&self, id: WordId, field: usize) -> bool {
        self.word(id).fields & (1 << field) != 0
    }

    /// In how many documents it stands.
    pub(crate) fn documents(&self, id: WordId) -> u32 {
        self.word(id).documents
    }

    /// The words with this folded stem.
    pub(crate) fn with_stem(&self, stem: &str) -> &[WordId] {
        let first = self.by_stem.partition_point(|id| self.stem(*id) < stem);
        let count = self.by_stem[first..].partition_point(|id| self.stem(*id) == stem);
        &self.by_stem[first..first + count]
    }

    /// The words with this folded stem or a longer one that ends so.
    pub(crate) fn with_ending(&self, ending: &str) -> &[WordId] {
        let first = self.by_ending.partition_point(|id| self.stem(*id).bytes().rev().lt(ending.bytes().rev()));
        let count = self.by_ending[first..].partition_point(|id| self.stem(*id).ends_with(ending));
        &self.by_ending[first..first + count]
    }

    /// The words whose folded letters begin so.
    pub(crate) fn with_beginning(&self, beginning: &str) -> Range<WordId> {
        let first = self.words.partition_point(|word| self.slice(word.key) < beginning);
        let count = self.words[first..].partition_point(|word| self.slice(word.key).starts_with(beginning));
        number(first)..number(first + count)
    }

    /// The words of at least three letters that differ from a folded word by at most `limit` errors, and by how many.
    pub(crate) fn near(&self, typed: &Typed, limit: usize) -> Vec<(usize, WordId)> {
        let longest = typed.length() + limit;
        let compare = |(at, set): (usize, &u64)| {
            let id = number(at);
            if !typed.possible(*set, limit) {
                return None;
            }
            let key = self.key(id);
            // Bytes are never fewer than characters, so this leaves out no word that is near.
            if key.len() < 3 || key.len() + limit < typed.length() || key.len() > 2 * longest {
                return None;
            }
            Some((typed.errors(key, limit)?, id))
        };
        self.sets.iter().enumerate().filter_map(compare).collect()
    }

    /// The same for stems: finds the word that was mistyped in a form no document has.
    pub(crate) fn near_stem(&self, typed: &Typed, limit: usize) -> Vec<(usize, WordId)> {
        let compare = |id: WordId| Some((typed.errors(self.stem(id), limit).filter(|_| self.stem(id).len() > 3)?, id));
        (0..number(self.words.len())).filter_map(compare).collect()
    }
}

fn push(letters: &mut String, text: &str) -> Span {
    let span = Span { start: number(letters.len()), length: short(text.len()) };
    letters.push_str(text);
    span
}

/// Words have at most 48 characters and therefore fit, and so do all letters of an index that fits into memory.
fn short(length: usize) -> u8 {
    u8::try_from(length).unwrap_or(u8::MAX)
}

fn number(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
