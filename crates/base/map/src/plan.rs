//! Which platforms are drawn shared: the question whether tracks can meet there without crossing.
//!
//! Tracks never cross, so from top to bottom they always stand in the order of lanes, and a route that has ended is no longer in the way.
//! A set of platforms is **planar** when there is one left-to-right order of them such that
//!
//! 1. every route comes to its platforms in this order;
//! 2. for each platform P and each route K that does not stop at P but has its lane between two routes that do, all platforms of K come
//!    before P. K can then end to the left of P; otherwise it would have to pass between the members of P.
//! 3. no route stops twice at the same platform, since a track never turns back.
//!
//! Both conditions say "this platform comes before that one", so a set is planar exactly when these demands contain no circle. Leaving a
//! platform out only takes demands away; every part of a planar set is therefore planar. That is why taking the platforms one at a time
//! and keeping each that fits loses nothing when all fit, and otherwise leaves a set to which none of the rest can be added. Platforms of
//! many routes are taken first, then those nearer to the hub: they tell most about the network. The rest is drawn unshared, each route
//! with its own station on its own lane, and reported.
//!
//! A platform that only one route names is an ordinary station and not counted.

use crate::geometry::Unshared;
use crate::model::Network;

/// A platform with the place of each member's stop, by lane.
#[derive(Debug, Clone)]
pub(crate) struct Shared {
    pub(crate) id: String,
    /// (route, stop), in the order of lanes.
    pub(crate) members: Vec<(usize, usize)>,
}

impl Shared {
    fn stop_of(&self, route: usize) -> Option<usize> {
        self.members.iter().find(|member| member.0 == route).map(|member| member.1)
    }
}

/// What is drawn shared, from left to right, and what is not.
pub(crate) struct Plan {
    pub(crate) platforms: Vec<Shared>,
    pub(crate) unshared: Vec<Unshared>,
}

/// Decides which platforms of a network are drawn shared.
pub(crate) fn plan(network: &Network) -> Plan {
    let named = platforms(network);
    let mut by_weight: Vec<usize> = (0..named.len()).collect();
    by_weight.sort_by_key(|&index| (std::cmp::Reverse(named[index].members.len()), depth(&named[index]), index));
    let mut kept: Vec<usize> = Vec::new();
    for index in by_weight {
        let mut wider = kept.clone();
        wider.push(index);
        wider.sort_unstable();
        if order(&named, &wider).is_some() {
            kept = wider;
        }
    }
    let unshared = (0..named.len())
        .filter(|index| !kept.contains(index))
        .map(|index| {
            let mut routes: Vec<usize> = named[index].members.iter().map(|member| member.0).collect();
            routes.dedup();
            Unshared {
                platform: named[index].id.clone(),
                routes: routes.into_iter().map(|route| network.routes[route].id.clone()).collect(),
            }
        })
        .collect();
    let order = order(&named, &kept).unwrap_or_default();
    Plan { platforms: order.into_iter().map(|index| named[index].clone()).collect(), unshared }
}

/// Every platform that more than one stop names, in the order in which a reader meets them.
fn platforms(network: &Network) -> Vec<Shared> {
    let mut found: Vec<Shared> = Vec::new();
    for (route, line) in network.routes.iter().enumerate() {
        for (stop, station) in line.stations.iter().enumerate() {
            let Some(id) = &station.shared else { continue };
            match found.iter_mut().find(|platform| platform.id == *id) {
                Some(platform) => platform.members.push((route, stop)),
                None => found.push(Shared { id: id.clone(), members: vec![(route, stop)] }),
            }
        }
    }
    found.retain(|platform| platform.members.len() > 1);
    found
}

/// How many stops lie before a platform on the way from the hub.
fn depth(platform: &Shared) -> usize {
    platform.members.iter().map(|member| member.1).max().unwrap_or(0)
}

/// A left-to-right order of these platforms, if the set is planar; the same for the same set.
fn order(named: &[Shared], set: &[usize]) -> Option<Vec<usize>> {
    if set.iter().any(|&index| named[index].members.windows(2).any(|pair| pair[0].0 == pair[1].0)) {
        return None;
    }
    let mut waiting = set.to_vec();
    let mut sorted = Vec::with_capacity(set.len());
    while !waiting.is_empty() {
        let free =
            waiting.iter().position(|&index| waiting.iter().all(|&other| other == index || !comes_before(&named[other], &named[index])))?;
        sorted.push(waiting.remove(free));
    }
    Some(sorted)
}

/// True when a route demands `first` to the left of `second`.
fn comes_before(first: &Shared, second: &Shared) -> bool {
    let (Some(top), Some(bottom)) = (second.members.first(), second.members.last()) else { return false };
    first.members.iter().any(|&(route, stop)| match second.stop_of(route) {
        Some(later) => stop < later,
        None => top.0 < route && route < bottom.0,
    })
}
