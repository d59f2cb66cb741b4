//! The facets of a station: its sections in the order of the method. They stand on the station's own page and in booklets.

use askama::Template;
use perron_method::{
    Section,
    schema::{Facet, Part, Route, Station},
};
use perron_ui::{Html, Words};

use crate::{addresses::Page, edition::Edition, links::Links, move_list::MoveList, rule_list::RuleList};

/// All facets of a station, ready to be put into a page.
#[derive(Template)]
#[template(path = "facets.html")]
pub struct Facets<'a> {
    words: &'a Words,
    /// Before the anchors, so that several stations can stand on one page.
    anchor: String,
    /// The level of the headings.
    rank: u8,
    colour: &'static str,
    letter: String,
    route_rules: &'a str,
    views: Vec<FacetView>,
}

/// A facet with something to show.
struct FacetView {
    key: String,
    title: String,
    body: FacetBody,
}

/// The key of the ways onward from the end of a route, which no method names as a facet.
const ONWARD: &str = "onward";

enum FacetBody {
    Text(Html),
    Rules(Html),
    Actors(Vec<Actor>),
    Tips { does: Vec<Html>, avoids: Vec<Html> },
    Story(Story),
}

struct Actor {
    name: String,
    part: &'static str,
    leads: bool,
    text: Html,
}

struct Story {
    title: String,
    case: String,
    text: Html,
    next: Option<Neighbour>,
}

/// The station before or after.
#[derive(Clone)]
pub struct Neighbour {
    /// Its title.
    pub title: String,
    /// Its page.
    pub href: String,
}

impl<'a> Facets<'a> {
    /// The facets of a station on a route, with headings of the second level.
    pub fn new(edition: &Edition<'a>, links: &Links<'_>, station: &Station, route: &Route) -> Result<Self, askama::Error> {
        Self::at(edition, links, station, route, 2)
    }

    /// The same for a page with several stations: headings of the third level, and anchors that hold the station's id.
    pub fn in_booklet(edition: &Edition<'a>, links: &Links<'_>, station: &Station, route: &Route) -> Result<Self, askama::Error> {
        let facets = Self::at(edition, links, station, route, 3)?;
        Ok(Self { anchor: format!("{}-", station.id), ..facets })
    }

    fn at(edition: &Edition<'a>, links: &Links<'_>, station: &Station, route: &Route, rank: u8) -> Result<Self, askama::Error> {
        Ok(Self {
            words: edition.words,
            anchor: String::new(),
            rank,
            colour: route.colour.name(),
            letter: route.letter.to_string(),
            route_rules: edition.book.to(&Page::RouteRules(route.id.to_string())),
            views: views(edition, links, station, route, rank)?,
        })
    }

    /// The same without some of them.
    #[must_use]
    pub fn without(mut self, left_out: &[Facet]) -> Self {
        self.views.retain(|view| Facet::named(&view.key).is_none_or(|facet| !left_out.contains(&facet)));
        self
    }

    /// The same without the ways onward from the end of a route.
    #[must_use]
    pub fn without_onward(mut self) -> Self {
        self.views.retain(|view| view.key != ONWARD);
        self
    }

    /// As HTML.
    pub fn html(&self) -> Result<Html, askama::Error> {
        Html::render(self)
    }

    /// Key and title of each, for a list of contents.
    pub fn contents(&self) -> Vec<(String, String)> {
        self.views.iter().map(|facet| (facet.key.clone(), facet.title.clone())).collect()
    }
}

