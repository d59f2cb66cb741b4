//! Moments and days as the journal tells them: in UTC, because that is what was hashed, and whoever compares sees the same.

use perron_kernel::Instant;
use perron_ui::Words;
use time::{Date, Month, Time};

/// Day and time in words, with UTC behind them.
pub fn in_words(words: &Words, moment: Instant) -> String {
    let moment = moment.date_time();
    words.with("log-moment", &[("date", words.date(moment.date()).into()), ("time", words.time(moment.time()).into())])
}

/// The day in UTC.
pub fn day(moment: Instant) -> Date {
    moment.date_time().date()
}

/// When a day begins.
pub fn begin_of(day: Date) -> Option<Instant> {
    let seconds = day.with_time(Time::MIDNIGHT).assume_utc().unix_timestamp();
    seconds.checked_mul(1_000_000).map(Instant::from_microseconds)
}

/// A day as people of this language type it: what [`parse_day`] reads.
pub fn typed_day(words: &Words, day: Date) -> String {
    let (year, month, of_month) = (day.year().to_string(), format!("{:02}", u8::from(day.month())), format!("{:02}", day.day()));
    words.with("log-day", &[("year", year.into()), ("month", month.into()), ("day", of_month.into())])
}

/// Reads a day as people in these countries write it: `2026-11-21`, `21.11.2026`, `21/11/2026`.
pub fn parse_day(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.trim().split(['-', '.', '/']).map(str::trim).collect();
    let [one, month, other] = parts.as_slice() else { return None };
    let (year, day) = if one.len() == 4 { (one, other) } else { (other, one) };
    // Two digits of a year may be those of two centuries.
    let year = (year.len() == 4).then(|| year.parse().ok())??;
    let month = Month::try_from(month.parse::<u8>().ok()?).ok()?;
    Date::from_calendar_date(year, month, day.parse().ok()?).ok()
}
