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
fn every_combination_of_answers_gives_one_advice_with_reasons_and_a_word_on_each_other_candidate() {
    for method in library().methods.iter().filter(|method| method.has_advisor()) {
        for answers in method.advisor.combinations() {
            let advice = method.advisor.advise(&answers).unwrap_or_else(|| panic!("{answers:?} gives no advice"));
            assert!(!advice.reasons.is_empty(), "{answers:?}");
            let mut said: Vec<&str> = advice.verdicts.iter().map(|(_, target)| target.as_str()).chain([advice.target.as_str()]).collect();
            said.sort_unstable();
            let mut all: Vec<&str> = method.advisor.candidates().into_iter().map(perron_method::Id::as_str).collect();
            all.sort_unstable();
            assert_eq!(said, all, "{answers:?}");
            for change in method.advisor.changes(&answers) {
                let mut changed = answers.clone();
                changed.insert(change.question, change.option);
                assert_eq!(method.advisor.advise(&changed).map(|advice| advice.target), Some(change.target));
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

/// How the source material names the method of a rule, by the number of the method's source.
const NAMED: [(&str, &str); 5] =
    [("000", "OPI train"), ("001", "CO-PI scaling"), ("002", "Swedish OPI"), ("003", "CONNECT step 7"), ("004", "Innovative procurement")];

fn name_in_sources(method: &Method) -> &'static str {
    let number = method.about.source.id.as_str();
    NAMED.iter().find(|(source, _)| *source == number).map(|(_, name)| *name).expect("the method has one of the five sources")
}

/// The lines of a table of the source material, as cells.
fn table(shared: &Path, file: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(shared.join("methods").join(file)).expect("the source material can be read");
    let rows = text.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
    rows.map(|row| row.split(" | ").map(|cell| cell.trim().to_owned()).collect()).collect()
}

#[test]
fn rules_are_those_of_the_source_material_in_strength_nature_check_and_source() {
    let Some(shared) = common::shared() else { return };
    let rows = table(&shared, "rules.md");
    let mut compared = 0;
    for method in library().methods {
        let name = name_in_sources(&method);
        let own: Vec<_> = rows.iter().filter(|cells| cells.get(1).is_some_and(|place| place.starts_with(name))).collect();
        let expected: BTreeSet<String> = own.iter().map(|cells| cells[0].clone()).collect();
        assert_eq!(ids(method.rules.iter().map(|rule| &rule.id)), expected, "rules of {name}");
        for cells in own {
            let rule = method.rules.iter().find(|rule| rule.id == cells[0].as_str()).expect("the sets are equal");
            assert_eq!(rule.strength.name(), cells[3].to_lowercase(), "strength of {}", cells[0]);
            let (nature, country) = cells[4]
                .split_once(" (")
                .map_or((cells[4].as_str(), None), |(nature, country)| (nature, Some(country.trim_end_matches(')'))));
            assert_eq!((rule.nature.name(), rule.country.as_deref()), (nature, country), "nature of {}", cells[0]);
            let check = cells[5].split(':').next().expect("a word");
            assert_eq!(rule.check.name(), check, "what software can check of {}", cells[0]);
            let source = cells[8].split_once(' ').map_or(cells[8].as_str(), |(_, place)| place);
            assert_eq!(rule.source, source, "source of {}", cells[0]);
            compared += 1;
        }
    }
    assert_eq!(compared, 198);
}

#[test]
fn moves_are_those_of_the_source_material() {
    let Some(shared) = common::shared() else { return };
    let expected: BTreeSet<String> =
        table(&shared, "transitions.md").into_iter().map(|cells| cells[0].clone()).filter(|id| id.starts_with("t-")).collect();
    assert_eq!(expected.len(), 74);
    let library = library();
    let moves: Vec<&perron_method::Id> = library.methods.iter().flat_map(|method| &method.moves.moves).map(|one| &one.id).collect();
    assert_eq!(moves.len(), 74, "a move belongs to one method");
    assert_eq!(ids(moves), expected);
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
    let emergency = method.about.emergency.as_ref().expect("it has an emergency stop");
    assert_eq!(ids(&emergency.help), tables("help-"));
    assert_eq!(ids(&emergency.competences), tables("comp-"));
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
        let helpers = method.about.emergency.iter().flat_map(|stop| stop.help.iter().chain(&stop.competences));
        let named = named.chain(helpers);
        ids.extend(named.map(ToString::to_string).filter(|id| id.contains('-')));
    }
    assert!(ids.len() > 100, "{} ids", ids.len());
    let crates = common::root().join("crates");
    // Stories of journeys ride the methods of this project as teams do.
    let rides = crates.join("features/journey/tests");
    let mut places = Vec::new();
    for file in sources(&crates).into_iter().filter(|file| !file.starts_with(&rides)) {
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
