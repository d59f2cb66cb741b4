//! May, must, must not: the rules of one route, or of the whole method, by strength or place by place. Readers can narrow them down to
//! what binds them, and print what is left as a checklist.

use askama::Template;
use perron_method::schema::{Route, Rule, Strength};
use perron_ui::{Html, Link, Words};

use crate::{
    addresses::Page,
    answers::Parameters,
    content::Content,
    edition::{Edition, Sign},
    links::{Links, Term},
    paging::{self, Paging},
    places,
    rule_filter::{Order, Removal, Row, RuleFilter, STRENGTHS},
    rule_list::RuleList,
};

#[derive(Template)]
#[template(path = "rules.html")]
struct RulesPage<'a> {
    words: &'a Words,
    sign: Option<Sign>,
    title: String,
    lead: String,
    path: &'a str,
    rows: Vec<Row>,
    /// Parameters that come along unseen.
    hidden: Vec<(&'static str, &'static str)>,
    /// What is shown, in words.
    shown: String,
    filtered: bool,
    unknown: bool,
    removals: Vec<Removal>,
    /// The page in the other order.
    other_order: Link,
    groups: Vec<Group>,
    /// Which part of a long list this is; may be empty.
    part: String,
    /// The parts of a long list; the one that is shown has no address.
    pages: Vec<Link>,
    /// The routes, each with its own page of rules.
    routes: Vec<(Sign, &'a str)>,
    all: &'a str,
    source: String,
    terms: Vec<Term>,
}

impl RulesPage<'_> {
    /// Whether this is the page of that route.
    fn is_here(&self, route: &Sign) -> bool {
        self.sign.as_ref().is_some_and(|sign| sign.id == route.id)
    }
}

/// What stands above some rules.
struct Heading<'r> {
    label: String,
    href: String,
    badge: Html,
    rules: Vec<&'r Rule>,
}

/// Rules under one heading.
struct Group {
    heading: String,
    href: String,
    badge: Html,
    count: usize,
    rules: Html,
}

/// The rules of the whole method.
pub fn page(edition: &Edition<'_>, query: &Parameters) -> Result<Option<Content>, askama::Error> {
    let rules: Vec<&Rule> = edition.method.rules.iter().map(|rule| &rule.item).collect();
    content(edition, query, None, &rules).map(Some)
}

/// The rules of a route.
pub fn route_page(edition: &Edition<'_>, id: &str, query: &Parameters) -> Result<Option<Content>, askama::Error> {
    let Some(route) = edition.method.route(id) else { return Ok(None) };
    let rules: Vec<&Rule> = edition.method.rules_of_route(route).collect();
    content(edition, query, Some(route), &rules).map(Some)
}

fn content(edition: &Edition<'_>, query: &Parameters, route: Option<&Route>, rules: &[&Rule]) -> Result<Content, askama::Error> {
    let words = edition.words;
    let links = edition.links();
    let id = route.map(|route| route.id.as_str());
    let page = id.map_or(Page::Rules, |id| Page::RouteRules(id.to_owned()));
    let path = edition.book.to(&page);
    // All rules of a method are a long way to read, so they stand where one looks for them; those of a route stand by how much they bind.
    let filter = RuleFilter::read(query, rules, id, if route.is_some() { Order::Strength } else { Order::Place });
    let shown: Vec<&Rule> = rules.iter().copied().filter(|rule| filter.admits(rule, id)).collect();
    let sign = route.map(|route| edition.sign(route));
    let title = match &sign {
        Some(sign) => words.with("rules-title-route", &[("letter", sign.letter.as_str().into())]),
        None => words.get("rules-title-all"),
    };
    // On a route's page everything stands together, so that it can be printed as one list.
    let paging = if route.is_some() { Paging { page: None, pages: 1 } } else { Paging::read(query, shown.len()) };
    let headings = match filter.order {
        Order::Strength => by_strength(edition, &shown, id),
        Order::Place => by_place(edition, &shown, route),
    };
    let template = RulesPage {
        words,
        title: title.clone(),
        lead: words.get("rules-lead"),
        path,
        rows: filter.rows(edition, rules, id),
        hidden: filter.order_parameter().into_iter().collect(),
        shown: sentence(edition, &filter, shown.len()),
        filtered: filter.is_on(),
        unknown: filter.unknown,
        removals: if shown.is_empty() { filter.removals(edition, path, rules, id) } else { Vec::new() },
        other_order: Link::new(
            filter.address(path, filter.order.other(), None),
            words.get(if filter.order == Order::Place { "rules-by-strength" } else { "rules-by-place" }),
        ),
        groups: groups(edition, &links, headings, id, paging)?,
        part: part(edition, paging),
        pages: pages(edition, &filter, path, paging),
        routes: edition
            .method
            .map
            .routes
            .iter()
            .map(|route| (edition.sign(route), edition.book.to(&Page::RouteRules(route.id.to_string()))))
            .collect(),
        all: edition.book.to(&Page::Rules),
        source: edition.source(),
        terms: links.terms(),
        sign,
    };
    Ok(Content::of(title, &template)?.described(words.get("rules-lead")))
}

