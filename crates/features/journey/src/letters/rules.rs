//! Letters about formal requirements that are broken, to those who lead the journey.

use perron_journal::Act;
use perron_people::{
    People,
    doors::{Addressee, Argument, OwnVisit},
};
use perron_ui::Words;

use crate::{
    letters::{Text, Told, about, leads, told},
    model::Journey,
    paths,
    ride::Ride,
    things::OfJourney,
};

/// Which rules are broken now that were not, to those who lead the journey.
pub async fn rules_broken(act: &mut Act, own: &OwnVisit, journey: &Journey, ride: &Ride, rules: &[String]) -> perron_db::Result<()> {
    for lead in leads(act, journey.id).await? {
        if let Some(to) = Addressee::of_notice(act, own, lead).await? {
            let called = called(ride, to.words(), rules);
            let fillings = about(own, journey, vec![("rules", Told(called))]);
            act.afterwards(to.tell("journey-rules-broken", Some(&paths::journey(journey.id)), told(fillings)));
        }
    }
    Ok(())
}

/// What a journey did while days went by.
#[derive(Clone, Copy)]
pub enum Meanwhile {
    /// It was ridden.
    Rode,
    /// It rested, and goes on now.
    Rested,
}

impl Meanwhile {
    fn kind(self) -> &'static str {
        match self {
            Self::Rode => "journey-rules-broken-by-date",
            Self::Rested => "journey-rules-broken-in-pause",
        }
    }
}

/// Which rules are broken because of the day it is, to those who lead the journey; nobody did that.
pub async fn rules_broken_by_days(
    act: &mut Act,
    people: &People,
    (journey, ride): (&Journey, &Ride),
    meanwhile: Meanwhile,
    rules: &[String],
) -> perron_db::Result<()> {
    for lead in leads(act, journey.id).await? {
        if let Some(to) = Addressee::of_notice_by_nobody(act, people, lead).await? {
            let called = called(ride, to.words(), rules);
            let fillings = vec![("journey", Text(&journey.title)), ("rules", Told(called))];
            act.afterwards(to.tell(meanwhile.kind(), Some(&paths::journey(journey.id)), told(fillings)));
        }
    }
    Ok(())
}

/// Rules as a notice to a reader keeps them.
fn called(ride: &Ride, words: &Words, rules: &[String]) -> Argument {
    Argument::List(rules.iter().map(|rule| OfJourney::rule(ride, rule).told(ride, words)).collect())
}
