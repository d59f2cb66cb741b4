//! Journeys: a team's own ride. Who takes part in it and in which role; the route, its stations and what is done there; formal requirements
//! with their evidence; what is known.
//!
//! Each act has a file: its pages, its form, and what it writes. Its pages are shown by a visit of `people`, so `People` is its state.

pub mod access;
mod activities;
mod begin;
mod beside;
mod change;
mod confirm;
mod facts;
mod finding;
mod form;
mod letters;
mod list;
mod log;
mod methods;
mod minute;
pub mod model;
mod organisations;
mod outcome;
mod overview;
mod participants;
mod paths;
mod place;
mod portfolio;
mod requirements;
mod ride;
mod rules;
mod side;
mod store;

use axum::Extension;
use perron_people::People;
use perron_web::{Route, Routes};

pub use beside::Journeys;
pub use methods::Methods;
pub use outcome::Uptakes;
pub use paths::NEW;
pub use requirements::nightly::Nightly;

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
        .and(ride::routes())
        .and(activities::routes())
        .and(facts::routes())
        .and(requirements::routes())
        .and(outcome::routes())
        .and(portfolio::routes())
        .and(minute::routes())
        .and(finding::routes())
}

/// Every route of this feature.
pub fn routes() -> Vec<Route> {
    all().list().to_vec()
}

/// What answers at these routes, for people who were made with [`Journeys`] beside them. No page of it is kept by anybody.
/// They ride these methods.
pub fn pages(people: &People, methods: &Methods) -> Routes {
    people.behind_the_door(all().with_state(people.clone())).layer(Extension(methods.clone()))
}
