//! The organisations that take part in a journey: inviting one, taking that back, and ending its part.

mod end;
mod invite;
pub mod store;

use perron_journal::{Act, Entry, Stream};
use perron_people::{People, model::OrganisationId};
use perron_web::Routes;

use crate::{model::JourneyId, participants};

pub use end::page as ask_to_end;

/// The routes of the acts on organisations.
pub fn routes() -> Routes<People> {
    invite::routes().and(end::routes())
}

/// Ends the part of an organisation: its people are taken out with it. What was shared until then stays, and so does the journal.
pub async fn let_go(act: &mut Act, journey: JourneyId, organisation: OrganisationId) -> perron_db::Result<()> {
    for one in participants::store::of(act, journey).await?.iter().filter(|one| one.organisation == organisation) {
        participants::store::remove(act, journey, one.person).await?;
        participants::record(act, journey, one, &[("journey-role-before", one.role.as_str())]);
    }
    store::remove_party(act, journey, organisation).await?;
    act.record(Entry::new(Stream::journey(journey)).fact("organisation", organisation.to_string()));
    act.record(Entry::new(Stream::organisation(organisation)).fact("journey", journey.to_string()));
    Ok(())
}
