//! What a team does at a station: its activities, who is with it, the formal requirements that stand there, and what is asked.

use askama::Template;
use perron_db::Query;
use perron_method::schema::Fact;
use perron_people::doors::OwnVisit;
use perron_ui::{Html, Link, Task, Words};
use perron_web::PageError;

use crate::{
    access::Act,
    activities::{self, model::State},
    facts, paths,
    place::Place,
    requirements::{self, assess::Requirement},
    ride::{Ride, asked_at, earlier::LeftRoute},
    team::{self, list::at_station},
};

/// Something that is asked, with what is known of it.
struct AskedFact {
    label: String,
    href: String,
    value: String,
}

#[derive(Template)]
#[template(path = "station_work.html")]
struct WorkTemplate<'a> {
    words: &'a Words,
    tasks: Vec<Task>,
    /// Where an activity of the team's own is added; nothing for whoever may not.
    add: Option<Link>,
    /// The actors that the method wants here.
    people: Vec<team::list::Line>,
    requirements: Vec<requirements::Row>,
    /// What is said above them.
    caption: String,
    facts: Vec<AskedFact>,
}

/// All of it as HTML; `left` is the route of the station if that was left.
///
/// # Errors
/// When the database cannot be reached, or a template fails.
pub async fn html(
    query: &mut impl Query,
    own: &OwnVisit,
    place: &Place,
    ride: &Ride,
    (station, left): (&str, Option<&LeftRoute<'_>>),
    all: &[Requirement<'_>],
) -> Result<Html, PageError> {
    let (visit, id) = (&own.visit, place.journey.id);
    let edition = left.map_or_else(|| ride.edition(visit), |left| left.edition(visit))?;
    let back = paths::station(id, station);
    let rows = activities::list::of(query, ride, place, own).await?.into_iter();
    let rows = rows.filter(|row| row.station == station && row.state != State::NotRelevant);
    let row = |requirement: &Requirement<'_>| requirements::row(visit, &edition, id, requirement);
    let fact = |fact: &Fact| AskedFact {
        label: facts::words::label(&edition, fact),
        href: facts::path_of(id, fact),
        value: facts::known::value_of(ride, fact)
            .map_or_else(|| visit.word("ride-not-known"), |value| facts::words::value(visit, &edition, ride, fact, &value)),
    };
    Ok(Html::render(&WorkTemplate {
        words: visit.words(),
        tasks: rows.map(|row| row.back_to(&back).as_task(visit.words())).collect(),
        add: (place.may(Act::Work) && left.is_none())
            .then(|| Link::new(format!("{}?station={station}", paths::below(id, "activities/new")), visit.word("ride-add-activity"))),
        people: ride.station(station).map(|station| at_station(visit, &edition, &ride.team.team, id, station)).unwrap_or_default(),
        requirements: match left {
            Some(left) => requirements::left::at_station(ride, left, station).iter().map(row).collect(),
            None => asked_at::at_station(ride, ride.route()?, station, all).into_iter().map(row).collect(),
        },
        caption: visit.word(if left.is_some() { "earlier-rules-here" } else { "ride-requirements-here-caption" }),
        facts: facts::asked_at(ride, station).into_iter().map(fact).collect(),
    })?)
}
