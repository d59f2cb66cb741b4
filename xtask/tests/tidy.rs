//! Each check of `tidy` finds what it is there for, at the right place, and leaves the right thing alone.

use xtask::tidy::{Check, Finding, code, crates, ids, markup, places, tree::Tree, words};

/// What a check finds in a made-up project, as `path:line`.
fn found(check: Check, files: &[(&str, &str)]) -> Vec<String> {
    let findings = check(&Tree::of(files));
    assert!(findings.iter().all(|finding| !finding.mend.is_empty()), "every finding says how to mend it");
    findings.iter().map(|Finding { path, line, .. }| format!("{path}:{line}")).collect()
}

#[test]
fn sql_outside_the_store_is_found() {
    let query = "fn all() {\n    run(\"SELECT name\n         FROM person\");\n}\n";
    let prose = "// Select something from the list.\nlet a = \"Select one FROM these\"; // SELECT a FROM b\n";
    let files = [
        ("crates/features/people/src/store.rs", query),
        ("crates/features/people/src/invite.rs", query),
        ("crates/features/people/src/model.rs", prose),
        ("crates/base/db/src/store.rs", query),
        ("crates/base/journal/src/store.rs", query),
        ("crates/base/jobs/src/store.rs", query),
        ("migrations/sqlite/0001_person.sql", "CREATE TABLE person (name TEXT)"),
    ];
    assert_eq!(found(code::sql_places, &files), ["crates/features/people/src/invite.rs:2"]);
    let raw = [("crates/base/db/src/lib.rs", "let a = r#\"INSERT\n INTO \"person\"\"#;")];
    assert_eq!(found(code::sql_places, &raw), ["crates/base/db/src/lib.rs:1"]);
}

#[test]
fn a_file_that_does_not_say_what_it_is_is_found() {
    let files = [("crates/base/a/src/lib.rs", "//! What it is.\n"), ("crates/base/a/src/b.rs", "use x;\n"), ("xtask/src/c.rs", "")];
    assert_eq!(found(code::first_lines, &files), ["crates/base/a/src/b.rs:1", "xtask/src/c.rs:1"]);
}

#[test]
fn a_file_that_is_too_long_is_found() {
    let (right, long) = ("x\n".repeat(400), "x\n".repeat(401));
    let files = [("crates/a/src/lib.rs", right.as_str()), ("crates/a/page.html", &long), ("crates/a/Cargo.lock", &long)];
    assert_eq!(found(code::lengths, &files), ["crates/a/page.html:401"]);
}

#[test]
fn a_danish_word_in_rust_is_found() {
    let rust = "//! Køreplan\nlet a = 'ø'; // På\nlet b = \"Spørg\";\n/* \"Ærø\" */ let c = \"plain\";\n";
    let files = [("crates/features/guide/src/a.rs", rust), ("crates/features/guide/tests/a.rs", rust)];
    assert_eq!(found(code::danish_in_rust, &files), ["crates/features/guide/src/a.rs:3"]);
}

#[test]
fn a_dependency_that_points_the_wrong_way_is_found() {
    let manifest = |name: &str, needs: &str| format!("[package]\nname = \"{name}\"\n\n[dependencies]\n{needs}.workspace = true\n");
    let program = manifest("perron", "perron-guide");
    let guide = manifest("perron-guide", "perron-ui");
    let (right, wrong) = (manifest("perron-ui", "askama"), manifest("perron-ui", "perron-guide"));
    let project = |ui: &str| {
        let files = [
            ("crates/perron/Cargo.toml", program.as_str()),
            ("crates/features/guide/Cargo.toml", &guide),
            ("crates/base/ui/Cargo.toml", ui),
        ];
        found(crates::direction, &files)
    };
    assert!(project(&right).is_empty());
    assert_eq!(project(&wrong), ["crates/base/ui/Cargo.toml:5"]);
}

