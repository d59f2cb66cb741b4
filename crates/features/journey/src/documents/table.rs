//! The tables of the archive, for spreadsheets.

/// A table of these lines.
pub fn table(lines: impl IntoIterator<Item = Vec<String>>) -> Vec<u8> {
    // Without this mark spreadsheets take the letters for those of another alphabet.
    let mut table = String::from("\u{feff}");
    lines.into_iter().for_each(|cells| line(&mut table, &cells));
    table.into_bytes()
}

/// Adds a line. Source: RFC 4180.
fn line(table: &mut String, cells: &[String]) {
    for (place, cell) in cells.iter().enumerate() {
        table.push_str(if place == 0 { "\"" } else { ",\"" });
        // A cell that begins like this is computed by spreadsheets; what somebody typed must not be.
        if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
            table.push('\'');
        }
        table.push_str(&cell.replace('"', "\"\""));
        table.push('"');
    }
    table.push_str("\r\n");
}
