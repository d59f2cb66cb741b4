//! The form as it was sent. The file of a case can be larger than memory should hold, so it is laid on the disk while it comes, without a name
//! that anybody could open, and is gone when it has been read.

use std::{fs::File as OnDisk, io::SeekFrom};

use axum::extract::{
    Multipart,
    multipart::{Field, MultipartError, MultipartRejection},
};
use perron_people::doors::{FILE, Visit, files::keeping};
use perron_web::{ErrorKind, PageError, without_zeros};
use tokio::{
    fs::File,
    io::{AsyncSeekExt as _, AsyncWriteExt as _},
};

use super::file::LARGEST;

/// A megabyte, in bytes.
pub const MEGABYTE: u64 = 1024 * 1024;
/// The most that is laid on the disk, in bytes, whatever an organisation can keep: what comes takes room before anything of it is believed.
const MOST: u64 = 1024 * MEGABYTE;
/// The longest answer that is no file, in bytes.
const LONGEST_ANSWER: usize = 1024;

/// The largest file that is taken, in bytes: a case, with as many files as an organisation can keep.
pub fn largest(visit: &Visit) -> u64 {
    let files = keeping(visit).map_or(0, |keeping| keeping.quota);
    LARGEST.saturating_add(files).min(MOST)
}

/// What was sent.
#[derive(Default)]
pub struct Sent {
    /// The organisation that takes the case in.
    pub organisation: String,
    /// The file.
    pub file: Brought,
}

/// A file as it was sent.
#[derive(Default)]
pub enum Brought {
    /// None was chosen.
    #[default]
    Nothing,
    /// It is larger than what is taken.
    TooLarge,
    /// All of it, from its beginning.
    Whole(OnDisk),
}

impl Sent {
    /// Reads the form, all of it however large: a browser that is cut short shows its own message and not the page that says what is wrong.
    ///
    /// # Errors
    /// `TooLarge` when it goes on beyond what the server reads of anybody; `BadRequest` when it is cut short or is not in its form.
    pub async fn read(form: Result<Multipart, MultipartRejection>, largest: u64) -> Result<Self, PageError> {
        let mut sent = Self::default();
        let Ok(mut form) = form else { return Ok(sent) };
        while let Some(mut field) = form.next_field().await.map_err(|fault| unread(&fault))? {
            match field.name() {
                Some(FILE) => sent.file = laid_down(&mut field, largest).await?,
                Some("organisation") => sent.organisation = answer(&mut field).await?,
                _ => while next(&mut field).await?.is_some() {},
            }
        }
        Ok(sent)
    }
}

async fn next(field: &mut Field<'_>) -> Result<Option<axum::body::Bytes>, PageError> {
    field.chunk().await.map_err(|fault| unread(&fault))
}

async fn answer(field: &mut Field<'_>) -> Result<String, PageError> {
    let mut bytes = Vec::new();
    while let Some(chunk) = next(field).await? {
        let room = LONGEST_ANSWER - bytes.len();
        bytes.extend_from_slice(&chunk[..chunk.len().min(room)]);
    }
    Ok(without_zeros(String::from_utf8_lossy(&bytes).into_owned()))
}

async fn laid_down(field: &mut Field<'_>, largest: u64) -> Result<Brought, PageError> {
    let is_named = field.file_name().is_some_and(|name| !name.is_empty());
    let (mut size, mut file) = (0, File::from_std(tempfile::tempfile()?));
    while let Some(chunk) = next(field).await? {
        size += chunk.len() as u64;
        if size <= largest {
            file.write_all(&chunk).await?;
        }
    }
    if size > largest {
        return Ok(Brought::TooLarge);
    }
    if size == 0 && !is_named {
        return Ok(Brought::Nothing);
    }
    file.flush().await?;
    file.seek(SeekFrom::Start(0)).await?;
    Ok(Brought::Whole(file.into_std().await))
}

/// Why the rest of a form could not be read.
fn unread(fault: &MultipartError) -> PageError {
    let too_large = fault.status() == ErrorKind::TooLarge.status();
    if too_large { ErrorKind::TooLarge.into() } else { PageError::bad_request() }
}
