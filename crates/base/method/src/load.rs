//! Loads packs: from text to [`Method`]. What cannot be read becomes a finding, and the pack does not load.

use serde::de::DeserializeOwned;

use crate::{
    advisor::CompiledAdvisor,
    files::Files,
    finding::{Findings, Mistake, Place},
    method::{Filed, Method, Words},
    schema::{ActorsFile, Case, ExamplesFile, FactsFile, MovesFile, Overlay, Rule, RulesFile, Test, TopicsFile},
    words,
};

/// A place in a file that may be missing.
pub(crate) fn place<'a>(files: &'a Files, file: &'a str, offset: usize) -> Place<'a> {
    Place { file, text: files.get(file).unwrap_or_default(), offset }
}

/// Reads a TOML file that may be missing.
pub(crate) fn optional<T: DeserializeOwned>(files: &Files, file: &str, findings: &mut Findings) -> Option<T> {
    let text = files.get(file)?;
    toml::from_str(text)
        .map_err(|error| {
            let offset = error.span().map_or(0, |span| span.start);
            findings.at(
                Place { file, text, offset },
                Mistake::Schema,
                error.message(),
                "see docs/how-to/write-a-method.md for the keys of this file",
            );
        })
        .ok()
}

fn required<T: DeserializeOwned>(files: &Files, file: &str, findings: &mut Findings) -> Option<T> {
    if files.get(file).is_none() {
        findings.at(
            place(files, file, 0),
            Mistake::File,
            "the file is missing",
            "every method has this file; see docs/how-to/write-a-method.md",
        );
    }
    optional(files, file, findings)
}

/// Reads a TOML file that a method may lack; `None` when it is there and cannot be read.
fn optional_or_default<T: DeserializeOwned + Default>(files: &Files, file: &str, findings: &mut Findings) -> Option<T> {
    if files.get(file).is_none() { Some(T::default()) } else { optional(files, file, findings) }
}

fn folder<T: DeserializeOwned>(files: &Files, folder: &str, findings: &mut Findings) -> Vec<Filed<T>> {
    let paths: Vec<&str> = files.below(folder).map(|(path, _)| path).filter(|path| path.ends_with(".toml")).collect();
    paths.into_iter().filter_map(|file| Some(Filed { file: file.to_owned(), item: optional(files, file, findings)? })).collect()
}

/// Reads the examples of a method. Only the checker needs them, so no method carries them about.
pub(crate) fn examples(files: &Files, name: &str, findings: &mut Findings) -> Vec<Filed<ExamplesFile>> {
    folder(files, &format!("{name}/examples/"), findings)
}

/// Loads the method of a folder; `None` when a file of its structure cannot be read.
pub(crate) fn method(files: &Files, name: &str, findings: &mut Findings) -> Option<Method> {
    let path = |file: &str| format!("{name}/{file}");
    let about = required(files, &path("method.toml"), findings);
    let actors = required::<ActorsFile>(files, &path("actors.toml"), findings);
    let map = required(files, &path("map.toml"), findings);
    let test = optional_or_default::<Test>(files, &path("test.toml"), findings);
    let facts = required::<FactsFile>(files, &path("facts.toml"), findings);
    let more_facts = folder::<FactsFile>(files, &path("facts/"), findings);
    let moves = required::<MovesFile>(files, &path("moves.toml"), findings);
    let topics = optional_or_default::<TopicsFile>(files, &path("topics.toml"), findings);
    let more_topics = folder::<TopicsFile>(files, &path("topics/"), findings);
    let overlay = optional_or_default::<Overlay>(files, &path("overlay.toml"), findings);
    let rules = folder::<RulesFile>(files, &path("rules/"), findings);

    let test = test?;
    let advisor = CompiledAdvisor::of(&test.advisor).map_err(|(offset, message)| {
        let file = path("test.toml");
        findings.at(place(files, &file, offset), Mistake::Syntax, message, "write the condition in CEL over the questions above");
    });
    let mut about: crate::schema::About = about?;
    let overlay = overlay?;
    about.languages.extend(overlay.languages.iter().filter(|own| !about.languages.contains(own)).cloned().collect::<Vec<_>>());
    let words = about.languages.iter().map(|language| (language.to_string(), words_of(files, name, language, findings))).collect();
    Some(Method {
        actors: actors?.actors,
        map: map?,
        test,
        facts: facts?.facts.into_iter().chain(more_facts.into_iter().flat_map(|file| file.item.facts)).collect(),
        rules: rules.into_iter().flat_map(|file| rules_of_file(files, file)).collect(),
        moves: moves?,
        topics: with_own(files, topics?, more_topics),
        routes_off: overlay.routes_off,
        advisor: advisor.ok()?,
        words,
        about,
    })
}

fn rules_of_file(files: &Files, file: Filed<RulesFile>) -> impl Iterator<Item = Filed<Rule>> {
    let local = files.is_local(&file.file);
    let name = file.file;
    file.item.rules.into_iter().map(move |item| Filed { file: name.clone(), item: Rule { local, ..item } })
}

/// The topics and cases of a method with those of further files.
fn with_own(files: &Files, mut topics: TopicsFile, more: Vec<Filed<TopicsFile>>) -> TopicsFile {
    for file in more {
        let local = files.is_local(&file.file);
        topics.topics.extend(file.item.topics);
        topics.cases.extend(file.item.cases.into_iter().map(|case| Case { local, ..case }));
    }
    topics
}

fn words_of(files: &Files, name: &str, language: &str, findings: &mut Findings) -> Words {
    let folder = format!("{name}/{language}/");
    let mut all = Words::default();
    for (path, text) in files.below(&folder) {
        if let Some(page) = path.strip_prefix(&folder).and_then(|path| path.strip_suffix(".md")) {
            all.insert(page.to_owned(), words::parse(path, text, findings));
        }
    }
    all
}