/// The facets in the method's order. The end of a route has only words and the ways onward.
fn views(edition: &Edition<'_>, links: &Links<'_>, station: &Station, route: &Route, rank: u8) -> Result<Vec<FacetView>, askama::Error> {
    let text = edition.text.page(&format!("stations/{}", station.id));
    let title = |key: &str| edition.text.item("method", "facets", key).map(|item| item.text.plain()).unwrap_or_default();
    let mut views = Vec::new();
    let mut show = |key: &str, title: String, body: FacetBody| {
        if !body.is_empty() {
            views.push(FacetView { key: key.to_owned(), title, body });
        }
    };
    for name in &edition.method.about.facets {
        let section = text.section(name);
        let blocks = || section.map(|section| links.blocks(&section.body)).unwrap_or_default();
        let rules = || RuleList::new(edition, links, edition.method.rules_at(&station.id), Some(&route.id), rank + 1);
        // Rules stand at several stations, so in a booklet they are no places to link to.
        let rules = || if rank > 2 { rules().without_anchors().html() } else { rules().html() };
        let body = match Facet::named(name) {
            Some(Facet::Activities) => FacetBody::Text(steps(&blocks())),
            Some(Facet::Formalia) => FacetBody::Rules(rules()?),
            Some(Facet::Actors) => FacetBody::Actors(actors(edition, links, station)),
            Some(Facet::Tips) => {
                let part = |key: &str| items(links, section.and_then(|tips| tips.part(key)));
                FacetBody::Tips { does: part("do"), avoids: part("avoid") }
            }
            Some(Facet::TourCase) => match story(edition, links, section, neighbours(edition, route, &station.id).1) {
                Some(story) => FacetBody::Story(story),
                None => continue,
            },
            Some(Facet::About) | None => FacetBody::Text(blocks()),
        };
        show(name, title(name), body);
        if station.end && Facet::named(name) == Some(Facet::About) {
            show(ONWARD, edition.word("station-onward"), FacetBody::Text(moves_from(edition, links, &station.id, rank)?));
        }
    }
    Ok(views)
}

impl FacetBody {
    fn is_empty(&self) -> bool {
        match self {
            Self::Text(html) | Self::Rules(html) => html.is_empty(),
            Self::Actors(actors) => actors.is_empty(),
            Self::Tips { does, avoids } => does.is_empty() && avoids.is_empty(),
            Self::Story(_) => false,
        }
    }
}

/// Text whose numbered list is drawn as steps.
fn steps(text: &Html) -> Html {
    Html::trusted(text.to_string().replacen("<ol>", "<ol class=\"pn-steps\">", 1))
}

fn items(links: &Links<'_>, section: Option<&Section>) -> Vec<Html> {
    section.into_iter().flat_map(|section| &section.items).map(|item| links.inline(&item.text)).collect()
}

fn actors(edition: &Edition<'_>, links: &Links<'_>, station: &Station) -> Vec<Actor> {
    let actor = |participant: &perron_method::schema::Participant| {
        let name = edition.text.section("actors", &participant.id).map(|actor| actor.title().to_owned())?;
        let text = edition.text.item(&format!("stations/{}", station.id), "actors", &participant.id);
        Some(Actor {
            name,
            part: participant.part.name(),
            leads: participant.part == Part::Leads,
            text: text.map(|item| links.inline(&item.text)).unwrap_or_default(),
        })
    };
    station.actors.iter().filter_map(actor).collect()
}

fn story(edition: &Edition<'_>, links: &Links<'_>, section: Option<&Section>, next: Option<Neighbour>) -> Option<Story> {
    let section = section?;
    let stop = edition.method.map.hub.stops.iter().find(|stop| stop.shows == perron_method::schema::Shows::TourCase);
    let case = stop.map(|stop| edition.front(&format!("main/{}", stop.id), "title")).unwrap_or_default();
    // The story ends where the next station has none.
    let next = next.filter(|next| {
        let goes_on = |id: &perron_method::Id| {
            edition.book.to(&Page::Station(id.to_string())) == next.href
                && edition.text.section(&format!("stations/{id}"), "tour-case").is_some()
        };
        edition.method.map.stations.iter().any(|station| goes_on(&station.id))
    });
    Some(Story { title: section.title().to_owned(), case, text: links.blocks(&section.body), next })
}

fn moves_from(edition: &Edition<'_>, links: &Links<'_>, id: &str, rank: u8) -> Result<Html, askama::Error> {
    let moves = edition.method.moves.moves.iter().filter(|one| one.from.iter().any(|from| *from == *id));
    MoveList::new(edition, links, moves, rank + 1).starting_here().without_anchors().html()
}

/// The stations before and after a station on a route.
pub fn neighbours(edition: &Edition<'_>, route: &Route, id: &str) -> (Option<Neighbour>, Option<Neighbour>) {
    let stations: Vec<_> = route.stations.iter().filter(|id| edition.method.station(id).is_some()).collect();
    let Some(place) = stations.iter().position(|station| **station == *id) else { return (None, None) };
    let neighbour = |id: &perron_method::Id| Neighbour {
        title: edition.station_title(id),
        href: edition.book.to(&Page::Station(id.to_string())).to_owned(),
    };
    let previous = place.checked_sub(1).and_then(|before| stations.get(before));
    (previous.map(|id| neighbour(id)), stations.get(place + 1).map(|id| neighbour(id)))
}
