//! Choosing a route, and changing it. Before a change the page says what comes along, what is new and what opens again; nothing that was
//! gathered is lost, and one can always change back.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use askama::Template;
use axum::{
    Extension, Form as Sent,
    extract::{Path, Query as Asked},
    response::Response,
};
use perron_db::Query;
use perron_journal::{Entry, Stream};
use perron_people::{
    People,
    doors::{OwnVisit, id_in_address},
};
use perron_ui::{Field, Form, Html, Link, PostButton, Words};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    access::Act,
    methods::Methods,
    paths,
    place::{self, Place},
    requirements::{self, assess::Requirement},
    ride::{
        self, Ride,
        acts::{settle, today},
        boundary,
        model::Leg,
        moves::{MoveItem, moves_from_here},
        way::Way,
    },
    rules::LONGEST_NOTE,
};

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/route", show).post("/journeys/{id}/route", choose)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    way: String,
    #[serde(rename = "move")]
    by_move: String,
    reason: String,
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
    groups: Vec<WayGroup>,
}

#[derive(Template)]
#[template(path = "route_change.html")]
struct ChangeTemplate<'a> {
    words: &'a Words,
    title: String,
    errors: Html,
    /// What comes along.
    along: Vec<String>,
    /// Rules that are new, as `(title, state)`.
    new: Vec<(String, String)>,
    /// Rules that were in place and are not on the new route.
    again: Vec<(String, String)>,
    /// How many rules of the present route no longer count, in words; empty for none.
    ended: String,
    /// How many rules rest on another country's law, in words; empty for none.
    foreign: String,
    form: Html,
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
        let answers = Answers { way: text.clone(), by_move, reason: String::new() };
        let changed = changed(&mut read, &own, &methods, &place, &way).await?;
        let form = change_form(&own, &place, &answers);
        return change_page(&own, &place, ride, &changed, &answers, &form);
    }
    let edition = ride.as_ref().map(|ride| ride.edition(visit)).transpose()?;
    let mut moves = match (&ride, &edition) {
        (Some(ride), Some(edition)) => moves_from_here(ride, edition, &methods, id),
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
        boundary: ride.as_ref().map(|ride| boundary::html(visit, ride, id, &ride.requirements())).transpose()?.unwrap_or_default(),
        moves,
        groups: groups(&own, &methods, &place, ride.as_ref()),
    })?;
    visit.page(ride::frame::page(&own, &place, title, Vec::new()), &body)
}

