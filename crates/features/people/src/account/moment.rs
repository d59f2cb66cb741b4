//! Moments as people read them on a clock in Denmark, Sweden and Norway, which all show the same time.

use perron_kernel::Instant;
use perron_ui::Words;
use time::{Date, Month, OffsetDateTime, Time, UtcOffset, macros::offset};

/// Day and time in words: "21 November 2026 at 13:00".
pub fn in_words(words: &Words, moment: Instant) -> String {
    let local = local(moment);
    words.with("account-moment", &[("date", words.date(local.date()).into()), ("time", words.time(local.time()).into())])
}

/// The day in words.
pub fn day_in_words(words: &Words, moment: Instant) -> String {
    words.date(local(moment).date())
}

/// The time of day in words.
pub fn time_in_words(words: &Words, moment: Instant) -> String {
    words.time(local(moment).time())
}

fn local(moment: Instant) -> OffsetDateTime {
    let moment = moment.date_time();
    moment.to_offset(offset_at(moment))
}

/// Central European time; an hour more from the last Sunday of March to the last of October, both at 1:00 UTC. Source: Directive
/// 2000/84/EC, articles 2 and 3.
fn offset_at(moment: OffsetDateTime) -> UtcOffset {
    let change = |month| last_sunday(moment.year(), month).map(|day| OffsetDateTime::new_utc(day, ONE));
    match (change(Month::March), change(Month::October)) {
        (Some(begins), Some(ends)) if moment >= begins && moment < ends => offset!(+2),
        _ => offset!(+1),
    }
}

const ONE: Time = time::macros::time!(1:00);

/// The last Sunday of a month with 31 days.
fn last_sunday(year: i32, month: Month) -> Option<Date> {
    let last = Date::from_calendar_date(year, month, 31).ok()?;
    last.checked_sub(time::Duration::days(last.weekday().number_days_from_sunday().into()))
}
