//! What other features may ask about people and organisations, and do with them. Everything else is nobody else's business.

use perron_db::{Query, Result};
use perron_journal::Act;
use perron_kernel::{
    Instant,
    identifier::{Identifier, Scheme},
};

pub use crate::{
    beside::{Answer, Beside, OnOrganisation, Refused},
    bookkeeping::{Books, Write},
    form_page::FormPage,
    invitation::LASTS as INVITATION_LASTS,
    letters::Reader,
    log::{Entry as LogEntry, Log, Said, Speaker, act_in_words, in_words as log_in_words, routes_of as log_routes_of},
    names::{LONGEST_NAME, plain, written},
    notice::Addressee,
    notices::{Argument, Arguments, Group, Thing},
    organisation::{
        begin as begin_for_organisation,
        conflict::{self, Conflict},
        contacts::{Contact, Shown as ShownContact, path as organisation_contacts_path, shown as shown_contact},
        crumbs as crumbs_of_organisation, id_in_address,
        store::Member,
        upload::{Brought, FILE, Upload},
    },
    paths::{ORGANISATIONS, organisation as organisation_path},
    people::{LANGUAGES, known_language},
    retention::next_night,
    visit::{OwnVisit, Place, SignedIn, Visit},
};

/// Files that people bring: reading the form, what can be wrong with one, where its bytes lie, giving them back and forgetting them. Whoever
/// keeps rows of their own for files adds their table to `keeping/store.rs`.
pub mod files {
    pub use crate::{
        keeping::{Keeping, forget},
        organisation::{
            files::{
                REMOVE_NUMBERS, Refused, Scanned, check, fetched, has_room, keeping, key, letters_of_infection, refuse, refused_in_words,
                size_in_words,
            },
            upload::{FILE, Upload},
        },
    };
}

/// Adding many things at once from a list.
pub mod from_list {
    pub use perron_table::Row;

    pub use crate::from_list::{Came, Column, Fate, Judged, List, Sent, any_wrong, meant, news};
}

use crate::{
    model::{Organisation, OrganisationId, PersonId},
    organisation::{contacts, store},
    person,
    retention::Holds,
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

/// The contacts of an organisation that somebody who belongs to it may see, those for the emergency stop first.
pub async fn contacts_seen_by(query: &mut impl Query, organisation: OrganisationId, person: PersonId) -> Result<Vec<Contact>> {
    let Some(place) = store::place_of(query, organisation, person).await? else { return Ok(Vec::new()) };
    let all = contacts::store::all_of(query, organisation).await?;
    Ok(all.into_iter().filter(|contact| contact.is_seen_from(&place, person)).collect())
}

/// Makes others who write to an organisation wait until the act is over. Whoever holds an organisation and something of another feature
/// holds the organisation first.
pub async fn hold_organisation(act: &mut Act, id: OrganisationId) -> Result<()> {
    store::hold(act, id).await
}

/// Notes somebody who is known here only from what came from another installation, by name, if that came along. They have no account and get
/// no letters. False when somebody with an account here has the id: nothing is said in their name.
pub async fn note_from_elsewhere(act: &mut Act, id: PersonId, name: Option<&str>) -> Result<bool> {
    person::store::add_from_elsewhere(act, id, name).await
}

/// What somebody is called; nothing for whoever is erased.
pub async fn name_of(query: &mut impl Query, id: PersonId) -> Result<Option<String>> {
    Ok(person::store::by_id(query, id).await?.and_then(|person| person.name))
}

/// Notes that what notices of a kind asked of people at a page is done, so that they stay with nobody as new.
pub async fn notices_answered(act: &mut Act, kind: &str, path: &str) -> Result<()> {
    crate::notices::store::set_answered(act, kind, path).await.map(drop)
}

/// What fills the notices of kinds that begin so and were given to somebody since a moment.
pub async fn notices_since(query: &mut impl Query, person: PersonId, begins: &str, since: Instant) -> Result<Vec<Arguments>> {
    crate::notices::store::given_since(query, person, begins, since).await
}

/// Whether a legal hold stands on the whole of an organisation at a moment: nothing of it is erased by itself.
pub async fn is_held(query: &mut impl Query, organisation: OrganisationId, at: Instant) -> Result<bool> {
    Ok(Holds::of(query, organisation, at).await?.whole)
}

/// Whether an organisation demands a second factor.
pub async fn demands_second_factor(query: &mut impl Query, organisation: OrganisationId) -> Result<bool> {
    second_factor::store::is_required(query, organisation).await
}
