//! The project's own packs: they have no finding, their ids are those of the source material, and no crate knows any of them.

mod common;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use perron_method::{Files, Library, Method, check};

fn files() -> Files {
    Files::read(&common::root().join("methods")).expect("the methods can be read")
}

fn library() -> Library {
    Library::load(&files()).expect("the methods load")
}

#[test]
fn the_packs_have_no_finding() {
    let report = check(&files());
    report.summaries.iter().for_each(|summary| println!("{summary}"));
    assert!(report.findings.is_empty(), "{:#?}", report.findings);
    assert!(report.summaries.iter().all(|summary| summary.examples > 0 && summary.proofs > 0));
}

#[test]
fn every_combination_of_answers_gives_one_advice_with_reasons_and_a_word_on_each_other_route() {
    for method in library().methods {
        for answers in method.advisor.combinations() {
            let advice = method.advisor.advise(&answers).unwrap_or_else(|| panic!("{answers:?} gives no advice"));
            assert!(!advice.reasons.is_empty(), "{answers:?}");
            let mut routes: Vec<&str> = advice.verdicts.iter().map(|(_, route)| route.as_str()).chain([advice.route.as_str()]).collect();
            routes.sort_unstable();
            let mut all: Vec<&str> = method.map.routes.iter().map(|route| route.id.as_str()).collect();
            all.sort_unstable();
            assert_eq!(routes, all, "{answers:?}");
            for change in method.advisor.changes(&answers) {
                let mut changed = answers.clone();
                changed.insert(change.question, change.option);
                assert_eq!(method.advisor.advise(&changed).map(|advice| advice.route), Some(change.route));
            }
        }
    }
}

/// Ids as the source material gives them: `pattern` finds them in lines of a file.
fn source_ids(shared: &Path, file: &str, id_of: impl Fn(&str) -> Option<&str>) -> BTreeSet<String> {
    let text = fs::read_to_string(shared.join("methods").join(file)).expect("the source material can be read");
    text.lines().filter_map(|line| id_of(line).map(str::to_owned)).collect()
}

fn ids<'a>(list: impl IntoIterator<Item = &'a perron_method::Id>) -> BTreeSet<String> {
    list.into_iter().map(ToString::to_string).collect()
}

fn first_cell(line: &str) -> Option<&str> {
    line.strip_prefix("| ")?.split(" | ").next()
}

fn train(library: &Library) -> &Method {
    library.methods.iter().find(|method| method.about.source.id == "000").expect("the method of source 000 is there")
}

#[test]
fn rules_are_those_of_the_source_material() {
    let Some(shared) = common::shared() else { return };
    let library = library();
    let expected = source_ids(&shared, "rules.md", |line| line.contains(" | OPI train").then(|| first_cell(line))?);
    assert_eq!(ids(train(&library).rules.iter().map(|rule| &rule.id)), expected);
    println!("{} rules compared", expected.len());
}

#[test]
fn strength_nature_check_and_source_of_rules_are_those_of_the_source_material() {
    let Some(shared) = common::shared() else { return };
    let library = library();
    let text = fs::read_to_string(shared.join("methods/rules.md")).expect("the source material can be read");
    for line in text.lines().filter(|line| line.contains(" | OPI train")) {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let rule = train(&library).rules.iter().find(|rule| rule.id == cells[0]).unwrap_or_else(|| panic!("{} is there", cells[0]));
        assert_eq!(rule.strength.name(), cells[3].to_lowercase(), "strength of {}", cells[0]);
        let (nature, country) =
            cells[4].split_once(" (").map_or((cells[4], None), |(nature, country)| (nature, Some(country.trim_end_matches(')'))));
        assert_eq!((rule.nature.name(), rule.country.as_deref()), (nature, country), "nature of {}", cells[0]);
        let check = cells[5].split(':').next().expect("a word");
        assert_eq!(rule.check.name(), check, "what software can check of {}", cells[0]);
        let pages = cells[8].trim_end_matches(" |").trim_start_matches("000 ");
        assert_eq!(rule.source, pages, "source of {}", cells[0]);
    }
}

