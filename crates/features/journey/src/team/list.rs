//! "Who are your actors?": the actors of the route, each once, at the first station from where the team is that needs it; who stands for it, and
//! where somebody is missing. A station and the overview show it in short.

use askama::Template;
use axum::{Extension, extract::Path, response::Response};
use perron_guide::Edition;
use perron_method::schema::{Participant as AtStation, Station};
use perron_people::{
    People,
    doors::{OwnVisit, Visit, id_in_address},
};
use perron_ui::{Html, Link, PostButton, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    methods::Methods,
    model::JourneyId,
    paths,
    place::Place,
    ride::{
        Ride, acts,
        frame::{self, Tabbed},
    },
    team::{
        self, competences,
        form::was,
        model::TeamMember,
        standing::{Standing, Team, actor_title, function, name},
    },
};

/// The route of this page.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/team", show)
}

/// Somebody as they are shown.
struct Person {
    name: String,
    /// For what, where that does not stand above; empty where it does.
    function: String,
    /// Where they are from, and how they are reached.
    about: String,
    note: String,
    has_left: bool,
    /// Where it is changed; empty for whoever may not.
    change: String,
    remove: Option<PostButton>,
}

/// An actor with those who stand for it.
struct Asked {
    id: String,
    title: String,
    /// Who that is, in the words of the method.
    text: Html,
    /// Its part at the station, in a word.
    part: String,
    /// What it does there, in the words of the method.
    does: Html,
    /// The other stations that need it, in words; empty for none.
    also: String,
    state: String,
    tag: (&'static str, &'static str),
    people: Vec<Person>,
    /// Why nobody is needed; empty where somebody is.
    reason: String,
    /// Where somebody is named; nothing for whoever may not.
    add: Option<String>,
    not_needed: String,
    needed: Option<PostButton>,
}

/// A station with the actors that it is the first to need.
struct Group {
    id: String,
    title: String,
    is_here: bool,
    actors: Vec<Asked>,
}

#[derive(Template)]
#[template(path = "team.html")]
struct TeamTemplate<'a> {
    words: &'a Words,
    frame: Html,
    counted: String,
    groups: Vec<Group>,
    others: Vec<Person>,
    add: Option<String>,
    competences: Option<Link>,
}

/// An actor of a station in a line, for the page of the station.
pub struct Line {
    /// The actor.
    pub title: String,
    /// Where more of it stands.
    pub href: String,
    /// Who that is; empty for nobody.
    pub who: String,
    /// How it stands, where nobody is named.
    pub state: String,
    /// Look and icon of that.
    pub tag: (&'static str, &'static str),
}

async fn show(own: OwnVisit, Extension(methods): Extension<Methods>, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (place, ride) = acts::enter(&own, &methods, id, Act::SeeRide).await?;
    let mut read = visit.read().await?;
    let team = Team::of(&mut read, id).await?;
    let competences = competences::summary(&mut read, visit, &ride, id).await?;
    drop(read);
    let edition = ride.edition(visit)?;
    let (groups, asked) = groups(visit, &place, &ride, &edition, &team)?;
    let elsewhere = |member: &&TeamMember| member.told.actor.as_ref().is_none_or(|actor| !asked.contains(&actor.as_str()));
    let others = team.members.iter().filter(elsewhere);
    let body = Html::render(&TeamTemplate {
        words: visit.words(),
        frame: frame::frame(&own, &place, Some(&ride), &ride.requirements(), Tabbed::Participants, false)?,
        counted: team.in_words(visit, &ride).unwrap_or_default(),
        others: others.map(|member| Person { function: function(visit, &edition, member), ..person(visit, &place, member) }).collect(),
        groups,
        add: place.may(Act::Work).then(|| format!("{}/new", team::path(id))),
        competences,
    })?;
    let between = vec![Link::new(paths::participants(id), visit.word("participants-title"))];
    visit.page(frame::page(&own, &place, visit.word("team-title"), between), &body)
}

