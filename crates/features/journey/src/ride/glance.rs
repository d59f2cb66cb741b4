//! A ride at a glance: the strip as it was really ridden, what is missing where the team is, what comes next, and the figures.

use askama::Template;
use perron_db::Query;
use perron_guide::Edition;
use perron_map::{RideStop, Standing};
use perron_method::schema::Route;
use perron_people::doors::{OwnVisit, Visit};
use perron_ui::{Html, Link, Task, Words};
use perron_web::PageError;

use crate::{
    access::Act,
    activities, paths,
    place::Place,
    requirements::{self, assess::Requirement, counts::Counts, filter, foreign, model::State},
    ride::{Ride, asked_at, boundary, conductor, earlier, model::Visit as Round},
    team,
};

/// How many requirements the overview names before it leads to all of them.
pub const NAMED: usize = 5;
/// How many activities it names.
const TASKS: usize = 6;
/// The width of the meter's drawing.
const METER: usize = 190;

/// A requirement that is not in place.
pub struct Missing {
    /// What it is.
    pub title: String,
    /// Its page.
    pub href: String,
    /// How it stands.
    pub state: String,
    /// The icon of that.
    pub icon: &'static str,
    /// Where evidence is brought, for whoever may; for what is broken, where the ways out stand.
    pub act: Option<Link>,
}

/// A ride at a glance.
pub struct Glance {
    /// Position and strip.
    pub journey: Html,
    /// What is missing first.
    pub missing: Vec<Missing>,
    /// What to keep an eye on, in figures; empty where the method names nothing.
    pub boundary: Html,
    /// How much is missing.
    pub missing_count: usize,
    /// Look of that number: what is broken weighs more than what is not there yet.
    pub missing_look: &'static str,
    /// The way to all of it, in words; empty where all of it is named.
    pub missing_all: String,
    /// What is to be done next: what the team itself has planned, before what the method asks for, each under its heading.
    pub tasks: Vec<(String, Vec<Task>)>,
    /// What is said where that is nothing.
    pub no_tasks: String,
    /// What is not in place and not asked for now, in words; empty for nothing.
    pub rest: String,
    /// What does not bind because it rests on the law of another country: said until the ride has begun.
    pub foreign: Option<foreign::Note>,
    /// "14 of 19".
    pub kept: String,
    /// The same as a width.
    pub meter: usize,
    /// Other figures.
    pub figures: Vec<(String, String)>,
    /// How many of the actors that are needed have somebody, as a link to them; nothing where the method names no actors.
    pub people: Option<Link>,
    /// What stands at the station where the team is.
    pub here: Vec<requirements::Row>,
    /// What the conductor knows of that.
    pub conductor: Html,
    /// The page of what is missing now.
    pub requirements: String,
    /// The page of all requirements.
    pub all_requirements: String,
    /// The page of all activities.
    pub activities: String,
}

#[derive(Template)]
#[template(path = "journey_strip.html")]
struct StripTemplate<'a> {
    words: &'a Words,
    colour: &'a str,
    heading: String,
    sentence: String,
    strip: Html,
    stations: String,
    route: Option<String>,
    /// Which routes were left, each in a sentence.
    earlier: Vec<String>,
    all_earlier: String,
}

