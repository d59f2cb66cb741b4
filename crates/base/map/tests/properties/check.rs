//! Every promise of the wide map as a list of faults; an empty list is a good map.

use perron_map::{Geometry, Line, Network, Point, Rect};

use crate::planar::{is_planar, platforms};
use crate::space::{distance, distance_to_box, height, is_octilinear};

/// Half the width of a line with casing, and of a loop.
const LINE: f64 = 6.75;
const LOOP: f64 = 3.75;
/// Two tracks are never nearer than this, measured upright.
const APART: f64 = 36.0;
/// 24 px at 800 px for a map 1200 wide.
const LEAST_TARGET: f64 = 36.0;

pub fn faults(network: &Network, map: &Geometry) -> Vec<String> {
    let mut faults = Vec::new();
    angles(map, &mut faults);
    crossings(map, &mut faults);
    stops_on_tracks(map, &mut faults);
    overlaps(map, &mut faults);
    texts_and_tracks(map, &mut faults);
    platforms_stand_free(map, &mut faults);
    loops(map, &mut faults);
    sharing(network, map, &mut faults);
    faults
}

/// The way of a route from the hub to its sign.
fn way(line: &Line) -> Vec<Point> {
    line.track.iter().chain(&line.leader).copied().collect()
}

fn angles(map: &Geometry, faults: &mut Vec<String>) {
    for (route, line) in map.lines.iter().enumerate() {
        let loops = line.loops.iter().map(|repeat| &repeat.points);
        for points in [&line.track, &line.leader].into_iter().chain(loops) {
            for part in points.windows(2).filter(|part| !is_octilinear(part[0], part[1])) {
                faults.push(format!("route {route} runs askew: {part:?}"));
            }
        }
        for part in way(line).windows(2).filter(|part| part[1].x < part[0].x - 1e-6) {
            faults.push(format!("route {route} turns back: {part:?}"));
        }
    }
}

fn crossings(map: &Geometry, faults: &mut Vec<String>) {
    let ways: Vec<Vec<Point>> = map.lines.iter().map(way).collect();
    for (upper, above) in ways.iter().enumerate() {
        for (lower, below) in ways.iter().enumerate().skip(upper + 1) {
            for x in above.iter().chain(below).map(|point| point.x) {
                let Some((high, low)) = height(above, x).zip(height(below, x)) else { continue };
                if low - high < APART - 1e-6 {
                    faults.push(format!("routes {upper} and {lower} are {} apart at {x}", low - high));
                }
            }
        }
    }
}

fn stops_on_tracks(map: &Geometry, faults: &mut Vec<String>) {
    for (route, line) in map.lines.iter().enumerate() {
        for (stop, station) in line.stations.iter().enumerate() {
            let on_track = height(&line.track, station.centre.x).is_some_and(|y| (y - station.centre.y).abs() < 1e-6);
            if !on_track {
                faults.push(format!("stop {stop} of route {route} is off its track"));
            }
            let (width, tall) = station.hit.size();
            if width < LEAST_TARGET - 1e-6 || tall < LEAST_TARGET - 1e-6 {
                faults.push(format!("stop {stop} of route {route} has a target of {width} by {tall}"));
            }
        }
        if line.stations.windows(2).any(|pair| pair[1].centre.x <= pair[0].centre.x) {
            faults.push(format!("the stops of route {route} are not in order"));
        }
    }
}

/// Every text with its name.
fn texts(map: &Geometry) -> Vec<(String, Rect)> {
    let mut texts = vec![("hub".to_owned(), map.hub.label.area)];
    texts.extend(map.platforms.iter().map(|platform| (format!("platform {:?}", platform.id), platform.label.area)));
    for (route, line) in map.lines.iter().enumerate() {
        for (stop, station) in line.stations.iter().enumerate() {
            texts.extend(station.label.iter().map(|label| (format!("label {route}/{stop}"), label.area)));
        }
        texts.extend(line.loops.iter().map(|repeat| (format!("loop of {route}"), repeat.label.area)));
        texts.push((format!("sign {route}"), line.sign.words));
        texts.push((format!("sign {route}"), line.sign.badge));
    }
    texts.extend(map.here.iter().map(|here| (format!("here {}/{}", here.route, here.stop), here.area)));
    texts
}

