//! What things of other features are called in the journals of this one: each feature knows the names of its own.

use std::collections::BTreeMap;

use perron_db::Read;
use perron_journal::{Fact, Recorded};
use perron_ui::Words;
use perron_web::PageError;

use crate::{
    log::said::{Said, Speaker},
    visit::OwnVisit,
};

/// Names of things by the fact they stand in and their id.
#[derive(Default)]
pub struct Things(BTreeMap<(String, String), String>);

impl Things {
    /// Asks the features beside this one for the names behind the ids in entries.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn in_entries(read: &mut Read, own: &OwnVisit, entries: &[Recorded]) -> Result<Self, PageError> {
        let mut found: BTreeMap<(String, String), Option<String>> = BTreeMap::new();
        for (name, fact) in entries.iter().flat_map(|entry| &entry.body.facts) {
            let Fact::Text(id) = fact else { continue };
            let key = (name.clone(), id.clone());
            if found.contains_key(&key) {
                continue;
            }
            let mut called = None;
            for beside in own.visit.people.beside() {
                called = match called {
                    None => beside.called(read, own, name, id).await?,
                    known => known,
                };
            }
            found.insert(key, called);
        }
        Ok(Self(found.into_iter().filter_map(|(key, called)| Some((key, called?))).collect()))
    }
}

impl Speaker for Things {
    fn say(&self, _: &Words, name: &str, fact: &Fact) -> Said {
        let Fact::Text(id) = fact else { return Said::Recorded };
        self.0.get(&(name.to_owned(), id.clone())).map_or(Said::Recorded, |called| Said::As(called.clone()))
    }

    fn say_again(&self, _: &Recorded, _: &str, _: &str) -> Option<String> {
        None
    }
}
