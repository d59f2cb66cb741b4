//! A notice, and when its reader is written to about it.

use std::collections::BTreeMap;

use perron_kernel::{Id, Instant};

use crate::{
    model::{PersonId, written},
    notices::{
        argument::{Argument, Arguments},
        words::BY,
    },
    people::People,
};

/// The kind of ids of notices.
#[derive(Debug)]
pub enum NoticeKind {}

/// Names a notice.
pub type NoticeId = Id<NoticeKind>;

written! {
    /// Kinds of notices for which one chooses together.
    Group {
        /// Who takes part, in which role.
        People = "people",
        /// What is broken, and what is due.
        Rules = "rules",
        /// What others say, and to whom.
        Comments = "comments",
        /// Everything else.
        Rest = "rest",
    }
}

written! {
    /// When somebody is written to about notices. All of them stand in the program.
    When {
        /// One by one, as things happen.
        AtOnce = "at-once",
        /// Together, in the letter of the day.
        Daily = "daily",
        /// Never.
        Program = "program",
    }
}

/// When somebody is written to, group by group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// What holds where nothing else was chosen.
    pub otherwise: When,
    /// What was chosen for a group.
    pub chosen: BTreeMap<Group, When>,
}

impl Choices {
    /// What holds for a group.
    pub fn of(&self, group: Group) -> When {
        self.chosen.get(&group).copied().unwrap_or(self.otherwise)
    }
}

/// A notice that stands in the program.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// Names it.
    pub id: NoticeId,
    /// What kind it is: which words tell it.
    pub kind: String,
    /// What fills them.
    pub arguments: Arguments,
    /// Who did it, if somebody did.
    pub by: Option<PersonId>,
    /// What they are called now; nothing for somebody who has erased their account.
    pub by_name: Option<String>,
    /// Where it leads, if it leads anywhere.
    pub path: Option<String>,
    /// When it happened.
    pub told_at: Instant,
    /// When it was read, if it was.
    pub read_at: Option<Instant>,
}

/// A notice that an act is about to give.
#[derive(Clone, Debug)]
pub struct NewNotice {
    /// Names it.
    pub id: NoticeId,
    /// To whom.
    pub to: PersonId,
    /// What kind it is.
    pub kind: String,
    /// What fills its words.
    pub arguments: Arguments,
    /// Who did it, if somebody did.
    pub by: Option<PersonId>,
    /// Where it leads.
    pub path: Option<String>,
    /// When.
    pub told_at: Instant,
    /// Whether the letter of the day is to have it.
    pub waits: bool,
}

impl NewNotice {
    /// A notice of this moment, which nobody did and no letter waits for.
    pub fn of<'a>(
        people: &People,
        to: PersonId,
        kind: &str,
        path: Option<&str>,
        arguments: impl IntoIterator<Item = (&'a str, Argument)>,
    ) -> Self {
        let journal = people.journal();
        let told_at = journal.now();
        Self {
            id: Id::new(told_at, journal.random()),
            to,
            kind: kind.to_owned(),
            arguments: arguments.into_iter().map(|(name, argument)| (name.to_owned(), argument)).collect(),
            by: None,
            path: path.map(str::to_owned),
            told_at,
            waits: false,
        }
    }

    /// Takes the name of whoever did it out of what is kept: it is asked for when the notice is read, and is gone when they are.
    pub fn told_by(&mut self, (person, name): &(PersonId, String)) -> Option<PersonId> {
        let named = self.arguments.get(BY) == Some(&Argument::Text(name.clone()));
        if named {
            self.arguments.remove(BY);
        }
        named.then_some(*person)
    }
}
