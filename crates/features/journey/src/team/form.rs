//! What is asked about somebody who is with the team, and what can be wrong with the answers. Of a party outside no more is asked than what is
//! needed to reach it; of somebody who takes part the program knows that already.

use perron_guide::Edition;
use perron_people::doors::Visit;
use perron_ui::{Choice, Field, Fields};
use serde::Deserialize;

use crate::{
    form::Pairs,
    model::Participant,
    participants,
    ride::Ride,
    rules::{LONGEST_ASKED, LONGEST_NOTE, LONGEST_TITLE, plain, written},
    team::{
        model::{TeamMember, Told},
        standing::{actor_title, actors, name},
    },
};

/// What the choice of a function of the team's own sends.
const OWN: &str = "own";

/// What was sent, or what stands in the form at first.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Answers {
    actor: String,
    title: String,
    person: String,
    outside_name: String,
    outside_organisation: String,
    outside_contact: String,
    note: String,
    /// The mark of what was shown when the form was opened.
    pub shown: String,
}

/// What a form offers.
pub struct Asked {
    actors: Vec<Choice>,
    people: Vec<Choice>,
}

impl Asked {
    /// The actors of the route and those who take part. What stands there already stays among the choices.
    pub fn of(visit: &Visit, edition: &Edition<'_>, ride: &Ride, participants: &[Participant], member: Option<&TeamMember>) -> Self {
        let actor = |actor: &str| Choice::new(actor, actor_title(visit, edition, actor));
        let mut actors: Vec<Choice> = actors(ride).into_iter().map(actor).collect();
        let mut people = people(visit, participants);
        if let Some(member) = member {
            let standing = member.told.actor.iter().filter(|standing| !actors.iter().any(|choice| choice.value == **standing));
            actors.extend(standing.map(|standing| actor(standing)).collect::<Vec<_>>());
            let left = member.told.person.filter(|_| member.has_left());
            people.extend(left.map(|person| Choice::new(person.to_string(), was(visit, &name(visit, member)))));
        }
        actors.push(Choice::new(OWN, visit.word("team-own-function")));
        Self { actors, people }
    }
}

/// Those who take part as choices.
pub fn people(visit: &Visit, participants: &[Participant]) -> Vec<Choice> {
    let choice = |one: &Participant| {
        let called = [participants::name(visit, one), one.organisation_name.clone()].join(", ");
        Choice::new(one.person.to_string(), called)
    };
    participants.iter().map(choice).collect()
}

/// Somebody who takes part no longer.
pub fn was(visit: &Visit, name: &str) -> String {
    visit.words().with("team-was", &[("name", name.into())])
}

impl Answers {
    /// What the form for somebody new begins with, at this actor.
    pub fn at(actor: &str) -> Self {
        Self { actor: actor.to_owned(), ..Self::default() }
    }

    /// What the form begins with for what is said already.
    pub fn of(told: &Told) -> Self {
        Self {
            actor: told.actor.clone().unwrap_or_else(|| OWN.to_owned()),
            title: told.title.clone(),
            person: told.person.map(|person| person.to_string()).unwrap_or_default(),
            outside_name: told.outside_name.clone(),
            outside_organisation: told.outside_organisation.clone(),
            outside_contact: told.outside_contact.clone(),
            note: told.note.clone(),
            shown: String::new(),
        }
    }

    /// Names and values, as a form carries them along.
    pub fn carried(&self) -> Pairs {
        let pairs = [
            ("actor", &self.actor),
            ("title", &self.title),
            ("person", &self.person),
            ("outside_name", &self.outside_name),
            ("outside_organisation", &self.outside_organisation),
            ("outside_contact", &self.outside_contact),
            ("note", &self.note),
        ];
        pairs.into_iter().map(|(name, value)| (name.to_owned(), value.clone())).collect()
    }

    /// The fields, with these answers.
    pub fn fields(&self, visit: &Visit, asked: &Asked) -> Vec<Field> {
        let word = |key: &str| visit.word(key);
        let line = |name: &str, key: &str, longest: usize| Field::text(name, visit.word(key)).optional().maxlength(longest);
        vec![
            Field::select("actor", word("team-field-actor"), asked.actors.clone()).value(&self.actor),
            line("title", "team-field-title", LONGEST_TITLE).hint(word("team-field-title-hint")).value(&self.title),
            Field::select("person", word("team-field-person"), asked.people.clone()).optional().value(&self.person),
            line("outside_name", "team-field-name", LONGEST_TITLE).hint(word("team-field-name-hint")).value(&self.outside_name),
            line("outside_organisation", "team-field-organisation", LONGEST_ASKED).value(&self.outside_organisation),
            line("outside_contact", "team-field-contact", LONGEST_ASKED).hint(word("team-field-contact-hint")).value(&self.outside_contact),
            Field::text_area("note", word("team-field-note"), 3).optional().maxlength(LONGEST_NOTE).value(&self.note),
        ]
    }

    /// What the team says with these answers, when they can be accepted; otherwise each field says what is wrong with it. `others` are those
    /// who are named already, without the one that is changed.
    pub fn check(&self, visit: &Visit, asked: &Asked, others: &[&TeamMember], fields: &mut Fields) -> Option<Told> {
        let words = visit.words();
        let is_own = self.actor == OWN;
        if !asked.actors.iter().any(|choice| choice.value == self.actor) {
            fields.fail("actor", words.get("error-team-actor"));
        }
        let told = Told {
            actor: (!is_own).then(|| self.actor.clone()),
            title: if is_own { plain(&self.title) } else { String::new() },
            person: self.person.parse().ok().filter(|_| asked.people.iter().any(|choice| choice.value == self.person)),
            outside_name: plain(&self.outside_name),
            outside_organisation: plain(&self.outside_organisation),
            outside_contact: plain(&self.outside_contact),
            note: written(&self.note),
        };
        if is_own && told.title.is_empty() {
            fields.fail("title", words.get("error-team-title"));
        }
        let outside = [
            ("outside_name", &told.outside_name),
            ("outside_organisation", &told.outside_organisation),
            ("outside_contact", &told.outside_contact),
        ];
        if told.person.is_none() && !self.person.is_empty() {
            fields.fail("person", words.get("error-participant-person"));
        } else if told.person.is_none() && told.outside_name.is_empty() {
            fields.fail("person", words.get("error-team-nobody"));
        } else if told.person.is_some() {
            for (name, _) in outside.into_iter().filter(|(_, text)| !text.is_empty()) {
                fields.fail(name, words.get("error-team-both"));
            }
        }
        let same = |other: &&&TeamMember| {
            let other = &other.told;
            (&other.actor, &other.title, other.person, &other.outside_name) == (&told.actor, &told.title, told.person, &told.outside_name)
        };
        if others.iter().any(|other| same(&other)) {
            fields.fail(if told.person.is_some() { "person" } else { "outside_name" }, words.get("error-team-twice"));
        }
        let long = [
            ("title", &told.title, LONGEST_TITLE),
            ("outside_name", &told.outside_name, LONGEST_TITLE),
            ("outside_organisation", &told.outside_organisation, LONGEST_ASKED),
            ("outside_contact", &told.outside_contact, LONGEST_ASKED),
            ("note", &told.note, LONGEST_NOTE),
        ];
        for (name, _, longest) in long.into_iter().filter(|(_, text, longest)| text.chars().count() > *longest) {
            fields.fail(name, words.count("error-journey-text-long", longest));
        }
        visit.accepts(fields).then_some(told)
    }
}
