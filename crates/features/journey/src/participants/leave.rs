//! Leaving a journey, and letting somebody go, with what rests on them: it goes to somebody else in the same act, or is missing from then on.
//! The last who leads stays until somebody else does.

use askama::Template;
use axum::{Extension, Form as Sent, extract::Path, http::StatusCode, response::Response};
use perron_journal::Act as Doing;
use perron_people::{
    People,
    doors::{OwnVisit, id_in_address},
    model::PersonId,
};
use perron_ui::{Choice, Confirmation, Field, Fields, Html, Link, Page, PostButton, Words};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    access::{self, Act},
    confirm::Refusal,
    letters,
    methods::Methods,
    model::{Journey, JourneyId, Participant, Role},
    participants::{self, store},
    paths,
    place::{self, Place},
    ride::{Ride, acts},
    rules::is_the_last_lead,
    team::rests::Rests,
};

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default()
        .get("/journeys/{id}/leave", ask_to_leave)
        .post("/journeys/{id}/leave", leave)
        .get("/journeys/{id}/participants/{person}/remove", ask_to_remove)
        .post("/journeys/{id}/participants/{person}/remove", remove)
}

/// What was sent: who takes over what rests on whoever leaves; empty for nobody.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    to: String,
}

#[derive(Template)]
#[template(path = "leave.html")]
struct LeaveTemplate<'a> {
    words: &'a Words,
    ask: Confirmation,
    text: String,
    /// What rests on whoever leaves, a line for each kind.
    rests: Vec<String>,
    heading: String,
    fields: Fields,
}

async fn ask_to_leave(own: OwnVisit, Extension(methods): Extension<Methods>, Path(id): Path<String>) -> Result<Response, PageError> {
    ask(&own, &methods, id_in_address(&id)?, own.person.id, Act::Leave).await
}

async fn leave(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (act, place) = place::begin(&own, id_in_address(&id)?, Act::Leave, "journey.leave").await?;
    let refused = let_go(&own, &methods, act, &place, own.person.id, &answers).await?;
    Ok(refused.unwrap_or_else(|| own.visit.done(paths::JOURNEYS, "journey-left", &[&place.journey.title])))
}

async fn ask_to_remove(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, person)): Path<(String, String)>,
) -> Result<Response, PageError> {
    ask(&own, &methods, id_in_address(&id)?, id_in_address(&person)?, Act::ManageParticipants).await
}

async fn remove(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, person)): Path<(String, String)>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (id, person): (JourneyId, PersonId) = (id_in_address(&id)?, id_in_address(&person)?);
    let (mut act, place) = place::begin(&own, id, Act::ManageParticipants, "journey.remove-participant").await?;
    let one = store::one(&mut act, id, person).await?.ok_or_else(PageError::not_found)?;
    let refused = let_go(&own, &methods, act, &place, person, &answers).await?;
    // An administrator who takes themselves out still sees it.
    let to = if person == own.person.id && !place.administers { paths::JOURNEYS.to_owned() } else { paths::participants(id) };
    Ok(refused.unwrap_or_else(|| own.visit.done(&to, "participant-removed", &[&participants::name(&own.visit, &one)])))
}

/// Takes somebody out of the journey, or answers with why not.
async fn let_go(
    own: &OwnVisit,
    methods: &Methods,
    mut act: Doing,
    place: &Place,
    person: PersonId,
    answers: &Answers,
) -> Result<Option<Response>, PageError> {
    let journey = &place.journey;
    let one = store::one(&mut act, journey.id, person).await?.ok_or_else(PageError::not_found)?;
    let all = store::of(&mut act, journey.id).await?;
    if is_the_last_lead(&all, &one) {
        return refusal(own, place).map(Some);
    }
    let rests = Rests::on(&mut act, journey.id, person).await?;
    let ride = Ride::of(&mut act, methods, journey, acts::today(own)).await?;
    let to = takers(&all, person).find(|other| other.person.to_string() == answers.to);
    if to.is_none() && !answers.to.is_empty() {
        let mut fields = fields(own, &all, person, &answers.to);
        fields.fail("to", own.visit.word("error-rests-to"));
        return page(own, journey, &one, ride.as_ref(), &rests, fields).map(Some);
    }
    if let Some(to) = to {
        let given = rests.pass_on(&mut act, own, journey.id, to.person).await?;
        // Whoever leads is told below that somebody has left, with what rested on them.
        let is_told = person == own.person.id && to.role == Role::Lead;
        if let Some(ride) = ride.as_ref().filter(|_| !is_told) {
            let given: Vec<_> = given.iter().map(|(id, told)| (*id, told)).collect();
            letters::activities_given(&mut act, own, journey, ride, &given).await?;
        }
    }
    store::remove(&mut act, journey.id, person).await?;
    let [of_journey, of_person] = participants::entries(journey.id, &one, &[("journey-role-before", one.role.as_str())]);
    act.record(of_person);
    if person == own.person.id {
        letters::participant_left(&mut act, own, journey, &one, rests.count(), to.and_then(|to| to.name.as_deref())).await?;
    } else {
        letters::removed(&mut act, own, journey, person).await?;
    }
    let entry = match &ride {
        Some(ride) => rests.told(of_journey, ride, to.map(|to| to.person)),
        None => of_journey,
    };
    acts::settle(act, own, methods, place, entry).await?;
    Ok(None)
}