fn overlaps(map: &Geometry, faults: &mut Vec<String>) {
    let texts = texts(map);
    let mut hits = vec![("hub".to_owned(), map.hub_hit)];
    for (route, line) in map.lines.iter().enumerate() {
        let named = line.stations.iter().enumerate();
        hits.extend(named.map(|(stop, station)| (format!("label {route}/{stop}"), station.hit)));
    }
    for group in [&texts, &hits] {
        for (index, (name, area)) in group.iter().enumerate() {
            for (other, _) in group[index + 1..].iter().filter(|(_, other)| area.overlaps(other)) {
                faults.push(format!("{name} lies over {other}"));
            }
        }
    }
    for (name, area) in &texts {
        // The target of an end station reaches over the sign beside it, which is no link.
        let own_sign = |other: &str| name.strip_prefix("sign ").is_some_and(|route| other.starts_with(&format!("label {route}/")));
        for (other, _) in hits.iter().filter(|(other, hit)| other != name && !own_sign(other) && hit.overlaps(area)) {
            faults.push(format!("the text {name} lies in the target of {other}"));
        }
        if area.left < 0.0 || area.top < 0.0 || area.right > map.width || area.bottom > map.height {
            faults.push(format!("{name} leaves the sheet"));
        }
    }
}

fn texts_and_tracks(map: &Geometry, faults: &mut Vec<String>) {
    let texts = texts(map);
    for (route, line) in map.lines.iter().enumerate() {
        let tracks = line.track.windows(2).map(|part| (part, LINE));
        let loops = line.loops.iter().flat_map(|repeat| repeat.points.windows(2)).map(|part| (part, LOOP));
        let leaders = line.leader.windows(2).map(|part| (part, 1.25));
        for (part, half) in tracks.chain(loops).chain(leaders) {
            for (name, area) in &texts {
                let near = distance_to_box(part[0], part[1], area) < half - 1e-6;
                if near && *name != format!("sign {route}") {
                    faults.push(format!("route {route} runs through {name} at {part:?}"));
                }
            }
        }
    }
}

fn platforms_stand_free(map: &Geometry, faults: &mut Vec<String>) {
    let texts = texts(map);
    for (index, platform) in std::iter::once(&map.hub).chain(&map.platforms).enumerate() {
        let capsule = &platform.capsule;
        for (name, _) in texts.iter().filter(|(_, area)| area.overlaps(capsule)) {
            faults.push(format!("{name} lies over the capsule of {:?}", platform.id));
        }
        for other in map.platforms.iter().skip(index).filter(|other| other.capsule.overlaps(capsule)) {
            faults.push(format!("the capsules of {:?} and {:?} overlap", platform.id, other.id));
        }
        for (route, line) in map.lines.iter().enumerate().filter(|(route, _)| !platform.members.contains(route)) {
            if way(line).windows(2).any(|part| distance_to_box(part[0], part[1], capsule) < LINE) {
                faults.push(format!("route {route} passes through {:?} without stopping", platform.id));
            }
            for (stop, _) in line.stations.iter().enumerate().filter(|(_, station)| station.hit.overlaps(capsule)) {
                faults.push(format!("the target of stop {stop} of route {route} lies over {:?}", platform.id));
            }
        }
    }
}

fn loops(map: &Geometry, faults: &mut Vec<String>) {
    for (route, line) in map.lines.iter().enumerate() {
        for repeat in &line.loops {
            for (other, track) in map.lines.iter().enumerate().filter(|(other, _)| *other != route) {
                for part in way(track).windows(2) {
                    for piece in repeat.points.windows(2) {
                        let near = distance([part[0], part[1]], [piece[0], piece[1]]);
                        if near < LINE + LOOP {
                            faults.push(format!("the loop of route {route} is {near} from route {other} at {piece:?}"));
                        }
                    }
                }
            }
        }
    }
}

fn sharing(network: &Network, map: &Geometry, faults: &mut Vec<String>) {
    let named = platforms(network);
    for (id, routes) in &named {
        let drawn = map.platforms.iter().find(|platform| platform.id.as_ref() == Some(id));
        let reported = map.unshared.iter().any(|gone| gone.platform == *id);
        match drawn {
            Some(platform) if !reported && platform.members == *routes => {
                let markers = &platform.markers;
                let even =
                    markers.windows(2).all(|pair| (pair[0].x - pair[1].x).abs() < 1e-6 && (pair[1].y - pair[0].y - APART).abs() < 1e-6);
                if !even {
                    faults.push(format!("platform {id} is not upright: {markers:?}"));
                }
            }
            None if reported => {}
            _ => faults.push(format!("platform {id} is neither shared nor reported")),
        }
    }
    let mut kept = named.clone();
    kept.retain(|id, _| map.unshared.iter().all(|gone| gone.platform != *id));
    for gone in &map.unshared {
        let mut more = kept.clone();
        more.extend(named.get_key_value(&gone.platform).map(|(id, routes)| (id.clone(), routes.clone())));
        if is_planar(network, &more) {
            faults.push(format!("platform {} could be shared beside the others", gone.platform));
        }
    }
}
