//! Two who change the same thing at once: whoever saves last sees both versions and chooses. Nothing is overwritten unseen.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use perron_journal::hexadecimal;
use perron_kernel::Token;
use perron_ui::{Field, Html, Link, Page, PostButton, Words};
use perron_web::PageError;

use crate::visit::Visit;

/// One field in both versions.
pub struct Difference {
    /// What is asked.
    pub label: String,
    /// What stands there now.
    pub theirs: String,
    /// What was sent.
    pub mine: String,
}

/// The fields that differ, in the words of their form.
pub fn differences(theirs: &[Field], mine: &[Field]) -> Vec<Difference> {
    let rows = theirs.iter().zip(mine).map(|(theirs, mine)| Difference {
        label: theirs.label.clone(),
        theirs: answer(theirs),
        mine: answer(mine),
    });
    rows.filter(|row| row.theirs != row.mine).collect()
}

/// What a field answers, as people read it.
fn answer(field: &Field) -> String {
    let chosen = field.choices.iter().find(|choice| choice.chosen);
    chosen.map_or_else(|| field.value.clone(), |choice| choice.label.clone())
}

/// Both versions, and the two ways on.
pub struct Conflict {
    /// The fields that differ.
    pub differences: Vec<Difference>,
    /// Saves what was sent over what stands there now.
    pub save_mine: PostButton,
    /// Where what stands there now is seen.
    pub keep_theirs: String,
    /// The way to the page.
    pub crumbs: Vec<Link>,
}

#[derive(Template)]
#[template(path = "conflict.html")]
struct ConflictTemplate<'a> {
    words: &'a Words,
    conflict: &'a Conflict,
}

/// The mark of a version: a form carries it along, and it changes when any of the values does.
pub fn mark(carried: &[(String, String)]) -> String {
    let mut text = String::new();
    for (name, value) in carried {
        text.push_str(name);
        text.push('\n');
        // The length keeps one value from running into the next.
        text.push_str(&value.len().to_string());
        text.push('\n');
        text.push_str(value);
    }
    hexadecimal(&Token::hash_of(&text))
}

impl Conflict {
    /// Shows both versions.
    ///
    /// # Errors
    /// When a template fails.
    pub fn show(self, visit: &Visit) -> Result<Response, PageError> {
        let title = visit.word("conflict-title");
        let body = Html::render(&ConflictTemplate { words: visit.words(), conflict: &self })?;
        let mut crumbs = self.crumbs;
        crumbs.push(Link::new("", title.clone()));
        visit.page_with_status(StatusCode::CONFLICT, Page { title, crumbs, ..Page::default() }, &body)
    }
}
