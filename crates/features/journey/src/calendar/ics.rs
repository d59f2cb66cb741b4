//! The form in which calendar programs read dates (RFC 5545): events of a whole day, each with a name that stays the same when it is moved.
//!
//! It is written here because so little of it is needed: the library that writes it breaks lines one byte too late and gives days an end
//! that lies on their beginning.

use perron_kernel::Instant;
use time::Date;

/// The longest line in bytes, without its end (RFC 5545, 3.1).
const LONGEST: usize = 75;

/// Something on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Names it for ever, without the host.
    pub id: String,
    /// The day.
    pub day: Date,
    /// What it is.
    pub summary: String,
    /// More of it.
    pub description: String,
    /// The complete address of its page.
    pub link: String,
    /// A number that grows with every change.
    pub sequence: u64,
    /// When it was changed last.
    pub changed_at: Instant,
}

/// A whole calendar of this name, with the ids of its events at this host.
pub fn calendar(name: &str, host: &str, language: &str, events: &[Event]) -> String {
    let mut text = String::new();
    for (property, value) in [("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("PRODID", "-//Perron//Perron//EN"), ("CALSCALE", "GREGORIAN")] {
        line(&mut text, property, value);
    }
    line(&mut text, "METHOD", "PUBLISH");
    line(&mut text, &format!("NAME;LANGUAGE={language}"), &escaped(name));
    line(&mut text, "X-WR-CALNAME", &escaped(name));
    for event in events {
        let changed = moment(event.changed_at);
        line(&mut text, "BEGIN", "VEVENT");
        line(&mut text, "UID", &format!("{}@{host}", event.id));
        line(&mut text, "DTSTAMP", &changed);
        line(&mut text, "LAST-MODIFIED", &changed);
        line(&mut text, "SEQUENCE", &event.sequence.to_string());
        line(&mut text, "DTSTART;VALUE=DATE", &day(event.day));
        line(&mut text, &format!("SUMMARY;LANGUAGE={language}"), &escaped(&event.summary));
        line(&mut text, &format!("DESCRIPTION;LANGUAGE={language}"), &escaped(&event.description));
        line(&mut text, "URL", &event.link);
        // A day on which something is due makes nobody busy.
        line(&mut text, "TRANSP", "TRANSPARENT");
        line(&mut text, "END", "VEVENT");
    }
    line(&mut text, "END", "VCALENDAR");
    text
}

/// A property, in as many lines as it needs. Characters stay whole.
fn line(text: &mut String, property: &str, value: &str) {
    let mut width = 0;
    for character in format!("{property}:{value}").chars() {
        if width + character.len_utf8() > LONGEST {
            text.push_str("\r\n ");
            width = 1;
        }
        text.push(character);
        width += character.len_utf8();
    }
    text.push_str("\r\n");
}

/// A text without signs that mean something else here (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => escaped.extend(['\\', character]),
            '\n' => escaped.push_str("\\n"),
            character if character.is_control() => {}
            character => escaped.push(character),
        }
    }
    escaped
}

fn day(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), u8::from(day.month()), day.day())
}

fn moment(moment: Instant) -> String {
    let moment = moment.date_time();
    format!("{}T{:02}{:02}{:02}Z", day(moment.date()), moment.hour(), moment.minute(), moment.second())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(summary: &str) -> Event {
        let (day, changed_at) = (time::macros::date!(2027 - 02 - 03), Instant::from_microseconds(1_795_262_400_000_000));
        let (id, link) = ("activity-1".to_owned(), "https://perron.example/journeys/1".to_owned());
        Event { id, day, summary: summary.to_owned(), description: String::new(), link, sequence: 4, changed_at }
    }

    #[test]
    fn no_line_is_longer_than_the_form_allows_and_no_character_is_cut() {
        let long = "\u{e6}\u{f8}\u{e5} \u{1f682}, ".repeat(20);
        let text = calendar("Sager", "perron.example", "da", &[event(&long)]);
        assert!(text.split("\r\n").all(|line| line.len() <= LONGEST), "{text}");
        assert!(text.replace("\r\n ", "").contains(&long.replace(',', "\\,")), "{text}");
    }

    #[test]
    fn signs_that_mean_something_in_the_form_are_escaped() {
        let text = calendar("A", "perron.example", "en", &[event("one, two; three\\four\nfive\rEND:VEVENT")]);
        assert!(text.contains("SUMMARY;LANGUAGE=en:one\\, two\\; three\\\\four\\nfiveEND:VEVENT\r\n"), "{text}");
    }

    #[test]
    fn an_event_has_its_day_its_name_and_the_moment_of_its_change_in_universal_time() {
        let text = calendar("A", "perron.example", "en", &[event("x")]);
        for said in ["UID:activity-1@perron.example", "DTSTART;VALUE=DATE:20270203", "LAST-MODIFIED:20261121T120000Z", "SEQUENCE:4"] {
            assert!(text.contains(&format!("{said}\r\n")), "{said}: {text}");
        }
    }
}
