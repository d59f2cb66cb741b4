//! The page of an activity: what the method says about it, and what the team says of it. Whoever works in the case changes it there; two who do
//! so at once both see it, and nothing is overwritten unseen.

use askama::Template;
use axum::{Extension, Form as Sent, extract::Path, http::StatusCode, response::Response};
use perron_db::Query;
use perron_people::{
    People,
    doors::{
        OwnVisit,
        conflict::{self, Conflict},
        id_in_address,
    },
    moment,
};
use perron_ui::{Field, Form, Html, Link, Page, PostButton, SummaryRow, Words};
use perron_web::{PageError, Routes, see_other};

use crate::{
    access::Act,
    activities::{
        self, entry,
        form::{Answers, Asked, state_in_words},
        found::{Found, Named},
        model::Told,
        words,
    },
    comments, files, letters,
    methods::Methods,
    model::JourneyId,
    participants,
    place::Place,
    ride::{Ride, acts},
    subject::Subject,
    undo,
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default()
        .get("/journeys/{id}/activities/{activity}", show)
        .post("/journeys/{id}/activities/{activity}", change)
        .get("/journeys/{id}/stations/{station}/activities/{item}", show_of_method)
        .post("/journeys/{id}/stations/{station}/activities/{item}", change_of_method)
}

#[derive(Template)]
#[template(path = "activity.html")]
struct ActivityTemplate<'a> {
    words: &'a Words,
    station: String,
    title: &'a str,
    /// What the method says; empty for one of the team's own.
    text: Html,
    /// When it was done, in words; empty while it is not.
    done: String,
    /// The form, for whoever may change it.
    form: Option<Form>,
    /// What is said of it, for whoever may not.
    rows: Vec<SummaryRow>,
    /// Its files, and what people say about it.
    below: Html,
}

async fn show(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, activity)): Path<(String, String)>,
) -> Result<Response, PageError> {
    shown(&own, &methods, id_in_address(&id)?, Named::by_id(&activity)?).await
}

async fn show_of_method(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, station, item)): Path<(String, String, String)>,
) -> Result<Response, PageError> {
    shown(&own, &methods, id_in_address(&id)?, Named::OfMethod(station, item)).await
}

async fn change(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, activity)): Path<(String, String)>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    changed(&own, &methods, id_in_address(&id)?, Named::by_id(&activity)?, answers).await
}

async fn change_of_method(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, station, item)): Path<(String, String, String)>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    changed(&own, &methods, id_in_address(&id)?, Named::OfMethod(station, item), answers).await
}

async fn shown(own: &OwnVisit, methods: &Methods, id: JourneyId, named: Named) -> Result<Response, PageError> {
    let (place, ride) = acts::enter(own, methods, id, Act::SeeRide).await?;
    let mut read = own.visit.read().await?;
    let found = named.find(&mut read, &own.visit, id, &ride).await?;
    if let (Named::OfMethod(..), Some(activity)) = (&named, &found.activity) {
        // Somebody has touched it: from now on it has one address.
        return Ok(see_other(&Named::Touched(activity.id).path(id)));
    }
    let participants = participants::store::of(&mut read, id).await?;
    let below = below(&mut read, own, &place, &named, &found).await?;
    drop(read);
    let asked = Asked::of(&own.visit, &ride, &participants, &found.told, found.activity.as_ref())?;
    let mut answers = Answers::of(&own.visit, &found.told);
    answers.shown = conflict::mark(&answers.carried());
    let form = place.may(Act::Work).then(|| form(own, id, &named, &asked, &answers));
    page(own, &place, &ride, &found, form, below)
}

async fn changed(own: &OwnVisit, methods: &Methods, id: JourneyId, named: Named, answers: Answers) -> Result<Response, PageError> {
    let visit = &own.visit;
    let (mut act, place, ride) = acts::begin(own, methods, id, Act::Work, "journey.change-activity").await?;
    let found = named.find(&mut act, visit, id, &ride).await?;
    let participants = participants::store::of(&mut act, id).await?;
    let asked = Asked::of(visit, &ride, &participants, &found.told, found.activity.as_ref())?;
    let mut form = form(own, id, &named, &asked, &answers);
    let Some(after) = answers.check(visit, &asked, &found.told, &mut form.fields) else {
        let below = below(&mut act, own, &place, &named, &found).await?;
        return page(own, &place, &ride, &found, Some(form), below);
    };
    let list = activities::path(id);
    if after == found.told {
        return Ok(visit.done(&list, "organisation-unchanged", &[]));
    }
    let standing = Answers::of(visit, &found.told);
    let mark = conflict::mark(&standing.carried());
    if answers.shown != mark {
        let mine = Answers::of(visit, &after);
        let save_mine = PostButton::new(named.path(id), visit.word("conflict-save-mine"));
        let carried = save_mine.carrying_all(mine.carried());
        let differences = conflict::differences(&standing.fields(visit, &asked), &mine.fields(visit, &asked));
        let (save_mine, keep_theirs) = (carried.carrying("shown", mark), named.path(id));
        return Conflict { differences, save_mine, keep_theirs, crumbs: activities::crumbs(own, &place) }.show(visit);
    }
    let key = activities::keep(&mut act, &place, own, found.activity.as_ref(), &after).await?;
    if after.owner != found.told.owner {
        letters::activities_given(&mut act, own, &place.journey, &ride, &[(key, &after)]).await?;
    }
    let title = if after.item.is_none() { after.title.as_str() } else { found.title.as_str() };
    let entry = entry(id, key, &after, title).fact("changed", differing(&found.told, &after));
    let undo = acts::settle(act, own, methods, &place, entry).await?;
    Ok(undo::done(own, id, undo, &list, "activity-changed", &[title]))
}

