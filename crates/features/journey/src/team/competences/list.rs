//! The competences in the method's words, with where the team has each from, and where help is found for what is missing.

use askama::Template;
use axum::{Extension, extract::Path, response::Response};
use perron_guide::Edition;
use perron_people::{
    People,
    doors::{OwnVisit, Visit, id_in_address},
};
use perron_ui::{Html, Link, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    activities::words::{how, title},
    methods::Methods,
    paths,
    place::Place,
    ride::{
        acts,
        frame::{self, Tabbed},
    },
    team::{
        self,
        competences::{
            self,
            model::{Answered, Cover},
            store, words_for,
        },
        form::was,
    },
};

/// The route of this page.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/competences", show)
}

/// A competence as it is shown.
struct Row {
    title: String,
    text: Html,
    state: String,
    tag: (&'static str, &'static str),
    /// Who has it, who had it, or why it is not needed; empty for nothing of that.
    who: String,
    /// Whether help is asked for.
    lacks: bool,
    /// Where it is answered; empty for whoever may not.
    answer: String,
    is_answered: bool,
}

#[derive(Template)]
#[template(path = "competences.html")]
struct CompetencesTemplate<'a> {
    words: &'a Words,
    frame: Html,
    counts: String,
    rows: Vec<Row>,
    /// The page of the guide that says who can help.
    help: Option<&'a str>,
}

async fn show(own: OwnVisit, Extension(methods): Extension<Methods>, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (place, ride) = acts::enter(&own, &methods, id, Act::SeeRide).await?;
    let asked = competences::asked(&ride);
    if asked.is_empty() {
        return Err(PageError::not_found());
    }
    let answered = store::of_journey(&mut visit.read().await?, id).await?;
    let edition = ride.edition(visit)?;
    let answer = |competence: &str| answered.iter().find(|one| one.competence == competence);
    let missing = asked.iter().filter(|id| answer(id).is_some_and(|one| !one.is_covered())).count();
    let unanswered = asked.iter().filter(|id| answer(id).is_none()).count();
    let covered = asked.len() - missing - unanswered;
    let counts =
        [("covered", covered.into()), ("total", asked.len().into()), ("missing", missing.into()), ("unanswered", unanswered.into())];
    let body = Html::render(&CompetencesTemplate {
        words: visit.words(),
        frame: frame::frame(&own, &place, Some(&ride), &ride.requirements(), Tabbed::Participants, false)?,
        counts: visit.words().with("competences-counts", &counts),
        rows: asked.iter().filter_map(|id| row(visit, &place, &edition, id, answer(id))).collect(),
        help: edition.emergency_address(),
    })?;
    let participants = Link::new(paths::participants(id), visit.word("participants-title"));
    let between = vec![participants, Link::new(team::path(id), visit.word("team-title"))];
    visit.page(frame::page(&own, &place, visit.word("competences-title"), between), &body)
}

fn row(visit: &Visit, place: &Place, edition: &Edition<'_>, competence: &str, answered: Option<&Answered>) -> Option<Row> {
    let item = words_for(edition, competence)?;
    let path = format!("{}/{competence}", competences::path(place.journey.id));
    let has_left = answered.is_some_and(Answered::has_left);
    let cover = if has_left { Some(Cover::Missing) } else { answered.map(|one| one.told.cover) };
    Some(Row {
        title: title(item),
        text: how(edition, item),
        state: cover_in_words(visit, cover),
        tag: look(cover),
        who: answered.map(|one| who(visit, one)).unwrap_or_default(),
        lacks: cover == Some(Cover::Missing),
        answer: if place.may(Act::Work) { path } else { String::new() },
        is_answered: answered.is_some(),
    })
}

/// Where a competence is from, in a word; that nobody has answered, for nothing.
pub fn cover_in_words(visit: &Visit, cover: Option<Cover>) -> String {
    visit.word(match cover {
        Some(Cover::Own) => "competence-own",
        Some(Cover::Borrowed) => "competence-borrowed",
        Some(Cover::Missing) => "competence-missing",
        Some(Cover::NotNeeded) => "competence-not-needed",
        None => "competence-unanswered",
    })
}

/// Look and icon of that.
const fn look(cover: Option<Cover>) -> (&'static str, &'static str) {
    match cover {
        Some(Cover::Own | Cover::Borrowed) => ("ok", "x-done"),
        Some(Cover::Missing) => ("warn", "x-half"),
        Some(Cover::NotNeeded) => ("line", "x-dash"),
        None => ("line", "x-ring"),
    }
}

fn who(visit: &Visit, answered: &Answered) -> String {
    let told = &answered.told;
    match told.cover {
        Cover::Missing => String::new(),
        Cover::NotNeeded => visit.words().with("team-because", &[("reason", told.reason.as_str().into())]),
        Cover::Own | Cover::Borrowed if told.person.is_none() => told.who.clone(),
        Cover::Own | Cover::Borrowed => {
            let name = visit.called(answered.person_name.as_deref());
            if answered.has_left() { was(visit, &name) } else { name }
        }
    }
}
