//! Full-text search over a few thousand small documents held in memory, one index a language. What is found and how well it fits is
//! Tantivy's; here is what a visitor expects besides: stems, typing errors, halves of compounds, letters typed another way, words of
//! another language, and the found words marked.
//!
//! - [`Index::build`] takes documents and [`Synonyms`]; [`Index::search`] answers a query with [`Found`].

mod analysis;
mod excerpt;
mod index;
mod query;
mod spelling;
mod synonyms;

pub use excerpt::Marked;
pub use index::{Document, Index, SearchProblem};
pub use query::{Found, Hit, Wanted};
pub use synonyms::Synonyms;
