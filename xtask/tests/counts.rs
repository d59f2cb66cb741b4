//! What the `rust` part reads from its tests: the lines are those that the two runners print.

use xtask::parts::counts::{Counts, Runner};

const NEXTEST: &str = "\
    Starting 5 tests across 2 binaries
        PASS [   0.004s] (1/5) perron-journal::acts an_act_is_recorded::sqlite
        PASS [   1.204s] (2/5) perron-journal::acts an_act_is_recorded::postgres
        LEAK [   0.104s] (3/5) perron-journal::acts a_chain_is_kept::sqlite
        FAIL [   0.004s] (4/5) perron-journal::acts a_chain_is_kept::postgres
  stdout ───
    PASS ::sqlite
  TRY 2 PASS [   0.004s] (5/5) perron-kernel::id an_id_is_short
────────────
     Summary [   0.035s] 5 tests run: 4 passed (1 leaky), 1 failed, 0 skipped
        FAIL [   0.004s] (4/5) perron-journal::acts a_chain_is_kept::postgres
";

const CARGO: &str = "\
running 4 tests
test an_act_is_recorded::sqlite ... ok
test an_act_is_recorded::postgres ... ok
test a_chain_is_kept::postgres ... FAILED
test a_chain_is_kept::sqlite ... ignored

test result: FAILED. 2 passed; 1 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s

running 1 test
test a_letter_is_kept::postgres ... ok

test result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
";

/// Reads what a runner printed, with the lines that are to be shown.
fn read(runner: Runner, printed: &str) -> (Counts, Vec<&str>) {
    let mut counts = Counts::default();
    let shown = printed.lines().filter(|line| counts.read(runner, line)).collect();
    (counts, shown)
}

#[test]
fn tests_are_counted_for_each_database() {
    let (counts, _) = read(Runner::Nextest, NEXTEST);
    assert_eq!(counts.to_string(), "rust: 4 passed, 1 failed\nstore and act tests: 2 on SQLite, 1 on PostgreSQL");
    let (counts, _) = read(Runner::Cargo, CARGO);
    assert_eq!(counts.to_string(), "rust: 3 passed, 1 failed\nstore and act tests: 1 on SQLite, 2 on PostgreSQL");
}

#[test]
fn each_test_that_failed_is_named_once() {
    let failing = |runner, printed| read(runner, printed).0.failing().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(failing(Runner::Nextest, NEXTEST), ["perron-journal::acts a_chain_is_kept::postgres"]);
    assert_eq!(
        failing(Runner::Nextest, "     SIGABRT [   0.1s] (1/1) perron-kernel::id an_id_is_short\n"),
        ["perron-kernel::id an_id_is_short"]
    );
    assert_eq!(failing(Runner::Cargo, CARGO), ["a_chain_is_kept::postgres"]);
}

#[test]
fn only_names_of_tests_that_passed_are_left_out() {
    let (_, shown) = read(Runner::Nextest, NEXTEST);
    assert_eq!(shown.len(), NEXTEST.lines().count() - 4);
    assert!(shown.contains(&"    PASS ::sqlite"), "what a test that failed has printed is shown");
    let (_, shown) = read(Runner::Cargo, CARGO);
    assert_eq!(shown.len(), CARGO.lines().count() - 3);
}

#[test]
fn a_test_that_passed_on_one_database_only_is_named() {
    let (counts, _) = read(Runner::Nextest, NEXTEST);
    assert!(!counts.alike());
    assert_eq!(counts.lonely(), ["perron-journal::acts a_chain_is_kept::sqlite"]);
    let (counts, _) = read(Runner::Cargo, CARGO);
    assert!(!counts.alike());
    assert_eq!(counts.lonely(), ["a_letter_is_kept::postgres"]);
}

#[test]
fn without_tests_on_a_database_both_are_alike() {
    let (counts, _) = read(Runner::Nextest, "        PASS [   0.004s] (1/1) perron-kernel::id an_id_is_short\n");
    assert!(counts.alike());
    assert!(counts.lonely().is_empty());
}
