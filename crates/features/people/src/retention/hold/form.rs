//! The form of a hold: on whom, why, and until when.

use perron_kernel::Instant;
use perron_ui::{Choice, Field, Fields, Width};
use serde::Deserialize;

use crate::{model::PersonId, moment, visit::Visit};

/// The shortest reason, in characters: a word is none.
const SHORTEST_REASON: usize = 10;
/// The longest reason, in characters.
const LONGEST_REASON: usize = 500;
/// The choice of the whole organisation.
const WHOLE: &str = "organisation";

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Answers {
    whom: String,
    reason: String,
    until: String,
}

/// The answers once they have been checked.
pub struct Checked {
    /// On whom; on the whole organisation when on nobody.
    pub person: Option<PersonId>,
    /// Why.
    pub reason: String,
    /// When it ends by itself.
    pub ends_at: Option<Instant>,
}

/// The fields. `people` can be chosen besides the whole organisation; whom is not asked when there is nobody.
pub fn fields(visit: &Visit, people: &[(PersonId, String)], answers: &Answers) -> Vec<Field> {
    let words = visit.words();
    let whole = Choice::new(WHOLE, words.get("hold-whole"));
    let choices = people.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone()));
    let whom = Field::select("whom", words.get("hold-whom"), [whole].into_iter().chain(choices).collect());
    let reason = Field::text_area("reason", words.get("hold-reason"), 3)
        .hint(words.get("hold-reason-hint"))
        .maxlength(LONGEST_REASON)
        .value(&answers.reason);
    let until = Field::text("until", words.get("hold-until")).hint(words.get("hold-until-hint")).width(Width::Ten).optional();
    let asked = (!people.is_empty()).then(|| whom.value(&answers.whom));
    asked.into_iter().chain([reason, until.value(&answers.until)]).collect()
}

/// The answers, or what is wrong with them.
pub fn checked(visit: &Visit, fields: &mut Fields, people: &[(PersonId, String)], answers: &Answers) -> Option<Checked> {
    let chosen = people.iter().find(|(id, _)| id.to_string() == answers.whom).map(|(id, _)| *id);
    if !people.is_empty() && chosen.is_none() && answers.whom != WHOLE {
        fields.fail("whom", visit.word("error-hold-whom"));
    }
    let reason = answers.reason.trim();
    let length = reason.chars().count();
    if length < SHORTEST_REASON {
        fields.fail("reason", visit.words().count("error-hold-reason", SHORTEST_REASON));
    } else if length > LONGEST_REASON {
        fields.fail("reason", visit.words().count("error-hold-reason-long", LONGEST_REASON));
    }
    let day = moment::parse_day(&answers.until);
    // It stands through the day that is named.
    let ends_at = day.and_then(time::Date::next_day).and_then(moment::begin_of);
    if !answers.until.trim().is_empty() {
        if ends_at.is_none() {
            fields.fail("until", visit.word("error-log-date"));
        } else if ends_at.is_some_and(|end| end <= visit.now()) {
            fields.fail("until", visit.word("error-hold-until"));
        }
    }
    visit.accepts(fields).then(|| Checked { person: chosen, reason: reason.to_owned(), ends_at })
}
