//! The text of files people bring: PDF, office documents, texts, tables and calendars. Files come from strangers, so every one is read by a
//! thread of its own, within bounds of size and time; what is broken, locked or hostile has no text, or as much as was read until then.

mod calendar;
mod office;
mod pdf;
mod sink;

use std::time::{Duration, Instant};

use perron_files::types::{CALENDAR, CSV, DOCX, MARKDOWN, ODP, ODS, ODT, PDF, PLAIN, PPTX, XLSX};
use tokio::sync::oneshot;

use crate::sink::Sink;

/// The largest file that is read, in bytes.
pub const LARGEST: usize = 32 * 1024 * 1024;
/// How much of its text is kept, in bytes.
pub const KEPT: usize = 1024 * 1024;
/// How much of a packed file is unpacked, in bytes.
const UNPACKED: u64 = 64 * 1024 * 1024;
/// How long reading a file may take.
const TIME: Duration = Duration::from_secs(10);
/// The stack of the thread that reads, in bytes: things in a PDF lie in each other.
const STACK: usize = 16 * 1024 * 1024;

/// The text of a file of this media type, its words with one space between them; empty where there is none. It never fails: whoever brings a
/// file is not to be hindered by what only the search wants.
pub async fn text_of(media_type: &str, bytes: Vec<u8>) -> String {
    let Some(read) = reader(media_type).filter(|_| bytes.len() <= LARGEST) else { return String::new() };
    let (sender, receiver) = oneshot::channel();
    let reading = move || {
        let mut sink = Sink::new(KEPT, Instant::now() + TIME);
        read(&bytes, &mut sink);
        // Nobody waits any more for what took too long.
        let _ = sender.send(sink.text());
    };
    if let Err(error) = std::thread::Builder::new().name("extract".to_owned()).stack_size(STACK).spawn(reading) {
        tracing::warn!(%error, "no thread could be had to read a file");
        return String::new();
    }
    // A thread that panics lets go of its end, and so ends the waiting as well.
    if let Ok(Ok(text)) = tokio::time::timeout(TIME * 2, receiver).await {
        return text;
    }
    tracing::warn!(media_type, "a file could not be read for the search");
    String::new()
}

/// Whether files of this type and size are read at all.
pub fn reads(media_type: &str, size: u64) -> bool {
    reader(media_type).is_some() && size <= LARGEST as u64
}

type Reader = fn(&[u8], &mut Sink);

/// What reads files of this type.
fn reader(media_type: &str) -> Option<Reader> {
    Some(match media_type {
        PDF => pdf::read,
        DOCX => |bytes, sink| office::read(bytes, &office::WORD, sink),
        XLSX => |bytes, sink| office::read(bytes, &office::EXCEL, sink),
        PPTX => |bytes, sink| office::read(bytes, &office::POWERPOINT, sink),
        ODT | ODS | ODP => |bytes, sink| office::read(bytes, &office::OPEN_DOCUMENT, sink),
        PLAIN | MARKDOWN | CSV => |bytes, sink| sink.push(&perron_table::text_of(bytes)),
        CALENDAR => calendar::read,
        _ => return None,
    })
}
