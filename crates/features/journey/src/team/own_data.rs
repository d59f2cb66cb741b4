//! What the file with a person's own data holds of the people of a case: for what somebody stands, and what they have said of others.

use perron_db::Read;
use perron_people::model::PersonId;
use serde_json::{Value, json};

use crate::team::{competences, store};

/// The parts of the file. Of others there is only what the person wrote.
///
/// # Errors
/// When the database cannot be reached.
pub async fn parts(read: &mut Read, person: PersonId) -> perron_db::Result<Vec<(&'static str, Value)>> {
    let team = store::of_person(read, person).await?.into_iter().map(|(journey, member)| {
        let wrote = member.added_by == person;
        json!({
            "journey": journey,
            "actor": member.told.actor,
            "function": member.told.title,
            "is-you": member.told.person == Some(person),
            "added-by-you": wrote,
            "outside-name": wrote.then_some(member.told.outside_name),
            "outside-organisation": wrote.then_some(member.told.outside_organisation),
            "outside-contact": wrote.then_some(member.told.outside_contact),
            "note": member.told.note,
            "added-at": member.added_at.to_string(),
        })
    });
    let team = team.collect();
    let not_needed = store::not_needed_of_person(read, person).await?.into_iter().map(
        |(journey, said)| json!({ "journey": journey, "actor": said.actor, "reason": said.reason, "said-at": said.said_at.to_string() }),
    );
    let not_needed = not_needed.collect();
    let competences = competences::store::of_person(read, person).await?.into_iter().map(|(journey, one)| {
        json!({
            "journey": journey,
            "competence": one.competence,
            "cover": one.told.cover.as_str(),
            "is-you": one.told.person == Some(person),
            "who": one.told.who,
            "reason": one.told.reason,
            "said-by-you": one.said_by == person,
            "said-at": one.said_at.to_string(),
        })
    });
    Ok(vec![("team", team), ("actors-not-needed", not_needed), ("competences", competences.collect())])
}
