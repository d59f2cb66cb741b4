//! Dates, numbers and money as they are written in running text.
//!
//! The patterns stand among the words, so a language brings its own; only the grouping of digits is
//! done here.

use time::{Date, Time};

use crate::words::Words;

impl Words {
    /// A date in text: "20. november 2026".
    pub fn date(&self, date: Date) -> String {
        let month = self.get(&format!("month-{}", u8::from(date.month())));
        self.with("date", &[("day", date.day().into()), ("month", month.into()), ("year", date.year().to_string().into())])
    }

    /// A date in lists: "20. nov.".
    pub fn short_date(&self, date: Date) -> String {
        let month = self.get(&format!("month-short-{}", u8::from(date.month())));
        self.with("date-short", &[("day", date.day().into()), ("month", month.into())])
    }

    /// A time of day: "kl. 10.42".
    pub fn time(&self, time: Time) -> String {
        let minute = format!("{:02}", time.minute());
        self.with("time", &[("hour", time.hour().into()), ("minute", minute.into())])
    }

    /// A whole number with thousands grouped: "1.180".
    pub fn number(&self, value: i64) -> String {
        grouped(value)
    }

    /// An amount in whole units of a currency: "1.180 kr.".
    pub fn money(&self, amount: i64, currency: &str) -> String {
        self.with(&format!("money-{currency}"), &[("amount", grouped(amount).into())])
    }
}

/// A number inside a sentence, with as many decimals as it has, two at most.
pub(crate) fn number(value: f64) -> String {
    let rounded = format!("{value:.2}");
    let (whole, decimals) = rounded.split_once('.').unwrap_or((&rounded, ""));
    let decimals = decimals.trim_end_matches('0');
    let whole = group(whole);
    if decimals.is_empty() { whole } else { format!("{whole},{decimals}") }
}

fn grouped(value: i64) -> String {
    group(&value.to_string())
}

fn group(number: &str) -> String {
    let (sign, digits) = number.strip_prefix('-').map_or(("", number), |digits| ("−", digits));
    let mut written = String::from(sign);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            written.push('.');
        }
        written.push(digit);
    }
    written
}
