//! All formal requirements of the present route: how many are in place, and how each stands, place by place.

use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query},
    response::Response,
};
use perron_people::{
    People,
    doors::{OwnVisit, id_in_address},
};
use perron_ui::{Choice, Html, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    comments::Counted,
    methods::Methods,
    requirements::{
        Row,
        assess::Requirement,
        filter,
        filter::{Asked, Filter},
        foreign, list_path, places,
        places::Called,
        row,
    },
    ride::{
        acts, asked_at,
        frame::{self, Tabbed},
    },
    subject::Kind,
};

/// The route of this page.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/requirements", show)
}

/// Requirements of one place.
struct Group {
    id: String,
    heading: String,
    caption: String,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "requirements.html")]
struct RequirementsPage<'a> {
    words: &'a Words,
    frame: Html,
    title: String,
    in_place: String,
    /// What does not bind because it rests on the law of another country.
    foreign: Option<foreign::Note>,
    /// How much of the meter is filled, of a hundred.
    percent: usize,
    path: String,
    filters: Vec<filter::Row>,
    shown: String,
    groups: Vec<Group>,
}

async fn show(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (place, ride) = acts::enter(&own, &methods, id, Act::SeeRide).await?;
    let (requirements, edition, route) = (ride.requirements(), ride.edition(visit)?, ride.route()?);
    let filter = Filter::read(&asked, &requirements);
    let station = asked.get(filter::STATION).filter(|station| ride.station(station).is_some());
    let stands_at = |station: &str, requirement: &Requirement<'_>| asked_at::stands_at(&ride, route, requirement) == Some(station);
    let is_there = |requirement: &Requirement<'_>| station.is_none_or(|station| stands_at(station, requirement));
    let shown: Vec<_> = requirements.iter().filter(|requirement| filter.admits(requirement) && is_there(requirement)).collect();
    let counted = || requirements.iter().filter(|requirement| requirement.counts());
    let (kept, all) = (counted().filter(|requirement| requirement.is_kept()).count(), counted().count());
    let called = Called {
        whole_route: visit.word("requirements-whole-route"),
        along: visit.word("requirements-along"),
        elsewhere: visit.word("requirements-elsewhere"),
    };
    let in_words = filter.in_words(visit, shown.len(), station.map(|station| edition.station_title(station)));
    let choice = |one: &perron_method::Id| {
        let count = requirements.iter().filter(|requirement| stands_at(one, requirement)).count();
        let label = [("label", edition.station_title(one).into()), ("count", count.into())];
        let chosen = station.is_some_and(|station| **one == **station);
        Choice { chosen, ..Choice::new(one.to_string(), visit.words().with("requirement-filter-choice", &label)) }
    };
    let of_station = filter::Row {
        name: filter::STATION,
        label: visit.word("requirement-filter-station"),
        all: visit.word("requirement-filter-all-stations"),
        choices: route.stations.iter().map(choice).collect(),
    };
    let comments = Counted::of(&mut visit.read().await?, id, Kind::Requirement).await?;
    let listed = |requirement: &Requirement<'_>| Row {
        comments: comments.link(&own, requirement.rule.id.as_str()),
        ..row(visit, &edition, id, requirement)
    };
    let group = |group: places::Group<'_, '_>| Group {
        id: format!("at-{}", group.id),
        caption: visit
            .words()
            .with("requirements-at", &[("place", group.heading.as_str().into()), ("count", group.requirements.len().into())]),
        heading: group.heading,
        rows: group.requirements.into_iter().map(listed).collect(),
    };
    let title = visit.word("requirements-title");
    let body = Html::render(&RequirementsPage {
        words: visit.words(),
        frame: frame::frame(&own, &place, Some(&ride), &requirements, Tabbed::Requirements, false)?,
        title: title.clone(),
        in_place: visit.words().with("requirements-in-place", &[("kept", kept.into()), ("all", all.into())]),
        foreign: foreign::note(visit, id, &requirements),
        percent: (kept * 100).checked_div(all).unwrap_or(0),
        path: list_path(id),
        filters: filter.rows(visit, &requirements).into_iter().chain([of_station]).collect(),
        shown: in_words,
        groups: places::groups(&edition, route, called, shown).into_iter().map(group).collect(),
    })?;
    visit.page(frame::page(&own, &place, title, Vec::new()), &body)
}