#[test]
fn tests_of_a_crate_that_never_run_are_found_and_so_is_a_crate_built_for_none() {
    let (tested, plain) = ("#[cfg(test)]\nmod tests {}\n", "pub fn one() {}\n");
    let (says, silent) = ("[lib]\ntest = false\n\n[[bin]]\nname = \"a\"\ntest = false\n", "[package]\nname = \"a\"\n");
    let crate_of = |manifest: &str, library: &str, root: &str| {
        let root = format!("crates/base/a/src/{root}");
        found(crates::own_tests, &[("crates/base/a/Cargo.toml", manifest), ("crates/base/a/src/b.rs", library), (&root, plain)])
    };
    assert!(crate_of(silent, tested, "lib.rs").is_empty() && crate_of(says, plain, "lib.rs").is_empty());
    assert!(crate_of(says, plain, "main.rs").is_empty());
    let (within, alone) = ("mod a {\n    #[cfg(test)]\n    mod tests {}\n}\n", "#[test]\nfn one() {}\n");
    for (manifest, library, root) in
        [(says, tested, "lib.rs"), (says, within, "lib.rs"), (says, alone, "lib.rs"), (silent, plain, "lib.rs"), (silent, plain, "main.rs")]
    {
        assert_eq!(crate_of(manifest, library, root), ["crates/base/a/Cargo.toml:1"], "{manifest}{library}{root}");
    }
}

#[test]
fn reaching_into_another_feature_is_found() {
    let files = [
        ("crates/features/guide/src/a.rs", "include_str!(\"../text/da.ftl\");\ninclude_str!(\"../../people/text/da.ftl\");\n"),
        ("crates/features/guide/askama.toml", "[general]\ndirs = [\"pages\", \"../../base/ui/templates\", \"../people/pages\"]\n"),
        ("crates/features/people/src/lib.rs", "#[path = \"../../guide/src/a.rs\"]\nmod a;\n"),
    ];
    let places = ["crates/features/guide/src/a.rs:2", "crates/features/guide/askama.toml:2", "crates/features/people/src/lib.rs:1"];
    assert_eq!(found(crates::doors, &files), places);
}

const FLUENT: &str =
    "# Words\nsite-name = Perron\ntitle = { $title } – { site-name }\ntheme-light = Lyst\nerror-lost-heading = Væk\nunused-word = Nej\n";

#[test]
fn a_word_that_does_not_exist_is_found() {
    let files = [
        ("crates/base/ui/text/da.ftl", FLUENT),
        ("crates/base/ui/templates/a.html", "<p>\n{{ words.get(\"title\") }}{{ words.count(\"titel\", 1) }}</p>\n"),
        ("crates/base/ui/src/a.rs", "map.get(\"else\");\nself.words.with(\n    \"title-lost\",\n    &[]);\n"),
    ];
    assert_eq!(found(words::exist, &files), ["crates/base/ui/templates/a.html:2", "crates/base/ui/src/a.rs:3"]);
}

#[test]
fn a_word_that_nobody_uses_is_found() {
    let files = [
        ("crates/base/ui/text/da.ftl", FLUENT),
        ("crates/base/ui/templates/a.html", "{{ words.get(\"title\") }}{{ words.get([\"theme-\", name].concat()) }}"),
        ("crates/base/ui/src/a.rs", "words.get(&format!(\"error-{kind}-heading\")); // unused-word"),
        ("crates/base/ui/tests/a.rs", "words.get(\"unused-word\")"),
    ];
    assert_eq!(found(words::used, &files), ["crates/base/ui/text/da.ftl:6"]);
}

#[test]
fn a_word_that_one_language_lacks_is_found() {
    let files =
        [("crates/base/ui/text/da.ftl", "a-word = Et ord\nanother = Et til\n"), ("crates/base/ui/text/sv.ftl", "a-word = Ett ord\n")];
    assert_eq!(found(words::complete, &files), ["crates/base/ui/text/sv.ftl:1"]);
}

#[test]
fn style_and_script_in_a_page_are_found() {
    let html = "<p class=\"a\">\n<p style=\"margin: 0\">\n<button onclick=\"go()\">\n<script>go()</script>\n<script src=\"/a.js\"></script>\n<p data-style=\"b\">\n";
    let rust = "let a = \"<g style=\\\"fill: red\\\">\";\nlet style = \"x\"; let b = \"the style\";\n";
    let files = [("crates/base/ui/templates/a.html", html), ("crates/base/map/src/a.rs", rust)];
    let template = "crates/base/ui/templates/a.html";
    assert_eq!(
        found(markup::inline, &files),
        [&format!("{template}:2"), &format!("{template}:3"), &format!("{template}:4"), "crates/base/map/src/a.rs:1"]
    );
}

#[test]
fn words_in_a_template_are_found() {
    let html = "{# A comment\n   of two lines #}\n<h1>{{ words.get(\"title\") }}</h1> · 1 &nbsp;\n<p class=\"lead\"\n   id=\"lead\">{% if a %}x{% endif %}</p>\n<p>Velkommen</p>\n<a aria-label=\"Luk\">{{ a }}</a>\n";
    let files = [("crates/base/ui/templates/a.html", html)];
    assert_eq!(found(markup::text, &files), ["crates/base/ui/templates/a.html:6", "crates/base/ui/templates/a.html:7"]);
}

