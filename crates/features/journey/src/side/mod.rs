//! Journeys from the side of an organisation: which it takes part in, what it is invited to, and whom it sends. Its administrators decide
//! that, as they decide who belongs to it, and they need not take part themselves.

mod answer;
mod list;
mod part;
mod send;

use perron_journal::Act as Doing;
use perron_people::{
    People,
    access::Act,
    doors::{self, OwnVisit, Place},
    model::OrganisationId,
};
use perron_ui::Link;
use perron_web::{PageError, Routes};

use crate::{
    model::{Journey, JourneyId, Part, Party},
    organisations, paths, store,
};

/// What deciding for an organisation is, in the table of organisations.
pub const DECIDE: Act = Act::ManageMembers;

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    list::routes().and(answer::routes()).and(part::routes()).and(send::routes())
}

/// A journey that an organisation was invited to and takes part in.
async fn taken(query: &mut impl perron_db::Query, organisation: OrganisationId, id: JourneyId) -> Result<(Journey, Party), PageError> {
    let party = organisations::store::party(query, id, organisation).await?.filter(|party| party.part != Part::Owner);
    let journey = store::by_id(query, id).await?;
    journey.zip(party).ok_or_else(PageError::not_found)
}

/// Begins an act of an administrator for their organisation in one of the journeys it takes part in: the organisation is held, then the
/// journey.
async fn begin(
    own: &OwnVisit,
    organisation: OrganisationId,
    id: JourneyId,
    name: &'static str,
) -> Result<(Doing, Place, Journey, Party), PageError> {
    let (mut act, place) = doors::begin_for_organisation(own, organisation, DECIDE, name).await?;
    store::hold(&mut act, id).await?;
    let (journey, party) = taken(&mut act, organisation, id).await?;
    Ok((act, place, journey, party))
}

/// The way to a page about a journey of an organisation.
fn crumbs(own: &OwnVisit, place: &Place) -> Vec<Link> {
    let mut crumbs = doors::crumbs_of_organisation(&own.visit, &place.organisation);
    crumbs.push(Link::new(paths::of_organisation(place.organisation.id), own.visit.word("organisation-journeys-title")));
    crumbs
}
