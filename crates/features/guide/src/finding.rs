//! What search can find: every page of the guide in one language, and on them every rule, move and term, as small documents. Names of the
//! same thing in other languages come from the methods' terms and from the vocabulary of the reference data.

use perron_method::{Page as TextPage, Section, schema::Rule};
use perron_search::{Document, Index, SearchProblem, Synonyms};

use crate::{addresses::Page, edition::Edition, glossary, links::home_of_rule};

/// Kinds of what can be found, in the order in which groups are named; each is the end of a key of the guide's words.
pub const KINDS: [&str; 7] = ["station", "route", "topic", "rule", "word", "move", "page"];

/// Builds the index of one language from all its methods.
pub fn index(editions: &[Edition<'_>]) -> Result<Index, SearchProblem> {
    let Some(first) = editions.first() else { return Index::build("", Vec::new(), Synonyms::default()) };
    let mut documents: Vec<Document> = editions.iter().flat_map(documents).collect();
    let terms: Vec<String> = documents.iter().filter(|found| found.kind == "word").map(|found| found.title.to_lowercase()).collect();
    documents.extend(concepts(first).filter(|found| !terms.contains(&found.title.to_lowercase())));
    Index::build(first.book.language(), documents, synonyms(first))
}

fn synonyms(edition: &Edition<'_>) -> Synonyms {
    let mut synonyms = Synonyms::default();
    for concept in &edition.reference.vocabulary {
        synonyms.add(concept.names.iter().flat_map(|(language, names)| names.iter().map(move |name| (language.as_str(), name.as_str()))));
    }
    for method in &edition.library.methods {
        for term in &method.about.terms {
            let name = |words: &'_ perron_method::Words| words.section("terms", term).map(|section| section.title().to_owned());
            let names: Vec<(&str, String)> =
                method.words.iter().filter_map(|(language, words)| Some((language.as_str(), name(words)?))).collect();
            synonyms.add(names.iter().map(|(language, name)| (*language, name.as_str())));
        }
    }
    synonyms
}

/// The concepts of the vocabulary, each by its names in the language.
fn concepts<'e>(edition: &'e Edition<'_>) -> impl Iterator<Item = Document> + 'e {
    let language = edition.book.language();
    edition.reference.vocabulary.iter().filter_map(move |concept| {
        let own = concept.names.get(language).filter(|names| !names.is_empty())?;
        let others = concept.names.iter().filter(|(other, names)| *other != language && !names.is_empty());
        Some(Document {
            address: format!("{}#{}", edition.book.to(&Page::Glossary), glossary::concept_anchor(&concept.id)),
            kind: "word".to_owned(),
            title: own.join(", "),
            lead: others.map(|(other, names)| format!("{} ({other})", names.join(", "))).collect::<Vec<_>>().join(" · "),
            text: String::new(),
            context: String::new(),
            weight: 0.8,
        })
    })
}

fn documents(edition: &Edition<'_>) -> Vec<Document> {
    let maker = Maker { edition, method: edition.front("method", "title") };
    let mut documents = maker.pages();
    documents.extend(edition.method.rules.iter().map(|rule| maker.rule(rule)));
    documents.extend(edition.method.moves.moves.iter().filter_map(|one| maker.one_move(&one.id)));
    documents.extend(edition.method.about.terms.iter().filter_map(|term| maker.term(term)));
    documents
}

/// Makes the documents of one method.
struct Maker<'e, 'a> {
    edition: &'e Edition<'a>,
    method: String,
}

impl Maker<'_, '_> {
    fn pages(&self) -> Vec<Document> {
        let (edition, method) = (self.edition, self.edition.method);
        let mut pages = Vec::new();
        for route in &method.map.routes {
            let sign = edition.sign(route);
            let page = Page::Route(route.id.to_string());
            pages.push(Document { title: sign.full, ..self.page("route", 1.4, &page, &format!("routes/{}", route.id)) });
        }
        for station in &method.map.stations {
            let routes: Vec<String> = method.routes_of(&station.id).map(|route| edition.sign(route).full).collect();
            let file = format!("stations/{}", station.id);
            let found = self.page("station", 1.2, &Page::Station(station.id.to_string()), &file);
            pages.push(Document { context: format!("{} {}", self.method, routes.join(" ")), ..found });
        }
        for topic in &method.topics.topics {
            pages.push(self.page("topic", 1.3, &Page::Topic(topic.id.to_string()), &format!("topics/{}", topic.id)));
        }
        for case in &method.topics.cases {
            pages.push(self.page("page", 1.0, &Page::Case(case.id.to_string()), &format!("cases/{}", case.id)));
        }
        for stop in &method.map.hub.stops {
            pages.push(self.page("page", 1.1, &Page::Stop(stop.id.to_string()), &format!("main/{}", stop.id)));
        }
        let fixed = [
            (Page::Front, "method"),
            (Page::About, "method"),
            (Page::Test, "test"),
            (Page::Advice, "advisor"),
            (Page::Emergency, "emergency"),
            (Page::Rules, ""),
            (Page::Moves, ""),
            (Page::Topics, ""),
            (Page::Cases, ""),
            (Page::Overview, ""),
            (Page::Glossary, ""),
            (Page::Data, ""),
            (Page::Accessibility, ""),
            (Page::Privacy, ""),
        ];
        for (page, file) in fixed.into_iter().filter(|(page, _)| edition.book.has_own(page)) {
            pages.push(self.fixed(&page, file));
        }
        pages
    }

    /// A page with a words file.
    fn page(&self, kind: &str, weight: f32, page: &Page, file: &str) -> Document {
        let text = self.edition.text.page(file);
        Document {
            address: self.edition.book.to(page).to_owned(),
            kind: kind.to_owned(),
            title: text.front("title").to_owned(),
            lead: text.front("lead").to_owned(),
            text: plain(text),
            context: self.method.clone(),
            weight,
        }
    }

    /// A page that every method has: its name is a word of the guide.
    fn fixed(&self, page: &Page, file: &str) -> Document {
        let found = self.page("page", 1.0, page, file);
        let title = if *page == Page::Front { self.method.clone() } else { self.edition.title(page) };
        let lead = if found.lead.is_empty() { self.edition.lead(page) } else { found.lead };
        // The texts about a method stand on its own page; its front page is found by its name.
        let text = if *page == Page::Front { String::new() } else { found.text };
        let weight = if *page == Page::Front { 1.3 } else { 1.0 };
        Document { title: format!("{title}{}", self.unless_first(page)), lead, text, weight, ..found }
    }

    /// The name of the method behind a title that the pages of all methods have.
    fn unless_first(&self, page: &Page) -> String {
        let alike = matches!(page, Page::Rules | Page::Moves | Page::Topics | Page::Cases | Page::Overview);
        if alike { format!(" · {}", self.method) } else { String::new() }
    }

    fn rule(&self, rule: &Rule) -> Document {
        let edition = self.edition;
        let section = edition.text.rule(&rule.id);
        let home = home_of_rule(edition.method, rule);
        let body = section.map(|section| section.body.plain()).unwrap_or_default();
        Document {
            address: format!("{}#{}", edition.book.to(&home), rule.id),
            kind: "rule".to_owned(),
            title: section.map(|section| section.title().to_owned()).unwrap_or_default(),
            lead: body,
            text: section.into_iter().flat_map(|section| &section.parts).map(said).collect::<Vec<_>>().join(" "),
            context: format!("{} {}", self.method, edition.title(&home)),
            weight: 0.9,
        }
    }

    fn one_move(&self, id: &str) -> Option<Document> {
        let section = self.edition.text.section("moves", id)?;
        Some(Document {
            address: format!("{}#{id}", self.edition.book.to(&Page::Moves)),
            kind: "move".to_owned(),
            title: section.title().to_owned(),
            lead: section.body.plain(),
            text: String::new(),
            context: self.method.clone(),
            weight: 0.6,
        })
    }

    fn term(&self, id: &str) -> Option<Document> {
        let section = self.edition.text.section("terms", id)?;
        Some(Document {
            address: format!("{}#{}", self.edition.book.to(&Page::Glossary), glossary::anchor(self.edition.method.id(), id)),
            kind: "word".to_owned(),
            title: section.title().to_owned(),
            lead: section.body.plain(),
            text: String::new(),
            context: String::new(),
            weight: 1.0,
        })
    }
}

/// Everything a words file says, without markup.
fn plain(page: &TextPage) -> String {
    page.sections.iter().map(said).collect::<Vec<_>>().join("\n")
}

fn said(section: &Section) -> String {
    let own = [section.title().to_owned(), section.body.plain()];
    let all = own.into_iter().chain(section.parts.iter().map(said)).filter(|text| !text.is_empty());
    all.map(|text| if text.ends_with(['.', '?', '!', ':']) { text } else { text + "." }).collect::<Vec<_>>().join(" ")
}
