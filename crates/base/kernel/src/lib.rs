//! What every other crate is made of: ids, moments, clock, randomness, secrets, and the numbers by which organisations and people are known.

mod id;
pub mod identifier;
mod instant;
pub mod national_identity;
mod random;
mod token;

pub use id::{Id, NotAnId};
pub use instant::{Clock, Instant, SetClock, SystemClock};
pub use random::{Random, SeededRandom, SystemRandom};
pub use token::Token;
