//! What the form begins with: what the case already says, in the words of the team. All of it can be changed before anybody else sees it.

use perron_db::Query;
use perron_people::doors::Visit;
use perron_web::PageError;

use crate::{
    model::Journey,
    outcome,
    ride::Ride,
    rules::{LONGEST_NOTE, LONGEST_TITLE},
    shared::model::Told,
};

/// The text a case suggests: its need, a line for each round with a note, its end, and the newest answer about use.
///
/// # Errors
/// When the database cannot be reached.
pub async fn suggested(query: &mut impl Query, visit: &Visit, journey: &Journey, ride: Option<&Ride>) -> Result<Told, PageError> {
    let end = outcome::store::end(query, journey.id).await?;
    let uptake = outcome::store::uptake(query, journey.id).await?;
    let figures = uptake.first().map(|newest| {
        let places = newest.places.and_then(|places| usize::try_from(places).ok());
        let places = places.map(|places| visit.words().count("shared-places", places));
        places.into_iter().chain([newest.gives.clone()]).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
    });
    let done = ride.map_or_else(|| Ok(String::new()), |ride| rounds(visit, ride))?;
    let (result, differently) = end.map(|end| (end.result, end.learned)).unwrap_or_default();
    Ok(Told {
        title: short(&journey.title, LONGEST_TITLE),
        need: short(&journey.challenge, LONGEST_NOTE),
        done: short(&done, LONGEST_NOTE),
        result: short(&result, LONGEST_NOTE),
        figures: short(&figures.unwrap_or_default(), LONGEST_NOTE),
        differently: short(&differently, LONGEST_NOTE),
    })
}

/// "Trial: the edge helps.", in the order in which the rounds began.
fn rounds(visit: &Visit, ride: &Ride) -> Result<String, PageError> {
    let edition = ride.edition(visit)?;
    let line = |station: &str, note: &str| {
        let title = ride.station_title(&edition, station).unwrap_or_else(|| visit.word("activity-other-station"));
        format!("{title}: {note}")
    };
    let told = ride.rounds.iter().filter(|round| !round.note.is_empty()).map(|round| line(&round.station, &round.note));
    Ok(told.collect::<Vec<_>>().join("\n"))
}

fn short(text: &str, longest: usize) -> String {
    text.chars().take(longest).collect()
}
