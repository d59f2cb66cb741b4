//! The address book: every page of the guide has exactly one path in each language, and links are written only through it, so that no
//! link can lead nowhere. Path segments are words too: those of a method come from its pack, the fixed ones from the guide's own words.

use std::{collections::BTreeMap, sync::Arc};

use perron_method::{Library, Method};
use perron_ui::Words;

/// A page of the guide, whatever the language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Page {
    Front,
    Hub,
    Stop(String),
    Routes,
    Route(String),
    RouteRules(String),
    RouteMoves(String),
    Station(String),
    Rules,
    Moves,
    Topics,
    Topic(String),
    Cases,
    Case(String),
    Test,
    Advice,
    Emergency,
    About,
    Attribution,
    /// A route, or a station with its topics, from first to last on one page, for paper.
    Booklet(String),
    /// The method on two sheets of paper.
    Overview,
    /// The words of all methods.
    Glossary,
    Search,
    /// The methods as data.
    Data,
    Accessibility,
    Privacy,
    Theme,
}

impl Page {
    /// Whether the first method's page serves the others too.
    pub(crate) fn is_of_guide(&self) -> bool {
        matches!(self, Self::Theme | Self::Emergency | Self::Glossary | Self::Search | Self::Data | Self::Accessibility | Self::Privacy)
    }
}

/// A page of one method in one language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Location {
    /// The language.
    pub language: String,
    /// Index of the method in the library.
    pub method: usize,
    /// The page.
    pub page: Page,
}

/// All addresses, both ways.
#[derive(Clone, Debug, Default)]
pub struct Addresses {
    base: String,
    languages: Vec<String>,
    paths: BTreeMap<Location, String>,
    locations: BTreeMap<String, Location>,
    /// Paths that people may try and that lead to a page with another path.
    elsewhere: BTreeMap<String, Location>,
}

/// The addresses of one method in one language.
#[derive(Clone, Copy, Debug)]
pub struct Book<'a> {
    addresses: &'a Addresses,
    language: &'a str,
    method: usize,
}

impl Addresses {
    /// Gives every page its path. `base` stands before all of them; it is empty for the real guide.
    pub(crate) fn of(base: &str, library: &Library, words: &BTreeMap<String, Arc<Words>>) -> Self {
        let mut addresses = Self { base: base.to_owned(), languages: words.keys().cloned().collect(), ..Self::default() };
        for (language, words) in words {
            for (index, method) in library.methods.iter().enumerate().filter(|(_, method)| method.words.contains_key(language)) {
                Writer { addresses: &mut addresses, language, index, method, words }.write();
            }
        }
        addresses
    }

    /// What stands before every path.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Every path, sorted.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.locations.keys().map(String::as_str)
    }

    /// Every page, sorted by language and method.
    pub fn locations(&self) -> impl Iterator<Item = &Location> {
        self.paths.keys()
    }

    /// The page at a path.
    pub fn page_at(&self, path: &str) -> Option<&Location> {
        self.locations.get(path)
    }

    /// The right path for one that is nearly right: other case, a slash too many or too few, or the root of a method.
    pub fn mended(&self, path: &str) -> Option<&str> {
        let path = path.to_lowercase();
        let bare = path.trim_end_matches('/');
        let slashed = format!("{bare}/");
        let location = self.locations.get(bare).or_else(|| self.locations.get(&slashed)).or_else(|| self.elsewhere.get(bare))?;
        self.path(location)
    }

    /// The longest beginning of a path, in whole segments, that is a page.
    pub fn nearest(&self, path: &str) -> Option<&Location> {
        let mut rest = path.trim_end_matches('/');
        loop {
            let found = self.mended(rest).and_then(|mended| self.page_at(mended));
            if found.is_some() {
                return found;
            }
            rest = &rest[..rest.rfind('/')?];
        }
    }

    /// The path of a page.
    pub fn path(&self, location: &Location) -> Option<&str> {
        self.paths.get(location).map(String::as_str)
    }

    /// The method whose front page is that of the whole guide: the first one in this language.
    fn first_method(&self, language: &str) -> Option<usize> {
        self.paths.keys().find(|location| location.language == language).map(|location| location.method)
    }

    /// The addresses of one method in one language.
    pub fn book<'a>(&'a self, language: &'a str, method: usize) -> Book<'a> {
        Book { addresses: self, language, method }
    }
}

impl<'a> Book<'a> {
    /// The language.
    pub fn language(&self) -> &'a str {
        self.language
    }

    /// The path of a page; `None` when neither the method nor, for pages of the whole guide, another one has it in this language.
    pub fn find(&self, page: &Page) -> Option<&'a str> {
        let path = |method| self.addresses.path(&Location { language: self.language.to_owned(), method, page: page.clone() });
        path(self.method).or_else(|| self.methods().filter(|_| page.is_of_guide()).find_map(path))
    }

    /// The methods that speak this language, in order.
    pub fn methods(&self) -> impl Iterator<Item = usize> + use<'a> {
        let language = self.language;
        let fronts = self.addresses.paths.keys().filter(move |location| location.page == Page::Front && location.language == language);
        fronts.map(|location| location.method)
    }

    /// Whether this method itself has a page in this language.
    pub fn has_own(&self, page: &Page) -> bool {
        let location = Location { language: self.language.to_owned(), method: self.method, page: page.clone() };
        self.addresses.path(&location).is_some()
    }

    /// The same page in the other languages that have it: the language and the path, in order of language.
    pub fn translations(&self, page: &Page) -> Vec<(&'a str, &'a str)> {
        let languages = self.addresses.languages.iter().map(String::as_str);
        languages.filter_map(|language| Some((language, Self { language, ..*self }.find(page)?))).collect()
    }

    /// The path of a page, or of the front page when the method has no such page: never a dead link.
    pub fn to(&self, page: &Page) -> &'a str {
        self.find(page).or_else(|| self.find(&Page::Front)).unwrap_or("/")
    }

    /// The page at a path, with the index of its method.
    pub fn page_at(&self, path: &str) -> Option<(usize, &'a Page)> {
        self.addresses.page_at(path).map(|location| (location.method, &location.page))
    }

    /// What stands before every path.
    pub fn base(&self) -> &'a str {
        &self.addresses.base
    }

    /// The languages of the guide.
    pub fn languages(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.addresses.languages.iter().map(String::as_str)
    }

    /// The front page of the whole guide in this language.
    pub fn home(&self) -> &'a str {
        self.addresses.first_method(self.language).map_or("/", |first| self.of_method(first).to(&Page::Front))
    }

    /// The same for another method.
    #[must_use]
    pub fn of_method(&self, method: usize) -> Self {
        Self { method, ..*self }
    }
}

