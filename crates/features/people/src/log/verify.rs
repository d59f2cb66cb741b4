//! Verifying a journal at once: its chain is read from its first entry, and the page says what was found.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use perron_journal::{Misfit, What, verify_stream};
use perron_ui::{Html, Link, Page, Words};
use perron_web::PageError;

use crate::log::Log;

#[derive(Template)]
#[template(path = "log_verified.html")]
struct VerifiedTemplate<'a> {
    title: &'a str,
    state: &'a str,
    heading: String,
    text: String,
    back: Link,
}

/// Verifies. It is posted because it reads the whole chain; it changes nothing, so nothing is recorded of it.
pub async fn verify(log: Log) -> Result<Response, PageError> {
    let visit = &log.own.visit;
    let words = visit.words();
    let report = verify_stream(visit.people.journal(), &log.stream).await?;
    let entries = usize::try_from(report.entries).unwrap_or(usize::MAX);
    let title = words.get("log-verified-title");
    let (state, heading, text) = match report.misfits.first() {
        None => ("ok", words.count("log-verified", entries), words.get("log-verified-text")),
        Some(misfit) => {
            tracing::error!(%misfit, "a chain of the journal does not fit");
            ("stop", misfit_in_words(words, misfit), words.count("log-misfit-text", entries))
        }
    };
    let back = Link::new(log.path.clone(), words.get("log-back"));
    let body = Html::render(&VerifiedTemplate { title: &title, state, heading, text, back })?;
    let crumbs = log.crumbs_to(&title);
    visit.page_with_status(StatusCode::OK, Page { title, crumbs, ..Page::default() }, &body)
}

fn misfit_in_words(words: &Words, misfit: &Misfit) -> String {
    let what = match misfit.what {
        What::Missing => "missing",
        What::Changed => "changed",
        What::Unlinked => "unlinked",
        What::Beside => "beside",
        What::Personal => "personal",
        What::End => "end",
        What::Stream => "stream",
        What::Astray => "astray",
        What::Checkpoint => "checkpoint",
    };
    words.with(&format!("log-misfit-{what}"), &[("entry", misfit.sequence.into())])
}
