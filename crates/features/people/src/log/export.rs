//! A journal as files: the shown entries as a table for a spreadsheet, and the whole chain for whoever verifies it without this program. Both are written while
//! they are read, so a long journal takes no more memory than a short one.

use axum::{
    body::Body,
    extract::Query,
    http::header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use futures_util::stream::try_unfold;
use perron_journal::{ChainLines, Fact, Filter, Recorded, Stream, hexadecimal, recorded};
use perron_table::{BEGIN, MEDIA_TYPE, line};
use perron_ui::Words;
use perron_web::{PageError, see_other};

use crate::{
    confidentiality::journal::Veil,
    log::{
        Log,
        entry::{act_in_words, rows},
        filter::Asked,
    },
    visit::Visit,
};

/// Entries read at a time.
const CHUNK: u32 = 1_000;

/// The columns of the table, by the keys of their words. Moments stand there in UTC, whatever the pages show.
const COLUMNS: [&str; 10] = [
    "log-column-number",
    "log-file-recorded",
    "log-file-occurred",
    "log-column-late",
    "log-column-act",
    "log-column-what",
    "log-column-who",
    "log-column-facts",
    "log-column-personal",
    "log-column-hash",
];

/// The entries that the filter lets through, as a table. The columns for programs stand beside those for people.
pub async fn filtered(log: Log, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let wanted = asked.wanted();
    if !wanted.unread.is_empty() {
        // The page says what is wrong; a file with other entries than were asked for would not.
        return Ok(see_other(&asked.address(&log.path, None)));
    }
    let filter = Filter { before: None, ..wanted.filter() };
    let veil = log.veil(&mut log.own.visit.read().await?).await?;
    let table = Table { visit: log.own.visit.clone(), veil, stream: log.stream.clone(), filter, begun: false, ended: false };
    let pieces = try_unfold(table, async |mut table| {
        let piece = table.next().await.inspect_err(|why| tracing::error!(%why, "a table ends early"))?;
        Ok::<_, perron_journal::Error>(piece.map(|piece| (piece, table)))
    });
    Ok(file(&log, "csv", MEDIA_TYPE, Body::from_stream(pieces)))
}

/// The whole chain, a line of JSON for each entry, in their order.
pub async fn whole(log: Log) -> Result<Response, PageError> {
    let lines = ChainLines::begin(log.own.visit.people.journal().clone(), log.stream.clone()).await?;
    let pieces = try_unfold(lines, async |mut lines| {
        let piece = lines.next().await.inspect_err(|why| tracing::error!(%why, "a chain ends early"))?;
        Ok::<_, perron_journal::Error>(piece.map(|piece| (piece, lines)))
    });
    Ok(file(&log, "jsonl", "application/jsonl", Body::from_stream(pieces)))
}

/// A table as it is being written. It begins with the newest entry there is then and goes back from there, so what is added meanwhile is not
/// among it; between two pieces nothing of the database is held.
struct Table {
    visit: Visit,
    veil: Option<Veil>,
    stream: Stream,
    filter: Filter,
    begun: bool,
    ended: bool,
}

impl Table {
    /// The next piece; nothing at the end.
    async fn next(&mut self) -> perron_journal::Result<Option<String>> {
        if self.ended {
            return Ok(None);
        }
        let words = self.visit.words();
        let mut piece = String::new();
        if !self.begun {
            piece.push_str(BEGIN);
            line(&mut piece, COLUMNS.map(|column| words.get(column)));
        }
        let mut read = self.visit.people.journal().read().await?;
        let mut entries = recorded(&mut read, &self.stream, &self.filter, CHUNK).await?;
        if let Some(veil) = &self.veil {
            veil.over(&mut read, &mut entries).await?;
        }
        let in_words = rows(&mut read, words, None, &entries).await?;
        for (entry, row) in entries.iter().zip(&in_words) {
            line(&mut piece, cells(words, entry, &row.who));
        }
        self.begun = true;
        self.ended = entries.len() < CHUNK as usize;
        self.filter.before = entries.last().map(|last| last.body.sequence);
        Ok(Some(piece))
    }
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

fn file(log: &Log, ending: &str, kind: &'static str, content: Body) -> Response {
    let day = log.own.visit.now().date_time().date();
    let name = format!("attachment; filename=\"perron-log-{}-{day}.{ending}\"", log.file);
    ([(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, name)], content).into_response()
}
