//! An edition is one method in one language: everything that a page is written from. Pages take it and nothing else, so they can be
//! rendered for the real methods and for made-up ones alike.

use std::collections::BTreeMap;

use perron_map::{Key, Size};
use perron_method::{Library, Method, Reference, schema};
use perron_ui::{Html, Link, Words};
use time::{Date, Month};
use toml::value::Datetime;

use crate::{
    addresses::{Book, Page},
    links::Links,
    network,
    operator::Operator,
};

/// One method in one language.
pub struct Edition<'a> {
    /// The method.
    pub method: &'a Method,
    /// Its words.
    pub text: &'a perron_method::Words,
    /// The guide's own words.
    pub words: &'a Words,
    /// All methods, for what leads to another one.
    pub library: &'a Library,
    /// Laws and amounts.
    pub reference: &'a Reference,
    /// Who runs the service.
    pub operator: &'a Operator,
    /// Where the pages are.
    pub book: Book<'a>,
    /// Where a team begins a case; nowhere without it.
    pub cases: Option<&'a str>,
    /// Where the cases stand that teams have told; nowhere without it.
    pub told: Option<&'a str>,
    /// Where visitors of a demo choose who they are; none where it is in earnest.
    pub demo: Option<String>,
}

/// How a route shows itself wherever it is mentioned.
#[derive(Clone)]
pub struct Sign {
    /// Its id.
    pub id: String,
    /// Its letter.
    pub letter: String,
    /// Its full name.
    pub name: String,
    /// "Rute X, full name".
    pub full: String,
    /// Its colour, as `data-colour`.
    pub colour: &'static str,
    /// Shape and letter, hidden from screen readers.
    pub badge: Html,
    /// The same, small.
    pub small: Html,
    /// Its page.
    pub href: String,
    /// One sentence.
    pub lead: String,
}

/// A link with a sentence and an icon.
#[derive(Clone)]
pub struct Card {
    /// Where it leads.
    pub href: String,
    /// Its heading.
    pub title: String,
    /// One sentence.
    pub lead: String,
    /// Its icon; may be empty.
    pub icon: String,
}

impl<'a> Edition<'a> {
    /// One method of a library in the language of an address book; `None` when there is no such method or it does not speak the language.
    pub(crate) fn new(library: &'a Library, operator: &'a Operator, words: &'a Words, book: Book<'a>, index: usize) -> Option<Self> {
        let method = library.methods.get(index)?;
        let text = method.words.get(book.language())?;
        Some(Self {
            method,
            text,
            words,
            library,
            operator,
            reference: &library.reference,
            book: book.of_method(index),
            cases: None,
            told: None,
            demo: None,
        })
    }

    /// Another method in the same language, by its id.
    pub fn of_method(&self, id: &str) -> Option<Self> {
        let index = self.library.methods.iter().position(|method| method.id() == id)?;
        let other = Self::new(self.library, self.operator, self.words, self.book, index)?;
        Some(Self { cases: self.cases, told: self.told, demo: self.demo.clone(), ..other })
    }

    /// The other methods: their title, lead and front page.
    pub fn others(&self) -> Vec<Card> {
        let others = self.library.methods.iter().filter(|other| other.id() != self.method.id());
        others.filter_map(|other| Some(self.of_method(other.id())?.card(&Page::Front, "method", "map"))).collect()
    }

