//! What stands in braces in the script: days, paths of organisations and of other cases, links from letters.

use std::{collections::BTreeMap, time::Duration};

use anyhow::{Context, bail};
use perron_kernel::Instant;

use super::script::Answer;

/// What is known so far.
pub struct Known {
    now: Instant,
    /// The paths of the organisations, by key.
    pub organisations: BTreeMap<String, String>,
    /// The paths of the cases, by key.
    pub cases: BTreeMap<String, String>,
    /// The link of the letter that is being answered.
    pub letter: String,
}

/// A day of work: at the weekend nobody does anything, nor has anything to be done by then.
fn work_day(now: Instant, days: i64) -> Instant {
    let day = Duration::from_hours(24);
    let moved = day * u32::try_from(days.unsigned_abs()).unwrap_or(u32::MAX);
    let moment = if days < 0 { now.before(moved) } else { now.after(moved) };
    // Today is today.
    let weekend = if days == 0 { 0 } else { moment.date_time().weekday().number_from_monday().saturating_sub(5) };
    moment.before(day * u32::from(weekend))
}

/// When work begins on a day so many days ago: at another time on each, as among people.
pub fn begins(now: Instant, days_ago: i64) -> Instant {
    let day = work_day(now, -days_ago);
    let since_midnight = Duration::from_secs(u64::from(day.date_time().hour()) * 3_600 + u64::from(day.date_time().minute()) * 60);
    let later = Duration::from_mins(days_ago.unsigned_abs() * 47 % 360);
    day.before(since_midnight).after(Duration::from_hours(7)).after(later)
}

/// The kind of link from a letter that an address asks for: `{letter:/invitations/}`.
pub fn letter_in(text: &str) -> Option<&str> {
    text.split_once("{letter:")?.1.split('}').next()
}

impl Known {
    /// What is known before anything has happened.
    pub fn at(now: Instant) -> Self {
        Self { now, organisations: BTreeMap::new(), cases: BTreeMap::new(), letter: String::new() }
    }

    /// An address; one without a slash at its beginning is below the case. Words of a form stay as they are.
    pub fn address(&self, case: &str, text: &str, days_ago: i64) -> anyhow::Result<String> {
        let text = self.filled(case, text, days_ago)?;
        if text.starts_with(['/', '~']) {
            return Ok(text);
        }
        let case = self.cases.get(case).with_context(|| format!("{case} has not begun"))?;
        Ok(if text.is_empty() { case.clone() } else { format!("{case}/{text}") })
    }

    /// Answers with everything filled in.
    pub fn answers(&self, case: &str, with: &BTreeMap<String, Answer>, days_ago: i64) -> anyhow::Result<BTreeMap<String, Answer>> {
        let filled = |(name, answer): (&String, &Answer)| {
            let texts = answer.texts().iter().map(|text| self.filled(case, text, days_ago)).collect::<anyhow::Result<_>>()?;
            Ok((name.clone(), Answer::Many(texts)))
        };
        with.iter().map(filled).collect()
    }

    fn filled(&self, case: &str, text: &str, days_ago: i64) -> anyhow::Result<String> {
        let mut parts = text.split('{');
        let mut filled = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (name, rest) = part.split_once('}').with_context(|| format!("a brace is not closed in {text}"))?;
            filled.push_str(&self.value(case, name, days_ago)?);
            filled.push_str(rest);
        }
        Ok(filled)
    }

    /// What a name in braces stands for. Days are written `{day}` for that of the step and `{day:-3}` counted from today.
    fn value(&self, case: &str, name: &str, days_ago: i64) -> anyhow::Result<String> {
        let (kind, of) = name.split_once(':').unwrap_or((name, ""));
        let path_of =
            |paths: &BTreeMap<String, String>, key: &str| paths.get(key).cloned().with_context(|| format!("{key} is not there yet"));
        let id_of = |path: String| path.rsplit('/').next().unwrap_or_default().to_owned();
        Ok(match kind {
            "day" if of.is_empty() => day(work_day(self.now, -days_ago)),
            "day" => day(work_day(self.now, of.parse().with_context(|| format!("{name} is no day"))?)),
            "organisation" => path_of(&self.organisations, of)?,
            "id" => id_of(path_of(&self.organisations, of)?),
            "case" => path_of(&self.cases, if of.is_empty() { case } else { of })?,
            "letter" => self.letter.clone(),
            _ => bail!("{{{name}}} stands for nothing"),
        })
    }
}

/// A day as forms take it.
fn day(moment: Instant) -> String {
    moment.to_string().chars().take(10).collect()
}
