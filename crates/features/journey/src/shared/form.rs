//! What is asked about a case that is told to others, and what can be wrong with the answers.

use perron_people::doors::Visit;
use perron_ui::{Field, Fields};
use serde::Deserialize;

use crate::{
    rules::{LONGEST_NOTE, LONGEST_TITLE, plain, written},
    shared::model::Told,
};

/// What was sent, or what stands in the form at first.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Answers {
    title: String,
    need: String,
    done: String,
    result: String,
    figures: String,
    differently: String,
    /// The mark of what stood there when the form was opened; empty when nothing did.
    pub shown: String,
}

impl Answers {
    /// What the form of this text begins with.
    pub fn of(told: &Told, shown: String) -> Self {
        let Told { title, need, done, result, figures, differently } = told.clone();
        Self { title, need, done, result, figures, differently, shown }
    }

    /// The fields, with these answers.
    pub fn fields(&self, visit: &Visit) -> Vec<Field> {
        let words = visit.words();
        let text = |name: &str, rows: u8, value: &str| {
            let hint = words.get(&format!("shared-field-{name}-hint"));
            Field::text_area(name, words.get(&format!("shared-field-{name}")), rows).hint(hint).maxlength(LONGEST_NOTE).value(value)
        };
        vec![
            Field::text("title", words.get("shared-field-title")).maxlength(LONGEST_TITLE).value(&self.title),
            text("need", 3, &self.need),
            text("done", 8, &self.done),
            text("result", 4, &self.result),
            text("figures", 3, &self.figures).optional(),
            text("differently", 3, &self.differently).optional(),
        ]
    }

    /// The text, when it can be accepted; otherwise each field says what is wrong with it.
    pub fn check(&self, visit: &Visit, fields: &mut Fields) -> Option<Told> {
        let told = Told {
            title: plain(&self.title),
            need: written(&self.need),
            done: written(&self.done),
            result: written(&self.result),
            figures: written(&self.figures),
            differently: written(&self.differently),
        };
        for (name, text) in [("title", &told.title), ("need", &told.need), ("done", &told.done), ("result", &told.result)] {
            if text.is_empty() {
                fields.fail(name, visit.word(&format!("error-shared-{name}")));
            }
        }
        for (name, text) in told.carried() {
            let longest = if name == "title" { LONGEST_TITLE } else { LONGEST_NOTE };
            if text.chars().count() > longest {
                fields.fail(&name, visit.words().count("error-journey-text-long", longest));
            }
        }
        visit.accepts(fields).then_some(told)
    }
}
