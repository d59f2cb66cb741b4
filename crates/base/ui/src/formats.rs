//! Dates, numbers and money as they are written in running text.
//!
//! The patterns stand among the words, so a language brings its own; only the grouping of digits is
//! done here: "1.180,5" in Danish, "1 180,5" in Swedish and its neighbours, "1,180.5" in English.

use fluent_bundle::FluentValue;
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

    /// A day in a few letters, with its year where that is another one than today's: "3. feb.", "27. nov. 2025".
    pub fn short_date_from(&self, date: Date, today: Date) -> String {
        if date.year() == today.year() {
            return self.short_date(date);
        }
        let month = self.get(&format!("month-short-{}", u8::from(date.month())));
        // A year is not grouped as other numbers are.
        let year = date.year().to_string();
        self.with("date-short-year", &[("day", date.day().into()), ("month", month.into()), ("year", year.as_str().into())])
    }

    /// A time of day: "kl. 10.42".
    pub fn time(&self, time: Time) -> String {
        let minute = format!("{:02}", time.minute());
        self.with("time", &[("hour", time.hour().into()), ("minute", minute.into())])
    }

    /// A whole number with thousands grouped: "1.180".
    pub fn number(&self, value: i64) -> String {
        self.marks().whole(value)
    }

    /// An amount in whole units of a currency: "1.180 kr.".
    pub fn money(&self, amount: i64, currency: &str) -> String {
        self.with(&format!("money-{currency}"), &[("amount", self.number(amount).into())])
    }

    fn marks(&self) -> Marks {
        Marks::of(self.language())
    }
}

/// The marks inside numbers.
#[derive(Clone, Copy)]
struct Marks {
    group: char,
    decimal: char,
}

const DANISH: Marks = Marks { group: '.', decimal: ',' };
const ENGLISH: Marks = Marks { group: ',', decimal: '.' };
const NORDIC: Marks = Marks { group: '\u{a0}', decimal: ',' };

impl Marks {
    fn of(language: &str) -> Self {
        match language {
            "da" => DANISH,
            "en" => ENGLISH,
            _ => NORDIC,
        }
    }

    fn whole(self, value: i64) -> String {
        self.grouped(&value.to_string())
    }

    /// With as many decimals as the number has, two at most.
    fn any(self, value: f64) -> String {
        let rounded = format!("{value:.2}");
        let (whole, decimals) = rounded.split_once('.').unwrap_or((&rounded, ""));
        let decimals = decimals.trim_end_matches('0');
        let whole = self.grouped(whole);
        if decimals.is_empty() { whole } else { format!("{whole}{}{decimals}", self.decimal) }
    }

    fn grouped(self, number: &str) -> String {
        let (sign, digits) = number.strip_prefix('-').map_or(("", number), |digits| ("−", digits));
        let mut written = String::from(sign);
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                written.push(self.group);
            }
            written.push(digit);
        }
        written
    }
}

/// Writes the numbers inside sentences of a language. Fluent takes a plain function, so there is one for each way of writing.
pub(crate) fn number_formatter<Memoizer>(language: &str) -> fn(&FluentValue<'_>, &Memoizer) -> Option<String> {
    fn written(value: &FluentValue<'_>, marks: Marks) -> Option<String> {
        match value {
            FluentValue::Number(number) => Some(marks.any(number.value)),
            _ => None,
        }
    }
    match language {
        "da" => |value, _| written(value, DANISH),
        "en" => |value, _| written(value, ENGLISH),
        _ => |value, _| written(value, NORDIC),
    }
}
