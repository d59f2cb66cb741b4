//! Routes: the page that compares them, and the page of each. A route page answers whether to choose it, what it asks for, and what stands
//! on the way.

use askama::Template;
use perron_map::StripOptions;
use perron_method::schema::{Route, Rule};
use perron_ui::{Html, Link, Words};

use crate::{
    addresses::Page,
    case::cases_of,
    comparison::Comparison,
    content::Content,
    edition::{Card, Edition, Sign},
    links::{Links, Term},
    network,
    rule_list::RuleList,
};

#[derive(Template)]
#[template(path = "routes.html")]
struct RoutesPage<'a> {
    words: &'a Words,
    intro: Html,
    comparison: Html,
    signs: Vec<Sign>,
    begin: Option<Link>,
    rules: &'a str,
    moves: &'a str,
}

#[derive(Template)]
#[template(path = "route.html")]
struct RoutePage<'a> {
    words: &'a Words,
    sign: Sign,
    badge: Html,
    stations_count: usize,
    strip: Html,
    /// Where a case begins on it.
    begin: Option<String>,
    about: Html,
    choose: Html,
    leave: Html,
    reminder: Html,
    profile: Vec<(String, Html)>,
    stations: Vec<StationLine>,
    rules: Html,
    rules_count: usize,
    formalia: &'a str,
    moves: &'a str,
    booklet: &'a str,
    cases: Vec<Card>,
    /// Where those stand that teams have told.
    told: Option<String>,
    others: Vec<Sign>,
    change_to: Vec<Sign>,
    terms: Vec<Term>,
}

/// A station as a route page lists it.
struct StationLine {
    title: String,
    href: String,
    lead: String,
    /// Its circle; for a station that repeats, the first and the last.
    number: String,
    shared: bool,
    repeats: bool,
    end: bool,
}

/// The page that compares the routes.
pub fn routes_page(edition: &Edition<'_>) -> Result<Option<Content>, askama::Error> {
    let links = edition.links();
    let title = edition.words.count("routes-title", edition.method.offered_routes().count());
    let template = RoutesPage {
        words: edition.words,
        intro: edition.text.section("method", "routes-intro").map(|section| links.blocks(&section.body)).unwrap_or_default(),
        comparison: Comparison::new(edition, &links, 2).html()?,
        signs: edition.signs(),
        begin: edition.begin(),
        rules: edition.book.to(&Page::Rules),
        moves: edition.book.to(&Page::Moves),
    };
    let description = edition.front("method", "lead");
    Ok(Some(Content::of(title, &template)?.described(description)))
}

/// The page of a route.
pub fn page(edition: &Edition<'_>, id: &str) -> Result<Option<Content>, askama::Error> {
    let Some(route) = edition.method.route(id) else { return Ok(None) };
    let links = edition.links();
    let sign = edition.sign(route);
    let file = format!("routes/{id}");
    let section = |key: &str| edition.text.section(&file, key).map(|section| links.blocks(&section.body)).unwrap_or_default();
    let drawn = network::drawn(edition, route);
    let own_rules: Vec<&Rule> = edition.method.rules_at(id).collect();
    let signs = edition.signs();
    let template = RoutePage {
        words: edition.words,
        badge: Edition::large_badge(route),
        stations_count: drawn.stations.len(),
        strip: Html::trusted(perron_map::strip(&drawn, &network::words(edition), &StripOptions::default())),
        begin: edition.case_on(route, &[]),
        about: section("about"),
        choose: section("choose"),
        leave: section("leave"),
        reminder: section("reminder"),
        profile: profile(edition, &links, route),
        stations: stations(edition, route),
        rules_count: edition.method.rules_of_route(route).count(),
        rules: RuleList::new(edition, &links, own_rules, Some(id), 3).html()?,
        formalia: edition.book.to(&Page::RouteRules(id.to_owned())),
        moves: edition.book.to(&Page::RouteMoves(id.to_owned())),
        booklet: edition.book.to(&Page::Booklet(id.to_owned())),
        cases: cases_of(edition, id),
        told: edition.told_by_teams(Some(route)),
        change_to: signs.iter().filter(|other| route.change_to.iter().any(|to| *to == *other.id)).cloned().collect(),
        others: signs.into_iter().filter(|other| other.id != *id).collect(),
        terms: links.terms(),
        sign: sign.clone(),
    };
    Ok(Some(Content::of(sign.full, &template)?.described(sign.lead)))
}

/// The profile in the order of the comparison, then the rest in the order of the words file.
fn profile(edition: &Edition<'_>, links: &Links<'_>, route: &Route) -> Vec<(String, Html)> {
    let Some(section) = edition.text.section(&format!("routes/{}", route.id), "profile") else { return Vec::new() };
    let line = |item: &perron_method::Item| {
        let heading = edition.text.item("method", "compare", &item.id).map(|row| row.text.plain());
        let key = format!("profile-{}", item.id);
        let heading = heading.or_else(|| edition.words.has(&key).then(|| edition.words.get(&key))).unwrap_or_else(|| item.id.clone());
        (heading, links.inline(&item.text))
    };
    section.items.iter().map(line).collect()
}

fn stations(edition: &Edition<'_>, route: &Route) -> Vec<StationLine> {
    let line = |id: &perron_method::Id| {
        let station = edition.method.station(id)?;
        let position = network::position(edition, route, id)?;
        let text = edition.text.page(&format!("stations/{id}"));
        let repeats = position.last > position.first;
        Some(StationLine {
            title: text.front("title").to_owned(),
            href: edition.book.to(&Page::Station(id.to_string())).to_owned(),
            lead: text.front("lead").to_owned(),
            number: position.number(),
            shared: !edition.method.shared_with(id).is_empty(),
            repeats,
            end: station.end,
        })
    };
    route.stations.iter().filter_map(line).collect()
}
