//! Search: a form, and what was found, the best first and the rest by kind. What was typed stands in the address and is kept nowhere.

use askama::Template;
use perron_search::{Found, Hit, Index, Marked, Wanted};
use perron_ui::Words;

use crate::{addresses::Page, answers::Parameters, content::Content, edition::Edition, finding::KINDS};

/// The parameter with what was typed.
pub const QUERY: &str = "q";

/// So many stand at the top, whatever their kind, and so many in each group.
const WANTED: Wanted = Wanted { best: 3, of_a_kind: 8 };

#[derive(Template)]
#[template(path = "search.html")]
struct SearchPage<'a> {
    words: &'a Words,
    action: &'a str,
    query: &'a str,
    searched: bool,
    summary: String,
    corrected: Vec<String>,
    widened: Vec<String>,
    /// Says that not everything is shown; empty when it is.
    shown: String,
    best: Vec<Line>,
    groups: Vec<Group>,
    glossary: &'a str,
    emergency: &'a str,
}

struct Group {
    id: &'static str,
    heading: String,
    lines: Vec<Line>,
}

struct Line {
    kind: String,
    href: String,
    title: Vec<Marked>,
    excerpt: Vec<Marked>,
    /// The method, and the pages above.
    place: String,
}

/// The page.
pub fn page(
    edition: &Edition<'_>,
    index: impl FnOnce() -> Option<std::sync::Arc<Index>>,
    query: &Parameters,
) -> Result<Option<Content>, askama::Error> {
    let typed = query.iter().rev().find(|(name, _)| name == QUERY).map_or("", |(_, value)| value.trim());
    let searched = !typed.is_empty();
    let found = if searched { index().map(|index| index.search(typed, WANTED)).unwrap_or_default() } else { Found::default() };
    let words = edition.words;
    let pair =
        |key: &str, (one, other): &(String, String)| words.with(key, &[("typed", one.as_str().into()), ("used", other.as_str().into())]);
    let mut lines: Vec<(String, Line)> = found.hits.iter().map(|hit| (hit.kind.clone(), line(edition, hit))).collect();
    let groups = groups(words, lines.split_off(WANTED.best.min(lines.len())));
    let best: Vec<Line> = lines.into_iter().map(|(_, line)| line).collect();
    let shown = best.len() + groups.iter().map(|group| group.lines.len()).sum::<usize>();
    let template = SearchPage {
        words,
        action: edition.book.to(&Page::Search),
        query: typed,
        searched,
        summary: words.with("search-found", &[("count", found.total.into()), ("query", typed.into())]),
        corrected: found.corrected.iter().map(|one| pair("search-corrected", one)).collect(),
        widened: widened(&found).into_iter().map(|one| pair("search-widened", one)).collect(),
        shown: if shown < found.total { words.count("search-shown", shown) } else { String::new() },
        best,
        groups,
        glossary: edition.book.to(&Page::Glossary),
        emergency: edition.book.to(&Page::Emergency),
    };
    let title = if searched { words.with("search-title", &[("query", typed.into())]) } else { edition.title(&Page::Search) };
    Ok(Some(Content::of(title, &template)?.described(words.get("search-lead"))))
}

/// Where a hit stands: its method, the pages above it, and the page itself when the hit is only a part of it.
fn place(edition: &Edition<'_>, hit: &Hit) -> Option<String> {
    let (path, part) = hit.address.split_once('#').map_or((hit.address.as_str(), false), |(path, _)| (path, true));
    let (method, page) = edition.book.page_at(path)?;
    let own = edition.of_method(edition.library.methods.get(method)?.id())?;
    let crumbs = own.crumbs(page);
    let end = if part { crumbs.len() } else { crumbs.len().saturating_sub(1) };
    let above = crumbs.get(1..end).unwrap_or_default().iter().map(|link| link.label.clone());
    let first = if page.is_of_guide() { None } else { Some(own.front("method", "title")) };
    Some(first.into_iter().chain(above).collect::<Vec<_>>().join(" › "))
}

/// Other names that were looked for, each once and none that is what was typed in other letters.
fn widened(found: &Found) -> Vec<&(String, String)> {
    let mut widened: Vec<&(String, String)> = Vec::new();
    for one in &found.widened {
        let known = |other: &&(String, String)| other.1.to_lowercase() == one.1.to_lowercase();
        if one.0.to_lowercase() != one.1.to_lowercase() && !widened.iter().any(known) {
            widened.push(one);
        }
    }
    widened
}

/// The rest by kind, the kind with the best hit first.
fn groups(words: &Words, rest: Vec<(String, Line)>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (kind, line) in rest {
        let Some(id) = KINDS.into_iter().find(|known| *known == kind) else { continue };
        match groups.iter_mut().find(|group| group.id == id) {
            Some(group) => group.lines.push(line),
            None => groups.push(Group { id, heading: words.get(&format!("search-kind-{id}")), lines: vec![line] }),
        }
    }
    groups
}

fn line(edition: &Edition<'_>, hit: &Hit) -> Line {
    Line {
        kind: edition.word(&format!("search-one-{}", hit.kind)),
        place: place(edition, hit).unwrap_or_default(),
        href: hit.address.clone(),
        title: hit.title.clone(),
        excerpt: hit.excerpt.clone(),
    }
}
