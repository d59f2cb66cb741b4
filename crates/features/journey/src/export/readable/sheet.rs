//! Parts of the page: sections with tables. A table leaves out the columns in which nothing stands.

use perron_people::doors::Visit;

/// A table: what it is about, what stands in its columns, and the cells of its rows. The first cell of a row is its heading.
pub struct Sheet {
    /// What it is about, and how many rows it has.
    pub caption: String,
    /// What stands in the columns.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// A part of the page with its heading.
pub struct Section {
    /// What leads there.
    pub id: &'static str,
    /// Its heading.
    pub heading: String,
    /// Its tables.
    pub sheets: Vec<Sheet>,
}

impl Sheet {
    /// A table with words for what it is about and for its columns.
    pub fn new(visit: &Visit, caption: &str, columns: &[&str], rows: Vec<Vec<String>>) -> Self {
        let told = [("what", visit.word(caption).into()), ("count", rows.len().into())];
        let caption = visit.words().with("case-file-counted", &told);
        let kept: Vec<bool> = (0..columns.len()).map(|place| place == 0 || rows.iter().any(|row| !row[place].is_empty())).collect();
        let columns = columns.iter().zip(&kept).filter(|(_, kept)| **kept).map(|(key, _)| visit.word(key)).collect();
        let of_kept = |row: Vec<String>| row.into_iter().zip(&kept).filter(|(_, kept)| **kept).map(|(cell, _)| cell).collect();
        Self { caption, columns, rows: rows.into_iter().map(of_kept).collect() }
    }
}

impl Section {
    /// A section whose heading has this key, with those of the tables that have rows.
    pub fn new(visit: &Visit, key: &'static str, sheets: Vec<Sheet>) -> Self {
        let sheets = sheets.into_iter().filter(|sheet| !sheet.rows.is_empty()).collect();
        Self { id: key, heading: visit.word(key), sheets }
    }
}
