//! Why a rule stands as it does, in a sentence. It says what facts and evidence show, and never judges.

use perron_method::schema::Check;
use perron_people::{doors::Visit, moment};

use crate::{
    facts,
    requirements::{
        assess::{self, Requirement},
        foreign,
        model::{Exemption, NotApplicable, State},
        reads::Read,
    },
    ride::{Ride, glance},
};

/// The sentence. `reads` are the facts that the rule rests on.
pub fn sentence(visit: &Visit, ride: &Ride, requirement: &Requirement<'_>, reads: &[Read]) -> String {
    let words = visit.words();
    match requirement.state {
        State::KeptByFacts => words.with("requirement-why-facts", &[("facts", labels(reads, true).into())]),
        State::KeptByEvidence => kept_by_evidence(visit, requirement),
        State::Open if matches!(requirement.rule.check, Check::No) => visit.word("requirement-why-reminder"),
        State::Open => visit.word("requirement-why-open"),
        State::Broken => broken(visit, ride, requirement, reads),
        State::NotApplicable => not_applicable(visit, ride, requirement),
        State::NotKnown => not_known(visit, reads),
        State::PermissionOpen => visit.word("requirement-why-permission-open"),
        State::PermissionClosed => visit.word("requirement-why-permission-closed"),
    }
}

/// The names of the facts that are known, or of those that are not.
fn labels(reads: &[Read], known: bool) -> String {
    names(reads.iter().filter(|read| read.value.is_empty() != known))
}

fn names<'a>(reads: impl IntoIterator<Item = &'a Read>) -> String {
    reads.into_iter().map(|read| read.label.trim_end_matches('?')).collect::<Vec<_>>().join(", ")
}

/// The names of those that are not known, of a kind.
fn unknown(reads: &[Read], kind: fn(&Read) -> bool) -> String {
    names(reads.iter().filter(|read| read.value.is_empty() && kind(read)))
}

/// What the team can say, or, when that is nothing, the amounts that are not loaded, or what only evidence can show.
fn not_known(visit: &Visit, reads: &[Read]) -> String {
    let (asked, not_loaded) = (unknown(reads, |read| read.is_given), unknown(reads, |read| read.is_not_loaded));
    let (key, facts) = if !asked.is_empty() {
        ("requirement-why-not-known", asked)
    } else if !not_loaded.is_empty() {
        ("requirement-why-not-loaded", not_loaded)
    } else {
        ("requirement-why-not-seen", labels(reads, false))
    };
    visit.words().with(key, &[("facts", facts.into())])
}

/// What the facts show, what they do not say, and that it is said early where the team has not come there.
fn broken(visit: &Visit, ride: &Ride, requirement: &Requirement<'_>, reads: &[Read]) -> String {
    let words = visit.words();
    let Ok(edition) = ride.edition(visit) else { return words.get("requirement-why-broken") };
    let decisive = assess::decisive(ride, requirement.rule);
    let decisive = ride.method().facts.iter().filter(|fact| decisive.iter().any(|name| fact.id == *name.as_str()));
    let decisive: Vec<String> = decisive.map(|fact| facts::words::label(&edition, fact).trim_end_matches('?').to_owned()).collect();
    let said = match decisive.as_slice() {
        [] => words.get("requirement-why-broken"),
        decisive => words.with("requirement-why-broken-by", &[("facts", decisive.join(", ").into())]),
    };
    let ahead = glance::ahead(visit, ride, &edition, requirement).map(|ahead| format!("{ahead}."));
    let not_said = unknown(reads, |read| read.is_given);
    let not_said = (!not_said.is_empty()).then(|| words.with("requirement-why-broken-not-said", &[("facts", not_said.into())]));
    [Some(said), not_said, ahead].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn kept_by_evidence(visit: &Visit, requirement: &Requirement<'_>) -> String {
    let Some(last) = requirement.evidence.last() else { return String::new() };
    let key = if matches!(requirement.rule.check, Check::Partly) { "requirement-why-evidence-judged" } else { "requirement-why-evidence" };
    let who = visit.called(last.added_by_name.as_deref());
    let date = visit.words().date(last.dated);
    visit.words().with(key, &[("text", last.text.as_str().into()), ("name", who.into()), ("date", date.into())])
}

fn not_applicable(visit: &Visit, ride: &Ride, requirement: &Requirement<'_>) -> String {
    let words = visit.words();
    match (requirement.why_not, requirement.exemption) {
        (Some(NotApplicable::ForeignLaw), _) => {
            let here = foreign::country(visit, ride.owner.country.as_str());
            words.with("requirement-why-foreign", &[("law", foreign::law(visit, requirement).into()), ("country", here.into())])
        }
        (_, Some(exemption)) => said(visit, exemption),
        _ => visit.word("requirement-why-not-yet"),
    }
}

/// Why the team holds a rule not to be relevant, who said so and when.
pub fn said(visit: &Visit, exemption: &Exemption) -> String {
    let words = visit.words();
    let date = moment::day_in_words(words, exemption.said_at);
    let who = visit.called(exemption.said_by_name.as_deref());
    words.with("requirement-why-said", &[("reason", exemption.reason.as_str().into()), ("name", who.into()), ("date", date.into())])
}
