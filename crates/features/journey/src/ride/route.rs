//! Choosing a route, and changing it. Nothing that was gathered is lost, and one can always change back. A change is also a decision.

use std::{collections::HashMap, sync::Arc};

use askama::Template;
use axum::{
    Extension, Form as Sent,
    extract::{Path, Query as Asked},
    response::Response,
};
use perron_journal::{Entry, Stream};
use perron_people::{
    People,
    doors::{OwnVisit, Visit, id_in_address},
};
use perron_ui::{Html, PostButton, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    decisions::{self, model::Told},
    methods::{Methods, Version},
    moves::{self, MoveItem, duties},
    paths,
    place::{self, Place},
    ride::{
        self, Ride,
        acts::{settle, today},
        boundary,
        change::{self, Answers},
        way::Way,
    },
    rules::{plain, written},
    undo,
};

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/route", show).post("/journeys/{id}/route", choose)
}

struct WayItem {
    badge: Html,
    colour: &'static str,
    name: String,
    lead: String,
    /// Where its page in the guide is.
    guide: String,
    /// The way that is ridden now.
    is_here: bool,
    /// What a change to it would do; empty for the first choice.
    look: String,
    choose: PostButton,
}

struct WayGroup {
    title: String,
    ways: Vec<WayItem>,
}

#[derive(Template)]
#[template(path = "route.html")]
struct RouteTemplate<'a> {
    words: &'a Words,
    title: String,
    lead: String,
    boundary: Html,
    moves: Vec<MoveItem>,
    /// The page of all moves.
    all_moves: Option<String>,
    groups: Vec<WayGroup>,
}

async fn show(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Asked(asked): Asked<HashMap<String, String>>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let mut read = visit.read().await?;
    let place = place::enter(&own, &mut read, id, Act::ChooseRoute).await?;
    let ride = Ride::of(&mut read, &methods, &place.journey, today(&own)).await?;
    let by_move = asked.get("move").cloned().unwrap_or_default();
    if let (Some(ride), Some(text)) = (&ride, asked.get("way")) {
        let way = Way::read(&methods, text).ok_or_else(PageError::not_found)?;
        let answers = Answers { way: text.clone(), by_move, ..Answers::default() };
        let changed = change::changed(&mut read, &own, &methods, &place, (&way, &answers)).await?;
        let form = change::form(&own, &place, &answers);
        return change::page(&own, &methods, &place, ride, &changed, &answers, &form);
    }
    let edition = ride.as_ref().map(|ride| ride.edition(visit)).transpose()?;
    let mut moves = match (&ride, &edition) {
        (Some(ride), Some(edition)) => moves::from_here(visit, ride, edition, &methods, id),
        _ => Vec::new(),
    };
    if !by_move.is_empty() {
        moves.retain(|one| one.id == by_move);
    }
    let title = visit.word(if ride.is_some() { "ride-change-route" } else { "ride-choose-route" });
    let body = Html::render(&RouteTemplate {
        words: visit.words(),
        title: title.clone(),
        lead: visit.word(if ride.is_some() { "ride-change-route-lead" } else { "ride-choose-route-lead" }),
        boundary: ride.as_ref().map(|ride| boundary::html(visit, &place, ride, &ride.requirements())).transpose()?.unwrap_or_default(),
        moves,
        all_moves: ride.as_ref().map(|_| paths::below(id, "moves")),
        groups: groups(&own, &methods, &place, ride.as_ref()),
    })?;
    visit.page(ride::frame::page(&own, &place, title, Vec::new()), &body)
}

fn groups(own: &OwnVisit, methods: &Methods, place: &Place, ride: Option<&Ride>) -> Vec<WayGroup> {
    let (visit, id) = (&own.visit, place.journey.id);
    let path = paths::below(id, "route");
    let group = |version: &Arc<Version>| {
        let edition = version.edition(visit.language)?;
        let method = version.method().id();
        let item = |route: &perron_method::schema::Route| {
            let sign = edition.sign(route);
            let way = format!("{method}/{}", route.id);
            let label = visit.words().with("ride-choose", &[("route", sign.name.as_str().into())]);
            WayItem {
                is_here: ride.is_some_and(|ride| ride.method().id() == method && ride.leg().route == route.id.as_str()),
                look: if ride.is_some() { format!("{path}?way={way}") } else { String::new() },
                choose: PostButton::new(path.clone(), label).carrying("way", way),
                badge: sign.badge,
                colour: sign.colour,
                name: sign.name,
                lead: sign.lead,
                guide: sign.href,
            }
        };
        let ways = version.method().offered_routes().map(item).collect();
        Some(WayGroup { title: edition.front("method", "title"), ways })
    };
    methods.current().filter_map(group).collect()
}

