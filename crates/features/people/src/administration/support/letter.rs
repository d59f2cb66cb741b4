//! The letter that tells an organisation's administrators of support access.

use perron_db::Query;
use perron_journal::Outgoing;

use crate::{
    administration::support::Access,
    letters::Reader,
    model::{Organisation, OrganisationRole, Person},
    moment, organisation, paths,
    people::People,
    person,
};

/// A letter to each administrator who has an address, in their language.
pub async fn letters(
    query: &mut impl Query,
    people: &People,
    organisation: &Organisation,
    who: &Person,
    access: &Access,
) -> perron_db::Result<Vec<Outgoing>> {
    let mut letters = Vec::new();
    for member in organisation::store::members_of(query, organisation.id).await? {
        if member.role != OrganisationRole::Administrator {
            continue;
        }
        let Some(reader) = person::store::by_id(query, member.person).await? else { continue };
        let Some(mail) = reader.mail.as_deref() else { continue };
        let until = moment::in_words(people.words(&reader.language), access.ends_at);
        let values = [
            ("organisation", organisation.name.as_str().into()),
            ("name", who.name.as_deref().unwrap_or_default().into()),
            ("moment", until.into()),
            ("reason", access.reason.as_str().into()),
        ];
        let to = Reader { mail, name: reader.name.as_deref(), language: &reader.language };
        letters.push(people.notice(to, "support", Some(&paths::organisation(organisation.id)), &values));
    }
    Ok(letters)
}