impl Glance {
    /// The ride as somebody sees it who may. `all` are its requirements.
    ///
    /// # Errors
    /// When the database cannot be reached, or a template fails.
    pub async fn of(
        query: &mut impl Query,
        own: &OwnVisit,
        place: &Place,
        ride: &Ride,
        all: &[Requirement<'_>],
    ) -> Result<Self, PageError> {
        let (visit, id) = (&own.visit, place.journey.id);
        let words = visit.words();
        let (edition, route) = (ride.edition(visit)?, ride.route()?);
        let missing = missing(own, place, ride, &edition, all);
        let back = paths::journey(id);
        let rows = activities::list::next(query, ride, place, own, TASKS).await?;
        let end = ride.end.as_ref();
        let tasks = next_by_origin(visit, place, all, rows);
        let tasks =
            tasks.map(|(heading, rows)| (heading, rows.into_iter().map(|row| row.back_to(&back).as_task(words)).collect())).collect();
        let counted = all.iter().filter(|requirement| requirement.counts()).count();
        let kept = all.iter().filter(|requirement| requirement.counts() && requirement.is_kept()).count();
        let rounds = ride.rounds.iter().filter(|round| ride.station(&round.station).is_some()).count();
        let until = ride.as_of();
        // Who was missing no longer matters once a case has ended.
        let people = if end.is_some() { None } else { ride.team.team.in_words(visit, ride) };
        let days = ride.rounds.first().map_or(0, |first| (until - first.begun_on).whole_days().max(0));
        let weeks = words.count("ride-weeks", usize::try_from(days / 7).unwrap_or_default());
        let number = |number: usize| words.number(i64::try_from(number).unwrap_or_default());
        let rounds = match ride.rounds.len() - rounds {
            0 => number(rounds),
            earlier => words.with("ride-rounds-of-routes", &[("here", rounds.into()), ("earlier", earlier.into())]),
        };
        let mut figures = vec![(visit.word("ride-rounds"), rounds)];
        if !ride.rounds.is_empty() {
            figures.push((visit.word(if end.is_some() { "ride-took" } else { "ride-under-way" }), weeks));
        }
        Ok(Self {
            journey: journey(own, place, ride, &edition, all)?,
            boundary: if end.is_some() { Html::default() } else { boundary::html(visit, place, ride, all)? },
            missing_count: missing.len(),
            missing_look: if all.iter().any(|requirement| requirement.is_missing() && requirement.state == State::Broken) {
                "stop"
            } else {
                "warn"
            },
            missing_all: if missing.len() > NAMED { words.count("ride-missing-all", missing.len()) } else { String::new() },
            missing: missing.into_iter().take(NAMED).collect(),
            tasks,
            no_tasks: visit.word(if end.is_some() { "ride-next-ended" } else { "ride-next-none" }),
            rest: rest(words, ride, route, all),
            foreign: foreign::note(visit, id, all).filter(|_| ride.rounds.is_empty()),
            kept: words.with("ride-of", &[("count", number(kept).into()), ("total", number(counted).into())]),
            meter: (kept * METER).checked_div(counted).unwrap_or_default(),
            figures,
            people: people.map(|counted| Link::new(team::path(id), counted)),
            here: ride
                .here()
                .map(|here| {
                    asked_at::at_station(ride, route, here, all)
                        .into_iter()
                        .map(|one| requirements::row(visit, &edition, id, one))
                        .collect()
                })
                .unwrap_or_default(),
            conductor: ride.here().map(|here| conductor::html(&edition, here)).transpose()?.unwrap_or_default(),
            requirements: filter::now_path(id),
            all_requirements: requirements::list_path(id),
            activities: paths::below(id, "activities"),
        })
    }
}

/// What binds and is not in place where the team has come, what is broken first.
fn missing(own: &OwnVisit, place: &Place, ride: &Ride, edition: &Edition<'_>, all: &[Requirement<'_>]) -> Vec<Missing> {
    let visit = &own.visit;
    let row = |requirement: &Requirement<'_>| {
        let href = requirements::path(place.journey.id, &requirement.rule.id);
        Missing {
            title: requirement.title(edition),
            state: [Some(requirements::standing(visit, requirement)), ahead(visit, ride, edition, requirement)]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(". "),
            icon: if requirement.state == State::Broken { "x-block" } else { "x-ring" },
            act: match requirement.state {
                State::Broken => Some(Link::new(href.as_str(), visit.word("ride-see-why"))),
                _ => place.may(Act::Prove).then(|| Link::new(format!("{href}/evidence/new"), visit.word("ride-prove"))),
            },
            href,
        }
    };
    missing_now(all).into_iter().map(row).collect()
}

/// What is to be done now, what is broken first: the same order wherever some of it is named.
pub fn missing_now<'a, 'r>(all: &'a [Requirement<'r>]) -> Vec<&'a Requirement<'r>> {
    let mut missing: Vec<&Requirement<'_>> = all.iter().filter(|requirement| requirement.is_missing_now()).collect();
    missing.sort_by_key(|requirement| match requirement.state {
        State::Broken => 0,
        State::Open => 1,
        _ => 2,
    });
    missing
}

