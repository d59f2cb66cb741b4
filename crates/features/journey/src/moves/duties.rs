//! Rules that come along on a change of route: what companies were told must be told to all, what users agreed to stays the limit, and so on.
//! The method says which rules a move carries; they bind on the new route even where that does not list them.

use perron_method::Elsewhere;

use crate::{
    methods::Methods,
    moves::{self, Here, Known},
    ride::{Ride, way::Way},
};

/// A rule that came along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// The leg onto which it came first.
    pub leg: i64,
    /// The method that has the rule.
    pub method: String,
    /// The rule.
    pub rule: String,
    /// The method that was left.
    pub from_method: String,
    /// The route that was left.
    pub from_route: String,
}

impl Duty {
    /// Where it comes from, as moves name places.
    pub fn from(&self) -> String {
        format!("{}/{}", self.from_method, self.from_route)
    }
}

/// What would come along on a change to another way. Besides what the move carries that was chosen, that is what the moves carry that are
/// always open between the two routes: those duties do not depend on which link somebody followed.
pub fn arising(ride: &Ride, methods: &Methods, way: &Way, chosen: Option<&str>) -> Vec<Duty> {
    let (here, known) = (Here::of(ride), moves::all(ride, methods));
    let is_chosen = |one: &&Known<'_>| chosen == Some(one.written(ride).as_str());
    let always = |one: &&Known<'_>| {
        let from_route = one.one.from.iter().any(|from| one.resolved(from) == (ride.method().id(), ride.leg().route.as_str()));
        let to_route = one.one.to.iter().any(|to| one.resolved(to) == (way.version.method().id(), way.route.as_str()));
        one.one.when.is_none() && from_route && to_route
    };
    let mut duties: Vec<Duty> = Vec::new();
    for one in known.iter().filter(|one| is_chosen(one) || always(one)) {
        for (method, rule) in carried(&here, *one) {
            let is_new = |duties: &[Duty]| duties.iter().chain(&ride.duties).all(|duty| duty.method != method || duty.rule != rule);
            if is_new(&duties) {
                let (from_method, from_route) = (ride.method().id().to_owned(), ride.leg().route.clone());
                duties.push(Duty { leg: ride.leg().number + 1, method, rule, from_method, from_route });
            }
        }
    }
    duties
}

/// The rules that a move carries, as method and rule. One of the method that is left comes along only where it binds there; what another
/// method asks begins with it.
pub fn carried(here: &Here<'_>, known: Known<'_>) -> Vec<(String, String)> {
    let carries = known.file.carries.iter().filter(|carry| known.one.carries.contains(&carry.id));
    let named = carries.flat_map(|carry| &carry.duties).map(|duty| {
        let (method, rule) = Elsewhere::read(duty).map_or((known.method, duty.as_str()), |other| (other.method, other.place));
        (method.to_owned(), rule.to_owned())
    });
    named.filter(|(method, rule)| method != here.ride.method().id() || here.binding.contains(rule.as_str())).collect()
}
