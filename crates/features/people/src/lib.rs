//! People and organisations: signing in, invitations, members, who may do what.
//!
//! Each act has a file: its pages, its form, and what it writes. Their tables stand in the `store.rs` of the folder they belong to.

pub mod access;
mod account;
mod administration;
mod attempt;
mod behind;
mod beside;
mod bookkeeping;
mod bounce;
pub mod confidentiality;
pub mod demo;
pub mod doors;
mod form_page;
mod from_list;
mod invitation;
mod keeping;
mod letters;
mod link;
mod log;
pub mod model;
pub mod moment;
mod names;
mod notice;
mod notices;
mod organisation;
mod passkey;
mod password;
mod paths;
mod people;
mod person;
mod provider;
mod reset;
mod retention;
mod search;
mod second_factor;
mod session;
mod set_up;
mod sign_in;
mod unsent;
mod visit;

pub use bounce::BounceFolder;
pub use keeping::{Forgetter, KIND as FORGET_FILE, Keeping, Sweep};
pub use letters::{KIND as LETTER, PostOffice};
pub use notices::Digests;
pub use paths::SIGN_IN;
pub use people::{LanguageWords, People, Shells};
pub use provider::{
    Configured as ConfiguredProvider, Fault as ProviderFault, OrganisationName, Providers, Rule as ProviderRule, read as read_providers,
};
pub use retention::{Duty, Retention};

use perron_web::{Route, Routes};

fn all() -> Routes<People> {
    Routes::default()
        .and(set_up::routes())
        .and(sign_in::routes())
        .and(organisation::routes())
        .and(invitation::routes())
        .and(account::routes())
        .and(notices::routes())
        .and(reset::routes())
        .and(passkey::routes())
        .and(provider::routes())
        .and(second_factor::routes())
        .and(log::routes())
        .and(administration::routes())
        .and(retention::routes())
        .and(bounce::routes())
        .and(unsent::routes())
}

/// Every route of this feature.
pub fn routes() -> Vec<Route> {
    all().list().to_vec()
}

impl People {
    /// What answers at these routes. No page of it is kept by anybody.
    pub fn routes(&self) -> Routes {
        self.behind_the_door(all().with_state(self.clone()))
    }
}
