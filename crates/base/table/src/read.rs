//! Reading. The separator is found by itself, columns are known by any of their names, and what is not known is named and left out.

use std::collections::BTreeMap;

use csv::{ReaderBuilder, StringRecord};

use crate::{AS_TEXT, COMPUTED};

/// What may stand between cells. Where two are as frequent, the last counts.
const SEPARATORS: [char; 3] = ['\t', ';', ','];

/// A column that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    name: &'static str,
    headers: Vec<String>,
    required: bool,
}

impl Column {
    /// A column with all names it may have in the first row.
    pub fn new<Header: AsRef<str>>(name: &'static str, headers: impl IntoIterator<Item = Header>, required: bool) -> Self {
        Self { name, headers: headers.into_iter().map(|header| plain(header.as_ref())).collect(), required }
    }
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its rows below the names of the columns; empty ones are left out.
    pub rows: Vec<Row>,
    /// The names of columns that are not known.
    pub unknown: Vec<String>,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number as a spreadsheet shows it: the row with the names of the columns is the first.
    pub number: usize,
    /// Whether it has more cells than there are columns.
    pub has_surplus: bool,
    cells: BTreeMap<&'static str, String>,
}

impl Row {
    /// What stands in a column; empty where it has none.
    pub fn cell(&self, column: &str) -> &str {
        self.cells.get(column).map(String::as_str).unwrap_or_default()
    }
}

/// Why a text is no table that can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// There is no row below the names of the columns.
    Empty,
    /// These columns must be there and are not.
    Missing(Vec<&'static str>),
    /// This column is there twice.
    Twice(&'static str),
    /// There are more rows than are taken.
    TooMany,
}

/// Reads a table of at most so many rows.
///
/// # Errors
/// When it is none.
pub fn read(text: &str, columns: &[Column], most: usize) -> Result<Sheet, Problem> {
    let mut reader = ReaderBuilder::new().delimiter(separator(text)).flexible(true).has_headers(false).from_reader(text.as_bytes());
    // Reading a text from memory does not fail.
    let mut records =
        reader.records().filter_map(Result::ok).zip(1..).filter(|(record, _)| !record.iter().all(|cell| cell.trim().is_empty()));
    let (head, _) = records.next().ok_or(Problem::Empty)?;
    let places: Vec<Option<&'static str>> = head.iter().map(|header| known(columns, header)).collect();
    for column in columns {
        match places.iter().filter(|place| **place == Some(column.name)).count() {
            0 | 1 => {}
            _ => return Err(Problem::Twice(column.name)),
        }
    }
    let missing: Vec<_> = columns.iter().filter(|column| column.required && !places.contains(&Some(column.name))).collect();
    if !missing.is_empty() {
        return Err(Problem::Missing(missing.into_iter().map(|column| column.name).collect()));
    }
    let rows: Vec<Row> = records.take(most + 1).map(|(record, number)| row(&record, number, &places)).collect();
    if rows.is_empty() {
        return Err(Problem::Empty);
    }
    if rows.len() > most {
        return Err(Problem::TooMany);
    }
    let unknown = head.iter().zip(&places).filter(|(header, place)| place.is_none() && !header.trim().is_empty());
    Ok(Sheet { rows, unknown: unknown.map(|(header, _)| header.trim().to_owned()).collect() })
}

fn row(record: &StringRecord, number: usize, places: &[Option<&'static str>]) -> Row {
    let cells = record.iter().zip(places).filter_map(|(cell, place)| Some(((*place)?, as_text(cell))));
    let has_surplus = record.iter().skip(places.len()).any(|cell| !cell.trim().is_empty());
    Row { number, has_surplus, cells: cells.collect() }
}

/// What stands in a cell, without the mark that kept it from being computed.
fn as_text(cell: &str) -> String {
    let cell = cell.trim();
    cell.strip_prefix(AS_TEXT).filter(|rest| rest.starts_with(COMPUTED)).unwrap_or(cell).to_owned()
}

fn known(columns: &[Column], header: &str) -> Option<&'static str> {
    let header = plain(header);
    columns.iter().find(|column| column.headers.contains(&header)).map(|column| column.name)
}

/// The name of a column as it is compared.
fn plain(header: &str) -> String {
    let words: Vec<&str> = header.split_whitespace().collect();
    words.join(" ").trim_end_matches([':', '*', '?']).trim_end().to_lowercase()
}

/// The separator that stands most often in the first line with something in it, outside quotes.
fn separator(text: &str) -> u8 {
    let head = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |separator: &char| head.split('"').step_by(2).map(|part| part.matches(*separator).count()).sum::<usize>();
    let found = SEPARATORS.into_iter().max_by_key(count);
    found.and_then(|separator| u8::try_from(separator).ok()).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::{Column, Problem, Sheet, read};

    fn columns() -> Vec<Column> {
        vec![Column::new("title", ["Titel", "Title"], true), Column::new("due", ["Frist", "By when"], false)]
    }

    fn cells(sheet: &Sheet) -> Vec<(usize, &str, &str)> {
        sheet.rows.iter().map(|row| (row.number, row.cell("title"), row.cell("due"))).collect()
    }

    #[test]
    fn the_separator_is_found_and_columns_stand_in_any_order() {
        for text in ["Title,By when\nAsk,1.2.2026\n", "frist;TITEL\r\n1.2.2026;Ask\r\n", "\n By  when \tTitle:\n1.2.2026\tAsk"] {
            let sheet = read(text, &columns(), 5).unwrap_or_else(|problem| panic!("{text}: {problem:?}"));
            assert_eq!(cells(&sheet), [(2, "Ask", "1.2.2026")], "{text}");
        }
    }

    #[test]
    fn what_is_not_known_is_named_and_rows_keep_their_numbers() {
        let sheet = read("Title;Colour;\n;;\nAsk;red;\n\"a;\nb\";blue;;more\n", &columns(), 5).expect("a table");
        assert_eq!(sheet.unknown, ["Colour"]);
        assert_eq!(cells(&sheet), [(3, "Ask", ""), (4, "a;\nb", "")]);
        assert!(!sheet.rows[0].has_surplus && sheet.rows[1].has_surplus);
    }

    #[test]
    fn what_is_no_table_says_why() {
        assert_eq!(read(" \n", &columns(), 5), Err(Problem::Empty));
        assert_eq!(read("Title;By when\n;\n", &columns(), 5), Err(Problem::Empty));
        assert_eq!(read("By when\n1.2.2026\n", &columns(), 5), Err(Problem::Missing(vec!["title"])));
        assert_eq!(read("Titel;Title\na;b\n", &columns(), 5), Err(Problem::Twice("title")));
        assert_eq!(read("Title\na\nb\nc\n", &columns(), 2), Err(Problem::TooMany));
        assert!(read("Title\na\nb\n", &columns(), 2).is_ok());
    }
}
