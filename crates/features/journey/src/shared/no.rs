//! Saying no to a text, with a reason: before it is public, which sends it back, or afterwards, which takes it down. What both ask, check and
//! tell stands here; what each does with the text, in its own file.

use perron_journal::Act as Doing;
use perron_people::doors::{FormPage, OwnVisit, Visit};
use perron_ui::{Field, Fields, Form, Link};
use perron_web::PageError;
use serde::Deserialize;

use crate::{
    letters,
    methods::Methods,
    place::Place,
    ride::acts,
    rules::written,
    shared::{
        self, LONGEST_REASON, entry,
        model::{State, Version},
        store,
    },
};

/// One way of saying no.
pub struct No {
    /// The last part of its address.
    pub page: &'static str,
    /// How the text stands then.
    pub state: State,
    /// The key of the heading.
    pub heading: &'static str,
    /// That of the sentence below it.
    pub lead: &'static str,
    /// That of the question for the reason.
    pub field: &'static str,
    /// That of what helps with it; empty for nothing.
    pub hint: &'static str,
    /// That of the button.
    pub submit: &'static str,
    /// The kind of the letter to those who lead the journey.
    pub letter: &'static str,
}

/// What was sent: the reason, and which text was read.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Answers {
    /// Why.
    pub reason: String,
    /// The mark of what was read.
    pub shown: String,
}

impl Answers {
    /// The reason, when it can be accepted; otherwise the field says what is wrong with it.
    pub fn check(&self, visit: &Visit, fields: &mut Fields) -> Option<String> {
        let reason = written(&self.reason);
        if reason.is_empty() {
            fields.fail("reason", visit.word("error-shared-reason"));
        } else if reason.chars().count() > LONGEST_REASON {
            fields.fail("reason", visit.words().count("error-journey-text-long", LONGEST_REASON));
        }
        visit.accepts(fields).then_some(reason)
    }
}

impl No {
    /// The form.
    pub fn page(&self, own: &OwnVisit, place: &Place, answers: &Answers) -> FormPage {
        let (visit, path) = (&own.visit, shared::path(place.journey.id));
        let mut reason = Field::text_area("reason", visit.word(self.field), 4).maxlength(LONGEST_REASON).value(&answers.reason);
        if !self.hint.is_empty() {
            reason = reason.hint(visit.word(self.hint));
        }
        let fields = vec![reason, Field::hidden("shown", answers.shown.as_str())];
        let form = Form::new(format!("{path}/{}", self.page), fields, visit.word(self.submit));
        FormPage {
            heading: visit.word(self.heading),
            lead: visit.word(self.lead),
            form: form.cancel(Link::new(path, visit.word("organisation-stay"))),
            below: Vec::new(),
            crumbs: shared::crumbs(own, place),
        }
    }

    /// Writes the answer down, tells those who lead the journey, and ends the act.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn say(
        &self,
        mut act: Doing,
        own: &OwnVisit,
        methods: &Methods,
        place: &Place,
        version: &Version,
        reason: String,
    ) -> Result<(), PageError> {
        let id = place.journey.id;
        store::answer(&mut act, id, version.number, self.state, own.person.id, &reason).await?;
        letters::shared_to_leads(&mut act, own, &place.journey, self.letter, &reason).await?;
        acts::settle(act, own, methods, place, entry(id, version).personal("shared-reason", reason)).await?;
        Ok(())
    }
}
