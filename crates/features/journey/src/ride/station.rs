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
    moves::{self, MoveItem},
    participants, paths,
    requirements::title_in,
    ride::{
        self,
        acts::enter,
        conductor, earlier,
        frame::{Tabbed, frame},
        model::Visit as Round,
        stations::{neighbours, state_of},
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
    /// That the route of the station was left; empty on the present one.
    left: String,
    /// Where all routes that were left stand.
    all_earlier: String,
    standing: String,
    tag: (&'static str, &'static str),
    rounds: Vec<RoundRow>,
    begin: Option<PostButton>,
    begin_earlier: Option<String>,
    end: Option<String>,
    work: Html,
    /// The moves that begin here.
    moves: Vec<MoveItem>,
    comments: Html,
    /// What the conductor knows of it.
    conductor: Html,
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
    let left = ride.left_station(&station);
    let (edition, route, found) = match left {
        Some((left, found)) => (left.edition(visit)?, left.route, found),
        None => (ride.edition(visit)?, ride.route()?, ride.station(&station).ok_or_else(PageError::not_found)?),
    };
    let left = left.map(|(left, _)| left);
    let requirements = ride.requirements();
    let mut read = visit.read().await?;
    let participants = participants::store::of(&mut read, id).await?;
    let name = |person| participants.iter().find(|one| one.person == person).map(|one| participants::name(visit, one));
    let works = place.may(Act::Work) && left.is_none();
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
    let (standing_word, tag) = match left {
        Some(_) => ("earlier-mark", ("line", "x-dash")),
        None => state_of(&ride, &station, here),
    };
    let (previous, next) = neighbours(route, &station);
    let link = |other: &str| Link::new(paths::station(id, other), edition.station_title(other));
    let work = super::work::html(&mut read, &own, &place, &ride, (&station, left.as_ref()), &requirements).await?;
    let subject = Subject::find(&mut read, &own, &place, &ride, (Kind::Station.as_str(), &station)).await?;
    let comments = comments::block(&mut read, &own, &place, &subject).await?;
    let title = edition.station_title(&station);
    let body = Html::render(&StationTemplate {
        words: visit.words(),
        frame: frame(&own, &place, Some(&ride), &requirements, Tabbed::Stations, false)?,
        lead: edition.front(&format!("stations/{station}"), "lead"),
        left: left.map(|left| left.note(visit)).transpose()?.unwrap_or_default(),
        all_earlier: earlier::path(id),
        standing: visit.word(standing_word),
        tag,
        rounds: ride.rounds_at(&station).rev().map(row).collect(),
        begin: (works && !open).then(|| begin_button(visit, id, &station, ride.rounds_at(&station).count())),
        begin_earlier: (works && !open).then(|| format!("{}/start", paths::station(id, &station))),
        end: (works && open).then(|| format!("{}/end", paths::station(id, &station))),
        work,
        moves: if left.is_some() { Vec::new() } else { moves::from_station(visit, &place, &ride, &edition, &methods, &station) },
        comments,
        conductor: conductor::html(&edition, &station)?,
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
