//! What differs between two versions of a method on one route, as lists of what people call it.

use std::collections::BTreeSet;

use perron_guide::Edition;
use perron_method::{
    Amount, National, Section,
    schema::{Fact, Rule},
};
use perron_people::doors::Visit;

use crate::{
    activities, facts,
    requirements::{self, assess::Requirement, rule_title},
    ride::Ride,
};

/// A part of what differs.
pub struct Part {
    /// The key of its heading.
    pub heading: &'static str,
    /// Its lines.
    pub lines: Vec<String>,
}

/// What differs, without the parts in which nothing does. The first ride is as it is, the second as it would be.
pub fn of(visit: &Visit, old: (&Ride, &Edition<'_>), new: (&Ride, &Edition<'_>)) -> Vec<Part> {
    let mut parts = rules(visit, old, new);
    let stations = |ride: &Ride| ride.route().map(|route| route.stations.iter().map(ToString::to_string).collect()).unwrap_or_default();
    let title = |edition: &Edition<'_>, id: &str| edition.station_title(id);
    parts.extend(both(["upgrade-stations-new", "upgrade-stations-gone"], &stations(old.0), &stations(new.0), (old.1, new.1), title));
    let facts = |ride: &Ride| facts::of_route(ride).into_iter().map(|fact| fact.id.to_string()).collect();
    let label = |edition: &Edition<'_>, id: &str| {
        let fact = edition.method.facts.iter().find(|fact| fact.id == *id);
        fact.map_or_else(String::new, |fact| facts::words::label(edition, fact))
    };
    parts.extend(both(["upgrade-facts-new", "upgrade-facts-gone"], &facts(old.0), &facts(new.0), (old.1, new.1), label));
    let (before, after) = (activities_of(old), activities_of(new));
    let missing = |from: &[(String, String)], in_: &[(String, String)]| {
        from.iter().filter(|(key, _)| in_.iter().all(|(other, _)| other != key)).map(|(_, title)| title.clone()).collect()
    };
    parts.push(Part { heading: "upgrade-activities-new", lines: missing(&after, &before) });
    parts.push(Part { heading: "upgrade-activities-gone", lines: missing(&before, &after) });
    parts.push(Part { heading: "upgrade-amounts", lines: amounts(visit, old.0, new) });
    parts.retain(|part| !part.lines.is_empty());
    parts
}

/// What the new version would make of the rules that both have, where that differs.
pub fn states(visit: &Visit, edition: &Edition<'_>, before: &[Requirement<'_>], after: &[Requirement<'_>]) -> Vec<String> {
    let line = |now: &Requirement<'_>| {
        let was = before.iter().find(|was| was.rule.id == *now.rule.id.as_str()).map(|was| was.state);
        if was == Some(now.state) || (was.is_none() && !now.counts()) {
            return None;
        }
        let was = was.map_or_else(|| visit.word("upgrade-state-new"), |was| requirements::state(visit, was));
        let values = [("rule", now.title(edition).into()), ("before", was.into()), ("after", requirements::state(visit, now.state).into())];
        Some(visit.words().with("upgrade-state", &values))
    };
    after.iter().filter_map(line).collect()
}

fn rules(visit: &Visit, old: (&Ride, &Edition<'_>), new: (&Ride, &Edition<'_>)) -> Vec<Part> {
    let of = |ride: &'_ Ride| ride.rules().into_iter().cloned().collect();
    let (before, after): (Vec<Rule>, Vec<Rule>) = (of(old.0), of(new.0));
    let has = |rules: &[Rule], rule: &Rule| rules.iter().any(|one| one.id == *rule.id.as_str());
    let title = |edition: &Edition<'_>, rule: &Rule| rule_title(edition, &rule.id);
    let changed = after.iter().filter_map(|rule| {
        let was = before.iter().find(|was| was.id == *rule.id.as_str())?;
        let (condition, words) = (terms(was) != terms(rule), said(old.1, rule) != said(new.1, rule));
        let key = match (condition, words) {
            (false, false) => return None,
            (true, false) => "upgrade-rule-condition",
            (false, true) => "upgrade-rule-words",
            (true, true) => "upgrade-rule-both",
        };
        Some(visit.words().with(key, &[("rule", title(new.1, rule).into())]))
    });
    vec![
        Part {
            heading: "upgrade-rules-new",
            lines: after.iter().filter(|rule| !has(&before, rule)).map(|rule| title(new.1, rule)).collect(),
        },
        Part { heading: "upgrade-rules-changed", lines: changed.collect() },
        Part {
            heading: "upgrade-rules-gone",
            lines: before.iter().filter(|rule| !has(&after, rule)).map(|rule| title(old.1, rule)).collect(),
        },
    ]
}

