//! Moments and days as people read and type them: on a clock in Denmark, Sweden and Norway, which all show the same time. Machines find the
//! moment in UTC in the markup; files for machines have UTC only.

use perron_kernel::Instant;
use perron_ui::{Html, Words};
use time::{Date, Duration, Month, OffsetDateTime, Time, UtcOffset, macros::offset};

/// Day and time in words: "21 November 2026 at 13:00".
pub fn in_words(words: &Words, moment: Instant) -> String {
    let local = local(moment);
    words.with("account-moment", &[("date", words.date(local.date()).into()), ("time", words.time(local.time()).into())])
}

/// The same as markup, with the moment in UTC for machines.
pub fn element(words: &Words, moment: Instant) -> Html {
    Html::trusted(format!("<time datetime=\"{moment}\">{}</time>", Html::text(&in_words(words, moment))))
}

/// A sentence with a `$moment` in it, as markup.
pub fn told(words: &Words, key: &str, moment: Instant) -> Html {
    // Stands in no sentence, and keeps the place of the markup while the rest is escaped.
    const PLACE: &str = "\u{1f}";
    let sentence = words.with(key, &[("moment", PLACE.into())]);
    Html::trusted(Html::text(&sentence).to_string().replace(PLACE, &element(words, moment).to_string()))
}

/// The day in words.
pub fn day_in_words(words: &Words, moment: Instant) -> String {
    words.date(day(moment))
}

/// The time of day in words.
pub fn time_in_words(words: &Words, moment: Instant) -> String {
    words.time(local(moment).time())
}

/// The day.
pub fn day(moment: Instant) -> Date {
    local(moment).date()
}

/// When a day begins.
pub fn begin_of(day: Date) -> Option<Instant> {
    let midnight = day.with_time(Time::MIDNIGHT).assume_utc();
    // No clock is changed between midnight here and two hours before midnight in UTC.
    let offset = offset_at(midnight.checked_sub(Duration::hours(2))?);
    let seconds = midnight.unix_timestamp() - i64::from(offset.whole_seconds());
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

/// The first year of which anybody writes a day in a case; an earlier one is a slip of the finger.
const FIRST_YEAR: i32 = 1950;

/// Reads a day as [`parse_day`] does, of something that was done or is to be done in a case.
pub fn parse_day_of_case(text: &str) -> Option<Date> {
    parse_day(text).filter(|day| day.year() >= FIRST_YEAR)
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
    last.checked_sub(Duration::days(last.weekday().number_days_from_sunday().into()))
}