/// The names of what differs.
fn differing(before: &Told, after: &Told) -> Vec<String> {
    let parts = [
        ("activity-title", before.title != after.title),
        ("activity-station", before.station != after.station),
        ("activity-state", before.state != after.state),
        ("activity-reason", before.reason != after.reason),
        ("activity-owner", before.owner != after.owner),
        ("activity-due", before.due != after.due),
        ("activity-note", before.note != after.note),
    ];
    parts.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name.to_owned()).collect()
}

fn form(own: &OwnVisit, id: JourneyId, named: &Named, asked: &Asked, answers: &Answers) -> Form {
    let visit = &own.visit;
    let mut fields = answers.fields(visit, asked);
    fields.push(Field::hidden("shown", answers.shown.clone()));
    let form = Form::new(named.path(id), fields, visit.word("organisation-save"));
    form.cancel(Link::new(activities::path(id), visit.word("organisation-stay")))
}

fn page(own: &OwnVisit, place: &Place, ride: &Ride, found: &Found, form: Option<Form>, below: Html) -> Result<Response, PageError> {
    let (visit, told) = (&own.visit, &found.told);
    let edition = ride.edition(visit)?;
    let item = told.item.as_deref().and_then(|item| words::item(&edition, &told.station, item));
    let done = found.activity.as_ref().and_then(|activity| activity.done_at).map(|done| moment::day_in_words(visit.words(), done));
    let is_wrong = form.as_ref().is_some_and(|form| form.fields.errors() > 0);
    let title = form.as_ref().map_or_else(|| found.title.clone(), |form| form.fields.title(visit.words(), &found.title));
    let body = Html::render(&ActivityTemplate {
        words: visit.words(),
        station: ride.station_title(&edition, &told.station).unwrap_or_else(|| visit.word("activity-other-station")),
        title: &found.title,
        text: item.map(|item| words::how(&edition, item)).unwrap_or_default(),
        done: done.map(|day| visit.words().with("activity-done-on", &[("date", day.into())])).unwrap_or_default(),
        rows: if form.is_some() { Vec::new() } else { rows(own, found) },
        form,
        below,
    })?;
    let mut crumbs = activities::crumbs(own, place);
    crumbs.push(Link::new("", found.title.clone()));
    let status = if is_wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    visit.page_with_status(status, Page { title, crumbs, ..Page::default() }, &body)
}

/// Its files, and what people say about it.
async fn below(query: &mut impl Query, own: &OwnVisit, place: &Place, named: &Named, found: &Found) -> Result<Html, PageError> {
    let named = found.activity.as_ref().map_or_else(|| named.clone(), |activity| Named::Touched(activity.id));
    let subject = Subject::activity(place.journey.id, &named, &found.title);
    let files = files::block(query, own, place, &subject).await?;
    Ok(Html::trusted(format!("{files}{}", comments::block(query, own, place, &subject).await?)))
}

/// What is said of it, for whoever only looks.
fn rows(own: &OwnVisit, found: &Found) -> Vec<SummaryRow> {
    let (visit, told) = (&own.visit, &found.told);
    let name = || found.activity.as_ref().and_then(|activity| activity.owner_name.as_deref());
    let owner = told.owner.map(|_| visit.called(name()));
    let rows = [
        ("activity-field-state", Some(state_in_words(visit, told.state))),
        ("activity-field-reason", Some(told.reason.clone()).filter(|reason| !reason.is_empty())),
        ("activity-field-owner", owner),
        ("activity-field-due", told.due.map(|due| visit.words().date(due))),
        ("activity-field-note", Some(told.note.clone()).filter(|note| !note.is_empty())),
    ];
    rows.into_iter().filter_map(|(key, value)| Some(SummaryRow::new(visit.word(key), &value?))).collect()
}
