//! Changing what a journey is called and what it is about. Two who do so at once both see it; nothing is overwritten unseen.

use axum::{Form as Sent, extract::Path, response::Response};
use perron_journal::{Entry, Stream};
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

use crate::{
    access::Act,
    begin::told,
    form::{Answers, Pairs},
    model::Journey,
    paths,
    place::{self, Place},
    store,
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/edit", show).post("/journeys/{id}/edit", change)
}

async fn show(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let place = place::enter(&own, &mut own.visit.read().await?, id_in_address(&id)?, Act::Change).await?;
    let mut answers = Answers::of(&own, &place, &place.journey);
    answers.shown = conflict::mark(&answers.carried());
    page(&own, &place, &answers).show(&own.visit)
}

async fn change(own: OwnVisit, Path(id): Path<String>, Sent(pairs): Sent<Pairs>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place) = place::begin(&own, id, Act::Change, "journey.change").await?;
    let before = &place.journey;
    let standing = Answers::of(&own, &place, before);
    let answers = Answers::sent(&pairs, standing.asks());
    let mut page = page(&own, &place, &answers);
    let Some(after) = answers.check(&own, &place, &mut page.form.fields) else { return page.show(visit) };
    let overview = paths::journey(id);
    if after == *before {
        return Ok(visit.done(&overview, "organisation-unchanged", &[]));
    }
    let mark = conflict::mark(&standing.carried());
    if answers.shown != mark {
        let mine = Answers::of(&own, &place, &after);
        let save_mine = PostButton::new(paths::below(id, "edit"), visit.word("conflict-save-mine"));
        let carried = save_mine.carrying_all(mine.carried());
        let differences = conflict::differences(&standing.fields(visit), &mine.fields(visit));
        let save_mine = carried.carrying("shown", mark);
        return Conflict { differences, save_mine, keep_theirs: overview, crumbs: place::crumbs(&own, before) }.show(visit);
    }
    store::change(&mut act, &after).await?;
    act.record(told(Entry::new(Stream::journey(id)).fact("changed", changed(before, &after)), &after));
    act.commit().await?;
    Ok(visit.done(&overview, "journey-changed", &[&after.title]))
}

/// The names of what differs.
fn changed(before: &Journey, after: &Journey) -> Vec<String> {
    let parts = [
        ("journey-title", before.title != after.title),
        ("challenge", before.challenge != after.challenge),
        ("language", before.language != after.language),
        ("classification", before.classification != after.classification),
        ("case-number", before.case_number != after.case_number),
        ("journey-note", before.note != after.note),
    ];
    parts.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name.to_owned()).collect()
}

fn page(own: &OwnVisit, place: &Place, answers: &Answers) -> FormPage {
    let (visit, journey) = (&own.visit, &place.journey);
    let mut fields = answers.fields(visit);
    fields.push(Field::hidden("shown", answers.shown.clone()));
    let form = Form::new(paths::below(journey.id, "edit"), fields, visit.word("organisation-save"));
    FormPage {
        heading: visit.word("journey-change"),
        lead: String::new(),
        form: form.cancel(Link::new(paths::journey(journey.id), visit.word("organisation-stay"))),
        below: Vec::new(),
        crumbs: place::crumbs(own, journey),
    }
}
