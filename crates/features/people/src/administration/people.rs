//! All people with an account, by name or address, with what a platform administrator can do about each.

use askama::Template;
use axum::{extract::Query, response::Response};
use perron_ui::{Html, PostButton, Words};
use perron_web::{PageError, Routes};

use crate::{
    administration::{
        self, Administrator,
        store::{self, ListedPerson},
    },
    model::PersonId,
    people::People,
    search::{Asked, Found},
};

/// The address of the list.
pub const PATH: &str = "/administration/people";

/// The routes of this page.
pub fn routes() -> Routes<People> {
    Routes::default().get(PATH, show)
}

struct Row {
    name: String,
    mail: String,
    is_self: bool,
    is_administrator: bool,
    buttons: Vec<PostButton>,
}

#[derive(Template)]
#[template(path = "administration_people.html")]
struct PeopleTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    path: &'a str,
    asked: &'a Asked,
    found: Found<Row>,
}

async fn show(administrator: Administrator, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let visit = &administrator.own.visit;
    let words = visit.words();
    let own = administrator.own.person.id;
    let all = store::people(&mut visit.read().await?).await?;
    let found = asked.named(all, PATH, words.language(), |person| [&person.name, &person.mail], |person| person.id);
    let found = found.map(|person| row(words, &asked, person, own));
    let title = words.get("administration-people");
    let body = Html::render(&PeopleTemplate { words, title: &title, path: PATH, asked: &asked, found })?;
    administration::page(visit, title, &body)
}

fn row(words: &Words, asked: &Asked, person: ListedPerson, own: PersonId) -> Row {
    let button = |act: &str| {
        let label = words.with(&format!("people-{act}"), &[("name", person.name.as_str().into())]);
        PostButton::new(format!("{PATH}/{}/{act}", person.id), label).carrying("q", asked.q.as_str())
    };
    let change = if person.is_administrator { "unmake-administrator" } else { "make-administrator" };
    Row {
        buttons: vec![button(change), button("end-sessions")],
        is_self: person.id == own,
        is_administrator: person.is_administrator,
        name: person.name,
        mail: person.mail,
    }
}
