//! What the larger components are filled with; their markup stands in `templates/ui.html`.

use crate::actions::PostButton;
use crate::html::Html;
use crate::shell::Link;

/// How many rows a page of a long list has.
pub const ROWS_OF_A_PAGE: usize = 50;

/// How many pages stand on each side of the present one, between the first and the last.
const NEIGHBOURS: usize = 1;

/// The links from one page of a long list to the others. Pages and rows count from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pagination {
    /// The present page.
    pub current: usize,
    /// How many rows there are on all pages.
    pub total: usize,
    /// The pages that are named, with their addresses; `None` stands for some that are not.
    pub pages: Vec<Option<(usize, String)>>,
    /// The address of the page before, if there is one.
    pub previous: Option<String>,
    /// The address of the page after, if there is one.
    pub next: Option<String>,
}

impl Pagination {
    /// The links for a list with so many rows. A page that does not exist counts as the nearest that does.
    pub fn new(current: usize, total: usize, address: impl Fn(usize) -> String) -> Self {
        let last = total.div_ceil(ROWS_OF_A_PAGE).max(1);
        let current = current.clamp(1, last);
        let mut pages = Vec::new();
        let mut before = 0;
        for page in (1..=last).filter(|page| *page == 1 || *page == last || page.abs_diff(current) <= NEIGHBOURS) {
            match page - before {
                1 => {}
                // The number of a single page takes no more room than dots in its place.
                2 => pages.push(Some((page - 1, address(page - 1)))),
                _ => pages.push(None),
            }
            pages.push(Some((page, address(page))));
            before = page;
        }
        let previous = (current > 1).then(|| address(current - 1));
        let next = (current < last).then(|| address(current + 1));
        Self { current, total, pages, previous, next }
    }

    /// The number of the first row on the present page, 0 when there is none.
    pub fn first_row(&self) -> usize {
        ((self.current.saturating_sub(1)) * ROWS_OF_A_PAGE + 1).min(self.total)
    }

    /// The number of the last row on the present page.
    pub fn last_row(&self) -> usize {
        (self.current * ROWS_OF_A_PAGE).min(self.total)
    }

    /// Whether there is more than one page.
    pub fn is_needed(&self) -> bool {
        self.previous.is_some() || self.next.is_some()
    }
}

/// One of several pages about the same thing; each is a page of its own with its own address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tab {
    /// Where it leads and what it says.
    pub link: Link,
    /// Whether it is the page one is on.
    pub current: bool,
    /// A number beside the words, with what it means.
    pub count: Option<TabCount>,
}

/// A number on a tab.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TabCount {
    /// The number.
    pub number: usize,
    /// What it means, for those who do not see its colour: "2 missing".
    pub meaning: String,
    /// Whether something is missing, or only waits.
    pub stops: bool,
}

impl Tab {
    /// A tab without a number.
    pub fn new(href: impl Into<String>, label: impl Into<String>) -> Self {
        Self { link: Link::new(href, label), ..Self::default() }
    }

    /// The same as the page one is on.
    #[must_use]
    pub fn current(mut self) -> Self {
        self.current = true;
        self
    }

    /// The same with a number of things that wait.
    #[must_use]
    pub fn waiting(mut self, number: usize, meaning: impl Into<String>) -> Self {
        self.count = Some(TabCount { number, meaning: meaning.into(), stops: false });
        self
    }

    /// The same with a number of things that are missing.
    #[must_use]
    pub fn missing(mut self, number: usize, meaning: impl Into<String>) -> Self {
        self.count = Some(TabCount { number, meaning: meaning.into(), stops: true });
        self
    }
}

/// One answer in a summary, and the way to change it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SummaryRow {
    /// What was asked.
    pub label: String,
    /// What was answered.
    pub value: Html,
    /// Where it can be changed or looked at, empty where it cannot.
    pub change: String,
    /// Whether one looks at more of it there, instead of changing it.
    pub more: bool,
}

impl SummaryRow {
    /// An answer that stands as it is.
    pub fn new(label: impl Into<String>, value: &str) -> Self {
        Self { label: label.into(), value: Html::text(value), change: String::new(), more: false }
    }

    /// An answer of several lines.
    pub fn lines(label: impl Into<String>, lines: &[String]) -> Self {
        Self { value: Html::lines(lines), ..Self::new(label, "") }
    }

    /// The same with the address where it can be changed.
    #[must_use]
    pub fn change(mut self, href: impl Into<String>) -> Self {
        self.change = href.into();
        self
    }

    /// The same with the address where more of it can be seen.
    #[must_use]
    pub fn see(self, href: impl Into<String>) -> Self {
        Self { more: true, ..self.change(href) }
    }
}

/// A task with who does it and when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Task {
    /// What is to be done.
    pub title: String,
    /// Where more about it stands, empty for nowhere.
    pub href: String,
    /// Who does it, empty for nobody yet.
    pub owner: String,
    /// By when, as it is written in lists; empty for no date.
    pub due: String,
    /// Whether that date has gone by.
    pub late: bool,
    /// Whether it is done.
    pub done: bool,
    /// The button that says so, or takes it back. Its label names the task; without a button the mark only tells.
    pub toggle: Option<PostButton>,
}

/// What is asked before something that cannot be undone, or that others will see. It is a page of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Confirmation {
    /// The question, which is the heading of the page.
    pub question: String,
    /// The button that does it; its label repeats the verb of the question.
    pub button: PostButton,
    /// Whether something is lost by it.
    pub danger: bool,
    /// The way back, where nothing has happened.
    pub stay: Link,
}
