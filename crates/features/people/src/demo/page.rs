//! The page of a demo: its cases as a tour, and everybody one can be. It is the same whoever one is; its texts come with the demo.

use std::collections::HashMap;

use askama::Template;
use axum::{
    extract::{Query as Asked, State},
    response::Response,
};
use perron_ui::{Html, Page, PostButton, Translation, Words};
use perron_web::{PageError, Routes};

use crate::{
    demo::{Demo, PATH, Somebody, Told, path_in},
    people::{LANGUAGES, People, known_language},
    visit::Visit,
};

/// The routes of this page.
pub fn routes() -> Routes<People> {
    Routes::default().get(PATH, show)
}

struct CaseItem<'a> {
    title: &'a str,
    language: &'a str,
    route: &'a str,
    story: &'a str,
    open: PostButton,
}

struct Card<'a> {
    name: &'a str,
    about: &'a str,
    /// Whether the visitor is this one now.
    is_here: bool,
    enter: PostButton,
}

struct Group<'a> {
    organisation: &'a str,
    people: Vec<Card<'a>>,
}

#[derive(Template)]
#[template(path = "demo.html")]
struct DemoTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    cases: Vec<CaseItem<'a>>,
    groups: Vec<Group<'a>>,
}

async fn show(State(people): State<People>, mut visit: Visit, Asked(asked): Asked<HashMap<String, String>>) -> Result<Response, PageError> {
    let demo = people.demo().ok_or_else(PageError::not_found)?;
    if let Some(language) = asked.get("in").and_then(|language| known_language(language)) {
        visit.language = language;
    }
    let title = visit.word("demo-title");
    let body =
        Html::render(&DemoTemplate { words: visit.words(), title: &title, cases: cases(&visit, demo), groups: groups(&visit, demo) })?;
    let translation = |language: &str| Translation {
        language: language.to_owned(),
        name: people.words(language).get("language-name"),
        href: path_in(language),
    };
    let translations = LANGUAGES.into_iter().map(translation).collect();
    visit.page(Page { title, translations, current: path_in(visit.language), ..Page::default() }, &body)
}

fn cases<'a>(visit: &Visit, demo: &'a Demo) -> Vec<CaseItem<'a>> {
    let item = |case: &'a super::Case| {
        let name = case.seen_by.name.as_str();
        let label = visit.words().with("demo-open", &[("title", case.title.as_str().into()), ("name", name.into())]);
        CaseItem {
            title: &case.title,
            language: &case.language,
            route: text(&case.route, visit.language),
            story: text(&case.story, visit.language),
            open: button(visit, &case.seen_by, label).carrying("to", case.path.clone()),
        }
    };
    demo.cases.iter().map(item).collect()
}

/// Everybody, by organisation, in the order of the demo.
fn groups<'a>(visit: &Visit, demo: &'a Demo) -> Vec<Group<'a>> {
    let own = visit.signed_in.as_ref().map(|own| own.person.id.to_string());
    let mut groups: Vec<Group<'a>> = Vec::new();
    for one in &demo.people {
        let label = visit.words().with("demo-enter", &[("name", one.name.as_str().into())]);
        let card = Card {
            name: &one.name,
            about: text(&one.about, visit.language),
            is_here: own.as_deref() == Some(one.id.as_str()),
            enter: button(visit, one, label),
        };
        match groups.iter_mut().find(|group| group.organisation == one.organisation) {
            Some(group) => group.people.push(card),
            None => groups.push(Group { organisation: &one.organisation, people: vec![card] }),
        }
    }
    groups
}

fn button(visit: &Visit, one: &Somebody, label: String) -> PostButton {
    PostButton::new(format!("{PATH}/people/{}", one.id), label).carrying("in", visit.language)
}

/// A text in this language.
fn text<'a>(told: &'a Told, language: &str) -> &'a str {
    told.get(language).map(String::as_str).unwrap_or_default()
}
