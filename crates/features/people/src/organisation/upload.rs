//! A form that brings a file, as it was sent. All of it is read, however large: a browser that is cut short shows its own message and not
//! the page that says what is wrong.

use axum::extract::{
    Multipart,
    multipart::{MultipartError, MultipartRejection},
};
use perron_ui::{KeptNumbers, settle_numbers};
use perron_web::{ErrorKind, PageError, without_zeros};

/// The name of the field with the file.
pub const FILE: &str = "file";
/// The longest answer that is no file, in bytes; fields have bounds of their own below it.
const LONGEST_ANSWER: usize = 64 * 1024;
/// The most answers that are kept.
const MOST_ANSWERS: usize = 100;

/// What was sent.
#[derive(Default)]
pub struct Upload {
    answers: Vec<(String, String)>,
    /// The file; nothing when none was chosen.
    pub file: Option<Brought>,
    /// The fields whose national identity numbers are something else, as the sender says.
    pub kept_numbers: KeptNumbers,
}

/// A file as it was sent.
pub struct Brought {
    /// Its name on the device it comes from.
    pub name: String,
    /// Its bytes; nothing when there were more than may be kept.
    pub bytes: Option<Vec<u8>>,
}

impl Upload {
    /// Reads a form, of a file at most so many bytes. A form of another encoding brings nothing.
    ///
    /// # Errors
    /// `TooLarge` when it goes on beyond what the server reads of anybody; `BadRequest` when it is cut short or is not in its form.
    pub async fn read(form: Result<Multipart, MultipartRejection>, largest: u64) -> Result<Self, PageError> {
        let mut upload = Self::default();
        let Ok(mut form) = form else { return Ok(upload) };
        while let Some(mut field) = form.next_field().await.map_err(|fault| unread(&fault))? {
            let is_file = field.name() == Some(FILE);
            let most = if is_file { usize::try_from(largest).unwrap_or(usize::MAX) } else { LONGEST_ANSWER };
            let name = without_zeros(field.name().unwrap_or_default().to_owned());
            let file_name = without_zeros(field.file_name().unwrap_or_default().to_owned());
            let (mut bytes, mut fits) = (Vec::new(), true);
            while let Some(chunk) = field.chunk().await.map_err(|fault| unread(&fault))? {
                fits = fits && bytes.len() + chunk.len() <= most;
                if fits {
                    bytes.extend_from_slice(&chunk);
                } else {
                    bytes = Vec::new();
                }
            }
            if !is_file {
                let answer = without_zeros(String::from_utf8_lossy(&bytes).into_owned());
                if upload.answers.len() < MOST_ANSWERS {
                    upload.answers.push((name, answer));
                }
            } else if !file_name.is_empty() || !bytes.is_empty() || !fits {
                upload.file = Some(Brought { name: file_name, bytes: fits.then_some(bytes) });
            }
        }
        (upload.answers, upload.kept_numbers) = settle_numbers(upload.answers);
        Ok(upload)
    }

    /// The answer of a field; empty without one.
    pub fn answer(&self, name: &str) -> &str {
        self.all(name).first().copied().unwrap_or_default()
    }

    /// Every answer of a field.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.answers.iter().filter(|(of, _)| of == name).map(|(_, value)| value.as_str()).collect()
    }
}

/// Why the rest of a form could not be read.
fn unread(fault: &MultipartError) -> PageError {
    let too_large = fault.status() == ErrorKind::TooLarge.status();
    if too_large { ErrorKind::TooLarge.into() } else { PageError::bad_request() }
}
