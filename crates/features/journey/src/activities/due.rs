//! Telling whoever does an activity that it is due: on the day itself, once for the activity and the day.

use perron_journal::{Act, Entry};
use perron_people::People;
use time::{Date, Duration};

use crate::{
    activities::{model::ActivityId, store},
    letters,
    model::Journey,
    ride::Ride,
};

/// For how many days one that has passed is still told, for nights on which nothing was looked at. Read notices stay for longer, so what was told
/// is known.
const LOOKS_BACK: Duration = Duration::days(14);

/// Tells of what is due in a journey that does not rest, and gives what was told of. `rested_since` is the day since which it has rested, where
/// it goes on just now.
pub async fn remind(
    act: &mut Act,
    people: &People,
    journey: &Journey,
    ride: &Ride,
    rested_since: Option<Date>,
) -> perron_db::Result<Vec<ActivityId>> {
    if ride.end.is_some() {
        return Ok(Vec::new());
    }
    let looks_back = ride.today.saturating_sub(LOOKS_BACK);
    let days = rested_since.map_or(looks_back, |since| since.min(looks_back))..=ride.today;
    let mut told = Vec::new();
    for activity in store::of_journey(act, journey.id).await? {
        let (Some(owner), Some(due)) = (activity.told.owner, activity.told.due) else { continue };
        if !activity.told.state.is_open() || !days.contains(&due) || letters::is_told_due(act, owner, (activity.id, due)).await? {
            continue;
        }
        if letters::activity_due(act, people, journey, ride, (owner, due), (activity.id, &activity.told)).await? {
            told.push(activity.id);
        }
    }
    Ok(told)
}

/// What was told of, as the journal writes it.
#[must_use]
pub fn recorded(entry: Entry, told: &[ActivityId]) -> Entry {
    if told.is_empty() { entry } else { entry.fact("activities-due", told.iter().map(ToString::to_string).collect::<Vec<_>>()) }
}
