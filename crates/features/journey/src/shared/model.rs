//! What is told of a journey, and what became of it.

use perron_kernel::{Id, Instant};
use perron_people::{model::PersonId, written};

use crate::{form::Pairs, outcome::model::Outcome};

/// The kind of ids of public pages.
#[derive(Debug)]
pub enum SharedKind {}

/// Names a public page.
pub type SharedId = Id<SharedKind>;

written! {
    /// How a version stands.
    State {
        /// It is being written.
        Draft = "draft",
        /// Somebody is to read it over.
        Waiting = "waiting",
        /// Whoever read it sent it back.
        Returned = "returned",
        /// Whoever read it said yes.
        Approved = "approved",
        /// It was public and is no longer.
        TakenDown = "taken-down",
    }
}

/// The text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// What it is called.
    pub title: String,
    /// What was needed.
    pub need: String,
    /// What was done, station by station.
    pub done: String,
    /// What came of it.
    pub result: String,
    /// Figures that may be told; may be empty.
    pub figures: String,
    /// What the team would do differently; may be empty.
    pub differently: String,
}

impl Told {
    /// Names and values, as a form carries them along.
    pub fn carried(&self) -> Pairs {
        let Self { title, need, done, result, figures, differently } = self;
        let pairs =
            [("title", title), ("need", need), ("done", done), ("result", result), ("figures", figures), ("differently", differently)];
        pairs.into_iter().map(|(name, value)| (name.to_owned(), value.clone())).collect()
    }

    /// Whether a name stands in it, in whatever case it is written.
    pub fn names(&self, name: &str) -> bool {
        let whole = self.carried().into_iter().map(|(_, text)| text).collect::<Vec<_>>().join("\n").to_lowercase();
        let name = name.to_lowercase();
        let ends = |sign: Option<char>| !sign.is_some_and(char::is_alphanumeric);
        let at = |(at, found): (usize, &str)| ends(whole[..at].chars().next_back()) && ends(whole[at + found.len()..].chars().next());
        !name.is_empty() && whole.match_indices(&name).any(at)
    }
}

/// A version of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its place among the versions, from one.
    pub number: i64,
    /// The language it is written in.
    pub language: String,
    /// The text.
    pub told: Told,
    /// How it stands.
    pub state: State,
    /// Who wrote it last.
    pub written_by: PersonId,
    /// What they are called; nothing when erased.
    pub written_by_name: Option<String>,
    /// When.
    pub written_at: Instant,
    /// Who sent it to be read over, if it was.
    pub sent_by: Option<PersonId>,
    /// When it was sent.
    pub sent_at: Option<Instant>,
    /// Who read it over last, by name; nothing when erased.
    pub reviewed_by_name: Option<String>,
    /// When they did, if anybody did.
    pub reviewed_at: Option<Instant>,
    /// Why it was sent back or taken down.
    pub reason: String,
}

impl Version {
    /// Those whose text it is: nobody says yes to their own.
    pub fn authors(&self) -> Vec<PersonId> {
        self.sent_by.into_iter().chain([self.written_by]).collect()
    }

    /// What a form showed or a reader has read, so that nobody says yes to something else.
    pub fn mark(&self) -> String {
        let mut pairs = self.told.carried();
        pairs.push(("number".to_owned(), self.number.to_string()));
        pairs.push(("state".to_owned(), self.state.to_string()));
        perron_people::doors::conflict::mark(&pairs)
    }
}

/// The public page of a journey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicPage {
    /// Names it in its address.
    pub id: SharedId,
    /// The version that stands there; nothing while it is taken down.
    pub number: Option<i64>,
}

/// A public case.
#[derive(Clone, Debug)]
pub struct Public {
    /// Names its page.
    pub id: SharedId,
    /// The language it is written in.
    pub language: String,
    /// The text.
    pub told: Told,
    /// What the organisation is called whose journey it was.
    pub owner: String,
    /// The method and the route it took last, if it chose one.
    pub way: Option<(String, String)>,
    /// What came of the journey, while it has ended.
    pub outcome: Option<Outcome>,
    /// Since when it stands there.
    pub since: Instant,
}

#[cfg(test)]
mod tests {
    use super::Told;

    #[test]
    fn a_name_is_found_as_a_word_however_it_is_written() {
        let told = Told { done: "We asked SENSORHUSET, twice.".to_owned(), ..Told::default() };
        assert!(told.names("Sensorhuset") && !told.names("Sensor") && !told.names(""));
    }
}
