//! Writing the case for others. Where the newest version is a draft, it is changed; otherwise a new version begins, and what is public stays.

use axum::{Extension, Form as Sent, extract::Path, response::Response};
use perron_db::Query;
use perron_people::{
    People,
    doors::{
        FormPage, OwnVisit,
        conflict::{self, Conflict},
        id_in_address,
    },
};
use perron_ui::{Field, Form, Link, PostButton};
use perron_web::{PageError, Routes, see_other};

use crate::{
    access::Act,
    methods::Methods,
    outcome,
    place::{self, Place},
    ride::{Ride, acts},
    shared::{
        self, entry,
        form::Answers,
        model::{State, Version},
        prefill, store,
    },
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/shared/edit", show).post("/journeys/{id}/shared/edit", write)
}

/// The newest version, or nothing in a journey that has just ended. A journey that goes on and was never told has nothing to tell yet.
async fn standing(query: &mut impl Query, place: &Place) -> Result<Option<Version>, PageError> {
    let newest = store::newest(query, place.journey.id).await?;
    if newest.is_none() && outcome::store::end(query, place.journey.id).await?.is_none() {
        return Err(PageError::not_found());
    }
    Ok(newest)
}

fn mark(standing: Option<&Version>) -> String {
    standing.map(Version::mark).unwrap_or_default()
}

async fn show(own: OwnVisit, Extension(methods): Extension<Methods>, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let mut read = visit.read().await?;
    let place = place::enter(&own, &mut read, id, Act::ShareCase).await?;
    let standing = standing(&mut read, &place).await?;
    if standing.as_ref().is_some_and(|version| version.state == State::Waiting) {
        return Ok(see_other(&shared::path(id)));
    }
    let told = if let Some(version) = &standing {
        version.told.clone()
    } else {
        let ride = Ride::of(&mut read, &methods, &place.journey, acts::today(&own)).await?;
        prefill::suggested(&mut read, visit, &place.journey, ride.as_ref()).await?
    };
    drop(read);
    page(&own, &place, &Answers::of(&told, mark(standing.as_ref()))).show(visit)
}

async fn write(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place) = place::begin(&own, id, Act::ShareCase, "journey.write-shared").await?;
    let standing = standing(&mut act, &place).await?;
    let mut page = page(&own, &place, &answers);
    if standing.as_ref().is_some_and(|version| version.state == State::Waiting) {
        page.form.fields.fail_whole(visit.word("error-shared-waits"));
    }
    let Some(told) = answers.check(visit, &mut page.form.fields) else { return page.show(visit) };
    let path = shared::path(id);
    let mark = mark(standing.as_ref());
    let draft = standing.as_ref().filter(|version| version.state == State::Draft);
    if draft.is_some_and(|draft| draft.told == told) {
        return Ok(visit.done(&path, "organisation-unchanged", &[]));
    }
    if let Some(theirs) = standing.as_ref().filter(|_| answers.shown != mark) {
        let save_mine = PostButton::new(format!("{path}/edit"), visit.word("conflict-save-mine"));
        let save_mine = save_mine.carrying_all(told.carried()).carrying("shown", mark);
        let mine = Answers::of(&told, String::new()).fields(visit);
        let differences = conflict::differences(&Answers::of(&theirs.told, String::new()).fields(visit), &mine);
        return Conflict { differences, save_mine, keep_theirs: path, crumbs: shared::crumbs(&own, &place) }.show(visit);
    }
    let version = Version {
        number: draft.map_or_else(|| standing.as_ref().map_or(1, |version| version.number + 1), |draft| draft.number),
        language: place.journey.language.clone(),
        told,
        state: State::Draft,
        written_by: own.person.id,
        written_by_name: None,
        written_at: act.now(),
        sent_by: None,
        sent_at: None,
        reviewed_by_name: None,
        reviewed_at: None,
        reason: String::new(),
    };
    match draft {
        Some(_) => store::change(&mut act, id, &version).await?,
        None => store::add(&mut act, id, &version).await?,
    }
    acts::settle(act, &own, &methods, &place, entry(id, &version)).await?;
    Ok(visit.done(&path, "shared-written", &[]))
}

fn page(own: &OwnVisit, place: &Place, answers: &Answers) -> FormPage {
    let (visit, path) = (&own.visit, shared::path(place.journey.id));
    let mut fields = answers.fields(visit);
    fields.push(Field::hidden("shown", answers.shown.as_str()));
    let form = Form::new(format!("{path}/edit"), fields, visit.word("shared-write-submit"));
    FormPage {
        heading: visit.word("shared-write"),
        lead: visit.word("shared-write-lead"),
        form: form.cancel(Link::new(path, visit.word("organisation-stay"))),
        below: Vec::new(),
        crumbs: shared::crumbs(own, place),
    }
}
