//! Long lists, fifty entries at a time: which of them the address asks for, and the way to the others.

use crate::answers::Parameters;

/// Entries on a page.
pub const LENGTH: usize = 50;
/// The parameter.
pub const NAME: &str = "page";
/// Its value for everything on one page.
pub const ALL: &str = "all";

/// The entries that are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paging {
    /// The page, counted from one; `None` for everything on one page.
    pub page: Option<usize>,
    /// How many pages there are.
    pub pages: usize,
}

impl Paging {
    /// Reads which page of a number of entries is asked for. A page that is not there is the nearest that is.
    pub fn read(parameters: &Parameters, entries: usize) -> Self {
        let pages = entries.div_ceil(LENGTH).max(1);
        let asked = parameters.iter().rev().find(|(name, _)| name == NAME).map(|(_, value)| value.as_str());
        let page = match asked {
            Some(ALL) => None,
            other => Some(other.and_then(|page| page.parse().ok()).unwrap_or(1).clamp(1, pages)),
        };
        Self { page, pages }
    }

    /// Whether an entry, counted from zero, is shown.
    pub fn shows(self, entry: usize) -> bool {
        self.page.is_none_or(|page| (page - 1) * LENGTH <= entry && entry < page * LENGTH)
    }
}
