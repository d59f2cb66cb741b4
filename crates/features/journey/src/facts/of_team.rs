//! What the pages of people and competences say, as entries of the facts that rules read: who has named somebody there is not asked again.
//! The method says which fact, and which entry. That nobody is named proves nothing, since not everybody has to be; so these entries show that
//! something is there, and never alone that something is missing.

use std::collections::BTreeMap;

use perron_db::{Query, at_once};
use perron_method::{Method, schema::Fact};
use toml::{Table, Value};

use crate::{
    model::JourneyId,
    ride::Ride,
    team::{
        competences::{self, model::Cover},
        standing::Team,
    },
};

/// What those pages say.
#[derive(Debug, Default)]
pub struct OfTeam {
    /// Who stands for which actor.
    pub team: Team,
    /// Where each competence is from. One whose bearer has left is missing again.
    covers: BTreeMap<String, Cover>,
}

impl OfTeam {
    /// What is said in a journey.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn read(query: &mut impl Query, journey: JourneyId) -> perron_db::Result<Self> {
        let (answers, team) = at_once!(query, one => competences::store::of_journey(one, journey), one => Team::of(one, journey))?;
        let cover = |has_left: bool, cover: Cover| if has_left { Cover::Missing } else { cover };
        Ok(Self { team, covers: answers.into_iter().map(|one| (one.competence.clone(), cover(one.has_left(), one.told.cover))).collect() })
    }

    /// The entries of a fact.
    pub fn entries(&self, method: &Method, fact: &Fact) -> Vec<Value> {
        let mut entries: Vec<Value> = Vec::new();
        let is_there = |actor: &str| self.team.of_actor(actor).any(|member| !member.has_left() && !member.is_nobody());
        let counts = method.actors.iter().filter(|actor| is_there(&actor.id));
        let of_actors = counts.filter_map(|actor| actor.counts.as_ref()).filter(|counts| counts.fact == fact.id);
        for entry in of_actors.map(|counts| Value::Table(counts.entry.clone())) {
            if !entries.contains(&entry) {
                entries.push(entry);
            }
        }
        if answers(method) == Some(fact.id.as_str()) {
            entries.extend(self.covers.iter().map(|(competence, cover)| answer(competence, *cover)));
        }
        entries
    }

    /// Whether these entries are all there is to say of a fact: every competence is answered. Of people there can always be more.
    pub fn is_whole(&self, method: &Method, fact: &Fact) -> bool {
        let stop = method.about.emergency.as_ref();
        answers(method) == Some(fact.id.as_str())
            && stop.is_some_and(|stop| stop.competences.iter().all(|competence| self.covers.contains_key(competence.as_str())))
    }
}

/// What somebody gave as a list, with the entries of the pages before it; what those say of a competence holds.
pub fn joined(ride: &Ride, fact: &Fact, given: Option<&Value>) -> Option<Value> {
    let entries = ride.team.entries(ride.method(), fact);
    if entries.is_empty() {
        return given.cloned();
    }
    let named = |entry: &Value| entry.get(COMPETENCE).cloned();
    let is_said = |entry: &Value| {
        entries.contains(entry) || named(entry).is_some_and(|one| entries.iter().any(|of| of.get(COMPETENCE) == Some(&one)))
    };
    let rest: Vec<Value> = given.and_then(Value::as_array).into_iter().flatten().filter(|entry| !is_said(entry)).cloned().collect();
    Some(Value::Array([entries, rest].concat()))
}

/// The field of an answer that names the competence.
const COMPETENCE: &str = "competence";

/// The fact to which answers on competences belong.
fn answers(method: &Method) -> Option<&str> {
    method.about.emergency.as_ref()?.answers.as_ref().map(perron_method::Id::as_str)
}

fn answer(competence: &str, cover: Cover) -> Value {
    let fields = [(COMPETENCE, competence), ("cover", cover.as_str())];
    Value::Table(fields.into_iter().map(|(name, value)| (name.to_owned(), Value::String(value.to_owned()))).collect::<Table>())
}
