//! Every route of the program, as `perron serve` mounts it, belongs to somebody: it is public on purpose, and then stands in the table
//! beside this file, or it is one of a feature that walks its own routes with every role in its `access.rs`.
//!
//! Here the public ones are asked over HTTP as everybody. To read the outcome: `cargo nextest run -p perron -E 'test(access)' --no-capture`.

mod site;
mod store;
mod table;

use std::collections::BTreeSet;

use perron_testkit::routes::{Differences, compare, route};
use perron_web::Route;

use crate::{
    site::{Answer, FROM_ELSEWHERE, FROM_HERE, Site, Who},
    table::{FEATURES, Public, public},
};

/// How the routes that are mounted differ from the public ones and those of the features.
fn differences(mounted: &[Route]) -> Differences {
    let of_features = FEATURES.iter().flat_map(|(_, routes)| routes());
    // Several addresses stand for one public pattern.
    let public: BTreeSet<Route> = public().into_iter().map(|address| address.route()).collect();
    compare(mounted.iter().cloned(), public.into_iter().chain(of_features))
}

/// What everybody may see of an answer, in a word: the status, and the cookies that it sets.
fn outcome(answer: &Answer) -> String {
    let cookies: Vec<&str> = answer.all("set-cookie").map(|cookie| cookie.split('=').next().unwrap_or_default()).collect();
    if cookies.is_empty() { answer.status.to_string() } else { format!("{} {}", answer.status, cookies.join(" ")) }
}

#[test]
fn every_route_of_the_program_has_an_expectation_and_every_expectation_a_route() {
    differences(&site::mounted()).assert_none();
}

#[test]
fn a_route_that_nobody_expects_is_named_and_so_is_one_that_is_gone() {
    let mut routes = site::mounted();
    let new = route("POST", "/organisations/{id}/sell");
    routes.push(new.clone());
    let gone = routes.remove(0);
    let differences = differences(&routes);
    assert_eq!(differences, Differences { unexpected: vec![new], gone: vec![gone.clone()], repeated: Vec::new() });
    let named = format!("without an expectation: POST /organisations/{{id}}/sell\nwithout a route: {} {}\n", gone.method, gone.path);
    assert_eq!(differences.to_string(), named);
}

#[test]
fn a_route_that_is_expected_twice_is_named() {
    let (one, other) = (route("GET", "/one"), route("GET", "/other"));
    let differences = compare([one.clone(), other.clone()], [one.clone(), other, one.clone()]);
    assert_eq!(differences, Differences { repeated: vec![one], ..Differences::default() });
    assert!(std::panic::catch_unwind(|| differences.assert_none()).is_err());
}

#[test]
fn a_public_route_belongs_to_no_feature_and_a_feature_walks_its_own() {
    for (name, routes) in FEATURES {
        let own: BTreeSet<Route> = routes().into_iter().collect();
        let both: Vec<Route> = public().into_iter().map(|address| address.route()).filter(|route| own.contains(route)).collect();
        assert!(both.is_empty(), "both public and of {name}: {both:#?}");
        let walk = site::root().join(format!("crates/features/{name}/tests/{name}/access.rs"));
        let walk = std::fs::read_to_string(&walk).unwrap_or_else(|_| panic!("{} walks the routes of the feature", walk.display()));
        assert!(walk.contains("every_route_has_an_expectation_and_every_expectation_a_route"), "{name}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_public_is_the_same_for_everybody() {
    let site = Site::start().await;
    let mut wrong = Vec::new();
    println!("{:<5}{:<44}{}", "", "", Who::ALL.map(|who| format!("{:<24}", format!("{who:?}"))).concat());
    for address in public() {
        let answers: Vec<Answer> = Who::ALL.iter().map(|who| site.ask(*who, address.method, &address.address, FROM_HERE)).collect();
        let outcomes: Vec<String> = answers.iter().map(outcome).collect();
        let printed = outcomes.iter().map(|outcome| format!("{outcome:<24}")).collect::<Vec<_>>().concat();
        println!("{:<5}{:<44}{printed}", address.method, address.address);
        let Public { method, address, expected, .. } = address;
        if outcomes.iter().any(|outcome| outcome != expected) {
            wrong.push(format!("{method} {address}: expected {expected}, got {outcomes:?}"));
        }
        let tells = |answer: &Answer| (answer.all("location").map(str::to_owned).collect::<Vec<_>>(), answer.body.clone());
        if answers.iter().any(|answer| tells(answer) != tells(&answers[0])) {
            wrong.push(format!("{method} {address}: somebody is told something else than a stranger"));
        }
    }
    println!("public: {} addresses × {} roles", public().len(), Who::ALL.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_people_who_ask_are_who_they_are_said_to_be() {
    let site = Site::start().await;
    let here = |who, address: &str| site.ask(who, "GET", address, FROM_HERE).status;
    let organisation = format!("/organisations/{}", site.organisation);
    let edit = format!("{organisation}/edit");
    let statuses = |address: &str| Who::ALL.map(|who| here(who, address));
    assert_eq!(statuses(&organisation), [303, 200, 200, 200, 404]);
    assert_eq!(statuses(&edit), [303, 403, 403, 200, 404]);
    assert_eq!(statuses("/administration"), [303, 404, 404, 404, 200]);
}

#[tokio::test(flavor = "multi_thread")]
async fn no_act_of_the_program_is_done_for_a_page_of_another_site() {
    let site = Site::start().await;
    let acts: Vec<Route> = site::mounted().into_iter().filter(|route| route.method == "POST").collect();
    for act in &acts {
        let address = site.address(&act.path);
        for who in Who::ALL {
            for headers in FROM_ELSEWHERE {
                let answer = site.ask(who, "POST", &address, headers);
                assert_eq!(answer.status, 403, "{who:?} {address} {headers:?}");
                assert_eq!(answer.all("set-cookie").count(), 0, "{who:?} {address} {headers:?}");
            }
            // Nobody has no cookies that could be misused, and need not be a browser.
            if who != Who::Nobody {
                assert_eq!(site.ask(who, "POST", &address, "").status, 403, "{who:?} {address} without a word of where it comes from");
            }
        }
    }
    println!("refused from elsewhere: {} acts × {} roles × {} ways", acts.len(), Who::ALL.len(), FROM_ELSEWHERE.len());
    assert!(acts.len() > 50, "{}", acts.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_is_shown_nothing_that_belongs_to_a_feature_but_the_way_in() {
    let site = Site::start().await;
    let mut open = BTreeSet::new();
    for route in FEATURES.iter().flat_map(|(_, routes)| routes()) {
        let answer = site.ask(Who::Nobody, &route.method, &site.address(&route.path), FROM_HERE);
        let is_led_to_sign_in = answer.status == 303 && answer.all("location").any(|place| place.starts_with("/sign-in?to="));
        match answer.status {
            404 => {}
            303 if is_led_to_sign_in => {}
            _ => drop(open.insert(route.path)),
        }
    }
    let way_in: BTreeSet<String> = table::WAY_IN.iter().map(|path| (*path).to_owned()).collect();
    assert_eq!(open, way_in);
}