async fn choose(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, mut place) = place::begin(&own, id, Act::ChooseRoute, "journey.choose-route").await?;
    let ride = Ride::of(&mut act, &methods, &place.journey, today(&own)).await?;
    let Some(way) = Way::read(&methods, &answers.way) else {
        return Ok(visit.done(&paths::below(id, "route"), "ride-way-unknown", &[]));
    };
    if ride.is_some() {
        place.before = Some(undo::store::snapshot(&mut act, id).await?);
    }
    let name = name_of(visit.language, &way.version, &way.route);
    let before = ride.as_ref().map(Ride::leg);
    if before.is_some_and(|leg| leg.route == way.route && leg.version == way.version.id) {
        return Ok(visit.done(&paths::journey(id), "ride-route-same", &[&name]));
    }
    if let Some(ride) = &ride {
        let mut form = change::form(&own, &place, &answers);
        answers.check(visit, &mut form.fields);
        if !visit.accepts(&mut form.fields) {
            let changed = change::changed(&mut act, &own, &methods, &place, (&way, &answers)).await?;
            return change::page(&own, &methods, &place, ride, &changed, &answers, &form);
        }
    }
    let by_move = ride.as_ref().and_then(|ride| moves::find(ride, &methods, &answers.by_move).map(|known| known.written(ride)));
    let arising = ride.as_ref().map(|ride| duties::arising(ride, &methods, &way, by_move.as_deref())).unwrap_or_default();
    let reason = written(&answers.reason);
    let number = before.map_or(0, |leg| leg.number) + 1;
    let mut entry = Entry::new(Stream::journey(id)).fact("ride-route", way.written());
    if let Some(ride) = &ride {
        entry = entry.fact("ride-route-before", ride.way_written());
    }
    entry = by_move.iter().fold(entry, |entry, one| entry.fact("ride-move", one.clone()));
    if !reason.is_empty() {
        entry = entry.personal("ride-reason", reason.clone());
    }
    if let Some(ride) = &ride {
        let told = decided(visit, &place, ride, (&way, &reason, &answers.decided_by));
        entry = decisions::recorded_with(&mut act, id, &told, own.person.id, entry).await?;
    }
    if !arising.is_empty() {
        entry = entry.fact("ride-duties", arising.iter().map(|duty| format!("{}/{}", duty.method, duty.rule)).collect::<Vec<_>>());
    }
    for duty in &arising {
        moves::store::add(&mut act, id, duty).await?;
    }
    way.begin(&mut act, &methods, id, own.person.id, (number, by_move, reason)).await?;
    let undo = settle(act, &own, &methods, &place, entry).await?;
    Ok(undo::done(&own, id, undo, &paths::journey(id), "ride-route-chosen", &[&name]))
}

/// A change of route as a decision, in the language of the case. `way` is the new one, with why and who decided.
fn decided(visit: &Visit, place: &Place, ride: &Ride, (way, reason, decided_by): (&Way, &str, &str)) -> Told {
    let language = &place.journey.language;
    let chosen = name_of(language, &way.version, &way.route);
    Told {
        question: visit.people.words(language).get("decision-route-question"),
        options: [name_of(language, &ride.version, &ride.leg().route), chosen.clone()].join("\n"),
        choice: chosen,
        reason: reason.to_owned(),
        decided_by: plain(decided_by),
        basis: String::new(),
        decided_on: ride.today,
        station: ride.here().unwrap_or_default().to_owned(),
        rule: None,
    }
}

/// What a route of a method is called in a language.
fn name_of(language: &str, version: &Version, route: &str) -> String {
    let name = version.edition(language).and_then(|edition| Some(edition.sign(version.method().route(route)?).name));
    name.unwrap_or_default()
}
