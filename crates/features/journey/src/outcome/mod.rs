//! The end of a journey: what came of it, that it goes on after all, and whether its result is in use later on. Nothing is locked by an end.

mod ask;
mod end;
mod go_on;
pub mod model;
mod show;
pub mod store;
mod uptake;

use askama::Template;
use perron_db::Query;
use perron_people::{
    People,
    doors::{OwnVisit, Visit},
};
use perron_ui::{Html, Link, Words};
use perron_web::{PageError, Routes};

pub use ask::Uptakes;

use crate::{
    access::Act,
    model::JourneyId,
    outcome::model::{End, Outcome, Uptake, is_asked},
    paths,
    place::Place,
    ride::{Ride, acts::today},
    shared,
};

/// The longest text about a result, in characters.
const LONGEST: usize = 2_000;

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    show::routes().and(end::routes()).and(go_on::routes()).and(uptake::routes())
}

/// Where the outcome is told.
pub fn path(journey: JourneyId) -> String {
    paths::below(journey, "outcome")
}

/// What came of it, in words.
pub fn in_words(words: &Words, outcome: Outcome) -> String {
    words.get(&format!("outcome-{outcome}"))
}

/// The way to a form, without the form itself.
fn crumbs(own: &OwnVisit, place: &Place) -> Vec<Link> {
    let mut crumbs = crate::place::crumbs(own, &place.journey);
    crumbs.push(Link::new(path(place.journey.id), own.visit.word("outcome-title")));
    crumbs
}

/// "Bought and in use, 3 November 2026".
pub fn said(visit: &Visit, end: &End) -> String {
    let values = [("outcome", in_words(visit.words(), end.outcome).into()), ("date", visit.words().date(end.ended_on).into())];
    visit.words().with("outcome-said", &values)
}

/// "The last answer, 21 May 2026: It is."
fn last(visit: &Visit, answer: &Uptake) -> String {
    let told = [("answer", visit.word(&format!("uptake-{}", answer.in_use)).into()), ("date", visit.words().date(answer.as_of).into())];
    visit.words().with("uptake-last", &told)
}

#[derive(Template)]
#[template(path = "outcome_notice.html")]
struct NoticeTemplate<'a> {
    words: &'a Words,
    said: String,
    path: String,
    /// Whether the team is asked now whether the result is in use.
    asks: bool,
    /// What was answered last; empty while nobody has.
    last: String,
    /// How the case for others stands, once it is written.
    told: Option<shared::Standing>,
    /// Whether the visitor is asked to read it over.
    reads_over: bool,
    /// Where it is.
    shared: String,
}

/// What is said of a journey that has ended.
pub struct Notice {
    /// What came of it, and what is asked since.
    pub html: Html,
    /// What the visitor is to do next, if something waits for them.
    pub next: Option<Link>,
}

/// What the overview says of a journey that has ended; nothing while it goes on, and for whoever does not see its ride.
///
/// # Errors
/// When the database cannot be reached, or a template fails.
pub async fn notice(query: &mut impl Query, own: &OwnVisit, place: &Place, ride: Option<&Ride>) -> Result<Option<Notice>, PageError> {
    if !place.may(Act::SeeRide) {
        return Ok(None);
    }
    let id = place.journey.id;
    let end = match ride {
        Some(ride) => ride.end.clone(),
        None => store::end(query, id).await?,
    };
    let Some(end) = end else { return Ok(None) };
    let answers = store::uptake(query, id).await?;
    let asks = place.may(Act::Work) && is_asked(&end, &answers, today(own));
    let page = shared::store::page(query, id).await?;
    let newest = shared::store::newest(query, id).await?;
    let reads_over = newest.as_ref().is_some_and(|version| shared::may_read_over(place, version, own.person.id));
    let link = |href: String, key: &str| Link::new(href, own.visit.word(key));
    let next = reads_over
        .then(|| link(shared::path(id), "shared-read-over"))
        .or_else(|| asks.then(|| link(format!("{}/uptake", path(id)), "uptake-answer")));
    let template = NoticeTemplate {
        words: own.visit.words(),
        said: said(&own.visit, &end),
        path: path(id),
        asks,
        last: answers.iter().max_by_key(|answer| answer.as_of).map(|answer| last(&own.visit, answer)).unwrap_or_default(),
        told: newest.as_ref().map(|version| shared::state_in_words(&own.visit, version, page.as_ref())),
        reads_over,
        shared: shared::path(id),
    };
    Ok(Some(Notice { html: Html::render(&template)?, next }))
}
