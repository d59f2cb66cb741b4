//! The moves of a method on a case: which can be made from where the team is, what facts say of each, what comes along, and where it leads.
//! A move that cannot be made now says why. Nothing here locks anything: a route can always be changed.

pub mod duties;
mod item;
mod page;
pub mod store;

use std::collections::BTreeSet;

use perron_method::{
    Elsewhere, Facts, Truth,
    schema::{Move, MovesFile},
};
use perron_people::People;
use perron_web::Routes;

use crate::{facts::known, methods::Methods, ride::Ride};

pub use item::{MoveItem, from_here, from_station, way_out};

/// The place from which a move can always be made.
const ANYWHERE: &str = "anywhere";

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    page::routes()
}

/// A move, with the method it belongs to.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// The id of the method.
    pub method: &'a str,
    /// The moves of that method.
    pub file: &'a MovesFile,
    /// The move.
    pub one: &'a Move,
}

/// Where the team is, and what is known there: read once, and asked by every move.
pub struct Here<'a> {
    /// The ride.
    pub ride: &'a Ride,
    /// The rules that bind on it.
    binding: BTreeSet<&'a str>,
    /// What is known of the case.
    facts: Facts,
}

impl<'a> Here<'a> {
    /// Where the team of a ride is.
    pub fn of(ride: &'a Ride) -> Self {
        Self { ride, binding: ride.rules().into_iter().map(|rule| rule.id.as_str()).collect(), facts: known::all(ride) }
    }
}

/// How a move stands for a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It begins where the team is, and the facts say that it is time.
    Offered,
    /// It begins where the team is, and people judge whether it is time.
    Judged,
    /// It begins where the team is, and a fact that decides is missing.
    NotKnown,
    /// It begins where the team is, and the facts say that it is not time.
    Closed,
    /// It begins where the team is not.
    Elsewhere,
}

/// Every move of the method that is ridden, and those of other methods that begin or end in it.
pub fn all<'a>(ride: &'a Ride, methods: &'a Methods) -> Vec<Known<'a>> {
    let ridden = ride.method();
    let own = ridden.moves.moves.iter().map(|one| Known { method: ridden.id(), file: &ridden.moves, one });
    let others = methods.current().map(|version| version.method()).filter(|method| method.id() != ridden.id());
    let touching = others.flat_map(|method| {
        let touches = |place: &perron_method::Id| Elsewhere::read(place).is_some_and(|place| place.method == ridden.id());
        let touching = method.moves.moves.iter().filter(move |one| one.from.iter().chain(&one.to).any(touches));
        touching.map(|one| Known { method: method.id(), file: &method.moves, one })
    });
    own.chain(touching).collect()
}

/// A move by how it is written in addresses and legs: its id, behind that of its method where it is another one's.
pub fn find<'a>(ride: &'a Ride, methods: &'a Methods, written: &str) -> Option<Known<'a>> {
    all(ride, methods).into_iter().find(|known| known.written(ride) == written)
}

impl Known<'_> {
    /// How it is written in addresses and legs.
    pub fn written(&self, ride: &Ride) -> String {
        if self.method == ride.method().id() { self.one.id.to_string() } else { format!("{}/{}", self.method, self.one.id) }
    }

    /// The method and the place that an id in this move names.
    fn resolved<'p>(&'p self, place: &'p str) -> (&'p str, &'p str) {
        Elsewhere::read(place).map_or((self.method, place), |elsewhere| (elsewhere.method, elsewhere.place))
    }

    /// How it stands.
    pub fn standing(&self, here: &Here<'_>) -> Standing {
        let ride = here.ride;
        let begins = |from: &perron_method::Id| {
            let (method, place) = self.resolved(from);
            method == ride.method().id() && is_at(ride, place)
        };
        if !self.one.from.iter().any(begins) {
            return Standing::Elsewhere;
        }
        // The facts of another method are not those of this case.
        let Some(condition) = ride.version.condition_of_move(&self.one.id).filter(|_| self.method == ride.method().id()) else {
            return Standing::Judged;
        };
        match condition.evaluate(&here.facts) {
            Ok(Truth::Yes) => Standing::Offered,
            Ok(Truth::No) => Standing::Closed,
            Ok(Truth::Unknown) | Err(_) => Standing::NotKnown,
        }
    }
}

/// Whether the team is at a place: on the route, or in a round at the station.
fn is_at(ride: &Ride, place: &str) -> bool {
    let under_way = || ride.rounds_at(place).any(|round| round.ended_on.is_none());
    place == ANYWHERE || ride.leg().route == place || (ride.station(place).is_some() && under_way())
}
