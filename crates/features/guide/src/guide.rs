//! The guide as a whole: all methods in all languages the program has words for, and how a page of it becomes HTML.

mod ways;

use std::{
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};

use axum::http::StatusCode;
use perron_method::Library;
use perron_search::{Index, Wanted};
use perron_ui::{Html, Link, LinkGroup, Site, Theme, Translation, Words, WordsProblem};

use crate::{
    about,
    addresses::{Addresses, Location, Page},
    advice,
    answers::{EDIT, PURPOSE, Parameters, SENT, address, of_advisor, of_test},
    booklet, case,
    content::Content,
    data, drawer,
    edition::Edition,
    emergency, finding, front, glossary, local, moves,
    overlay::Overlay,
    overview,
    remarks::{Remark, Surroundings, remarks},
    route, rules, search, service, station, stop, test, theme, topic,
};

/// The words of the program by language; a method in a language that is not here is not shown in it.
const TEXTS: &[(&str, &[&str])] = &[
    ("da", &[perron_ui::DANISH, include_str!("../text/da.ftl"), include_str!("../text/da/service.ftl")]),
    ("sv", &[perron_ui::SWEDISH, include_str!("../text/sv.ftl"), include_str!("../text/sv/service.ftl")]),
    ("en", &[perron_ui::ENGLISH, include_str!("../text/en.ftl"), include_str!("../text/en/service.ftl")]),
];

/// Where the operator's logo is.
pub(crate) const LOGO: &str = "/logo.svg";

/// The public guide. Copies share everything.
#[derive(Clone)]
pub struct Guide(Arc<Shared>);

struct Shared {
    library: Library,
    overlay: Overlay,
    words: BTreeMap<String, Arc<Words>>,
    addresses: Addresses,
    /// What can be found, by language; built when it is first needed.
    indexes: BTreeMap<String, OnceLock<Option<Arc<Index>>>>,
    /// The shell by language and method.
    sites: BTreeMap<(String, usize), Site>,
    /// Where a team begins a case; nowhere without it.
    cases: Option<String>,
    /// Where the cases stand that teams have told.
    told: Option<String>,
    /// Where visitors of a demo choose who they are, by language; none where it is in earnest.
    demo: Option<fn(&str) -> String>,
}

/// Why the guide cannot be shown.
#[derive(Debug, thiserror::Error)]
pub enum GuideProblem {
    /// Our own words cannot be read.
    #[error(transparent)]
    Words(#[from] WordsProblem),
    /// There is no method, or none in a language that the program has words for.
    #[error("no method speaks a language that the program has words for")]
    NoLanguage,
    /// A made-up method is not well made.
    #[error("a sample method does not load: {0}")]
    Sample(String),
}

/// What a visitor asks of a page besides the page itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked<'a> {
    /// The look.
    pub theme: Theme,
    /// The names and values behind `?`, in order.
    pub query: &'a [(String, String)],
}

impl Guide {
    /// The guide to the methods of a library.
    pub fn new(library: Library, overlay: Overlay) -> Result<Self, GuideProblem> {
        Self::below("", library, overlay)
    }

    /// The same with a path before all addresses.
    pub(crate) fn below(base: &str, library: Library, overlay: Overlay) -> Result<Self, GuideProblem> {
        let spoken = |language: &str| library.methods.iter().any(|method| method.words.contains_key(language));
        let mut words = BTreeMap::new();
        let known = TEXTS.iter().map(|(language, _)| *language);
        let own = overlay.texts.keys().map(String::as_str).filter(|own| TEXTS.iter().all(|(known, _)| known != own));
        for language in known.chain(own).filter(|language| spoken(language)) {
            words.insert(language.to_owned(), Arc::new(words_of(language, &overlay)?));
        }
        if words.is_empty() {
            return Err(GuideProblem::NoLanguage);
        }
        let addresses = Addresses::of(base, &library, &words);
        let indexes = words.keys().map(|language| (language.clone(), OnceLock::new())).collect();
        let mut shared =
            Shared { library, overlay, words, addresses, indexes, sites: BTreeMap::new(), cases: None, told: None, demo: None };
        let fronts: Vec<Location> = shared.addresses.locations().filter(|location| location.page == Page::Front).cloned().collect();
        for Location { language, method, .. } in fronts {
            let Some(edition) = shared.edition(&language, method) else { continue };
            let site = site(&edition, shared.words[&language].clone(), shared.overlay.logo.is_some());
            shared.sites.insert((language, method), site);
        }
        Ok(Self(Arc::new(shared)))
    }

