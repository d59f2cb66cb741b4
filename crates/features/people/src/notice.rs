//! Who is told of something: by a notice, which stands in the program and leaves as a letter when its reader wants that, or by a letter alone.
//!
//! Nobody is told of what they did themselves.

use perron_db::Query;
use perron_journal::Outgoing;
use perron_ui::{Value, Words};

use crate::{
    letters::Reader,
    model::PersonId,
    notices::{Argument, Choices, NewNotice, When, store},
    people::People,
    person,
    visit::OwnVisit,
};

/// Somebody with an address, who can be written to.
#[derive(Clone)]
pub struct Addressee {
    people: People,
    person: PersonId,
    mail: String,
    name: Option<String>,
    language: String,
    choices: Choices,
    /// Whoever does what they are told of, and what they are called.
    by: Option<(PersonId, String)>,
}

impl Addressee {
    /// Whoever has an account and an address; nothing for an account that is erased.
    pub async fn of(query: &mut impl Query, people: &People, person: PersonId) -> perron_db::Result<Option<Self>> {
        let Some(found) = person::store::by_id(query, person).await? else { return Ok(None) };
        let choices = store::choices(query, person).await?;
        let (name, language, people) = (found.name, found.language, people.clone());
        Ok(found.mail.map(|mail| Self { people, person, mail, name, language, choices, by: None }))
    }

    /// The same for a notice of what the visitor does: nothing for themselves.
    pub async fn of_notice(query: &mut impl Query, own: &OwnVisit, person: PersonId) -> perron_db::Result<Option<Self>> {
        if person == own.person.id {
            return Ok(None);
        }
        let by = Some((own.person.id, own.person.name.clone().unwrap_or_default()));
        Ok(Self::of(query, &own.visit.people, person).await?.map(|to| Self { by, ..to }))
    }

    /// The same for a notice of what came about by itself, such as by the day it is.
    pub async fn of_notice_by_nobody(query: &mut impl Query, people: &People, person: PersonId) -> perron_db::Result<Option<Self>> {
        Self::of(query, people, person).await
    }

    /// The words of the language they read.
    pub fn words(&self) -> &Words {
        self.people.words(&self.language)
    }

    /// A notice to them: its words are those of a letter of this kind, as [`People::letter`] makes letters. What an act does afterwards
    /// with it is that it stands in the program, and leaves as they want it.
    ///
    /// A text that is said otherwise in another language stays as it is here: where there is one, [`Addressee::tell`] is the better way.
    pub fn notice(&self, kind: &str, path: Option<&str>, values: &[(&str, Value<'_>)]) -> Outgoing {
        self.tell(kind, path, values.iter().map(|(name, value)| (*name, Argument::of(value))))
    }

    /// The same with values that are said in whichever language it is read.
    pub fn tell<'a>(&self, kind: &str, path: Option<&str>, arguments: impl IntoIterator<Item = (&'a str, Argument)>) -> Outgoing {
        let mut notice = NewNotice::of(&self.people, self.person, kind, path, arguments);
        let values: Vec<(String, Value<'_>)> =
            notice.arguments.iter().map(|(name, argument)| (name.clone(), argument.said(self.words()))).collect();
        notice.by = self.by.as_ref().and_then(|by| notice.told_by(by));
        let when = self.choices.of(self.people.group_of(kind));
        notice.waits = when == When::Daily;
        let values: Vec<(&str, Value<'_>)> = values.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
        let outgoing = if when == When::AtOnce { self.people.notice(self.reader(), kind, path, &values) } else { Outgoing::nothing() };
        outgoing.with_row(store::row_of(&notice))
    }

    /// A letter to them that asks for something, and so leaves whatever they want of notices.
    pub fn letter(&self, kind: &str, path: Option<&str>, values: &[(&str, Value<'_>)]) -> Outgoing {
        self.people.letter(self.reader(), kind, path, values)
    }

    /// How a letter reaches them.
    pub(crate) fn reader(&self) -> Reader<'_> {
        Reader { mail: &self.mail, name: self.name.as_deref(), language: &self.language }
    }
}
