//! A method as the rest of the program sees it: its structure, and its words by language.

use std::collections::BTreeMap;

use crate::{
    advisor::CompiledAdvisor,
    schema::{About, Actor, Fact, Map, MovesFile, Route, RouteOff, Rule, Station, Strength, Test, Topic, TopicsFile},
    words::{Item, Page, Section},
};

/// A method pack, loaded.
#[derive(Clone, Debug)]
pub struct Method {
    /// What it is.
    pub about: About,
    /// Everybody who takes part or is bound.
    pub actors: Vec<Actor>,
    /// Main station, routes, stations.
    pub map: Map,
    /// Entry test and advisor.
    pub test: Test,
    /// Facts that conditions read.
    pub facts: Vec<Fact>,
    /// Rules, in order of their files.
    pub rules: Vec<Filed<Rule>>,
    /// Moves.
    pub moves: MovesFile,
    /// Topics and cases.
    pub topics: TopicsFile,
    /// Routes that the operator does not offer.
    pub routes_off: Vec<RouteOff>,
    /// The advisor, ready to answer.
    pub advisor: CompiledAdvisor,
    /// Words by language.
    pub words: BTreeMap<String, Words>,
}

/// Something with the file it stands in.
#[derive(Clone, Debug)]
pub struct Filed<T> {
    /// File, relative to the folder of the packs.
    pub file: String,
    /// The thing itself.
    pub item: T,
}

impl<T> std::ops::Deref for Filed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.item
    }
}

impl Method {
    /// Its id.
    pub fn id(&self) -> &str {
        &self.about.id
    }

    /// A route by id.
    pub fn route(&self, id: &str) -> Option<&Route> {
        self.map.routes.iter().find(|route| route.id == id)
    }

    /// Why the operator does not offer a route; `None` when they do.
    pub fn why_off(&self, route: &str) -> Option<&RouteOff> {
        self.routes_off.iter().find(|off| off.route == route)
    }

    /// The routes that are offered, in the order of the map.
    pub fn offered_routes(&self) -> impl Iterator<Item = &Route> {
        self.map.routes.iter().filter(|route| self.why_off(&route.id).is_none())
    }

    /// A station by id.
    pub fn station(&self, id: &str) -> Option<&Station> {
        self.map.stations.iter().find(|station| station.id == id)
    }

    /// A topic by id.
    pub fn topic(&self, id: &str) -> Option<&Topic> {
        self.topics.topics.iter().find(|topic| topic.id == id)
    }

    /// Whether there is a station, route, topic, stop of the main station, or main station of this name.
    pub fn has_place(&self, id: &str) -> bool {
        let stop = || self.map.hub.id == *id || self.map.hub.stops.iter().any(|stop| stop.id == *id);
        self.station(id).is_some() || self.route(id).is_some() || self.topic(id).is_some() || stop()
    }

    /// Whether the advisor has anything to ask.
    pub fn has_advisor(&self) -> bool {
        !self.test.advisor.questions.is_empty()
    }

    /// Whether there is an entry test.
    pub fn has_test(&self) -> bool {
        !self.test.questions.is_empty()
    }

    /// The routes a station stands on, in the order of the map.
    pub fn routes_of<'a>(&'a self, station: &'a str) -> impl Iterator<Item = &'a Route> {
        self.map.routes.iter().filter(move |route| route.stations.iter().any(|id| id == station))
    }

    /// The first route a station stands on: that of its address.
    pub fn route_of<'a>(&'a self, station: &'a str) -> Option<&'a Route> {
        self.routes_of(station).next()
    }

    /// Stations of other routes on the same platform.
    pub fn shared_with(&self, station: &str) -> Vec<&str> {
        let platform = self.map.shared.iter().find(|shared| shared.stations.iter().any(|id| id == station));
        platform.into_iter().flat_map(|shared| &shared.stations).map(super::id::Id::as_str).filter(|id| *id != station).collect()
    }

    /// Rules shown at a place (a station, route, topic, stop, `test`, `emergency` or `everywhere`).
    pub fn rules_at<'a>(&'a self, place: &'a str) -> impl Iterator<Item = &'a Rule> {
        self.rules.iter().map(|rule| &rule.item).filter(move |rule| rule.at.iter().any(|at| at == place))
    }

    /// Rules of somebody who rides a route: those of the route, and those that stand beside every route (at the entry test, at the emergency
    /// stop, at a topic that no station leads to).
    pub fn rules_of_ride<'a>(&'a self, route: &'a Route) -> impl Iterator<Item = &'a Rule> {
        let beside = |rule: &Rule| !self.map.routes.iter().any(|route| self.is_of_route(rule, route));
        self.rules.iter().map(|rule| &rule.item).filter(move |rule| self.is_of_route(rule, route) || beside(rule))
    }

    /// Rules of a route: its own, those of its stations, those of the topics its stations lead to, and those that hold everywhere.
    pub fn rules_of_route<'a>(&'a self, route: &'a Route) -> impl Iterator<Item = &'a Rule> {
        self.rules.iter().map(|rule| &rule.item).filter(move |rule| self.is_of_route(rule, route))
    }

    fn is_of_route(&self, rule: &Rule, route: &Route) -> bool {
        let leads_to = |at: &crate::Id| {
            self.topics.topics.iter().any(|topic| topic.id == *at && topic.from.iter().any(|from| route.stations.contains(from)))
        };
        rule.at.iter().any(|at| *at == *"everywhere" || *at == route.id || route.stations.contains(at) || leads_to(at))
    }
}

impl Rule {
    /// How strong the rule is on a route.
    pub fn strength_for(&self, route: Option<&str>) -> Strength {
        route.and_then(|route| self.strength_on.get(route)).copied().unwrap_or(self.strength)
    }
}

/// The words of a method in one language.
#[derive(Clone, Debug, Default)]
pub struct Words {
    pages: BTreeMap<String, Page>,
}

impl Words {
    pub(crate) fn insert(&mut self, name: String, page: Page) {
        self.pages.insert(name, page);
    }

    /// Every file by its name without ending (`stations/…`, `method`).
    pub fn pages(&self) -> impl Iterator<Item = (&str, &Page)> {
        self.pages.iter().map(|(name, page)| (name.as_str(), page))
    }

    /// A file by its name without ending; an empty one when it is missing (the checker reports that).
    pub fn page(&self, name: &str) -> &Page {
        static EMPTY: Page = Page { file: String::new(), front: BTreeMap::new(), sections: Vec::new() };
        self.pages.get(name).unwrap_or(&EMPTY)
    }

    /// Whether a file is there.
    pub fn has_page(&self, name: &str) -> bool {
        self.pages.contains_key(name)
    }

    /// A section of a file.
    pub fn section(&self, page: &str, key: &str) -> Option<&Section> {
        self.page(page).section(key)
    }

    /// An item of a section of a file.
    pub fn item(&self, page: &str, section: &str, id: &str) -> Option<&Item> {
        self.page(page).item(section, id)
    }

    /// The words of a rule, whichever file below `rules/` they stand in.
    pub fn rule(&self, id: &str) -> Option<&Section> {
        self.pages.range("rules/".to_owned()..).take_while(|(name, _)| name.starts_with("rules/")).find_map(|(_, page)| page.section(id))
    }
}
