//! What other features may ask about people and organisations, and do with them. Everything else is nobody else's business.

use perron_db::{Query, Result};
use perron_journal::Act;
use perron_kernel::identifier::{Identifier, Scheme};

pub use crate::{
    beside::{Answer, Beside, OnOrganisation},
    form_page::FormPage,
    invitation::LASTS as INVITATION_LASTS,
    letters::Reader,
    log::{Log, routes_of as log_routes_of},
    notice::Addressee,
    notices::{Argument, Group},
    organisation::{
        begin as begin_for_organisation,
        conflict::{self, Conflict},
        crumbs as crumbs_of_organisation, id_in_address,
        store::Member,
    },
    paths::{ORGANISATIONS, organisation as organisation_path},
    people::{LANGUAGES, known_language},
    retention::next_night,
    visit::{OwnVisit, Place, Visit},
};

use crate::{
    model::{Organisation, OrganisationId, PersonId},
    organisation::store,
    second_factor,
};

/// An organisation that is not closed, whoever asks: the caller has seen to it that they may.
pub async fn organisation(query: &mut impl Query, id: OrganisationId) -> Result<Option<Organisation>> {
    store::by_id(query, id).await
}

/// The one organisation that has this number, or is called exactly this. Nothing where several are called so.
pub async fn find_organisation(query: &mut impl Query, text: &str) -> Result<Option<Organisation>> {
    for scheme in Scheme::ALL {
        let Ok(identifier) = Identifier::parse(scheme, text) else { continue };
        let known = (scheme.code().to_owned(), identifier.value().to_owned());
        if let Some(id) = store::by_identifier(query, &known).await? {
            return store::by_id(query, id).await;
        }
    }
    store::by_name(query, text).await
}

/// Somebody's place in an organisation they belong to.
pub async fn place_in(query: &mut impl Query, organisation: OrganisationId, person: PersonId) -> Result<Option<Place>> {
    store::place_of(query, organisation, person).await
}

/// The organisations somebody belongs to, by name.
pub async fn places_of(query: &mut impl Query, person: PersonId) -> Result<Vec<Place>> {
    store::places_of(query, person).await
}

/// Who belongs to an organisation: those who have been there longest first.
pub async fn members_of(query: &mut impl Query, organisation: OrganisationId) -> Result<Vec<Member>> {
    store::members_of(query, organisation).await
}

/// Makes others who write to an organisation wait until the act is over. Whoever holds an organisation and something of another feature
/// holds the organisation first.
pub async fn hold_organisation(act: &mut Act, id: OrganisationId) -> Result<()> {
    store::hold(act, id).await
}

/// Whether an organisation demands a second factor.
pub async fn demands_second_factor(query: &mut impl Query, organisation: OrganisationId) -> Result<bool> {
    second_factor::store::is_required(query, organisation).await
}
