//! What conditions can say, and what they make of facts that nobody has answered.

mod common;

use std::collections::BTreeMap;

use perron_method::{Check, Condition, Conditions, Facts, Kind, Library, Outcome, Truth};

/// Facts of the tiny method, written in TOML.
fn facts(written: &str) -> Facts {
    let library = Library::load(&common::tiny()).expect("the tiny method loads");
    let mut kinds: BTreeMap<String, Kind> = BTreeMap::from([("today".to_owned(), Kind::Date)]);
    kinds.extend(library.methods[0].facts.iter().map(|fact| (fact.id.to_string(), Kind::of_fact(fact).expect("a whole kind"))));
    let table: toml::Table = toml::from_str(written).expect("facts are TOML");
    table.iter().map(|(name, value)| (name.clone(), kinds[name].value(value).expect("a value of its kind"))).collect()
}

#[track_caller]
fn says(condition: &str, written: &str, expected: Truth) {
    let condition = Condition::parse(condition).expect("the condition can be read");
    assert_eq!(condition.evaluate(&facts(written)), Ok(expected));
}

#[test]
fn money_counts_and_numbers_compare() {
    says("fee < fee_limit", "fee = 1\nfee_limit = 2", Truth::Yes);
    says("fee + fee <= fee_limit", "fee = 1\nfee_limit = 2", Truth::Yes);
    says("fee >= 2", "fee = 1", Truth::No);
    says("length > 2", "length = 2.5", Truth::Yes);
    says("length > 2.5", "length = 2", Truth::No);
}

#[test]
fn dates_compare_and_lie_days_apart() {
    says("permit_on <= left_on", "permit_on = 2026-02-28\nleft_on = 2026-03-01", Truth::Yes);
    says("days(permit_on, left_on) == 1", "permit_on = 2026-02-28\nleft_on = 2026-03-01", Truth::Yes);
    says("left_on < date('2026-01-31')", "left_on = 2026-01-30", Truth::Yes);
    says("days(left_on, today) > 30", "left_on = 2026-01-01\ntoday = 2026-01-31", Truth::No);
}

#[test]
fn lists_know_any_all_count_sum_and_difference() {
    let walkers = "walkers = [{ name = \"A\", steps = 60, guide = true }, { name = \"B\", steps = 40, guide = false }]";
    says("walkers.exists(w, w.guide)", walkers, Truth::Yes);
    says("walkers.all(w, w.guide)", walkers, Truth::No);
    says("size(walkers.filter(w, w.steps > 50)) == 1", walkers, Truth::Yes);
    says("sum(walkers.map(w, w.steps)) == 100", walkers, Truth::Yes);
    says("size(minus(to_see, seen)) == 1", "to_see = [\"a\", \"b\"]\nseen = [\"b\", \"c\"]", Truth::Yes);
    says("'a' in to_see", "to_see = [\"a\"]", Truth::Yes);
    says("sum(walkers.map(w, w.steps)) == 0", "walkers = []", Truth::Yes);
}

#[test]
fn an_unanswered_fact_decides_only_where_it_must() {
    says("fee < fee_limit", "fee = 1", Truth::Unknown);
    says("fee < fee_limit || weather == 'dry'", "weather = \"dry\"", Truth::Yes);
    says("fee < fee_limit || weather == 'dry'", "weather = \"wet\"", Truth::Unknown);
    says("weather == 'dry' && fee < fee_limit", "weather = \"wet\"", Truth::No);
    says("fee < fee_limit && weather == 'dry'", "weather = \"wet\"", Truth::No);
    says("!(fee < fee_limit)", "fee = 1", Truth::Unknown);
    says("known(fee)", "", Truth::No);
    says("!known(fee) || fee > 3", "", Truth::Yes);
    says("known(fee)", "fee = 0", Truth::Yes);
}

#[test]
fn the_facts_that_a_condition_reads_are_known() {
    let condition = Condition::parse("walkers.all(w, w.steps > 1) && !known(fee) && 'x' in seen").expect("it can be read");
    assert_eq!(condition.reads().into_iter().collect::<Vec<_>>(), ["fee", "seen", "walkers"]);
}

#[test]
fn every_clause_has_two_wrong_versions() {
    let condition = Condition::parse("fee < 1 && (length > 2.0 || !(weather == 'dry'))").expect("it can be read");
    let places: Vec<usize> = condition.mutants().iter().map(|mutant| mutant.offset).collect();
    assert_eq!(condition.mutants().len(), 2 * 5, "the whole, two clauses of &&, two of ||: {places:?}");
}

#[test]
fn a_rule_that_software_checks_only_partly_is_never_kept_by_data_alone() {
    let library = Library::load(&common::tiny()).expect("the tiny method loads");
    let rule = library.methods[0].rules.iter().find(|rule| rule.check == Check::Partly).expect("there is one");
    let conditions = Conditions::of(rule).expect("its conditions can be read");
    assert_eq!(conditions.outcome(rule.check, &facts("to_see = []\nseen = []")), Ok(Outcome::Judge));
}

#[test]
fn a_condition_that_cannot_be_read_says_where() {
    let (offset, message) = Condition::parse("fee < < 3").expect_err("it cannot be read");
    assert!(offset <= 6 && !message.is_empty(), "{offset} {message}");
}
