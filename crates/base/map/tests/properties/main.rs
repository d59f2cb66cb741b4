//! The promises of the wide map, held against ten thousand random networks: positions are checked on the computed layout, not on markup, and
//! what may be drawn unshared is judged by a checker of its own.

mod check;
mod generate;
mod planar;
mod space;

use std::cell::Cell;

use perron_map::{geometry, wide};
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};

const NETWORKS: u32 = 10_000;

#[test]
fn ten_thousand_networks_are_drawn_without_crossings_or_overlaps() {
    let networks = Cell::new(0);
    let platforms = Cell::new(0);
    let unshared = Cell::new(0);
    let planar_but_unshared = Cell::new(0);
    let config = Config { cases: NETWORKS, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let outcome = runner.run(&generate::recipe(), |recipe| {
        let (network, words, options) = generate::build(&recipe);
        let map = geometry(&network, &words, &options);
        let named = planar::platforms(&network);
        networks.set(networks.get() + 1);
        platforms.set(platforms.get() + named.len());
        unshared.set(unshared.get() + map.unshared.len());
        if !map.unshared.is_empty() && planar::is_planar(&network, &named) {
            planar_but_unshared.set(planar_but_unshared.get() + map.unshared.len());
        }
        let found = check::faults(&network, &map);
        if found.is_empty() { Ok(()) } else { Err(TestCaseError::fail(found.join("\n"))) }
    });
    println!(
        "map: {} networks, {} platforms, {} fell back to unshared, {} of them planar",
        networks.get(),
        platforms.get(),
        unshared.get(),
        planar_but_unshared.get()
    );
    if let Err(fault) = outcome {
        panic!("{fault}");
    }
    assert_eq!(planar_but_unshared.get(), 0);
}

#[test]
fn the_same_network_gives_the_same_bytes() {
    let config = Config { cases: 300, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let outcome = runner.run(&generate::recipe(), |recipe| {
        let (network, words, options) = generate::build(&recipe);
        let (again, _, _) = generate::build(&recipe);
        let (one, two) = (wide(&network, &words, &options), wide(&again, &words, &options));
        if one == two { Ok(()) } else { Err(TestCaseError::fail("two drawings differ")) }
    });
    assert!(outcome.is_ok(), "{outcome:?}");
}
