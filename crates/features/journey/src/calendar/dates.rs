//! Which dates a calendar gets: what is due in the journeys that somebody may see. Of a journey that they lead, and at an address for one
//! journey, everything; of the others, what is theirs to do.

use perron_db::Read;
use perron_journal::{Filter, Stream, recorded};
use perron_kernel::Instant;
use perron_method::Kind;
use perron_people::{doors::Visit, model::PersonId, moment};
use perron_web::PageError;

use crate::{
    access::Act,
    activities,
    calendar::ics::Event,
    facts,
    methods::Methods,
    model::{JourneyId, Role},
    outcome::{self, model::to_be_asked},
    place::{self, Place},
    ride::Ride,
    store,
};

/// Whose dates, and who shows them.
pub struct Asked<'a> {
    /// The visit of the calendar program, in the language of the person.
    pub visit: &'a Visit,
    /// The methods that are ridden.
    pub methods: &'a Methods,
    /// Whose.
    pub person: PersonId,
}

/// The dates of one journey; nothing for whoever may not see its ride any more.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_journey(read: &mut Read, asked: &Asked<'_>, id: JourneyId) -> Result<Option<(String, Vec<Event>)>, PageError> {
    let Some(place) = seen(read, asked.person, id).await? else { return Ok(None) };
    let events = events(read, asked, &place, true).await?;
    Ok(Some((place.journey.title, events)))
}

/// The dates of all journeys of somebody. Those of organisations that demand a second factor are left out: an address shows none.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_all(read: &mut Read, asked: &Asked<'_>) -> Result<Vec<Event>, PageError> {
    let mut all = Vec::new();
    for listed in store::of_person(read, asked.person).await? {
        let Some(place) = seen(read, asked.person, listed.journey).await? else { continue };
        if !place.demands_second_factor {
            all.extend(events(read, asked, &place, listed.role == Some(Role::Lead)).await?);
        }
    }
    all.sort_by_key(|event| event.day);
    Ok(all)
}

async fn seen(read: &mut Read, person: PersonId, id: JourneyId) -> Result<Option<Place>, PageError> {
    Ok(place::of(read, id, person).await?.filter(|place| place.may(Act::SeeRide)))
}

async fn events(read: &mut Read, asked: &Asked<'_>, place: &Place, whole: bool) -> Result<Vec<Event>, PageError> {
    let (visit, journey) = (asked.visit, &place.journey);
    let today = moment::day(visit.now());
    // Every change of the journey is a new version of its dates: what is told of each of them alone does not say when it was changed.
    let newest = recorded(read, &Stream::journey(journey.id), &Filter::default(), 1).await?.pop();
    let sequence = newest.as_ref().map_or(0, |entry| entry.body.sequence);
    let changed_at = newest.and_then(|entry| Instant::parse(&entry.body.recorded)).unwrap_or(journey.created_at);
    let mut events = Vec::new();
    let mut add = |id: String, day, what: String, path: &str| {
        events.push(Event {
            id,
            day,
            summary: visit.words().with("calendar-event", &[("what", what.into()), ("journey", journey.title.as_str().into())]),
            description: visit.words().with("calendar-event-text", &[("journey", journey.title.as_str().into())]),
            link: visit.people.absolute(path),
            sequence,
            changed_at,
        });
    };
    if whole && let Some(end) = outcome::store::end(read, journey.id).await? {
        let answers = outcome::store::uptake(read, journey.id).await?;
        for (months, day) in to_be_asked(&end, &answers) {
            add(format!("uptake-{}-{months}", journey.id), day, visit.word("uptake-title"), &outcome::path(journey.id));
        }
    }
    let Some(ride) = Ride::of(read, asked.methods, journey, today).await? else { return Ok(events) };
    for activity in activities::store::of_journey(read, journey.id).await? {
        let Some(due) = activity.told.due.filter(|_| activity.told.state.is_open()) else { continue };
        if whole || activity.told.owner == Some(asked.person) {
            let path = format!("{}/{}", activities::path(journey.id), activity.id);
            add(format!("activity-{}", activity.id), due, activities::found::title(visit, &ride, &activity.told)?, &path);
        }
    }
    if whole {
        let edition = ride.edition(visit)?;
        for fact in ride.method().facts.iter().filter(|fact| Kind::of_fact(fact) == Ok(Kind::Date)) {
            let given = ride.given.get(fact.id.as_str()).and_then(|given| given.value.as_ref());
            if let Some(day) = given.and_then(|value| moment::parse_day(value.to_string().trim_matches('"'))) {
                add(
                    format!("fact-{}-{}", journey.id, fact.id),
                    day,
                    facts::words::label(&edition, fact),
                    &facts::path_of(journey.id, fact),
                );
            }
        }
    }
    Ok(events)
}
