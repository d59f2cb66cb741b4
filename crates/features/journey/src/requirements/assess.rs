//! How rules stand: from facts, evidence and what the team says, to a state each. The same function tells how they would stand if a fact were
//! another one.

use perron_guide::Edition;
use perron_journal::{Act, Entry};
use perron_kernel::Instant;
use perron_method::{
    Bound, Condition, Facts, Outcome,
    schema::{Check, Route, Rule, Strength},
};
use time::Date;

use crate::{
    facts::{self, known},
    model::JourneyId,
    moves::duties::Duty,
    own_rules::model::{OwnRule, is_own},
    requirements::{
        counts::Counts,
        model::{Evidence, Exemption, NotApplicable, State},
        rule_title, store,
    },
    ride::Ride,
};

/// A rule of the route, and how it stands.
pub struct Requirement<'a> {
    /// The rule.
    pub rule: &'a Rule,
    /// What the owner says of it, if it is one of its own.
    pub own: Option<&'a OwnRule>,
    /// How strong it is on this route.
    pub strength: Strength,
    /// How it stands.
    pub state: State,
    /// Why it is not applicable, if it is not.
    pub why_not: Option<NotApplicable>,
    /// What the team says, if they hold it not to be relevant.
    pub exemption: Option<&'a Exemption>,
    /// What proves it, the oldest first.
    pub evidence: Vec<&'a Evidence>,
    /// Since when it stands so; nothing where that has not been noted yet.
    pub since: Option<Instant>,
    /// On which day it was last decided what to do about it, if it was.
    pub answered: Option<Date>,
    /// That it came along from another route, if it did.
    pub along: Option<&'a Duty>,
    /// Whether the team has come to where it stands: to its station, to one that leads to its topic, or to the first of its route. What came along
    /// stands everywhere.
    pub is_reached: bool,
}

impl Requirement<'_> {
    /// Whether something is still to be done: it binds and is broken, open or not known.
    pub fn is_missing(&self) -> bool {
        matches!(self.strength, Strength::Must | Strength::MustNot) && matches!(self.state, State::Broken | State::Open | State::NotKnown)
    }

    /// Whether something is to be done now: it is broken, or the team has come to where it stands and it is not in place.
    pub fn is_missing_now(&self) -> bool {
        self.is_missing() && (self.is_reached || self.state == State::Broken)
    }

    /// Whether it rests on the law of another country and so does not bind.
    pub fn is_foreign(&self) -> bool {
        self.why_not == Some(NotApplicable::ForeignLaw)
    }

    /// What it is called.
    pub fn title(&self, edition: &Edition<'_>) -> String {
        self.own.map_or_else(|| rule_title(edition, &self.rule.id), |own| own.told.title.clone())
    }

    /// Whether it is kept, as far as facts and evidence show.
    pub const fn is_kept(&self) -> bool {
        matches!(self.state, State::KeptByFacts | State::KeptByEvidence)
    }

    /// Whether it is counted among the formal requirements that are to be kept: permissions and what does not apply are not.
    pub const fn counts(&self) -> bool {
        !matches!(self.state, State::NotApplicable | State::PermissionOpen | State::PermissionClosed)
            && !matches!(self.strength, Strength::May)
    }
}

/// How every rule of the present route stands, in the order of the method.
pub fn all(ride: &Ride) -> Vec<Requirement<'_>> {
    with_facts(ride, &known::all(ride))
}

/// The same if these were the facts.
pub fn with_facts<'a>(ride: &'a Ride, facts: &Facts) -> Vec<Requirement<'a>> {
    let Ok(route) = ride.route() else { return Vec::new() };
    let bound = Bound::all(facts);
    let so_far = known::so_far(ride, facts);
    let bound_so_far = so_far.as_ref().map(Bound::all);
    let requirement = |(rule, own): (&'a Rule, Option<&'a OwnRule>)| {
        let evidence: Vec<_> = ride.evidence.iter().filter(|evidence| rule.id == *evidence.rule).collect();
        let exemption = ride.exemptions.iter().find(|exemption| rule.id == *exemption.rule);
        let along = ride.duty(&rule.id);
        // What an organisation asks of its cases it asks from their first day on.
        let is_reached = own.is_some() || along.is_some() || rule.at.iter().any(|at| is_reached(ride, at));
        let shown = bound_so_far.as_ref().map(|bound| outcome(ride, rule, bound)).filter(|outcome| is_good(*outcome));
        let outcome = match shown.unwrap_or_else(|| outcome(ride, rule, &bound)) {
            Outcome::Broken if along.is_none() && own.is_none() && is_early(ride, rule, facts) => Outcome::Unknown,
            outcome => outcome,
        };
        let strength = rule.strength_for(Some(&route.id));
        let foreign = rule.country.as_deref().is_some_and(|country| !country.eq_ignore_ascii_case(ride.owner.country.as_str()));
        let (state, why_not) = if foreign {
            (State::NotApplicable, Some(NotApplicable::ForeignLaw))
        } else if exemption.is_some() {
            (State::NotApplicable, Some(NotApplicable::Said))
        } else {
            (state(rule, strength, outcome, !evidence.is_empty()), (outcome == Outcome::NotRelevant).then_some(NotApplicable::NotYet))
        };
        let standing = ride.standing.get(rule.id.as_str()).filter(|standing| standing.state == state);
        Requirement {
            rule,
            own,
            strength,
            state,
            why_not,
            exemption,
            evidence,
            since: standing.map(|standing| standing.since),
            answered: ride.decided.answered.get(rule.id.as_str()).copied(),
            along,
            is_reached,
        }
    };
    let own = ride.own_rules.iter().filter(|own| own.told.holds(ride.as_of(), ride.method().id(), &route.id));
    let of_method = ride.rules().into_iter().map(|rule| (rule, None));
    of_method.chain(own.map(|own| (&own.rule, Some(own)))).map(requirement).collect()
}

