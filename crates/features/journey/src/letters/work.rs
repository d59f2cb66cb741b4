//! Letters about the work in a journey: who has something to do and when it is due, and what people say to each other about it. Whoever may not
//! see the work is told nothing of it.

use std::collections::BTreeMap;

use perron_db::Query;
use perron_journal::Act;
use perron_people::{
    People,
    doors::{self, Addressee, Argument, OwnVisit},
    model::PersonId,
    moment,
};
use time::Date;

use crate::{
    activities::{
        self,
        found::Named,
        model::{ActivityId, Told},
    },
    letters::{Count, Filling, On, Text, about, told},
    model::Journey,
    place::sees_ride,
    ride::Ride,
    things::OfJourney,
};

/// What the kinds begin with that tell of activities.
const DUE: &str = "journey-due";
/// What names, in such a notice, the activities it is about and their days. No word says it.
const TELLS: &str = "tells";

/// An activity with what is said of it.
pub type Given<'a> = (ActivityId, &'a Told);

/// What somebody else gives people to do: one notice for each of them, however much it is. What is done already is no news.
pub async fn activities_given(act: &mut Act, own: &OwnVisit, journey: &Journey, ride: &Ride, given: &[Given<'_>]) -> perron_db::Result<()> {
    let mut by_owner: BTreeMap<PersonId, Vec<Given<'_>>> = BTreeMap::new();
    for (id, told) in given {
        if let Some(owner) = told.owner.filter(|_| told.state.is_open()) {
            by_owner.entry(owner).or_default().push((*id, told));
        }
    }
    for (owner, given) in by_owner {
        let Some(to) = Addressee::of_notice(act, own, owner).await? else { continue };
        if !sees_ride(act, journey.id, owner).await? {
            continue;
        }
        let tells = tells(&given);
        let mut things: Vec<Argument> = given.iter().map(|(_, told)| OfJourney::activity(told).told(ride, to.words())).collect();
        let outgoing = if let [(id, one)] = given.as_slice() {
            let mut fillings =
                vec![("activity", Filling::Told(things.remove(0))), ("when", Text(if one.due.is_some() { "day" } else { "open" }))];
            fillings.extend(one.due.map(|due| ("date", On(due))));
            fillings.push((TELLS, Text(&tells)));
            to.tell("journey-due-given", Some(&Named::Touched(*id).path(journey.id)), told(about(own, journey, fillings)))
        } else {
            let fillings =
                vec![("activities", Filling::Told(Argument::List(things))), ("count", Count(given.len())), (TELLS, Text(&tells))];
            let path = format!("{}?owner={owner}", activities::path(journey.id));
            to.tell("journey-due-given-several", Some(&path), told(about(own, journey, fillings)))
        };
        act.afterwards(outgoing);
    }
    Ok(())
}

/// That an activity is due, to whoever does it; false when they cannot be told. Nobody did that but the day.
pub async fn activity_due(
    act: &mut Act,
    people: &People,
    journey: &Journey,
    ride: &Ride,
    (owner, due): (PersonId, Date),
    given: Given<'_>,
) -> perron_db::Result<bool> {
    if !sees_ride(act, journey.id, owner).await? {
        return Ok(false);
    }
    let Some(to) = Addressee::of_notice_by_nobody(act, people, owner).await? else { return Ok(false) };
    let (thing, tells) = (OfJourney::activity(given.1).told(ride, to.words()), tells(&[given]));
    let fillings = vec![("journey", Text(&journey.title)), ("activity", Filling::Told(thing)), ("date", On(due)), (TELLS, Text(&tells))];
    act.afterwards(to.tell("journey-due-day", Some(&Named::Touched(given.0).path(journey.id)), told(fillings)));
    Ok(true)
}

/// Whether somebody has been told on the day when an activity is due, or later, that it is due then: by the notice of that day, or when it was
/// given to them with a day that had come.
pub async fn is_told_due(query: &mut impl Query, owner: PersonId, (id, due): (ActivityId, Date)) -> perron_db::Result<bool> {
    let Some(begin) = moment::begin_of(due) else { return Ok(false) };
    let looked_for = tell(id, due);
    let notices = doors::notices_since(query, owner, DUE, begin).await?;
    let tells = |arguments: &BTreeMap<String, Argument>| match arguments.get(TELLS) {
        Some(Argument::Text(tells)) => tells.split(' ').any(|one| one == looked_for),
        _ => false,
    };
    Ok(notices.iter().any(tells))
}

/// Why a comment is news to somebody.
#[derive(Clone, Copy)]
pub enum CommentNews {
    /// It mentions them.
    Mentions,
    /// They have written about the same before.
    Answers,
}

impl CommentNews {
    fn kind(self) -> &'static str {
        match self {
            Self::Mentions => "journey-mentioned",
            Self::Answers => "journey-comment-answered",
        }
    }
}

/// That a comment concerns somebody: what it is about, and where it stands. What it says is read in the case.
pub async fn comment(
    act: &mut Act,
    own: &OwnVisit,
    (journey, ride): (&Journey, &Ride),
    person: PersonId,
    news: CommentNews,
    (subject, page): (&OfJourney, &str),
) -> perron_db::Result<()> {
    let Some(to) = Addressee::of_notice(act, own, person).await? else { return Ok(()) };
    if sees_ride(act, journey.id, person).await? {
        let subject = Filling::Told(subject.told(ride, to.words()));
        act.afterwards(to.tell(news.kind(), Some(page), told(about(own, journey, vec![("subject", subject)]))));
    }
    Ok(())
}

/// What names an activity and the day when it is due.
fn tell(id: ActivityId, due: Date) -> String {
    format!("{id}@{due}")
}

fn tells(given: &[Given<'_>]) -> String {
    given.iter().filter_map(|(id, told)| Some(tell(*id, told.due?))).collect::<Vec<_>>().join(" ")
}
