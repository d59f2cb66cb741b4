//! The journal for people, as its page of the case tells it, but from the first entry on: a table for each month, so that one finds one's way in
//! a long one.

use askama::Template;
use perron_db::Query;
use perron_journal::Recorded;
use perron_kernel::Instant;
use perron_people::{
    doors::{LogEntry, Visit, log_in_words},
    moment,
};
use perron_ui::Words;
use perron_web::PageError;
use time::Date;

use crate::log::speaker::OfJourney;

/// The entries of a month.
struct Month {
    /// What leads there.
    id: String,
    heading: String,
    caption: String,
    entries: Vec<LogEntry>,
}

#[derive(Template)]
#[template(path = "case_file_journal.html")]
struct JournalFile<'a> {
    words: &'a Words,
    title: &'a str,
    names: bool,
    months: Vec<Month>,
}

/// The page with all entries, the oldest first. Without names, what people wrote beside entries is left out with them.
pub async fn page(
    visit: &Visit,
    title: &str,
    things: &OfJourney,
    (entries, names): (Vec<Recorded>, bool),
    query: &mut impl Query,
) -> Result<String, PageError> {
    let words = visit.words();
    let days: Vec<Option<Date>> = entries.iter().map(|entry| Instant::parse(&entry.body.recorded).map(moment::day)).collect();
    let told = log_in_words(query, words, Some(things), entries, names).await?;
    let mut months: Vec<Month> = Vec::new();
    for (day, entry) in days.into_iter().zip(told) {
        let Some(day) = day else { continue };
        let id = format!("m{}-{:02}", day.year(), u8::from(day.month()));
        match months.last_mut().filter(|month| month.id == id) {
            Some(month) => month.entries.push(entry),
            None => months.push(Month { id, heading: heading(words, day), caption: String::new(), entries: vec![entry] }),
        }
    }
    for month in &mut months {
        let told = [("what", month.heading.as_str().into()), ("count", month.entries.len().into())];
        month.caption = words.with("case-file-counted", &told);
    }
    Ok(JournalFile { words, title, names, months }.render()?)
}

/// "November 2026".
fn heading(words: &Words, day: Date) -> String {
    let month = words.get(&format!("month-{}", u8::from(day.month())));
    words.with("case-file-month", &[("month", month.into()), ("year", day.year().to_string().into())])
}
