//! How pages and acts of a ride begin and end: who may, the ride as it is, and looking at the rules again before anything is committed.

use perron_journal::{Act as Doing, Entry};
use perron_people::{doors::OwnVisit, moment};
use perron_web::PageError;
use time::Date;

use crate::{
    access::Act,
    letters,
    methods::Methods,
    model::JourneyId,
    place::{self, Place},
    requirements::assess,
    ride::Ride,
    undo::{self, model::UndoId},
};

/// The day it is for the visitor.
pub fn today(own: &OwnVisit) -> Date {
    moment::day(own.visit.now())
}

/// Whether somebody may do this in a journey, and its ride.
///
/// # Errors
/// As [`place::enter`], and `NotFound` while no route is chosen: there are no such pages yet.
pub async fn enter(own: &OwnVisit, methods: &Methods, id: JourneyId, act: Act) -> Result<(Place, Ride), PageError> {
    let mut read = own.visit.read().await?;
    let place = place::enter(own, &mut read, id, act).await?;
    let ride = Ride::of(&mut read, methods, &place.journey, today(own)).await?.ok_or_else(PageError::not_found)?;
    Ok((place, ride))
}

/// Begins an act in a ride, as [`place::begin`]. The ride is as it stands now, not as the page showed it.
///
/// # Errors
/// As [`enter`].
pub async fn begin(
    own: &OwnVisit,
    methods: &Methods,
    id: JourneyId,
    act: Act,
    name: &'static str,
) -> Result<(Doing, Place, Ride), PageError> {
    let (mut doing, mut place) = place::begin(own, id, act, name).await?;
    place.before = Some(undo::store::snapshot(&mut doing, id).await?);
    let ride = Ride::of(&mut doing, methods, &place.journey, today(own)).await?.ok_or_else(PageError::not_found)?;
    Ok((doing, place, ride))
}

/// Looks at the rules again after an act has written what it had to, tells whoever leads the journey what is broken now, records the entry with
/// what changed, and commits. What can be undone of it is noted, and named in the answer.
///
/// # Errors
/// When the database cannot be reached.
pub async fn settle(mut act: Doing, own: &OwnVisit, methods: &Methods, place: &Place, entry: Entry) -> Result<Option<UndoId>, PageError> {
    let journey = &place.journey;
    let undo = undo::note(&mut act, own, place).await?;
    if let Some(ride) = Ride::of(&mut act, methods, journey, today(own)).await? {
        let changes = assess::again(&mut act, journey.id, &ride).await?;
        if !changes.broken.is_empty() {
            letters::rules_broken(&mut act, own, journey, &ride, &changes.broken).await?;
        }
        act.record(changes.told(entry));
    } else {
        act.record(entry);
    }
    act.commit().await?;
    Ok(undo)
}
