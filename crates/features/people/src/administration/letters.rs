//! Letters and other work that did not succeed: of what kind, when, how often, and why. Never what stands in them.

use askama::Template;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use perron_journal::{
    Act, Entry, Stream,
    dead_letter::{self, DeadLetter},
};
use perron_ui::{Html, Pagination, PostButton, ROWS_OF_A_PAGE, Words};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    administration::{self, Administrator, bounces},
    bounce, moment, organisation,
    people::People,
};

/// The address of the list.
pub const PATH: &str = "/administration/letters";

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default().get(PATH, show).post("/administration/letters/{letter}/retry", retry)
}

/// What stands in the address.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    page: String,
}

/// How many addresses are shown besides, the newest first; all of them have a page of their own.
const ADDRESSES: usize = 10;

struct Row {
    kind: String,
    when: Html,
    attempts: String,
    error: String,
    retry: PostButton,
    drop: String,
}

#[derive(Template)]
#[template(path = "administration_letters.html")]
struct LettersTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    rows: Vec<Row>,
    pages: Pagination,
    bounces: Vec<bounces::Row>,
    /// The page with all of them, empty where all are shown.
    all_bounces: &'a str,
}

async fn show(administrator: Administrator, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let visit = &administrator.own.visit;
    let words = visit.words();
    let mut read = visit.read().await?;
    let total = usize::try_from(dead_letter::figures(&mut read, visit.now()).await?.dead).unwrap_or(usize::MAX);
    let address = |page: usize| if page > 1 { format!("{PATH}?page={page}") } else { PATH.to_owned() };
    let pages = Pagination::new(asked.page.parse().unwrap_or(1), total, address);
    let number = |rows: usize| u32::try_from(rows).unwrap_or(u32::MAX);
    let behind = number((pages.current - 1) * ROWS_OF_A_PAGE);
    let letters = dead_letter::page(&mut read, behind, number(ROWS_OF_A_PAGE)).await?;
    let mut undelivered = bounce::store::all(&mut read).await?;
    drop(read);
    let rows = letters.iter().map(|letter| row(words, letter)).collect();
    let all_bounces = if undelivered.len() > ADDRESSES { bounces::PATH } else { "" };
    undelivered.truncate(ADDRESSES);
    let bounces = undelivered.into_iter().map(|bounce| bounces::row(words, bounce)).collect();
    let title = words.get("letters-title");
    let body = Html::render(&LettersTemplate { words, title: &title, rows, pages, bounces, all_bounces })?;
    administration::page(visit, title, &body)
}

fn row(words: &Words, letter: &DeadLetter) -> Row {
    let of = path_of(letter);
    Row {
        kind: kind_in_words(words, &letter.kind),
        when: moment::element(words, letter.created_at),
        attempts: words.number(i64::try_from(letter.attempts).unwrap_or(i64::MAX)),
        error: letter.error.clone(),
        retry: PostButton::new(format!("{of}/retry"), words.get("letters-retry")),
        drop: format!("{of}/drop"),
    }
}

async fn retry(administrator: Administrator, Path(id): Path<String>) -> Result<Response, PageError> {
    let mut act = administrator.begin("people.retry-letter").await?;
    let letter = which(&mut act, &id).await?;
    dead_letter::retry(&mut act, letter.id).await?;
    record(&mut act, &letter);
    act.commit().await?;
    Ok(administrator.own.visit.done(PATH, "letter-retried", &[]))
}

/// The letter that an address names.
///
/// # Errors
/// `NotFound` when it is none that was given up.
pub async fn which(query: &mut impl perron_db::Query, id: &str) -> Result<DeadLetter, PageError> {
    dead_letter::by_id(query, organisation::id_in_address(id)?).await?.ok_or_else(PageError::not_found)
}

/// Records what is done about a letter.
pub fn record(act: &mut Act, letter: &DeadLetter) {
    let attempts = i64::try_from(letter.attempts).unwrap_or(i64::MAX);
    let entry = Entry::new(Stream::platform()).fact("letter", letter.id.to_string()).fact("letter-kind", letter.kind.as_str());
    act.record(entry.fact("attempts", attempts));
}

/// What kind of work it is; its name when there is no word for it.
pub fn kind_in_words(words: &Words, kind: &str) -> String {
    let key = format!("letters-kind-{kind}");
    if words.has(&key) { words.get(&key) } else { kind.to_owned() }
}

/// The address of a letter.
pub fn path_of(letter: &DeadLetter) -> String {
    format!("{PATH}/{}", letter.id)
}
