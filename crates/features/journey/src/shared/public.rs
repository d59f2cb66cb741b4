//! The public pages: the cases that teams have told, and each of them. They stand here and not in the guide, which has no state; they look the same
//! to everybody, and say no names but that of the organisation.

use std::collections::HashMap;

use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query as Asking},
    response::Response,
};
use perron_guide::Sign;
use perron_people::{
    People,
    doors::{LANGUAGES, Visit, id_in_address, known_language},
    moment,
};
use perron_ui::{Html, Link, Page, Pagination, ROWS_OF_A_PAGE, SummaryRow, Translation, Words};
use perron_web::{PageError, Routes};

use crate::{
    methods::Methods,
    outcome::in_words,
    shared::{
        model::{Public, SharedId},
        show::sections,
        store,
    },
};

/// Where the cases stand that teams have told.
pub const LIST: &str = "/cases/shared";

/// The routes of these pages.
pub fn routes() -> Routes<People> {
    Routes::default().get("/cases/shared", list).get("/cases/shared/{shared}", show)
}

/// The page of a case, in a language.
pub fn page_of(id: SharedId, language: &str) -> String {
    format!("{LIST}/{id}?in={language}")
}

/// What stands behind the address.
type Asked = HashMap<String, String>;

struct Listed {
    sign: Option<Sign>,
    href: String,
    title: String,
    need: String,
    language: String,
    about: String,
}

#[derive(Template)]
#[template(path = "shared_list.html")]
struct ListTemplate<'a> {
    words: &'a Words,
    language: &'a str,
    /// The route whose cases these are, and the way to all of them.
    only: Option<(String, String)>,
    cases: Vec<Listed>,
    pages: Pagination,
}

#[derive(Template)]
#[template(path = "shared_case.html")]
struct CaseTemplate<'a> {
    words: &'a Words,
    language: &'a str,
    sign: Option<Sign>,
    case: &'a Public,
    sections: Vec<(String, &'a str)>,
    rows: Vec<SummaryRow>,
}

/// The language that the address asks for, as links of the guide do.
fn in_language(visit: &mut Visit, asked: &Asked) {
    if let Some(language) = asked.get("in").and_then(|language| known_language(language)) {
        visit.language = language;
    }
}

/// The address of a list: of all routes or of one, in a language, from a page on.
fn list_at(language: &str, way: &str, page: usize) -> String {
    let way = if way.is_empty() { String::new() } else { format!("&way={way}") };
    let page = if page > 1 { format!("&page={page}") } else { String::new() };
    format!("{LIST}?in={language}{way}{page}")
}

/// How a route shows itself now; nothing when the method has it no longer.
fn sign(methods: &Methods, visit: &Visit, method: &str, route: &str) -> Option<Sign> {
    let version = methods.current_of(method)?;
    Some(version.edition(visit.language)?.sign(version.method().route(route)?))
}

async fn list(mut visit: Visit, Extension(methods): Extension<Methods>, Asking(asked): Asking<Asked>) -> Result<Response, PageError> {
    in_language(&mut visit, &asked);
    let wanted = asked.get("way").and_then(|way| way.split_once('/'));
    let only = wanted.and_then(|(method, route)| Some((format!("{method}/{route}"), sign(&methods, &visit, method, route)?)));
    let way = only.as_ref().map(|(way, _)| way.as_str()).unwrap_or_default();
    let mut read = visit.read().await?;
    let count = store::count(&mut read, way).await?;
    let page = asked.get("page").and_then(|page| page.parse().ok()).unwrap_or(1);
    let pages = Pagination::new(page, count, |page| list_at(visit.language, way, page));
    let number = |value: usize| i64::try_from(value).unwrap_or(i64::MAX);
    let cases = store::listed(&mut read, way, number((pages.current - 1) * ROWS_OF_A_PAGE), number(ROWS_OF_A_PAGE)).await?;
    drop(read);
    let title = visit.word("shared-list-title");
    let body = Html::render(&ListTemplate {
        words: visit.words(),
        language: visit.language,
        cases: cases.into_iter().map(|case| listed(&methods, &visit, case)).collect(),
        only: only.as_ref().map(|(_, sign)| (sign.full.clone(), list_at(visit.language, "", 1))),
        pages,
    })?;
    let translations = translations(&visit, |language| list_at(language, way, 1));
    visit.page(Page { title, description: visit.word("shared-list-lead"), translations, ..Page::default() }, &body)
}

fn listed(methods: &Methods, visit: &Visit, case: Public) -> Listed {
    let outcome = case.outcome.map(|outcome| in_words(visit.words(), outcome));
    let since = moment::day_in_words(visit.words(), case.since);
    Listed {
        sign: case.way.as_ref().and_then(|(method, route)| sign(methods, visit, method, route)),
        href: page_of(case.id, visit.language),
        about: [case.owner].into_iter().chain(outcome).chain([since]).collect::<Vec<_>>().join(" · "),
        title: case.told.title,
        need: case.told.need,
        language: case.language,
    }
}

async fn show(
    mut visit: Visit,
    Extension(methods): Extension<Methods>,
    Path(shared): Path<String>,
    Asking(asked): Asking<Asked>,
) -> Result<Response, PageError> {
    in_language(&mut visit, &asked);
    let case = store::public(&mut visit.read().await?, id_in_address(&shared)?).await?.ok_or_else(PageError::not_found)?;
    let words = visit.words();
    let sign = case.way.as_ref().and_then(|(method, route)| sign(&methods, &visit, method, route));
    let rows = [
        ("shared-row-owner", Some(case.owner.clone())),
        ("shared-row-route", sign.as_ref().map(|sign| sign.full.clone())),
        ("shared-row-outcome", case.outcome.map(|outcome| in_words(words, outcome))),
        ("shared-row-since", Some(moment::day_in_words(words, case.since))),
    ];
    let body = Html::render(&CaseTemplate {
        words,
        language: visit.language,
        sections: sections(words, &case.told),
        rows: rows.into_iter().filter_map(|(key, value)| Some(SummaryRow::new(words.get(key), &value?))).collect(),
        case: &case,
        sign,
    })?;
    let title = case.told.title.clone();
    let crumbs = vec![Link::new(list_at(visit.language, "", 1), words.get("shared-list-title")), Link::new("", title.clone())];
    let translations = translations(&visit, |language| page_of(case.id, language));
    visit.page(Page { title, crumbs, translations, ..Page::default() }, &body)
}

/// The same page in the other languages.
fn translations(visit: &Visit, href: impl Fn(&str) -> String) -> Vec<Translation> {
    let translation = |language: &'static str| Translation {
        language: language.to_owned(),
        name: visit.people.words(language).get("language-name"),
        href: href(language),
    };
    LANGUAGES.into_iter().map(translation).collect()
}
