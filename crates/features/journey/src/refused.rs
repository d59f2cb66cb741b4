//! What somebody reads who takes part in a case and may not do what they asked for: what they are there, whom to ask, and the way back. Whoever
//! has no place in it never comes here, because they are told that there is no such page.

use perron_db::Read;
use perron_people::doors::{Refused, SignedIn, Visit};
use perron_ui::Link;
use perron_web::PageError;

use crate::{model::JourneyId, participants, paths, place};

/// What is told; nothing to whoever has no place in the journey, or would have to show a second factor to know more.
///
/// # Errors
/// When the database cannot be reached.
pub async fn told(read: &mut Read, visit: &Visit, signed_in: &SignedIn, journey: JourneyId) -> Result<Option<Refused>, PageError> {
    let Some(place) = place::of(read, journey, signed_in.person.id).await? else { return Ok(None) };
    if place.demands_second_factor && !signed_in.session.second_factor {
        return Ok(None);
    }
    let leads = participants::leads(visit, &participants::store::of(read, journey).await?);
    let words = visit.words();
    let own = match &place.participant {
        Some(participant) => words.with("refused-role", &[("role", words.get(&format!("journey-role-{}", participant.role)).into())]),
        None => words.get("refused-administrator"),
    };
    let ask = match leads.as_slice() {
        [] => words.get("refused-nobody-leads"),
        leads => words.with("refused-ask", &[("leads", leads.join(", ").into())]),
    };
    let back = words.with("refused-back", &[("journey", place.journey.title.as_str().into())]);
    Ok(Some(Refused { text: format!("{own} {ask}"), back: Link::new(paths::journey(journey), back) }))
}
