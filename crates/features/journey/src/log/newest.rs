//! The newest entries of the journal of a case for its overview: who did what and when, without what is known about it.

use perron_db::Query;
use perron_journal::Stream;
use perron_people::{
    doors::{OwnVisit, act_in_words},
    moment,
};
use perron_web::PageError;

use crate::{access::Act, log::store, place::Place};

/// How many are named.
const NAMED: i64 = 4;

/// An entry in a line.
pub struct Line {
    /// What was done.
    pub act: String,
    /// Who did it; empty where it was nobody with an account.
    pub who: String,
    /// When.
    pub when: String,
}

/// The newest, for whoever may read the journal; none for everybody else.
///
/// # Errors
/// When the database cannot be reached.
pub async fn newest(query: &mut impl Query, own: &OwnVisit, place: &Place) -> Result<Vec<Line>, PageError> {
    if !place.may(Act::ReadJournal) {
        return Ok(Vec::new());
    }
    let (visit, words) = (&own.visit, own.visit.words());
    let entries = store::newest(query, &Stream::journey(place.journey.id), NAMED).await?;
    let line = |entry: store::Entry| Line {
        act: act_in_words(words, &entry.act),
        who: if entry.by_person { visit.called(entry.name.as_deref()) } else { String::new() },
        when: moment::day_in_words(words, entry.recorded_at),
    };
    Ok(entries.into_iter().map(line).collect())
}
