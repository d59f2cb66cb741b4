//! Letters that tell a member of a change of their place which somebody else made.

use perron_db::Query;
use perron_journal::Outgoing;

use crate::{
    model::{Organisation, OrganisationRole, PersonId},
    notice::Addressee,
    notices::Argument::{Text, Word},
    paths,
    visit::OwnVisit,
};

/// That they do not belong to the organisation any more; nothing for somebody who did it themselves or wants no notices.
pub async fn removed(
    query: &mut impl Query,
    own: &OwnVisit,
    organisation: &Organisation,
    person: PersonId,
) -> perron_db::Result<Option<Outgoing>> {
    let Some(to) = Addressee::of_notice(query, own, person).await? else { return Ok(None) };
    let name = own.person.name.clone().unwrap_or_default();
    Ok(Some(to.tell("member-removed", None, [("organisation", Text(organisation.name.clone())), ("name", Text(name))])))
}

/// That their role is another; nothing for somebody who did it themselves or wants no notices.
pub async fn role_changed(
    query: &mut impl Query,
    own: &OwnVisit,
    organisation: &Organisation,
    person: PersonId,
    (before, now): (OrganisationRole, OrganisationRole),
) -> perron_db::Result<Option<Outgoing>> {
    let Some(to) = Addressee::of_notice(query, own, person).await? else { return Ok(None) };
    let role = |role: OrganisationRole| Word(format!("role-{role}"));
    let name = own.person.name.clone().unwrap_or_default();
    let organisation_name = Text(organisation.name.clone());
    let arguments = [("organisation", organisation_name), ("name", Text(name)), ("before", role(before)), ("role", role(now))];
    Ok(Some(to.tell("role-changed", Some(&paths::organisation(organisation.id)), arguments)))
}
