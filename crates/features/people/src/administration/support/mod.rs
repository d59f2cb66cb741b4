//! Support access: for a few hours a platform administrator sees an organisation's pages as a reader does. It takes a reason, which the
//! organisation sees in its journal, on its own page, and in a letter to its administrators.

mod letter;
mod page;
pub mod store;

use perron_db::Read;
use perron_journal::{Act, Entry, Stream};
use perron_kernel::{Id, Instant};
use perron_web::Routes;

use crate::{
    administration,
    model::{OrganisationId, OrganisationRole, Person, PersonId},
    moment,
    people::People,
    visit::{Place, Visit},
};

/// The kind of ids of support accesses.
#[derive(Debug)]
pub enum AccessKind {}
/// Names a support access.
pub type AccessId = Id<AccessKind>;

/// The shortest reason, in characters: a word is none.
const SHORTEST_REASON: usize = 10;
/// The longest reason, in characters.
const LONGEST_REASON: usize = 500;
/// For how many hours one can have it.
const HOURS: [u64; 3] = [1, 4, 24];

/// An access that lasts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Access {
    /// Names it.
    pub id: AccessId,
    /// To what.
    pub organisation: OrganisationId,
    /// Whose.
    pub person: PersonId,
    /// What they are called.
    pub name: Option<String>,
    /// Why.
    pub reason: String,
    /// Since when.
    pub started_at: Instant,
    /// Until when, if it is not ended before.
    pub ends_at: Instant,
}

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    page::routes()
}

/// Where a platform administrator asks for access to an organisation.
pub fn path(organisation: OrganisationId) -> String {
    format!("{}/support/{organisation}", administration::PATH)
}

/// The place of a platform administrator in an organisation that they have support access to.
///
/// # Errors
/// When the database cannot be reached.
pub async fn place(read: &mut Read, organisation: OrganisationId, person: &Person, now: Instant) -> perron_db::Result<Option<Place>> {
    if !person.is_platform_administrator || store::running(read, organisation, person.id, now).await?.is_none() {
        return Ok(None);
    }
    let found = crate::organisation::store::by_id(read, organisation).await?;
    Ok(found.map(|organisation| Place { organisation, role: OrganisationRole::Reader, is_support: true }))
}

/// Who has support access to an organisation now, in words for its own page.
///
/// # Errors
/// When the database cannot be reached.
pub async fn in_words(read: &mut Read, visit: &Visit, organisation: OrganisationId) -> perron_db::Result<Vec<String>> {
    let running = store::running_in(read, organisation, visit.now()).await?;
    let said = |access: &Access| {
        let name = access.name.clone().unwrap_or_else(|| visit.word("log-who-erased"));
        let until = moment::in_words(visit.words(), access.ends_at);
        let values = [("name", name.into()), ("moment", until.into()), ("reason", access.reason.as_str().into())];
        visit.words().with("support-running", &values)
    };
    Ok(running.iter().map(said).collect())
}

/// Ends every access of somebody who is no platform administrator any more, and records it in each organisation.
///
/// # Errors
/// When the database cannot be reached.
pub async fn end_all_of(act: &mut Act, person: PersonId) -> perron_db::Result<()> {
    let now = act.now();
    for access in store::running_of(act, person, now).await? {
        end(act, &access).await?;
    }
    Ok(())
}

/// Ends one, and records it in the organisation.
async fn end(act: &mut Act, access: &Access) -> perron_db::Result<()> {
    store::end(act, access.id).await?;
    act.record(entry(access));
    Ok(())
}

/// What is recorded in the organisation: who, and until when it would have been or will be.
fn entry(access: &Access) -> Entry {
    let stream = Stream::organisation(access.organisation);
    Entry::new(stream)
        .fact("support-access", access.id.to_string())
        .fact("person", access.person.to_string())
        .fact("until", access.ends_at.to_string())
}
