//! Which checkpoints are kept: every one of the last 31 days, then the last of each day for a year, then the last of each month for good.
//!
//! A checkpoint covers everything before it, so the last of a stretch of time proves of the entries what the others of that stretch prove;
//! they only say more exactly when a rewriting began. Note and heads go together: a note without its heads proves nothing. Copies that are
//! kept elsewhere stay as good as they were.

use std::collections::BTreeSet;

use perron_kernel::Instant;

/// Ages in whole days, so that no day is cut in two and it makes no difference how often checkpoints are thinned out.
const EVERY_ONE: i64 = 31;
const EVERY_DAY: i64 = 366;

/// Those of these checkpoints, given by when they were made, that are no longer kept now. The newest is never among them. Days and months
/// are those of UTC.
pub fn no_longer_kept(made: impl IntoIterator<Item = Instant>, now: Instant) -> Vec<Instant> {
    let mut made: Vec<Instant> = made.into_iter().collect();
    made.sort_unstable();
    let mut stretches = BTreeSet::new();
    let mut gone = Vec::new();
    let today = now.date_time().date();
    for moment in made.into_iter().rev() {
        let day = moment.date_time().date();
        let stretch = match (today - day).whole_days() {
            age if age <= EVERY_ONE => continue,
            age if age <= EVERY_DAY => (day.year(), day.month(), Some(day.day())),
            _ => (day.year(), day.month(), None),
        };
        // The newest comes first, so the first of a stretch is its last.
        if !stretches.insert(stretch) {
            gone.push(moment);
        }
    }
    gone
}
