//! What came of a journey, and what is said later about the use of its result.

use perron_kernel::{Id, Instant};
use perron_people::{model::PersonId, written};
use time::{Date, Month, util::days_in_month};

/// How many months after the end the team is asked whether the result is in use.
pub const ASKED_AFTER: [i64; 3] = [6, 12, 24];

/// The kind of ids of answers about use.
#[derive(Debug)]
pub enum UptakeKind {}

/// Names an answer about use.
pub type UptakeId = Id<UptakeKind>;

written! {
    /// What came of a journey.
    Outcome {
        /// The result is bought and in use.
        InUse = "in-use",
        /// It is bought, and not in use yet.
        Bought = "bought",
        /// It goes on as an ordinary purchase.
        Purchase = "purchase",
        /// It goes on elsewhere.
        Elsewhere = "elsewhere",
        /// It was stopped; what was learned is the result.
        Learned = "learned",
    }
}

written! {
    /// Whether a result is in use.
    InUse {
        /// It is.
        Yes = "yes",
        /// In some places, or some of it.
        Partly = "partly",
        /// It is not.
        No = "no",
    }
}

/// That a journey has ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    /// What came of it.
    pub outcome: Outcome,
    /// On which day.
    pub ended_on: Date,
    /// What came of it, in words.
    pub result: String,
    /// What was learned; may be empty.
    pub learned: String,
    /// Who said so.
    pub ended_by: PersonId,
    /// What they are called; nothing when erased.
    pub ended_by_name: Option<String>,
    /// When.
    pub ended_at: Instant,
}

/// What somebody says about the use of the result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uptake {
    /// Names it.
    pub id: UptakeId,
    /// Whether it is in use.
    pub in_use: InUse,
    /// In how many places, if that is known.
    pub places: Option<i64>,
    /// What it gives; may be empty.
    pub gives: String,
    /// The day this was so.
    pub as_of: Date,
    /// Who says so.
    pub said_by: PersonId,
    /// What they are called; nothing when erased.
    pub said_by_name: Option<String>,
    /// When.
    pub said_at: Instant,
}

/// The day some months after another; the last of the month where that has no such day.
pub fn months_after(day: Date, months: i64) -> Option<Date> {
    let counted = i64::from(day.year()) * 12 + i64::from(u8::from(day.month())) - 1 + months;
    let year = i32::try_from(counted.div_euclid(12)).ok()?;
    let month = Month::try_from(u8::try_from(counted.rem_euclid(12) + 1).ok()?).ok()?;
    Date::from_calendar_date(year, month, day.day().min(days_in_month(month, year))).ok()
}

/// After how many months the team is to be asked by this day, the latest last.
pub fn due_by(ended_on: Date, today: Date) -> impl Iterator<Item = i64> {
    ASKED_AFTER.into_iter().filter(move |months| months_after(ended_on, *months).is_some_and(|due| due <= today))
}

/// The days on which the team is asked and has not answered since, each with its months.
pub fn to_be_asked(end: &End, answers: &[Uptake]) -> Vec<(i64, Date)> {
    let days = ASKED_AFTER.into_iter().filter_map(|months| Some((months, months_after(end.ended_on, months)?)));
    days.filter(|(_, day)| !answers.iter().any(|answer| answer.as_of >= *day)).collect()
}

/// Whether the team should say now whether the result is in use: a time has come, and nothing was said since.
pub fn is_asked(end: &End, answers: &[Uptake], today: Date) -> bool {
    let due = due_by(end.ended_on, today).last().and_then(|months| months_after(end.ended_on, months));
    due.is_some_and(|due| !answers.iter().any(|answer| answer.as_of >= due))
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn a_month_without_the_day_has_its_last() {
        assert_eq!(months_after(date!(2026 - 08 - 31), 6), Some(date!(2027 - 02 - 28)));
        assert_eq!(months_after(date!(2026 - 12 - 01), 24), Some(date!(2028 - 12 - 01)));
        assert_eq!(due_by(date!(2026 - 01 - 15), date!(2027 - 01 - 15)).collect::<Vec<_>>(), [6, 12]);
        assert_eq!(due_by(date!(2026 - 01 - 15), date!(2026 - 07 - 14)).count(), 0);
    }
}
