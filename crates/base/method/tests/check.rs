//! Every kind of mistake in a pack is found, at its place.

mod common;

use common::{broken, found, tiny};
use perron_method::{Files, Mistake, check};

#[track_caller]
fn finds(file: &str, text: &str, replacement: &str, kind: Mistake, cause: &str) {
    let place = tiny().get(file).and_then(|whole| Some(whole[..whole.find(text)?].matches('\n').count() + 1)).expect("the text is there");
    let files = broken(file, text, replacement);
    let findings = found(&files, kind);
    let hit = findings.iter().find(|finding| finding.cause.contains(cause));
    let hit = hit.unwrap_or_else(|| panic!("no {kind} finding says {cause:?}: {:#?}", check(&files).findings));
    assert!(hit.line > 0 && hit.column > 0 && !hit.mend.is_empty());
    let written_there = !replacement.is_empty() && !matches!(kind, Mistake::MissingWords | Mistake::Advice | Mistake::Example);
    if hit.file == file && written_there && !cause.is_empty() && replacement.contains(cause) {
        let lines = replacement.matches('\n').count() + 1;
        assert!((place..=place + lines).contains(&hit.line), "{hit} stands near line {place}");
    }
}

#[test]
fn the_tiny_method_has_no_finding() {
    let report = check(&tiny());
    assert_eq!(report.findings, []);
    assert_eq!(report.summaries.len(), 1);
    assert_eq!(report.summaries[0].combinations, 4);
}

#[test]
fn a_folder_without_methods_is_said_to_be_one() {
    assert_eq!(found(&Files::default(), Mistake::File).len(), 1);
}

#[test]
fn a_missing_file() {
    let whole = tiny();
    let mut files = Files::default();
    for (path, text) in whole.below("").filter(|(path, _)| *path != "garden-walk/moves.toml") {
        files.insert(path, text);
    }
    let findings = found(&files, Mistake::File);
    assert_eq!((findings[0].file.as_str(), findings[0].line, findings[0].column), ("garden-walk/moves.toml", 1, 1));
}

#[test]
fn a_file_that_is_not_toml() {
    finds("garden-walk/map.toml", "[hub]", "[hub", Mistake::Schema, "");
}

#[test]
fn a_misspelt_key() {
    finds("garden-walk/map.toml", "change_to =", "chnge_to =", Mistake::Schema, "chnge_to");
}

#[test]
fn a_value_of_a_wrong_type() {
    finds("garden-walk/map.toml", "circles = 2", "circles = \"two\"", Mistake::Schema, "");
}

#[test]
fn an_unknown_strength() {
    finds("garden-walk/rules/all.toml", "\"should\"", "\"ought\"", Mistake::Schema, "ought");
}

#[test]
fn the_place_of_a_finding_is_exact() {
    let files = broken("garden-walk/rules/all.toml", "fee < fee_limit", "fee < fee_ceiling");
    let finding = &found(&files, Mistake::Undeclared)[0];
    let whole = files.get("garden-walk/rules/all.toml").expect("it exists");
    let offset = whole.find("fee_ceiling").expect("just written");
    let line_start = whole[..offset].rfind('\n').expect("not the first line") + 1;
    assert_eq!(finding.line, whole[..offset].matches('\n').count() + 1);
    assert_eq!(finding.column, offset - line_start + 1);
    assert!(finding.to_string().starts_with("garden-walk/rules/all.toml:"), "{finding}");
}

#[test]
fn ids_that_are_badly_formed_or_double() {
    finds("garden-walk/topics.toml", "id = \"plants\"", "id = \"Plants!\"", Mistake::Identifier, "Plants!");
    finds("garden-walk/actors.toml", "id = \"keeper\"", "id = \"walker\"", Mistake::Identifier, "walker");
    finds("garden-walk/rules/all.toml", "id = \"no-running\"", "id = \"see-everything\"", Mistake::Identifier, "see-everything");
    finds("garden-walk/method.toml", "id = \"garden-walk\"", "id = \"forest-walk\"", Mistake::Identifier, "folder");
}

