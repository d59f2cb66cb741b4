//! Writing. Source: RFC 4180.

use crate::{AS_TEXT, COMPUTED};

/// What a file begins with. Without this mark spreadsheets take the letters for those of another alphabet.
pub const BEGIN: &str = "\u{feff}";
/// The media type of a file whose first line names the columns.
pub const MEDIA_TYPE: &str = "text/csv; charset=utf-8; header=present";

/// Adds a line to a table. A cell that a spreadsheet would compute is marked as text: what somebody typed must not be computed.
pub fn line<Cell: AsRef<str>>(table: &mut String, cells: impl IntoIterator<Item = Cell>) {
    for (place, cell) in cells.into_iter().enumerate() {
        let cell = cell.as_ref();
        table.push_str(if place == 0 { "\"" } else { ",\"" });
        if cell.starts_with(COMPUTED) {
            table.push(AS_TEXT);
        }
        table.push_str(&cell.replace('"', "\"\""));
        table.push('"');
    }
    table.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn cells_are_quoted_and_none_is_computed() {
        let mut table = String::new();
        line(&mut table, ["plain", "with \"quotes\", a comma", "=SUM(A1)", "@here", ""]);
        assert_eq!(table, "\"plain\",\"with \"\"quotes\"\", a comma\",\"'=SUM(A1)\",\"'@here\",\"\"\r\n");
    }
}
