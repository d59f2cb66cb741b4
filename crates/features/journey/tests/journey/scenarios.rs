//! Every example of every method, brought through a case: the facts are what a team says, and the rule must stand as the example says. In
//! memory with the code that looks at real rides; one of each rule and state through the pages too. And no condition may be changed without a
//! scenario that then comes out otherwise.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use axum::http::StatusCode;
use perron_db::values;
use perron_journey::{Imagined, Methods, RuleState};
use perron_kernel::SystemRandom;
use perron_method::{
    Condition, Conditions, Facts, Kind, Library, Method, Scenario, scenarios,
    schema::{Check, Route, Rule, Strength},
};
use perron_people::model::Country;
use perron_testkit::{NOON, TestDatabase};

use crate::{
    requirements::give,
    support::{World, files, methods, told, with_a_ride},
};

/// Scenarios to be played through pages, with the state that their rule is to have.
type Played = Vec<(String, RuleState, Scenario)>;

/// Picks one of the conditions of a rule.
type Pick = fn(&mut Conditions) -> &mut Option<Condition>;

/// How a rule stands in a case when facts make this of it, nothing else being there.
fn state(rule: &Rule, outcome: &str) -> RuleState {
    match outcome {
        "reminder" if rule.strength == Strength::May => RuleState::PermissionOpen,
        "kept" => RuleState::KeptByFacts,
        "judge" | "reminder" => RuleState::Open,
        "broken" => RuleState::Broken,
        "unknown" => RuleState::NotKnown,
        "not-relevant" => RuleState::NotApplicable,
        "open" => RuleState::PermissionOpen,
        "not-open" => RuleState::PermissionClosed,
        other => panic!("no example says {other}"),
    }
}

/// The same in the words of a page.
fn word(state: RuleState) -> &'static str {
    match state {
        RuleState::KeptByFacts => "In place by the facts",
        RuleState::KeptByEvidence => "In place by evidence",
        RuleState::Open => "Open",
        RuleState::Broken => "Broken",
        RuleState::NotApplicable => "Does not apply yet",
        RuleState::NotKnown => "Not known",
        RuleState::PermissionOpen => "Can be used",
        RuleState::PermissionClosed => "Cannot be used now",
    }
}

/// The routes on whose rides a rule stands with the strength that it has everywhere; the first is where its scenarios are played.
fn routes<'a>(method: &'a Method, rule: &'a Rule) -> Vec<&'a str> {
    let stands =
        |route: &&Route| method.rules_of_ride(route).any(|one| one.id == rule.id) && rule.strength_for(Some(&route.id)) == rule.strength;
    method.map.routes.iter().filter(stands).map(|route| route.id.as_str()).collect()
}

fn country(rule: &Rule) -> Country {
    if rule.country.as_deref().is_some_and(|country| country.eq_ignore_ascii_case("se")) { Country::Sweden } else { Country::Denmark }
}

fn imagined(methods: &Methods, method: &Method, rule: &Rule) -> Imagined {
    let routes = routes(method, rule);
    let route = routes.first().unwrap_or_else(|| panic!("{} is of no ride", rule.id));
    Imagined::new(methods, (method.id(), route), country(rule), NOON, &SystemRandom).expect("a route of the method")
}

/// Every rule with its scenarios.
fn each(library: &Library, mut visit: impl FnMut(&Method, &Rule, &[Scenario])) {
    let files = files();
    for method in &library.methods {
        let (all, _) = scenarios(&files, method.id());
        for rule in &method.rules {
            let own: Vec<Scenario> = all.iter().filter(|scenario| rule.id == *scenario.rule).cloned().collect();
            visit(method, rule, &own);
        }
    }
}

fn library() -> Library {
    Library::load(&files()).expect("the methods load")
}

