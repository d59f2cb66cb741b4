//! The table of all rules: every rule of the sheet that the methods were made from is in it, and nothing is unaccounted for.

use std::{collections::BTreeMap, fs, path::Path, process::Command};

/// The rules of the program: by id, how much software checks.
fn table() -> BTreeMap<String, String> {
    let output = Command::new(env!("CARGO_BIN_EXE_perron")).args(["rules", "--format", "csv"]).output().expect("the program runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("text");
    let row = |line: &str| {
        let cells: Vec<&str> = line.trim_matches('"').split("\",\"").collect();
        (cells[1].to_owned(), cells[4].to_owned())
    };
    text.lines().skip(1).map(row).collect()
}

#[test]
fn every_rule_of_the_sheet_is_in_the_program_and_checked_as_the_sheet_says() {
    let sheet = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/methods/rules.md");
    let table = table();
    assert_eq!(table.len(), 198);
    let Ok(sheet) = fs::read_to_string(&sheet) else {
        println!("NOT COMPARED with the sheet of rules: {} is not there", sheet.display());
        return;
    };
    let rows = sheet.lines().filter_map(|line| {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let check = cells.get(6).and_then(|check| ["yes", "partly", "no"].into_iter().find(|word| check.starts_with(word)))?;
        (cells.len() == 11).then(|| (cells[1].to_owned(), check.to_owned()))
    });
    let sheet: BTreeMap<String, String> = rows.collect();
    assert_eq!(sheet.len(), 198, "the sheet has another form than it had");
    let differ: Vec<_> = sheet.iter().filter(|(id, check)| table.get(*id) != Some(check)).collect();
    assert!(differ.is_empty(), "in the sheet and not so in the program: {differ:?}");
    let more: Vec<_> = table.keys().filter(|id| !sheet.contains_key(*id)).collect();
    assert!(more.is_empty(), "in the program and not in the sheet: {more:?}");
}

#[test]
fn a_rule_that_is_not_accounted_for_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let methods = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../methods");
    let copied = Command::new("cp").arg("-r").arg(&methods).arg(folder.path()).status().expect("a copy");
    assert!(copied.success());
    let facts = folder.path().join("methods/opi-train/facts.toml");
    let text = fs::read_to_string(&facts).expect("facts").replace("by = \"test\"", "by = \"stars\"");
    fs::write(&facts, text).expect("a place to write");
    let examples = folder.path().join("methods/swedish-opi/examples/all.toml");
    let text = fs::read_to_string(&examples).expect("examples");
    let line = text.lines().find(|line| line.ends_with(" = \"unknown\"")).expect("an example that knows nothing");
    let (rule, _) = line.split_once(" = ").expect("a rule");
    fs::write(&examples, text.replace(&format!("{line}\n"), "")).expect("a place to write");
    let output =
        Command::new(env!("CARGO_BIN_EXE_perron")).arg("rules").arg(folder.path().join("methods")).output().expect("the program runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success());
    assert!(said.contains(": nobody provides test_answers (NOBODY: stars)"), "{said}");
    assert!(said.contains(&format!("{rule}: no example in which it is unknown")), "{said}");
    let table = String::from_utf8_lossy(&output.stdout);
    for total in ["198 rules, 2 not accounted for", "by check: no 19, partly 79, yes 100", "by strength"] {
        assert!(table.contains(total), "{total}: {table}");
    }
}
