//! Answering where the team has a competence from, and changing or taking back the answer. Two who do so at once both see it.

use axum::{Extension, Form as Sent, extract::Path, response::Response};
use perron_journal::{Entry, Stream};
use perron_people::{
    People,
    doors::{
        FormPage, OwnVisit, Visit,
        conflict::{self, Conflict},
        id_in_address,
    },
};
use perron_ui::{Choice, Field, Fields, Form, Link, PostButton};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    access::Act,
    form::Pairs,
    methods::Methods,
    model::JourneyId,
    participants,
    place::Place,
    ride::{Ride, acts},
    rules::{LONGEST_ASKED, plain, written},
    team::{
        self,
        competences::{
            self,
            list::cover_in_words,
            model::{Answered, Cover, Told},
            store,
        },
        form::{people, was},
    },
};

/// The longest reason, in characters.
const LONGEST_REASON: usize = 500;
/// What the choice sends that takes an answer back.
const UNANSWERED: &str = "not-answered";

/// The routes of this act.
pub fn routes() -> Routes<People> {
    const PATH: &str = "/journeys/{id}/competences/{competence}";
    Routes::default().get(PATH, show).post(PATH, answer)
}

/// A competence in the words of the method.
struct Named {
    /// What it is called.
    title: String,
    /// What it takes.
    text: String,
}

/// What somebody said of a competence.
enum Said {
    /// Where it is from.
    Told(Told),
    /// That it is not answered, or not any more.
    NotAnswered,
}

impl Said {
    const fn told(&self) -> Option<&Told> {
        match self {
            Self::Told(told) => Some(told),
            Self::NotAnswered => None,
        }
    }
}

/// What was sent, or what stands in the form at first.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Answers {
    cover: String,
    person: String,
    who: String,
    reason: String,
    /// The mark of what was shown when the form was opened.
    shown: String,
}

impl Answers {
    fn of(told: Option<&Told>) -> Self {
        let Some(told) = told else { return Self { cover: UNANSWERED.to_owned(), ..Self::default() } };
        Self {
            cover: told.cover.to_string(),
            person: told.person.map(|person| person.to_string()).unwrap_or_default(),
            who: told.who.clone(),
            reason: told.reason.clone(),
            shown: String::new(),
        }
    }

    fn carried(&self) -> Pairs {
        let pairs = [("cover", &self.cover), ("person", &self.person), ("who", &self.who), ("reason", &self.reason)];
        pairs.into_iter().map(|(name, value)| (name.to_owned(), value.clone())).collect()
    }

    fn fields(&self, visit: &Visit, people: &[Choice]) -> Vec<Field> {
        let mut covers: Vec<Choice> =
            Cover::ALL.iter().map(|cover| Choice::new(cover.as_str(), cover_in_words(visit, Some(*cover)))).collect();
        covers.push(Choice::new(UNANSWERED, cover_in_words(visit, None)));
        let who = Field::text("who", visit.word("competence-field-who")).hint(visit.word("competence-field-who-hint"));
        let reason = Field::text_area("reason", visit.word("team-field-reason"), 2).hint(visit.word("competence-field-reason-hint"));
        vec![
            Field::radios("cover", visit.word("competence-field-cover"), covers).value(&self.cover),
            Field::select("person", visit.word("competence-field-person"), people.to_vec()).optional().value(&self.person),
            who.optional().maxlength(LONGEST_ASKED).value(&self.who),
            reason.optional().maxlength(LONGEST_REASON).value(&self.reason),
        ]
    }

    /// What the team says with these answers, when they can be accepted. Of what was written only that is kept which belongs to the
    /// choice.
    fn check(&self, visit: &Visit, people: &[Choice], fields: &mut Fields) -> Option<Said> {
        let words = visit.words();
        let cover = self.cover.parse::<Cover>().ok();
        if cover.is_none() && self.cover != UNANSWERED {
            fields.fail("cover", words.get("error-competence-cover"));
        }
        let person = self.person.parse().ok().filter(|_| people.iter().any(|choice| choice.value == self.person));
        let (who, reason) = (plain(&self.who), written(&self.reason));
        if cover.is_some_and(Cover::has_somebody) {
            if person.is_none() && !self.person.is_empty() {
                fields.fail("person", words.get("error-participant-person"));
            } else if person.is_none() && who.is_empty() {
                fields.fail("person", words.get("error-competence-nobody"));
            } else if person.is_some() && !who.is_empty() {
                fields.fail("who", words.get("error-team-both"));
            }
        }
        if cover == Some(Cover::NotNeeded) && reason.is_empty() {
            fields.fail("reason", words.get("error-team-reason"));
        }
        for (name, text, longest) in [("who", &who, LONGEST_ASKED), ("reason", &reason, LONGEST_REASON)] {
            if text.chars().count() > longest {
                fields.fail(name, words.count("error-journey-text-long", longest));
            }
        }
        let told = cover.map(|cover| Told {
            cover,
            person: person.filter(|_| cover.has_somebody()),
            who: if cover.has_somebody() { who } else { String::new() },
            reason: if cover == Cover::NotNeeded { reason } else { String::new() },
        });
        visit.accepts(fields).then(|| told.map_or(Said::NotAnswered, Said::Told))
    }
}

