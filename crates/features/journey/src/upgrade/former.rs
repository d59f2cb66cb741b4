//! What was gathered under a former version and has no place in this one: it stays, and is listed.

use perron_db::Query;
use perron_people::doors::Visit;

use crate::{activities, model::JourneyId, own_rules::model::is_own, ride::Ride};

/// Each thing in a line.
///
/// # Errors
/// When the database cannot be reached.
pub async fn kept(query: &mut impl Query, visit: &Visit, journey: JourneyId, ride: &Ride) -> perron_db::Result<Vec<String>> {
    let (words, method) = (visit.words(), ride.method());
    let line = |key: &str, what: &str| words.with(key, &[("what", what.into())]);
    let no_rule = |rule: &str| !is_own(rule) && method.rules.iter().all(|one| one.id != *rule);
    let no_station = |station: &str| method.station(station).is_none();
    let mut lines: Vec<String> =
        ride.evidence.iter().filter(|one| no_rule(&one.rule)).map(|one| line("upgrade-kept-evidence", &one.text)).collect();
    lines.extend(ride.exemptions.iter().filter(|one| no_rule(&one.rule)).map(|one| line("upgrade-kept-reason", &one.reason)));
    let no_fact = |fact: &str| method.facts.iter().all(|one| one.id != *fact);
    let facts = ride.given.values().filter(|given| no_fact(&given.fact));
    lines.extend(facts.map(|given| line("upgrade-kept-fact", &given.value.as_ref().map(ToString::to_string).unwrap_or_default())));
    let rounds = ride.rounds.iter().filter(|round| no_station(&round.station));
    lines.extend(rounds.map(|round| line("upgrade-kept-round", &words.date(round.begun_on))));
    let touched = activities::store::of_journey(query, journey).await?;
    let touched = touched.iter().filter(|one| no_station(&one.told.station) && !one.told.title.is_empty());
    lines.extend(touched.map(|one| line("upgrade-kept-activity", &one.told.title)));
    Ok(lines)
}
