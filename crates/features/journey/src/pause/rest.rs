//! Letting a case rest, and going on with it.

use axum::{Extension, Form as Sent, extract::Path, response::Response};
use perron_journal::{Entry, Stream};
use perron_people::{
    People,
    doors::{OwnVisit, id_in_address},
    moment,
};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    access::Act,
    activities::due,
    letters::{self, Meanwhile},
    methods::Methods,
    paths,
    pause::{
        LONGEST, ask,
        page::{ask_form, helpers, page, rest_form},
        store,
    },
    requirements::nightly::broken_in_pause,
    ride::acts,
    rules::written,
};

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default().post("/journeys/{id}/pause", rest).post("/journeys/{id}/go-on", go_on)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    reason: String,
}

async fn rest(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place, ride) = acts::begin(&own, &methods, id, Act::Change, "journey.pause").await?;
    if place.pause.is_some() {
        return Ok(visit.done(&paths::journey(id), "pause-already", &[]));
    }
    let mut form = rest_form(&own, &place, &answers.reason);
    let reason = written(&answers.reason);
    if reason.is_empty() {
        form.fields.fail("reason", visit.word("error-pause-reason"));
    } else if reason.chars().count() > LONGEST {
        form.fields.fail("reason", visit.words().count("error-journey-text-long", LONGEST));
    }
    if !visit.accepts(&mut form.fields) {
        let helpers = helpers(&mut act, &own, &place).await?;
        let ask = ask_form(&own, &place, &ride, &helpers, &ask::Answers::default())?;
        return page(&own, &place, &ride, helpers, (&ask, &form));
    }
    store::add(&mut act, id, &reason, own.person.id).await?;
    let entry = Entry::new(Stream::journey(id)).personal("pause-reason", reason);
    acts::settle(act, &own, &methods, &place, entry).await?;
    Ok(visit.done(&paths::journey(id), "paused", &[]))
}

async fn go_on(own: OwnVisit, Extension(methods): Extension<Methods>, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place, ride) = acts::begin(&own, &methods, id, Act::Change, "journey.go-on").await?;
    if let Some(pause) = &place.pause {
        store::end(&mut act, id).await?;
        // What the days have brought meanwhile nobody did: whoever goes on is told as well.
        let (people, journey) = (&visit.people, &place.journey);
        let (broken, changes) = broken_in_pause(&mut act, id, &ride, pause.paused_at).await?;
        if !broken.is_empty() {
            letters::rules_broken_by_days(&mut act, people, (journey, &ride), Meanwhile::Rested, &broken).await?;
        }
        let due = due::remind(&mut act, people, journey, &ride, Some(moment::day(pause.paused_at))).await?;
        let entry = Entry::new(Stream::journey(id)).personal("pause-reason", pause.reason.as_str());
        acts::settle(act, &own, &methods, &place, due::recorded(changes.told(entry), &due)).await?;
    }
    Ok(visit.done(&paths::journey(id), "goes-on", &[]))
}
