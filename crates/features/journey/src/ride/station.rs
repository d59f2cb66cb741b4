//! A station of a ride: the team's rounds there, what is to be done and proven, what is asked, and the words of the method beside it.

use askama::Template;
use axum::{Extension, extract::Path, response::Response};
use perron_people::{
    People,
    doors::{OwnVisit, Visit, id_in_address},
};
use perron_ui::{Html, Link, PostButton, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    comments,
    methods::Methods,
    model::JourneyId,
    participants, paths,
    requirements::title_in,
    ride::{
        self,
        acts::enter,
        frame::{Tabbed, frame},
        model::Visit as Round,
        stations::{neighbours, state},
    },
    subject::{Kind, Subject},
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/stations/{station}", show)
}

struct RoundRow {
    title: String,
    days: String,
    by: String,
    note: String,
    /// What was missing when the team drove on, in words.
    missing: String,
    /// Where it is changed; empty for whoever may not.
    change: String,
}

#[derive(Template)]
#[template(path = "station.html")]
struct StationTemplate<'a> {
    words: &'a Words,
    frame: Html,
    title: String,
    lead: String,
    standing: String,
    tag: (&'static str, &'static str),
    rounds: Vec<RoundRow>,
    begin: Option<PostButton>,
    begin_earlier: Option<String>,
    end: Option<String>,
    work: Html,
    comments: Html,
    text: Html,
    previous: Option<Link>,
    next: Option<Link>,
    guide: Option<&'a str>,
}

async fn show(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, station)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (place, ride) = enter(&own, &methods, id, Act::SeeRide).await?;
    let found = ride.station(&station).ok_or_else(PageError::not_found)?;
    let edition = ride.edition(visit)?;
    let (route, requirements) = (ride.route()?, ride.requirements());
    let mut read = visit.read().await?;
    let participants = participants::store::of(&mut read, id).await?;
    let name = |person| participants.iter().find(|one| one.person == person).map(|one| participants::name(visit, one));
    let works = place.may(Act::Work);
    let open = ride.rounds_at(&station).any(|round| round.ended_on.is_none());
    let row = |round: &Round| RoundRow {
        title: visit.words().with("ride-round", &[("number", round.round.into())]),
        days: days(visit, round),
        by: name(round.begun_by).unwrap_or_default(),
        note: round.note.clone(),
        missing: round.missing.iter().map(|rule| title_in(&ride, &edition, rule)).collect::<Vec<_>>().join(" · "),
        change: if works { paths::round(id, &station, round.id) } else { String::new() },
    };
    let here = ride.here();
    let (standing_word, tag) = state(ride::glance::standing(&ride, &station, here));
    let (previous, next) = neighbours(&ride, &station);
    let link = |other: &str| Link::new(paths::station(id, other), edition.station_title(other));
    let work = super::work::html(&mut read, &own, &place, &ride, &station, &requirements).await?;
    let subject = Subject::find(&mut read, &own, &place, &ride, (Kind::Station.as_str(), &station)).await?;
    let comments = comments::block(&mut read, &own, &place, &subject).await?;
    let title = edition.station_title(&station);
    let body = Html::render(&StationTemplate {
        words: visit.words(),
        frame: frame(&own, &place, Some(&ride), &requirements, Tabbed::Stations, false)?,
        lead: edition.front(&format!("stations/{station}"), "lead"),
        standing: visit.word(standing_word),
        tag,
        rounds: ride.rounds_at(&station).rev().map(row).collect(),
        begin: (works && !open).then(|| begin_button(visit, id, &station, ride.rounds_at(&station).count())),
        begin_earlier: (works && !open).then(|| format!("{}/start", paths::station(id, &station))),
        end: (works && open).then(|| format!("{}/end", paths::station(id, &station))),
        work,
        comments,
        text: edition.beside_work(found, route)?,
        previous: previous.map(link),
        next: next.map(link),
        guide: edition.station_address(&station),
        title: title.clone(),
    })?;
    let between = vec![Link::new(paths::below(id, "stations"), visit.word("ride-tab-stations"))];
    visit.page(ride::frame::page(&own, &place, title, between), &body)
}

fn begin_button(visit: &Visit, id: JourneyId, station: &str, rounds: usize) -> PostButton {
    let key = if rounds == 0 { "ride-begin-here" } else { "ride-begin-again" };
    PostButton::new(format!("{}/start", paths::station(id, station)), visit.word(key))
}

/// "1.–12. nov.", and whether it was recorded later.
fn days(visit: &Visit, round: &Round) -> String {
    let words = visit.words();
    let begun = words.date(round.begun_on);
    let days = match round.ended_on {
        Some(ended) => words.with("ride-days", &[("begun", begun.into()), ("ended", words.date(ended).into())]),
        None => words.with("ride-since", &[("date", begun.into())]),
    };
    let recorded = perron_people::moment::day(round.created_at);
    if recorded <= round.begun_on {
        return days;
    }
    words.with("ride-recorded-later", &[("days", days.into()), ("date", words.date(recorded).into())])
}
