//! The rules that an organisation has added to its cases, for everybody who belongs to it.

use askama::Template;
use axum::{Extension, extract::Path, response::Response};
use perron_people::{
    People,
    access::{Act, may},
    doors::{self, OwnVisit, Visit, id_in_address},
    moment,
};
use perron_ui::{Html, Link, Page, Words};
use perron_web::{PageError, Routes};

use crate::{
    methods::Methods,
    own_rules::{
        self,
        model::{OwnRule, Told},
        store,
    },
    ride::way::Way,
};

/// The route of this page.
pub fn routes() -> Routes<People> {
    Routes::default().get("/organisations/{id}/rules", show)
}

struct Row {
    title: String,
    text: String,
    /// Where it is changed; empty for whoever may not.
    href: String,
    strength: &'static str,
    about: String,
    /// Whether it holds.
    holds: bool,
}

#[derive(Template)]
#[template(path = "own_rules.html")]
struct ListTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    rows: Vec<Row>,
    new: Option<String>,
}

async fn show(own: OwnVisit, Extension(methods): Extension<Methods>, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let mut read = visit.read().await?;
    let place = own.place(&mut read, id, Act::See).await?;
    let rules = store::of_organisation(&mut read, id).await?;
    drop(read);
    let (changes, list) = (may(place.role, Act::Change), own_rules::path(id));
    let today = moment::day(visit.now());
    let row = |one: &OwnRule| Row {
        title: one.told.title.clone(),
        text: one.told.text.clone(),
        href: if changes { format!("{list}/{}", one.rule.id) } else { String::new() },
        strength: one.told.strength.name(),
        about: about(visit, &methods, &one.told),
        holds: one.told.last_day.is_none_or(|last| today <= last),
    };
    let title = visit.word("own-rules-title");
    let body = Html::render(&ListTemplate {
        words: visit.words(),
        title: &title,
        rows: rules.iter().map(row).collect(),
        new: changes.then(|| format!("{list}/new")),
    })?;
    let mut crumbs = doors::crumbs_of_organisation(visit, &place.organisation);
    crumbs.push(Link::new("", title.clone()));
    visit.page(Page { title, crumbs, ..Page::default() }, &body)
}

/// For which routes it holds, where it comes from, and until when.
pub fn about(visit: &Visit, methods: &Methods, told: &Told) -> String {
    let words = visit.words();
    let way = Way::choices(methods, visit).into_iter().find(|way| way.value == told.way).map(|way| way.label);
    let way = way.unwrap_or_else(|| if told.way.is_empty() { visit.word("own-rule-every-route") } else { told.way.clone() });
    let source = words.with("own-rule-about", &[("source", told.source.as_str().into()), ("date", words.date(told.as_of).into())]);
    let last = told.last_day.map(|day| words.with("own-rule-until", &[("date", words.date(day).into())]));
    [Some(way), Some(source), last].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
