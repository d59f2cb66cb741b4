//! What the feature whose journal is shown says of its own facts: it alone knows the things whose ids stand there.

use perron_journal::{Fact, Recorded};
use perron_ui::Words;

/// How a fact is shown on the page. The files of a journal have every fact as it was recorded.
pub enum Said {
    /// In words of the feature.
    As(String),
    /// By the words of the viewer, and as it was recorded where there are none.
    Recorded,
    /// Not at all: an id that tells a reader nothing.
    LeftOut,
}

/// Says what the facts of a journal are called.
pub trait Speaker: Send + Sync {
    /// How a fact of this name is shown to a reader of these words.
    fn say(&self, words: &Words, name: &str, fact: &Fact) -> Said;

    /// What was recorded beside an entry as this reader reads it: what a thing is called in their language, or people today; nothing for what
    /// stays as it was recorded.
    fn say_again(&self, entry: &Recorded, name: &str, recorded: &str) -> Option<String>;
}
