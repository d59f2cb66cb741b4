//! A method as one text: all its files, words and reference data too, as they stood together. Its hash is the name of that version, and
//! compressed it can be kept for as long as something refers to it.

use std::{
    collections::BTreeMap,
    io::{self, Read as _, Write as _},
};

use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use sha2::{Digest, Sha256};

use crate::files::Files;

/// A method as one text, compressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    /// The hash of its text, in hexadecimal.
    pub id: String,
    /// Its text, compressed.
    pub bytes: Vec<u8>,
}

impl Packed {
    /// A method of these files, by the name of its folder.
    pub fn of(files: &Files, method: &str) -> Self {
        let own = format!("{method}/");
        let texts: BTreeMap<&str, &str> = files.below(&own).chain(files.below("reference/")).collect();
        let text = serde_json::to_vec(&texts).unwrap_or_default();
        Self { id: Self::id_of(&text), bytes: Self::bytes_of(&text) }
    }

    /// The hash of a text.
    pub fn id_of(text: &[u8]) -> String {
        Sha256::digest(text).iter().fold(String::new(), |hash, byte| hash + &format!("{byte:02x}"))
    }

    /// A text, compressed.
    pub fn bytes_of(text: &[u8]) -> Vec<u8> {
        // All methods are packed whenever a program starts, and a version is kept once: time counts for more than a tenth of its size.
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        // Writing into memory does not fail.
        encoder.write_all(text).and_then(|()| encoder.finish()).unwrap_or_default()
    }

    /// The text of what was packed, as its hash was made of it.
    ///
    /// # Errors
    /// When it was not packed here, or was changed since.
    pub fn text_of(bytes: &[u8]) -> io::Result<Vec<u8>> {
        let mut text = Vec::new();
        GzDecoder::new(bytes).read_to_end(&mut text)?;
        Ok(text)
    }

    /// The files of what was packed.
    ///
    /// # Errors
    /// As [`Self::text_of`], and when the text is not that of a method.
    pub fn files_of(bytes: &[u8]) -> io::Result<Files> {
        let texts: BTreeMap<String, String> = serde_json::from_slice(&Self::text_of(bytes)?)?;
        let mut files = Files::default();
        texts.into_iter().for_each(|(path, text)| files.insert(path, text));
        Ok(files)
    }
}
