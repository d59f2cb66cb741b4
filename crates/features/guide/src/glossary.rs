//! The words of all methods in one list, each with its explanation and its name in the other languages, and below it what the field calls
//! things in the languages of the guide.

use askama::Template;
use perron_method::schema::Mark;
use perron_ui::{Html, Link, Sorting, Words};

use crate::{addresses::Page, content::Content, edition::Edition};

#[derive(Template)]
#[template(path = "glossary.html")]
struct GlossaryPage<'a> {
    words: &'a Words,
    title: String,
    letters: Vec<Letter>,
    languages: Vec<(String, String)>,
    vocabulary: Vec<Row>,
}

/// The terms with one initial.
struct Letter {
    initial: String,
    terms: Vec<Entry>,
}

/// A term of a method.
struct Entry {
    anchor: String,
    title: String,
    text: Html,
    /// Its name in other languages: language and name.
    elsewhere: Vec<(String, String)>,
    method: Link,
}

/// What one thing is called in the languages of the guide.
struct Row {
    /// Its place on the page.
    anchor: String,
    /// Language and names.
    names: Vec<(String, String)>,
    suggested: bool,
}

/// The page.
pub fn page(edition: &Edition<'_>) -> Result<Option<Content>, askama::Error> {
    let sorting = Sorting::of(edition.book.language());
    let mut entries: Vec<Entry> =
        edition.library.methods.iter().filter_map(|method| edition.of_method(method.id())).flat_map(|edition| terms(&edition)).collect();
    entries.sort_by(|one, other| sorting.compare(&one.title, &other.title));
    let languages: Vec<(String, String)> = languages(edition);
    let mut vocabulary: Vec<Row> = edition.reference.vocabulary.iter().map(|concept| row(concept, &languages)).collect();
    // What the language has no word for stands last.
    vocabulary.sort_by(|one, other| {
        let empty = one.first().is_empty().cmp(&other.first().is_empty());
        empty.then_with(|| sorting.compare(one.first(), other.first()))
    });
    let title = edition.title(&Page::Glossary);
    let template = GlossaryPage { words: edition.words, title: title.clone(), letters: by_initial(entries), languages, vocabulary };
    Ok(Some(Content::of(title, &template)?.described(edition.word("glossary-lead"))))
}

/// The terms of a method.
fn terms(edition: &Edition<'_>) -> Vec<Entry> {
    let links = edition.links();
    let method = Link::new(edition.book.to(&Page::Front), edition.front("method", "title"));
    let entry = |id: &perron_method::Id| {
        let section = edition.text.section("terms", id)?;
        let others = edition.method.words.iter().filter(|(language, _)| *language != edition.book.language());
        let elsewhere = others.filter_map(|(language, words)| Some((language.clone(), words.section("terms", id)?.title().to_owned())));
        Some(Entry {
            anchor: anchor(edition.method.id(), id),
            title: section.title().to_owned(),
            text: links.without_terms(&section.body),
            elsewhere: elsewhere.collect(),
            method: method.clone(),
        })
    };
    edition.method.about.terms.iter().filter_map(entry).collect()
}

/// The place of a concept of the vocabulary on the page.
pub fn concept_anchor(concept: &str) -> String {
    format!("concept-{concept}")
}

/// The place of a term on the page.
pub fn anchor(method: &str, term: &str) -> String {
    format!("{method}-{term}")
}

fn by_initial(entries: Vec<Entry>) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::new();
    for entry in entries {
        let initial: String = entry.title.chars().next().map(|first| first.to_uppercase().collect()).unwrap_or_default();
        match letters.last_mut().filter(|letter| letter.initial == initial) {
            Some(letter) => letter.terms.push(entry),
            None => letters.push(Letter { initial, terms: vec![entry] }),
        }
    }
    letters
}

/// The languages of the guide with their own names, that of the page first.
fn languages(edition: &Edition<'_>) -> Vec<(String, String)> {
    // The vocabulary knows languages that the words of the page may have no name for, and the other way round.
    let known = |language: &&str| edition.reference.vocabulary.iter().any(|concept| concept.names.contains_key(*language));
    let name = |language: &str| (language.to_owned(), edition.language_name(language));
    let mut languages: Vec<(String, String)> = edition.book.languages().filter(known).map(name).collect();
    languages.sort_by_key(|(language, _)| language != edition.book.language());
    languages
}

fn row(concept: &perron_method::Concept, languages: &[(String, String)]) -> Row {
    let names = |language: &String| concept.names.get(language).map(|names| names.join(", ")).unwrap_or_default();
    Row {
        anchor: concept_anchor(&concept.id),
        names: languages.iter().map(|(language, _)| (language.clone(), names(language))).collect(),
        suggested: concept.mark == Mark::Unverified,
    }
}

impl Row {
    fn first(&self) -> &str {
        self.names.first().map_or("", |(_, names)| names)
    }
}
