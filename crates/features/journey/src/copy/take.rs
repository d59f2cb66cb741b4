//! The act: a new case, with what comes along from the other as that stands now.

use perron_journal::{Act as Doing, Entry};
use perron_people::{doors::OwnVisit, model::Organisation};
use perron_ui::Fields;
use perron_web::PageError;

use crate::{
    access::Act,
    activities, begin,
    copy::{
        along::{Along, Offered},
        store,
    },
    facts::{self, model::Given},
    form::Answers,
    methods::Methods,
    model::{Journey, JourneyId, JourneyKind},
    place::{self, Place},
    ride::{
        Ride,
        acts::{settle, today},
        way::Way,
    },
    team::{
        self,
        model::{TeamMemberKind, Told as Member},
    },
};

/// What is wanted of the new case beside its own answers.
pub struct Wanted<'a> {
    /// Whose it is.
    pub owner: &'a Organisation,
    /// The way it begins on; nothing for one that is chosen later.
    pub way: Option<Way>,
    /// What comes along.
    pub chosen: &'a [Along],
}

/// Begins the case; nothing when an answer cannot be accepted, and its field says why.
///
/// # Errors
/// As [`place::enter`] for the other case, and [`begin::open`] for the organisation.
pub async fn take(
    own: &OwnVisit,
    methods: &Methods,
    from: JourneyId,
    wanted: &Wanted<'_>,
    answers: &Answers,
    fields: &mut Fields,
) -> Result<Option<Journey>, PageError> {
    let mut act = begin::open(own, wanted.owner, "journey.copy").await?;
    let other = place::enter(own, &mut act, from, Act::SeeRide).await?.journey;
    let ride = Ride::of(&mut act, methods, &other, today(own)).await?;
    let offered = Offered::of(&mut act, from, ride.as_ref()).await?;
    let place = begin::first_place(own, wanted.owner, act.new_id::<JourneyKind>(), act.now());
    let Some(journey) = answers.check(own, &place, fields) else { return Ok(None) };
    let mut entry = begin::found(&mut act, own, &journey, Some(from)).await?;
    store::add(&mut act, journey.id, from, own.person.id).await?;
    if let Some(way) = &wanted.way {
        way.begin(&mut act, methods, journey.id, own.person.id, (1, None, String::new())).await?;
        entry = entry.fact("ride-route", way.written());
        if let Some(ride) = &ride {
            entry = write(&mut act, own, &journey, &other, offered.onto(way, ride, wanted.chosen), entry).await?;
        }
    }
    let place = Place { journey: journey.clone(), ..place };
    settle(act, own, methods, &place, entry).await?;
    Ok(Some(journey))
}

/// Writes what comes along, and adds to the entry what that was.
async fn write(
    act: &mut Doing,
    own: &OwnVisit,
    journey: &Journey,
    other: &Journey,
    offered: Offered,
    mut entry: Entry,
) -> Result<Entry, PageError> {
    let (id, by) = (journey.id, own.person.id);
    let source = own.visit.people.words(&journey.language).with("copy-source", &[("title", other.title.as_str().into())]);
    let mut known = Vec::new();
    for given in offered.facts {
        let mine = Given { source: source.clone(), as_of: given.as_of, ..Given::now(act, own, &given.fact, given.value) };
        facts::store::add(act, id, &mine).await?;
        known.push(mine.fact);
    }
    if !known.is_empty() {
        entry = entry.fact("copied-facts", known);
    }
    let (mut ids, mut titles) = (Vec::new(), Vec::new());
    for told in offered.activities {
        let activity = act.new_id::<activities::model::ActivityKind>();
        activities::store::add(act, id, activity, &told, by, None).await?;
        ids.push(activity.to_string());
        titles.push(told.title);
    }
    if !ids.is_empty() {
        entry = entry.fact("activities", ids).personal("activity-title", titles.join(", "));
    }
    let functions = offered.functions.join(", ");
    for title in offered.functions {
        let member = act.new_id::<TeamMemberKind>();
        team::store::add(act, id, member, &Member { title, ..Member::default() }, by).await?;
    }
    Ok(if functions.is_empty() { entry } else { entry.personal("team-function", functions) })
}
