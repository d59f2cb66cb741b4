//! Decisions: what was asked, what was chosen among what, why, by whom, and on what it rests. A decision that falls is withdrawn and stays to
//! be read; a change of route is one too.

mod add;
mod change;
mod form;
mod list;
pub mod model;
mod show;
pub mod store;
mod withdraw;

use perron_db::Query;
use perron_guide::Edition;
use perron_journal::{Act, Entry, Stream};
use perron_people::{
    People,
    doors::{OwnVisit, Visit},
    model::PersonId,
};
use perron_ui::{Link, SummaryRow};
use perron_web::{PageError, Routes};

use crate::{
    decisions::model::{Decision, DecisionId, DecisionKind, Told},
    model::JourneyId,
    paths,
    place::Place,
    requirements::title_in,
    ride::Ride,
    rules::LONGEST_NOTE,
};

/// The longest text of a decision, in characters.
const LONGEST: usize = LONGEST_NOTE;
/// The longest question, and the longest line on who decided, in characters.
const LONGEST_LINE: usize = 300;

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    list::routes().and(add::routes()).and(show::routes()).and(change::routes()).and(withdraw::routes())
}

/// Where the list is.
pub fn path(journey: JourneyId) -> String {
    paths::below(journey, "decisions")
}

/// Where a decision is.
pub fn path_of(journey: JourneyId, decision: DecisionId) -> String {
    format!("{}/{decision}", path(journey))
}

/// A decision in an address.
async fn named(query: &mut impl Query, journey: JourneyId, id: DecisionId) -> Result<Decision, PageError> {
    store::one(query, journey, id).await?.ok_or_else(PageError::not_found)
}

/// The way to the list, below a journey.
fn crumb(visit: &Visit, journey: JourneyId) -> Link {
    Link::new(path(journey), visit.word("decisions-title"))
}

/// The way to a form, without the form itself.
fn crumbs(own: &OwnVisit, place: &Place) -> Vec<Link> {
    let mut crumbs = crate::place::crumbs(own, &place.journey);
    crumbs.push(crumb(&own.visit, place.journey.id));
    crumbs
}

/// Records a decision that another act is, and says so in the entry of that.
///
/// # Errors
/// When the database cannot be reached.
pub async fn recorded_with(act: &mut Act, journey: JourneyId, told: &Told, by: PersonId, entry: Entry) -> perron_db::Result<Entry> {
    let decision = act.new_id::<DecisionKind>();
    store::add(act, journey, decision, told, by).await?;
    let entry = entry.fact("decision", decision.to_string());
    Ok(if told.decided_by.is_empty() { entry } else { entry.personal("decided-by", told.decided_by.clone()) })
}

/// What the journal says of a decision, whatever was done with it.
fn entry(journey: JourneyId, id: DecisionId, told: &Told) -> Entry {
    let entry = Entry::new(Stream::journey(journey)).fact("decision", id.to_string()).fact("decided-on", told.decided_on.to_string());
    let texts = [
        ("decision-question", &told.question),
        ("decision-options", &told.options),
        ("decision-choice", &told.choice),
        ("decision-reason", &told.reason),
        ("decided-by", &told.decided_by),
        ("decision-basis", &told.basis),
    ];
    let entry =
        texts.into_iter().filter(|(_, text)| !text.is_empty()).fold(entry, |entry, (name, text)| entry.personal(name, text.clone()));
    let entry = if told.station.is_empty() { entry } else { entry.fact("decision-station", told.station.as_str()) };
    told.rule.iter().fold(entry, |entry, rule| entry.fact("decision-rule", rule.as_str()))
}

/// What a station of a decision is called; one of another method has no name here.
fn station(visit: &Visit, ride: &Ride, edition: &Edition<'_>, station: &str) -> String {
    ride.station_title(edition, station).unwrap_or_else(|| visit.word("activity-other-station"))
}

/// What the rule that a decision answers is called; one of another method has no name here.
pub fn rule(visit: &Visit, ride: &Ride, edition: &Edition<'_>, rule: &str) -> String {
    let title = title_in(ride, edition, rule);
    if title == rule { visit.word("decision-other-rule") } else { title }
}

/// What is said of a decision, as a list of questions and answers.
fn rows(visit: &Visit, ride: &Ride, edition: &Edition<'_>, decision: &Decision) -> Vec<SummaryRow> {
    let (told, words) = (&decision.told, visit.words());
    let options: Vec<&str> = told.options.lines().collect();
    let recorded_by = visit.called(decision.recorded_by_name.as_deref());
    let date = perron_people::moment::day_in_words(words, decision.recorded_at);
    let rows = [
        ("decision-field-choice", told.choice.clone()),
        ("decision-field-options", options.join(" · ")),
        ("decision-field-reason", told.reason.clone()),
        ("decision-field-decided-by", told.decided_by.clone()),
        ("decision-field-decided-on", words.date(told.decided_on)),
        ("decision-field-basis", told.basis.clone()),
        ("decision-field-rule", told.rule.as_deref().map(|one| rule(visit, ride, edition, one)).unwrap_or_default()),
        ("decision-field-station", if told.station.is_empty() { String::new() } else { station(visit, ride, edition, &told.station) }),
        ("decision-recorded", words.with("decision-recorded-by", &[("name", recorded_by.into()), ("date", date.into())])),
    ];
    let rows = rows.into_iter().filter(|(_, value)| !value.is_empty());
    rows.map(|(key, value)| SummaryRow::new(visit.word(key), &value)).collect()
}