/// The stations from where the team is, then those behind it, each with the actors that no station before it has named; and all those actors.
fn groups<'a>(
    visit: &Visit,
    place: &Place,
    ride: &'a Ride,
    edition: &Edition<'_>,
    team: &Team,
) -> Result<(Vec<Group>, Vec<&'a str>), PageError> {
    let route = ride.route()?;
    let here = ride.here();
    let from = here.and_then(|here| route.stations.iter().position(|station| *station == *here)).unwrap_or_default();
    let stations: Vec<&Station> = route.stations.iter().filter_map(|station| ride.method().station(station)).collect();
    let (behind, ahead) = stations.split_at(from.min(stations.len()));
    let mut asked: Vec<&str> = Vec::new();
    let mut groups = Vec::new();
    for station in ahead.iter().chain(behind) {
        let mut actors = Vec::new();
        for participant in &station.actors {
            if !asked.contains(&participant.id.as_str()) {
                asked.push(&participant.id);
                actors.push(actor(visit, place, edition, team, (station, &stations), participant));
            }
        }
        if !actors.is_empty() {
            let title = edition.station_title(&station.id);
            groups.push(Group { id: format!("at-{}", station.id), title, is_here: here == Some(&station.id), actors });
        }
    }
    Ok((groups, asked))
}

/// An actor at the station where it is asked for, among the stations of the route.
fn actor(
    visit: &Visit,
    place: &Place,
    edition: &Edition<'_>,
    team: &Team,
    (station, stations): (&Station, &[&Station]),
    participant: &AtStation,
) -> Asked {
    let (words, id, list) = (visit.words(), participant.id.as_str(), team::path(place.journey.id));
    let may = place.may(Act::Work);
    let standing = team.standing(id);
    let others = stations.iter().filter(|other| other.id != station.id && other.actors.iter().any(|one| one.id == participant.id));
    let others: Vec<String> = others.map(|other| edition.station_title(&other.id)).collect();
    // Whoever is named is there, whatever was said before.
    let exemption = team.exemption(id).filter(|_| standing == Standing::NotNeeded);
    let does = edition.text.item(&format!("stations/{}", station.id), "actors", id);
    let title = actor_title(visit, edition, id);
    let needed = words.with("team-need", &[("function", title.as_str().into())]);
    let back = PostButton::new(format!("{list}/actors/{id}/needed"), needed);
    Asked {
        id: format!("actor-{id}"),
        title,
        text: edition.text.section("actors", id).map(|section| edition.inline(&section.body)).unwrap_or_default(),
        part: edition.word(&format!("part-{}", participant.part.name())),
        does: does.map(|item| edition.inline(&item.text)).unwrap_or_default(),
        also: if others.is_empty() { String::new() } else { words.with("team-also", &[("stations", others.join(", ").into())]) },
        state: visit.word(standing.word()),
        tag: standing.look(),
        people: team.of_actor(id).map(|member| person(visit, place, member)).collect(),
        reason: exemption.map(|said| said.reason.clone()).unwrap_or_default(),
        add: may.then(|| format!("{list}/new?actor={id}")),
        not_needed: format!("{list}/actors/{id}/not-needed"),
        needed: (may && exemption.is_some()).then_some(back),
    }
}

fn person(visit: &Visit, place: &Place, member: &TeamMember) -> Person {
    let (may, path, called) = (place.may(Act::Work), team::path_of(place.journey.id, member.id), name(visit, member));
    let organisation = member.organisation_name.as_ref().unwrap_or(&member.told.outside_organisation);
    let about = [organisation, &member.told.outside_contact].into_iter().filter(|text| !text.is_empty());
    let remove = visit.words().with("team-remove", &[("name", called.as_str().into())]);
    Person {
        name: if member.has_left() { was(visit, &called) } else { called },
        function: String::new(),
        about: about.map(String::as_str).collect::<Vec<_>>().join(" · "),
        note: member.told.note.clone(),
        has_left: member.has_left() || member.is_nobody(),
        remove: may.then(|| PostButton::new(format!("{path}/remove"), remove)),
        change: if may { path } else { String::new() },
    }
}

/// The actors of a station, each with who that is.
pub fn at_station(visit: &Visit, edition: &Edition<'_>, team: &Team, journey: JourneyId, station: &Station) -> Vec<Line> {
    let line = |participant: &AtStation| {
        let actor = participant.id.as_str();
        let standing = team.standing(actor);
        let there = team.of_actor(actor).filter(|member| !member.has_left());
        let left = team.of_actor(actor).find(|member| member.has_left()).filter(|_| standing == Standing::Missing);
        Line {
            title: actor_title(visit, edition, actor),
            href: format!("{}#actor-{actor}", team::path(journey)),
            who: there.map(|member| name(visit, member)).collect::<Vec<_>>().join(", "),
            state: left.map_or_else(|| visit.word(standing.word()), |member| was(visit, &name(visit, member))),
            tag: standing.look(),
        }
    };
    station.actors.iter().map(line).collect()
}
