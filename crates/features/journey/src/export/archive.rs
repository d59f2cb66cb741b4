//! The file itself: a ZIP that any computer opens.

use std::io::{Cursor, Write as _};

use zip::{CompressionMethod, ZipWriter, result::ZipResult, write::SimpleFileOptions};

/// The parts of a file, each with its path in it.
pub type Parts = Vec<(String, Vec<u8>)>;

/// Puts parts into a ZIP. Moments of files are those of the format's beginning, so the same parts give the same bytes.
///
/// # Errors
/// When a part is larger than the format allows.
pub fn zipped(parts: &Parts) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (path, bytes) in parts {
        zip.start_file(path, options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
