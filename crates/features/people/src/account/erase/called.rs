//! What somebody is and was called: what has to be erased beside the journals, and in which organisations that stands.
//!
//! Addresses are erased in every chain: also those they had before, unless somebody else has them now. A name only where nobody else is
//! called the same, because beside other chains nothing says whose name it is.

use std::collections::{BTreeMap, BTreeSet};

use perron_db::Query;
use perron_journal::{Act, Stream, erase_personal_of_entry, erase_personal_of_stream, personal_holding, recorded_by_id};

use crate::{
    access::Onlooker,
    account::{data, erase::store},
    confidentiality::journal::is_shown,
    model::{OrganisationId, Person},
    organisation, person,
    retention::erasure::{self, Part},
};

/// The entries beside which something stands that says who somebody is: the chain, the entry, and the name of the value.
pub struct Called(Vec<(Stream, String, &'static str)>);

impl Called {
    /// Those of a person.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn of(query: &mut impl Query, person: &Person) -> perron_journal::Result<Self> {
        let mut mails: BTreeSet<String> = person.mail.iter().cloned().collect();
        let mut names: BTreeSet<String> = person.name.iter().cloned().collect();
        for entry in data::own_entries(query, person.id).await? {
            for (name, value) in entry.personal {
                match (name.as_str(), value) {
                    ("mail", Some(mail)) => mails.insert(mail),
                    ("name", Some(name)) => names.insert(name),
                    _ => false,
                };
            }
        }
        let mut found = Vec::new();
        let mut add = |name, list: Vec<(String, Stream)>| found.extend(list.into_iter().map(|(entry, stream)| (stream, entry, name)));
        for mail in mails {
            if person::store::by_mail(query, &mail).await?.is_none_or(|holder| holder.id == person.id) {
                add("mail", personal_holding(query, "mail", &mail).await?);
            }
        }
        for name in names {
            if !store::is_name_shared(query, person.id, &name).await? {
                add("name", personal_holding(query, "name", &name).await?);
            }
        }
        Ok(Self(found))
    }

    /// The organisations that have something of it beside their journal, or in which they have written something.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn organisations(&self, query: &mut impl Query, person: &Person) -> perron_db::Result<BTreeSet<OrganisationId>> {
        let written = erasure::store::written_in(query, person.id).await?;
        Ok(self.0.iter().filter_map(|(stream, ..)| organisation_of(stream)).chain(written).collect())
    }

    /// Those of them that the person may be told of: not where a mark hides from them all that says who they are.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn told_organisations(&self, query: &mut impl Query, person: &Person) -> perron_journal::Result<BTreeSet<OrganisationId>> {
        let mut told = erasure::store::written_in(query, person.id).await?;
        for (stream, entry, _) in &self.0 {
            let Some(id) = organisation_of(stream).filter(|id| !told.contains(id)) else { continue };
            let place = organisation::store::place_of(query, id, person.id).await?;
            let onlooker = Onlooker { person: person.id, role: place.map(|place| place.role) };
            let Some(entry) = recorded_by_id(query, stream, entry).await? else { continue };
            if is_shown(query, id, &onlooker, &entry).await? {
                told.insert(id);
            }
        }
        Ok(told)
    }

    /// Erases it everywhere but beside the journals of organisations that have to keep it; gives what stays there.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn erase(
        self,
        act: &mut Act,
        person: &Person,
        kept: &BTreeSet<OrganisationId>,
    ) -> perron_db::Result<BTreeMap<OrganisationId, Vec<Part>>> {
        let mut stays: BTreeMap<OrganisationId, Vec<Part>> = BTreeMap::new();
        for (stream, entry, name) in self.0 {
            match organisation_of(&stream).filter(|organisation| kept.contains(organisation)) {
                Some(organisation) => stays.entry(organisation).or_default().push(Part::Value { entry, name: name.to_owned() }),
                None => erase_personal_of_entry(act, &entry, name).await.map(drop)?,
            }
        }
        erase_personal_of_stream(act, &Stream::person(person.id)).await?;
        Ok(stays)
    }
}

fn organisation_of(stream: &Stream) -> Option<OrganisationId> {
    stream.as_str().strip_prefix("organisation:")?.parse().ok()
}