#[test]
fn a_colour_outside_the_tokens_is_found() {
    let css = "#add { color: var(--pn-ink) }\n.a { color: #fff }\n.b { background: rgb(0 0 0 / .5) }\n/* #123456 */\n.c { mask: url(#abc-shape) }\n";
    let files = [
        ("crates/base/ui/styles/tokens.css", css),
        ("crates/base/ui/styles/a.css", css),
        ("crates/base/ui/templates/a.html", "<a href=\"#fade\"><path fill=\"#ff0000\"/></a>"),
    ];
    let places = ["crates/base/ui/styles/a.css:2", "crates/base/ui/styles/a.css:3", "crates/base/ui/templates/a.html:1"];
    assert_eq!(found(markup::colours, &files), places);
}

#[test]
fn an_id_of_a_method_in_a_crate_is_found() {
    let files = [
        ("methods/boat/map.toml", "[[route]]\nid = \"north\"\nstations = [\"north-pier\"]\n[[station]]\nid = \"north-pier\"\n"),
        ("methods/boat/rules/general.toml", "[[rule]]\nid = \"gen-lifebelt\"\n"),
        ("methods/boat/facts.toml", "[[fact]]\nid = \"sails-today\"\n"),
        (
            "crates/features/guide/src/a.rs",
            "if id == \"north\" {}\nif id == \"north-pier\" {}\nlet north_pier = 1; // the north-pier-old\n",
        ),
        ("crates/features/guide/text/da.ftl", "gen-lifebelt = Vest\nsails-today = I dag\n"),
    ];
    assert_eq!(found(ids::of_methods, &files), ["crates/features/guide/src/a.rs:2", "crates/features/guide/text/da.ftl:1"]);
}

#[test]
fn a_path_of_a_machine_is_found() {
    let folder = format!("{}home{}", '/', '/');
    let text = format!("see src/home/page\nhttps://example.org{folder}x\ncd {folder}somebody\n");
    assert_eq!(found(places::machine_paths, &[("docs/a.md", &text)]), ["docs/a.md:3"]);
}

#[test]
fn a_missing_licence_is_found() {
    let manifest = ("Cargo.toml", "license = \"MPL-2.0\"\n");
    assert_eq!(found(places::licence, &[manifest]), ["LICENSE:1"]);
    assert_eq!(found(places::licence, &[manifest, ("LICENSE", "All rights reserved")]), ["LICENSE:1"]);
    assert!(found(places::licence, &[manifest, ("LICENSE", "Mozilla Public License Version 2.0")]).is_empty());
}

#[test]
fn a_migration_that_one_engine_lacks_is_found() {
    let files = [
        ("migrations/sqlite/0001_person.sql", ""),
        ("migrations/sqlite/0002_journey.sql", ""),
        ("migrations/postgres/0001_person.sql", ""),
        ("migrations/postgres/0003_need.sql", ""),
        ("migrations/README.md", "What stands here"),
    ];
    assert_eq!(found(places::migrations, &files), ["migrations/sqlite/0002_journey.sql:1", "migrations/postgres/0003_need.sql:1"]);
}

#[test]
fn a_migration_with_a_wrong_number_is_found() {
    let in_order = |names: &[&str]| {
        let paths: Vec<_> =
            ["sqlite", "postgres"].iter().flat_map(|engine| names.iter().map(move |name| format!("migrations/{engine}/{name}"))).collect();
        found(places::migrations, &paths.iter().map(|path| (path.as_str(), "")).collect::<Vec<_>>())
    };
    assert!(in_order(&["0001_person.sql", "0002_journey.sql"]).is_empty());
    assert_eq!(in_order(&["0001_person.sql", "0003_need.sql", "0004_trial.sql"]), ["migrations/sqlite/0003_need.sql:1"], "a gap");
    assert_eq!(in_order(&["0002_journey.sql"]), ["migrations/sqlite/0002_journey.sql:1"], "not from 0001");
    assert_eq!(in_order(&["0001_journey.sql", "0001_person.sql"]), ["migrations/sqlite/0001_person.sql:1"], "a number twice");
    assert_eq!(in_order(&["0001_person.sql", "002_need.sql", "+003_need.sql", "trial.sql"]).len(), 3, "no four digits");
}