#[test]
fn every_scenario_of_every_rule_comes_out_in_a_case_as_it_says() {
    let (library, methods) = (library(), methods());
    let (mut table, mut wrong, mut played) = (String::new(), 0, 0);
    each(&library, |method, rule, scenarios| {
        let mut case = imagined(&methods, method, rule);
        for scenario in scenarios {
            case.know(&scenario.given, &SystemRandom);
            let (found, expected) = (case.states()[rule.id.as_str()], state(rule, &scenario.outcome));
            played += 1;
            if found != expected {
                wrong += 1;
                writeln!(table, "{:<26} {:<38} expected {expected:<18} found {found:<18} {:?}", method.id(), rule.id, scenario.given)
                    .unwrap();
            }
        }
    });
    assert_eq!(wrong, 0, "{wrong} of {played} scenarios come out otherwise:\n{table}");
    assert!(played > 700, "{played}");
}

#[test]
fn what_software_sees_only_partly_is_never_in_place_without_evidence_and_what_is_permitted_is_never_broken() {
    let (library, methods) = (library(), methods());
    each(&library, |method, rule, scenarios| {
        for route in &method.map.routes {
            let Some(mut case) = Imagined::new(&methods, (method.id(), &route.id), country(rule), NOON, &SystemRandom) else { continue };
            let permitted = rule.strength_for(Some(&route.id)) == Strength::May;
            for scenario in scenarios {
                case.know(&scenario.given, &SystemRandom);
                let Some(found) = case.states().get(rule.id.as_str()).copied() else { continue };
                assert!(!permitted || found != RuleState::Broken, "{} on {}", rule.id, route.id);
                if rule.check == Check::Partly {
                    assert_ne!(found, RuleState::KeptByFacts, "{} on {}", rule.id, route.id);
                }
                case.prove(&[&rule.id], &SystemRandom);
                let proven = case.states()[rule.id.as_str()];
                case.prove(&[], &SystemRandom);
                if matches!(found, RuleState::Open | RuleState::NotKnown) && !permitted {
                    assert_eq!(proven, RuleState::KeptByEvidence, "{} on {}", rule.id, route.id);
                } else if found == RuleState::Broken {
                    assert_eq!(proven, RuleState::Broken, "no evidence outweighs the facts: {} on {}", rule.id, route.id);
                }
            }
        }
    });
}

#[test]
fn a_condition_that_is_removed_or_negated_lets_a_scenario_fail() {
    let library = library();
    let (mut tried, mut rules) = (0, 0);
    let mut unnoticed = Vec::new();
    each(&library, |method, rule, scenarios| {
        let mut kinds: BTreeMap<&str, Kind> = BTreeMap::from([("today", Kind::Date)]);
        kinds.extend(method.facts.iter().map(|fact| (fact.id.as_str(), Kind::of_fact(fact).expect("a kind"))));
        let facts = |scenario: &Scenario| -> Facts {
            scenario.given.iter().map(|(name, value)| (name.clone(), kinds[name.as_str()].value(value).expect("of its kind"))).collect()
        };
        let played: Vec<(Facts, &str)> = scenarios.iter().map(|scenario| (facts(scenario), scenario.outcome.as_str())).collect();
        let comes_out = |conditions: &Conditions| {
            played.iter().all(|(facts, expected)| conditions.outcome(rule.check, facts).is_ok_and(|outcome| outcome.name() == *expected))
        };
        let whole = Conditions::of(rule).expect("conditions");
        rules += usize::from(whole.kept.is_some() || whole.open.is_some());
        let places: [Pick; 3] = [|all| &mut all.applies, |all| &mut all.kept, |all| &mut all.open];
        for place in places {
            let Some(condition) = place(&mut whole.clone()).clone() else { continue };
            let gone = std::iter::once(("left out", None));
            let changed = condition.mutants().into_iter().map(|mutant| (mutant.change, Some(mutant.condition)));
            for (change, wrong) in gone.chain(changed) {
                let mut conditions = whole.clone();
                *place(&mut conditions) = wrong;
                tried += 1;
                if comes_out(&conditions) {
                    unnoticed.push(format!("{} / {}: a condition {change}", method.id(), rule.id));
                }
            }
        }
        assert!(comes_out(&whole), "{}", rule.id);
    });
    assert!(unnoticed.is_empty(), "no scenario notices:\n{}", unnoticed.join("\n"));
    assert_eq!(rules, 179, "yes and partly");
    assert!(tried > 900, "{tried}");
}

