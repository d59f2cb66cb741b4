//! Notices: letters that tell people what somebody else did and that concerns them.
//!
//! Whoever chose to get none gets none, and nobody is told of what they did themselves. They are not gathered for a day or a week: what
//! somebody may do is different from this moment on.

use perron_db::Query;
use perron_journal::Outgoing;
use perron_ui::{Value, Words};

use crate::{
    account::{self, Notices},
    letters::Reader,
    model::PersonId,
    people::People,
    person,
    visit::OwnVisit,
};

/// Somebody with an address, who can be written to.
#[derive(Clone)]
pub struct Addressee {
    people: People,
    mail: String,
    name: Option<String>,
    language: String,
}

impl Addressee {
    /// Whoever has an account and an address; nothing for an account that is erased.
    pub async fn of(query: &mut impl Query, people: &People, person: PersonId) -> perron_db::Result<Option<Self>> {
        let Some(person) = person::store::by_id(query, person).await? else { return Ok(None) };
        let (name, language) = (person.name, person.language);
        Ok(person.mail.map(|mail| Self { people: people.clone(), mail, name, language }))
    }

    /// The same for a notice of what the visitor does: nothing for themselves, and for whoever wants no notices.
    pub async fn of_notice(query: &mut impl Query, own: &OwnVisit, person: PersonId) -> perron_db::Result<Option<Self>> {
        if person == own.person.id { Ok(None) } else { Self::of_notice_by_nobody(query, &own.visit.people, person).await }
    }

    /// The same for a notice of what came about by itself, such as by the day it is: nothing for whoever wants no notices.
    pub async fn of_notice_by_nobody(query: &mut impl Query, people: &People, person: PersonId) -> perron_db::Result<Option<Self>> {
        if account::store::notices(query, person).await? == Some(Notices::None) { Ok(None) } else { Self::of(query, people, person).await }
    }

    /// The words of the language they read.
    pub fn words(&self) -> &Words {
        self.people.words(&self.language)
    }

    /// A notice to them, as [`People::letter`] makes letters.
    pub fn notice(&self, kind: &str, path: Option<&str>, values: &[(&str, Value<'_>)]) -> Outgoing {
        self.people.notice(self.reader(), kind, path, values)
    }

    /// A letter to them that asks for something, and so leaves whether or not they want notices.
    pub fn letter(&self, kind: &str, path: Option<&str>, values: &[(&str, Value<'_>)]) -> Outgoing {
        self.people.letter(self.reader(), kind, path, values)
    }

    fn reader(&self) -> Reader<'_> {
        Reader { mail: &self.mail, name: self.name.as_deref(), language: &self.language }
    }
}
