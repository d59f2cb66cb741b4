//! Changing what one has written oneself. Who is mentioned anew is told; who was mentioned before is not told again.

use axum::{Extension, Form as Sent, extract::Path, response::Response};
use perron_people::{
    People,
    doors::{
        FormPage, OwnVisit,
        conflict::{self, Conflict},
        id_in_address,
    },
};
use perron_ui::{Field, Form, Link, PostButton};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    access::Act,
    comments::{
        FIELD,
        block::{field, typed},
        done, entry, find,
        mention::Named,
        model::{Comment, CommentId},
        nameable, path, said, store, tell,
    },
    methods::Methods,
    model::JourneyId,
    place::Place,
    ride::acts,
    subject::Subject,
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    const PATH: &str = "/journeys/{id}/comments/{comment}/edit";
    Routes::default().get(PATH, show).post(PATH, change)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    comment: String,
    /// The mark of the text that the form showed.
    shown: String,
}

async fn show(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, comment)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let id = id_in_address(&id)?;
    let (place, ride) = acts::enter(&own, &methods, id, Act::Comment).await?;
    let mut read = own.visit.read().await?;
    let (comment, subject) = find(&mut read, &own, &place, &ride, id_in_address(&comment)?).await?;
    is_own(&own, &comment)?;
    let standing = typed(&own.visit, &store::names(&mut read, id, &subject).await?, &comment.text);
    let answers = Answers { shown: mark(&standing), comment: standing };
    page(&own, &place, &subject, comment.id, &answers).show(&own.visit)
}

async fn change(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, comment)): Path<(String, String)>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place, ride) = acts::begin(&own, &methods, id, Act::Comment, "journey.change-comment").await?;
    let (comment, subject) = find(&mut act, &own, &place, &ride, id_in_address(&comment)?).await?;
    is_own(&own, &comment)?;
    let names = store::names(&mut act, id, &subject).await?;
    let standing = typed(visit, &names, &comment.text);
    // Whoever is mentioned already stays so, even when they have left the case since.
    let mut people = nameable(&mut act, &place).await?;
    let others = names.into_iter().filter(|(person, _)| people.iter().all(|one| one.person != *person)).collect::<Vec<_>>();
    people.extend(others.into_iter().filter_map(|(person, name)| Some(Named { person, name: name? })));
    let mut page = page(&own, &place, &subject, comment.id, &answers);
    let Some(read) = said(&own, &mut page.form.fields, &answers.comment, &people) else { return page.show(visit) };
    if read.text == comment.text {
        return Ok(visit.done(&subject.page, "organisation-unchanged", &[]));
    }
    let standing_mark = mark(&standing);
    if answers.shown != standing_mark {
        let save_mine = PostButton::new(action(id, comment.id), visit.word("conflict-save-mine"));
        let save_mine = save_mine.carrying(FIELD, answers.comment.clone()).carrying("shown", standing_mark);
        let differences = conflict::differences(&[field(visit, &standing)], &[field(visit, &answers.comment)]);
        return Conflict { differences, save_mine, keep_theirs: subject.page.clone(), crumbs: subject.crumbs(&own, &place) }.show(visit);
    }
    store::change(&mut act, id, comment.id, &read.text).await?;
    tell(&mut act, &own, (&place, &ride), &subject, (comment.id, false), &read).await?;
    acts::settle(act, &own, &methods, &place, entry(id, &subject, comment.id, &read.text)).await?;
    Ok(done(&own, &subject, &read))
}

/// Nobody changes what somebody else said, and what was withdrawn comes back before it is changed.
fn is_own(own: &OwnVisit, comment: &Comment) -> Result<(), PageError> {
    if comment.written_by != own.person.id {
        return Err(PageError::not_permitted());
    }
    if comment.withdrawn.is_some() { Err(PageError::not_found()) } else { Ok(()) }
}

fn mark(text: &str) -> String {
    conflict::mark(&[(FIELD.to_owned(), text.to_owned())])
}

fn action(journey: JourneyId, id: CommentId) -> String {
    format!("{}/edit", path(journey, id))
}

fn page(own: &OwnVisit, place: &Place, subject: &Subject, id: CommentId, answers: &Answers) -> FormPage {
    let (visit, journey) = (&own.visit, place.journey.id);
    let fields = vec![field(visit, &answers.comment), Field::hidden("shown", answers.shown.clone())];
    let form = Form::new(action(journey, id), fields, visit.word("organisation-save"));
    FormPage {
        heading: visit.word("comment-change-title"),
        lead: String::new(),
        form: form.cancel(Link::new(subject.page.clone(), visit.word("organisation-stay"))),
        below: Vec::new(),
        crumbs: subject.crumbs(own, place),
    }
}
