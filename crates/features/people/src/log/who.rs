//! Who acted, in words: the name of a person while they have one, otherwise what kind of actor it was.

use std::collections::BTreeMap;

use perron_db::Query;
use perron_journal::Principal;
use perron_ui::Words;

use crate::{
    administration,
    model::{LinkId, OrganisationId, PersonId},
    person,
};

/// Names of people and organisations, each asked for once.
#[derive(Default)]
pub struct Names {
    people: BTreeMap<PersonId, Option<String>>,
    organisations: BTreeMap<OrganisationId, Option<String>>,
}

impl Names {
    /// Asks for the name behind an id, where it is one of a person.
    pub async fn ask_person(&mut self, query: &mut impl Query, id: &str) -> perron_db::Result<()> {
        if let Ok(id) = id.parse::<PersonId>()
            && !self.people.contains_key(&id)
        {
            let name = person::store::by_id(query, id).await?.and_then(|person| person.name);
            self.people.insert(id, name);
        }
        Ok(())
    }

    /// The same for an organisation.
    pub async fn ask_organisation(&mut self, query: &mut impl Query, id: &str) -> perron_db::Result<()> {
        if let Ok(id) = id.parse::<OrganisationId>()
            && !self.organisations.contains_key(&id)
        {
            let name = administration::store::organisation_name(query, id).await?;
            self.organisations.insert(id, name);
        }
        Ok(())
    }

    /// A person by name; in words when they were erased.
    pub fn person(&self, words: &Words, id: &str) -> String {
        let name = id.parse().ok().and_then(|id| self.people.get(&id)?.clone());
        name.unwrap_or_else(|| words.get("log-who-erased"))
    }

    /// An organisation by name; its id when it is not known.
    pub fn organisation(&self, id: &str) -> String {
        id.parse().ok().and_then(|id| self.organisations.get(&id)?.clone()).unwrap_or_else(|| id.to_owned())
    }

    /// Who acted.
    pub fn principal(&self, words: &Words, principal: &Principal) -> String {
        let with_name = |key: &str, name: &str| words.with(key, &[("name", name.into())]);
        match principal {
            Principal::Person(id) => self.person(words, id),
            Principal::LinkHolder(id) if id.parse::<LinkId>().is_ok() => words.get("log-who-link"),
            // Signing in and asking for a new password need no link; the name says which form it was.
            Principal::LinkHolder(_) => words.get("log-who-nobody"),
            Principal::PhoneParticipant(_) => words.get("log-who-phone"),
            Principal::Job(name) => with_name("log-who-job", name),
            Principal::CommandLine(name) => with_name("log-who-command-line", name),
            Principal::ApiToken(_) => words.get("log-who-token"),
        }
    }
}
