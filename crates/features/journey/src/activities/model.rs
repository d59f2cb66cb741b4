//! What is to be done at stations. An activity of the method has its name there, and nothing of it stands in the database until somebody
//! touches it; one of the team's own has a title.

use perron_kernel::{Id, Instant};
use perron_people::{model::PersonId, written};
use time::Date;

/// The kind of ids of activities.
#[derive(Debug)]
pub enum ActivityKind {}

/// Names an activity that stands in the database.
pub type ActivityId = Id<ActivityKind>;

written! {
    /// How far an activity is.
    State {
        /// Nobody has begun.
        NotStarted = "not-started",
        /// Somebody has.
        InProgress = "in-progress",
        /// It is done.
        Done = "done",
        /// The team does not need it, and says why.
        NotRelevant = "not-relevant",
    }
}

impl State {
    /// Whether something is still to be done.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::NotStarted | Self::InProgress)
    }

    /// How its mark looks.
    pub const fn look(self) -> &'static str {
        match self {
            Self::NotStarted | Self::NotRelevant => "line",
            Self::InProgress => "info",
            Self::Done => "ok",
        }
    }

    /// The icon of its mark.
    pub const fn icon(self) -> &'static str {
        match self {
            Self::NotStarted => "x-ring",
            Self::InProgress => "x-half",
            Self::Done => "x-done",
            Self::NotRelevant => "x-dash",
        }
    }
}

/// What a team says of an activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Where it is to be done.
    pub station: String,
    /// Which of the method's it is; nothing for one of the team's own.
    pub item: Option<String>,
    /// What is to be done, in the team's words; empty for one of the method's, which has its words there.
    pub title: String,
    /// How far it is.
    pub state: State,
    /// Why it is not relevant; empty in every other state.
    pub reason: String,
    /// What the team wants to remember.
    pub note: String,
    /// Who does it.
    pub owner: Option<PersonId>,
    /// By when.
    pub due: Option<Date>,
}

impl Told {
    /// One that nobody has said anything of: of the method, or the beginning of one of the team's own.
    pub const fn untouched(station: String, item: Option<String>) -> Self {
        Self {
            station,
            item,
            title: String::new(),
            state: State::NotStarted,
            reason: String::new(),
            note: String::new(),
            owner: None,
            due: None,
        }
    }

    /// Whether it should have been done before this day.
    pub fn is_late(&self, today: Date) -> bool {
        self.state.is_open() && self.due.is_some_and(|due| due < today)
    }

    /// The same in a state. Only what is not relevant has a reason.
    #[must_use]
    pub fn put(self, state: State, reason: &str) -> Self {
        let reason = if state == State::NotRelevant { reason.to_owned() } else { String::new() };
        Self { state, reason, ..self }
    }
}

impl Activity {
    /// Whether it is still to be done and whoever should do it takes part no longer.
    pub const fn is_left(&self) -> bool {
        self.told.state.is_open() && self.told.owner.is_some() && !self.owner_takes_part
    }
}

/// An activity that stands in the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    /// Names it.
    pub id: ActivityId,
    /// What the team says of it.
    pub told: Told,
    /// What its owner is called; nothing without one, or when erased.
    pub owner_name: Option<String>,
    /// Whether its owner still takes part; so does nobody.
    pub owner_takes_part: bool,
    /// When it was done, if it is.
    pub done_at: Option<Instant>,
    /// Who touched it first.
    pub created_by: PersonId,
    /// When.
    pub created_at: Instant,
}