#[test]
fn slugs_that_cannot_stand_in_an_address_or_stand_twice() {
    finds("garden-walk/da/stations/short-pond.md", "slug = \"dammen\"", "slug = \"Dammen ø\"", Mistake::Identifier, "address");
    finds("garden-walk/da/stations/short-pond.md", "slug = \"dammen\"", "slug = \"porten\"", Mistake::Identifier, "same slug");
}

#[test]
fn names_of_nothing() {
    for (file, text, replacement) in [
        ("garden-walk/map.toml", "stops = [\"how-to-walk\"]", "stops = [\"how-to-wlk\"]"),
        ("garden-walk/map.toml", "change_to = [\"long\"]", "change_to = [\"lung\"]"),
        (
            "garden-walk/map.toml",
            "change_to = [\"long\"]",
            "boundaries = [{ rule = \"no-such-rule\", value = \"fee\", limit = \"fee_limit\" }]",
        ),
        (
            "garden-walk/map.toml",
            "change_to = [\"long\"]",
            "boundaries = [{ rule = \"fee-below-limit\", value = \"fe\", limit = \"fee_limit\" }]",
        ),
        ("garden-walk/map.toml", "{ id = \"keeper\", part", "{ id = \"keepr\", part"),
        ("garden-walk/topics.toml", "from = [\"long-hill\"]", "from = [\"long-hll\"]"),
        ("garden-walk/topics.toml", "route = \"short\"", "route = \"shrt\""),
        ("garden-walk/rules/all.toml", "at = [\"short-gate\"]", "at = [\"short-gte\"]"),
        ("garden-walk/rules/all.toml", "law = [\"garden-law\"]", "law = [\"garden-lw\"]"),
        ("garden-walk/rules/all.toml", "amounts = [\"garden-fee\"]", "amounts = [\"garden-fe\"]"),
        ("garden-walk/rules/all.toml", "move = \"go-long\"", "move = \"go-lng\""),
        ("garden-walk/rules/all.toml", "strength_on = { short", "strength_on = { shrt"),
        ("garden-walk/moves.toml", "carries = [\"hat\"]", "carries = [\"ht\"]"),
        ("garden-walk/test.toml", "target = \"long\"", "target = \"lng\""),
        ("garden-walk/facts.toml", "reference = \"garden-fee\"", "reference = \"garden-fe\""),
        ("garden-walk/facts.toml", "reference = \"garden-fee\"", "reference = \"garden-fee\"\nreference_for = { central = \"garden-fe\" }"),
        ("garden-walk/facts.toml", "reference = \"garden-fee\"", "reference = \"garden-fee\"\nreference_for = { centrl = \"garden-fee\" }"),
        ("garden-walk/facts.toml", "reference = \"garden-fee\"", "reference = \"garden-fee\"\ndated_by = \"weather\""),
        ("garden-walk/actors.toml", "id = \"keeper\"", "id = \"keeper\"\ncounts = { fact = \"wlkers\", entry = { name = \"\" } }"),
        ("garden-walk/method.toml", "competences = [\"map-reading\"]", "competences = [\"map-reading\"]\nanswers = \"wlkers\""),
    ] {
        finds(file, text, replacement, Mistake::Reference, "there is no");
    }
}

#[test]
fn a_misspelt_name_is_answered_with_the_nearest() {
    let files = broken("garden-walk/rules/all.toml", "at = [\"short-gate\"]", "at = [\"short-gte\"]");
    assert!(found(&files, Mistake::Reference)[0].mend.contains("short-gate"));
}

#[test]
fn a_station_on_no_route() {
    finds("garden-walk/map.toml", "\"short-gate\", \"short-pond\", ", "\"short-gate\", ", Mistake::Unreachable, "short-pond");
}

#[test]
fn moves_to_nowhere() {
    finds("garden-walk/moves.toml", "to = [\"home\"]", "to = [\"hme\"]", Mistake::Nowhere, "hme");
    finds("garden-walk/moves.toml", "to = [\"long\"]", "to = []", Mistake::Nowhere, "empty `to`");
    finds("garden-walk/map.toml", "circles = 2\n", "", Mistake::Nowhere, "leads to where it begins");
}

#[test]
fn conditions_that_cannot_be_read() {
    finds("garden-walk/rules/all.toml", "fee < fee_limit", "fee < < fee_limit", Mistake::Syntax, "");
    finds("garden-walk/test.toml", "time == 'little'", "time == == 'little'", Mistake::Syntax, "");
}

