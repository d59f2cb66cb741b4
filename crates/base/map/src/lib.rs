//! Route maps: one network of routes, three drawings.
//!
//! * [`wide`]: the metro map for wide screens and paper, one SVG;
//! * [`tall`]: the folded line map for phones, which is also the text version;
//! * [`strip`]: one route as a row of stations.
//!
//! [`trains`] is the wide map as a picture of where many are.
//!
//! The engine knows no method and no language: names come in a [`Network`], all other words in [`Words`]. It stores no positions; a map
//! is computed from the order of routes and stops alone, and the same input gives the same bytes. Markup carries classes and `data-colour`
//! and never an inline style, so that themes, print and a strict content security policy work. Icons are referred to as `#i-home` and
//! `#i-x-train` and stand in the page.
//!
//! # Promises of the wide map
//!
//! * Tracks run level or at 45 degrees, from left to right, and never cross; two of them are nowhere nearer than 36 units, and a track
//!   passes no platform at which it does not stop.
//! * No two labels and no two hit areas overlap, no label lies in the hit area of another stop, and no track runs through a label.
//! * A platform is drawn shared or it is in [`Drawing::unshared`]. A network whose platforms can be shared without crossings (*planar*) has
//!   nothing there, and a platform that is there could not be shared beside the ones that are.
//!
//! *Planar* means: there is one left-to-right order of the platforms in which every route comes to its own, and when some routes meet at a
//! platform, every route with its lane between theirs stops there too or has visited all of its platforms, so that it can end before.
//! `src/plan.rs` says how this is decided, `src/columns.rs` why nothing crosses, `src/measures.rs` which measures of the design were
//! changed and why. [`geometry`] gives the computed positions, on which `tests/properties` checks all of this.
//!
//! Three things the design leaves open: a route that ends at a shared platform is joined to its sign by a thin line; a repeat that passes
//! a shared platform keeps its loop between the tracks; and a drawing is never less than 1080 units wide, so that the letters of a small
//! network do not grow.

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
mod ride;
mod shapes;
mod sheet;
mod strip;
mod tall;
mod track;
mod trains;
mod wide;
mod words;

pub use geometry::{Geometry, HereSign, Line, Loop, Platform, Rect, Sign, Station, Text, Unshared};
pub use layout::geometry;
pub use model::{Colour, Hub, Network, Repeat, Route, Shape, Stop};
pub use ride::{RideStop, Standing, ride};
pub use shapes::{Key, Size, badge, key, named_badge};
pub use strip::{Mark, StripOptions, strip};
pub use tall::tall;
pub use track::Point;
pub use trains::{Train, trains};
pub use wide::{Drawing, wide};
pub use words::{Here, Options, Words};
