//! Method packs: text files that say what a method is. This crate loads, checks and serves them and evaluates their conditions.
//! It knows no method: everything about one comes from its files (`docs/how-to/write-a-method.md`).
//!
//! - [`Library::load`] gives the methods of a folder, or the findings that keep them from loading.
//! - [`check`] reads a folder as a careful editor would and says everything that is wrong with it.

mod advisor;
mod check;
mod condition;
mod files;
mod finding;
mod id;
mod kind;
mod load;
mod method;
mod outcome;
mod packed;
mod place;
mod prose;
mod reference;
mod scenarios;
pub mod schema;
mod translations;
mod words;

pub use advisor::{Advice, Answers, Change, CompiledAdvisor, Statement};
pub use check::{Report, Summary, check};
pub use condition::{Bound, Condition, Facts, Mutant, Problem, Truth};
pub use files::Files;
pub use finding::{Finding, Findings, Mistake, Place};
pub use id::Id;
pub use kind::Kind;
pub use method::{Filed, Method, Words};
pub use outcome::{Conditions, Outcome};
pub use packed::Packed;
pub use place::Elsewhere;
pub use prose::{Href, Prose, Target};
pub use reference::{Amount, Concept, Duty, Law, Missing, National, Reference};
pub use scenarios::{Scenario, scenarios};
pub use schema::Check;
pub use translations::{Stale, State};
pub use words::{Item, Page, Section};

/// The methods of a folder, with the reference data beside it.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// Methods in the order they ask for, then by the names of their folders.
    pub methods: Vec<Method>,
    /// Laws and amounts.
    pub reference: Reference,
}

impl Library {
    /// Loads all methods. Fails with the findings when one cannot be loaded; [`check`] finds more than that.
    pub fn load(files: &Files) -> Result<Self, Vec<Finding>> {
        let mut findings = Findings::default();
        let library = Self::load_what_can_be(files, &mut findings);
        if findings.is_empty() { Ok(library) } else { Err(findings.into_sorted()) }
    }

    fn load_what_can_be(files: &Files, findings: &mut Findings) -> Self {
        let reference = Reference::load(files, findings);
        let mut methods: Vec<Method> = files.methods().iter().filter_map(|name| load::method(files, name, findings)).collect();
        methods.sort_by_key(|method| method.about.order.unwrap_or(u16::MAX));
        Self { methods, reference }
    }

    /// A method by id.
    pub fn method(&self, id: &str) -> Option<&Method> {
        self.methods.iter().find(|method| method.id() == id)
    }
}
