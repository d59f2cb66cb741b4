//! What rests on somebody who leaves a case: open activities, actors and functions they stand for, competences they have. It goes to somebody
//! else in the act with which they leave; what goes to nobody stays with their name until somebody takes it, and is missing until then.

use perron_db::Query;
use perron_guide::Edition;
use perron_journal::{Act, Entry};
use perron_people::{
    doors::{OwnVisit, Visit},
    model::PersonId,
};

use crate::{
    activities::{
        self,
        model::{Activity, ActivityId},
    },
    model::JourneyId,
    ride::Ride,
    team::{
        competences::{self, model::Answered},
        model::{TeamMember, Told},
        named_in,
        standing::function,
        store,
    },
};

/// What rests on somebody.
pub struct Rests {
    /// Activities that they do and that are not done.
    activities: Vec<Activity>,
    /// What they stand for.
    members: Vec<TeamMember>,
    /// What others stand for.
    others: Vec<Told>,
    /// The competences they have.
    competences: Vec<Answered>,
}

impl Rests {
    /// What rests on somebody in a journey.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn on(query: &mut impl Query, journey: JourneyId, person: PersonId) -> perron_db::Result<Self> {
        let mut activities = activities::store::of_journey(query, journey).await?;
        activities.retain(|activity| activity.told.owner == Some(person) && activity.told.state.is_open());
        let all = store::of_journey(query, journey).await?;
        let (members, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|member| member.told.person == Some(person));
        let mut competences = competences::store::of_journey(query, journey).await?;
        competences.retain(|one| one.told.person == Some(person));
        Ok(Self { activities, members, others: others.into_iter().map(|member| member.told).collect(), competences })
    }

    /// How much it is.
    pub fn count(&self) -> usize {
        self.activities.len() + self.members.len() + self.competences.len()
    }

    /// A line for each kind of it.
    pub fn in_words(&self, visit: &Visit, edition: &Edition<'_>) -> Vec<String> {
        let words = visit.words();
        let mut lines = Vec::new();
        if !self.activities.is_empty() {
            lines.push(words.count("rests-activities", self.activities.len()));
        }
        let functions: Vec<String> = self.members.iter().map(|member| function(visit, edition, member)).collect();
        if !functions.is_empty() {
            lines.push(words.with("rests-team", &[("functions", functions.join(", ").into())]));
        }
        let named: Vec<String> = self.competences.iter().filter_map(|one| competences::named(edition, &one.competence)).collect();
        if !named.is_empty() {
            lines.push(words.with("rests-competences", &[("competences", named.join(", ").into())]));
        }
        lines
    }

    /// Gives all of it to somebody else, and says which activities those are.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn pass_on(
        &self,
        act: &mut Act,
        own: &OwnVisit,
        journey: JourneyId,
        to: PersonId,
    ) -> perron_db::Result<Vec<(ActivityId, activities::model::Told)>> {
        let mut given = Vec::new();
        for activity in &self.activities {
            let told = activities::model::Told { owner: Some(to), ..activity.told.clone() };
            activities::store::change(act, journey, activity.id, &told, activity.done_at).await?;
            given.push((activity.id, told));
        }
        for member in &self.members {
            let told = Told { person: Some(to), ..member.told.clone() };
            // Nobody stands for the same twice.
            let stands = |other: &Told| (&other.actor, &other.title, other.person) == (&told.actor, &told.title, told.person);
            if self.others.iter().any(stands) {
                store::remove(act, journey, member.id).await?;
            } else {
                store::change(act, journey, member.id, &told).await?;
            }
        }
        for one in &self.competences {
            let told = competences::model::Told { person: Some(to), ..one.told.clone() };
            competences::store::answer(act, journey, &one.competence, &told, own.person.id).await?;
        }
        Ok(given)
    }

    /// An entry with what rested on whoever leaves, and to whom it went.
    #[must_use]
    pub fn told(&self, entry: Entry, ride: &Ride, to: Option<PersonId>) -> Entry {
        let parts = [
            ("activities", self.activities.iter().map(|one| one.id.to_string()).collect::<Vec<_>>()),
            ("team-members", self.members.iter().map(|one| one.id.to_string()).collect()),
            ("competences", self.competences.iter().map(|one| named_in(ride, &one.competence)).collect()),
        ];
        let parts = parts.into_iter().filter(|(_, ids)| !ids.is_empty());
        let entry = parts.fold(entry, |entry, (name, ids)| entry.fact(name, ids));
        match to {
            Some(to) if self.count() > 0 => entry.fact("taken-over-by", to.to_string()),
            _ => entry,
        }
    }
}
