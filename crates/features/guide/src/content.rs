//! What a page function hands back: the inside of the page, and what the shell has to know to put itself around it.

use askama::Template;
use axum::http::StatusCode;
use perron_ui::{Html, Words};

/// A page without its shell.
#[derive(Default)]
pub struct Content {
    /// The title, without the site's name.
    pub title: String,
    /// One sentence about it.
    pub description: String,
    /// Topics that the conductor offers first here.
    pub topics: Vec<String>,
    /// The inside.
    pub body: Html,
    /// The status it is sent with.
    pub status: StatusCode,
}

impl Content {
    /// A page from its template.
    pub fn of(title: impl Into<String>, template: &impl Template) -> Result<Self, askama::Error> {
        Ok(Self { title: title.into(), body: Html::render(template)?, ..Self::default() })
    }

    /// With one sentence about it.
    #[must_use]
    pub fn described(mut self, description: impl Into<String>) -> Self {
        self.description = description.into();
        self
    }

    /// As the answer to a form that cannot be accepted: the title and the status say so.
    #[must_use]
    pub fn with_errors(mut self, words: &Words) -> Self {
        self.title = words.with("title-error", &[("title", self.title.as_str().into())]);
        self.status = StatusCode::UNPROCESSABLE_ENTITY;
        self
    }
}
