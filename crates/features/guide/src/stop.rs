//! The main station: an overview of its stops, and a page for each stop with its text and what the method says it shows.

use askama::Template;
use perron_method::schema::{Move, Route, Shows};
use perron_ui::{Html, Words};

use crate::{
    addresses::Page,
    case::case_cards,
    comparison::Comparison,
    content::Content,
    edition::{Card, Edition, Sign},
    links::{Links, Term, TextSection},
    move_list::MoveList,
    network::group_title,
    rule_list::RuleList,
};

/// A group of stops.
pub struct Group {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Its icon.
    pub icon: String,
    /// Its stops.
    pub stops: Vec<Card>,
}

#[derive(Template)]
#[template(path = "hub.html")]
struct HubPage {
    title: String,
    lead: String,
    groups: Vec<Group>,
}

#[derive(Template)]
#[template(path = "stop.html")]
struct StopPage<'a> {
    words: &'a Words,
    title: String,
    lead: String,
    sections: Vec<TextSection>,
    routes: Html,
    cases: Vec<Card>,
    moves: Vec<(Sign, Html)>,
    stories: Vec<Story>,
    rules: Html,
    terms: Vec<Term>,
    others: Vec<Card>,
}

/// The story of one route from station to station.
struct Story {
    sign: Sign,
    anchor: String,
    chapters: Vec<Chapter>,
}

struct Chapter {
    station: String,
    href: String,
    heading: String,
    text: Html,
}

/// The groups of the main station with their stops.
pub fn groups(edition: &Edition<'_>) -> Vec<Group> {
    let hub = &edition.method.map.hub;
    let card = |id: &perron_method::Id| {
        let stop = hub.stops.iter().find(|stop| stop.id == *id)?;
        Some(edition.card(&Page::Stop(id.to_string()), &format!("main/{id}"), &stop.icon))
    };
    let group = |group: &perron_method::schema::Group| Group {
        id: group.id.to_string(),
        title: group_title(edition, &group.id).to_owned(),
        icon: group.icon.clone(),
        stops: group.stops.iter().filter_map(card).collect(),
    };
    let mut groups: Vec<Group> = hub.groups.iter().map(group).collect();
    // What the method is and who stands behind it belongs to where a ride begins, in every method.
    if let Some(last) = groups.last_mut() {
        let about = Page::About;
        last.stops.push(Card {
            href: edition.book.to(&about).to_owned(),
            title: edition.title(&about),
            lead: edition.word("about-card"),
            icon: "info".to_owned(),
        });
    }
    groups
}

/// The overview of the main station.
pub fn hub_page(edition: &Edition<'_>) -> Result<Option<Content>, askama::Error> {
    let title = edition.front("method", "hub");
    let lead = edition.front("method", "hub-lead");
    let template = HubPage { title: title.clone(), lead: lead.clone(), groups: groups(edition) };
    Ok(Some(Content::of(title, &template)?.described(lead)))
}

/// A stop of the main station.
pub fn page(edition: &Edition<'_>, id: &str) -> Result<Option<Content>, askama::Error> {
    let Some(stop) = edition.method.map.hub.stops.iter().find(|stop| stop.id == *id) else { return Ok(None) };
    let links = edition.links();
    let text = edition.text.page(&format!("main/{id}"));
    let sections = links.sections(text);
    let shows = |what: Shows| stop.shows == what;
    let template = StopPage {
        words: edition.words,
        title: text.front("title").to_owned(),
        lead: text.front("lead").to_owned(),
        sections,
        routes: if shows(Shows::Routes) { Comparison::new(edition, &links, 3).html()? } else { Html::default() },
        cases: if shows(Shows::Cases) { case_cards(edition) } else { Vec::new() },
        moves: if shows(Shows::Moves) { moves_between_routes(edition, &links)? } else { Vec::new() },
        stories: if shows(Shows::TourCase) { stories(edition, &links) } else { Vec::new() },
        rules: RuleList::new(edition, &links, edition.method.rules_at(id), None, 3).html()?,
        terms: links.terms(),
        others: groups(edition)
            .into_iter()
            .flat_map(|group| group.stops)
            .filter(|card| card.href != edition.book.to(&Page::Stop(id.to_owned())))
            .collect(),
    };
    let title = edition.words.with("stop-title", &[("stop", text.front("title").into()), ("hub", edition.front("method", "hub").into())]);
    Ok(Some(Content::of(title, &template)?.described(text.front("lead"))))
}

/// The moves that lead from one route to another, by the route where they begin.
fn moves_between_routes(edition: &Edition<'_>, links: &Links<'_>) -> Result<Vec<(Sign, Html)>, askama::Error> {
    let method = edition.method;
    let stands_on = |route: &Route, id: &str| route.id == *id || route.stations.iter().any(|station| station == id);
    let leaves = |route: &Route, one: &Move| {
        let begins = one.from.iter().any(|id| stands_on(route, id));
        // A move from every route is no typical way from this one.
        let everywhere =
            method.map.routes.len() > 1 && method.map.routes.iter().all(|other| one.from.iter().any(|id| stands_on(other, id)));
        let elsewhere = method.map.routes.iter().any(|other| other.id != route.id && one.to.iter().any(|id| stands_on(other, id)));
        begins && elsewhere && !everywhere
    };
    let from_route = |route: &Route| {
        let moves = method.moves.moves.iter().filter(|one| leaves(route, one));
        Ok((edition.sign(route), MoveList::new(edition, links, moves, 4).without_anchors().html()?))
    };
    let all: Result<Vec<_>, askama::Error> = method.offered_routes().map(from_route).collect();
    Ok(all?.into_iter().filter(|(_, list)| !list.is_empty()).collect())
}

/// The tour-case of every route, station by station.
fn stories(edition: &Edition<'_>, links: &Links<'_>) -> Vec<Story> {
    let chapter = |station: &perron_method::Id| {
        let section = edition.text.section(&format!("stations/{station}"), "tour-case")?;
        Some(Chapter {
            station: edition.station_title(station),
            href: edition.book.to(&Page::Station(station.to_string())).to_owned(),
            heading: section.title().to_owned(),
            text: links.blocks(&section.body),
        })
    };
    let story = |route: &Route| Story {
        sign: edition.sign(route),
        anchor: format!("story-{}", route.id),
        chapters: route.stations.iter().filter_map(chapter).collect(),
    };
    edition.method.offered_routes().map(story).filter(|story| !story.chapters.is_empty()).collect()
}
