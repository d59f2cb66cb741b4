//! Journeys: a team's own ride. Who takes part in it and in which role; the route, its stations and what is done there; formal requirements
//! with their evidence; what is known.
//!
//! Each act has a file: its pages, its form, and what it writes. Its pages are shown by a visit of `people`, so `People` is its state.

pub mod access;
mod activities;
mod begin;
mod beside;
mod calendar;
mod change;
mod comments;
mod confirm;
mod copy;
mod decisions;
mod documents;
mod export;
mod facts;
mod file_text;
mod files;
mod finding;
mod form;
mod from_guide;
mod import;
mod letters;
mod list;
mod live;
mod log;
mod methods;
mod minute;
pub mod model;
mod moves;
mod organisations;
mod outcome;
mod overview;
mod own_data;
mod own_rules;
mod pages;
mod participants;
mod paths;
mod pause;
mod place;
mod portfolio;
mod refused;
mod requirements;
mod ride;
mod rules;
mod shared;
mod side;
mod store;
mod subject;
mod team;
mod things;
mod undo;
mod upgrade;

use axum::Extension;
use perron_people::People;
use perron_web::{Route, Routes};

pub use beside::Journeys;
pub use facts::provided::{Provided, provided};
pub use file_text::{READ_FILE, ReadsFiles};
pub use files::ForgetsFiles;
pub use methods::Methods;
pub use outcome::Uptakes;
pub use paths::NEW;
pub use requirements::{model::State as RuleState, nightly::Nightly};
pub use ride::imagined::Imagined;
pub use shared::LIST as SHARED;

fn all() -> Routes<People> {
    Routes::default()
        .and(list::routes())
        .and(begin::routes())
        .and(copy::routes())
        .and(import::routes())
        .and(overview::routes())
        .and(change::routes())
        .and(participants::routes())
        .and(organisations::routes())
        .and(side::routes())
        .and(log::routes())
        .and(export::routes())
        .and(documents::routes())
        .and(ride::routes())
        .and(moves::routes())
        .and(decisions::routes())
        .and(pause::routes())
        .and(activities::routes())
        .and(facts::routes())
        .and(requirements::routes())
        .and(team::routes())
        .and(comments::routes())
        .and(files::routes())
        .and(undo::routes())
        .and(upgrade::routes())
        .and(own_rules::routes())
        .and(calendar::routes())
        .and(live::routes())
        .and(outcome::routes())
        .and(shared::routes())
        .and(portfolio::routes())
        .and(minute::routes())
        .and(finding::routes())
}

/// Every route of this feature.
pub fn routes() -> Vec<Route> {
    all().and(calendar::feed_routes()).and(shared::public_routes()).list().to_vec()
}

/// What answers at these routes, for people who were made with [`Journeys`] beside them. No page of it is kept by anybody, nor those that
/// everybody may see: what is taken down is gone at once.
/// They ride these methods.
pub fn pages(people: &People, methods: &Methods) -> Routes {
    let pages = people.behind_the_door(all().and(shared::public_routes()).with_state(people.clone())).layer(live::layer());
    let feeds = people.behind_the_door(calendar::feed_routes().with_state(people.clone())).layer(calendar::kept_by_the_reader());
    pages.and(feeds).layer(Extension(methods.clone())).layer(Extension(live::Seats::default()))
}
