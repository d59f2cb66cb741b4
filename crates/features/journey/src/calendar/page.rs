//! Making the address at which a calendar program fetches dates, making another in its place, and withdrawing it. The address is shown once,
//! in the answer that makes it: it is kept nowhere from which another page could read it.

use askama::Template;
use axum::{extract::Path, response::Response};
use perron_journal::{Entry, Principal, Stream};
use perron_kernel::Token;
use perron_people::{
    People,
    doors::{OwnVisit, id_in_address},
    moment,
};
use perron_ui::{Html, Link, Page, PostButton, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    calendar::{Feed, FeedKind, feed, store},
    model::Journey,
    paths, place,
};

/// The page of the address for all of somebody's journeys.
pub const OWN: &str = "/account/calendar";

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default()
        .get(OWN, show_own)
        .post("/account/calendar/make", make_own)
        .post("/account/calendar/withdraw", withdraw_own)
        .get("/journeys/{id}/calendar", show_of_journey)
        .post("/journeys/{id}/calendar/make", make_of_journey)
        .post("/journeys/{id}/calendar/withdraw", withdraw_of_journey)
}

#[derive(Template)]
#[template(path = "calendar.html")]
struct CalendarTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    /// Whose dates are fetched, and which.
    lead: String,
    holds: Vec<String>,
    /// The whole address, when it has just been made.
    address: Option<String>,
    /// That there is one, and since when.
    standing: Option<String>,
    make: PostButton,
    withdraw: Option<PostButton>,
    /// The page for all journeys, from that of one.
    all: Option<Link>,
}

async fn show_own(own: OwnVisit) -> Result<Response, PageError> {
    let standing = store::of(&mut own.visit.read().await?, own.person.id, None).await?;
    page(&own, None, standing.as_ref(), None)
}

async fn make_own(own: OwnVisit) -> Result<Response, PageError> {
    make(&own, None).await
}

async fn withdraw_own(own: OwnVisit) -> Result<Response, PageError> {
    withdraw(&own, None).await
}

async fn show_of_journey(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let mut read = own.visit.read().await?;
    let place = place::enter(&own, &mut read, id_in_address(&id)?, Act::SeeRide).await?;
    let standing = store::of(&mut read, own.person.id, Some(place.journey.id)).await?;
    page(&own, Some(&place.journey), standing.as_ref(), None)
}

async fn make_of_journey(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let place = place::enter(&own, &mut own.visit.read().await?, id_in_address(&id)?, Act::SeeRide).await?;
    make(&own, Some(&place.journey)).await
}

async fn withdraw_of_journey(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let place = place::enter(&own, &mut own.visit.read().await?, id_in_address(&id)?, Act::SeeRide).await?;
    withdraw(&own, Some(&place.journey)).await
}

/// An address in the place of the one before, which leads nowhere from then on.
async fn make(own: &OwnVisit, journey: Option<&Journey>) -> Result<Response, PageError> {
    let (person, journal) = (own.person.id, own.visit.people.journal());
    let mut act = journal.begin(Principal::person(person), "journey.make-calendar").await?;
    let secret = Token::new(act.random());
    let of = journey.map(|journey| journey.id);
    store::withdraw(&mut act, person, of).await?;
    let feed = Feed { id: act.new_id::<FeedKind>(), person, journey: of, made_at: act.now() };
    store::add(&mut act, &feed, secret.hash()).await?;
    act.record(entry(own, journey));
    act.commit().await?;
    page(own, journey, Some(&feed), Some(own.visit.people.absolute(&feed::path(&secret))))
}

async fn withdraw(own: &OwnVisit, journey: Option<&Journey>) -> Result<Response, PageError> {
    let mut act = own.visit.people.journal().begin(Principal::person(own.person.id), "journey.withdraw-calendar").await?;
    if store::withdraw(&mut act, own.person.id, journey.map(|journey| journey.id)).await? {
        act.record(entry(own, journey));
        act.commit().await?;
    }
    Ok(own.visit.done(&path(journey), "calendar-withdrawn", &[]))
}

/// It is somebody's own matter, so it stands in their own journal.
fn entry(own: &OwnVisit, journey: Option<&Journey>) -> Entry {
    let entry = Entry::new(Stream::person(own.person.id));
    match journey {
        Some(journey) => entry.fact("journey", journey.id.to_string()),
        None => entry.fact("calendar-of-all", true),
    }
}

fn path(journey: Option<&Journey>) -> String {
    journey.map_or_else(|| OWN.to_owned(), |journey| paths::below(journey.id, "calendar"))
}

fn page(own: &OwnVisit, journey: Option<&Journey>, standing: Option<&Feed>, address: Option<String>) -> Result<Response, PageError> {
    let (visit, path) = (&own.visit, path(journey));
    let words = visit.words();
    let title = visit.word("calendar-title");
    let lead = match journey {
        Some(journey) => words.with("calendar-lead-journey", &[("journey", journey.title.as_str().into())]),
        None => visit.word("calendar-lead-all"),
    };
    let holds = if journey.is_some() {
        vec![visit.word("calendar-holds-due"), visit.word("calendar-holds-facts"), visit.word("calendar-holds-uptake")]
    } else {
        vec![visit.word("calendar-holds-own"), visit.word("calendar-holds-led"), visit.word("calendar-holds-not")]
    };
    let make = PostButton::new(format!("{path}/make"), visit.word(if standing.is_some() { "calendar-renew" } else { "calendar-make" }));
    let body = Html::render(&CalendarTemplate {
        words,
        title: &title,
        lead,
        holds,
        address,
        standing: standing.map(|feed| words.with("calendar-stands", &[("date", moment::day_in_words(words, feed.made_at).into())])),
        make,
        withdraw: standing.map(|_| PostButton::new(format!("{path}/withdraw"), visit.word("calendar-withdraw"))),
        all: journey.map(|_| Link::new(OWN, visit.word("calendar-all"))),
    })?;
    let mut crumbs = match journey {
        Some(journey) => place::crumbs(own, journey),
        None => vec![Link::new("/account", visit.word("title-account"))],
    };
    crumbs.push(Link::new("", title.as_str()));
    visit.page(Page { title, crumbs, ..Page::default() }, &body)
}
