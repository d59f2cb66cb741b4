//! Searching one's own cases: everything that people write in them, and their files, as far as the visitor may see them. What is found stands by
//! case, with the words marked.
//!
//! Not searched: reasons of changes of route, which stand as decisions too, what organisations were invited as, what was told of a case where it
//! was led before, earlier values of facts, and journals.

mod files;
mod hit;
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
        files::Files,
        hit::{Hit, Stands, fact_in_words},
        store::{Listed, Text},
        words::{found, wanted},
    },
    methods::Methods,
    model::JourneyId,
    paths,
    place::{self, Place},
    ride::{Ride, acts::today},
};

pub use words::folded;

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

/// A place where the words stand, as the page shows it.
struct Shown {
    kind: String,
    href: String,
    text: Html,
}

/// A case with what was found in it.
struct Group {
    title: String,
    href: String,
    hits: Vec<Shown>,
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
    for text in store::texts(&mut read, own, today(own)).await? {
        texts.entry(text.journey).or_default().push(text);
    }
    let mut files = Files::of(&mut read, own.person.id, wanted).await?;
    let (mut groups, mut total) = (Vec::new(), 0);
    for listed in listed {
        let (id, title) = (listed.journey.id, listed.journey.title.clone());
        let mut hits = hits(own, &listed, &texts.remove(&id).unwrap_or_default(), &mut files, wanted);
        let before = total;
        total += hits.len();
        let count = own.visit.words().count("find-count", hits.len());
        hits.truncate(SHOWN.saturating_sub(before));
        if hits.is_empty() {
            continue;
        }
        let Some(place) = place::of(&mut read, id, own.person.id).await? else { continue };
        let ride = Ride::of(&mut read, methods, &listed.journey, today(own)).await?;
        let mut shown = Vec::new();
        for hit in hits {
            let href = hit.stands.href(&mut read, own, &place, ride.as_ref()).await;
            let text = match &hit.stands {
                Stands::File(file) => Files::passage(&mut read, file.id, wanted).await?.unwrap_or(hit.text),
                Stands::Fact(fact) => {
                    let said = ride.as_ref().and_then(|ride| fact_in_words(&own.visit, ride, fact));
                    said.map_or(hit.text, |said| found(&said, wanted).unwrap_or_else(|| Html::text(&said)))
                }
                _ => hit.text,
            };
            shown.push(Shown { kind: hit.kind, href, text });
        }
        groups.push(Group { title, href: paths::journey(id), hits: shown, count });
    }
    Ok((groups, total))
}

/// Where the words stand in a case, as far as the visitor may see it.
fn hits(own: &OwnVisit, listed: &Listed, texts: &[Text], files: &mut Files, wanted: &[String]) -> Vec<Hit> {
    let administers = listed.place == Some(OrganisationRole::Administrator);
    let sees = |act| may(listed.role, administers, act);
    if (listed.second_factor && !own.session.second_factor) || !sees(Act::See) {
        return Vec::new();
    }
    let (journey, id) = (&listed.journey, listed.journey.id);
    let shows = |kept: &_| Place::shows(listed.role, administers, kept, own.person.id);
    let hit = |kind: &str, stands: Stands, text: &str| {
        let kind = own.visit.word(&format!("find-kind-{kind}"));
        Some(Hit { text: found(text, wanted)?, kind, stands })
    };
    let here = || Stands::At(paths::journey(id));
    let mut hits: Vec<Hit> = [("title", &journey.title), ("challenge", &journey.challenge), ("classification", &journey.classification)]
        .into_iter()
        .filter_map(|(kind, text)| hit(kind, here(), text))
        .collect();
    for (kind, kept) in [("case-number", &journey.case_number), ("note", &journey.note)] {
        if shows(kept) {
            hits.extend(hit(kind, here(), &kept.text));
        }
    }
    if sees(Act::SeeRide) {
        hits.extend(texts.iter().filter_map(|text| hit(&text.kind, Stands::of(text), &text.written)));
        hits.extend(files.hits(own, id, wanted).into_iter().filter(|hit| matches!(&hit.stands, Stands::File(file) if shows(&file.kept()))));
    }
    hits
}
