//! What stands in a journey before and after an act, row by row, and what of it an act has changed.

use std::collections::BTreeMap;

use perron_db::Value;
use perron_kernel::{Id, Instant};
use perron_people::model::PersonId;
use serde::{Deserialize, Serialize};

use crate::access::Act;

/// The kind of ids of what can be undone.
#[derive(Debug)]
pub enum UndoKind {}

/// Names something that can be undone.
pub type UndoId = Id<UndoKind>;

/// The kinds of rows that can be put back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// What a team says of an activity.
    Activity,
    /// What it says of a fact, with its history.
    Fact,
    /// What proves a rule.
    Evidence,
    /// That a rule is not relevant.
    Exemption,
    /// A round at a station.
    Round,
    /// The legs on routes: one thing, since each begins where the last one ends.
    Leg,
    /// Rules that came along with a leg.
    Duty,
    /// What was decided.
    Decision,
}

impl Kind {
    /// All of them, in an order in which they can be written.
    pub const ALL: [Self; 8] =
        [Self::Leg, Self::Duty, Self::Activity, Self::Fact, Self::Evidence, Self::Exemption, Self::Round, Self::Decision];

    /// The right of whoever changes such rows.
    pub const fn right(self) -> Act {
        match self {
            Self::Activity | Self::Round => Act::Work,
            Self::Fact | Self::Evidence | Self::Exemption | Self::Decision => Act::Prove,
            Self::Leg | Self::Duty => Act::ChooseRoute,
        }
    }
}

/// One value of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Cell {
    /// A number, also a moment.
    Number(i64),
    /// A text, also an id.
    Text(String),
    /// Nothing.
    Nothing,
}

impl From<&Value> for Cell {
    fn from(value: &Value) -> Self {
        match value {
            Value::Integer(number) => Self::Number(*number),
            Value::Text(text) => Self::Text(text.clone()),
            // No column of these tables holds bytes.
            Value::Null | Value::Bytes(_) => Self::Nothing,
        }
    }
}

impl From<&Cell> for Value {
    fn from(cell: &Cell) -> Self {
        match cell {
            Cell::Number(number) => Self::Integer(*number),
            Cell::Text(text) => Self::Text(text.clone()),
            Cell::Nothing => Self::Null,
        }
    }
}

/// A row: the journey and the key first.
pub type Cells = Vec<Cell>;

/// What one thing is about: its kind, and which one. The history of a fact is one thing, and so are the legs of a ride.
pub type Subject = (Kind, String);

/// The rows of a journey that can be put back, by what they are about.
pub type Snapshot = BTreeMap<Subject, Vec<Cells>>;

/// What an act has made of one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Its kind.
    pub kind: Kind,
    /// Which one.
    pub subject: String,
    /// The rows before.
    pub before: Vec<Cells>,
    /// The rows since.
    pub after: Vec<Cells>,
}

impl Change {
    /// What it is about.
    pub fn about(&self) -> Subject {
        (self.kind, self.subject.clone())
    }

    /// Whether its rows still stand as the act left them.
    pub fn stands_in(&self, now: &Snapshot) -> bool {
        now.get(&self.about()).map_or(&[][..], Vec::as_slice) == self.after.as_slice()
    }
}

/// What differs between two looks at a journey.
pub fn changes(before: &Snapshot, after: &Snapshot) -> Vec<Change> {
    let mut subjects: Vec<&Subject> = before.keys().chain(after.keys()).collect();
    subjects.sort();
    subjects.dedup();
    let rows = |of: &Snapshot, subject: &Subject| of.get(subject).cloned().unwrap_or_default();
    let change = |subject: &Subject| {
        let (before, after) = (rows(before, subject), rows(after, subject));
        (before != after).then(|| Change { kind: subject.0, subject: subject.1.clone(), before, after })
    };
    subjects.into_iter().filter_map(change).collect()
}

/// Something that was done and can be undone for a while.
#[derive(Clone, Debug)]
pub struct Undo {
    /// Names it.
    pub id: UndoId,
    /// The name of the act.
    pub act: String,
    /// Who did it.
    pub done_by: PersonId,
    /// What they are called; nothing when erased.
    pub done_by_name: Option<String>,
    /// When.
    pub done_at: Instant,
    /// Until when it can be undone.
    pub until: Instant,
    /// The number of the entry that tells of it.
    pub entry: i64,
    /// When it was undone.
    pub undone_at: Option<Instant>,
    /// What it has changed.
    pub changes: Vec<Change>,
}

impl Undo {
    /// Whether it has changed this too.
    pub fn is_about(&self, subject: &Subject) -> bool {
        self.changes.iter().any(|change| change.about() == *subject)
    }
}

#[cfg(test)]
mod tests {
    use super::{Cell, Kind, Snapshot, changes};

    #[test]
    fn only_what_differs_is_a_change_and_a_number_stays_one() {
        let row = |text: &str| vec![vec![Cell::Text(text.to_owned()), Cell::Number(7), Cell::Nothing]];
        let same = ((Kind::Round, "same".to_owned()), row("x"));
        let before = Snapshot::from([same.clone(), ((Kind::Fact, "gone".to_owned()), row("1"))]);
        let after = Snapshot::from([same, ((Kind::Activity, "new".to_owned()), row("2"))]);
        let found = changes(&before, &after);
        assert_eq!(found.iter().map(|change| change.subject.as_str()).collect::<Vec<_>>(), ["new", "gone"]);
        assert!(found[0].stands_in(&after) && !found[0].stands_in(&before));
        assert!(found[1].stands_in(&after), "what is gone stands as nothing");
        let text = serde_json::to_string(&found).expect("it can be written");
        assert_eq!(serde_json::from_str::<Vec<super::Change>>(&text).expect("it can be read"), found);
    }
}
