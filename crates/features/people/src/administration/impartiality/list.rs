//! What has been declared in an organisation: what holds now, who has not declared anything, and what held earlier.

use std::collections::BTreeSet;

use askama::Template;
use axum::{extract::Path, response::Response};
use perron_ui::{Html, Link, Page, PostButton, Words};
use perron_web::{PageError, Routes};
use time::Date;

use crate::{
    access::Act,
    administration::impartiality::{Declaration, path, store},
    model::OrganisationId,
    moment, organisation,
    people::People,
    visit::OwnVisit,
};

/// The routes of this page.
pub fn routes() -> Routes<People> {
    Routes::default().get("/organisations/{id}/impartiality", show)
}

struct Row {
    name: String,
    answer: String,
    what: String,
    days: String,
    /// Whether its last day has gone by.
    is_over: bool,
    declared: String,
    /// How it ended; empty while it lasts.
    ended: String,
    /// The ways to renew and to withdraw one's own.
    own: Option<(String, PostButton)>,
}

#[derive(Template)]
#[template(path = "impartiality.html")]
struct ListTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    declare: String,
    lasting: Vec<Row>,
    earlier: Vec<Row>,
    /// Names of members without a declaration; empty for none.
    missing: String,
}

async fn show(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let words = visit.words();
    let mut read = visit.read().await?;
    let place = own.place(&mut read, id, Act::SeeDeclarations).await?;
    let all = store::all_of(&mut read, id).await?;
    let members = organisation::store::members_of(&mut read, id).await?;
    drop(read);
    let today = moment::day(visit.now());
    let (lasting, earlier): (Vec<_>, Vec<_>) = all.iter().partition(|(declaration, _)| declaration.ended.is_none());
    let declared: BTreeSet<_> =
        lasting.iter().filter(|(declaration, _)| declaration.until >= today).map(|(declaration, _)| declaration.person).collect();
    let missing = members.iter().filter(|member| !declared.contains(&member.person)).filter_map(|member| member.name.clone());
    let in_rows = |list: Vec<&(Declaration, Option<String>)>| list.into_iter().map(|found| row(&own, id, found, today)).collect();
    let title = words.get("impartiality-title");
    let body = Html::render(&ListTemplate {
        words,
        title: &title,
        declare: format!("{}/new", path(id)),
        lasting: in_rows(lasting),
        earlier: in_rows(earlier),
        missing: missing.collect::<Vec<_>>().join(", "),
    })?;
    let mut crumbs = organisation::crumbs(visit, &place.organisation);
    crumbs.push(Link::new("", title.clone()));
    visit.page(Page { title, crumbs, ..Page::default() }, &body)
}

fn row(own: &OwnVisit, id: OrganisationId, (declaration, name): &(Declaration, Option<String>), today: Date) -> Row {
    let words = own.visit.words();
    let date = |at| moment::day_in_words(words, at);
    let ended = declaration.ended.map(|(moment, how)| words.with(&format!("impartiality-{how}"), &[("date", date(moment).into())]));
    let of = format!("{}/{}", path(id), declaration.id);
    let withdraw = || PostButton::new(format!("{of}/withdraw"), words.get("impartiality-withdraw"));
    let is_own = declaration.person == own.person.id && declaration.ended.is_none();
    Row {
        name: name.clone().unwrap_or_else(|| words.get("log-who-erased")),
        answer: words.get(if declaration.has_interest { "impartiality-yes" } else { "impartiality-no" }),
        what: if name.is_none() && declaration.has_interest && declaration.what.is_empty() {
            words.get("erased-text")
        } else {
            declaration.what.clone()
        },
        days: words
            .with("impartiality-days", &[("from", words.date(declaration.from).into()), ("until", words.date(declaration.until).into())]),
        is_over: declaration.ended.is_none() && declaration.until < today,
        declared: date(declaration.declared_at),
        ended: ended.unwrap_or_default(),
        own: is_own.then(|| (format!("{of}/renew"), withdraw())),
    }
}
