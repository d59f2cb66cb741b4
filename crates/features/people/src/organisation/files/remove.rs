//! Removing a file for good: the newest version with all earlier ones, or one of the earlier ones alone.

use askama::Template;
use axum::{extract::Path, response::Response};
use perron_ui::{Confirmation, Html, Link, Page, PostButton};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    keeping,
    organisation::{
        self,
        files::{File, FileId, crumbs, key, path, replace::managed, store},
    },
    people::People,
    visit::OwnVisit,
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    let path = "/organisations/{id}/files/{file}/remove";
    Routes::default().get(path, ask).post(path, remove)
}

#[derive(Template)]
#[template(path = "member_confirm.html")]
struct RemoveTemplate {
    ask: Confirmation,
    text: String,
}

/// The versions that a file took the place of, the newest first.
pub fn earlier_than(all: &[File], file: FileId) -> Vec<&File> {
    let mut earlier: Vec<&File> = Vec::new();
    let mut later = file;
    while let Some(before) = all.iter().find(|one| one.replaced_by == Some(later)) {
        later = before.id;
        earlier.push(before);
    }
    earlier
}

async fn ask(own: OwnVisit, Path((id, file)): Path<(String, String)>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let mut read = visit.read().await?;
    let place = own.place(&mut read, id, Act::BringFiles).await?;
    let file = managed(&mut read, &own, &place, id, &file).await?;
    let all = store::all_of(&mut read, id).await?;
    drop(read);
    let title = [("title", file.title.as_str().into()), ("name", file.name.as_str().into())];
    let (key, text) = if file.replaced_by.is_none() {
        ("file-remove-question", visit.words().count("file-remove-text", earlier_than(&all, file.id).len()))
    } else {
        ("file-remove-earlier-question", visit.words().with("file-remove-earlier-text", &title))
    };
    let question = visit.words().with(key, &title);
    let ask = Confirmation {
        question: question.clone(),
        button: PostButton::new(format!("{}/{}/remove", path(id), file.id), visit.word("file-remove-submit")),
        danger: true,
        stay: Link::new(path(id), visit.word("organisation-stay")),
    };
    let body = Html::render(&RemoveTemplate { ask, text })?;
    let mut crumbs = crumbs(visit, &place.organisation);
    crumbs.push(Link::new("", question.clone()));
    visit.page(Page { title: question, crumbs, ..Page::default() }, &body)
}

async fn remove(own: OwnVisit, Path((id, file)): Path<(String, String)>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    own.place(&mut visit.read().await?, id, Act::BringFiles).await?;
    let (mut act, place) = organisation::begin(&own, id, Act::BringFiles, "people.remove-file").await?;
    let file = managed(&mut act, &own, &place, id, &file).await?;
    let all = store::all_of(&mut act, id).await?;
    let earlier = earlier_than(&all, file.id);
    if let Some(before) = earlier.first().filter(|_| file.replaced_by.is_some()) {
        // The chain of versions closes around the one that goes.
        store::replace(&mut act, id, before.id, file.replaced_by).await?;
        store::replace(&mut act, id, file.id, None).await?;
    }
    let mut gone = vec![&file];
    if file.replaced_by.is_none() {
        gone.extend(earlier);
        for one in &gone {
            store::replace(&mut act, id, one.id, None).await?;
        }
    }
    for one in gone {
        store::remove(&mut act, id, one.id).await?;
        act.record(one.entry(id));
        act.afterwards(keeping::forget(&key(id, one.id)));
    }
    act.commit().await?;
    Ok(visit.done(&path(id), "file-removed", &[&file.title]))
}
