//! Where one can go from here, and what comes along: the moves of one route, or of the whole method, by the place where they begin. Each
//! move stands here once, so that other pages can lead to it.

use askama::Template;
use perron_method::{
    Id,
    schema::{Move, Route},
};
use perron_ui::{Html, Words};

use crate::{
    addresses::Page,
    content::Content,
    edition::{Edition, Sign},
    links::{Links, Term},
    move_list::MoveList,
    places,
};

#[derive(Template)]
#[template(path = "moves.html")]
struct MovesPage<'a> {
    words: &'a Words,
    sign: Option<Sign>,
    title: String,
    lead: String,
    always: Html,
    groups: Vec<Group>,
    rules: Vec<Html>,
    carries: Vec<Explained>,
    off: Vec<Explained>,
    /// The routes, each with its own page of moves.
    routes: Vec<(Sign, &'a str)>,
    all: &'a str,
    terms: Vec<Term>,
}

impl MovesPage<'_> {
    /// Whether the method has no moves here.
    fn has_no_moves(&self) -> bool {
        self.groups.is_empty() && self.always.is_empty()
    }

    /// Whether this is the page of that route.
    fn is_here(&self, route: &Sign) -> bool {
        self.sign.as_ref().is_some_and(|sign| sign.id == route.id)
    }
}

/// Moves that begin at one place.
struct Group {
    heading: String,
    href: String,
    badge: Html,
    moves: Html,
}

/// What can come along, or a place off the map.
struct Explained {
    id: String,
    title: String,
    text: Html,
}

/// The moves of the whole method.
pub fn page(edition: &Edition<'_>) -> Result<Option<Content>, askama::Error> {
    content(edition, None).map(Some)
}

/// The moves of a route.
pub fn route_page(edition: &Edition<'_>, id: &str) -> Result<Option<Content>, askama::Error> {
    let Some(route) = edition.method.route(id) else { return Ok(None) };
    content(edition, Some(route)).map(Some)
}

fn content(edition: &Edition<'_>, route: Option<&Route>) -> Result<Content, askama::Error> {
    let words = edition.words;
    let links = edition.links();
    let all = &edition.method.moves.moves;
    let (always, mut left): (Vec<&Move>, Vec<&Move>) = all.iter().partition(|one| is_always_open(edition, one));
    let mut shown = always.clone();
    let mut groups = Vec::new();
    for place in places::of_moves(edition, route) {
        let (here, elsewhere): (Vec<&Move>, Vec<&Move>) = left.into_iter().partition(|one| one.from.iter().any(|from| *from == *place.id));
        left = elsewhere;
        if !here.is_empty() {
            shown.extend(&here);
            groups.push(Group {
                heading: place.label,
                href: place.href,
                badge: place.badge,
                moves: MoveList::new(edition, &links, here, 3).html()?,
            });
        }
    }
    let sign = route.map(|route| edition.sign(route));
    let title = match &sign {
        Some(sign) => words.with("moves-title-route", &[("letter", sign.letter.as_str().into())]),
        None => words.get("moves-title-all"),
    };
    let template = MovesPage {
        words,
        title: title.clone(),
        lead: words.get("moves-lead"),
        always: MoveList::new(edition, &links, always, 3).starting_here().html()?,
        groups,
        rules: carry_rules(edition, &links),
        carries: explained(edition, &links, edition.method.moves.carries.iter().map(|carry| &carry.id), |id| {
            shown.iter().any(|one| one.carries.contains(id))
        }),
        off: explained(edition, &links, edition.method.moves.off.iter().map(|off| &off.id), |id| {
            shown.iter().any(|one| one.to.contains(id))
        }),
        routes: edition
            .method
            .map
            .routes
            .iter()
            .map(|route| (edition.sign(route), edition.book.to(&Page::RouteMoves(route.id.to_string()))))
            .collect(),
        all: edition.book.to(&Page::Moves),
        terms: links.terms(),
        sign,
    };
    Ok(Content::of(title, &template)?.described(words.get("moves-lead")))
}

/// Whether a move is open wherever one stands: from anywhere, or from every route.
fn is_always_open(edition: &Edition<'_>, one: &Move) -> bool {
    let routes = &edition.method.map.routes;
    let every_route = routes.len() > 1 && routes.iter().all(|route| one.from.contains(&route.id));
    every_route || one.from.iter().any(|from| from == "anywhere")
}

fn carry_rules(edition: &Edition<'_>, links: &Links<'_>) -> Vec<Html> {
    let section = edition.text.section("moves", "carry-rules");
    section.into_iter().flat_map(|section| &section.items).map(|item| links.inline(&item.text)).collect()
}

/// The words of those entries that are used.
fn explained<'a>(
    edition: &Edition<'_>,
    links: &Links<'_>,
    entries: impl Iterator<Item = &'a Id>,
    used: impl Fn(&Id) -> bool,
) -> Vec<Explained> {
    let entry = |id: &Id| {
        let section = edition.text.section("moves", id)?;
        Some(Explained { id: id.to_string(), title: section.title().to_owned(), text: links.inline(&section.body) })
    };
    entries.filter(|id| used(id)).filter_map(entry).collect()
}