    /// What is wrong in the operator's folder and in names that only the pages know, such as icons.
    pub fn remarks(&self) -> Vec<Remark> {
        let Shared { library, overlay, words, .. } = &*self.0;
        let sources = TEXTS.first().map_or(&[][..], |(_, sources)| sources);
        let languages = words.keys().map(String::as_str).collect();
        remarks(overlay, &Surroundings { methods: &library.methods, languages, sources })
    }

    /// Every address of the guide, in order.
    pub fn urls(&self) -> impl Iterator<Item = &str> {
        self.0.addresses.all()
    }

    /// The ids of the methods, in order.
    pub fn methods(&self) -> impl Iterator<Item = &str> {
        self.0.library.methods.iter().map(perron_method::Method::id)
    }

    /// A method with its place in the library.
    pub(crate) fn method(&self, id: &str) -> Option<(usize, &perron_method::Method)> {
        self.0.library.methods.iter().enumerate().find(|(_, method)| method.id() == id)
    }

    /// Who runs the service.
    pub(crate) fn operator(&self) -> &crate::operator::Operator {
        &self.0.overlay.operator
    }

    /// The operator's logo, as SVG.
    pub(crate) fn logo(&self) -> Option<&str> {
        self.0.overlay.logo.as_deref()
    }

    /// The methods with their reference data.
    pub fn library(&self) -> &Library {
        &self.0.library
    }

    /// The address book.
    pub fn addresses(&self) -> &Addresses {
        &self.0.addresses
    }

