//! What a new answer does to the rules, shown before it is saved.

use askama::Template;
use axum::response::Response;
use perron_method::{Facts, Kind, schema::Fact};
use perron_people::doors::{OwnVisit, Visit};
use perron_ui::{Html, Link, PostButton, Words};
use perron_web::PageError;
use toml::Value;

use crate::{
    facts::{self, known, of_team, words},
    form::Pairs,
    place::Place,
    requirements::{self, assess, model::State},
    ride::{
        Ride,
        frame::{self, Tabbed},
    },
};

/// A rule that would stand in another way.
pub struct Change {
    rule: String,
    before: State,
    after: State,
}

struct Row {
    title: String,
    before: Html,
    after: Html,
}

#[derive(Template)]
#[template(path = "fact_preview.html")]
struct PreviewTemplate<'a> {
    words: &'a Words,
    frame: Html,
    title: &'a str,
    answer: String,
    rows: Vec<Row>,
    caption: String,
    save: PostButton,
    /// Back to the form with what was typed, where something was.
    back: Option<PostButton>,
    stay: Link,
}

#[derive(Template)]
#[template(ext = "html", source = "{% import \"ui.html\" as ui %}{{ ui::tag(mark, label, icon) }}")]
struct TagTemplate<'a> {
    mark: &'a str,
    label: String,
    icon: &'a str,
}

/// How a rule stands, as a mark with words.
///
/// # Errors
/// When a template fails.
pub fn tag(visit: &Visit, state: State) -> Result<Html, PageError> {
    let (mark, icon) = requirements::look(state);
    Ok(Html::render(&TagTemplate { mark, label: requirements::state(visit, state), icon })?)
}

/// The rules that would stand in another way if a fact were this, or not known any more.
pub fn changes(ride: &Ride, fact: &Fact, value: Option<&Value>) -> Vec<Change> {
    let mut facts: Facts = known::all(ride);
    let before = assess::with_facts(ride, &facts);
    let value = match value {
        Some(value) if known::is_of_team(fact) => of_team::joined(ride, fact, Some(value)),
        Some(value) => Some(value.clone()),
        None => of_team::joined(ride, fact, None).filter(|_| known::is_of_team(fact) && ride.team.is_whole(ride.method(), fact)),
    };
    facts.remove(fact.id.as_str());
    facts.extend(
        Kind::of_fact(fact).ok().zip(value).and_then(|(kind, value)| kind.value(&value).ok()).map(|value| (fact.id.to_string(), value)),
    );
    let after = assess::with_facts(ride, &facts);
    let both = before.iter().zip(&after).filter(|(before, after)| before.state != after.state);
    both.map(|(before, after)| Change { rule: before.rule.id.to_string(), before: before.state, after: after.state }).collect()
}

/// What somebody is about to do with a fact.
pub struct Asked<'a> {
    /// The fact.
    pub fact: &'a Fact,
    /// What it is to be; nothing where it is taken back.
    pub value: Option<&'a Value>,
    /// Where it is sent, below the page of the fact; empty for that page.
    pub end: &'a str,
    /// What was sent.
    pub sent: &'a Pairs,
}

/// Shows what changes, with what was sent in the buttons.
///
/// # Errors
/// When a template fails.
pub fn show(own: &OwnVisit, place: &Place, ride: &Ride, changes: &[Change], asked: &Asked<'_>) -> Result<Response, PageError> {
    let (visit, id, fact) = (&own.visit, place.journey.id, asked.fact);
    let path = facts::path_of(id, fact);
    let edition = ride.edition(visit)?;
    let row = |change: &Change| {
        let title = requirements::rule_title(&edition, &change.rule);
        Ok(Row { title, before: tag(visit, change.before)?, after: tag(visit, change.after)? })
    };
    let button = |end: &str, key: &str, name: &str| {
        let button = PostButton::new(format!("{path}{end}"), visit.word(key));
        button.carrying_all(asked.sent.iter().cloned()).carrying(name, "yes")
    };
    let label = words::label(&edition, fact);
    let title = visit.word("facts-preview");
    let said = asked.value.map(|value| words::value(visit, &edition, ride, fact, value));
    let body = Html::render(&PreviewTemplate {
        words: visit.words(),
        frame: frame::frame(own, place, Some(ride), &ride.requirements(), Tabbed::Facts, false)?,
        title: &title,
        answer: match said {
            Some(said) => visit.words().with("facts-preview-lead", &[("fact", label.as_str().into()), ("value", said.into())]),
            None => visit.words().with("facts-preview-taken-back", &[("fact", label.as_str().into())]),
        },
        rows: changes.iter().map(row).collect::<Result<_, PageError>>()?,
        caption: visit.words().count("facts-preview-count", changes.len()),
        save: button(asked.end, "organisation-save", "confirmed"),
        back: asked.end.is_empty().then(|| button("", "facts-preview-back", "back")),
        stay: Link::new(path.clone(), visit.word("organisation-stay")),
    })?;
    let between = vec![Link::new(facts::path(id), visit.word("ride-tab-facts")), Link::new(path.clone(), label.clone())];
    visit.page(frame::page(own, place, title.clone(), between), &body)
}
