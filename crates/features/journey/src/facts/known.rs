//! What is known of a case when its rules are looked at: what the team says, what the program reads from the ride itself, and amounts from the
//! dated reference data. What is not in here is not known, and a rule that needs it says so.

use perron_method::{
    Amount, Facts, Kind, National,
    schema::{Fact, Provider},
};
use time::Date;
use toml::{Value, value::Datetime};

use crate::{facts::of_team, ride::Ride};

/// The day as of which rules are looked at; every condition may read it.
pub const TODAY: &str = "today";
/// Who provides a fact that stands in the reference data.
pub const REFERENCE: &str = "reference";
/// Who provides the answers of the entry test.
pub const TEST: &str = "test";
/// Who provides what the pages of people and competences say; the team can add to it.
pub const TEAM: &str = "team";
/// The rounds of a ride, as rules read them.
const STATION_HISTORY: &str = "station_history";
/// What is read from the ride itself, whatever the method says of its provider.
pub const FROM_THE_RIDE: [&str; 1] = [STATION_HISTORY];

/// All facts that are known, as far as rules may hold against a team what is not among them.
pub fn all(ride: &Ride) -> Facts {
    let is_certain = |fact: &&Fact| {
        let given = ride.given.get(fact.id.as_str()).is_some_and(|given| given.value.is_some());
        given || !is_of_team(fact) || ride.team.is_whole(ride.method(), fact)
    };
    read(ride, ride.method().facts.iter().filter(is_certain))
}

/// The same with what the pages of people and competences say so far; nothing when that adds nothing.
pub fn so_far(ride: &Ride, facts: &Facts) -> Option<Facts> {
    let begun = read(ride, ride.method().facts.iter().filter(|fact| is_of_team(fact) && !facts.contains_key(fact.id.as_str())));
    (!begun.is_empty()).then(|| facts.clone().into_iter().chain(begun).collect())
}

fn read<'a>(ride: &Ride, wanted: impl Iterator<Item = &'a Fact>) -> Facts {
    let mut facts = Facts::new();
    for fact in wanted {
        let Some(value) = value_of(ride, fact) else { continue };
        // What was given under an older version of the method and no longer fits it is not known any more.
        let read = Kind::of_fact(fact).ok().and_then(|kind| kind.value(&value).ok());
        facts.extend(read.map(|value| (fact.id.to_string(), value)));
    }
    facts.extend(Kind::Date.value(&date(ride.as_of())).ok().map(|value| (TODAY.to_owned(), value)));
    facts
}

/// What a fact is, as it is written.
pub fn value_of(ride: &Ride, fact: &Fact) -> Option<Value> {
    if fact.provider == Provider::Computed && fact.by.as_deref() == Some(REFERENCE) {
        return from_reference(ride, fact);
    }
    if fact.id == *STATION_HISTORY {
        return Some(station_history(ride));
    }
    let given = ride.given.get(fact.id.as_str()).and_then(|given| given.value.as_ref());
    if is_of_team(fact) { of_team::joined(ride, fact, given) } else { given.cloned() }
}

/// Whether the pages of people and competences say it too.
pub fn is_of_team(fact: &Fact) -> bool {
    fact.provider == Provider::Computed && fact.by.as_deref() == Some(TEAM)
}

/// Whether it is what was answered in the entry test: it comes along from the guide, or the team answers the same questions in the case.
pub fn is_of_test(fact: &Fact) -> bool {
    fact.provider == Provider::Computed && fact.by.as_deref() == Some(TEST)
}

/// Whether the program itself knows a fact, so that nobody is asked for it.
pub fn comes_by_itself(fact: &Fact) -> bool {
    (fact.provider == Provider::Computed && !is_of_team(fact) && !is_of_test(fact)) || FROM_THE_RIDE.contains(&fact.id.as_str())
}

/// A day as TOML writes it.
pub fn date(day: Date) -> Value {
    let year = u16::try_from(day.year()).unwrap_or_default();
    Value::Datetime(Datetime {
        date: Some(toml::value::Date { year, month: day.month().into(), day: day.day() }),
        time: None,
        offset: None,
    })
}

/// The period of the reference data that holds for a ride, for a fact that stands there: of the amount of the owner's kind of authority, as of the
/// day that the method names, else as of the day of the ride.
pub fn period<'a>(ride: &'a Ride, fact: &Fact) -> Option<&'a Amount> {
    if fact.by.as_deref() != Some(REFERENCE) {
        return None;
    }
    // The day from which an amount holds belongs to the one amount that the method reads.
    let amount = ride.method().facts.iter().find(|other| other.reference.is_some() && (fact.reference.is_none() || other.id == fact.id))?;
    let of_authority = ride.owner.authority_type.and_then(|kind| amount.reference_for.get(kind.as_str()));
    let id = of_authority.or(amount.reference.as_ref())?;
    let decides = amount.dated_by.as_ref().and_then(|fact| ride.given.get(fact.as_str())?.value.clone());
    let day = decides.filter(Value::is_datetime).unwrap_or_else(|| date(ride.as_of()));
    let day = day.as_datetime()?.date?;
    let holds = |period: &&Amount| {
        period.valid_from.date.is_some_and(|from| from <= day) && period.valid_to.as_ref().and_then(|to| to.date).is_none_or(|to| day <= to)
    };
    ride.version.reference().amounts.get(id.as_str())?.iter().find(holds)
}

/// The amount that holds on that day in the owner's currency. A national value that is not loaded is not converted: it is not known.
fn from_reference(ride: &Ride, fact: &Fact) -> Option<Value> {
    let period = period(ride, fact)?;
    if fact.reference.is_none() {
        return Some(Value::Datetime(period.valid_from));
    }
    if ride.owner.currency == "EUR" {
        return Some(Value::Integer(i64::try_from(period.eur?).ok()?));
    }
    match period.national.get(&ride.owner.currency)? {
        National::Amount(amount) => Some(Value::Integer(i64::try_from(*amount).ok()?)),
        National::Missing(_) => None,
    }
}

/// Every round with whether it led back on the route. No move is ever refused here.
fn station_history(ride: &Ride) -> Value {
    let place = |station: &str| ride.route().ok()?.stations.iter().position(|one| *one == *station);
    let mut furthest = None;
    let rounds = ride.rounds.iter().map(|round| {
        let here = place(&round.station);
        let back = here.is_some() && here < furthest;
        furthest = furthest.max(here);
        let mut record = toml::Table::new();
        record.insert("station".to_owned(), Value::String(round.station.clone()));
        record.insert("on".to_owned(), date(round.begun_on));
        record.insert("back".to_owned(), Value::Boolean(back));
        record.insert("refused".to_owned(), Value::Boolean(false));
        Value::Table(record)
    });
    Value::Array(rounds.collect())
}
