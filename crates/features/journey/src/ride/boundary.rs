//! What to keep an eye on: figures of a case beside the most that a rule of its route allows, as bars with words. The method declares which.
//! Nothing warns at a share of a limit, because no source names one: a figure is within, or it is not.

use std::cmp::Ordering;

use askama::Template;
use perron_guide::Edition;
use perron_method::schema::{Boundary, Fact};
use perron_people::doors::Visit;
use perron_ui::{Html, Link, Words};
use perron_web::PageError;
use toml::Value;

use crate::{
    facts::{self, known, words},
    model::JourneyId,
    place::Place,
    requirements::{self, WayOut, assess::Requirement, model::State, rule_title},
    ride::Ride,
};

/// The width of a bar's drawing.
const BAR: f64 = 190.0;

/// A figure beside its limit.
struct Figure {
    /// What it is.
    label: String,
    /// "120,000 of 1,644,638 DKK", or what is not known.
    said: String,
    /// How much of the bar is full; nothing while one of both is not known.
    full: Option<String>,
    /// State, word and icon of the tag.
    tag: (&'static str, String, &'static str),
    /// As of which day the figure holds; empty where the team has not given it.
    dated: String,
    /// Where the limit comes from.
    source: String,
    /// Where what is missing is given.
    give: Vec<Link>,
}

/// A rule with its figures.
struct Watched {
    title: String,
    href: String,
    figures: Vec<Figure>,
    /// Whether it is broken, so that what can be done is said openly.
    broken: bool,
    ways_out: Vec<WayOut>,
}

#[derive(Template)]
#[template(path = "boundary.html")]
struct BoundaryTemplate<'a> {
    words: &'a Words,
    rules: Vec<Watched>,
}

/// The figures of the present route; empty where the method declares none. `all` are the requirements of the ride.
///
/// # Errors
/// When a template fails.
pub fn html(visit: &Visit, place: &Place, ride: &Ride, all: &[Requirement<'_>]) -> Result<Html, PageError> {
    let (edition, route, journey) = (ride.edition(visit)?, ride.route()?, place.journey.id);
    let mut rules: Vec<Watched> = Vec::new();
    for boundary in &route.boundaries {
        // What rests on the law of another country is no boundary here.
        let requirement = all.iter().find(|requirement| requirement.rule.id == boundary.rule && !requirement.is_foreign());
        let Some(requirement) = requirement else { continue };
        let Some(figure) = figure(visit, &edition, ride, journey, boundary, requirement) else { continue };
        let href = requirements::path(journey, &boundary.rule);
        match rules.iter_mut().find(|rule| rule.href == href) {
            Some(rule) => rule.figures.push(figure),
            None => rules.push(Watched {
                title: rule_title(&edition, &boundary.rule),
                figures: vec![figure],
                broken: requirement.state == State::Broken,
                ways_out: requirements::ways_out(visit, &edition, place, ride, requirement.rule),
                href,
            }),
        }
    }
    if rules.is_empty() { Ok(Html::default()) } else { Ok(Html::render(&BoundaryTemplate { words: visit.words(), rules })?) }
}

fn figure(
    visit: &Visit,
    edition: &Edition<'_>,
    ride: &Ride,
    journey: JourneyId,
    boundary: &Boundary,
    requirement: &Requirement<'_>,
) -> Option<Figure> {
    let words = visit.words();
    let named = |id: &perron_method::Id| ride.method().facts.iter().find(|fact| fact.id == *id);
    let (value_fact, limit_fact) = (named(&boundary.value)?, named(&boundary.limit)?);
    let known_facts = known::all(ride);
    // What is given but no longer fits the method is not known.
    let is = |fact: &Fact| known::value_of(ride, fact).filter(|_| known_facts.contains_key(fact.id.as_str()));
    let (value, limit) = (is(value_fact), is(limit_fact));
    let in_words = |fact: &Fact, value: &Value| words::value(visit, edition, ride, fact, value);
    let said = match (&value, &limit) {
        (Some(value), Some(limit)) => {
            words.with("boundary-of", &[("value", in_words(value_fact, value).into()), ("limit", in_words(limit_fact, limit).into())])
        }
        (Some(value), None) => words.with("boundary-no-limit", &[("value", in_words(value_fact, value).into())]),
        (None, Some(limit)) => words.with("boundary-no-value", &[("limit", in_words(limit_fact, limit).into())]),
        (None, None) => visit.word("boundary-nothing"),
    };
    let both = value.as_ref().and_then(number).zip(limit.as_ref().and_then(number));
    let give = [(value_fact, &value), (limit_fact, &limit)];
    let give = give.into_iter().filter(|(fact, value)| value.is_none() && facts::is_given(fact));
    Some(Figure {
        label: words::label(edition, value_fact),
        said,
        full: both.map(|(value, limit)| full(value, limit)),
        tag: tag(visit, both, requirement.state),
        dated: dated(words, ride, value_fact),
        source: if facts::is_given(limit_fact) { String::new() } else { words::origin(visit, edition, ride, limit_fact) },
        give: give
            .map(|(fact, _)| {
                let label = words.with("boundary-give", &[("what", words::label(edition, fact).into())]);
                Link::new(facts::path_of(journey, fact), label)
            })
            .collect(),
    })
}

fn dated(words: &Words, ride: &Ride, fact: &Fact) -> String {
    let given = ride.given.get(fact.id.as_str()).filter(|given| given.value.is_some());
    given.map(|given| words.with("boundary-as-of", &[("date", words.date(given.as_of).into())])).unwrap_or_default()
}

fn number(value: &Value) -> Option<f64> {
    value.as_float().or_else(|| value.as_integer().map(|number| number as f64))
}

/// How much of the bar is full, at most all of it.
fn full(value: f64, limit: f64) -> String {
    let share = if limit > 0.0 { (value / limit).clamp(0.0, 1.0) } else { 1.0 };
    format!("{:.0}", share * BAR)
}

/// At the limit itself it is the rule that says whether that is too much.
fn tag(visit: &Visit, both: Option<(f64, f64)>, state: State) -> (&'static str, String, &'static str) {
    if state == State::NotApplicable {
        return ("line", requirements::state(visit, state), "x-dash");
    }
    // Evidence says what the figures do not.
    if both.is_none() && state == State::KeptByEvidence {
        return ("ok", requirements::state(visit, state), "x-done");
    }
    match both.and_then(|(value, limit)| value.partial_cmp(&limit)) {
        None => ("warn", visit.word("boundary-unknown"), "x-ring"),
        Some(Ordering::Less) => ("ok", visit.word("boundary-inside"), "x-done"),
        Some(Ordering::Equal) => ("warn", visit.word("boundary-at"), "x-half"),
        Some(Ordering::Greater) => ("stop", visit.word("boundary-passed"), "x-block"),
    }
}

#[cfg(test)]
mod tests {
    use super::full;

    #[test]
    fn a_bar_is_as_full_as_the_figure_and_never_fuller_than_full() {
        assert_eq!([full(0.0, 10.0), full(5.0, 10.0), full(10.0, 10.0), full(99.0, 10.0)], ["0", "95", "190", "190"]);
        assert_eq!(full(0.0, 0.0), "190", "nothing is allowed");
    }
}
