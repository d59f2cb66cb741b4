//! A formal requirement as one row of a table: wherever requirements are listed, they look the same.

use perron_guide::Edition;
use perron_method::schema::Nature;
use perron_people::doors::Visit;
use perron_ui::Link;

use crate::{
    model::JourneyId,
    moves::duties::Duty,
    requirements::{
        assess::Requirement,
        foreign,
        model::{Evidence, NotApplicable, State},
        path,
    },
};

/// The longest evidence in a table, in characters; the rest stands on the page of the requirement.
const SHORT: usize = 60;
/// What a rule of the owner's own rests on.
pub const OWN: &str = "organisation";

/// What a table says of a requirement.
pub struct Row {
    /// What it is called.
    pub title: String,
    /// Its page.
    pub href: String,
    /// How strong it is on this route, as components name strengths.
    pub strength: &'static str,
    /// What it rests on, as components name that.
    pub nature: &'static str,
    /// How it stands, in words.
    pub state: String,
    /// The look of that word.
    pub tag: &'static str,
    /// The icon before it.
    pub icon: &'static str,
    /// What speaks for it, in short; a dash for nothing.
    pub evidence: String,
    /// From which route it came along; empty where it belongs to the present one.
    pub along: String,
    /// Since when it stands so; empty where that has not been noted.
    pub since: String,
    /// What people say about it, if they do and the list tells.
    pub comments: Option<Link>,
}

/// The row of a requirement.
pub fn row(visit: &Visit, edition: &Edition<'_>, journey: JourneyId, requirement: &Requirement<'_>) -> Row {
    let rule = requirement.rule;
    let (tag, icon) = look(requirement.state);
    Row {
        title: requirement.title(edition),
        href: path(journey, &rule.id),
        strength: requirement.strength.name(),
        nature: nature_of(requirement),
        state: state_of(visit, requirement),
        tag,
        icon,
        evidence: evidence(visit, requirement),
        along: requirement.along.map(|duty| along(visit, edition, duty)).unwrap_or_default(),
        since: requirement
            .since
            .filter(|_| tells_since(requirement))
            .map(|moment| perron_people::moment::day_in_words(visit.words(), moment))
            .unwrap_or_default(),
        comments: None,
    }
}

/// Whether the day since when it stands so tells something: of what is not known, and of what may be done, it is the day the case began.
const fn tells_since(requirement: &Requirement<'_>) -> bool {
    matches!(requirement.state, State::KeptByFacts | State::KeptByEvidence | State::Broken | State::PermissionClosed)
}

/// What a rule is called; its id where the method has no words for it.
pub fn rule_title(edition: &Edition<'_>, rule: &str) -> String {
    edition.text.rule(rule).map(|text| text.title().to_owned()).filter(|title| !title.is_empty()).unwrap_or_else(|| rule.to_owned())
}

/// "Broken since 17 June, decided on 30 October": how it stands, in words, and since when where it is broken.
pub fn standing(visit: &Visit, requirement: &Requirement<'_>) -> String {
    let (words, said) = (visit.words(), state_of(visit, requirement));
    if requirement.state != State::Broken {
        return said;
    }
    let said = match requirement.since {
        Some(since) => words.with("ride-state-since", &[("state", said.into()), ("date", words.date(since.date_time().date()).into())]),
        None => said,
    };
    match requirement.answered {
        Some(day) => words.with("requirement-answered", &[("state", said.into()), ("date", words.date(day).into())]),
        None => said,
    }
}

/// How a requirement stands, in words; of one that does not apply, whether the team says so, the law of another country, or that it is not yet
/// time.
pub fn state_of(visit: &Visit, requirement: &Requirement<'_>) -> String {
    if requirement.is_foreign() {
        return visit.words().with("requirement-state-foreign-of", &[("law", foreign::law(visit, requirement).into())]);
    }
    if requirement.why_not == Some(NotApplicable::Said) {
        return visit.word("requirement-state-said");
    }
    state(visit, requirement.state)
}

/// A state in words.
pub fn state(visit: &Visit, state: State) -> String {
    visit.word(&format!("requirement-state-{state}"))
}

/// The look of a state and its icon: never the colour alone.
pub const fn look(state: State) -> (&'static str, &'static str) {
    match state {
        State::KeptByFacts | State::KeptByEvidence | State::PermissionOpen => ("ok", "x-done"),
        State::Broken => ("stop", "x-block"),
        State::Open => ("warn", "x-half"),
        State::NotKnown | State::PermissionClosed => ("line", "x-ring"),
        State::NotApplicable => ("line", "x-dash"),
    }
}

/// What a rule rests on, as the words and components of all pages name it.
pub const fn nature(nature: Nature) -> &'static str {
    match nature {
        Nature::Legal => "law",
        Nature::Contractual => "contract",
        Nature::Management => "management",
        Nature::Method => "method",
        Nature::Principle => "principle",
        Nature::Commitment => "commitment",
        Nature::Gate => "gate",
        Nature::Result => "result",
    }
}

/// What a requirement rests on, and `organisation` for one of the owner's own.
pub const fn nature_of(requirement: &Requirement<'_>) -> &'static str {
    if requirement.own.is_some() { OWN } else { nature(requirement.rule.nature) }
}

/// "Comes along from M Mini".
fn along(visit: &Visit, edition: &Edition<'_>, duty: &Duty) -> String {
    let within = if duty.from_method == edition.method.id() { duty.from_route.clone() } else { duty.from() };
    let name = edition.place(&within).map_or_else(|| visit.word("duty-from-elsewhere"), |(name, _)| name);
    visit.words().with("duty-along", &[("route", name.into())])
}

fn evidence(visit: &Visit, requirement: &Requirement<'_>) -> String {
    match (requirement.evidence.last(), requirement.exemption) {
        (_, Some(exemption)) => by(visit, &exemption.reason, exemption.said_by_name.as_deref()),
        (Some(Evidence { text, added_by_name, .. }), None) => by(visit, text, added_by_name.as_deref()),
        (None, None) => match (requirement.state, requirement.answered) {
            (State::KeptByFacts, _) => visit.word("requirement-by-facts"),
            (State::Broken, Some(day)) => visit.words().with("requirement-decided", &[("date", visit.words().date(day).into())]),
            _ => "–".to_owned(),
        },
    }
}

fn by(visit: &Visit, text: &str, who: Option<&str>) -> String {
    let short: String = if text.chars().count() > SHORT { text.chars().take(SHORT).chain(['…']).collect() } else { text.to_owned() };
    visit.words().with("requirement-by", &[("text", short.as_str().into()), ("name", visit.called(who).into())])
}
