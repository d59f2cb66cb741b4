//! Who stands for which actor of the present route, and where somebody is missing. An actor is asked for once, however many stations need it.

use perron_db::{Query, at_once};
use perron_guide::Edition;
use perron_people::doors::Visit;

use crate::{
    model::JourneyId,
    ride::Ride,
    team::{
        model::{NotNeeded, TeamMember},
        store,
    },
};

/// Everybody a journey has named, and the actors it does not need.
#[derive(Debug, Default)]
pub struct Team {
    /// Those who stand for an actor or for a function of the team's own, in the order in which they were named.
    pub members: Vec<TeamMember>,
    /// The actors that are not needed.
    pub not_needed: Vec<NotNeeded>,
}

/// How it stands with an actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Somebody is named who is still there.
    Named,
    /// Nobody is, or nobody any more.
    Missing,
    /// The team does not need it.
    NotNeeded,
}

impl Standing {
    /// The key of the word for it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Named => "team-named",
            Self::Missing => "team-missing",
            Self::NotNeeded => "team-not-needed",
        }
    }

    /// Look and icon of its mark.
    pub const fn look(self) -> (&'static str, &'static str) {
        match self {
            Self::Named => ("ok", "x-done"),
            Self::Missing => ("warn", "x-ring"),
            Self::NotNeeded => ("line", "x-dash"),
        }
    }
}

impl Team {
    /// The team of a journey.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn of(query: &mut impl Query, journey: JourneyId) -> perron_db::Result<Self> {
        let (members, not_needed) = at_once!(query, one => store::of_journey(one, journey), one => store::not_needed(one, journey))?;
        Ok(Self { members, not_needed })
    }

    /// Those who are named for an actor, also those who have left since.
    pub fn of_actor<'a>(&'a self, actor: &'a str) -> impl Iterator<Item = &'a TeamMember> {
        self.members.iter().filter(move |member| member.told.actor.as_deref() == Some(actor))
    }

    /// That an actor is not needed, with the reason. Whoever is named for it is there all the same.
    pub fn exemption(&self, actor: &str) -> Option<&NotNeeded> {
        self.not_needed.iter().find(|said| said.actor == actor)
    }

    /// How it stands with an actor.
    pub fn standing(&self, actor: &str) -> Standing {
        if self.of_actor(actor).any(|member| !member.has_left()) {
            Standing::Named
        } else if self.exemption(actor).is_some() {
            Standing::NotNeeded
        } else {
            Standing::Missing
        }
    }

    /// How many of the actors that the route needs have somebody, and how many it needs.
    pub fn counted(&self, ride: &Ride) -> (usize, usize) {
        let standings: Vec<Standing> = actors(ride).into_iter().map(|actor| self.standing(actor)).collect();
        let count = |wanted: Standing| standings.iter().filter(|standing| **standing == wanted).count();
        (count(Standing::Named), standings.len() - count(Standing::NotNeeded))
    }

    /// "5 of 8", for a team that needs somebody; nothing where the method names no actors.
    pub fn in_words(&self, visit: &Visit, ride: &Ride) -> Option<String> {
        let (named, needed) = self.counted(ride);
        let counted = [("named", named.into()), ("needed", needed.into())];
        (!actors(ride).is_empty()).then(|| visit.words().with("team-counted", &counted))
    }
}

/// The actors of the present route, each once, in the order of its stations.
pub fn actors(ride: &Ride) -> Vec<&str> {
    let mut actors = Vec::new();
    for station in ride.route().map(|route| route.stations.as_slice()).unwrap_or_default() {
        for participant in ride.method().station(station).into_iter().flat_map(|station| &station.actors) {
            if !actors.contains(&participant.id.as_str()) {
                actors.push(participant.id.as_str());
            }
        }
    }
    actors
}

/// What an actor is called; a word that says so for one of a method that the team has left.
pub fn actor_title(visit: &Visit, edition: &Edition<'_>, actor: &str) -> String {
    edition.text.section("actors", actor).map_or_else(|| visit.word("team-other-actor"), |section| section.title().to_owned())
}

/// What somebody is called: the person, or the party outside.
pub fn name(visit: &Visit, member: &TeamMember) -> String {
    match member.told.person {
        Some(_) => visit.called(member.person_name.as_deref()),
        None if member.is_nobody() => visit.words().with("team-nobody", &[("function", member.told.title.as_str().into())]),
        None => member.told.outside_name.clone(),
    }
}

/// For what somebody stands: an actor of the method or a function of the team's own.
pub fn function(visit: &Visit, edition: &Edition<'_>, member: &TeamMember) -> String {
    match &member.told.actor {
        Some(actor) => actor_title(visit, edition, actor),
        None => member.told.title.clone(),
    }
}
