//! The parts of a ride.

use perron_kernel::{Id, Instant};
use perron_people::model::PersonId;
use time::Date;

/// The kind of ids of rounds at stations.
#[derive(Debug)]
pub enum VisitKind {}

/// Names a round at a station.
pub type VisitId = Id<VisitKind>;

/// The part of a ride on one route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leg {
    /// Its place among the legs, from one.
    pub number: i64,
    /// The version of the method, by its hash.
    pub version: String,
    /// The route.
    pub route: String,
    /// The move of the method that led here; nothing for the first leg, and where the team took none of the method's.
    pub by_move: Option<String>,
    /// Why, if somebody said so.
    pub reason: String,
    /// Who began it.
    pub begun_by: PersonId,
    /// When.
    pub begun_at: Instant,
}

/// A round at a station.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// Names it.
    pub id: VisitId,
    /// Where.
    pub station: String,
    /// Its place among the rounds there, from one.
    pub round: i64,
    /// The first day.
    pub begun_on: Date,
    /// The last day; nothing while it is under way.
    pub ended_on: Option<Date>,
    /// What was learned, or why the team drove on.
    pub note: String,
    /// The rules that were broken, open or not known when the team drove on.
    pub missing: Vec<String>,
    /// Who began it.
    pub begun_by: PersonId,
    /// When it was recorded.
    pub created_at: Instant,
}
