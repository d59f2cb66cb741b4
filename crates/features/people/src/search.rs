//! Searching a list by words, and its pages. It is done here and not in the database, because the engines disagree about capitals of
//! letters outside ASCII and about the order of words; the lists of a platform and of an organisation are short enough for that.

use perron_ui::{Pagination, ROWS_OF_A_PAGE, Sorting};
use serde::Deserialize;

use crate::log::encoded;

/// What stands in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// What is looked for; empty for everything.
    pub q: String,
    /// The page of the list, from 1.
    pub page: String,
}

/// The rows of one page, with the way to the others.
pub struct Found<T> {
    pub rows: Vec<T>,
    pub pages: Pagination,
}

impl<T> Found<T> {
    /// Whether the way to search is worth its room: the list does not fit on a page, or something is looked for already.
    pub fn offers_search(&self, asked: &Asked) -> bool {
        asked.is_active() || self.pages.is_needed()
    }

    /// The same page with its rows shown in another way.
    pub fn map<R>(self, shown: impl FnMut(T) -> R) -> Found<R> {
        Found { rows: self.rows.into_iter().map(shown).collect(), pages: self.pages }
    }
}

impl Asked {
    /// Whether something is looked for.
    pub fn is_active(&self) -> bool {
        !self.q.trim().is_empty()
    }

    /// The address of this search below a path, on another page.
    pub fn address(&self, path: &str, page: usize) -> String {
        let mut parts = Vec::new();
        if self.is_active() {
            parts.push(format!("q={}", encoded(self.q.trim())));
        }
        if page > 1 {
            parts.push(format!("page={page}"));
        }
        if parts.is_empty() { path.to_owned() } else { format!("{path}?{}", parts.join("&")) }
    }

    /// Whether every word that is looked for stands in one of the texts. Numbers are found with or without their spaces and hyphens.
    pub fn fits(&self, texts: &[&str]) -> bool {
        let texts: Vec<String> = texts.iter().flat_map(|text| [text.to_lowercase(), bare(text)]).collect();
        let whole = bare(&self.q);
        let is_number = !whole.is_empty() && whole.chars().all(|character| character.is_ascii_digit());
        if is_number {
            return texts.iter().any(|text| text.contains(&whole));
        }
        self.q.to_lowercase().split_whitespace().all(|word| texts.iter().any(|text| text.contains(word)))
    }

    /// The page that is asked for of what has a name: those in whose texts the words stand, in the order of their names in a language.
    /// The name is the first of the texts; where two are alike, the ids decide.
    pub fn named<T, I: Ord, const N: usize>(
        &self,
        mut all: Vec<T>,
        path: &str,
        language: &str,
        texts: impl Fn(&T) -> [&str; N],
        id: impl Fn(&T) -> I,
    ) -> Found<T> {
        all.retain(|one| self.fits(&texts(one)));
        let sorting = Sorting::of(language);
        all.sort_by(|one, other| sorting.compare(texts(one)[0], texts(other)[0]).then_with(|| id(one).cmp(&id(other))));
        self.page_of(all, path)
    }

    /// The rows of the page that is asked for.
    pub fn page_of<T>(&self, mut rows: Vec<T>, path: &str) -> Found<T> {
        let pages = Pagination::new(self.page.parse().unwrap_or(1), rows.len(), |page| self.address(path, page));
        rows.drain(..(pages.current - 1) * ROWS_OF_A_PAGE);
        rows.truncate(ROWS_OF_A_PAGE);
        Found { rows, pages }
    }
}

/// A text without what only makes a number easier to read.
fn bare(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace() && *character != '-').flat_map(char::to_lowercase).collect()
}
