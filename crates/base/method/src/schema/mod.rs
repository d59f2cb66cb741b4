//! The structure of a method pack as it stands in its TOML files (see `docs/how-to/write-a-method.md`).
//! Unknown keys are refused, so that a misspelt one is found instead of ignored.

mod about;
mod examples;
mod facts;
mod map;
mod moves;
mod names;
mod overlay;
mod rules;
mod test;

pub use about::*;
pub use examples::*;
pub use facts::*;
pub use map::*;
pub use moves::*;
pub use names::*;
pub use overlay::*;
pub use rules::*;
pub use test::*;
