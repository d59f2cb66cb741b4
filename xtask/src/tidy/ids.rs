//! The engine knows no method: no id of a method pack stands in a crate.

use std::collections::BTreeSet;

use toml::{Table, Value};

use super::{Finding, tree::Tree};

/// Where journeys ride the methods of this project as teams do: those stories name stations and rules. They are no part of the engine.
const RIDES: &str = "crates/features/journey/tests/";

/// No id of a route, station, rule, move or topic stands in the crates. Only ids of several words are looked for: one word alone may be
/// anybody's.
pub fn of_methods(tree: &Tree) -> Vec<Finding> {
    let ids = ids(tree);
    let mut findings = Vec::new();
    let engine = tree.below("crates/", &["rs", "html", "ftl", "css", "toml"]);
    for file in engine.into_iter().filter(|file| !file.path.starts_with(RIDES)) {
        for (number, line) in file.lines() {
            let words = line.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'));
            for word in words.filter(|word| ids.contains(*word)) {
                let mend = "Read it from the pack, or make up an id for the test or the example.";
                findings.push(Finding::new(&file.path, number, format!("{word} is an id of a method"), mend));
            }
        }
    }
    findings
}

/// The ids that methods give to their own things.
fn ids(tree: &Tree) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for file in tree.below("methods/", &["toml"]) {
        let parts: Vec<_> = file.path.split('/').collect();
        let told = matches!(parts[2..], ["rules", _] | ["moves.toml" | "map.toml" | "topics.toml"]);
        if told && let Ok(table) = file.text.parse::<Table>() {
            collect(&Value::Table(table), &mut ids);
        }
    }
    ids.retain(|id| id.contains('-'));
    ids
}

fn collect(value: &Value, ids: &mut BTreeSet<String>) {
    match value {
        Value::Table(table) => {
            ids.extend(table.get("id").and_then(Value::as_str).map(str::to_owned));
            table.values().for_each(|value| collect(value, ids));
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, ids)),
        _ => {}
    }
}
