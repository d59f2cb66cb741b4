//! What people say about a thing, on a page of its own: where a letter and a list lead, and where a comment is written.

use askama::Template;
use axum::{
    Extension, Form as Sent,
    extract::{Path, Query as Asking},
    http::StatusCode,
    response::Response,
};
use perron_db::Query;
use perron_people::{
    People,
    doors::{OwnVisit, id_in_address},
};
use perron_ui::{Form, Html, Link, Page, Words};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    access::Act,
    comments::{
        block::{At, form, whole},
        done, entry,
        model::{Comment, CommentKind},
        nameable, said, store, talked_about, tell,
    },
    methods::Methods,
    pages::Asked,
    place::Place,
    ride::acts,
    subject::{self, Subject},
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    const PATH: &str = "/journeys/{id}/about/{kind}/{subject}/comments";
    Routes::default().get(PATH, show).post(PATH, write)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    comment: String,
}

#[derive(Template)]
#[template(path = "comments_page.html")]
struct CommentsPage<'a> {
    words: &'a Words,
    form: Option<&'a Form>,
    title: String,
    /// The page of what the comments are about.
    back: Link,
    comments: Html,
}

async fn show(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, kind, subject)): Path<(String, String, String)>,
    Asking(asked): Asking<Asked>,
) -> Result<Response, PageError> {
    let (place, ride) = acts::enter(&own, &methods, id_in_address(&id)?, Act::SeeRide).await?;
    let mut read = own.visit.read().await?;
    let subject = talked_about(&mut read, &own, &place, &ride, (&kind, &subject)).await?;
    let form = place.may(Act::Comment).then(|| form(&own.visit, place.journey.id, &subject, ""));
    page(&mut read, &own, &place, &subject, form, asked.number()).await
}

async fn write(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, kind, subject)): Path<(String, String, String)>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let id = id_in_address(&id)?;
    let (mut act, place, ride) = acts::begin(&own, &methods, id, Act::Comment, "journey.add-comment").await?;
    let subject = talked_about(&mut act, &own, &place, &ride, (&kind, &subject)).await?;
    let people = nameable(&mut act, &place).await?;
    let mut form = form(&own.visit, id, &subject, &answers.comment);
    let Some(read) = said(&own, &mut form.fields, &answers.comment, &people) else {
        return page(&mut act, &own, &place, &subject, Some(form), None).await;
    };
    let subject = subject::touched(&mut act, &own, &place, &ride, subject).await?;
    let comment = Comment {
        id: act.new_id::<CommentKind>(),
        kind: subject.kind,
        subject: subject.id.clone(),
        text: read.text.clone(),
        written_by: own.person.id,
        written_by_name: None,
        written_at: act.now(),
        changed_at: None,
        withdrawn: None,
    };
    store::add(&mut act, id, &comment).await?;
    tell(&mut act, &own, (&place, &ride), &subject, (comment.id, true), &read).await?;
    acts::settle(act, &own, &methods, &place, entry(id, &subject, comment.id, &comment.text)).await?;
    Ok(done(&own, &subject, &read))
}

async fn page(
    query: &mut impl Query,
    own: &OwnVisit,
    place: &Place,
    subject: &Subject,
    form: Option<Form>,
    asked: Option<usize>,
) -> Result<Response, PageError> {
    let words = own.visit.words();
    let named = [("title", subject.title.as_str().into())];
    let title = words.with("comments-about", &named);
    let body = Html::render(&CommentsPage {
        words,
        comments: whole(query, own, place, subject, form.as_ref(), At::OwnPage(asked)).await?,
        form: form.as_ref(),
        title: title.clone(),
        back: Link::new(subject.page.clone(), words.with("comments-back", &named)),
    })?;
    let spoken = form.as_ref().map_or_else(|| title.clone(), |form| form.fields.title(words, &title));
    let failed = form.is_some_and(|form| form.fields.errors() > 0);
    let status = if failed { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let mut crumbs = subject.crumbs(own, place);
    crumbs.push(Link::new("", title));
    own.visit.page_with_status(status, Page { title: spoken, crumbs, ..Page::default() }, &body)
}