async fn ask(own: &OwnVisit, methods: &Methods, id: JourneyId, person: PersonId, what: Act) -> Result<Response, PageError> {
    let mut read = own.visit.read().await?;
    let place = place::enter(own, &mut read, id, what).await?;
    let one = store::one(&mut read, id, person).await?.ok_or_else(PageError::not_found)?;
    let all = store::of(&mut read, id).await?;
    if is_the_last_lead(&all, &one) {
        return refusal(own, &place);
    }
    let ride = Ride::of(&mut read, methods, &place.journey, acts::today(own)).await?;
    let rests = Rests::on(&mut read, id, person).await?;
    page(own, &place.journey, &one, ride.as_ref(), &rests, fields(own, &all, person, ""))
}

/// Who can take over: the others who see what is done in the case.
fn takers(all: &[Participant], leaves: PersonId) -> impl Iterator<Item = &Participant> {
    all.iter().filter(move |one| one.person != leaves && access::may(Some(one.role), false, Act::SeeRide))
}

fn fields(own: &OwnVisit, all: &[Participant], leaves: PersonId, to: &str) -> Fields {
    let visit = &own.visit;
    let choices = takers(all, leaves).map(|one| Choice::new(one.person.to_string(), participants::name(visit, one)));
    let field = Field::select("to", visit.word("rests-to"), choices.collect()).hint(visit.word("rests-to-hint"));
    Fields::new(vec![field.optional().value(to)])
}

/// Says what has to come first.
fn refusal(own: &OwnVisit, place: &Place) -> Result<Response, PageError> {
    let (visit, journey) = (&own.visit, &place.journey);
    let first = if place.may(Act::HandOver) {
        Link::new(paths::below(journey.id, "hand-over"), visit.word("journey-hand-over-title"))
    } else {
        Link::new(paths::below(journey.id, "participants/new"), visit.word("participant-add"))
    };
    let stay = participants::stay(own, journey);
    let refusal = Refusal { title: "last-lead-title", text: "last-lead-text", first, stay, status: StatusCode::CONFLICT };
    refusal.show(visit, participants::crumbs(own, journey))
}

fn page(
    own: &OwnVisit,
    journey: &Journey,
    one: &Participant,
    ride: Option<&Ride>,
    rests: &Rests,
    fields: Fields,
) -> Result<Response, PageError> {
    let visit = &own.visit;
    let is_self = one.person == own.person.id;
    let name = participants::name(visit, one);
    let word = |part: &str| {
        let key = if is_self { format!("journey-leave-{part}") } else { format!("participant-remove-{part}") };
        visit.words().with(&key, &[("name", name.as_str().into()), ("journey", journey.title.as_str().into())])
    };
    let action =
        if is_self { paths::below(journey.id, "leave") } else { paths::below(journey.id, &format!("participants/{}/remove", one.person)) };
    let question = word("question");
    let status = if fields.errors() > 0 { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let title = fields.title(visit.words(), &question);
    let edition = ride.map(|ride| ride.edition(visit)).transpose()?;
    let body = Html::render(&LeaveTemplate {
        words: visit.words(),
        ask: Confirmation {
            question: question.clone(),
            button: PostButton::new(action, word("submit")),
            danger: true,
            stay: participants::stay(own, journey),
        },
        text: word("text"),
        rests: edition.map(|edition| rests.in_words(visit, &edition)).unwrap_or_default(),
        heading: visit.word(if is_self { "rests-title-own" } else { "rests-title" }),
        fields,
    })?;
    let mut crumbs = participants::crumbs(own, journey);
    crumbs.push(Link::new("", question));
    visit.page_with_status(status, Page { title, crumbs, ..Page::default() }, &body)
}
