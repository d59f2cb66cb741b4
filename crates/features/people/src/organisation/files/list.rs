//! The list of files, with a search by name and a choice of mark. What somebody may not see is neither listed nor counted.

use askama::Template;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use perron_ui::{Choice, Html, Link, Page, Words};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    access::{Act, may},
    confidentiality::{Mark, Tag},
    model::OrganisationId,
    moment,
    organisation::{
        self,
        files::{File, Scanned, keeping, path, remove::earlier_than, size, store},
    },
    people::People,
    visit::{OwnVisit, Place, Visit},
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/organisations/{id}/files", show)
}

/// What stands in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    /// What is looked for in titles and names; empty for everything.
    q: String,
    /// The written form of a mark; anything else for all.
    mark: String,
}

/// A version of a file.
struct Version {
    name: String,
    /// Size, who brought it, and when.
    said: String,
    download: Link,
    remove: Option<Link>,
}

/// A file with its earlier versions.
struct Row {
    title: String,
    note: String,
    tag: Tag,
    newest: Version,
    /// What is to be known of its scan; empty for nothing.
    unscanned: String,
    acts: Vec<Link>,
    earlier: Vec<Version>,
    earlier_said: String,
}

#[derive(Template)]
#[template(path = "files.html")]
struct FilesTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    path: String,
    asked: &'a Asked,
    marks: Vec<Choice>,
    rows: Vec<Row>,
    /// How many were found, when not all are shown.
    shown: String,
    is_empty: bool,
    quota: String,
    new: Option<String>,
}

async fn show(own: OwnVisit, Path(id): Path<String>, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let words = visit.words();
    let quota = keeping(visit)?.quota;
    let mut read = visit.read().await?;
    let place = own.place(&mut read, id, Act::See).await?;
    let all = store::all_of(&mut read, id).await?;
    let used = store::used(&mut read, id).await?;
    drop(read);
    let mut newest: Vec<&File> = all.iter().filter(|file| file.replaced_by.is_none() && file.is_seen_from(&place, own.person.id)).collect();
    let is_empty = newest.is_empty();
    newest.sort_by_key(|file| (file.title.to_lowercase(), file.id));
    let mark = asked.mark.parse::<Mark>().ok();
    newest.retain(|file| fits(&asked.q, file) && mark.is_none_or(|mark| file.confidentiality.mark() == mark));
    let is_active = mark.is_some() || !asked.q.trim().is_empty();
    let sizes = [("used", size::in_words(words, used.unsigned_abs()).into()), ("quota", size::in_words(words, quota).into())];
    let title = visit.word("files-title");
    let body = Html::render(&FilesTemplate {
        words,
        title: &title,
        path: path(id),
        asked: &asked,
        marks: marks(visit, mark),
        shown: if is_active { words.count("files-shown", newest.len()) } else { String::new() },
        rows: newest.into_iter().map(|file| row(&own, &place, id, file, &all)).collect(),
        is_empty,
        quota: words.with("files-quota", &sizes),
        new: may(place.role, Act::BringFiles).then(|| format!("{}/new", path(id))),
    })?;
    let mut crumbs = organisation::crumbs(visit, &place.organisation);
    crumbs.push(Link::new("", title.clone()));
    visit.page(Page { title, crumbs, ..Page::default() }, &body)
}

/// Whether every word that is looked for stands in the title or the name.
fn fits(asked: &str, file: &File) -> bool {
    let (title, name) = (file.title.to_lowercase(), file.name.to_lowercase());
    asked.to_lowercase().split_whitespace().all(|word| title.contains(word) || name.contains(word))
}

fn marks(visit: &Visit, chosen: Option<Mark>) -> Vec<Choice> {
    let choice = |mark: &Mark| Choice {
        chosen: chosen == Some(*mark),
        ..Choice::new(mark.as_str(), visit.word(&format!("confidentiality-{mark}")))
    };
    Mark::ALL.iter().map(choice).collect()
}

fn row(own: &OwnVisit, place: &Place, id: OrganisationId, file: &File, all: &[File]) -> Row {
    let visit = &own.visit;
    let act = |end: &str, key: &str| Link::new(format!("{}/{}/{end}", path(id), file.id), visit.word(key));
    let acts = if file.is_managed_from(place, own.person.id) {
        vec![act("edit", "file-change"), act("replace", "file-replace"), act("remove", "file-remove")]
    } else {
        Vec::new()
    };
    let earlier: Vec<Version> = earlier_than(all, file.id)
        .into_iter()
        .filter(|file| file.is_seen_from(place, own.person.id))
        .map(|earlier| version(own, place, id, earlier))
        .collect();
    Row {
        title: file.title.clone(),
        note: file.note.clone(),
        tag: Tag::of(visit, &file.confidentiality),
        newest: version(own, place, id, file),
        unscanned: if file.scanned == Scanned::ScannerAway { visit.word("file-unscanned") } else { String::new() },
        acts,
        earlier_said: visit.words().count("file-earlier", earlier.len()),
        earlier,
    }
}

fn version(own: &OwnVisit, place: &Place, id: OrganisationId, file: &File) -> Version {
    let words = own.visit.words();
    let who = file.brought_by_name.clone().unwrap_or_else(|| words.get("log-who-erased"));
    let values = [
        ("size", size::in_words(words, file.size.unsigned_abs()).into()),
        ("who", who.into()),
        ("date", words.date(moment::day(file.brought_at)).into()),
    ];
    let link = |end: &str, key: &str| Link::new(format!("{}/{}/{end}", path(id), file.id), words.get(key));
    Version {
        name: file.name.clone(),
        said: words.with("file-said", &values),
        download: link("download", "file-download"),
        remove: file.is_managed_from(place, own.person.id).then(|| link("remove", "file-remove")),
    }
}
