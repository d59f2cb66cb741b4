//! One's journeys: where work begins.

use askama::Template;
use axum::{Extension, extract::Query as Asking, response::Response};
use perron_db::Read;
use perron_people::{
    People,
    access::may,
    doors::{self, OwnVisit, Place, Visit},
};
use perron_ui::{Html, Link, Page, Pagination, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::may_begin,
    methods::Methods,
    model::JourneyId,
    organisations, outcome,
    pages::{self, Asked},
    paths, pause,
    portfolio::{
        PORTFOLIO,
        cases::{self, Case},
        filter::way_in_words,
        page::{flags, station},
    },
    side::DECIDE,
    store::{self, Listed},
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get(paths::JOURNEYS, show).lengthy()
}

/// A journey in a list.
pub struct Row {
    /// Where it leads; empty for whoever may not open it.
    pub href: String,
    pub title: String,
    pub challenge: String,
    /// Whose it is, and what the visitor is in it.
    pub about: String,
    /// Whether it rests.
    pub paused: bool,
    /// Where the organisation says whom it sends; empty for whoever does not decide that.
    pub side: String,
    /// The sign of its route, for whoever sees its work.
    pub badge: Html,
    /// On which route and where it is, for the same.
    pub station: String,
    /// How it stands, for the same: look, words, icon.
    pub flags: Vec<(&'static str, String, &'static str)>,
}

#[derive(Template)]
#[template(path = "journeys.html")]
struct JourneysTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    /// What waits for an answer of the visitor's, by organisation.
    invitations: Vec<Link>,
    rows: Vec<Row>,
    /// Where one begins; nothing for whoever cannot.
    new: Option<&'static str>,
    organisations: &'static str,
    /// The overview of all cases; nothing for whoever would see none there.
    portfolio: Option<&'static str>,
    pages: Pagination,
}

async fn show(own: OwnVisit, Extension(methods): Extension<Methods>, Asking(asked): Asking<Asked>) -> Result<Response, PageError> {
    let visit = &own.visit;
    let mut read = visit.read().await?;
    let listed = store::of_person(&mut read, own.person.id).await?;
    let places = doors::places_of(&mut read, own.person.id).await?;
    let new = places.iter().any(may_begin).then_some(paths::NEW);
    let invitations = invitations(&own, &mut read, places).await?;
    let paused = pause::store::among_those_of(&mut read, own.person.id).await?;
    drop(read);
    let title = visit.word("journeys-title");
    let (listed, pages) = pages::cut(listed, asked.number().unwrap_or(1), |page| pages::address(paths::JOURNEYS, page));
    let cases = if listed.is_empty() { Vec::new() } else { cases::of(&own, &methods, "").await? };
    let rows = listed.into_iter().map(|listed| {
        let (journey, paused) = (listed.journey, paused.contains(&listed.journey));
        Row { paused, ..row(visit.words(), listed) }.standing(visit, &cases, journey)
    });
    let rows: Vec<Row> = rows.collect();
    let body = Html::render(&JourneysTemplate {
        words: visit.words(),
        title: &title,
        invitations,
        rows,
        new,
        organisations: doors::ORGANISATIONS,
        portfolio: (!cases.is_empty()).then_some(PORTFOLIO),
        pages,
    })?;
    visit.page(Page { title, ..Page::default() }, &body)
}

/// The organisations for which the visitor can answer an invitation.
async fn invitations(own: &OwnVisit, read: &mut Read, places: Vec<Place>) -> Result<Vec<Link>, PageError> {
    let mut links = Vec::new();
    for place in places.into_iter().filter(|place| may(place.role, DECIDE)) {
        let organisation = place.organisation;
        let waiting = organisations::to_answer(read, organisation.id, own.visit.now()).await?.len();
        if waiting > 0 {
            let values = [("organisation", organisation.name.as_str().into()), ("count", waiting.into())];
            let label = own.visit.words().with("journeys-invitation", &values);
            links.push(Link::new(paths::of_organisation(organisation.id), label));
        }
    }
    Ok(links)
}

/// A journey as a row that leads to it.
pub fn row(words: &Words, listed: Listed) -> Row {
    let mut about = match listed.role {
        Some(role) => format!("{} · {}", listed.owner_name, words.get(&format!("journey-role-{role}"))),
        None => listed.owner_name,
    };
    if let Some(outcome) = listed.outcome {
        about = [about, words.get("outcome-ended"), outcome::in_words(words, outcome)].join(" · ");
    }
    Row {
        href: paths::journey(listed.journey),
        title: listed.title,
        challenge: listed.challenge,
        about,
        paused: false,
        side: String::new(),
        badge: Html::default(),
        station: String::new(),
        flags: Vec::new(),
    }
}

impl Row {
    /// The same with what whoever sees the work of the journey sees of it at once. What came of one that has ended is told already.
    #[must_use]
    pub fn standing(self, visit: &Visit, cases: &[Case], journey: JourneyId) -> Self {
        let Some(case) = cases.iter().find(|case| case.id == journey) else { return self };
        let edition = case.way.as_ref().and_then(|(version, _)| version.edition(visit.language));
        let badge = edition.zip(case.route()).map(|(edition, route)| edition.sign(route).small).unwrap_or_default();
        if case.outcome.is_some() {
            return Self { badge, ..self };
        }
        let station = [way_in_words(visit, case), station(visit, case)].join(" · ");
        Self { badge, station, flags: flags(visit, case), paused: false, ..self }
    }
}
