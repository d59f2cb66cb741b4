//! What people type finds what they mean: a list of queries, each with the pages one of which must be among the first three.

use perron_guide::{Guide, Page};

use crate::support::{get, real};

/// Misses that are borne, in percent.
const BORNE: usize = 3;

/// A line of the list.
struct Query {
    language: &'static str,
    typed: &'static str,
    wanted: Vec<&'static str>,
}

fn queries() -> Vec<Query> {
    let lines =
        include_str!("../../../../../reference/search-queries.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let query = |line: &'static str| {
        let mut parts = line.split(" | ");
        let mut next = || parts.next().unwrap_or_else(|| panic!("three parts: {line}"));
        Query { language: next(), typed: next(), wanted: next().split(' ').collect() }
    };
    lines.map(query).collect()
}

/// Whether an address is that of a place; panics when there is no such place, so that the list stays true.
fn leads_to(guide: &Guide, language: &str, address: &str, place: &str) -> bool {
    let (method, place) = place.split_once('/').unwrap_or_else(|| (guide.methods().next().unwrap_or_default(), place));
    let index = guide.methods().position(|id| id == method).unwrap_or_else(|| panic!("there is no method {method}"));
    let (path, anchor) = address.split_once('#').unwrap_or((address, ""));
    if let Some(rule) = place.strip_prefix("rule:") {
        return anchor == rule;
    }
    if let Some(term) = place.strip_prefix("term:") {
        return anchor == format!("{method}-{term}");
    }
    let page = match place.strip_prefix("page:") {
        Some("front") => vec![Page::Front],
        Some("emergency") => vec![Page::Emergency],
        Some("test") => vec![Page::Test],
        Some("about") => vec![Page::About],
        Some("moves") => vec![Page::Moves],
        Some("glossary") => vec![Page::Glossary],
        Some("privacy") => vec![Page::Privacy],
        Some("accessibility") => vec![Page::Accessibility],
        Some("data") => vec![Page::Data],
        Some(other) => panic!("there is no page {other}"),
        None => [Page::Station, Page::Route, Page::Topic, Page::Case, Page::Stop].map(|make| make(place.to_owned())).to_vec(),
    };
    let book = guide.addresses().book(language, index);
    let found = page.iter().find_map(|page| book.find(page)).unwrap_or_else(|| panic!("there is no place {method}/{place}"));
    found == path
}

#[test]
fn the_page_people_mean_is_among_the_first_three() {
    let guide = real();
    let queries = queries();
    let mut misses = Vec::new();
    for Query { language, typed, wanted } in &queries {
        let found = guide.find(language, typed, 3);
        if !wanted.iter().any(|place| found.iter().any(|address| leads_to(&guide, language, address, place))) {
            misses.push(format!("{language}: {typed} → {found:?}"));
        }
    }
    println!("{} of {} queries missed\n{}", misses.len(), queries.len(), misses.join("\n"));
    assert!(
        queries.len() >= 120 && ["da", "sv", "en"].iter().all(|one| queries.iter().filter(|query| query.language == *one).count() >= 30)
    );
    assert!(misses.len() * 100 <= queries.len() * BORNE, "{} misses", misses.len());
}

#[tokio::test]
async fn the_page_of_results_marks_the_words_and_says_what_it_looked_for_instead() {
    let guide = real();
    let router = guide.router();
    let answer = get(&router, "/en/search?q=hensigtserkl%C3%A6ring").await.body;
    assert!(answer.contains("<mark>") && answer.contains("letter of intent"), "the other name is said and marked");
    let answer = get(&router, "/en/search?q=framwork+agreement").await.body;
    assert!(answer.contains("framwork") && answer.contains("<mark>"), "the correction is said");
    let answer = get(&router, "/en/search?q=xyzzyq").await.body;
    assert!(!answer.contains("<mark>") && answer.contains("value=\"xyzzyq\""), "what was typed stays in the field");
}
