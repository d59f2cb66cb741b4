//! The inside of every error page: what happened in plain words, and a way onward.

use askama::Template;

use crate::shell::Link;
use crate::words::Words;

/// An error page without its shell. The words are `error-KIND-heading` and `error-KIND-text`.
#[derive(Template)]
#[template(path = "error.html")]
pub struct ErrorBody<'a> {
    /// The words of the visitor's language.
    pub words: &'a Words,
    /// What went wrong: `not-found`, `bad-request`, `forbidden`, `too-long`, `method-not-allowed` or `internal`.
    pub kind: &'a str,
    /// What is known of this visitor and this page, said instead of the words of the kind; empty where nothing is.
    pub text: &'a str,
    /// The number under which the fault stands in the log, for the visitor to quote.
    pub reference: Option<&'a str>,
    /// Where to go from here; the first is shown as a button.
    pub ways_onward: &'a [Link],
}

impl ErrorBody<'_> {
    /// The heading, which is also the title of the page.
    pub fn heading(&self) -> String {
        self.words.get(&format!("error-{}-heading", self.kind))
    }

    fn said(&self) -> String {
        if !self.text.is_empty() {
            return self.text.to_owned();
        }
        self.words.get(&format!("error-{}-text", self.kind))
    }
}
