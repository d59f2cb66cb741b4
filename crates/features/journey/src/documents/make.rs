//! The archive: a page with the list, a page for each document, the files, and both lists as tables.

use askama::Template;
use perron_people::{
    doors::{OwnVisit, Visit},
    moment,
};
use perron_ui::Words;
use perron_web::PageError;

use crate::{
    documents::{
        asked::{Asked, kinds_in_words},
        model::{Bundle, Document, Kind},
        stays::{self, Reason},
        table::table,
    },
    export::archive::{Content, Parts},
    place::Place,
};

/// A line of the list.
struct Line {
    number: usize,
    day: String,
    kind: String,
    title: String,
    /// Where it stands; empty for what the list says in full.
    path: String,
    who: String,
}

#[derive(Template)]
#[template(path = "documents_index.html")]
struct IndexPage<'a> {
    words: &'a Words,
    title: String,
    challenge: &'a str,
    owner: &'a str,
    case_number: &'a str,
    made: String,
    period: String,
    kinds: String,
    not_asked: String,
    names: bool,
    lines: Vec<Line>,
    left_out: Vec<Reason>,
}

#[derive(Template)]
#[template(path = "document_page.html")]
struct DocumentPage<'a> {
    words: &'a Words,
    document: &'a Document,
    case: &'a str,
    kind: String,
    day: String,
}

/// All parts of the archive.
pub fn parts(own: &OwnVisit, place: &Place, owner: &str, asked: &Asked, bundle: Bundle) -> Result<Parts, PageError> {
    let (visit, words) = (&own.visit, own.visit.words());
    let left_out = stays::by_reason(visit, &bundle);
    let lines: Vec<Line> = bundle.documents.iter().map(|document| line(visit, document)).collect();
    let title = words.with("documents-index-title", &[("case", place.journey.title.as_str().into())]);
    let mut parts: Parts = Vec::new();
    let documents = ["column-number", "column-day", "column-kind", "column-title", "column-who", "column-file"];
    let head = |columns: &[&str]| columns.iter().map(|column| visit.word(&format!("documents-{column}"))).collect::<Vec<_>>();
    let rows = lines.iter().map(|line| {
        let texts = [&line.day, &line.kind, &line.title, &line.who, &line.path].map(Clone::clone);
        std::iter::once(line.number.to_string()).chain(texts).collect()
    });
    let list = table(std::iter::once(head(&documents)).chain(rows));
    let redactions = ["column-number", "column-kind", "column-day", "column-how-much", "column-why"];
    let rows = bundle.left_out.iter().map(|one| stays::line(visit, one));
    let redactions = table(std::iter::once(head(&redactions)).chain(rows));
    let index = IndexPage {
        words,
        title,
        challenge: &place.journey.challenge,
        owner,
        case_number: &bundle.case_number,
        made: moment::day_in_words(words, visit.now()),
        period: asked.period(visit),
        kinds: kinds_in_words(own, asked.kinds.iter().copied()),
        not_asked: kinds_in_words(own, Kind::ALL.iter().copied().filter(|kind| !asked.kinds.contains(kind))),
        names: asked.names,
        lines,
        left_out,
    };
    parts.push(("index.html".to_owned(), Content::Bytes(index.render()?.into_bytes())));
    parts.push(("list.csv".to_owned(), Content::Bytes(list)));
    parts.push(("redactions.csv".to_owned(), Content::Bytes(redactions)));
    for document in bundle.documents {
        let Some(path) = document.path() else { continue };
        let content = match document.file {
            Some(carried) => Content::File(Box::new(carried)),
            None => Content::Bytes(page(visit, place, &document)?.into_bytes()),
        };
        parts.push((path, content));
    }
    Ok(parts)
}

fn page(visit: &Visit, place: &Place, document: &Document) -> Result<String, PageError> {
    let (kind, day) = (visit.word(&format!("document-kind-{}", document.kind)), visit.words().date(document.day));
    Ok(DocumentPage { words: visit.words(), document, case: &place.journey.title, kind, day }.render()?)
}

fn line(visit: &Visit, document: &Document) -> Line {
    Line {
        number: document.number,
        day: document.day.to_string(),
        kind: visit.word(&format!("document-kind-{}", document.kind)),
        title: document.title.clone(),
        path: document.path().unwrap_or_default(),
        who: document.who.clone(),
    }
}
