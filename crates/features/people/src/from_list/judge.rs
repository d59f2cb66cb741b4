//! What becomes of a row: it is new, it is there already, or something in it is wrong. What is wrong is told by the same checks as in the form
//! that adds one thing.

use perron_table::Row;
use perron_ui::Fields;

use crate::{from_list::List, people::LANGUAGES, visit::Visit};

/// What becomes of a row.
pub enum Fate<T> {
    /// This is added.
    New(T),
    /// Nothing, because of this.
    There(String),
    /// Nothing of the list is added before this is mended.
    Wrong(Vec<String>),
}

/// A row with what becomes of it.
pub struct Judged<T> {
    /// The row.
    pub row: Row,
    /// What becomes of it.
    pub fate: Fate<T>,
}

/// What is new among the rows.
pub fn news<T>(rows: &[Judged<T>]) -> impl Iterator<Item = &T> {
    rows.iter().filter_map(|judged| match &judged.fate {
        Fate::New(value) => Some(value),
        _ => None,
    })
}

/// Whether something must be mended.
pub fn any_wrong<T>(rows: &[Judged<T>]) -> bool {
    rows.iter().any(|judged| matches!(judged.fate, Fate::Wrong(_)))
}

/// Which of these values is meant by a cell: the value itself, or what it is called in any language. `word` gives the key of that. A cell that
/// means none of them stays as it is.
pub fn meant<'a>(visit: &Visit, cell: &str, values: impl IntoIterator<Item = &'a str>, word: impl Fn(&str) -> String) -> String {
    let same = |other: &str| other.to_lowercase() == cell.to_lowercase();
    let is_meant = |value: &&str| same(value) || LANGUAGES.iter().any(|language| same(&visit.people.words(language).get(&word(value))));
    values.into_iter().find(is_meant).unwrap_or(cell).to_owned()
}

impl List {
    /// Judges the rows one after the other. `judge` says what a row is, or fills in the fields with what is wrong with it; `same` gives the
    /// parts by which two rows are the same thing.
    pub fn judged<T>(
        &self,
        visit: &Visit,
        rows: Vec<Row>,
        mut judge: impl FnMut(&Row, &mut Fields) -> Option<Fate<T>>,
        same: impl Fn(&T) -> Vec<String>,
    ) -> Vec<Judged<T>> {
        let mut seen: Vec<(Vec<String>, usize)> = Vec::new();
        let mut judged = Vec::new();
        for row in rows {
            let mut fields = Fields::default();
            let fate = judge(&row, &mut fields);
            let wrong = self.wrong(visit, &row, &fields);
            let fate = match fate {
                Some(fate) if wrong.is_empty() => fate,
                _ => Fate::Wrong(wrong),
            };
            let fate = match fate {
                Fate::New(value) => {
                    let parts: Vec<String> = same(&value).into_iter().map(|part| part.to_lowercase()).collect();
                    if let Some((_, earlier)) = seen.iter().find(|(of, _)| *of == parts) {
                        Fate::There(visit.words().with("list-twice", &[("row", (*earlier).into())]))
                    } else {
                        seen.push((parts, row.number));
                        Fate::New(value)
                    }
                }
                other => other,
            };
            judged.push(Judged { row, fate });
        }
        judged
    }

    /// What is wrong with a row: each column with what to do.
    fn wrong(&self, visit: &Visit, row: &Row, fields: &Fields) -> Vec<String> {
        let words = visit.words();
        let of_field = |name: &str, said: &str| {
            let Some(column) = self.columns.iter().find(|column| column.name == name) else { return said.to_owned() };
            let cell = row.cell(name);
            let said = match (column.chosen, cell.is_empty()) {
                (true, true) => words.get("error-list-cell-empty"),
                (true, false) => words.with("error-list-cell-unknown", &[("value", cell.into())]),
                (false, _) => said.to_owned(),
            };
            format!("{}: {said}", words.get(column.word))
        };
        let failed = fields.failed().filter_map(|field| Some(of_field(&field.name, field.error.as_ref()?)));
        let surplus = row.has_surplus.then(|| words.get("error-list-surplus"));
        fields.problems.iter().cloned().chain(surplus).chain(failed).collect()
    }
}
