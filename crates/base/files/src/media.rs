//! Which types of files there are and which of them people may bring: one table, from which the check of a name, the list for a form's
//! `accept` and the way a file is served all follow.

use types::{CALENDAR, CSV, DOCX, GIF, JPEG, MARKDOWN, ODP, ODS, ODT, PDF, PLAIN, PNG, PPTX, WEBP, XLSX, ZIP};

/// Media types as IANA registers them.
#[allow(missing_docs, reason = "each name says its type")]
pub mod types {
    pub const PDF: &str = "application/pdf";
    pub const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    pub const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    pub const PPTX: &str = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    pub const DOCX_WITH_MACROS: &str = "application/vnd.ms-word.document.macroenabled.12";
    pub const XLSX_WITH_MACROS: &str = "application/vnd.ms-excel.sheet.macroenabled.12";
    pub const PPTX_WITH_MACROS: &str = "application/vnd.ms-powerpoint.presentation.macroenabled.12";
    pub const ODT: &str = "application/vnd.oasis.opendocument.text";
    pub const ODS: &str = "application/vnd.oasis.opendocument.spreadsheet";
    pub const ODP: &str = "application/vnd.oasis.opendocument.presentation";
    pub const PNG: &str = "image/png";
    pub const JPEG: &str = "image/jpeg";
    pub const GIF: &str = "image/gif";
    pub const WEBP: &str = "image/webp";
    pub const PLAIN: &str = "text/plain";
    pub const CSV: &str = "text/csv";
    pub const MARKDOWN: &str = "text/markdown";
    pub const CALENDAR: &str = "text/calendar";
    pub const ZIP: &str = "application/zip";
    pub const HTML: &str = "text/html";
    pub const SVG: &str = "image/svg+xml";
    pub const XML: &str = "text/xml";
    pub const RTF: &str = "application/rtf";
    pub const POSTSCRIPT: &str = "application/postscript";
    /// Word, Excel and `PowerPoint` before 2007, and newer ones with a password.
    pub const OLE: &str = "application/x-ole-storage";
}

/// A type people may bring.
struct Row {
    media_type: &'static str,
    /// What names of such files end with; the first is given to a name that has none.
    extensions: &'static [&'static str],
    /// What else the content may look like: there is no mark in a text that says it is Markdown, or that a table is meant as one.
    looks_like: &'static [&'static str],
    /// Whether browsers show it themselves, and nothing in it runs in a sandbox.
    inline: bool,
}

const fn row(media_type: &'static str, extensions: &'static [&'static str]) -> Row {
    Row { media_type, extensions, looks_like: &[], inline: false }
}

const ROWS: [Row; 16] = [
    Row { inline: true, ..row(PDF, &["pdf"]) },
    row(DOCX, &["docx"]),
    row(XLSX, &["xlsx"]),
    row(PPTX, &["pptx"]),
    row(ODT, &["odt"]),
    row(ODS, &["ods"]),
    row(ODP, &["odp"]),
    Row { inline: true, ..row(PNG, &["png"]) },
    Row { inline: true, ..row(JPEG, &["jpg", "jpeg"]) },
    Row { inline: true, ..row(GIF, &["gif"]) },
    Row { inline: true, ..row(WEBP, &["webp"]) },
    Row { looks_like: &[CSV, CALENDAR], ..row(PLAIN, &["txt"]) },
    Row { looks_like: &[PLAIN], ..row(CSV, &["csv"]) },
    Row { looks_like: &[PLAIN, CSV], ..row(MARKDOWN, &["md"]) },
    row(CALENDAR, &["ics"]),
    row(ZIP, &["zip"]),
];

/// The types people may bring.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Accepted(Vec<&'static str>);

/// No file with this extension can be accepted: its content is not recognised here, or it is not safe.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("files with the extension {0:?} cannot be accepted")]
pub struct NotAccepted(pub String);

/// What the end of a name and the content of a file come to together.
#[derive(Debug, PartialEq)]
pub(crate) enum Agreement {
    /// The file is of this type, and its name says so.
    Agrees(&'static str),
    /// The file is of this type, and its name says nothing: this is its extension.
    Unnamed(&'static str, &'static str),
    /// The name says something else than the content, which is of this type.
    Disagrees(&'static str),
    /// Nobody may bring this.
    Unknown,
}

impl Accepted {
    /// Everything in the table: PDF, office documents, images, texts, tables, calendars and archives.
    pub fn usual() -> Self {
        Self(ROWS.iter().map(|row| row.media_type).collect())
    }

    /// Only files with these extensions, written without the dot; `jpg` takes `jpeg` along.
    pub fn only(extensions: &[&str]) -> Result<Self, NotAccepted> {
        let of = |extension: &&str| with_extension(extension).map(|row| row.media_type).ok_or_else(|| NotAccepted((*extension).to_owned()));
        extensions.iter().map(of).collect::<Result<_, _>>().map(Self)
    }

    /// For the `accept` attribute of a form's file field: `.pdf,.docx,…`.
    pub fn attribute(&self) -> String {
        let extensions = self.rows().flat_map(|row| row.extensions).map(|extension| format!(".{extension}"));
        extensions.collect::<Vec<_>>().join(",")
    }

    fn rows(&self) -> impl Iterator<Item = &'static Row> {
        ROWS.iter().filter(|row| self.0.contains(&row.media_type))
    }

    /// Puts the extension of a name and the type of the content side by side.
    pub(crate) fn agreement(&self, extension: Option<&str>, found: Option<&'static str>) -> Agreement {
        let accepted = |media_type| self.rows().find(|row| row.media_type == media_type);
        let Some(found) = found else { return Agreement::Unknown };
        let Some(extension) = extension else {
            return accepted(found).map_or(Agreement::Unknown, |row| Agreement::Unnamed(row.media_type, row.extensions[0]));
        };
        match self.rows().find(|row| row.extensions.contains(&extension)) {
            Some(row) if row.media_type == found || row.looks_like.contains(&found) => Agreement::Agrees(row.media_type),
            Some(_) => Agreement::Disagrees(found),
            None if accepted(found).is_some() => Agreement::Disagrees(found),
            None => Agreement::Unknown,
        }
    }
}

fn with_extension(extension: &str) -> Option<&'static Row> {
    ROWS.iter().find(|row| row.extensions.contains(&extension))
}

/// Whether people may bring this type at all, and whether browsers may show it.
pub(crate) fn known(media_type: &str) -> Option<(&'static str, bool)> {
    ROWS.iter().find(|row| row.media_type == media_type).map(|row| (row.media_type, row.inline))
}