/// Whether the team has been at a place: a station, one that leads to a topic, or any of the route where that is meant as a whole.
fn is_reached(ride: &Ride, place: &str) -> bool {
    let been_at = |station: &str| ride.rounds_at(station).next().is_some();
    let is_on = |route: &Route| route.id == *place && route.stations.iter().any(|station| been_at(station));
    been_at(place)
        || ride.route().is_ok_and(is_on)
        || ride.method().topic(place).is_some_and(|topic| topic.from.iter().any(|from| been_at(from)))
}

/// Whether it is too early to call a rule broken that does not say itself from when on it binds: nothing that it asks for is known, and the team
/// has not yet driven on from where it stands.
fn is_early(ride: &Ride, rule: &Rule, facts: &Facts) -> bool {
    let Some(conditions) = ride.version.conditions(&rule.id).filter(|conditions| conditions.applies.is_none()) else { return false };
    let ended = |station: &str| ride.rounds_at(station).any(|round| round.ended_on.is_some());
    let still_to_come = |at: &str| match ride.method().topic(at) {
        Some(topic) => !topic.from.iter().any(|from| ended(from)),
        None => ride.method().station(at).is_some() && !ended(at),
    };
    let nothing_known = conditions.kept.iter().flat_map(Condition::reads).all(|fact| !facts.contains_key(&fact));
    nothing_known && rule.at.iter().all(|at| still_to_come(at))
}

/// What the facts alone make of a rule. A condition that cannot be evaluated is one whose facts are not known. A rule that is not the method's
/// has none.
fn outcome(ride: &Ride, rule: &Rule, facts: &Bound<'_>) -> Outcome {
    if is_own(&rule.id) {
        return Outcome::Reminder;
    }
    let conditions = ride.version.conditions(&rule.id);
    conditions.and_then(|conditions| conditions.outcome_in(rule.check, facts).ok()).unwrap_or(Outcome::Unknown)
}

/// The facts by which a broken rule is broken: were one of them not known, it would not be.
pub fn decisive(ride: &Ride, rule: &Rule) -> Vec<String> {
    let facts = known::all(ride);
    let decides = |name: &String| {
        let others: Facts = facts.clone().into_iter().filter(|(other, _)| other != name).collect();
        facts.contains_key(name) && outcome(ride, rule, &Bound::all(&others)) != Outcome::Broken
    };
    facts::read_by(ride, rule).into_iter().filter(decides).collect()
}

/// Whether what a team has said so far is enough.
const fn is_good(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Kept | Outcome::Judge | Outcome::Open)
}

/// From what the facts say and whether there is evidence to a state. What software can check only partly is never kept by facts alone,
/// and what is only permitted on this route is never broken.
const fn state(rule: &Rule, strength: Strength, outcome: Outcome, proven: bool) -> State {
    let may = matches!(strength, Strength::May);
    match outcome {
        Outcome::Kept | Outcome::Judge | Outcome::Reminder if may => State::PermissionOpen,
        Outcome::Broken if may => State::PermissionClosed,
        Outcome::Kept if matches!(rule.check, Check::Yes) => State::KeptByFacts,
        Outcome::Broken => State::Broken,
        Outcome::NotRelevant => State::NotApplicable,
        Outcome::Open => State::PermissionOpen,
        Outcome::NotOpen => State::PermissionClosed,
        _ if proven => State::KeptByEvidence,
        Outcome::Unknown => State::NotKnown,
        Outcome::Kept | Outcome::Judge | Outcome::Reminder => State::Open,
    }
}

/// What changed when rules were looked at again.
#[derive(Debug, Default)]
pub struct Changes {
    /// Rules that are broken now and were not before.
    pub broken: Vec<String>,
    /// Rules that are kept now and were not before.
    pub kept: Vec<String>,
    /// Rules whose state changed otherwise.
    pub others: Vec<String>,
}

impl Changes {
    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.broken.is_empty() && self.kept.is_empty() && self.others.is_empty()
    }

    /// The entry of the act with what it made of rules.
    #[must_use]
    pub fn told(&self, entry: Entry) -> Entry {
        let parts = [("rules-broken", &self.broken), ("rules-kept", &self.kept), ("rules-changed", &self.others)];
        parts.into_iter().filter(|(_, rules)| !rules.is_empty()).fold(entry, |entry, (name, rules)| entry.fact(name, rules.clone()))
    }
}

/// Looks at the rules again within the act that changed something they rest on, and notes what changed. `ride` is the ride after the change.
///
/// # Errors
/// When the database cannot be reached.
pub async fn again(act: &mut Act, journey: JourneyId, ride: &Ride) -> perron_db::Result<Changes> {
    let mut changes = Changes::default();
    let mut noted = Vec::new();
    let requirements = all(ride);
    let counts = Counts::of(&requirements);
    for requirement in requirements {
        let (rule, state) = (requirement.rule.id.to_string(), requirement.state);
        let before = ride.standing.get(&rule).map(|standing| standing.state);
        if before == Some(state) {
            continue;
        }
        noted.push((rule.clone(), state));
        match state {
            State::Broken => changes.broken.push(rule),
            State::KeptByFacts | State::KeptByEvidence => changes.kept.push(rule),
            // That a rule was never looked at before is no change of it.
            _ if before.is_none() => {}
            _ => changes.others.push(rule),
        }
    }
    store::set_standings(act, journey, &noted).await?;
    store::set_counts(act, journey, counts).await?;
    Ok(changes)
}
