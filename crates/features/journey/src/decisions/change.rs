//! Changing what is said of a decision. Two who do so at once both see it; nothing is overwritten unseen.

use axum::{Extension, Form as Sent, extract::Path, response::Response};
use perron_people::{
    People,
    doors::{
        FormPage, OwnVisit,
        conflict::{self, Conflict},
        id_in_address,
    },
};
use perron_ui::{Field, Form, Link, PostButton};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    decisions::{
        self, entry,
        form::{Answers, Choices},
        model::{DecisionId, Told},
        path_of, store,
    },
    methods::Methods,
    place::Place,
    ride::acts,
    undo,
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    const PATH: &str = "/journeys/{id}/decisions/{decision}/edit";
    Routes::default().get(PATH, show).post(PATH, change)
}

async fn show(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, decision)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let (id, decision) = (id_in_address(&id)?, id_in_address(&decision)?);
    let (place, ride) = acts::enter(&own, &methods, id, Act::Prove).await?;
    let standing = decisions::named(&mut own.visit.read().await?, id, decision).await?.told;
    let mut answers = Answers::of(&own.visit, &standing);
    answers.shown = conflict::mark(&answers.carried());
    let choices = Choices::of(&own.visit, &ride, Some(&standing))?;
    page(&own, &place, decision, choices, &answers).show(&own.visit)
}

async fn change(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, decision)): Path<(String, String)>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (visit, id, decision) = (&own.visit, id_in_address(&id)?, id_in_address(&decision)?);
    let (mut act, place, ride) = acts::begin(&own, &methods, id, Act::Prove, "journey.change-decision").await?;
    let before = decisions::named(&mut act, id, decision).await?.told;
    let choices = Choices::of(visit, &ride, Some(&before))?;
    let mut page = page(&own, &place, decision, choices.clone(), &answers);
    let Some(after) = answers.check(visit, &choices, ride.today, &mut page.form.fields) else { return page.show(visit) };
    let path = path_of(id, decision);
    if after == before {
        return Ok(visit.done(&path, "organisation-unchanged", &[]));
    }
    let standing = Answers::of(visit, &before);
    let mark = conflict::mark(&standing.carried());
    if answers.shown != mark {
        let mine = Answers::of(visit, &after);
        let save_mine = PostButton::new(format!("{path}/edit"), visit.word("conflict-save-mine")).carrying_all(mine.carried());
        let differences = conflict::differences(&standing.fields(visit, choices.clone()), &mine.fields(visit, choices));
        let crumbs = decisions::crumbs(&own, &place);
        return Conflict { differences, save_mine: save_mine.carrying("shown", mark), keep_theirs: path, crumbs }.show(visit);
    }
    store::change(&mut act, id, decision, &after).await?;
    let entry = entry(id, decision, &after).fact("changed", differing(&before, &after));
    let undo = acts::settle(act, &own, &methods, &place, entry).await?;
    Ok(undo::done(&own, id, undo, &path, "decision-changed", &[&after.question]))
}

/// The names of what differs.
fn differing(before: &Told, after: &Told) -> Vec<String> {
    let parts = [
        ("decision-question", before.question != after.question),
        ("decision-options", before.options != after.options),
        ("decision-choice", before.choice != after.choice),
        ("decision-reason", before.reason != after.reason),
        ("decided-by", before.decided_by != after.decided_by),
        ("decision-basis", before.basis != after.basis),
        ("decided-on", before.decided_on != after.decided_on),
        ("decision-station", before.station != after.station),
        ("decision-rule", before.rule != after.rule),
    ];
    parts.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name.to_owned()).collect()
}

fn page(own: &OwnVisit, place: &Place, decision: DecisionId, choices: Choices, answers: &Answers) -> FormPage {
    let (visit, path) = (&own.visit, path_of(place.journey.id, decision));
    let mut fields = answers.fields(visit, choices);
    fields.push(Field::hidden("shown", answers.shown.clone()));
    let form = Form::new(format!("{path}/edit"), fields, visit.word("organisation-save"));
    FormPage {
        heading: visit.word("decision-change"),
        lead: String::new(),
        form: form.cancel(Link::new(path, visit.word("organisation-stay"))),
        below: Vec::new(),
        crumbs: decisions::crumbs(own, place),
    }
}