async fn show(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, competence)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (place, ride) = acts::enter(&own, &methods, id, Act::Work).await?;
    let named = named(visit, &ride, &competence)?;
    let mut read = visit.read().await?;
    let standing = standing(store::of_journey(&mut read, id).await?, &competence);
    let people = choices(visit, &participants::store::of(&mut read, id).await?, standing.as_ref());
    drop(read);
    let mut answers = Answers::of(standing.as_ref().map(|one| &one.told));
    answers.shown = conflict::mark(&answers.carried());
    page(&own, &place, &competence, &named, &people, &answers).show(visit)
}

async fn answer(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, competence)): Path<(String, String)>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place, ride) = acts::begin(&own, &methods, id, Act::Work, "journey.answer-competence").await?;
    let named = named(visit, &ride, &competence)?;
    let standing = standing(store::of_journey(&mut act, id).await?, &competence);
    let people = choices(visit, &participants::store::of(&mut act, id).await?, standing.as_ref());
    let mut page = page(&own, &place, &competence, &named, &people, &answers);
    let Some(after) = answers.check(visit, &people, &mut page.form.fields) else { return page.show(visit) };
    let before = standing.as_ref().map(|one| &one.told);
    let list = competences::path(id);
    if after.told() == before {
        return Ok(visit.done(&list, "organisation-unchanged", &[]));
    }
    let theirs = Answers::of(before);
    let mark = conflict::mark(&theirs.carried());
    if answers.shown != mark {
        let mine = Answers::of(after.told());
        let save_mine = PostButton::new(path(id, &competence), visit.word("conflict-save-mine")).carrying_all(mine.carried());
        let differences = conflict::differences(&theirs.fields(visit, &people), &mine.fields(visit, &people));
        let save_mine = save_mine.carrying("shown", mark);
        return Conflict { differences, save_mine, keep_theirs: list, crumbs: crumbs(&own, &place) }.show(visit);
    }
    match after.told() {
        Some(told) => store::answer(&mut act, id, &competence, told, own.person.id).await?,
        None => store::take_back(&mut act, id, &competence).await?,
    }
    acts::settle(act, &own, &methods, &place, entry(&ride, id, &competence, after.told())).await?;
    let cover = cover_in_words(visit, after.told().map(|told| told.cover));
    Ok(visit.done(&list, "competence-answered", &[&named.title, &cover]))
}

/// What the journal says of an answer.
fn entry(ride: &Ride, journey: JourneyId, competence: &str, told: Option<&Told>) -> Entry {
    let entry = Entry::new(Stream::journey(journey)).fact("competence", team::named_in(ride, competence));
    let entry = entry.fact("competence-cover", told.map_or(UNANSWERED, |told| told.cover.as_str()));
    let Some(told) = told else { return entry };
    let entry = match told.person {
        Some(person) => entry.fact("person", person.to_string()),
        None if told.who.is_empty() => entry,
        None => entry.personal("team-name", told.who.as_str()),
    };
    if told.reason.is_empty() { entry } else { entry.personal("team-reason", told.reason.as_str()) }
}

/// A competence of the method.
fn named(visit: &Visit, ride: &Ride, competence: &str) -> Result<Named, PageError> {
    let is_asked = competences::asked(ride).iter().any(|id| *id == *competence);
    let edition = ride.edition(visit)?;
    let title = competences::named(&edition, competence).filter(|_| is_asked).ok_or_else(PageError::not_found)?;
    Ok(Named { title, text: competences::explained(&edition, competence) })
}

/// The answer that stands.
fn standing(answered: Vec<Answered>, competence: &str) -> Option<Answered> {
    answered.into_iter().find(|one| one.competence == competence)
}

/// Those who take part, and whoever stands there already.
fn choices(visit: &Visit, participants: &[crate::model::Participant], standing: Option<&Answered>) -> Vec<Choice> {
    let mut people = people(visit, participants);
    if let Some((person, one)) = standing.filter(|one| one.has_left()).and_then(|one| Some((one.told.person?, one))) {
        let name = visit.called(one.person_name.as_deref());
        people.push(Choice::new(person.to_string(), was(visit, &name)));
    }
    people
}

fn path(journey: JourneyId, competence: &str) -> String {
    format!("{}/{competence}", competences::path(journey))
}

fn crumbs(own: &OwnVisit, place: &Place) -> Vec<Link> {
    let mut crumbs = team::crumbs(own, place);
    crumbs.push(Link::new(competences::path(place.journey.id), own.visit.word("competences-title")));
    crumbs
}

fn page(own: &OwnVisit, place: &Place, competence: &str, named: &Named, people: &[Choice], answers: &Answers) -> FormPage {
    let (visit, id) = (&own.visit, place.journey.id);
    let mut fields = answers.fields(visit, people);
    fields.push(Field::hidden("shown", answers.shown.clone()));
    let form = Form::new(path(id, competence), fields, visit.word("organisation-save"));
    FormPage {
        heading: named.title.clone(),
        lead: named.text.clone(),
        form: form.cancel(Link::new(competences::path(id), visit.word("organisation-stay"))),
        below: Vec::new(),
        crumbs: crumbs(own, place),
    }
}
