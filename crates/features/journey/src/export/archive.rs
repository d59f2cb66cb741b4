//! The file itself: a ZIP that any computer opens. It is written while it is sent, so that of a case with many files no more than one is held
//! in memory at a time.

use std::{
    collections::VecDeque,
    io::{Error, Write},
    sync::{Arc, Mutex, PoisonError},
};

use axum::body::{Body, Bytes};
use futures_util::stream::try_unfold;
use perron_files::Store;
use perron_journal::hexadecimal;
use perron_people::doors::files::key;
use sha2::{Digest as _, Sha256};
use zip::{
    CompressionMethod, ZipWriter,
    write::{SimpleFileOptions, StreamWriter},
};

use super::files::Carried;

/// How much is compressed before others have their turn, in bytes.
const PIECE: usize = 128 * 1024;

/// What a part holds.
pub enum Content {
    /// These bytes.
    Bytes(Vec<u8>),
    /// A file of the case, whose bytes are fetched when it is its turn.
    File(Box<Carried>),
}

/// The parts of a file, each with its path in it, in their order.
pub type Parts = Vec<(String, Content)>;

/// A ZIP of these parts, as it is sent. Moments in it are those of the format's beginning, so the same parts give the same bytes. Should a
/// file turn out to be another than the one that was brought, the answer breaks off: no archive says something that is not so.
pub fn sent(store: Option<Store>, parts: Parts) -> Body {
    let pipe = Pipe::default();
    let zip = Some(ZipWriter::new_stream(pipe.clone()));
    let writing = Writing { zip, pipe, store, parts: parts.into(), under_way: Bytes::new() };
    Body::from_stream(try_unfold(writing, async |mut writing| {
        let piece = writing.next().await.inspect_err(|why| tracing::error!(%why, "a case that is taken along ends early"))?;
        Ok::<_, Error>(piece.map(|piece| (piece, writing)))
    }))
}

/// What was written and not sent yet.
#[derive(Clone, Default)]
struct Pipe(Arc<Mutex<Vec<u8>>>);

impl Pipe {
    fn emptied(&self) -> Bytes {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner)).into()
    }
}

impl Write for Pipe {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

struct Writing {
    /// Nothing when it is finished.
    zip: Option<ZipWriter<StreamWriter<Pipe>>>,
    pipe: Pipe,
    store: Option<Store>,
    parts: VecDeque<(String, Content)>,
    /// What of the present part is still to be written.
    under_way: Bytes,
}

impl Writing {
    /// The next piece; nothing at the end.
    async fn next(&mut self) -> Result<Option<Bytes>, Error> {
        loop {
            let Some(zip) = &mut self.zip else { return Ok(None) };
            if !self.under_way.is_empty() {
                let piece = self.under_way.split_to(self.under_way.len().min(PIECE));
                zip.write_all(&piece)?;
            } else if let Some((path, content)) = self.parts.pop_front() {
                let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
                zip.start_file(path, options).map_err(Error::other)?;
                self.under_way = bytes_of(self.store.as_ref(), content).await?;
            } else if let Some(zip) = self.zip.take() {
                zip.finish().map_err(Error::other)?;
            }
            let written = self.pipe.emptied();
            if !written.is_empty() {
                return Ok(Some(written));
            }
            // What can be pressed to nearly nothing gives nothing to send for long; others have their turn all the same.
            tokio::task::yield_now().await;
        }
    }
}

async fn bytes_of(store: Option<&Store>, content: Content) -> Result<Bytes, Error> {
    let carried = match content {
        Content::Bytes(bytes) => return Ok(bytes.into()),
        Content::File(carried) => carried,
    };
    let file = &carried.file;
    let found = match store {
        Some(store) => store.get(&key(file.organisation, file.id)).await.map_err(Error::other)?,
        None => None,
    };
    let (expected, id) = (file.sha256.clone(), file.id);
    let is_it = move |bytes: &Bytes| hexadecimal(&Sha256::digest(bytes)) == expected;
    let found = tokio::task::spawn_blocking(move || found.filter(is_it)).await.map_err(Error::other)?;
    found.ok_or_else(|| Error::other(format!("the bytes of the file {id} are not those that were brought")))
}