/// "You are at …", what is missing, and the strip.
fn journey(own: &OwnVisit, place: &Place, ride: &Ride, edition: &Edition<'_>, all: &[Requirement<'_>]) -> Result<Html, PageError> {
    let (visit, id) = (&own.visit, place.journey.id);
    let (words, route) = (visit.words(), ride.route()?);
    let heading = ride.here().map_or_else(
        || {
            visit.word(match (&ride.end, ride.rounds.as_slice()) {
                (Some(_), _) => "ride-way-taken",
                (None, []) => "ride-not-begun",
                (None, _) => "ride-at-none",
            })
        },
        |here| words.with("ride-here", &[("station", edition.station_title(here).into())]),
    );
    let number = ride.here().and_then(|here| route.stations.iter().position(|station| *station == *here));
    let position =
        number.map(|number| words.with("ride-position", &[("number", (number + 1).into()), ("total", route.stations.len().into())]));
    let counts = Counts::of(all);
    let nothing_missing = counts == Counts::default();
    let sentence = match route.stations.first() {
        _ if ride.end.is_some() && nothing_missing => None,
        Some(first) if ride.rounds.is_empty() && nothing_missing => {
            Some(words.with("ride-begin-at", &[("station", edition.station_title(first).into())]))
        }
        _ => Some(counts.sentence(words)),
    };
    let sign = edition.sign(route);
    Ok(Html::render(&StripTemplate {
        words,
        colour: sign.colour,
        heading,
        sentence: [position, sentence, gone_back(own, ride, edition)].into_iter().flatten().collect::<Vec<_>>().join(" "),
        strip: edition.ride_strip(route, &stops(own, place, ride, edition, all)?),
        stations: paths::below(id, "stations"),
        route: (place.may(Act::ChooseRoute) && ride.end.is_none()).then(|| paths::below(id, "route")),
        earlier: earlier::sentences(visit, ride)?,
        all_earlier: earlier::path(id),
    })?)
}

/// When the team last went back to a station it had been at, in words; nothing if it never did.
fn gone_back(own: &OwnVisit, ride: &Ride, edition: &Edition<'_>) -> Option<String> {
    let (words, route) = (own.visit.words(), ride.route().ok()?);
    let place = |round: &Round| route.stations.iter().position(|station| *station == *round.station);
    let pairs = ride.rounds.windows(2).rev();
    let (from, to) = pairs.map(|pair| (&pair[0], &pair[1])).find(|(from, to)| {
        let back = place(from).zip(place(to)).is_some_and(|(from, to)| to < from);
        back && to.round > 1
    })?;
    let values = [
        ("date", words.date(to.begun_on).into()),
        ("from", edition.station_title(&from.station).into()),
        ("to", edition.station_title(&to.station).into()),
    ];
    Some(words.with("ride-gone-back", &values))
}

/// What is to be done next, each under its heading: what the team itself has planned, then what the method asks for, and what comes before that.
pub fn next_by_origin(
    visit: &Visit,
    place: &Place,
    all: &[Requirement<'_>],
    rows: Vec<activities::list::Row>,
) -> impl Iterator<Item = (String, Vec<activities::list::Row>)> + use<> {
    let is_pressing = |one: &Requirement<'_>| one.is_missing() && one.state == State::Broken && one.is_reached && one.answered.is_none();
    let of_method_key = match &place.pause {
        Some(_) => "ride-next-after-pause",
        None if all.iter().any(is_pressing) => "ride-next-after-broken",
        None => "ride-next-of-method",
    };
    let (of_method, own): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.of_method);
    let groups = [(visit.word("ride-next-own"), own), (visit.word(of_method_key), of_method)];
    groups.into_iter().filter(|(_, rows)| !rows.is_empty())
}

