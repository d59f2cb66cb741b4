//! Full-text search over a few thousand small documents in memory, one [`Index`] a language.
//!
//! * [`Document`]: what can be found; [`Index::build`] takes them all at once, and an index never changes afterwards;
//! * [`Synonyms`]: which phrases of which languages mean the same;
//! * [`Index::search`]: what somebody typed, answered with [`Found`]: hits in order, with marked titles and excerpts.
//!
//! # How a search goes
//!
//! 1. `tokens` cuts the query into words; `question` finds out, for every word, which words of the index can be meant: `meaning` knows
//!    inflected forms, compounds, other spellings and typing errors, `synonyms` the phrases that mean the same.
//! 2. `postings` says where those words stand. Tantivy keeps that: one segment, without threads, stored text or files.
//! 3. `ranking` gives every document its score, `excerpt` marks the words in the title and the best place of the text.
//!
//! Only the words as written are indexed. Everything that makes one word find another is decided when somebody asks, against the words of
//! the index (`vocabulary`): this keeps the index small, and what is marked in an excerpt is exactly what made the document a hit.
//!
//! An index is `Send` and `Sync`; a search takes no lock.

mod excerpt;
mod folding;
mod index;
mod language;
mod meaning;
mod model;
mod postings;
mod question;
mod ranking;
mod spelling;
mod stop_words;
mod synonyms;
mod tokens;
mod vocabulary;

pub use index::Index;
pub use model::{Corrected, Document, Found, Group, Hit, Kind, Marked, SearchProblem, Widened};
pub use synonyms::{Phrase, Synonyms};