/// "Viser 4 regler, der binder ”Projektleder”."
fn sentence(edition: &Edition<'_>, filter: &RuleFilter, count: usize) -> String {
    if filter.is_on() {
        edition.words.with("rules-shown-filtered", &[("count", count.into()), ("filters", filter.in_words(edition).into())])
    } else {
        edition.words.count("rules-shown", count)
    }
}

fn by_strength<'r>(edition: &Edition<'_>, rules: &[&'r Rule], route: Option<&str>) -> Vec<Heading<'r>> {
    let heading = |strength: &Strength| Heading {
        label: edition.word(&format!("rules-group-{}", strength.name())),
        href: String::new(),
        badge: Html::default(),
        rules: rules.iter().copied().filter(|rule| rule.strength_for(route) == *strength).collect(),
    };
    STRENGTHS.iter().map(heading).collect()
}

/// Each rule once, under the first of its places.
fn by_place<'r>(edition: &Edition<'_>, rules: &[&'r Rule], route: Option<&Route>) -> Vec<Heading<'r>> {
    let mut left = rules.to_vec();
    let heading = |place: places::Place| {
        let stands = |rule: &&Rule| rule.at.iter().any(|at| *at == *place.id);
        let rules = left.extract_if(.., |rule| stands(rule)).collect();
        Heading { label: place.label, href: place.href, badge: place.badge, rules }
    };
    places::of_rules(edition, route).into_iter().map(heading).collect()
}

/// The rules that the part of the list has, under their headings.
fn groups(
    edition: &Edition<'_>,
    links: &Links<'_>,
    headings: Vec<Heading<'_>>,
    route: Option<&str>,
    paging: Paging,
) -> Result<Vec<Group>, askama::Error> {
    let mut groups = Vec::new();
    let mut before = 0;
    for heading in headings {
        let count = heading.rules.len();
        let shown: Vec<&Rule> =
            heading.rules.into_iter().enumerate().filter(|(index, _)| paging.shows(before + index)).map(|(_, rule)| rule).collect();
        before += count;
        if !shown.is_empty() {
            let rules = RuleList::new(edition, links, shown, route, 3).brief().html()?;
            groups.push(Group { heading: heading.label, href: heading.href, badge: heading.badge, count, rules });
        }
    }
    Ok(groups)
}

/// "Side 2 af 3", when there is more than one.
fn part(edition: &Edition<'_>, paging: Paging) -> String {
    let page = paging.page.filter(|_| paging.pages > 1);
    let words = |page: usize| edition.words.with("page-of", &[("number", page.into()), ("total", paging.pages.into())]);
    page.map(words).unwrap_or_default()
}

/// The way to the other parts of a long list, and to all of it.
fn pages(edition: &Edition<'_>, filter: &RuleFilter, path: &str, paging: Paging) -> Vec<Link> {
    if paging.pages == 1 {
        return Vec::new();
    }
    let link = |part: &str, label: String, current: bool| {
        let href = if current { String::new() } else { filter.address(path, filter.order, (part != "1").then_some(part)) };
        Link::new(href, label)
    };
    let numbered =
        (1..=paging.pages).map(|page| link(&page.to_string(), edition.words.count("page-number", page), paging.page == Some(page)));
    numbered.chain([link(paging::ALL, edition.word("page-all"), paging.page.is_none())]).collect()
}
