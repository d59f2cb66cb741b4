//! What happens in a demo: organisations, people, and what each of them does on which day, as the files in `demo/` tell it. A step is a page
//! with a form, and the answers somebody gives; nothing here knows any method or any page.

use std::collections::BTreeMap;

use anyhow::{Context, ensure};
use perron_people::demo::Told;
use rust_embed::RustEmbed;
use serde::Deserialize;

#[derive(RustEmbed)]
#[folder = "../../demo"]
#[include = "*.toml"]
struct Files;

/// Everything that happens.
#[derive(Debug)]
pub struct Script {
    /// The organisations, in the order in which they come.
    pub organisations: Vec<Organisation>,
    /// The people; the first one sets the installation up and belongs to none of the organisations.
    pub people: Vec<Person>,
    /// The cases, in the order in which they are shown.
    pub cases: Vec<Case>,
}

/// An organisation.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// Names it in the script.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// How many days ago it came.
    pub days_ago: i64,
    /// The answers to the form that adds it.
    pub with: BTreeMap<String, Answer>,
}

/// Somebody.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Names them in the script.
    pub key: String,
    /// What they are called.
    pub name: String,
    /// The address at which letters reach them.
    pub mail: String,
    /// Their organisation; the first person has none.
    #[serde(default)]
    pub organisation: String,
    /// What they are there. The first of an organisation is its administrator.
    #[serde(default)]
    pub role: String,
    /// The language they read.
    pub language: String,
    /// What they do, and what they see.
    pub about: Told,
}

/// A case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Names it in the script.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// The language it is written in.
    pub language: String,
    /// Where it is shown among the others.
    pub place: u32,
    /// As whom to look at it first.
    pub seen_by: String,
    /// Its route.
    pub route: Told,
    /// What there is to see.
    pub story: Told,
    /// What happened.
    pub steps: Vec<Step>,
}

/// Somebody opens a page and sends its form.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// How many days ago.
    pub days_ago: i64,
    /// Who.
    pub who: String,
    /// Where the form is sent; below the case unless it begins with a slash.
    pub send: String,
    /// The page on which the form stands, when that is another one; behind a `~` the words of a link on it that leads there.
    #[serde(default)]
    pub on: String,
    /// What they answer; everything else stays as the page has it.
    #[serde(default)]
    pub with: BTreeMap<String, Answer>,
    /// The file they bring along.
    pub file: Option<Paper>,
}

/// A file that somebody brings.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// What it is called.
    pub name: String,
    /// What stands in it.
    pub text: String,
}

/// An answer to one question.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum Answer {
    /// A text, or a choice by its value or its words.
    One(String),
    /// Several choices.
    Many(Vec<String>),
}

/// A file of a list.
#[derive(Deserialize)]
struct Lists {
    #[serde(default)]
    organisation: Vec<Organisation>,
    #[serde(default)]
    person: Vec<Person>,
}

impl Answer {
    /// Its texts.
    pub fn texts(&self) -> &[String] {
        match self {
            Self::One(text) => std::slice::from_ref(text),
            Self::Many(texts) => texts,
        }
    }
}

impl Script {
    /// The script inside the program.
    pub fn inside() -> anyhow::Result<Self> {
        let (mut organisations, mut people, mut cases) = (Vec::new(), Vec::new(), Vec::new());
        let mut paths: Vec<_> = Files::iter().collect();
        paths.sort();
        for path in paths {
            let file = Files::get(&path).with_context(|| format!("demo/{path} is not in the program"))?;
            let text = std::str::from_utf8(&file.data).with_context(|| format!("demo/{path} is not text"))?;
            if path.starts_with("cases/") {
                cases.push(toml::from_str::<Case>(text).with_context(|| format!("demo/{path}"))?);
            } else {
                let lists: Lists = toml::from_str(text).with_context(|| format!("demo/{path}"))?;
                organisations.extend(lists.organisation);
                people.extend(lists.person);
            }
        }
        cases.sort_by_key(|case| case.place);
        ensure!(!people.is_empty(), "nobody is in the demo");
        Ok(Self { organisations, people, cases })
    }

    /// Every step with its case, the earliest first; those of one day as the files tell them.
    pub fn steps(&self) -> Vec<(&Case, &Step)> {
        let mut steps: Vec<_> = self.cases.iter().flat_map(|case| case.steps.iter().map(move |step| (case, step))).collect();
        steps.sort_by_key(|(_, step)| std::cmp::Reverse(step.days_ago));
        steps
    }

    /// Somebody by their key.
    pub fn person(&self, key: &str) -> anyhow::Result<&Person> {
        self.people.iter().find(|person| person.key == key).with_context(|| format!("nobody is called {key} in the demo"))
    }
}
