//! Saying that an actor is not needed in this case, with the reason; and that it is needed after all.

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
use perron_ui::{Field, Form, Link, PostButton};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    access::Act,
    methods::Methods,
    model::JourneyId,
    place::Place,
    ride::{Ride, acts},
    rules::written,
    team::{
        self,
        model::NotNeeded,
        standing::{Team, actor_title, actors},
        store,
    },
};

/// The longest reason, in characters.
const LONGEST: usize = 500;

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    const PATH: &str = "/journeys/{id}/team/actors/{actor}/not-needed";
    Routes::default().get(PATH, show).post(PATH, say).post("/journeys/{id}/team/actors/{actor}/needed", take_back)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    reason: String,
    /// The mark of the reason that the form showed.
    shown: String,
}

async fn show(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, actor)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (place, ride) = acts::enter(&own, &methods, id, Act::Work).await?;
    let title = title(visit, &ride, &actor)?;
    let standing = reason(&Team::of(&mut visit.read().await?, id).await?, &actor);
    let answers = Answers { shown: mark(&standing), reason: standing };
    page(&own, &place, &actor, &title, &answers).show(visit)
}

async fn say(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, actor)): Path<(String, String)>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place, ride) = acts::begin(&own, &methods, id, Act::Work, "journey.actor-not-needed").await?;
    let title = title(visit, &ride, &actor)?;
    let standing = reason(&Team::of(&mut act, id).await?, &actor);
    let mut page = page(&own, &place, &actor, &title, &answers);
    let (reason, fields) = (written(&answers.reason), &mut page.form.fields);
    if reason.is_empty() {
        fields.fail("reason", visit.word("error-team-reason"));
    } else if reason.chars().count() > LONGEST {
        fields.fail("reason", visit.words().count("error-journey-text-long", LONGEST));
    }
    if !visit.accepts(fields) {
        return page.show(visit);
    }
    let list = team::path(id);
    if standing == reason {
        return Ok(visit.done(&list, "organisation-unchanged", &[]));
    }
    // A reason that somebody else has given meanwhile is shown before it is replaced.
    if !standing.is_empty() && answers.shown != mark(&standing) {
        let save_mine = PostButton::new(path(id, &actor), visit.word("conflict-save-mine"));
        let save_mine = save_mine.carrying("reason", reason.as_str()).carrying("shown", mark(&standing));
        let differences = conflict::differences(&[field(visit, &standing)], &[field(visit, &reason)]);
        return Conflict { differences, save_mine, keep_theirs: list, crumbs: team::crumbs(&own, &place) }.show(visit);
    }
    let said = NotNeeded { actor: actor.clone(), reason, said_by: own.person.id, said_at: act.now() };
    store::say_not_needed(&mut act, id, &said).await?;
    acts::settle(act, &own, &methods, &place, entry(&ride, id, &said)).await?;
    Ok(visit.done(&list, "team-not-needed", &[&title]))
}

async fn take_back(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, actor)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place, ride) = acts::begin(&own, &methods, id, Act::Work, "journey.actor-needed").await?;
    let title = title(visit, &ride, &actor)?;
    let team = Team::of(&mut act, id).await?;
    if let Some(said) = team.exemption(&actor) {
        store::say_needed(&mut act, id, &actor).await?;
        acts::settle(act, &own, &methods, &place, entry(&ride, id, said)).await?;
    }
    Ok(visit.done(&team::path(id), "team-needed", &[&title]))
}

fn path(journey: JourneyId, actor: &str) -> String {
    format!("{}/actors/{actor}/not-needed", team::path(journey))
}

/// What an actor of the route is called. Others are nothing that could be needed here.
fn title(visit: &Visit, ride: &Ride, actor: &str) -> Result<String, PageError> {
    if !actors(ride).contains(&actor) {
        return Err(PageError::not_found());
    }
    Ok(actor_title(visit, &ride.edition(visit)?, actor))
}

/// The reason that stands now; empty for none.
fn reason(team: &Team, actor: &str) -> String {
    team.exemption(actor).map(|said| said.reason.clone()).unwrap_or_default()
}

fn entry(ride: &Ride, journey: JourneyId, said: &NotNeeded) -> Entry {
    let entry = Entry::new(Stream::journey(journey)).fact("team-actor", team::named_in(ride, &said.actor));
    entry.personal("team-reason", said.reason.as_str())
}

fn mark(reason: &str) -> String {
    conflict::mark(&[("reason".to_owned(), reason.to_owned())])
}

fn field(visit: &Visit, reason: &str) -> Field {
    Field::text_area("reason", visit.word("team-field-reason"), 3).maxlength(LONGEST).value(reason)
}

fn page(own: &OwnVisit, place: &Place, actor: &str, title: &str, answers: &Answers) -> FormPage {
    let (visit, id) = (&own.visit, place.journey.id);
    let fields = vec![field(visit, &answers.reason), Field::hidden("shown", answers.shown.as_str())];
    let form = Form::new(path(id, actor), fields, visit.word("organisation-save"));
    FormPage {
        heading: visit.words().with("team-not-needed-title", &[("function", title.into())]),
        lead: visit.word("team-not-needed-lead"),
        form: form.cancel(Link::new(team::path(id), visit.word("organisation-stay"))),
        below: Vec::new(),
        crumbs: team::crumbs(own, place),
    }
}
