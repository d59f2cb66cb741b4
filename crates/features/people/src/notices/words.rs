//! A notice in words: those of the letter of its kind, in the language its reader reads now.

use std::collections::BTreeSet;

use perron_db::Read;
use perron_ui::{Value, Words};
use perron_web::PageError;

use crate::{
    notices::{
        argument::{Argument, Arguments, Thing},
        model::Notice,
    },
    people::People,
};

/// What a notice says.
pub struct Said {
    /// What happened, in a line.
    pub subject: String,
    /// The same with who did it.
    pub text: String,
    /// What it is about: a case or an organisation; nothing for what stands alone.
    pub about: Option<String>,
}

/// The value that says who did it. It is not kept as a text: a name is asked for when the notice is read.
pub const BY: &str = "name";

/// What the values that name something are called, the nearest first.
const ABOUT: [&str; 2] = ["journey", "organisation"];

impl Notice {
    /// In words.
    pub fn said(&self, words: &Words) -> Said {
        let mut values = filled(words, &self.arguments);
        if self.by.is_some() {
            values.push((BY, self.by_name.clone().unwrap_or_else(|| words.get("member-erased")).into()));
        }
        let part = |part: &str| {
            let key = format!("letter-{}-{part}", self.kind);
            if words.has(&key) { words.with(&key, &values) } else { words.get("notice-of-before") }
        };
        let about = ABOUT.into_iter().find_map(|name| self.arguments.get(name)).map(|argument| match argument.said(words) {
            Value::String(text) => text.to_string(),
            _ => String::new(),
        });
        Said { subject: part("subject"), text: part("text"), about }
    }
}

/// Calls the things in notices what they are called in a language now. One that no feature knows any more stays what it was called before.
///
/// # Errors
/// When the database cannot be reached.
pub async fn in_language(people: &People, read: &mut Read, language: &str, notices: &mut [Notice]) -> Result<(), PageError> {
    let mut things: Vec<&mut Thing> =
        notices.iter_mut().flat_map(|notice| notice.arguments.values_mut()).flat_map(Argument::things).collect();
    let named: BTreeSet<String> = things.iter().map(|thing| thing.thing.clone()).collect();
    if named.is_empty() {
        return Ok(());
    }
    for beside in people.beside() {
        let called = beside.things(read, language, &named).await?;
        for thing in &mut things {
            if let Some(called) = called.get(&thing.thing) {
                thing.called.clone_from(called);
            }
        }
    }
    Ok(())
}

/// Arguments as they are said in a language.
pub fn filled<'a>(words: &Words, arguments: &'a Arguments) -> Vec<(&'a str, Value<'static>)> {
    arguments.iter().map(|(name, argument)| (name.as_str(), argument.said(words))).collect()
}
