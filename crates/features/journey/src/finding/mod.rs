//! Searching one's own cases: titles, activities, evidence, notes and facts, as far as the visitor may see them. What is found stands by case,
//! with the words marked.

mod store;
mod words;

use std::collections::HashMap;

use askama::Template;
use axum::{Extension, extract::Query as Asking, response::Response};
use perron_people::{People, doors::OwnVisit, model::OrganisationRole};
use perron_ui::{Html, Link, Page, Words};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    access::{Act, may},
    finding::{
        store::{Listed, Text},
        words::{found, wanted},
    },
    methods::Methods,
    model::JourneyId,
    outcome, paths,
    place::Place,
    requirements,
    ride::{Ride, acts::today},
};

/// Where one searches.
pub const SEARCH: &str = "/journeys/search";
/// How many places are shown.
const SHOWN: usize = 50;
/// The longest that is looked for, in characters.
const LONGEST: usize = 200;

/// The routes of this page.
pub fn routes() -> Routes<People> {
    Routes::default().get(SEARCH, show)
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    q: String,
}

/// A place where the words stand.
struct Hit {
    kind: String,
    /// What names the rule or the station that it belongs to; empty for everything else.
    named: String,
    href: String,
    text: Html,
}

impl Hit {
    /// A rule or a station of a route that the team has left has no page any more; the list it belonged to has.
    fn lead_to_what_is_there(&mut self, journey: JourneyId, ride: Option<&Ride>) {
        let known = |ride: &Ride| ride.station(&self.named).is_some() || requirements::one(ride, &self.named).is_ok();
        if !self.named.is_empty() && !ride.is_some_and(known) {
            self.href = paths::journey(journey);
        }
    }
}

/// A case with what was found in it.
struct Group {
    title: String,
    href: String,
    hits: Vec<Hit>,
    count: String,
}

#[derive(Template)]
#[template(path = "finding.html")]
struct FindingTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    asked: &'a str,
    groups: Vec<Group>,
    none: String,
    too_many: String,
    count: String,
}

async fn show(own: OwnVisit, Extension(methods): Extension<Methods>, Asking(asked): Asking<Asked>) -> Result<Response, PageError> {
    let (visit, words) = (&own.visit, own.visit.words());
    let asked: String = asked.q.trim().chars().take(LONGEST).collect();
    let wanted = wanted(&asked);
    let (groups, total) = if wanted.is_empty() { (Vec::new(), 0) } else { search(&own, &methods, &wanted).await? };
    let title = visit.word("find-title");
    let body = Html::render(&FindingTemplate {
        words,
        title: &title,
        none: if total == 0 && !wanted.is_empty() { words.with("find-none", &[("text", asked.as_str().into())]) } else { String::new() },
        too_many: if total > SHOWN { words.count("find-too-many", SHOWN) } else { String::new() },
        count: words.count("find-count", total),
        asked: &asked,
        groups,
    })?;
    let crumbs = vec![Link::new(paths::JOURNEYS, visit.word("journeys-title")), Link::new("", title.clone())];
    visit.page(Page { title, crumbs, ..Page::default() }, &body)
}

/// What is found, by case, and in how many places; of those only so many as are shown.
async fn search(own: &OwnVisit, methods: &Methods, wanted: &[String]) -> Result<(Vec<Group>, usize), PageError> {
    let mut read = own.visit.read().await?;
    let listed = store::listed(&mut read, own.person.id).await?;
    let mut texts: HashMap<JourneyId, Vec<Text>> = HashMap::new();
    for text in store::texts(&mut read, own.person.id).await? {
        texts.entry(text.journey).or_default().push(text);
    }
    let (mut groups, mut total) = (Vec::new(), 0);
    for listed in listed {
        let texts = texts.remove(&listed.journey.id).unwrap_or_default();
        let (id, title) = (listed.journey.id, listed.journey.title.clone());
        let mut hits = hits(own, &listed, &texts, wanted);
        let before = total;
        total += hits.len();
        let count = own.visit.words().count("find-count", hits.len());
        hits.truncate(SHOWN.saturating_sub(before));
        if !hits.is_empty() {
            let ride = Ride::of(&mut read, methods, &listed.journey, today(own)).await?;
            hits.iter_mut().for_each(|hit| hit.lead_to_what_is_there(id, ride.as_ref()));
            groups.push(Group { title, href: paths::journey(id), hits, count });
        }
    }
    Ok((groups, total))
}

/// Where the words stand in a case, as far as the visitor may see it.
fn hits(own: &OwnVisit, listed: &Listed, texts: &[Text], wanted: &[String]) -> Vec<Hit> {
    let administers = listed.place == Some(OrganisationRole::Administrator);
    let sees = |act| may(listed.role, administers, act);
    if (listed.second_factor && !own.session.second_factor) || !sees(Act::See) {
        return Vec::new();
    }
    let (journey, id) = (&listed.journey, listed.journey.id);
    let hit = |kind: &str, href: String, text: &str| {
        let kind = own.visit.word(&format!("find-kind-{kind}"));
        Some(Hit { text: found(text, wanted)?, kind, named: String::new(), href })
    };
    let mut hits: Vec<Hit> = [("title", &journey.title), ("challenge", &journey.challenge)]
        .into_iter()
        .filter_map(|(kind, text)| hit(kind, paths::journey(id), text))
        .collect();
    for (kind, kept) in [("case-number", &journey.case_number), ("note", &journey.note)] {
        if Place::shows(listed.role, administers, kept, own.person.id) {
            hits.extend(hit(kind, paths::journey(id), &kept.text));
        }
    }
    if sees(Act::SeeRide) {
        let named = |text: &Text| if matches!(text.kind.as_str(), "evidence" | "round") { text.named.clone() } else { String::new() };
        let found = texts.iter().filter_map(|text| Some(Hit { named: named(text), ..hit(&text.kind, address(id, text), &text.written)? }));
        hits.extend(found);
    }
    hits
}

/// Where a text stands.
fn address(journey: JourneyId, text: &Text) -> String {
    match text.kind.as_str() {
        "evidence" => requirements::path(journey, &text.named),
        "round" => paths::station(journey, &text.named),
        "fact" => paths::below(journey, "facts"),
        "outcome" => outcome::path(journey),
        _ => paths::below(journey, &format!("activities/{}", text.named)),
    }
}
