//! The organisations that take part in a journey: inviting one, taking that back, and ending its part.

mod end;
mod invite;
pub mod store;

use perron_db::Query;
use perron_journal::{Act, Entry, Stream};
use perron_kernel::Instant;
use perron_people::{
    People,
    doors::{self, OwnVisit},
    model::{OrganisationId, PersonId},
};
use perron_web::Routes;

use crate::{
    letters,
    model::{Invitation, Journey},
    participants,
    rules::has_run_out,
};

pub use end::page as ask_to_end;

/// The routes of the acts on organisations.
pub fn routes() -> Routes<People> {
    invite::routes().and(end::routes())
}

/// What the organisation is called whose journey this is.
pub async fn owner_name(query: &mut impl Query, journey: &Journey) -> perron_db::Result<String> {
    Ok(doors::organisation(query, journey.owner).await?.map(|owner| owner.name).unwrap_or_default())
}

/// The invitations that an organisation can answer at this moment, the oldest first.
pub async fn to_answer(query: &mut impl Query, organisation: OrganisationId, now: Instant) -> perron_db::Result<Vec<Invitation>> {
    let mut waiting = store::waiting_for(query, organisation).await?;
    waiting.retain(|invitation| !has_run_out(invitation, now));
    Ok(waiting)
}

/// Ends the part of an organisation: its people are taken out with it, and told so unless they are among the told. What was shared until
/// then stays, and so does the journal.
pub async fn let_go(
    act: &mut Act,
    own: &OwnVisit,
    journey: &Journey,
    organisation: OrganisationId,
    told: &[PersonId],
) -> perron_db::Result<()> {
    let id = journey.id;
    for one in participants::store::of(act, id).await?.iter().filter(|one| one.organisation == organisation) {
        participants::store::remove(act, id, one.person).await?;
        participants::record(act, id, one, &[("journey-role-before", one.role.as_str())]);
        if !told.contains(&one.person) {
            letters::removed(act, own, journey, one.person).await?;
        }
    }
    store::remove_party(act, id, organisation).await?;
    act.record(Entry::new(Stream::journey(id)).fact("organisation", organisation.to_string()));
    act.record(Entry::new(Stream::organisation(organisation)).fact("journey", id.to_string()));
    Ok(())
}
