//! What a page is called in breadcrumbs, menus and on the page for addresses that lead nowhere. Short, and without rendering the page.

use perron_ui::Link;

use crate::{addresses::Page, edition::Edition};

impl Edition<'_> {
    /// The short title of a page.
    pub fn title(&self, page: &Page) -> String {
        match page {
            Page::Front => self.word("title-front"),
            Page::Hub => self.front("method", "hub"),
            Page::Stop(id) => self.front(&format!("main/{id}"), "title"),
            Page::Routes => self.word("title-routes"),
            Page::Route(id) => self.method.route(id).map(|route| self.sign(route).full).unwrap_or_default(),
            Page::Station(id) => self.station_title(id),
            Page::RouteRules(_) => self.word("title-rules"),
            Page::RouteMoves(_) => self.word("title-moves"),
            Page::Rules => self.word("title-rules-all"),
            Page::Moves => self.word("title-moves-all"),
            Page::Topics => self.word("title-topics"),
            Page::Topic(id) => self.front(&format!("topics/{id}"), "title"),
            Page::Cases => self.word("title-cases"),
            Page::Case(id) => self.front(&format!("cases/{id}"), "title"),
            Page::Test if self.method.has_advisor() => self.word("title-test"),
            Page::Test => self.front("test", "title"),
            Page::Advice => self.front("advisor", "title"),
            Page::Emergency => self.emergency_title(),
            Page::About => self.words.with("title-about", &[("method", self.front("method", "title").into())]),
            Page::Attribution => self.word("title-attribution"),
            Page::Booklet(_) => self.word("title-booklet"),
            Page::Overview => self.word("title-overview"),
            Page::Glossary => self.word("title-glossary"),
            Page::Search => self.word("title-search"),
            Page::Data => self.word("title-data"),
            Page::Accessibility => self.word("title-accessibility"),
            Page::Privacy => self.word("title-privacy"),
            Page::Theme => self.word("theme-heading"),
        }
    }

    /// The title of a page in tabs and lists of results. Pages of all methods but the first name their method too, because each method has
    /// pages of the same name.
    pub(crate) fn document_title(&self, page: &Page, title: String) -> String {
        let method = self.front("method", "title");
        let alone = page.is_of_guide() || self.book.home() == self.book.to(&Page::Front) || title.contains(&method);
        if alone { title } else { format!("{title}, {method}") }
    }

    /// The title of the emergency stop, another method's where this one has none.
    pub fn emergency_title(&self) -> String {
        let methods = std::iter::once(self.method).chain(&self.library.methods);
        let has = |method: &&perron_method::Method| method.about.emergency.is_some() && method.words.contains_key(self.book.language());
        methods
            .filter(has)
            .find_map(|method| self.of_method(method.id()))
            .map(|other| other.front("emergency", "title"))
            .unwrap_or_default()
    }

    /// One sentence about a page that has no words file; may be empty.
    pub fn lead(&self, page: &Page) -> String {
        match page {
            Page::Rules => self.word("rules-lead"),
            Page::Moves => self.word("moves-lead"),
            Page::Cases => self.word("cases-lead"),
            Page::Glossary => self.word("glossary-lead"),
            Page::Data => self.word("data-lead"),
            Page::Accessibility => self.word("accessibility-lead"),
            Page::Privacy => self.word("privacy-lead"),
            _ => self.front("method", "lead"),
        }
    }

    /// A link to a page with its short title.
    pub fn link(&self, page: &Page) -> Link {
        Link::new(self.book.to(page), self.title(page))
    }

    /// The way to a page: the pages above it, from the front page on, and last the page itself.
    pub fn crumbs(&self, page: &Page) -> Vec<Link> {
        let mut above = vec![page.clone()];
        while let Some(parent) = above.last().and_then(|page| self.parent(page)) {
            above.push(parent);
        }
        if above.len() == 1 { Vec::new() } else { above.iter().rev().map(|page| self.link(page)).collect() }
    }

    /// The entry of the main menu that a page belongs to.
    pub(crate) fn menu_entry(&self, page: &Page) -> Option<Page> {
        Some(match page {
            Page::Front | Page::Test | Page::Topics | Page::Cases | Page::Emergency | Page::Search => page.clone(),
            Page::Advice if self.method.has_test() => Page::Test,
            Page::Advice => Page::Advice,
            Page::Topic(_) => Page::Topics,
            Page::Case(_) => Page::Cases,
            Page::Routes | Page::Route(_) | Page::RouteRules(_) | Page::RouteMoves(_) | Page::Station(_) => Page::Routes,
            _ => return None,
        })
    }

    /// The page above a page.
    fn parent(&self, page: &Page) -> Option<Page> {
        Some(match page {
            Page::Front => return None,
            Page::Stop(_) => Page::Hub,
            Page::Route(_) => Page::Routes,
            Page::RouteRules(route) | Page::RouteMoves(route) => Page::Route(route.clone()),
            Page::Station(id) => self.method.route_of(id).map_or(Page::Routes, |route| Page::Route(route.id.to_string())),
            Page::Booklet(id) if self.method.route(id).is_some() => Page::Route(id.clone()),
            Page::Booklet(id) => Page::Station(id.clone()),
            Page::Topic(_) => Page::Topics,
            Page::Case(_) => Page::Cases,
            Page::Advice if self.method.has_test() => Page::Test,
            Page::Attribution => Page::About,
            _ => Page::Front,
        })
    }
}
