//! Rules for our style sheets that are easy to break by accident.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn sheets() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("styles");
    let mut sheets: Vec<(String, String)> = fs::read_dir(folder)
        .expect("there are styles")
        .map(|entry| {
            let path = entry.expect("the folder can be read").path();
            let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
            (name, fs::read_to_string(path).expect("a style sheet is text"))
        })
        .collect();
    sheets.sort();
    sheets
}

fn without_comments(css: &str) -> String {
    let mut rest = css;
    let mut kept = String::new();
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    kept + rest
}

#[test]
fn colour_values_stand_only_in_the_tokens_file() {
    for (name, css) in sheets() {
        if name == "tokens.css" {
            continue;
        }
        for (line, text) in without_comments(&css).lines().enumerate() {
            let has_value = text.contains("rgb(")
                || text.contains("hsl(")
                || text.split('#').skip(1).any(|rest| {
                    let digits = rest.chars().take_while(char::is_ascii_hexdigit).count();
                    [3, 4, 6, 8].contains(&digits)
                });
            assert!(!has_value, "{name}, line {}: {text}", line + 1);
        }
    }
}

#[test]
fn every_rule_stands_in_a_layer() {
    for (name, css) in sheets() {
        let mut depth = 0_usize;
        let mut opening = String::new();
        for character in without_comments(&css).chars() {
            match character {
                '{' => {
                    if depth == 0 {
                        assert!(opening.trim().starts_with("@layer pn."), "{name}: outside of any layer: {opening}");
                    }
                    depth += 1;
                }
                '}' => {
                    depth = depth.checked_sub(1).unwrap_or_else(|| panic!("{name}: a brace too many"));
                    opening.clear();
                }
                ';' if depth == 0 => opening.clear(),
                other if depth == 0 => opening.push(other),
                _ => {}
            }
        }
        assert_eq!(depth, 0, "{name}: a brace is missing");
    }
}

#[test]
fn every_token_that_is_used_exists_and_the_other_way_round() {
    let all: String = sheets().into_iter().map(|(_, css)| without_comments(&css)).collect();
    let name_of =
        |text: &str| -> String { text.chars().take_while(|character| character.is_ascii_alphanumeric() || *character == '-').collect() };
    let icons: String = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("icons"))
        .expect("there are icons")
        .filter_map(|entry| fs::read_to_string(entry.ok()?.path()).ok())
        .collect();
    let used: BTreeSet<String> = (all.clone() + &icons).split("var(--pn-").skip(1).map(name_of).collect();
    let declared: BTreeSet<String> = all
        .split("--pn-")
        .skip(1)
        .filter(|text| text.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-').starts_with(':'))
        .map(name_of)
        .collect();
    let missing: Vec<_> = used.difference(&declared).collect();
    let unused: Vec<_> = declared.difference(&used).collect();
    assert!(missing.is_empty(), "used but not declared: {missing:?}");
    assert!(unused.is_empty(), "declared but not used: {unused:?}");
}

#[test]
fn pseudo_elements_are_not_hidden_inside_is_or_where() {
    for (name, css) in sheets() {
        for list in [":is(", ":where("].iter().flat_map(|opening| css.split(opening).skip(1)) {
            let inside = list.split(')').next().unwrap_or_default();
            assert!(!inside.contains("::"), "{name}: browsers drop the pseudo-element in {inside}");
        }
    }
}

#[test]
fn no_style_asks_for_a_weight_that_costs_another_font_file_on_first_view() {
    for (name, css) in sheets() {
        for weight in ["700", "800", "bold"] {
            let asked = css.contains(&format!("font-weight: {weight}"));
            assert!(!asked, "{name} asks for weight {weight}; the page would have to fetch a fourth file");
        }
    }
}

#[test]
fn there_is_nothing_important_outside_of_print() {
    for (name, css) in sheets() {
        assert!(name == "print.css" || !css.contains("!important"), "{name}: layers decide, not !important");
    }
}
