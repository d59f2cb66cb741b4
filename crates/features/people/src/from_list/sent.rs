//! What was sent: with a file, or as the page of the rows sends it on once somebody has looked at them.

use axum::{
    Form as Answered,
    extract::{FromRequest, Multipart, Request},
    http::header::CONTENT_TYPE,
};
use perron_table::{is_spreadsheet, text_of};
use perron_ui::{Fields, KeptNumbers};
use perron_web::PageError;

use crate::{
    from_list::{LARGEST, ROWS},
    organisation::upload::Upload,
    visit::Visit,
};

/// The name under which the page of the rows says that they were looked at.
pub(super) const CONFIRMED: &str = "confirmed";

/// A list as it was sent.
#[derive(Default)]
pub struct Sent {
    /// Its text.
    pub(super) text: String,
    /// Whether the rows were looked at and are to be added.
    pub confirmed: bool,
    /// Whether the file was one of a spreadsheet, which is no text.
    pub(super) is_spreadsheet: bool,
    /// Whether the file was larger than is read.
    is_cut: bool,
    /// What was said of national identity numbers in a form with a file; others have said it to the visit.
    kept_numbers: Option<KeptNumbers>,
}

impl Sent {
    /// Reads what was sent. A file takes the place of what was pasted.
    ///
    /// # Errors
    /// `BadRequest` for what is no form.
    pub async fn read(request: Request) -> Result<Self, PageError> {
        let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if !kind.starts_with("multipart/form-data") {
            type Pairs = Vec<(String, String)>;
            let Answered(pairs) = Answered::<Pairs>::from_request(request, &()).await.map_err(|_| PageError::bad_request())?;
            let one = |name: &str| pairs.iter().find(|(of, _)| of == name).map(|(_, value)| value.clone()).unwrap_or_default();
            return Ok(Self { text: one(ROWS), confirmed: !one(CONFIRMED).is_empty(), ..Self::default() });
        }
        let mut upload = Upload::read(Multipart::from_request(request, &()).await, LARGEST as u64).await?;
        let (file, kept_numbers) = (upload.file.take(), Some(upload.kept_numbers.clone()));
        let sent = Self { text: upload.answer(ROWS).to_owned(), kept_numbers, ..Self::default() };
        Ok(match file.map(|file| file.bytes) {
            None => sent,
            Some(None) => Self { is_cut: true, ..sent },
            Some(Some(bytes)) if is_spreadsheet(&bytes) => Self { is_spreadsheet: true, ..sent },
            Some(Some(bytes)) => Self { text: text_of(&bytes), ..sent },
        })
    }

    /// Whether it is longer than a list may be.
    pub(super) fn is_too_large(&self) -> bool {
        self.is_cut || self.text.len() > LARGEST
    }

    /// Whether nothing is wrong with the fields, which ask about national identity numbers in the rows.
    pub(super) fn accepts(&self, visit: &Visit, fields: &mut Fields) -> bool {
        match &self.kept_numbers {
            Some(kept) => fields.accepted(visit.words(), kept),
            None => visit.accepts(fields),
        }
    }
}