/// All of a rule that decides how it stands.
fn terms(rule: &Rule) -> String {
    let ids = |list: &[perron_method::Id]| list.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    let id = |one: &Option<perron_method::Id>| one.as_ref().map(ToString::to_string).unwrap_or_default();
    let parts = [ids(&rule.at), id(&rule.applies), id(&rule.kept), id(&rule.open), rule.country.clone().unwrap_or_default()];
    format!("{parts:?} {:?} {:?} {:?} {:?}", rule.strength, rule.strength_on, rule.nature, rule.check)
}

/// All that a method says of a rule.
fn said(edition: &Edition<'_>, rule: &Rule) -> String {
    let one = |section: &Section| format!("{}\n{}\n", section.title(), section.body.markdown());
    let whole = |section: &Section| section.parts.iter().fold(one(section), |text, part| text + &part.key + &one(part));
    edition.text.rule(&rule.id).map(whole).unwrap_or_default()
}

/// What is new and what is gone of something with ids.
fn both(
    headings: [&'static str; 2],
    before: &BTreeSet<String>,
    after: &BTreeSet<String>,
    editions: (&Edition<'_>, &Edition<'_>),
    title: impl Fn(&Edition<'_>, &str) -> String,
) -> [Part; 2] {
    let [new, gone] = headings;
    [
        Part { heading: new, lines: after.difference(before).map(|id| title(editions.1, id)).collect() },
        Part { heading: gone, lines: before.difference(after).map(|id| title(editions.0, id)).collect() },
    ]
}

/// The activities of the route with their titles, each by its station and id.
fn activities_of((ride, edition): (&Ride, &Edition<'_>)) -> Vec<(String, String)> {
    let Ok(route) = ride.route() else { return Vec::new() };
    let at = |station: &perron_method::Id| {
        let of_station = activities::of_method(edition, station);
        of_station.into_iter().map(|(id, title)| (format!("{station}/{id}"), title)).collect::<Vec<_>>()
    };
    route.stations.iter().flat_map(at).collect()
}

/// The amounts that the route reads and that differ, as they are from now on.
fn amounts(visit: &Visit, old: &Ride, (new, edition): (&Ride, &Edition<'_>)) -> Vec<String> {
    let from_fact = |fact: &&Fact| fact.reference.as_ref().map(ToString::to_string);
    let mut read: BTreeSet<String> = facts::of_route(new).iter().filter_map(from_fact).collect();
    if let Ok(route) = new.route() {
        read.extend(new.method().rules_of_ride(route).flat_map(|rule| rule.amounts.iter().map(ToString::to_string)));
    }
    let periods = |ride: &Ride, id: &str| ride.version.reference().amounts.get(id).cloned().unwrap_or_default();
    let mut lines = Vec::new();
    for id in read {
        let before = periods(old, &id);
        let same = |amount: &Amount| before.iter().any(|one| figures(one) == figures(amount));
        for amount in periods(new, &id).iter().filter(|amount| !same(amount)) {
            let title = edition.local_text(&amount.title).to_owned();
            let said = in_words(visit, amount);
            let values = [("title", title.into()), ("date", edition.date(&amount.valid_from).into()), ("amount", said.into())];
            lines.push(visit.words().with("upgrade-amount", &values));
        }
    }
    lines
}

fn figures(amount: &Amount) -> String {
    let until = amount.valid_to.as_ref().map(ToString::to_string);
    format!("{} {until:?} {:?} {:?}", amount.valid_from, amount.eur, amount.national)
}

/// The figures of an amount in each currency; one that is missing is not converted.
fn in_words(visit: &Visit, amount: &Amount) -> String {
    let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let euro = amount.eur.map(|eur| visit.words().money(whole(eur), "EUR"));
    let national = amount.national.iter().filter_map(|(currency, national)| match national {
        National::Amount(number) => Some(visit.words().money(whole(*number), currency)),
        National::Missing(_) => None,
    });
    euro.into_iter().chain(national).collect::<Vec<_>>().join(", ")
}
