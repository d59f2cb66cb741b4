//! What goes into an index and what comes out of a search: plain values, without behaviour that could fail.

use thiserror::Error;

/// One thing that can be found. All texts are plain text without markup; each may be empty.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Where it stands, given back in [`Hit::address`] unchanged and never searched.
    pub address: String,
    /// What sort of thing it is, a key of the caller's; hits are grouped by it.
    pub kind: String,
    /// Its name; a word in here counts most.
    pub title: String,
    /// Its first words or summary; counts a little more than the text.
    pub lead: String,
    /// Everything else it says.
    pub text: String,
    /// Where it belongs, for example the names of what it is part of; counts least and is never shown.
    pub context: String,
    /// Multiplies the score: 1.0 changes nothing. Finite and above zero.
    pub weight: f32,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Found {
    /// The best hits, best first, at most as many as asked for.
    pub hits: Vec<Hit>,
    /// How many documents were found, including those beyond the limit.
    pub total: usize,
    /// The kinds of all found documents, in order of their best one.
    pub kinds: Vec<Kind>,
    /// Typed words the index does not have, each with a close word that was looked for instead.
    pub corrected: Vec<Corrected>,
    /// Typed phrases with other phrases that mean the same, were looked for as well and stand in some document.
    pub widened: Vec<Widened>,
}

impl Found {
    /// The hits of [`Found::hits`] by kind, kinds in order of their best hit.
    pub fn groups(&self) -> Vec<Group<'_>> {
        let mut groups: Vec<Group<'_>> = Vec::new();
        for hit in &self.hits {
            match groups.iter_mut().find(|group| group.kind == hit.kind) {
                Some(group) => group.hits.push(hit),
                None => groups.push(Group { kind: &hit.kind, hits: vec![hit] }),
            }
        }
        groups
    }
}

/// One document that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// [`Document::address`].
    pub address: String,
    /// [`Document::kind`].
    pub kind: String,
    /// The whole title; the pieces joined are [`Document::title`].
    pub title: Vec<Marked>,
    /// About 160 to 220 characters of lead and text (all of them when they are shorter), with white space as single spaces. Where something
    /// was cut away there is "…".
    pub excerpt: Vec<Marked>,
    /// Only for comparing hits of one search; above zero, without unit.
    pub score: f32,
}

/// A piece of text. Not escaped: it is the caller who knows for what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// The piece as it stands in the document.
    pub text: String,
    /// Whether this is what was looked for.
    pub hit: bool,
}

/// The hits of one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Group<'a> {
    /// The kind all of them have.
    pub kind: &'a str,
    /// The hits, best first; never empty.
    pub hits: Vec<&'a Hit>,
}

/// How many documents of one kind were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kind {
    /// [`Document::kind`].
    pub kind: String,
    /// Number of documents, including those beyond the limit.
    pub count: usize,
}

/// A word nobody wrote, and what was looked for instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Corrected {
    /// The word as typed.
    pub typed: String,
    /// A word of the index in small letters.
    pub used: String,
}

/// A phrase that was looked for beside what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Widened {
    /// The part of the query, as typed.
    pub typed: String,
    /// The phrase that means the same, as written in [`crate::Synonyms`].
    pub used: String,
}

/// Why an index could not be built. A search has no problems.
#[derive(Debug, Error)]
pub enum SearchProblem {
    /// A weight must be finite and above zero.
    #[error("the document {address} has the weight {weight}, which is not a number above zero")]
    Weight {
        /// [`Document::address`] of the first such document.
        address: String,
        /// Its [`Document::weight`].
        weight: f32,
    },
    /// The index could not be written to memory.
    #[error("the index could not be built")]
    Engine(#[from] tantivy::TantivyError),
}
