//! How long it takes to look at all rules of a case, for `cargo xtask bench rules`: the route with the most rules, with every fact known that
//! an example gives. The reference beside it is the same conditions, each with the facts made ready for it alone.
//!
//! `rules METHODS-FOLDER` prints a figure a line.

use std::{collections::BTreeMap, env, error::Error, path::Path, time::Instant};

use perron_guide::{Guide, Overlay};
use perron_journey::{Imagined, Methods};
use perron_kernel::{Clock, SystemClock, SystemRandom};
use perron_method::{Conditions, Facts, Files, Kind, Library, scenarios};
use perron_people::model::Country;

/// How often it is done; the first tenth does not count.
const ROUNDS: usize = 2_000;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args().nth(1).unwrap_or_else(|| "methods".to_owned());
    let files = Files::read(Path::new(&folder))?;
    let library = Library::load(&files).map_err(|findings| findings[0].to_string())?;
    let methods = Methods::new(&Guide::new(library.clone(), Overlay::default())?, &files);
    let mut worst = (0, None);
    for method in &library.methods {
        for route in &method.map.routes {
            let rules = method.rules_of_ride(route).count();
            if rules > worst.0 {
                worst = (rules, Some((method, route)));
            }
        }
    }
    let (method, route) = worst.1.ok_or("there is no method")?;
    let given: BTreeMap<String, toml::Value> = scenarios(&files, method.id()).0.into_iter().flat_map(|scenario| scenario.given).collect();
    let case = Imagined::new(&methods, (method.id(), &route.id), Country::Denmark, SystemClock.now(), &SystemRandom);
    let mut case = case.ok_or("the route is not offered")?;
    case.know(&given, &SystemRandom);
    let all = times(|| case.look());

    let kind = |name: &str| method.facts.iter().find(|fact| fact.id == *name).and_then(|fact| Kind::of_fact(fact).ok());
    let facts: Facts =
        given.iter().filter_map(|(name, value)| Some((name.clone(), kind(name).unwrap_or(Kind::Date).value(value).ok()?))).collect();
    let rules: Vec<_> = method.rules_of_ride(route).filter_map(|rule| Some((rule, Conditions::of(rule).ok()?))).collect();
    let alone = times(|| rules.iter().filter(|(rule, conditions)| conditions.outcome(rule.check, &facts).is_ok()).count());
    println!("rules {}", case.look());
    println!("facts {}", facts.len());
    for (name, times) in [("all", &all), ("alone", &alone)] {
        println!("{name}-p50 {}", times[times.len() / 2]);
        println!("{name}-p99 {}", times[times.len() * 99 / 100]);
    }
    Ok(())
}

/// Milliseconds of each round, the shortest first.
fn times(mut work: impl FnMut() -> usize) -> Vec<f64> {
    let mut times = Vec::with_capacity(ROUNDS);
    for round in 0..ROUNDS {
        let began = Instant::now();
        std::hint::black_box(work());
        if round >= ROUNDS / 10 {
            times.push(began.elapsed().as_secs_f64() * 1_000.0);
        }
    }
    times.sort_by(f64::total_cmp);
    times
}