/// What is not in place although nothing asks for it now, in words: what belongs to where the team has not come, and what nobody has to do.
fn rest(words: &Words, ride: &Ride, route: &Route, all: &[Requirement<'_>]) -> String {
    let of_route = |place: &perron_method::Id| route.id == **place || route.stations.contains(place);
    // What stands at no station of the route, such as at the emergency stop, is never come to.
    let to_come = |at: &perron_method::Id| of_route(at) || ride.method().topic(at).is_some_and(|topic| topic.from.iter().any(of_route));
    let left = all.iter().filter(|one| one.counts() && !one.is_kept() && !one.is_missing_now());
    let (later, others): (Vec<_>, Vec<_>) = left.partition(|one| !one.is_reached && one.rule.at.iter().any(to_come));
    let said = [("ride-later", later.len()), ("ride-not-required", others.len())];
    let said = said.into_iter().filter(|(_, count)| *count > 0).map(|(key, count)| words.count(key, count));
    said.collect::<Vec<_>>().join(" ")
}

/// That what is broken belongs to a station that the team has not come to: it is said early, while the plan can still be another one.
pub fn ahead(visit: &Visit, ride: &Ride, edition: &Edition<'_>, requirement: &Requirement<'_>) -> Option<String> {
    if requirement.state != State::Broken || requirement.is_reached {
        return None;
    }
    let station = asked_at::stands_at(ride, ride.route().ok()?, requirement).filter(|station| ride.rounds_at(station).next().is_none())?;
    Some(visit.words().with("ride-ahead", &[("station", edition.station_title(station).into())]))
}

/// The stations of the route as they have been ridden. What is missing is flagged where it is missing.
fn stops(own: &OwnVisit, place: &Place, ride: &Ride, edition: &Edition<'_>, all: &[Requirement<'_>]) -> Result<Vec<RideStop>, PageError> {
    let (visit, id, route) = (&own.visit, place.journey.id, ride.route()?);
    let here = ride.here();
    let missing = asked_at::by_station(ride, route, all);
    let stop = |station: &perron_method::Id| {
        let standing = standing(ride, station, here);
        let rounds = ride.rounds_at(station).count();
        let (said, key) = match standing {
            Standing::Done => (String::new(), "ride-stop-done"),
            Standing::Active => (String::new(), "ride-stop-active"),
            Standing::Here => (String::new(), "ride-since"),
            Standing::Todo if is_skipped(ride, station) => (visit.word("ride-skipped"), ""),
            Standing::Todo => (visit.word(to_come(ride)), ""),
        };
        let day = match standing {
            Standing::Done => ride.rounds_at(station).filter_map(|round| round.ended_on).max(),
            _ => ride.rounds_at(station).filter(|round| round.ended_on.is_none()).map(|round| round.begun_on).next_back(),
        };
        let day = day.map(|day| visit.words().short_date_from(day, ride.today));
        RideStop {
            label: edition.station_title(station),
            href: paths::station(id, station),
            said,
            note: match day {
                Some(day) if rounds > 1 => {
                    format!("{} · {}", visit.words().with(key, &[("date", day.into())]), visit.words().count("ride-round-count", rounds))
                }
                Some(day) => visit.words().with(key, &[("date", day.into())]),
                None if is_skipped(ride, station) => visit.word("ride-skipped"),
                None => String::new(),
            },
            missing: missing.get(station.as_str()).map(|counts| (counts.in_words(visit.words()), filter::now_at_path(id, station))),
            standing,
        }
    };
    Ok(route.stations.iter().map(stop).collect())
}

/// What is said of a station where the team has not come: nobody comes there any more once a case has ended.
pub const fn to_come(ride: &Ride) -> &'static str {
    if ride.end.is_some() { "ride-not-ridden" } else { "ride-todo" }
}

/// Whether the team has never been at a station, and has been at a later one.
pub fn is_skipped(ride: &Ride, station: &str) -> bool {
    let been = |station: &perron_method::Id| ride.rounds_at(station).next().is_some();
    let Ok(route) = ride.route() else { return false };
    let mut onwards = route.stations.iter().skip_while(|one| ***one != *station);
    onwards.next().is_some_and(|one| !been(one)) && onwards.any(been)
}

/// How a station stands.
pub fn standing(ride: &Ride, station: &str, here: Option<&str>) -> Standing {
    if here == Some(station) {
        return Standing::Here;
    }
    let mut rounds = ride.rounds_at(station).peekable();
    if rounds.peek().is_none() {
        Standing::Todo
    } else if rounds.any(|round| round.ended_on.is_none()) {
        Standing::Active
    } else {
        Standing::Done
    }
}
