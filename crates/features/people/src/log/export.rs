//! A journal as files: the shown entries as a table for a spreadsheet, and the whole chain for whoever verifies it without this program.

use axum::{
    extract::Query,
    http::header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use perron_journal::{Fact, Recorded, export, hexadecimal, recorded};
use perron_ui::Words;
use perron_web::{PageError, see_other};

use crate::log::{
    Log,
    entry::{act_in_words, rows},
    filter::Asked,
};

/// Entries read at a time.
const CHUNK: u32 = 500;

/// The columns of the table, by the ends of the keys of their words.
const COLUMNS: [&str; 10] = ["number", "recorded", "occurred", "late", "act", "what", "who", "facts", "personal", "hash"];

/// The entries that the filter lets through, as a table. The columns for programs stand beside those for people.
pub async fn filtered(log: Log, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let wanted = asked.wanted();
    if !wanted.unread.is_empty() {
        // The page says what is wrong; a file with other entries than were asked for would not.
        return Ok(see_other(&asked.address(&log.path, None)));
    }
    let visit = &log.own.visit;
    let words = visit.words();
    // Without this mark spreadsheets take the letters for those of another alphabet.
    let mut table = String::from('\u{feff}');
    line(&mut table, &COLUMNS.map(|column| words.get(&format!("log-column-{column}"))));
    let mut filter = wanted.filter();
    filter.before = None;
    let mut read = visit.read().await?;
    loop {
        let entries = recorded(&mut read, &log.stream, &filter, CHUNK).await?;
        let in_words = rows(&mut read, words, &entries).await?;
        for (entry, row) in entries.iter().zip(&in_words) {
            line(&mut table, &cells(words, entry, &row.who));
        }
        match entries.last() {
            Some(last) if entries.len() == CHUNK as usize => filter.before = Some(last.body.sequence),
            _ => break,
        }
    }
    Ok(file(&log, "csv", "text/csv; charset=utf-8; header=present", table.into_bytes()))
}

/// The whole chain, a line of JSON for each entry, in their order.
pub async fn whole(log: Log) -> Result<Response, PageError> {
    let mut lines = Vec::new();
    export(log.own.visit.people.journal(), &log.stream, |line| {
        lines.extend_from_slice(line.as_bytes());
        lines.push(b'\n');
        Ok(())
    })
    .await?;
    Ok(file(&log, "jsonl", "application/jsonl", lines))
}

fn cells(words: &Words, entry: &Recorded, who: &str) -> [String; 10] {
    let body = &entry.body;
    let facts: Vec<_> = body.facts.iter().map(|(name, fact)| format!("{name}={}", plain(fact))).collect();
    let personal = entry.personal.iter().map(|(name, value)| {
        let value = value.clone().unwrap_or_else(|| words.get("log-erased"));
        format!("{name}={value}")
    });
    [
        body.sequence.to_string(),
        body.recorded.clone(),
        body.occurred.clone(),
        words.get(if body.late { "answer-yes" } else { "answer-no" }),
        body.act.clone(),
        act_in_words(words, &body.act),
        who.to_owned(),
        facts.join("; "),
        personal.collect::<Vec<_>>().join("; "),
        hexadecimal(&entry.hash),
    ]
}

fn plain(fact: &Fact) -> String {
    match fact {
        Fact::Flag(flag) => flag.to_string(),
        Fact::Number(number) => number.to_string(),
        Fact::Text(text) => text.clone(),
        Fact::Texts(texts) => texts.join(", "),
    }
}

/// Adds a line of the table. Source: RFC 4180.
fn line(table: &mut String, cells: &[String; 10]) {
    for (place, cell) in cells.iter().enumerate() {
        table.push_str(if place == 0 { "\"" } else { ",\"" });
        // A cell that begins like this is computed by spreadsheets; what somebody typed must not be.
        if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
            table.push('\'');
        }
        table.push_str(&cell.replace('"', "\"\""));
        table.push('"');
    }
    table.push_str("\r\n");
}

fn file(log: &Log, ending: &str, kind: &'static str, content: Vec<u8>) -> Response {
    let day = log.own.visit.now().date_time().date();
    let name = format!("attachment; filename=\"perron-log-{}-{day}.{ending}\"", log.file);
    ([(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, name)], content).into_response()
}