#[test]
fn undeclared_facts() {
    finds("garden-walk/rules/all.toml", "weather == 'dry'", "wether == 'dry'", Mistake::Undeclared, "wether");
    finds("garden-walk/test.toml", "shoes == 'thin'", "boots == 'thin'", Mistake::Undeclared, "boots");
    finds("garden-walk/examples/all.toml", "weather = \"dry\"", "wether = \"dry\"", Mistake::Undeclared, "wether");
}

#[test]
fn wrong_kinds() {
    for (text, replacement) in [
        ("fee < fee_limit", "fee < weather"),
        ("fee < fee_limit", "fee < left_on"),
        ("weather == 'dry'", "weather == 'dusty'"),
        ("length > 2.5", "length > 'far'"),
        ("days(permit_on, left_on) >= 0", "days(permit_on, fee) >= 0"),
        ("size(minus(to_see, seen)) == 0", "size(minus(to_see, walkers)) == 0"),
        ("w.steps", "w.step"),
        ("size(minus(to_see, seen)) == 0", "minus(to_see, seen)"),
        ("known(permit_on)", "known(permit_on && left_on)"),
        ("walkers.exists(w, w.guide)", "fee.exists(w, w.guide)"),
        ("walkers.exists(w, w.guide)", "walkers.exists(w, w.name)"),
    ] {
        finds("garden-walk/rules/all.toml", text, replacement, Mistake::WrongKind, "");
    }
    finds("garden-walk/examples/all.toml", "weather = \"dry\"", "weather = \"dusty\"", Mistake::WrongKind, "weather");
    finds("garden-walk/examples/all.toml", "fee = 10", "fee = \"ten\"", Mistake::WrongKind, "fee");
    finds("garden-walk/facts.toml", "unit = \"km\"\n", "", Mistake::Schema, "unit");
    let keeper = |counts: &str| format!("id = \"keeper\"\ncounts = {counts}");
    for counts in [
        "{ fact = \"walkers\", entry = { nme = \"\" } }",
        "{ fact = \"walkers\", entry = { steps = \"two\" } }",
        "{ fact = \"fee\", entry = {} }",
    ] {
        finds("garden-walk/actors.toml", "id = \"keeper\"", &keeper(counts), Mistake::WrongKind, "this is no entry");
    }
    let answers = "competences = [\"map-reading\"]\nanswers = \"walkers\"";
    finds("garden-walk/method.toml", "competences = [\"map-reading\"]", answers, Mistake::WrongKind, "no field");
}

#[test]
fn constant_conditions() {
    for replacement in ["1 < 2", "fee < fee_limit || !(fee < fee_limit)", "fee < fee_limit && !(fee < fee_limit)", "true"] {
        finds("garden-walk/rules/all.toml", "fee < fee_limit", replacement, Mistake::Constant, "always");
    }
}

#[test]
fn conditions_that_do_not_fit_the_strength() {
    finds("garden-walk/rules/all.toml", "open = \"weather", "kept = \"weather", Mistake::Schema, "never broken");
    finds("garden-walk/rules/all.toml", "kept = \"size", "open = \"size", Mistake::Schema, "only a permission");
    finds("garden-walk/rules/all.toml", "check = \"partly\"", "check = \"no\"", Mistake::Schema, "judges nothing");
    finds("garden-walk/rules/all.toml", "kept = \"size(minus(to_see, seen)) == 0\"\n", "", Mistake::Schema, "exactly one");
}

#[test]
fn things_that_nothing_uses() {
    finds("garden-walk/rules/all.toml", "at = [\"how-to-walk\"]", "at = []", Mistake::Unused, "smell-the-roses");
    finds("garden-walk/rules/all.toml", " && length > 2.5", "", Mistake::Unused, "length");
    finds("garden-walk/moves.toml", "carries = [\"hat\"]", "carries = []", Mistake::Unused, "hat");
    finds(
        "garden-walk/test.toml",
        "target = \"long\"\nwhen = \"shoes == 'thin'\"",
        "target = \"long\"\nwhen = \"shoes == 'thin' && shoes == 'sturdy'\"",
        Mistake::Unused,
        "never said",
    );
}