fn groups(own: &OwnVisit, methods: &Methods, place: &Place, ride: Option<&Ride>) -> Vec<WayGroup> {
    let (visit, id) = (&own.visit, place.journey.id);
    let path = paths::below(id, "route");
    let group = |version: &Arc<crate::methods::Version>| {
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
    let (mut act, place) = place::begin(&own, id, Act::ChooseRoute, "journey.choose-route").await?;
    let ride = Ride::of(&mut act, &methods, &place.journey, today(&own)).await?;
    let Some(way) = Way::read(&methods, &answers.way) else {
        return Ok(visit.done(&paths::below(id, "route"), "ride-way-unknown", &[]));
    };
    let name = way.version.edition(visit.language).and_then(|edition| {
        let route = way.version.method().route(&way.route)?;
        Some(edition.sign(route).name)
    });
    let name = name.unwrap_or_default();
    let before = ride.as_ref().map(Ride::leg);
    if before.is_some_and(|leg| leg.route == way.route && leg.version == way.version.id) {
        return Ok(visit.done(&paths::journey(id), "ride-route-same", &[&name]));
    }
    if let Some(ride) = &ride {
        let mut form = change_form(&own, &place, &answers);
        if answers.reason.chars().count() > LONGEST_NOTE {
            form.fields.fail("reason", visit.words().count("error-journey-text-long", LONGEST_NOTE));
        }
        if !visit.accepts(&mut form.fields) {
            let changed = changed(&mut act, &own, &methods, &place, &way).await?;
            return change_page(&own, &place, ride, &changed, &answers, &form);
        }
    }
    let by_move = ride.as_ref().and_then(|ride| ride.method().moves.moves.iter().find(|one| one.id == *answers.by_move));
    let by_move = by_move.map(|one| one.id.to_string());
    let reason = answers.reason.trim().replace("\r\n", "\n");
    let number = before.map_or(0, |leg| leg.number) + 1;
    let mut entry = Entry::new(Stream::journey(id)).fact("ride-route", way.written());
    if let Some(ride) = &ride {
        entry = entry.fact("ride-route-before", format!("{}/{}", ride.method().id(), ride.leg().route));
    }
    entry = by_move.iter().fold(entry, |entry, one| entry.fact("ride-move", one.clone()));
    if !reason.is_empty() {
        entry = entry.personal("ride-reason", reason.clone());
    }
    way.begin(&mut act, &methods, id, own.person.id, (number, by_move, reason)).await?;
    settle(act, &own, &methods, &place, entry).await?;
    Ok(visit.done(&paths::journey(id), "ride-route-chosen", &[&name]))
}

/// The ride as it would be on another way.
async fn changed(query: &mut impl Query, own: &OwnVisit, methods: &Methods, place: &Place, way: &Way) -> Result<Ride, PageError> {
    let mut ride = Ride::of(query, methods, &place.journey, today(own)).await?.ok_or_else(PageError::not_found)?;
    let leg = Leg {
        number: ride.leg().number + 1,
        version: way.version.id.clone(),
        route: way.route.clone(),
        by_move: None,
        reason: String::new(),
        begun_by: own.person.id,
        begun_at: own.visit.now(),
    };
    ride.legs.push(leg);
    ride.version = Arc::clone(&way.version);
    Ok(ride)
}

fn change_form(own: &OwnVisit, place: &Place, answers: &Answers) -> Form {
    let visit = &own.visit;
    let reason = Field::text_area("reason", visit.word("ride-field-reason"), 3).hint(visit.word("ride-field-reason-hint")).optional();
    let fields =
        vec![reason.value(&answers.reason), Field::hidden("way", answers.way.clone()), Field::hidden("move", answers.by_move.clone())];
    let stay = Link::new(paths::journey(place.journey.id), visit.word("ride-stay-on-route"));
    Form::new(paths::below(place.journey.id, "route"), fields, visit.word("ride-change-submit")).cancel(stay)
}

fn change_page(own: &OwnVisit, place: &Place, ride: &Ride, changed: &Ride, answers: &Answers, form: &Form) -> Result<Response, PageError> {
    let visit = &own.visit;
    let words = visit.words();
    let edition = changed.edition(visit)?;
    let route = changed.route()?;
    let (before, after) = (ride.requirements(), changed.requirements());
    let was: BTreeMap<&str, &Requirement<'_>> = before.iter().map(|requirement| (requirement.rule.id.as_str(), requirement)).collect();
    let line = |requirement: &Requirement<'_>| (requirement.title(&edition), requirements::state(visit, requirement.state));
    let new = after.iter().filter(|requirement| requirement.counts() && !was.contains_key(requirement.rule.id.as_str()));
    let again = after.iter().filter(|requirement| {
        was.get(requirement.rule.id.as_str()).is_some_and(|before| before.is_kept() && requirement.counts() && !requirement.is_kept())
    });
    let ended = before.iter().filter(|requirement| after.iter().all(|one| one.rule.id != *requirement.rule.id.as_str()));
    let country = changed.owner.country.as_str();
    let foreign = after.iter().filter(|one| one.rule.country.as_deref().is_some_and(|of| !of.eq_ignore_ascii_case(country)));
    let said = |key: &str, count: usize| if count == 0 { String::new() } else { words.count(key, count) };
    let name = edition.sign(route).name;
    let title = words.with("ride-change-title", &[("route", name.into())]);
    let mut along = vec![
        words.count("ride-along-rounds", ride.rounds.len()),
        words.count("ride-along-facts", ride.given.len()),
        words.count("ride-along-evidence", ride.evidence.len()),
    ];
    let old = ride.edition(visit)?;
    let by_move = ride.method().moves.moves.iter().find(|one| one.id == *answers.by_move);
    along.extend(by_move.into_iter().flat_map(|one| &one.carries).filter_map(|id| Some(old.text.section("moves", id)?.title().to_owned())));
    let body = Html::render(&ChangeTemplate {
        words,
        title: title.clone(),
        errors: form.render_errors(words)?,
        along,
        new: new.map(line).collect(),
        again: again.map(line).collect(),
        ended: said("ride-ended-rules", ended.count()),
        foreign: said("ride-foreign-rules", foreign.count()),
        form: form.render(words)?,
    })?;
    let between = vec![Link::new(paths::below(place.journey.id, "route"), visit.word("ride-change-route"))];
    let mut page = ride::frame::page(own, place, title.clone(), between);
    page.title = form.fields.title(words, &title);
    let status = if form.fields.errors() > 0 { axum::http::StatusCode::UNPROCESSABLE_ENTITY } else { axum::http::StatusCode::OK };
    visit.page_with_status(status, page, &body)
}
