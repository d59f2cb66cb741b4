//! What an operator's overlay adds to a page of a method: that a route is not offered here, and the operator's own notes at a station,
//! route, topic or stop of the main station. It stands above the page, marked as the operator's words.

use askama::Template;
use perron_ui::{Html, Words};

use crate::{
    addresses::Page,
    edition::Edition,
    links::{Term, TextSection},
};

#[derive(Template)]
#[template(path = "local.html")]
struct Local<'a> {
    words: &'a Words,
    /// Who speaks.
    organisation: &'a str,
    /// Why the route is not offered; empty when it is.
    off: &'a str,
    routes: &'a str,
    sections: Vec<TextSection>,
    terms: Vec<Term>,
}

/// What stands above a page; nothing for most.
pub fn above(edition: &Edition<'_>, page: &Page) -> Result<Html, askama::Error> {
    let off = route_of(edition, page).and_then(|route| edition.method.why_off(route)).map(|off| edition.local_text(&off.why));
    let note = place_of(edition, page).map(|place| format!("notes/{place}")).filter(|name| edition.text.has_page(name));
    if off.is_none() && note.is_none() {
        return Ok(Html::default());
    }
    let links = edition.links();
    let sections = note.map(|name| links.sections(edition.text.page(&name))).unwrap_or_default();
    Html::render(&Local {
        words: edition.words,
        organisation: edition.operator.organisation.as_deref().unwrap_or_default(),
        off: off.unwrap_or_default(),
        routes: edition.book.to(&Page::Routes),
        sections,
        terms: links.terms(),
    })
}

/// The route that a page belongs to, when it belongs to one alone.
fn route_of<'a>(edition: &'a Edition<'_>, page: &'a Page) -> Option<&'a str> {
    match page {
        Page::Route(id) | Page::RouteRules(id) | Page::RouteMoves(id) => Some(id),
        Page::Station(id) => {
            let mut routes = edition.method.routes_of(id);
            let only = routes.next()?;
            routes.next().is_none().then_some(&only.id)
        }
        Page::Booklet(id) => edition.method.route(id).or_else(|| edition.method.route_of(id)).map(|route| &*route.id),
        _ => None,
    }
}

/// The place at which notes for a page are left.
fn place_of<'a>(edition: &'a Edition<'_>, page: &'a Page) -> Option<&'a str> {
    match page {
        Page::Hub => Some(&edition.method.map.hub.id),
        Page::Station(id) | Page::Route(id) | Page::Topic(id) | Page::Stop(id) => Some(id),
        _ => None,
    }
}
