//! May, must, must not: the rules of one route, or of the whole method, by strength or place by place. Readers can narrow them down to
//! what binds them, and print what is left as a checklist.

use askama::Template;
use perron_method::schema::{Route, Rule};
use perron_ui::{Html, Words};

use crate::{
    addresses::Page,
    answers::Parameters,
    content::Content,
    edition::{Edition, Sign},
    links::{Links, Term},
    places,
    rule_filter::{Removal, Row, RuleFilter, STRENGTHS},
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
    by_place: bool,
    /// What is shown, in words.
    shown: String,
    filtered: bool,
    unknown: bool,
    removals: Vec<Removal>,
    /// The page in the other order.
    other_order: String,
    groups: Vec<Group>,
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
    let rules = edition.method.rules.iter().map(|rule| &rule.item).collect();
    content(edition, query, None, rules).map(Some)
}

/// The rules of a route.
pub fn route_page(edition: &Edition<'_>, id: &str, query: &Parameters) -> Result<Option<Content>, askama::Error> {
    let Some(route) = edition.method.route(id) else { return Ok(None) };
    let rules = edition.method.rules_of_route(route).collect();
    content(edition, query, Some(route), rules).map(Some)
}

fn content(edition: &Edition<'_>, query: &Parameters, route: Option<&Route>, rules: Vec<&Rule>) -> Result<Content, askama::Error> {
    let words = edition.words;
    let links = edition.links();
    let id = route.map(|route| route.id.as_str());
    let page = id.map_or(Page::Rules, |id| Page::RouteRules(id.to_owned()));
    let path = edition.book.to(&page);
    let filter = RuleFilter::read(query, &rules, id);
    let shown: Vec<&Rule> = rules.iter().copied().filter(|rule| filter.admits(rule, id)).collect();
    let sign = route.map(|route| edition.sign(route));
    let title = match &sign {
        Some(sign) => words.with("rules-title-route", &[("route", sign.full.as_str().into())]),
        None => words.get("rules-title-all"),
    };
    let groups = if filter.by_place { by_place(edition, &links, &shown, route)? } else { by_strength(edition, &links, &shown, id)? };
    let template = RulesPage {
        words,
        title: title.clone(),
        lead: words.get("rules-lead"),
        path,
        rows: filter.rows(edition, &rules, id),
        by_place: filter.by_place,
        shown: sentence(edition, &filter, shown.len()),
        filtered: filter.is_on(),
        unknown: filter.unknown,
        removals: if shown.is_empty() { filter.removals(edition, path, &rules, id) } else { Vec::new() },
        other_order: filter.address(path, !filter.by_place),
        groups,
        routes: edition.method.map.routes.iter().map(|route| (edition.sign(route), edition.book.to(&Page::RouteRules(route.id.to_string())))).collect(),
        all: edition.book.to(&Page::Rules),
        source: source(edition),
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

/// What all rules were written from, and how far they were checked.
fn source(edition: &Edition<'_>) -> String {
    let about = &edition.method.about;
    edition.words.with("rules-source", &[("title", about.source.title.as_str().into()), ("date", edition.date(&about.as_of).into())])
}

fn by_strength(edition: &Edition<'_>, links: &Links<'_>, rules: &[&Rule], route: Option<&str>) -> Result<Vec<Group>, askama::Error> {
    let mut groups = Vec::new();
    for strength in STRENGTHS {
        let found: Vec<&Rule> = rules.iter().copied().filter(|rule| rule.strength_for(route) == strength).collect();
        if !found.is_empty() {
            groups.push(Group {
                heading: edition.word(&format!("rules-group-{}", strength.name())),
                href: String::new(),
                badge: Html::default(),
                count: found.len(),
                rules: RuleList::new(edition, links, found, route, 3).html()?,
            });
        }
    }
    Ok(groups)
}

/// Each rule once, under the first of its places.
fn by_place(edition: &Edition<'_>, links: &Links<'_>, rules: &[&Rule], route: Option<&Route>) -> Result<Vec<Group>, askama::Error> {
    let mut left = rules.to_vec();
    let mut groups = Vec::new();
    for place in places::of_rules(edition, route) {
        let (here, elsewhere): (Vec<&Rule>, Vec<&Rule>) = left.into_iter().partition(|rule| rule.at.iter().any(|at| *at == *place.id));
        left = elsewhere;
        if !here.is_empty() {
            groups.push(Group {
                heading: place.label,
                href: place.href,
                badge: place.badge,
                count: here.len(),
                rules: RuleList::new(edition, links, here, route.map(|route| route.id.as_str()), 3).html()?,
            });
        }
    }
    Ok(groups)
}
