//! The door of a demo: everybody in it is made up, so whoever visits can be any of them by one click. It exists only for people who were made
//! into a demo; everywhere else there is neither a route to it nor a way to open a session like this.

mod door;
mod page;

use std::collections::BTreeMap;

use perron_web::Routes;

use crate::{people::People, person};

/// The address of the page on which one chooses.
pub const PATH: &str = "/demo";

/// A text in every language.
pub type Told = BTreeMap<String, String>;

/// What a demo shows of itself.
#[derive(Clone, Debug, Default)]
pub struct Demo {
    /// The cases, in the order in which to look at them.
    pub cases: Vec<Case>,
    /// Those one can be.
    pub people: Vec<Somebody>,
}

/// A case of a demo.
#[derive(Clone, Debug)]
pub struct Case {
    /// What it is called.
    pub title: String,
    /// The language it is written in.
    pub language: String,
    /// Its route, as its method names it.
    pub route: Told,
    /// What there is to see.
    pub story: Told,
    /// Its page.
    pub path: String,
    /// As whom to look at it first.
    pub seen_by: Somebody,
}

/// Somebody in a demo.
#[derive(Clone, Debug)]
pub struct Somebody {
    /// Their id.
    pub id: String,
    /// What they are called.
    pub name: String,
    /// To which organisation they belong.
    pub organisation: String,
    /// What they do, and what they see.
    pub about: Told,
}

/// The page in a language.
pub fn path_in(language: &str) -> String {
    format!("{PATH}?in={language}")
}

impl People {
    /// The id of somebody in a demo, by their address; nobody where there is no demo.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn demo_person(&self, mail: &str) -> Result<Option<String>, perron_journal::Error> {
        if self.demo().is_none() {
            return Ok(None);
        }
        let person = person::store::by_mail(&mut self.journal().read().await?, mail).await?;
        Ok(person.map(|person| person.id.to_string()))
    }

    /// The door of a demo; nothing where there is none.
    pub fn demo_routes(&self) -> Routes {
        if self.demo().is_none() {
            return Routes::default();
        }
        self.behind_the_door(page::routes().and(door::routes()).with_state(self.clone()))
    }
}
