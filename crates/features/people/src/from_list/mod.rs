//! Adding many things at once from a list, as spreadsheets save it: one pattern of pages for whatever is listed. The list is pasted or chosen as a
//! file; a page shows what would become of each row; and only what was shown there is added, all of it or nothing.
//!
//! Whoever uses it says which columns there are, and what becomes of a row. The rows stay in the form until they are added.

mod judge;
mod page;
mod sent;

use perron_table::{Problem, Sheet};
use perron_ui::{Fields, Link};

pub use judge::{Fate, Judged, any_wrong, meant, news};
pub use page::Came;
pub use sent::Sent;

use crate::{people::LANGUAGES, visit::Visit};

/// The most rows that are taken at once. They are written in one act, and looked over by somebody on one page.
const MOST_ROWS: usize = 500;
/// The longest list, in bytes. It travels in a form with the rest of the page, which must not grow beyond what forms may send.
const LARGEST: usize = 60_000;
/// The field with the rows.
const ROWS: &str = "rows";

/// A column that a list may have.
pub struct Column {
    /// What the code calls it.
    pub name: &'static str,
    /// The key of what people call it, in every language.
    pub word: &'static str,
    /// What else people call it, in whatever language.
    pub also: &'static [&'static str],
    /// What may stand in it, empty for what says itself.
    pub hint: String,
    /// Whether a list without it is none.
    pub required: bool,
    /// Whether what stands in it is one of several things.
    pub chosen: bool,
}

impl Column {
    /// A column that may be left out.
    pub fn new(name: &'static str, word: &'static str) -> Self {
        Self { name, word, also: &[], hint: String::new(), required: false, chosen: false }
    }

    /// The same, but a list without it is none.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// The same, known by these names too.
    #[must_use]
    pub const fn also(mut self, names: &'static [&'static str]) -> Self {
        self.also = names;
        self
    }

    /// The same with what may stand in it.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// The same for one of these.
    #[must_use]
    pub fn one_of(mut self, values: impl IntoIterator<Item = String>) -> Self {
        self.chosen = true;
        let values: Vec<String> = values.into_iter().collect();
        self.hint(values.join(", "))
    }
}

/// A kind of list: what its pages say, and its columns.
pub struct List {
    /// Where its form is and goes.
    pub path: String,
    /// The heading, also the title.
    pub heading: String,
    /// A sentence below it.
    pub lead: String,
    /// The columns, in the order in which they are shown.
    pub columns: Vec<Column>,
    /// The way to the page, without the page itself.
    pub crumbs: Vec<Link>,
    /// The way out.
    pub stay: Link,
}

impl List {
    /// The rows of what was sent; without any, the field says why.
    fn sheet(&self, visit: &Visit, sent: &Sent, fields: &mut Fields) -> Option<Sheet> {
        let words = visit.words();
        let kilobytes = (LARGEST / 1_000).into();
        let refused = if sent.is_spreadsheet {
            Some(words.get("error-list-spreadsheet"))
        } else if sent.is_too_large() {
            Some(words.with("error-list-large", &[("kilobytes", kilobytes)]))
        } else if sent.text.trim().is_empty() {
            Some(words.get("error-list-none"))
        } else {
            None
        };
        if let Some(refused) = refused {
            fields.fail(ROWS, refused);
            return None;
        }
        let read_as = |column: &Column| {
            let in_words = LANGUAGES.map(|language| visit.people.words(language).get(column.word));
            let headers = in_words.into_iter().chain([column.name.to_owned()]).chain(column.also.iter().map(|name| (*name).to_owned()));
            perron_table::Column::new(column.name, headers, column.required)
        };
        let columns: Vec<_> = self.columns.iter().map(read_as).collect();
        let problem = match perron_table::read(&sent.text, &columns, MOST_ROWS) {
            Ok(sheet) => return Some(sheet),
            Err(problem) => problem,
        };
        let named = |names: &[&str]| {
            let missing = self.columns.iter().filter(|column| names.contains(&column.name));
            missing.map(|column| words.get(column.word)).collect::<Vec<_>>().join(", ")
        };
        let said = match problem {
            Problem::Empty => words.get("error-list-empty"),
            Problem::Missing(which) => words.with("error-list-missing", &[("columns", named(&which).into())]),
            Problem::Twice(name) => words.with("error-list-twice", &[("column", named(&[name]).into())]),
            Problem::TooMany => words.count("error-list-many", MOST_ROWS),
        };
        fields.fail(ROWS, said);
        None
    }
}
