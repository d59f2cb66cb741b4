//! What stays, by its reason: whole documents first, so that what is held back is not lost among names and texts that are only parts. Never
//! with its content.

use std::collections::BTreeMap;

use perron_people::doors::Visit;

use crate::documents::model::{Bundle, Kind, LeftOut, Why};

/// A reason, and all that stays for it.
pub struct Reason {
    /// Why.
    pub why: String,
    /// Whether whole documents stay for it, or parts of them.
    pub how_much: String,
    /// Of how many.
    pub count: usize,
    /// Which these are, a line for each. Entries of the journal are on one line, by their numbers.
    pub documents: Vec<String>,
}

/// What stays, by its reason.
pub fn by_reason(visit: &Visit, bundle: &Bundle) -> Vec<Reason> {
    let titles: BTreeMap<usize, &str> = bundle.documents.iter().map(|document| (document.number, document.title.as_str())).collect();
    let mut reasons: BTreeMap<(bool, Why), Vec<&LeftOut>> = BTreeMap::new();
    for one in &bundle.left_out {
        reasons.entry((!one.why.is_whole(), one.why)).or_default().push(one);
    }
    let reason = |((_, why), stay): ((bool, Why), Vec<&LeftOut>)| {
        let (entries, others): (Vec<&LeftOut>, Vec<&LeftOut>) = stay.iter().partition(|one| one.kind == Some(Kind::Journal));
        let mut documents: Vec<String> = others.iter().map(|one| named(visit, one, &titles)).collect();
        let numbers: Vec<usize> = entries.iter().filter_map(|one| one.number).collect();
        if !numbers.is_empty() {
            let told = [("kind", kind(visit, Some(Kind::Journal)).into()), ("numbers", ranges(&numbers).into())];
            documents.push(visit.words().with("documents-numbers", &told));
        }
        Reason { why: in_words(visit, why), how_much: how_much(visit, why), count: stay.len(), documents }
    };
    reasons.into_iter().map(reason).collect()
}

/// Something that stays, as a line of the table for spreadsheets.
pub fn line(visit: &Visit, one: &LeftOut) -> Vec<String> {
    let number = one.number.map(|number| number.to_string()).unwrap_or_default();
    let day = one.day.map(|day| day.to_string()).unwrap_or_default();
    vec![number, kind(visit, one.kind), day, how_much(visit, one.why), in_words(visit, one.why)]
}

fn in_words(visit: &Visit, why: Why) -> String {
    visit.word(&format!("documents-why-{why}"))
}

fn how_much(visit: &Visit, why: Why) -> String {
    visit.word(if why.is_whole() { "documents-whole" } else { "documents-part" })
}

/// The number of the case has no kind.
fn kind(visit: &Visit, kind: Option<Kind>) -> String {
    kind.map_or_else(|| visit.word("document-case-number"), |kind| visit.word(&format!("document-kind-{kind}")))
}

/// "12 Decision: Do we go to tender?"; what stays as a whole is named by its day instead.
fn named(visit: &Visit, one: &LeftOut, titles: &BTreeMap<usize, &str>) -> String {
    let kind = kind(visit, one.kind);
    let Some(number) = one.number else { return kind };
    let day = || one.day.map(|day| visit.words().date(day)).unwrap_or_default();
    let called = titles.get(&number).filter(|_| !one.why.is_whole()).map_or_else(day, |title| (*title).to_owned());
    visit.words().with("documents-named", &[("number", number.to_string().into()), ("kind", kind.into()), ("called", called.into())])
}

/// "3–20, 25".
fn ranges(numbers: &[usize]) -> String {
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    for number in numbers.iter().copied() {
        match ranges.last_mut().filter(|(_, last)| *last + 1 == number) {
            Some((_, last)) => *last = number,
            None => ranges.push((number, number)),
        }
    }
    let written = |(first, last): (usize, usize)| if first == last { first.to_string() } else { format!("{first}\u{2013}{last}") };
    ranges.into_iter().map(written).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::ranges;

    #[test]
    fn numbers_in_a_row_are_told_by_the_first_and_the_last() {
        assert_eq!(ranges(&[3, 4, 5, 9, 11, 12]), "3\u{2013}5, 9, 11\u{2013}12");
    }
}
