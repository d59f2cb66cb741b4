//! Letters that tell a member of a change of their place which somebody else made.
//!
//! They are notices, so whoever chose to get none gets none. They are not gathered for a day or a week: what somebody may do is different
//! from this moment on.

use perron_db::Query;
use perron_journal::Outgoing;

use crate::{
    account::{self, Notices},
    letters::Reader,
    model::{Organisation, OrganisationRole, PersonId},
    paths, person,
    visit::OwnVisit,
};

/// That they do not belong to the organisation any more; nothing for somebody who did it themselves or wants no notices.
pub async fn removed(
    query: &mut impl Query,
    own: &OwnVisit,
    organisation: &Organisation,
    person: PersonId,
) -> perron_db::Result<Option<Outgoing>> {
    letter(query, own, organisation, person, Change::Removed).await
}

/// That their role is another; nothing for somebody who did it themselves or wants no notices.
pub async fn role_changed(
    query: &mut impl Query,
    own: &OwnVisit,
    organisation: &Organisation,
    person: PersonId,
    (before, now): (OrganisationRole, OrganisationRole),
) -> perron_db::Result<Option<Outgoing>> {
    letter(query, own, organisation, person, Change::Role { before, now }).await
}

#[derive(Clone, Copy)]
enum Change {
    Removed,
    Role { before: OrganisationRole, now: OrganisationRole },
}

async fn letter(
    query: &mut impl Query,
    own: &OwnVisit,
    organisation: &Organisation,
    person: PersonId,
    change: Change,
) -> perron_db::Result<Option<Outgoing>> {
    if person == own.person.id || account::store::notices(query, person).await? == Some(Notices::None) {
        return Ok(None);
    }
    let Some(reader) = person::store::by_id(query, person).await? else { return Ok(None) };
    let Some(mail) = reader.mail.as_deref() else { return Ok(None) };
    let people = &own.visit.people;
    let words = people.words(&reader.language);
    let role = |role: OrganisationRole| words.get(&format!("role-{role}"));
    let name = own.person.name.clone().unwrap_or_default();
    let mut values = vec![("organisation", organisation.name.as_str().into()), ("name", name.into())];
    let to = Reader { mail, name: reader.name.as_deref(), language: &reader.language };
    Ok(Some(match change {
        Change::Removed => people.letter(to, "member-removed", None, &values),
        Change::Role { before, now } => {
            values.extend([("before", role(before).into()), ("role", role(now).into())]);
            people.letter(to, "role-changed", Some(&paths::organisation(organisation.id)), &values)
        }
    }))
}
