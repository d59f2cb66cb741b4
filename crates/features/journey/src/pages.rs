//! Long lists on pages: the rows of the one that an address asks for, and the ways to the others.

use perron_ui::{Pagination, ROWS_OF_A_PAGE};
use serde::Deserialize;

/// What stands in the address of a list that has nothing else to choose.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    page: String,
}

impl Asked {
    /// The page that is asked for; nothing where none is, or where it is no number.
    pub fn number(&self) -> Option<usize> {
        self.page.parse().ok()
    }
}

/// The rows of one page, and the ways to the others. A page that does not exist counts as the nearest that does.
pub fn cut<T>(rows: Vec<T>, page: usize, address: impl Fn(usize) -> String) -> (Vec<T>, Pagination) {
    let pages = Pagination::new(page, rows.len(), address);
    let rows = rows.into_iter().skip((pages.current - 1) * ROWS_OF_A_PAGE).take(ROWS_OF_A_PAGE).collect();
    (rows, pages)
}

/// The address of a page of a list; the first has that of the list itself.
pub fn address(path: &str, page: usize) -> String {
    if page > 1 { format!("{path}?page={page}") } else { path.to_owned() }
}
