//! Can these platforms be drawn without crossings? A checker that shares nothing with the crate: it drives all routes from left to right and
//! tries every order in which they could meet. Two things only are forbidden, meeting at a platform while a member has another one to
//! visit first, and meeting on both sides of a track that still has somewhere to go.

use std::collections::{BTreeMap, HashSet};

use perron_map::Network;

/// Each platform that at least two stops name, with the routes of its stops.
pub fn platforms(network: &Network) -> BTreeMap<String, Vec<usize>> {
    let mut named: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (route, line) in network.routes.iter().enumerate() {
        for id in line.stations.iter().filter_map(|stop| stop.shared.as_ref()) {
            named.entry(id.clone()).or_default().push(route);
        }
    }
    named.retain(|_, routes| routes.len() > 1);
    named
}

/// True when every route can be driven to its end with all of these platforms shared.
pub fn is_planar(network: &Network, platforms: &BTreeMap<String, Vec<usize>>) -> bool {
    let ways: Vec<Vec<&str>> = network
        .routes
        .iter()
        .map(|route| {
            let named = route.stations.iter().filter_map(|stop| stop.shared.as_deref());
            named.filter(|id| platforms.contains_key(*id)).collect()
        })
        .collect();
    drive(&ways, platforms, &vec![0; ways.len()], &mut HashSet::new())
}

fn drive(ways: &[Vec<&str>], platforms: &BTreeMap<String, Vec<usize>>, at: &[usize], dead_ends: &mut HashSet<Vec<usize>>) -> bool {
    if at.iter().zip(ways).all(|(place, way)| *place == way.len()) {
        return true;
    }
    if dead_ends.contains(at) {
        return false;
    }
    for (id, members) in platforms {
        let mut next = at.to_vec();
        let mut meet = true;
        for route in members[0]..=members[members.len() - 1] {
            let waits_for = ways[route].get(at[route]).copied();
            if members.contains(&route) {
                meet &= waits_for == Some(id.as_str());
                next[route] += 1;
            } else {
                meet &= waits_for.is_none();
            }
        }
        // A route that names the platform twice would have to be there twice at the same time.
        meet &= members.windows(2).all(|pair| pair[0] != pair[1]);
        if meet && drive(ways, platforms, &next, dead_ends) {
            return true;
        }
    }
    dead_ends.insert(at.to_vec());
    false
}