/// Writes the paths of one method in one language.
struct Writer<'a> {
    addresses: &'a mut Addresses,
    language: &'a str,
    index: usize,
    method: &'a Method,
    words: &'a Words,
}

impl Writer<'_> {
    fn write(&mut self) {
        let method = self.method;
        let words = &method.words[self.language];
        let slug = |page: &str, id: &str| segment(words.page(page).front("slug"), id);
        let language = format!("{}/{}", self.addresses.base, self.language);
        let root = format!("{language}/{}", slug("method", method.id()));
        if self.addresses.first_method(self.language).is_none() {
            self.add(Page::Front, &format!("{language}/"));
            let front = Location { language: self.language.to_owned(), method: self.index, page: Page::Front };
            self.addresses.elsewhere.insert(root.clone(), front);
            let pages = [
                (Page::Search, "search"),
                (Page::Glossary, "glossary"),
                (Page::Data, "data"),
                (Page::Accessibility, "accessibility"),
                (Page::Privacy, "privacy"),
                (Page::Theme, "theme"),
            ];
            for (page, word) in pages {
                self.fixed(page, &language, word);
            }
        } else {
            self.add(Page::Front, &root);
        }
        let hub = self.fixed(Page::Hub, &root, "hub");
        let routes = self.fixed(Page::Routes, &root, "routes");
        let test = if method.has_test() { self.fixed(Page::Test, &root, "test") } else { root.clone() };
        if method.has_advisor() {
            self.fixed(Page::Advice, &test, "advice");
        }
        let about = self.fixed(Page::About, &root, "about");
        self.fixed(Page::Attribution, &about, "attribution");
        self.fixed(Page::Overview, &root, "overview");
        self.fixed(Page::Rules, &root, "rules");
        self.fixed(Page::Moves, &root, "moves");
        if method.about.emergency.is_some() {
            self.add(Page::Emergency, &format!("{root}/{}", slug("emergency", "emergency")));
        }
        for stop in &method.map.hub.stops {
            self.named(Page::Stop(stop.id.to_string()), &hub, &slug(&format!("main/{}", stop.id), &stop.id));
        }
        for route in &method.map.routes {
            let id = route.id.to_string();
            let below = self.named(Page::Route(id.clone()), &routes, &slug(&format!("routes/{id}"), &id));
            self.fixed(Page::RouteRules(id.clone()), &below, "rules");
            self.fixed(Page::RouteMoves(id.clone()), &below, "moves");
            self.fixed(Page::Booklet(id), &below, "booklet");
            for station in route.stations.iter().filter(|id| method.station(id).is_some()) {
                let page = self.named(Page::Station(station.to_string()), &below, &slug(&format!("stations/{station}"), station));
                if method.topics.topics.iter().any(|topic| topic.from.contains(station)) {
                    self.fixed(Page::Booklet(station.to_string()), &page, "booklet");
                }
            }
        }
        let topics = if method.topics.topics.is_empty() { root.clone() } else { self.fixed(Page::Topics, &root, "topics") };
        for topic in &method.topics.topics {
            self.named(Page::Topic(topic.id.to_string()), &topics, &slug(&format!("topics/{}", topic.id), &topic.id));
        }
        let cases = if method.topics.cases.is_empty() { root } else { self.fixed(Page::Cases, &root, "cases") };
        for case in &method.topics.cases {
            self.named(Page::Case(case.id.to_string()), &cases, &slug(&format!("cases/{}", case.id), &case.id));
        }
    }

    fn fixed(&mut self, page: Page, parent: &str, word: &str) -> String {
        let segment = segment(&self.words.get(&format!("path-{word}")), word);
        self.named(page, parent, &segment)
    }

    fn named(&mut self, page: Page, parent: &str, segment: &str) -> String {
        self.add(page, &format!("{parent}/{segment}"))
    }

    /// Enters a page; when two pages want the same path, the later one gets a number behind it.
    fn add(&mut self, page: Page, wanted: &str) -> String {
        let location = Location { language: self.language.to_owned(), method: self.index, page };
        if let Some(path) = self.addresses.paths.get(&location) {
            return path.clone();
        }
        let mut path = wanted.to_owned();
        let mut number = 2;
        while self.addresses.locations.contains_key(&path) {
            path = format!("{wanted}-{number}");
            number += 1;
        }
        self.addresses.locations.insert(path.clone(), location.clone());
        self.addresses.paths.insert(location, path.clone());
        path
    }
}

/// A word as part of a path: itself when it consists of lower-case letters, digits and hyphens, otherwise the id.
fn segment(word: &str, id: &str) -> String {
    let plain = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    if plain { word.to_owned() } else { id.to_ascii_lowercase() }
}
