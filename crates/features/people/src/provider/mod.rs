//! Signing in at a provider: a municipality's own sign-in, a broker in front of a national one, any that speaks `OpenID` Connect.
//!
//! Three steps. A form begins and leads to the provider. The provider leads back with GET, which changes nothing: that page has one button,
//! and what it sends ends the sign-in. Whoever is known gets in; whoever is not is linked to an account only after they have signed in to it
//! in another way, and gets an account only when a rule or an invitation gives them a place.

mod arrive;
mod back;
mod begin;
mod claims;
mod file;
mod link;
mod linked;
mod memberships;
mod remove;
pub mod store;
mod trouble;

use std::time::Duration;

use perron_kernel::{Id, Instant};
use perron_ui::{Link, PostButton};
use perron_web::{PageError, Routes};

pub use claims::{Configured, OrganisationName, Providers, Rule};
pub use file::{Fault, read};

use crate::{model::PersonId, paths, people::People, visit::Visit};

/// The kind of ids of identities.
#[derive(Debug)]
pub enum IdentityKind {}
/// The kind of ids of offers to link.
#[derive(Debug)]
pub enum OfferKind {}

/// Names an identity.
pub type IdentityId = Id<IdentityKind>;
/// Names an offer to link.
pub type OfferId = Id<OfferKind>;

/// How long somebody may take at the provider, and how long the secrets of that are kept.
pub const LASTS: Duration = Duration::from_mins(10);
/// The cookie of a browser in which a sign-in goes on.
const COOKIE: &str = "provider";

/// Who somebody is at a provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// Names it.
    pub id: IdentityId,
    /// Whose it is.
    pub person: PersonId,
    /// The key of the provider.
    pub provider: String,
    /// Who says so.
    pub issuer: String,
    /// The issuer's name for them.
    pub subject: String,
    /// The address that the provider told, if it told one.
    pub mail: Option<String>,
    /// When it was linked.
    pub created_at: Instant,
    /// When somebody last signed in with it, if ever.
    pub last_used_at: Option<Instant>,
}

/// The routes of all acts with providers.
pub fn routes() -> Routes<People> {
    begin::routes().and(back::routes()).and(linked::routes()).and(link::routes()).and(remove::routes())
}

/// The way to one's identities, where there is a provider or one has been linked.
pub async fn to_linked(visit: &Visit, person: PersonId) -> Result<Option<Link>, PageError> {
    let offered = !visit.people.providers().all().is_empty();
    let shown = offered || !store::of_person(&mut visit.read().await?, person).await?.is_empty();
    Ok(shown.then(|| Link::new(paths::PROVIDERS, visit.word("title-providers"))))
}

/// The buttons of the login page, one a provider. `to` is where to go afterwards.
pub fn buttons(visit: &Visit, to: &str) -> Vec<PostButton> {
    let label = |provider: &Configured| visit.words().with("provider-sign-in", &[("provider", provider.name.as_str().into())]);
    let button = |provider: &Configured| PostButton::new(begin::address(&provider.key), label(provider)).carrying("to", to);
    visit.people.providers().all().iter().map(button).collect()
}
