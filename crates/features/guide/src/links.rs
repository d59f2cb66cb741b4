//! From a method's Markdown to HTML: finds where its links lead, and remembers which terms a page uses, so that the page's word list
//! holds these and no others.

use std::cell::RefCell;

use perron_method::{Elsewhere, Library, Method, Prose, Section, schema::Rule};
use perron_ui::{Html, Words};

use crate::{
    addresses::{Book, Page},
    edition::Edition,
};

/// Turns the prose of one page into HTML.
pub struct Links<'a> {
    library: &'a Library,
    method: &'a Method,
    text: &'a perron_method::Words,
    words: &'a Words,
    book: Book<'a>,
    terms: RefCell<Vec<String>>,
}

/// A term with its explanation, for the word list of a page.
pub struct Term {
    /// The id of its place on the page.
    pub anchor: String,
    /// The term.
    pub title: String,
    /// What it means.
    pub text: Html,
}

/// A section of a free text: `##` in the words file, with its parts (`###`).
pub struct TextSection {
    /// The id of its place on the page.
    pub anchor: String,
    /// The heading; may be empty.
    pub heading: String,
    /// The words.
    pub text: Html,
    /// Its parts; those have no parts of their own.
    pub parts: Vec<TextSection>,
}

impl<'a> Links<'a> {
    /// Begins a page.
    pub fn new(edition: &Edition<'a>) -> Self {
        let Edition { library, method, text, words, book, .. } = *edition;
        Self { library, method, text, words, book, terms: RefCell::default() }
    }

    /// Paragraphs and lists.
    pub fn blocks(&self, prose: &Prose) -> Html {
        Html::trusted(prose.html(&|kind, id| self.resolve(kind, id)).trim())
    }

    /// Words without a paragraph around them.
    pub fn inline(&self, prose: &Prose) -> Html {
        Html::trusted(prose.inline_html(&|kind, id| self.resolve(kind, id)))
    }

    /// Words without a paragraph around them and without links to terms, for the list of all terms.
    pub fn without_terms(&self, prose: &Prose) -> Html {
        Html::trusted(prose.inline_html(&|kind, id| if kind == "term" { None } else { self.resolve(kind, id) }))
    }

    /// All sections of a words file.
    pub fn sections(&self, page: &perron_method::Page) -> Vec<TextSection> {
        page.sections.iter().map(|section| self.section(section)).collect()
    }

    /// A section with its parts.
    pub fn section(&self, section: &Section) -> TextSection {
        TextSection {
            // Rules stand on the same pages with their ids as anchors, so sections get a name of their own.
            anchor: format!("section-{}", section.key),
            heading: section.title().to_owned(),
            text: self.blocks(&section.body),
            parts: section.parts.iter().map(|part| self.section(part)).collect(),
        }
    }

    /// The terms used so far, with those that their explanations use. To be called after everything else is rendered.
    pub fn terms(&self) -> Vec<Term> {
        let mut explained = Vec::new();
        loop {
            let Some(id) = self.terms.borrow().get(explained.len()).cloned() else { return explained };
            if let Some(section) = self.text.section("terms", &id) {
                let title = section.title().to_owned();
                explained.push(Term { anchor: self.anchor_of_term(&id), title, text: self.inline(&section.body) });
            }
        }
    }

    fn resolve(&self, kind: &str, id: &str) -> Option<(String, &'static str)> {
        if let Some(Elsewhere { method, place }) = Elsewhere::read(id) {
            let index = self.library.methods.iter().position(|other| other.id() == method)?;
            return Some((address(&self.library.methods[index], self.book.of_method(index), kind, place)?, ""));
        }
        if kind == "term" { self.term(id) } else { Some((address(self.method, self.book, kind, id)?, "")) }
    }

    /// The first use of a term on a page is a link; later ones are plain words.
    fn term(&self, id: &str) -> Option<(String, &'static str)> {
        self.text.section("terms", id)?;
        let mut terms = self.terms.borrow_mut();
        if terms.iter().any(|used| used == id) {
            return None;
        }
        terms.push(id.to_owned());
        Some((format!("#{}", self.anchor_of_term(id)), "pn-term"))
    }

    fn anchor_of_term(&self, id: &str) -> String {
        self.words.with("anchor-term", &[("term", id.into())])
    }
}

/// The address of something of a method by its kind and id.
fn address(method: &Method, book: Book<'_>, kind: &str, id: &str) -> Option<String> {
    let page = match kind {
        "rule" => {
            let rule = &method.rules.iter().find(|rule| rule.id == *id)?.item;
            return Some(format!("{}#{id}", book.find(&home_of_rule(method, rule))?));
        }
        "station" => Page::Station(id.to_owned()),
        "route" => Page::Route(id.to_owned()),
        "topic" => Page::Topic(id.to_owned()),
        "case" => Page::Case(id.to_owned()),
        "main" => Page::Stop(id.to_owned()),
        "page" => fixed_page(id)?,
        _ => return None,
    };
    Some(book.find(&page)?.to_owned())
}

/// The home of a rule: the first place where it stands with everything about it.
pub fn home_of_rule(method: &Method, rule: &Rule) -> Page {
    rule.at.iter().find_map(|at| page_of_rules_at(method, at)).unwrap_or(Page::Rules)
}

fn page_of_rules_at(method: &Method, place: &str) -> Option<Page> {
    if place == "emergency" {
        Some(Page::Emergency)
    } else if method.topic(place).is_some() {
        Some(Page::Topic(place.to_owned()))
    } else if method.map.hub.stops.iter().any(|stop| stop.id == *place) {
        Some(Page::Stop(place.to_owned()))
    } else {
        let station = method.station(place).map(|station| Page::Station(station.id.to_string()));
        station.or_else(|| method.route(place).map(|route| Page::Route(route.id.to_string())))
    }
}

/// The page that `page:NAME` means.
fn fixed_page(name: &str) -> Option<Page> {
    Some(match name {
        "front" => Page::Front,
        "test" => Page::Test,
        "compare" => Page::Routes,
        "rules" => Page::Rules,
        "moves" => Page::Moves,
        "topics" => Page::Topics,
        "cases" => Page::Cases,
        "emergency" => Page::Emergency,
        "about" => Page::About,
        "attribution" => Page::Attribution,
        _ => return None,
    })
}
