//! What a chore says of a program that failed.

use std::process::Command;

use xtask::report::succeeds_or_says_why;

fn shell(script: &str) -> Command {
    let mut shell = Command::new("sh");
    shell.args(["-c", script]);
    shell
}

#[test]
fn the_last_words_of_a_program_that_failed_are_its_error() {
    let why = succeeds_or_says_why(&mut shell("seq 100 >&2; echo no room left >&2; exit 3")).unwrap_err().to_string();
    assert!(why.contains("exit status: 3"), "{why}");
    assert!(why.ends_with("\n99\n100\nno room left"), "{why}");
    assert!(!why.contains("\n50\n"), "only the last lines are repeated: {why}");
}

#[test]
fn a_program_that_succeeds_has_nothing_to_explain() {
    assert!(succeeds_or_says_why(&mut shell("echo a warning >&2")).unwrap());
}
