//! Tables as spreadsheets read and save them: comma-separated values. What is written can be opened without a cell being computed; what is read
//! may come with other separators, in the letters of older programs, and with its columns in any order.

mod letters;
mod read;
mod write;

pub use letters::{is_spreadsheet, text_of};
pub use read::{Column, Problem, Row, Sheet, read};
pub use write::{BEGIN, MEDIA_TYPE, line};

/// Signs with which spreadsheets begin a cell that is computed.
const COMPUTED: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
/// Makes such a cell a text; spreadsheets do not show it.
const AS_TEXT: char = '\'';

#[cfg(test)]
mod tests {
    use super::{BEGIN, Column, Sheet, line, read};

    #[test]
    fn what_is_written_is_read_as_it_was() {
        let cells = ["=1+1", "say \"yes\"", "two\nlines", "a;b,c\td", "-5", ""];
        let mut table = String::from(BEGIN);
        line(&mut table, ["a", "b", "c", "d", "e", "f"]);
        line(&mut table, cells);
        let columns: Vec<Column> = ["a", "b", "c", "d", "e", "f"].into_iter().map(|name| Column::new(name, [name], false)).collect();
        let Sheet { rows, unknown } = read(&table, &columns, 10).expect("it can be read");
        assert!(unknown.is_empty());
        let [row] = rows.as_slice() else { panic!("{rows:?}") };
        assert_eq!(["a", "b", "c", "d", "e", "f"].map(|name| row.cell(name)), cells);
    }
}
