//! The preview for method owners: a folder of methods shown below `/_drafts` as it is now, finished or not, beside what visitors see. Its
//! first page is the checker's report and the state of the translations.

use std::path::Path;

use askama::Template;
use axum::{http::header::HeaderName, response::Html as Answer};
use perron_method::{Files, Library, Report, Stale, State, check};
use perron_ui::{Html, Link, Words};
use perron_web::Routes;

use crate::{
    addresses::Page,
    guide::{Asked, Guide},
    overlay::Overlay,
};

/// Where drafts are.
const BASE: &str = "/_drafts";

/// Where laws and amounts are.
const REFERENCE: &str = "reference/";

/// Search engines are to leave drafts alone.
const NOT_TO_BE_FOUND: (HeaderName, &str) = (HeaderName::from_static("x-robots-tag"), "noindex");

#[derive(Template)]
#[template(path = "drafts.html")]
struct DraftsPage<'a> {
    words: &'a Words,
    report: &'a Report,
    /// The front page of every method in every language; empty when the drafts do not load.
    fronts: Vec<Link>,
    stale: Vec<Line>,
    more: usize,
}

struct Line {
    file: String,
    section: String,
    state: &'static str,
}

/// So many texts are named; the program's `translations` names all.
const NAMED: usize = 200;

/// The pages of a folder of drafts, in the look of the guide that visitors see. Drafts that do not load are only reported.
pub fn routes(guide: &Guide, folder: &Path, served: &Files) -> Result<Routes, DraftsProblem> {
    let mut files = Files::read(folder)?;
    // A folder of drafts alone reads laws and amounts as the served methods do.
    if files.below(REFERENCE).next().is_none() {
        served.below(REFERENCE).for_each(|(path, text)| files.insert(path, text));
    }
    let report = check(&files);
    let library = Library::load(&files).ok();
    let stale: Vec<Stale> = library.iter().flat_map(|library| &library.methods).flat_map(|method| method.stale(&files)).collect();
    // Drafts in which no method speaks a language of the program have only a report.
    let drafts = library.and_then(|library| Guide::below(BASE, library, Overlay::default()).ok());
    let page = report_page(guide, drafts.as_ref(), &report, &stale)?;
    let index = Routes::default().get(BASE, async move || ([NOT_TO_BE_FOUND], Answer(page)));
    Ok(match drafts {
        Some(drafts) => index.and(drafts.routes().layer(axum::middleware::map_response(not_to_be_found))),
        None => index,
    })
}

async fn not_to_be_found<B>(mut response: axum::http::Response<B>) -> axum::http::Response<B> {
    let (name, value) = NOT_TO_BE_FOUND;
    response.headers_mut().insert(name, axum::http::HeaderValue::from_static(value));
    response
}

/// Why drafts cannot be shown.
#[derive(Debug, thiserror::Error)]
pub enum DraftsProblem {
    /// The folder cannot be read.
    #[error(transparent)]
    Folder(#[from] std::io::Error),
    /// A page cannot be made.
    #[error(transparent)]
    Page(#[from] askama::Error),
}

fn report_page(guide: &Guide, drafts: Option<&Guide>, report: &Report, stale: &[Stale]) -> Result<String, askama::Error> {
    let Some(edition) = guide.edition(guide.default_language(), 0) else { return Ok(String::new()) };
    let fronts = drafts.into_iter().flat_map(|drafts| {
        let fronts = drafts.addresses().locations().filter(|location| location.page == Page::Front);
        fronts.filter_map(|location| {
            let title = drafts.edition(&location.language, location.method)?.front("method", "title");
            Some(Link::new(drafts.addresses().path(location)?, format!("{title} ({})", location.language)))
        })
    });
    let line = |stale: &Stale| Line {
        file: stale.file.clone(),
        section: stale.section.clone(),
        state: match stale.state {
            State::Older => "drafts-older",
            State::Missing => "drafts-missing",
            State::Unrecorded => "drafts-unrecorded",
        },
    };
    let template = DraftsPage {
        words: edition.words,
        report,
        fronts: fronts.collect(),
        stale: stale.iter().take(NAMED).map(line).collect(),
        more: stale.len().saturating_sub(NAMED),
    };
    guide.in_own_shell(&edition, edition.word("drafts-title"), &Html::render(&template)?, Asked::default())
}