#[test]
fn missing_words() {
    finds("garden-walk/da/stations/long-hill.md", "lead = ", "load = ", Mistake::MissingWords, "lead");
    finds("garden-walk/da/stations/long-hill.md", "## tour-case: En dag", "## tour-cases: En dag", Mistake::MissingWords, "tour-case");
    finds("garden-walk/da/stations/short-pond.md", "- {keeper} Går med.\n", "", Mistake::MissingWords, "keeper");
    finds("garden-walk/da/rules/all.md", "## no-running: Løb ikke", "## no-runing: Løb ikke", Mistake::MissingWords, "no-running");
    finds("garden-walk/da/rules/all.md", "- {ask} Spørg gartneren.\n", "", Mistake::MissingWords, "ask");
    finds("garden-walk/da/facts.md", "- {wet} Vådt\n", "", Mistake::MissingWords, "wet");
    finds("garden-walk/da/actors.md", "Passer på.", "", Mistake::MissingWords, "keeper");
    finds("garden-walk/da/terms.md", ": Hæk", "", Mistake::MissingWords, "hedge");
    finds("garden-walk/method.toml", "languages = [\"da\"]", "languages = [\"da\", \"sv\"]", Mistake::MissingWords, "missing");
}

#[test]
fn unused_words() {
    finds("garden-walk/da/moves.md", "## home: Hjem", "## hme: Hjem", Mistake::UnusedWords, "hme");
    finds("garden-walk/da/rules/all.md", "## no-running:", "## no-runing:", Mistake::UnusedWords, "no-runing");
    finds("garden-walk/da/routes/long.md", "- {duration} En time", "- {duratoin} En time", Mistake::UnusedWords, "duratoin");
    let mut files = tiny();
    files.insert("garden-walk/da/stations/short-lake.md", "## about\nEn sø.\n");
    assert_eq!(found(&files, Mistake::UnusedWords).len(), 1);
}

#[test]
fn foreign_markup() {
    finds("garden-walk/da/method.md", "Se haven.", "Se <b>haven</b>.", Mistake::Markup, "raw HTML");
    finds("garden-walk/da/method.md", "Se haven.", "![haven](https://example.org/a.png)", Mistake::Markup, "image");
    finds("garden-walk/da/method.md", "## purpose", "# purpose", Mistake::Markup, "first level");
    finds(
        "garden-walk/da/method.md",
        "headline-lead = \"Vælg en vej.\"\n+++",
        "headline-lead = \"Vælg en vej.\"",
        Mistake::Markup,
        "not closed",
    );
}

#[test]
fn dead_links() {
    for replacement in ["(term:hdge)", "(terms:hedge)", "(http://example.org)", "(/da/)"] {
        finds("garden-walk/da/method.md", "(term:hedge)", replacement, Mistake::DeadLink, "");
    }
}

#[test]
fn combinations_without_exactly_one_advice() {
    finds("garden-walk/test.toml", "time == 'little'", "time == 'little' || shoes == 'thin'", Mistake::Advice, "2 advices");
    finds("garden-walk/test.toml", "time == 'little'", "time == 'little' && shoes == 'thin'", Mistake::Advice, "0 advices");
    let reason = "id = \"because-dry\"\ntarget = \"long\"";
    finds("garden-walk/test.toml", reason, &reason.replace("long", "short"), Mistake::Advice, "without a reason");
    let verdict = "id = \"long-too-wet\"\ntarget = \"long\"\nwhen = \"shoes == 'thin'\"";
    finds("garden-walk/test.toml", verdict, &verdict.replace("shoes", "time != 'none' && shoes"), Mistake::WrongKind, "none");
    finds("garden-walk/test.toml", verdict, &verdict.replace("thin", "sturdy"), Mistake::Advice, "0 verdicts");
}

#[test]
fn examples_that_come_out_otherwise() {
    finds(
        "garden-walk/examples/all.toml",
        "fee-below-limit = \"kept\"",
        "fee-below-limit = \"broken\"",
        Mistake::Example,
        "comes out as kept",
    );
    finds("garden-walk/examples/all.toml", "advice = \"take-short\"", "advice = \"take-long\"", Mistake::Example, "take-short");
    finds("garden-walk/examples/all.toml", "time = \"little\", ", "", Mistake::Example, "missing");
    finds("garden-walk/examples/all.toml", ", guide = true }, {", " }, {", Mistake::Example, "cannot be evaluated");
}