/// One scenario of each rule and state through the pages. What only the program knows (today, rounds, amounts) is left to the test in memory.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_scenario_of_each_rule_and_state_shows_on_its_page_with_ways_out_where_it_is_broken() {
    let world = World::on(TestDatabase::sqlite().await).await;
    let (mut ada, nordby, _) = with_a_ride(&world, "opi-train/blue").await;
    let library = library();
    let mut chosen: BTreeMap<(String, String), Played> = BTreeMap::new();
    let mut left: BTreeSet<String> = BTreeSet::new();
    each(&library, |method, rule, scenarios| {
        let mut case = imagined(&world.methods, method, rule);
        let outcomes: BTreeSet<&str> = scenarios.iter().map(|scenario| scenario.outcome.as_str()).collect();
        for outcome in outcomes {
            let plain = scenarios.iter().filter(|scenario| scenario.outcome == outcome).find_map(|scenario| {
                let mut plain = scenario.clone();
                plain
                    .given
                    .retain(|name, _| !["today", "station_history", "tender_threshold", "threshold_valid_from"].contains(&name.as_str()));
                case.know(&plain.given, &SystemRandom);
                let real = case.states()[rule.id.as_str()] == state(rule, outcome)
                    && !rule.kept.iter().chain(&rule.open).any(|text| text.contains("station_history"));
                real.then_some(plain)
            });
            let route = routes(method, rule)[0].to_owned();
            match plain {
                Some(plain) => {
                    chosen.entry((method.id().to_owned(), route)).or_default().push((rule.id.to_string(), state(rule, outcome), plain));
                }
                None => drop(left.insert(format!("{} {outcome}", rule.id))),
            }
        }
    });
    let count: usize = chosen.values().map(Vec::len).sum();
    assert!(count > 540, "{count} are played, and not {left:?}");
    for ((method, route), scenarios) in chosen {
        let way = format!("{method}/{route}");
        let mut answers = told(&nordby);
        answers.push(("way", &way));
        let journey = ada.post("/journeys/new", &answers).await.place().expect("a journey").to_owned();
        let id = journey.rsplit('/').next().expect("an id").to_owned();
        let ridden = library.methods.iter().find(|one| one.id() == method).and_then(|method| method.route(&route)).expect("a route");
        for station in &ridden.stations {
            ada.post(&format!("{journey}/stations/{station}/start"), &[]).await;
            ada.post_through(&format!("{journey}/stations/{station}/end"), &[("ended", "21/11/2026"), ("next", "")]).await;
        }
        for (rule, state, scenario) in scenarios {
            world.installation.tamper("DELETE FROM journey_fact WHERE journey_id = $1", values![id.as_str()]).await;
            for (fact, value) in &scenario.given {
                give(&world, &journey, fact, &value.to_string()).await;
            }
            let page = ada.get(&format!("{journey}/requirements/{rule}")).await;
            assert_eq!(page.status, StatusCode::OK, "{way} {rule}");
            let (said, expected) = (page.body.split("class=\"pn-tag\"").nth(1).unwrap_or_default(), word(state));
            assert!(
                said.split("</span>").next().is_some_and(|tag| tag.ends_with(expected)),
                "{way} {rule} {:?}: {}",
                scenario.given,
                page.words()
            );
            assert_eq!(page.says("Ways out"), state == RuleState::Broken, "{way} {rule} {:?}: {}", scenario.given, page.words());
        }
    }
}
