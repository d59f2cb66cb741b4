//! The public guide: entry test, map, routes, stations, the conductor's topics, cases, emergency stop. Everything a visitor can read
//! without signing in, for any method: what is said comes from method packs, and only the words around it from here.
//!
//! - [`Guide`] is the door: it takes a loaded library and gives the routes, every address, and error pages for the rest of the program.
//! - [`samples`] shows the same pages for made-up methods, so that the browser checks can see their rare states.

mod about;
mod addresses;
mod advice;
mod along;
mod answers;
mod booklet;
mod case;
mod comparison;
mod content;
mod data;
mod doors;
pub mod drafts;
mod drawer;
mod edition;
mod emergency;
mod export;
mod facets;
mod finding;
mod front;
mod glossary;
mod guide;
mod links;
mod local;
mod machines;
mod move_list;
mod moves;
mod network;
mod operator;
mod overlay;
mod overview;
mod paging;
mod places;
mod question_form;
mod remarks;
mod route;
mod rule_filter;
mod rule_list;
mod rules;
pub mod samples;
mod search;
mod serve;
mod service;
mod station;
mod stop;
mod test;
mod theme;
mod titles;
mod topic;

pub use addresses::{Addresses, Book, Location, Page};
pub use along::Advised;
pub use edition::{Edition, Sign};
pub use guide::{Asked, Guide, GuideProblem};
pub use overlay::{Overlay, OverlayProblem};
pub use remarks::Remark;