#[test]
fn conditions_that_no_example_proves() {
    let example = "[[facts]]\ngiven = { weather = \"wet\", length = 3 }\ngives = { rest-in-dry-weather = \"not-open\" }\n";
    finds("garden-walk/examples/all.toml", example, "", Mistake::Unproven, "removed");
    let examples =
        tiny().get("garden-walk/examples/all.toml").expect("it exists").split("[[advice]]").next().expect("it begins").to_owned();
    let mut files = tiny();
    files.insert("garden-walk/examples/all.toml", examples);
    assert!(found(&files, Mistake::Unproven).iter().any(|finding| finding.file == "garden-walk/test.toml"));
}

/// The tiny method in two languages, the second a copy of the first with one text replaced.
fn bilingual(file: &str, text: &str, replacement: &str) -> Files {
    let mut files = broken("garden-walk/method.toml", "[\"da\"]", "[\"da\", \"sv\"]");
    let copies: Vec<(String, String)> =
        files.below("garden-walk/da/").map(|(path, text)| (path.replace("/da/", "/sv/"), text.to_owned())).collect();
    copies.into_iter().for_each(|(path, text)| files.insert(path, text));
    let path = format!("garden-walk/sv/{file}");
    let whole = files.get(&path).expect("the file exists").to_owned();
    assert!(whole.contains(text), "{path} holds {text}");
    files.insert(path, whole.replacen(text, replacement, 1));
    files
}

#[test]
fn languages_that_say_different_things() {
    for (file, text, replacement, cause) in [
        ("stations/long-hill.md", "{a1}", "{a9}", "a9"),
        ("topics/plants.md", "## ", "## other-", "does not stand in the first language"),
        ("topics/plants.md", "## ", "## other-", "is missing in this language"),
    ] {
        let findings = found(&bilingual(file, text, replacement), Mistake::Translation);
        assert!(
            findings.iter().any(|finding| finding.cause.contains(cause) && finding.file.starts_with("garden-walk/sv/")),
            "{findings:#?}"
        );
    }
    assert_eq!(found(&bilingual("stations/long-hill.md", "{a1}", "{a1}"), Mistake::Translation), []);
}

#[test]
fn places_of_other_methods() {
    let mut files = broken("garden-walk/moves.toml", "to = [\"home\"]", "to = [\"garden-walk/long\"]");
    assert_eq!(found(&files, Mistake::Nowhere), []);
    files = broken("garden-walk/moves.toml", "to = [\"home\"]", "to = [\"forest-walk/long\"]");
    assert!(found(&files, Mistake::Nowhere)[0].cause.contains("forest-walk/long"));
    files = broken("garden-walk/da/method.md", "(term:hedge)", "(route:garden-walk/long)");
    assert_eq!(found(&files, Mistake::DeadLink), []);
    files = broken("garden-walk/da/method.md", "(term:hedge)", "(route:forest-walk/long)");
    assert_eq!(found(&files, Mistake::DeadLink).len(), 1);
}

#[test]
fn stations_that_overlap_without_being_neighbours() {
    let overlap = "[[overlap]]\nstations = [\"long-hill\", \"short-pond\"]\n\n[[shared]]";
    finds("garden-walk/map.toml", "[[shared]]", overlap, Mistake::Reference, "do not follow each other");
}

#[test]
fn every_kind_of_mistake_has_a_test() {
    let source = include_str!("check.rs");
    for kind in Mistake::ALL {
        assert!(source.contains(&format!("Mistake::{kind:?}")), "no test breaks a pack so that {kind:?} is found");
    }
}

#[test]
fn a_boundary_of_what_cannot_be_compared() {
    let boundary = "boundaries = [{ rule = \"fee-below-limit\", value = \"fee\", limit = \"seen\" }]";
    finds("garden-walk/map.toml", "change_to = [\"long\"]", boundary, Mistake::WrongKind, "cannot be compared");
}
