//! Who acted, in words: the name of a person while they have one, otherwise what kind of actor it was.

use std::collections::BTreeMap;

use perron_db::Query;
use perron_journal::{Principal, Stream};
use perron_ui::Words;

use crate::{
    administration,
    model::{LinkId, OrganisationId, PersonId},
    person,
    retention::store::{NameThere, name_in},
};

/// Names of people and organisations, each asked for once.
#[derive(Default)]
pub struct Names {
    /// In whose journal; people are called there as long as it may say their names.
    of: Option<OrganisationId>,
    people: BTreeMap<PersonId, NameThere>,
    organisations: BTreeMap<OrganisationId, Option<String>>,
}

impl Names {
    /// Names for the journal of a chain.
    pub fn in_chain(stream: &Stream) -> Self {
        Self { of: stream.as_str().strip_prefix("organisation:").and_then(|id| id.parse().ok()), ..Self::default() }
    }

    /// Asks for the name behind an id, where it is one of a person.
    pub async fn ask_person(&mut self, query: &mut impl Query, id: &str) -> perron_db::Result<()> {
        if let Ok(id) = id.parse::<PersonId>()
            && !self.people.contains_key(&id)
        {
            let name = if let Some(organisation) = self.of {
                name_in(query, organisation, id).await?
            } else {
                let name = person::store::by_id(query, id).await?.and_then(|person| person.name);
                name.map_or(NameThere::Erased, NameThere::Known)
            };
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
        match id.parse().ok().and_then(|id| self.people.get(&id)) {
            Some(NameThere::Known(name)) => name.clone(),
            Some(NameThere::Forgotten) => words.get("log-who-forgotten"),
            Some(NameThere::Erased) | None => words.get("log-who-erased"),
        }
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
