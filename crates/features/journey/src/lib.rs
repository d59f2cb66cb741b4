//! Journeys: a team's own ride. So far who takes part in it and in which role; what happens on the way is to come.
//!
//! Each act has a file: its pages, its form, and what it writes. Its pages are shown by a visit of `people`, so `People` is its state.

pub mod access;
mod begin;
mod beside;
mod change;
mod confirm;
mod form;
mod letters;
mod list;
mod log;
pub mod model;
mod organisations;
mod overview;
mod participants;
mod paths;
mod place;
mod rules;
mod side;
mod store;

use perron_people::People;
use perron_web::{Route, Routes};

pub use beside::Journeys;

fn all() -> Routes<People> {
    Routes::default()
        .and(list::routes())
        .and(begin::routes())
        .and(overview::routes())
        .and(change::routes())
        .and(participants::routes())
        .and(organisations::routes())
        .and(side::routes())
        .and(log::routes())
}

/// Every route of this feature.
pub fn routes() -> Vec<Route> {
    all().list().to_vec()
}

/// What answers at these routes, for people who were made with [`Journeys`] beside them. No page of it is kept by anybody.
pub fn pages(people: &People) -> Routes {
    people.behind_the_door(all().with_state(people.clone()))
}
