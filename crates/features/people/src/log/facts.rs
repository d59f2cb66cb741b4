//! The facts of an entry in words. What has no word is shown as it was recorded, so that nothing is hidden; ids that tell a reader nothing stand
//! in the files alone.

use perron_db::Query;
use perron_journal::{Fact, Recorded};
use perron_kernel::Instant;
use perron_ui::Words;

use crate::{
    log::{
        said::{Said, Speaker},
        who::Names,
    },
    model::PersonId,
    moment,
};

/// A fact or a personal value as people read it.
pub struct Shown {
    /// What it is.
    pub label: String,
    /// What was recorded.
    pub value: String,
}

/// Facts whose value is the id of a person.
const PEOPLE: [&str; 2] = ["person", "taken-over-by"];
/// Facts whose value is the id of an organisation.
const ORGANISATIONS: [&str; 1] = ["organisation"];

/// Facts whose values have words of their own, with what the key of such a word begins with.
const WITH_WORDS: [(&str, &str); 22] = [
    ("authority-type", "organisation-authority-"),
    ("change", "fact-change-"),
    ("confidentiality", "confidentiality-"),
    ("confidentiality-roles", "role-"),
    ("country", "organisation-country-"),
    ("ended-by", "fact-ended-by-"),
    ("kind", "organisation-kind-"),
    ("kind", "contact-kind-"),
    ("language", "organisation-language-"),
    ("method", "fact-method-"),
    ("notices", "notices-"),
    ("notices-comments", "notices-"),
    ("notices-people", "notices-"),
    ("notices-rest", "notices-"),
    ("notices-rules", "notices-"),
    ("purpose", "fact-purpose-"),
    ("role", "role-"),
    ("role-before", "role-"),
    ("scanned", "fact-scanned-"),
    ("theme", "theme-"),
    ("undone", "act-"),
    ("why", "fact-why-"),
];

/// Asks for the names behind the ids in an entry.
pub async fn ask(names: &mut Names, query: &mut impl Query, entry: &Recorded) -> perron_db::Result<()> {
    for (name, fact) in &entry.body.facts {
        let Fact::Text(id) = fact else { continue };
        if PEOPLE.contains(&name.as_str()) {
            names.ask_person(query, id).await?;
        } else if ORGANISATIONS.contains(&name.as_str()) {
            names.ask_organisation(query, id).await?;
        }
    }
    Ok(())
}

/// The facts of an entry, then the personal values; one that was erased says so. What its feature says of a fact comes before all words here.
pub fn in_words(words: &Words, names: &Names, speaker: Option<&dyn Speaker>, entry: &Recorded) -> Vec<Shown> {
    let facts = entry.body.facts.iter().filter_map(|(name, fact)| {
        let value = match speaker.map_or(Said::Recorded, |speaker| speaker.say(words, name, fact)) {
            Said::As(text) => text,
            Said::Recorded if is_only_an_id(name, fact) => return None,
            Said::Recorded => value(words, names, name, fact),
            Said::LeftOut => return None,
        };
        Some(Shown { label: label(words, name), value })
    });
    let personal = entry.personal.iter().map(|(name, value)| Shown {
        label: label(words, name),
        value: value.as_deref().map_or_else(
            || words.get("log-erased"),
            |text| speaker.and_then(|speaker| speaker.say_again(entry, name, text)).unwrap_or_else(|| said(words, text)),
        ),
    });
    facts.chain(personal).collect()
}

/// Leaves out whom an entry is about, and what people wrote beside it.
pub fn without_people(entry: &mut Recorded) {
    entry.body.facts.retain(|name, _| !PEOPLE.contains(&name.as_str()));
    entry.personal.clear();
}

/// Whether a fact is an id and names nothing that a reader knows.
fn is_only_an_id(name: &str, fact: &Fact) -> bool {
    let is_named = PEOPLE.contains(&name) || ORGANISATIONS.contains(&name);
    matches!(fact, Fact::Text(text) if !is_named && text.parse::<PersonId>().is_ok())
}

fn label(words: &Words, name: &str) -> String {
    let key = format!("fact-{name}");
    if words.has(&key) { words.get(&key) } else { name.to_owned() }
}

fn value(words: &Words, names: &Names, name: &str, fact: &Fact) -> String {
    match fact {
        Fact::Flag(true) => words.get("answer-yes"),
        Fact::Flag(false) => words.get("answer-no"),
        Fact::Number(number) => words.number(*number),
        Fact::Text(text) => text_in_words(words, names, name, text),
        Fact::Texts(texts) => texts.iter().map(|text| text_in_words(words, names, name, text)).collect::<Vec<_>>().join(", "),
    }
}

fn text_in_words(words: &Words, names: &Names, name: &str, text: &str) -> String {
    if PEOPLE.contains(&name) {
        return names.person(words, text);
    }
    if ORGANISATIONS.contains(&name) {
        return names.organisation(text);
    }
    let mut keys = WITH_WORDS.iter().filter(|(fact, _)| *fact == name).map(|(_, begin)| format!("{begin}{text}"));
    if let Some(key) = keys.find(|key| words.has(key)) {
        return words.get(&key);
    }
    // Features beside this one name the values of their own facts.
    let own_word = format!("fact-{name}-{text}");
    if words.has(&own_word) {
        return words.get(&own_word);
    }
    // A field that was changed is named as in its form.
    if name == "changed" && words.has(&format!("fact-{text}")) {
        return words.get(&format!("fact-{text}"));
    }
    let moment = Instant::parse(text).map(|moment| moment::in_words(words, moment));
    // Days are recorded in one form; what somebody wrote in another stays as they wrote it.
    let day = || moment::parse_day(text).filter(|day| day.to_string() == text).map(|day| words.date(day));
    moment.or_else(day).unwrap_or_else(|| said(words, text))
}

/// What somebody wrote; what they left empty says so.
fn said(words: &Words, text: &str) -> String {
    if text.is_empty() { words.get("log-nothing") } else { text.to_owned() }
}