    /// The languages of the guide.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.0.words.keys().map(String::as_str)
    }

    /// The language of visitors whose browser asks for none of them: the first language of the first method.
    pub fn default_language(&self) -> &str {
        let offered = self.0.library.methods.iter().flat_map(|method| &method.about.languages);
        let known = |language: &&perron_method::Id| self.0.words.contains_key(language.as_str());
        offered.map(|language| language as &perron_method::Id).find(known).map_or("", |language| language.as_str())
    }

    /// One method in one language.
    pub fn edition(&self, language: &str, method: usize) -> Option<Edition<'_>> {
        self.0.edition(language, method)
    }

    /// What can be found in a language; built when it is first asked for, which takes some tenths of a second.
    pub(crate) fn index(&self, language: &str) -> Option<Arc<Index>> {
        let place = self.0.indexes.get(language)?;
        let build = || {
            let editions: Vec<_> = (0..self.0.library.methods.len()).filter_map(|method| self.edition(language, method)).collect();
            finding::index(&editions)
                .inspect_err(|problem| tracing::error!(language, %problem, "nothing can be searched"))
                .ok()
                .map(Arc::new)
        };
        place.get_or_init(build).clone()
    }

    /// Builds what search needs before anybody asks.
    pub fn prepare_search(&self) {
        self.languages().for_each(|language| drop(self.index(language)));
    }

    /// What a query finds, best first: addresses of pages.
    pub fn find(&self, language: &str, query: &str, limit: usize) -> Vec<String> {
        let hits = self.index(language).map(|index| index.search(query, Wanted::best(limit)).hits).unwrap_or_default();
        hits.into_iter().map(|hit| hit.address).collect()
    }

    /// A page as it is sent; `None` when the method has no such page.
    pub fn render(&self, location: &Location, asked: Asked<'_>) -> Result<Option<String>, askama::Error> {
        Ok(self.reply(location, asked)?.map(|(_, html)| html))
    }

    /// The same with its status: a form that cannot be accepted comes back as a page, but not as a success.
    pub(crate) fn reply(&self, location: &Location, asked: Asked<'_>) -> Result<Option<(StatusCode, String)>, askama::Error> {
        let Some(edition) = self.edition(&location.language, location.method) else { return Ok(None) };
        let index = || self.index(&location.language);
        let Some(content) = content(&edition, &location.page, asked, index)? else { return Ok(None) };
        let status = content.status;
        Ok(Some((status, self.dress(&edition, location, content, asked)?)))
    }

    /// Puts the shell around a page.
    fn dress(&self, edition: &Edition<'_>, location: &Location, content: Content, asked: Asked<'_>) -> Result<String, askama::Error> {
        let page = perron_ui::Page {
            title: edition.document_title(&location.page, content.title),
            description: content.description,
            address: self.0.addresses.path(location).unwrap_or_default().to_owned(),
            translations: self.translations(edition, &location.page, asked.query),
            current: edition.menu_entry(&location.page).map(|page| edition.book.to(&page).to_owned()).unwrap_or_default(),
            crumbs: edition.crumbs(&location.page),
            theme: asked.theme,
            receipt: None,
            drawer: drawer::drawer(edition, &content.topics)?,
            // The same page goes to everybody, so it knows nobody.
            account: None,
        };
        let above = local::above(edition, &location.page)?;
        let body = if above.is_empty() { content.body } else { Html::trusted(format!("{above}{}", content.body)) };
        self.in_shell(location, &page, &body)
    }

    /// The page in every language that has it, each by its own name; answers and what was searched for come along.
    fn translations(&self, edition: &Edition<'_>, page: &Page, query: &Parameters) -> Vec<Translation> {
        let translation = |(language, path): (&str, &str)| {
            let name = self.0.words.get(language)?.get("language-name");
            let href = address(path, kept(edition, page, query));
            Some(Translation { language: language.to_owned(), name, href })
        };
        edition.book.translations(page).into_iter().filter_map(translation).collect()
    }

    /// Puts the shell around a page that has no address of its own.
    pub(crate) fn dress_error(
        &self,
        edition: &Edition<'_>,
        near: &Location,
        content: Content,
        theme: Theme,
    ) -> Result<String, askama::Error> {
        let drawer = drawer::drawer(edition, &content.topics)?;
        let page = perron_ui::Page { title: content.title, theme, drawer, ..perron_ui::Page::default() };
        self.in_shell(near, &page, &content.body)
    }

    /// Puts the shell of the front page around a page that stands beside the guide.
    pub(crate) fn in_own_shell(
        &self,
        edition: &Edition<'_>,
        title: String,
        body: &Html,
        asked: Asked<'_>,
    ) -> Result<String, askama::Error> {
        let front = Location { language: edition.book.language().to_owned(), method: 0, page: Page::Front };
        let page = perron_ui::Page { title, theme: asked.theme, ..perron_ui::Page::default() };
        self.in_shell(&front, &page, body)
    }

    /// The shell of the front page in a language, for pages of other features that stand beside the guide.
    pub fn shell(&self, language: &str) -> Option<Site> {
        self.0.sites.get(&(language.to_owned(), 0)).cloned()
    }

    fn in_shell(&self, location: &Location, page: &perron_ui::Page, body: &Html) -> Result<String, askama::Error> {
        let key = (location.language.clone(), location.method);
        self.0.sites.get(&key).map_or_else(|| Ok(body.to_string()), |site| site.render(page, body))
    }
}

/// What the address of a translation keeps of a query: known answers to known questions and what they are for, or the words that were
/// searched for.
fn kept<'q>(edition: &Edition<'_>, page: &Page, query: &'q Parameters) -> Vec<(&'q str, &'q str)> {
    let questions = match page {
        Page::Test | Page::Advice => [of_test(edition.method), of_advisor(edition.method)].concat(),
        _ => Vec::new(),
    };
    let known = |(name, value): &(String, String)| {
        let answer = questions.iter().any(|question| question.id == name && question.options.contains(&value.as_str()));
        let purpose = !questions.is_empty() && name == PURPOSE && [SENT, EDIT].contains(&value.as_str());
        answer || purpose || (*page == Page::Search && name == search::QUERY)
    };
    query.iter().filter(|pair| known(pair)).map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

impl Shared {
    fn edition(&self, language: &str, index: usize) -> Option<Edition<'_>> {
        let (language, words) = self.words.get_key_value(language)?;
        let edition = Edition::new(&self.library, &self.overlay.operator, words, self.addresses.book(language, index), index)?;
        Some(Edition { cases: self.cases.as_deref(), told: self.told.as_deref(), demo: self.demo.map(|href| href(language)), ..edition })
    }
}

