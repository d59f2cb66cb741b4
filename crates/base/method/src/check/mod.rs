//! The checker: reads every method of a folder as a careful editor would and says everything that is wrong, with its place and mend.

mod advice;
mod conditions;
mod examples;
mod expected;
mod languages;
mod links;
mod slugs;
mod structure;
mod words;

use std::fmt;

use crate::{
    Files, Finding, Id, Library, Method,
    finding::{Findings, Mistake},
    load,
    method::Filed,
    schema::ExamplesFile,
};

/// What [`check`] found.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// What was read, a method each.
    pub summaries: Vec<Summary>,
    /// What is wrong, by file and place.
    pub findings: Vec<Finding>,
}

/// Size of a method.
#[derive(Clone, Debug)]
pub struct Summary {
    /// The method's id.
    pub id: String,
    /// Routes.
    pub routes: usize,
    /// Stations that are not the end of a route.
    pub stations: usize,
    /// Ends of routes.
    pub ends: usize,
    /// Rules.
    pub rules: usize,
    /// Moves.
    pub moves: usize,
    /// Topics.
    pub topics: usize,
    /// Cases.
    pub cases: usize,
    /// Languages.
    pub languages: Vec<String>,
    /// Examples that came out as they say.
    pub examples: usize,
    /// Combinations of answers that were tried in the advisor.
    pub combinations: usize,
    /// Removed or negated conditions that an example noticed.
    pub proofs: usize,
}

/// Checks all methods.
pub fn check(files: &Files) -> Report {
    let mut findings = Findings::default();
    let library = Library::load_what_can_be(files, &mut findings);
    if files.methods().is_empty() {
        let place = load::place(files, "method.toml", 0);
        findings.at(place, Mistake::File, "no folder here has a method.toml", "give the folder that holds the methods, such as methods/");
    }
    let mut summaries = Vec::new();
    for method in &library.methods {
        let examples = load::examples(files, method.id(), &mut findings);
        let mut checker = Checker { files, method, examples: &examples, library: &library, findings: &mut findings };
        checker.structure();
        let conditions = checker.conditions();
        let combinations = checker.advice();
        let (examples, proofs) = checker.examples(&conditions);
        checker.words();
        checker.languages();
        checker.links();
        checker.slugs();
        summaries.push(Summary { examples, combinations, proofs, ..Summary::of(method) });
    }
    Report { summaries, findings: findings.into_sorted() }
}

/// One method under the eyes of the checker.
struct Checker<'a> {
    files: &'a Files,
    method: &'a Method,
    examples: &'a [Filed<ExamplesFile>],
    library: &'a Library,
    findings: &'a mut Findings,
}

impl Checker<'_> {
    fn path(&self, file: &str) -> String {
        format!("{}/{file}", self.method.id())
    }

    /// A finding at an id of a file of this method.
    fn at(&mut self, file: &str, id: &Id, kind: Mistake, cause: impl Into<String>, mend: impl Into<String>) {
        self.at_offset(file, id.span().start, kind, cause, mend);
    }

    fn at_offset(&mut self, file: &str, offset: usize, kind: Mistake, cause: impl Into<String>, mend: impl Into<String>) {
        self.findings.at(load::place(self.files, file, offset), kind, cause, mend);
    }
}

impl Summary {
    fn of(method: &Method) -> Self {
        let ends = method.map.stations.iter().filter(|station| station.end).count();
        Self {
            id: method.id().to_owned(),
            routes: method.map.routes.len(),
            stations: method.map.stations.len() - ends,
            ends,
            rules: method.rules.len(),
            moves: method.moves.moves.len(),
            topics: method.topics.topics.len(),
            cases: method.topics.cases.len(),
            languages: method.about.languages.iter().map(ToString::to_string).collect(),
            examples: 0,
            combinations: 0,
            proofs: 0,
        }
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { id, routes, stations, ends, rules, moves, topics, cases, languages, examples, combinations, proofs } = self;
        writeln!(
            formatter,
            "{id}: {routes} routes, {stations} stations + {ends} ends, {rules} rules, {moves} moves, {topics} topics, {cases} cases"
        )?;
        writeln!(formatter, "    languages: {}", languages.join(", "))?;
        write!(formatter, "    {examples} examples hold; {combinations} combinations of answers tried; {proofs} changed conditions noticed")
    }
}
