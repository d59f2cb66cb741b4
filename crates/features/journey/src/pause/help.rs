//! Help that was asked for and of which nobody has said yet that it has come. The journal alone knows it: who asked stands there, and so does
//! who said that the answer is there. Asking again begins anew.

use axum::{Extension, extract::Path, response::Response};
use perron_db::Query;
use perron_journal::{Entry, Fact, Filter, Recorded, Stream, recorded};
use perron_kernel::Instant;
use perron_people::{
    People,
    doors::{OwnVisit, id_in_address},
    moment,
};
use perron_ui::{PostButton, Words};
use perron_web::{PageError, Routes};

use crate::{access::Act, log, methods::Methods, model::JourneyId, paths, place::Place, ride::acts};

/// The act that asks.
pub const ASKED: &str = "journey.ask-for-help";
/// The act that says that the answer has come.
const ANSWERED: &str = "journey.help-answered";

/// The route of this act.
pub fn routes() -> Routes<People> {
    Routes::default().post("/journeys/{id}/emergency/answered", answered)
}

/// Help that is waited for, as the overview says it.
pub struct Waiting {
    /// Who was asked and when.
    pub text: String,
    /// Says that the answer has come; nothing for whoever may not.
    pub button: Option<PostButton>,
}

/// What was asked last, while nobody has said that it was answered.
///
/// # Errors
/// When the database cannot be reached.
async fn question(query: &mut impl Query, journey: JourneyId) -> Result<Option<Recorded>, PageError> {
    // Hardly any case has asked; the others are not read from end to beginning to find that out.
    if !log::holds(query, &Stream::journey(journey), ASKED).await? {
        return Ok(None);
    }
    let Some(asked) = newest(query, journey, ASKED).await? else { return Ok(None) };
    let answered = newest(query, journey, ANSWERED).await?;
    Ok(Some(asked).filter(|asked| answered.is_none_or(|answered| answered.body.sequence < asked.body.sequence)))
}

async fn newest(query: &mut impl Query, journey: JourneyId, act: &str) -> Result<Option<Recorded>, PageError> {
    let filter = Filter { act: Some(act.to_owned()), ..Filter::default() };
    Ok(recorded(query, &Stream::journey(journey), &filter, 1).await?.into_iter().next())
}

/// The help that a case waits for, for whoever sees its work.
///
/// # Errors
/// When the database cannot be reached.
pub async fn waiting(query: &mut impl Query, words: &Words, place: &Place) -> Result<Option<Waiting>, PageError> {
    let journey = place.journey.id;
    let Some(asked) = question(query, journey).await? else { return Ok(None) };
    let day = Instant::parse(&asked.body.recorded).map(|at| moment::day_in_words(words, at)).unwrap_or_default();
    // Other answers may be waited for in the same case: the button says whose has come.
    let (text, label) = match contact(&asked) {
        Some(name) => (
            words.with("help-waiting-of", &[("name", name.into()), ("date", day.into())]),
            words.with("help-answered-of", &[("name", name.into())]),
        ),
        None => (words.with("help-waiting-since", &[("date", day.into())]), words.get("help-answered")),
    };
    let button = PostButton::new(paths::below(journey, "emergency/answered"), label);
    Ok(Some(Waiting { text, button: place.may(Act::Work).then_some(button) }))
}

/// What whoever was asked is called; nothing once that is erased.
fn contact(asked: &Recorded) -> Option<&str> {
    asked.personal.iter().find(|(name, _)| name == "help-contact-name").and_then(|(_, value)| value.as_deref())
}

async fn answered(own: OwnVisit, Extension(methods): Extension<Methods>, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place, _) = acts::begin(&own, &methods, id, Act::Work, ANSWERED).await?;
    if let Some(asked) = question(&mut act, id).await? {
        let mut entry = Entry::new(Stream::journey(id));
        if let Some(Fact::Text(contact)) = asked.body.facts.get("help-contact") {
            entry = entry.fact("help-contact", contact.as_str());
        }
        entry = contact(&asked).into_iter().fold(entry, |entry, name| entry.personal("help-contact-name", name));
        acts::settle(act, &own, &methods, &place, entry).await?;
    }
    Ok(visit.done(&paths::journey(id), "help-answered", &[]))
}