/// The words of a language, with those of the operator in place of ours. A language of the operator's own begins as the first of ours, so
/// that a word they have not written yet can be read in some language.
fn words_of(language: &str, overlay: &Overlay) -> Result<Words, WordsProblem> {
    let ours = TEXTS.iter().find(|(known, _)| *known == language).or(TEXTS.first()).map_or(&[][..], |(_, sources)| sources);
    let name = overlay.operator.name.as_deref().filter(|name| !name.trim().is_empty());
    // As a literal, whatever signs it has.
    let literal = |name: &str| name.replace(char::is_control, " ").replace('\\', "\\\\").replace('"', "\\\"");
    let name = name.map(|name| format!("site-name = {{ \"{}\" }}\n", literal(name)));
    let own: Vec<&str> = overlay.texts.get(language).map(String::as_str).into_iter().chain(name.as_deref()).collect();
    Words::load_over(language, ours, &own)
}

/// The inside of a page.
fn content(
    edition: &Edition<'_>,
    page: &Page,
    asked: Asked<'_>,
    index: impl FnOnce() -> Option<Arc<Index>>,
) -> Result<Option<Content>, askama::Error> {
    match page {
        Page::Front => front::page(edition),
        Page::Hub => stop::hub_page(edition),
        Page::Stop(id) => stop::page(edition, id),
        Page::Routes => route::routes_page(edition),
        Page::Route(id) => route::page(edition, id),
        Page::RouteRules(id) => rules::route_page(edition, id, asked.query),
        Page::RouteMoves(id) => moves::route_page(edition, id),
        Page::Station(id) => station::page(edition, id),
        Page::Rules => rules::page(edition, asked.query),
        Page::Moves => moves::page(edition),
        Page::Topics => topic::topics_page(edition),
        Page::Topic(id) => topic::page(edition, id),
        Page::Cases => case::cases_page(edition),
        Page::Case(id) => case::page(edition, id),
        Page::Test => test::page(edition, asked.query),
        Page::Advice => advice::page(edition, asked.query),
        Page::Emergency => emergency::page(edition),
        Page::About => about::page(edition),
        Page::Attribution => about::attribution_page(edition),
        Page::Booklet(id) => booklet::page(edition, id),
        Page::Overview => overview::page(edition),
        Page::Glossary => glossary::page(edition),
        Page::Search => search::page(edition, index, asked.query),
        Page::Data => data::page(edition),
        Page::Accessibility => service::accessibility_page(edition),
        Page::Privacy => service::privacy_page(edition),
        Page::Theme => theme::page(edition, asked.theme),
    }
}

/// The shell of one method in one language.
fn site(edition: &Edition<'_>, words: Arc<Words>, has_logo: bool) -> Site {
    let begin = if edition.method.has_test() { Page::Test } else { Page::Advice };
    let menu = [Page::Front, begin, Page::Routes, Page::Topics, Page::Cases, Page::Search];
    let about = [Page::About, Page::Attribution, Page::Rules, Page::Moves, Page::Overview, Page::Glossary, Page::Data];
    // A method without cases or topics has no such entries.
    let links = |pages: &[Page]| {
        pages.iter().filter(|page| edition.book.find(page).is_some()).map(|page| edition.link(page)).collect::<Vec<Link>>()
    };
    Site {
        home: edition.book.home().to_owned(),
        logo: if has_logo { LOGO.to_owned() } else { String::new() },
        menu: links(&menu),
        help: edition.book.find(&Page::Emergency).map(|_| edition.link(&Page::Emergency).with_icon("x-stop")),
        shortcut: Some(edition.link(&Page::Front).with_icon("map")),
        footer_text: edition.word("footer-text"),
        footer: vec![
            LinkGroup { heading: edition.word("footer-about"), links: links(&about) },
            LinkGroup {
                heading: edition.word("footer-terms"),
                links: vec![
                    edition.link(&Page::Accessibility),
                    edition.link(&Page::Privacy),
                    Link::new(edition.book.to(&Page::Theme), edition.word("footer-theme")),
                ],
            },
        ],
        demo: None,
        words,
    }
}
