//! What is known of a case: the facts that the rules of its route read, grouped by where they are asked.

use std::collections::HashMap;

use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query as Given},
    response::Response,
};
use perron_guide::Edition;
use perron_method::schema::Fact;
use perron_people::{
    People,
    doors::{OwnVisit, id_in_address},
};
use perron_ui::{Html, Link, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    facts::{self, known, page, words},
    methods::Methods,
    place::Place,
    ride::{
        Ride, acts,
        frame::{self, Tabbed},
    },
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/facts", show)
}

struct Row {
    label: String,
    href: String,
    /// Its value, a line for each entry; nothing where it is not known.
    value: Option<Html>,
    /// Where it is known from, or where it will come from.
    source: String,
    as_of: String,
    given: String,
    /// The key of what one can do about it.
    act: &'static str,
}

struct Group {
    heading: String,
    caption: String,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "facts.html")]
struct FactsTemplate<'a> {
    words: &'a Words,
    frame: Html,
    /// All, and only those that are not known, with how many there are; the one that is shown has no address.
    filters: Vec<Link>,
    groups: Vec<Group>,
    /// Whether rules of the route read facts at all.
    any: bool,
}

async fn show(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Given(asked): Given<HashMap<String, String>>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (place, ride) = acts::enter(&own, &methods, id, Act::SeeRide).await?;
    let edition = ride.edition(visit)?;
    let all = facts::seen_on(&ride);
    let unknown: Vec<&Fact> = all.iter().copied().filter(|fact| known::value_of(&ride, fact).is_none()).collect();
    let filtered = asked.get("known").is_some_and(|known| known == "no");
    let path = facts::path(id);
    let filter = |key: &str, count: usize, href: String, here: bool| {
        Link::new(if here { String::new() } else { href }, visit.words().count(key, count))
    };
    let filters = vec![
        filter("facts-filter-all", all.len(), path.clone(), !filtered),
        filter("facts-filter-not-known", unknown.len(), format!("{path}?known=no"), filtered),
    ];
    let shown = if filtered { &unknown } else { &all };
    let body = Html::render(&FactsTemplate {
        words: visit.words(),
        frame: frame::frame(&own, &place, Some(&ride), &ride.requirements(), Tabbed::Facts, false)?,
        filters,
        groups: groups(&own, &place, &ride, &edition, shown)?,
        any: !all.is_empty(),
    })?;
    visit.page(frame::page(&own, &place, visit.word("ride-tab-facts"), Vec::new()), &body)
}

/// The stations of the route in their order, then what is asked for the whole route, then what comes by itself.
fn groups(own: &OwnVisit, place: &Place, ride: &Ride, edition: &Edition<'_>, shown: &[&Fact]) -> Result<Vec<Group>, PageError> {
    let visit = &own.visit;
    let stations = &ride.route()?.stations;
    let asked_on = |fact: &Fact| stations.iter().find(|station| fact.asked_at.as_ref() == Some(station));
    let (given, others): (Vec<&Fact>, Vec<&Fact>) = shown.iter().partition(|fact| facts::is_given(fact));
    let mut parts: Vec<(String, Vec<&Fact>)> = Vec::new();
    for station in stations {
        let here = given.iter().copied().filter(|fact| asked_on(fact) == Some(station));
        parts.push((edition.station_title(station), here.collect()));
    }
    parts.push((visit.word("facts-group-route"), given.into_iter().filter(|fact| asked_on(fact).is_none()).collect()));
    parts.push((visit.word("facts-group-others"), others));
    let group = |(heading, facts): (String, Vec<&Fact>)| Group {
        heading,
        caption: visit.words().count("facts-count", facts.len()),
        rows: facts.into_iter().map(|fact| row(own, place, ride, edition, fact)).collect(),
    };
    Ok(parts.into_iter().filter(|(_, facts)| !facts.is_empty()).map(group).collect())
}

fn row(own: &OwnVisit, place: &Place, ride: &Ride, edition: &Edition<'_>, fact: &Fact) -> Row {
    let visit = &own.visit;
    let value = known::value_of(ride, fact);
    let asks = facts::is_given(fact);
    let given = ride.given.get(fact.id.as_str()).filter(|_| asks);
    Row {
        label: words::label(edition, fact),
        href: facts::path_of(place.journey.id, fact),
        source: match given {
            Some(given) => given.source.clone(),
            None if asks && (value.is_none() || !known::is_of_team(fact)) => String::new(),
            None => words::origin(visit, edition, ride, fact),
        },
        as_of: given.map(|given| visit.words().date(given.as_of)).unwrap_or_default(),
        given: given.map(|given| page::by(visit, given)).unwrap_or_default(),
        act: match (asks && place.may(Act::Prove), value.is_some()) {
            (true, true) => "facts-change",
            (true, false) => "facts-answer-it",
            (false, _) => "facts-see",
        },
        value: value.map(|value| Html::lines(&words::lines(visit, edition, ride, fact, &value))),
    }
}
