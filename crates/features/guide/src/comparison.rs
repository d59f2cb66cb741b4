//! The routes side by side: a table, and for small screens the same as cards that fold. The front page and the page about all routes use it.

use askama::Template;
use perron_ui::{Html, Words};

use crate::{
    edition::{Edition, Sign},
    links::Links,
};

/// The comparison, ready to be put into a page.
#[derive(Template)]
#[template(path = "comparison.html")]
pub struct Comparison<'a> {
    words: &'a Words,
    signs: Vec<Sign>,
    rows: Vec<Row>,
    /// The level of the cards' headings.
    rank: u8,
}

struct Row {
    heading: String,
    cells: Vec<Html>,
}

impl<'a> Comparison<'a> {
    /// Compares all routes of a method by the rows it names. `rank` is the level of the cards' headings.
    pub fn new(edition: &Edition<'a>, links: &Links<'_>, rank: u8) -> Self {
        let rows = edition.method.about.compare.iter().map(|row| {
            let heading = edition.text.item("method", "compare", row).map(|item| item.text.plain()).unwrap_or_default();
            let cell = |route: &perron_method::schema::Route| {
                let item = edition.text.item(&format!("routes/{}", route.id), "profile", row);
                item.map(|item| links.inline(&item.text)).unwrap_or_default()
            };
            Row { heading, cells: edition.method.offered_routes().map(cell).collect() }
        });
        Self { words: edition.words, signs: edition.signs(), rows: rows.collect(), rank }
    }

    /// As HTML.
    pub fn html(&self) -> Result<Html, askama::Error> {
        Html::render(self)
    }
}
