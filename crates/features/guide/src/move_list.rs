//! Moves as readers see them: from where to where, when, and what comes along. The same list stands at end stations, at the stop about
//! changing route and on the moves pages.

use askama::Template;
use perron_method::{
    Elsewhere,
    schema::{Basis, Move},
};
use perron_ui::{Html, Words};

use crate::{addresses::Page, edition::Edition, links::Links, rule_list::cited};

/// A list of moves, ready to be put into a page.
#[derive(Template)]
#[template(path = "move_list.html")]
pub struct MoveList<'a> {
    words: &'a Words,
    moves: Vec<MoveItem>,
    /// The level of the moves' headings.
    rank: u8,
    /// Whether all begin where the reader stands, so that it need not be said.
    from_here: bool,
}

struct MoveItem {
    id: String,
    title: String,
    text: Html,
    from: Vec<Place>,
    from_badges: Vec<Html>,
    to: Vec<Place>,
    to_badges: Vec<Html>,
    /// What comes along, in one line.
    carries: String,
    /// The key of the words for what it rests on.
    basis: &'static str,
    source: String,
}

/// Where a move begins or leads.
pub struct Place {
    /// Its name.
    pub label: String,
    /// Where its page is; nothing for places off the map.
    pub href: Option<String>,
    /// The badge of the route it belongs to; may be empty.
    pub badge: Html,
}

impl<'a> MoveList<'a> {
    /// The list of some moves. `rank` is the level of the moves' headings.
    pub fn new<'m>(edition: &Edition<'a>, links: &Links<'_>, moves: impl IntoIterator<Item = &'m Move>, rank: u8) -> Self {
        let moves = moves.into_iter().map(|one| item(edition, links, one)).collect();
        Self { words: edition.words, moves, rank, from_here: false }
    }

    /// Without places to link to, for a page on which a move may stand twice.
    #[must_use]
    pub fn without_anchors(mut self) -> Self {
        self.moves.iter_mut().for_each(|item| item.id.clear());
        self
    }

    /// Without saying where they begin, for the page of that place.
    #[must_use]
    pub fn starting_here(mut self) -> Self {
        self.from_here = true;
        self
    }

    /// As HTML; nothing when there are no moves.
    pub fn html(&self) -> Result<Html, askama::Error> {
        if self.moves.is_empty() { Ok(Html::default()) } else { Html::render(self) }
    }
}

fn item(edition: &Edition<'_>, links: &Links<'_>, one: &Move) -> MoveItem {
    let text = edition.text.section("moves", &one.id);
    let places = |ids: &[perron_method::Id]| ids.iter().filter_map(|id| place(edition, id)).collect::<Vec<_>>();
    let (from, to) = (places(&one.from), places(&one.to));
    let carries = one.carries.iter().filter_map(|id| edition.text.section("moves", id)).map(|carry| carry.title().to_owned());
    MoveItem {
        id: one.id.to_string(),
        title: text.map(|text| text.title().to_owned()).unwrap_or_default(),
        text: text.map(|text| links.blocks(&text.body)).unwrap_or_default(),
        from_badges: badges(&from),
        to_badges: badges(&to),
        from,
        to,
        carries: carries.collect::<Vec<_>>().join(" · "),
        basis: match one.basis {
            Basis::Source => "move-source",
            Basis::SourceInferred => "move-partly",
            Basis::Inferred => "move-inferred",
        },
        source: cited(edition, &one.source, false),
    }
}

/// The badges of some places, each once.
fn badges(places: &[Place]) -> Vec<Html> {
    let mut badges: Vec<Html> = Vec::new();
    for place in places.iter().filter(|place| !place.badge.is_empty()) {
        if !badges.contains(&place.badge) {
            badges.push(place.badge.clone());
        }
    }
    badges
}

/// A place of a move by its id; `None` when the method has no words for it.
pub fn place(edition: &Edition<'_>, id: &str) -> Option<Place> {
    if let Some(elsewhere) = Elsewhere::read(id) {
        return place_of(edition, elsewhere);
    }
    let method = edition.method;
    let at = |page: Page, label: String, badge: Html| Some(Place { label, href: edition.book.find(&page).map(str::to_owned), badge });
    if let Some(route) = method.route(id) {
        let sign = edition.sign(route);
        return at(Page::Route(id.to_owned()), sign.full, sign.small);
    }
    if method.station(id).is_some() {
        // Stations of different routes have the same names, so the route is named too.
        let title = edition.station_title(id);
        let Some(sign) = method.route_of(id).map(|route| edition.sign(route)) else {
            return at(Page::Station(id.to_owned()), title, Html::default());
        };
        let label = edition.words.with("place-station", &[("station", title.into()), ("letter", sign.letter.as_str().into())]);
        return at(Page::Station(id.to_owned()), label, sign.small);
    }
    if method.topic(id).is_some() {
        return at(Page::Topic(id.to_owned()), edition.front(&format!("topics/{id}"), "title"), Html::default());
    }
    if method.map.hub.stops.iter().any(|stop| stop.id == *id) {
        return at(Page::Stop(id.to_owned()), edition.front(&format!("main/{id}"), "title"), Html::default());
    }
    match id {
        "test" => at(Page::Test, edition.word("place-test"), Html::default()),
        "emergency" => at(Page::Emergency, edition.emergency_title(), Html::default()),
        "topics" => at(Page::Topics, edition.word("place-topics"), Html::default()),
        "anywhere" => Some(Place { label: edition.word("place-anywhere"), href: None, badge: Html::default() }),
        off => {
            let label = edition.text.section("moves", off)?.title().to_owned();
            Some(Place { label, href: None, badge: Html::default() })
        }
    }
}

/// A place of another method, said with the method's name.
fn place_of(edition: &Edition<'_>, elsewhere: Elsewhere<'_>) -> Option<Place> {
    let other = edition.of_method(elsewhere.method)?;
    let place = place(&other, elsewhere.place)?;
    let names = [("method", other.front("method", "title").into()), ("place", place.label.into())];
    Some(Place { label: edition.words.with("place-elsewhere", &names), ..place })
}
