//! Periods in calendar months, and the moment of the night at which they are applied.

use std::time::Duration;

use perron_kernel::Instant;
use time::{Date, Month, OffsetDateTime, Time};

/// The hour, in UTC, at which what is due is erased: night in the countries Perron is made for.
const NIGHT: u8 = 1;

/// The longest period that can be chosen, in months: a hundred years.
pub const LONGEST: u32 = 1_200;

/// The month that lies so many months from that of a date, with its year.
fn month_from(date: Date, months: i32) -> (i32, Month) {
    let count = date.year() * 12 + i32::from(u8::from(date.month())) - 1 + months;
    let month = u8::try_from(count.rem_euclid(12) + 1).ok().and_then(|number| Month::try_from(number).ok());
    (count.div_euclid(12), month.unwrap_or(Month::January))
}

fn instant(moment: OffsetDateTime) -> Instant {
    Instant::from_microseconds(i64::try_from(moment.unix_timestamp_nanos() / 1_000).unwrap_or(i64::MAX))
}

fn signed(months: u32) -> i32 {
    i32::try_from(months.min(LONGEST)).unwrap_or(0)
}

/// The last moment of an event whose period is over at `now`. A month that has no such day ends with its last.
pub fn before(now: Instant, months: u32) -> Instant {
    let moment = now.date_time();
    let (year, month) = month_from(moment.date(), -signed(months));
    let day = moment.day().min(month.length(year));
    Date::from_calendar_date(year, month, day).map_or(now, |date| instant(date.with_time(moment.time()).assume_utc()))
}

/// When a period is over that begins with an event: never earlier than [`before`] finds it due. Where the month has no such day, that is
/// the beginning of the next one.
pub fn end(event: Instant, months: u32) -> Instant {
    let moment = event.date_time();
    let (year, month) = month_from(moment.date(), signed(months));
    if let Ok(date) = Date::from_calendar_date(year, month, moment.day()) {
        return instant(date.with_time(moment.time()).assume_utc());
    }
    let first = Date::from_calendar_date(year, month, 1).unwrap_or(moment.date());
    let (year, month) = month_from(first, 1);
    Date::from_calendar_date(year, month, 1).map_or(event, |date| instant(date.with_time(Time::MIDNIGHT).assume_utc()))
}

/// When it is next night.
pub fn next_night(now: Instant) -> Instant {
    let moment = now.date_time();
    let night = Time::from_hms(NIGHT, 0, 0).unwrap_or(Time::MIDNIGHT);
    let tonight = instant(moment.date().with_time(night).assume_utc());
    if tonight > now { tonight } else { tonight.after(Duration::from_hours(24)) }
}
