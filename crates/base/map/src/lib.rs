//! Route maps: one network of routes, three drawings.
//!
//! * [`wide`]: the metro map for wide screens and paper, one SVG;
//! * [`tall`]: the folded line map for phones, which is also the text version;
//! * [`strip`]: one route as a row of stations.
//!
//! The engine knows no method and no language: names come in a [`Network`], all other words in [`Words`]. It stores no positions; a map
//! is computed from the order of routes and stops alone, and the same input gives the same bytes. Markup carries classes and `data-colour`
//! and never an inline style, so that themes, print and a strict content security policy work.

mod columns;
mod draft;
mod geometry;
mod labels;
mod lanes;
mod layout;
mod markup;
mod measures;
mod model;
mod plan;
mod shapes;
mod sheet;
mod strip;
mod tall;
mod track;
mod wide;
mod words;

pub use geometry::{Geometry, HereSign, Line, Loop, Platform, Rect, Sign, Station, Text, Unshared};
pub use layout::geometry;
pub use model::{Colour, Hub, Network, Repeat, Route, Shape, Stop};
pub use shapes::{Key, Size, badge, key, named_badge};
pub use strip::{Mark, StripOptions, strip};
pub use tall::tall;
pub use track::Point;
pub use wide::{Drawing, wide};
pub use words::{Here, Options, Words};
