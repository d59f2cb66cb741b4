//! People and organisations: signing in, invitations, members, who may do what.
//!
//! Each act has a file: its pages, its form, and what it writes. Their tables stand in the `store.rs` of the folder they belong to.

pub mod access;
mod account;
mod administration;
mod attempt;
mod form_page;
mod invitation;
mod letters;
mod link;
mod log;
pub mod model;
mod names;
mod organisation;
mod passkey;
mod password;
mod paths;
mod people;
mod person;
mod reset;
mod second_factor;
mod session;
mod set_up;
mod sign_in;
mod visit;

pub use letters::{KIND as LETTER, PostOffice};
pub use paths::SIGN_IN;
pub use people::{LanguageWords, People, Shells};

use axum::Router;
use perron_web::{Route, Routes, private};

fn all() -> Routes<People> {
    Routes::default()
        .and(set_up::routes())
        .and(sign_in::routes())
        .and(organisation::routes())
        .and(invitation::routes())
        .and(account::routes())
        .and(reset::routes())
        .and(passkey::routes())
        .and(second_factor::routes())
        .and(log::routes())
        .and(administration::routes())
}

/// Every route of this feature.
pub fn routes() -> Vec<Route> {
    all().list().to_vec()
}

impl People {
    /// What answers at these routes. No page of it is kept by anybody.
    pub fn router(&self) -> Router {
        all().into_router().with_state(self.clone()).layer(private())
    }
}