    /// Begins the prose of a page.
    pub fn links(&self) -> Links<'a> {
        Links::new(self)
    }

    /// A word of the guide.
    pub fn word(&self, key: &str) -> String {
        self.words.get(key)
    }

    /// A value of the front matter of a words file.
    pub fn front(&self, page: &str, key: &str) -> String {
        self.text.page(page).front(key).to_owned()
    }

    /// How a route shows itself.
    pub fn sign(&self, route: &schema::Route) -> Sign {
        let page = self.text.page(&format!("routes/{}", route.id));
        let letter = route.letter.to_string();
        let badge = |size| Html::trusted(perron_map::badge(network::shape(route), network::colour(route), &letter, size));
        Sign {
            id: route.id.to_string(),
            name: page.front("title").to_owned(),
            full: self.words.with("route-name", &[("letter", letter.as_str().into()), ("name", page.front("title").into())]),
            colour: route.colour.name(),
            badge: badge(Size::Normal),
            small: badge(Size::Small),
            href: self.book.to(&Page::Route(route.id.to_string())).to_owned(),
            lead: page.front("lead").to_owned(),
            letter,
        }
    }

    /// The signs of the routes that are offered, in order.
    pub fn signs(&self) -> Vec<Sign> {
        self.method.offered_routes().map(|route| self.sign(route)).collect()
    }

    /// How something that the advisor can point at shows itself: a route, or a topic, which has no letter.
    pub fn target(&self, id: &str) -> Option<Sign> {
        if let Some(route) = self.method.route(id) {
            return Some(self.sign(route));
        }
        let topic = self.method.topic(id)?;
        let card = self.card(&Page::Topic(id.to_owned()), &format!("topics/{id}"), &topic.icon);
        let icon = perron_ui::icon(&topic.icon);
        Some(Sign {
            id: id.to_owned(),
            letter: String::new(),
            name: card.title.clone(),
            full: card.title,
            colour: "",
            badge: icon.clone(),
            small: icon,
            href: card.href,
            lead: card.lead,
        })
    }

    /// Where one begins to find out what fits: the entry test, or the advisor of a method without one.
    pub fn begin(&self) -> Option<Link> {
        let page = [Page::Test, Page::Advice].into_iter().find(|page| self.book.find(page).is_some())?;
        Some(self.link(&page))
    }

    /// Where the cases stand that teams have told: of all routes, or of one.
    pub fn told_by_teams(&self, route: Option<&schema::Route>) -> Option<String> {
        let all = format!("{}?in={}", self.told?, self.book.language());
        Some(route.map_or_else(|| all.clone(), |route| format!("{all}&way={}/{}", self.method.id(), route.id)))
    }

    /// The large badge of a route.
    pub fn large_badge(route: &schema::Route) -> Html {
        let letter = route.letter.to_string();
        Html::trusted(perron_map::badge(network::shape(route), network::colour(route), &letter, Size::Large))
    }

    /// The title of a station.
    pub fn station_title(&self, id: &str) -> String {
        self.front(&format!("stations/{id}"), "title")
    }

    /// A card that leads to a page with a words file.
    pub fn card(&self, page: &Page, file: &str, icon: &str) -> Card {
        let text = self.text.page(file);
        Card {
            href: self.book.to(page).to_owned(),
            title: text.front("title").to_owned(),
            lead: text.front("lead").to_owned(),
            icon: icon.to_owned(),
        }
    }

    /// The conductor's topics.
    pub fn topics(&self) -> Vec<(&'a schema::Topic, Card)> {
        let card = |topic: &'a schema::Topic| {
            let page = Page::Topic(topic.id.to_string());
            (topic, self.card(&page, &format!("topics/{}", topic.id), &topic.icon))
        };
        self.method.topics.topics.iter().map(card).collect()
    }

    /// The entries of the map's legend: drawing and words.
    pub fn legend(&self) -> Vec<(Html, String)> {
        let Some(route) = self.method.offered_routes().next() else { return Vec::new() };
        let key = |key| Html::trusted(perron_map::key(key, network::shape(route), network::colour(route)));
        let map = &self.method.map;
        let shared = !map.shared.is_empty() || map.stations.iter().any(|station| self.method.routes_of(&station.id).count() > 1);
        let mut legend = vec![(key(Key::Station), self.word("legend-station")), (key(Key::End), self.word("legend-end"))];
        if !map.overlaps.is_empty() {
            legend.push((key(Key::Passing), self.word("legend-passing")));
        }
        if shared {
            legend.insert(0, (key(Key::Shared), self.word("legend-shared")));
        }
        legend
    }

    /// What the method was written from, and how far it was checked.
    pub fn source(&self) -> String {
        let about = &self.method.about;
        self.words.with("rules-source", &[("title", about.source.title.as_str().into()), ("date", self.date(&about.as_of).into())])
    }

    /// The operator's words in this language, or in the first one they are written in.
    pub fn local_text<'t>(&self, texts: &'t BTreeMap<String, String>) -> &'t str {
        texts.get(self.book.language()).or_else(|| texts.values().next()).map_or("", String::as_str)
    }

    /// What a language is called in the language of the edition; its code where there is no word for it.
    pub fn language_name(&self, language: &str) -> String {
        let key = format!("language-{language}");
        if self.words.has(&key) { self.words.get(&key) } else { language.to_owned() }
    }

    /// A date as readers see it.
    pub fn date(&self, date: &Datetime) -> String {
        day(date).map_or_else(|| date.to_string(), |date| self.words.date(date))
    }
}

/// A date of a pack as a calendar date.
fn day(date: &Datetime) -> Option<Date> {
    let date = date.date?;
    Date::from_calendar_date(i32::from(date.year), Month::try_from(date.month).ok()?, date.day).ok()
}
