//! Single values as people type them in their language, and back.

use perron_method::Kind;
use perron_people::moment;
use perron_ui::Words;
use time::{Date, Month};
use toml::Value;

use crate::facts::known;

/// The longest text of a fact, in characters.
const LONGEST: usize = 4_000;
/// The most digits of a number.
const DIGITS: usize = 15;

/// The value of something that was typed; an error is the key of what to do instead.
pub fn read(words: &Words, kind: &Kind, text: &str) -> Result<Value, &'static str> {
    let text = text.trim();
    match kind {
        Kind::YesNo => yes_no(words, text).map(Value::Boolean).ok_or("error-facts-yes-no"),
        Kind::Count | Kind::Money | Kind::Number(_) if is_too_long(text) => Err("error-facts-too-large"),
        Kind::Count => whole(words, text).map(Value::Integer).ok_or("error-facts-count"),
        Kind::Money => whole(words, text).map(Value::Integer).ok_or("error-facts-money"),
        Kind::Number(_) => number(words, text, false).map(number_value).ok_or("error-facts-number"),
        Kind::Date => moment::parse_day_of_case(text).map(known::date).ok_or("error-log-date"),
        Kind::Choice(options) => options.iter().find(|option| *option == text).cloned().map(Value::String).ok_or("error-facts-choice"),
        Kind::Text if text.chars().count() > LONGEST => Err("error-facts-long"),
        Kind::Text => Ok(Value::String(text.replace("\r\n", "\n"))),
        Kind::List(of) => {
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            lines.map(|line| read(words, of, line)).collect::<Result<_, _>>().map(Value::Array)
        }
        // A record has a field for each of its parts; see `form`.
        Kind::Record(_) => Err("error-facts-entry-part"),
    }
}

/// A value as it is typed: what [`read`] reads.
pub fn written(words: &Words, value: &Value) -> String {
    match value {
        Value::Boolean(yes) => code(*yes).to_owned(),
        Value::Integer(number) => words.number(*number),
        Value::Float(number) => number.to_string().replace('.', if decimal_mark(words) == '.' { "." } else { "," }),
        Value::Datetime(_) => day(value).map(|day| moment::typed_day(words, day)).unwrap_or_default(),
        Value::String(text) => text.clone(),
        Value::Array(entries) => {
            let line = |entry: &Value| entry.as_bool().map_or_else(|| written(words, entry), |yes| words.get(answer(yes)));
            entries.iter().map(line).collect::<Vec<_>>().join("\n")
        }
        Value::Table(_) => String::new(),
    }
}

/// The day of a value.
pub fn day(value: &Value) -> Option<Date> {
    let date = value.as_datetime()?.date?;
    Date::from_calendar_date(i32::from(date.year), Month::try_from(date.month).ok()?, date.day).ok()
}

/// What a form sends for yes or no.
pub const fn code(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

/// The key of the word for yes or no.
pub const fn answer(yes: bool) -> &'static str {
    if yes { "answer-yes" } else { "answer-no" }
}

fn yes_no(words: &Words, text: &str) -> Option<bool> {
    let text = text.to_lowercase();
    [true, false].into_iter().find(|yes| text == code(*yes) || text == words.get(answer(*yes)).to_lowercase())
}

fn decimal_mark(words: &Words) -> char {
    if words.language() == "en" { '.' } else { ',' }
}

fn whole(words: &Words, text: &str) -> Option<i64> {
    let number = number(words, text, true).filter(|number| number.fract() == 0.0)?;
    number_value(number).as_integer()
}

/// Whether it is a number with more digits than are kept.
fn is_too_long(text: &str) -> bool {
    let is_number = text.chars().all(|sign| sign.is_ascii_digit() || sign.is_whitespace() || [',', '.'].contains(&sign));
    is_number && text.bytes().filter(u8::is_ascii_digit).count() > DIGITS
}

fn number_value(number: f64) -> Value {
    // A whole number is written without decimals.
    number.to_string().parse().map_or(Value::Float(number), Value::Integer)
}

/// A number with thousands grouped or not. One mark before exactly three digits groups them where the language, or that the number is whole,
/// does not make it a decimal mark.
fn number(words: &Words, text: &str, whole: bool) -> Option<f64> {
    let plain: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    let mixed = plain.contains('.') && plain.contains(',');
    let decimals = plain.rfind(['.', ',']).filter(|at| {
        let mark = if plain[*at..].starts_with('.') { '.' } else { ',' };
        let (before, after) = (&plain[..*at], &plain[at + 1..]);
        let groups = after.len() == 3 && (1..=3).contains(&before.len()) && before != "0";
        plain.matches(mark).count() == 1 && (mixed || !groups || (mark == decimal_mark(words) && !whole))
    });
    let (before, after) = decimals.map_or((plain.as_str(), "0"), |at| (&plain[..at], &plain[at + 1..]));
    let mut groups = before.split(['.', ',']);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.is_empty() || (first.len() <= 3 && rest.iter().all(|group| group.len() == 3));
    let digits = format!("{first}{}", rest.concat());
    let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let fits = grouped && are_digits(&digits) && are_digits(after) && digits.len() + after.len() <= DIGITS;
    if fits { format!("{digits}.{after}").parse().ok() } else { None }
}
