//! Organisations: their rows, and the pages on which they are made, shown and changed.

mod add;
pub mod add_many;
mod change;
pub mod conflict;
pub mod contacts;
mod currency;
pub mod files;
mod form;
mod list;
mod logo;
pub mod members;
mod overview;
pub mod store;
pub mod upload;

use perron_journal::{Act, Actor, Principal, Stream};
use perron_kernel::Id;
use perron_ui::Link;
use perron_web::{PageError, Routes};

use crate::{
    access,
    model::{Organisation, OrganisationId},
    paths,
    people::People,
    visit::{OwnVisit, Place, Visit},
};

/// The routes of all acts in an organisation but inviting.
pub fn routes() -> Routes<People> {
    list::routes()
        .and(add::routes())
        .and(add_many::routes())
        .and(overview::routes())
        .and(change::routes())
        .and(contacts::routes())
        .and(members::routes())
        .and(files::routes())
        .and(logo::routes())
}

/// An id as it stands in an address; one that cannot be read names nothing.
///
/// # Errors
/// `NotFound` for anything else.
pub fn id_in_address<Kind>(text: &str) -> Result<Id<Kind>, PageError> {
    text.parse().map_err(|_| PageError::not_found())
}

/// Begins an act of a member for the organisation. Others who write to it wait until it is over, and what the member may do is asked again
/// here, because it may have changed since the page was shown.
///
/// # Errors
/// As [`OwnVisit::place`].
pub async fn begin(own: &OwnVisit, organisation: OrganisationId, what: access::Act, name: &'static str) -> Result<(Act, Place), PageError> {
    let stream = Stream::organisation(organisation);
    let actor = Actor { principal: Principal::person(own.person.id), on_behalf_of: Some(stream) };
    let mut act = own.visit.people.journal().begin(actor, name).await?;
    store::hold(&mut act, organisation).await?;
    let place = store::place_of(&mut act, organisation, own.person.id).await?.ok_or_else(PageError::not_found)?;
    if access::may(place.role, what) { Ok((act, place)) } else { Err(PageError::not_permitted()) }
}

/// The way to a page of an organisation.
pub fn crumbs(visit: &Visit, organisation: &Organisation) -> Vec<Link> {
    vec![
        Link::new(paths::ORGANISATIONS, visit.word("title-organisations")),
        Link::new(paths::organisation(organisation.id), organisation.name.clone()),
    ]
}
