//! The page of a journal: fifty entries, the newest first, with a filter in its address.

use askama::Template;
use axum::{extract::Query, http::StatusCode, response::Response};
use perron_journal::{Filter, acts, recorded};
use perron_ui::{Choice, Fields, Html, Link, Page, PostButton, Words};
use perron_web::PageError;

use crate::log::{
    Log,
    beside::Things,
    entry::{self, Row},
    filter::{self, Asked, Wanted},
    who::Names,
};

/// Entries on a page.
const ON_A_PAGE: u32 = 50;

#[derive(Template)]
#[template(path = "log.html")]
struct LogTemplate<'a> {
    words: &'a Words,
    log: &'a Log,
    asked: &'a Asked,
    acts: Vec<Choice>,
    people: Vec<Choice>,
    unread: &'a [&'static str],
    /// What is wrong with the filter, for the summary above it.
    problems: Fields,
    /// What is shown, when that is not everything.
    shown: String,
    rows: Vec<Row>,
    older: Option<String>,
    newer: Option<String>,
    verify: PostButton,
    files: [Link; 2],
}

/// Shows it. A filter that cannot be read is named and left out.
pub async fn show(log: Log, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let visit = &log.own.visit;
    let words = visit.words();
    let wanted = asked.wanted();
    let filter = wanted.filter();
    let mut read = visit.read().await?;
    let mut names = Names::in_chain(&log.stream);
    let people = filter::people(&mut read, words, &log.stream, wanted.who.as_ref(), &mut names).await?;
    let acts = filter::acts(words, &acts(&mut read, &log.stream).await?, wanted.act.as_deref());
    let mut entries = recorded(&mut read, &log.stream, &filter, ON_A_PAGE + 1).await?;
    let has_older = entries.len() > ON_A_PAGE as usize;
    entries.truncate(ON_A_PAGE as usize);
    let oldest = entries.last().map(|entry| entry.body.sequence);
    let older = oldest.filter(|_| has_older).map(|oldest| asked.address(&log.path, Some(oldest)));
    let newer = newer(&log, &asked, &filter, &mut read).await?;
    if let Some(veil) = log.veil(&mut read).await? {
        veil.over(&mut read, &mut entries).await?;
    }
    let things = Things::in_entries(&mut read, &log.own, &entries).await?;
    let speaker = log.speaker.as_deref().unwrap_or(&things);
    let rows = entry::rows(&mut read, words, Some(speaker), &entries).await?;
    drop(read);
    let shown = if wanted.is_active() {
        let parts = wanted.in_words(words, &names).join(", ");
        words.with("log-shown", &[("what", parts.into())])
    } else {
        String::new()
    };
    let problems = problems(words, &wanted);
    let title = problems.title(words, &log.heading);
    let status = if wanted.unread.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let body = Html::render(&LogTemplate {
        words,
        log: &log,
        asked: &asked,
        acts,
        people,
        unread: &wanted.unread,
        problems,
        shown,
        rows,
        older,
        newer,
        verify: PostButton::new(format!("{}/verify", log.path), words.get("log-verify")),
        files: [
            Link::new(asked.address(&format!("{}/entries.csv", log.path), None), words.get("log-export-shown")),
            Link::new(format!("{}/chain.jsonl", log.path), words.get("log-export-whole")),
        ],
    })?;
    let mut crumbs = log.crumbs.clone();
    crumbs.push(Link::new("", log.heading.clone()));
    visit.page_with_status(status, Page { title, crumbs, ..Page::default() }, &body)
}

/// The address of the page with the next newer entries, when this one does not begin with the newest.
async fn newer(log: &Log, asked: &Asked, filter: &Filter, read: &mut perron_db::Read) -> Result<Option<String>, PageError> {
    let Some(before) = filter.before else { return Ok(None) };
    let found = perron_journal::newer(read, &log.stream, filter, before, ON_A_PAGE + 1).await?;
    // With no more than a page of them, that is the first page, whose address names no place.
    Ok((!found.is_empty()).then(|| asked.address(&log.path, found.get(ON_A_PAGE as usize).copied())))
}

/// What could not be read, as errors of the fields of the filter.
fn problems(words: &Words, wanted: &Wanted) -> Fields {
    let mut fields = Fields::default();
    for name in &wanted.unread {
        fields.fail_whole(words.get(if *name == "who" { "error-log-who" } else { "error-log-date" }));
    }
    fields
}