#[test]
fn moves_are_those_of_the_source_material_that_begin_in_the_method() {
    let Some(shared) = common::shared() else { return };
    let library = library();
    let text = fs::read_to_string(shared.join("methods/transitions.md")).expect("the source material can be read");
    let mut section = ' ';
    let mut expected = BTreeSet::new();
    for line in text.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            section = heading.chars().next().unwrap_or(' ');
        }
        let own =
            ('A'..='F').contains(&section) || (section == 'H' && line.split(" | ").nth(1).is_some_and(|from| from.starts_with("OPI ")));
        if let Some(id) = first_cell(line).filter(|id| own && id.starts_with("t-")) {
            expected.insert(id.to_owned());
        }
    }
    assert_eq!(ids(train(&library).moves.moves.iter().map(|one| &one.id)), expected);
    println!("{} moves compared", expected.len());
}

#[test]
fn stations_topics_cases_and_stops_are_those_of_the_source_material() {
    let Some(shared) = common::shared() else { return };
    let library = library();
    let method = train(&library);
    let heading = |line: &'static str| move |text: &str| text.starts_with(line);
    let headings = |keep: &dyn Fn(&str) -> bool| -> BTreeSet<String> {
        let all = source_ids(&shared, "opi-train.md", |line| line.strip_prefix("### "));
        all.into_iter()
            .filter(|line| keep(line))
            .map(|line| line.trim_start_matches("station ").split([' ', ',']).next().unwrap_or("").to_owned())
            .collect()
    };
    let next = |line: &str| line.split([' ', ',']).next().is_some_and(|word| word.ends_with("-next"));
    let station = |line: &str| line.starts_with("station ") || next(line);
    assert_eq!(ids(method.map.stations.iter().map(|station| &station.id)), headings(&station));
    assert_eq!(ids(method.topics.topics.iter().map(|topic| &topic.id)), headings(&heading("topic-")));
    assert_eq!(ids(method.map.hub.stops.iter().map(|stop| &stop.id)), headings(&heading("main-")));
    let tables =
        |prefix: &'static str| source_ids(&shared, "opi-train.md", move |line| first_cell(line).filter(|id| id.starts_with(prefix)));
    assert_eq!(ids(method.topics.cases.iter().map(|case| &case.id)), tables("case-"));
    assert_eq!(ids(&method.about.emergency.help), tables("help-"));
    assert_eq!(ids(&method.about.emergency.competences), tables("comp-"));
    assert_eq!(ids(method.test.questions.iter().map(|question| &question.id)), tables("test-"));
    let items: BTreeSet<String> = (method.words["da"].pages())
        .filter(|(name, _)| name.starts_with("topics/"))
        .flat_map(|(_, page)| page.sections.iter().flat_map(perron_method::Section::all_items).map(|item| item.id.clone()))
        .collect();
    for prefix in ["m-need-", "m-codev-", "f-", "agr-t", "tf-", "pot-"] {
        assert_eq!(items.iter().filter(|id| id.starts_with(prefix)).cloned().collect::<BTreeSet<_>>(), tables(prefix));
    }
}

#[test]
fn no_crate_knows_a_method() {
    let mut ids = BTreeSet::new();
    for method in library().methods {
        let named = method.map.stations.iter().map(|station| &station.id);
        let named = named.chain(method.rules.iter().map(|rule| &rule.item.id)).chain(method.moves.moves.iter().map(|one| &one.id));
        let named = named.chain(method.topics.topics.iter().map(|topic| &topic.id)).chain(method.topics.cases.iter().map(|case| &case.id));
        let named =
            named.chain(method.test.questions.iter().map(|question| &question.id)).chain(method.map.hub.stops.iter().map(|stop| &stop.id));
        let named = named.chain(&method.about.emergency.help).chain(&method.about.emergency.competences);
        ids.extend(named.map(ToString::to_string).filter(|id| id.contains('-')));
    }
    assert!(ids.len() > 100, "{} ids", ids.len());
    let mut places = Vec::new();
    for file in sources(&common::root().join("crates")) {
        let text = fs::read_to_string(&file).unwrap_or_default();
        let words: BTreeSet<&str> = text.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '-')).collect();
        places.extend(words.into_iter().filter(|word| ids.contains(*word)).map(|word| format!("{word} in {}", file.display())));
    }
    assert!(places.is_empty(), "{places:#?}");
    println!("{} ids looked for", ids.len());
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder can be read").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}
