//! Saying that a rule is not relevant for the case, with the reason; and that it is relevant after all.

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
    place::Place,
    requirements::{self, assess::Requirement, model::Exemption, store},
    ride::acts,
    undo,
};

/// The longest reason, in characters.
const LONGEST: usize = 1_000;

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    const PATH: &str = "/journeys/{id}/requirements/{rule}/not-applicable";
    Routes::default().get(PATH, show).post(PATH, exempt).post("/journeys/{id}/requirements/{rule}/applicable", end)
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
    Path((id, rule)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let (place, ride) = acts::enter(&own, &methods, id_in_address(&id)?, Act::Prove).await?;
    let standing = standing(&requirements::one(&ride, &rule)?);
    let answers = Answers { shown: mark(&standing), reason: standing };
    page(&own, &place, &rule, requirements::title(&own, &ride, &rule)?, &answers).show(&own.visit)
}

async fn exempt(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, rule)): Path<(String, String)>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place, ride) = acts::begin(&own, &methods, id, Act::Prove, "journey.exempt-rule").await?;
    let standing = standing(&requirements::one(&ride, &rule)?);
    let title = requirements::title(&own, &ride, &rule)?;
    let mut page = page(&own, &place, &rule, title.clone(), &answers);
    let (reason, fields) = (answers.reason.trim(), &mut page.form.fields);
    if reason.is_empty() {
        fields.fail("reason", visit.word("error-exemption-reason"));
    } else if reason.chars().count() > LONGEST {
        fields.fail("reason", visit.words().count("error-evidence-long", LONGEST));
    }
    if !visit.accepts(fields) {
        return page.show(visit);
    }
    let path = requirements::path(id, &rule);
    if standing == reason {
        return Ok(visit.done(&path, "organisation-unchanged", &[]));
    }
    // A reason that somebody else has given meanwhile is shown before it is replaced.
    if !standing.is_empty() && answers.shown != mark(&standing) {
        let save_mine = PostButton::new(format!("{path}/not-applicable"), visit.word("conflict-save-mine"));
        let save_mine = save_mine.carrying("reason", reason).carrying("shown", mark(&standing));
        let differences = conflict::differences(&[field(visit, &standing)], &[field(visit, reason)]);
        let crumbs = requirements::crumbs(&own, &place, &rule, title);
        return Conflict { differences, save_mine, keep_theirs: path, crumbs }.show(visit);
    }
    let exemption =
        Exemption { rule: rule.clone(), reason: reason.to_owned(), said_by: own.person.id, said_by_name: None, said_at: act.now() };
    store::exempt(&mut act, id, &exemption).await?;
    let entry = Entry::new(Stream::journey(id)).fact("rule", rule.as_str()).personal("exemption-reason", reason);
    let undo = acts::settle(act, &own, &methods, &place, entry).await?;
    Ok(undo::done(&own, id, undo, &path, "rule-exempted", &[&title]))
}

async fn end(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, rule)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let id = id_in_address(&id)?;
    let (mut act, place, ride) = acts::begin(&own, &methods, id, Act::Prove, "journey.end-exemption").await?;
    let reason = standing(&requirements::one(&ride, &rule)?);
    let title = requirements::title(&own, &ride, &rule)?;
    let mut undo = None;
    if !reason.is_empty() {
        store::end_exemption(&mut act, id, &rule).await?;
        let entry = Entry::new(Stream::journey(id)).fact("rule", rule.as_str()).personal("exemption-reason", reason);
        undo = acts::settle(act, &own, &methods, &place, entry).await?;
    }
    Ok(undo::done(&own, id, undo, &requirements::path(id, &rule), "rule-applies", &[&title]))
}

/// The reason that stands now; empty for none.
fn standing(requirement: &Requirement<'_>) -> String {
    requirement.exemption.map(|exemption| exemption.reason.clone()).unwrap_or_default()
}

fn mark(reason: &str) -> String {
    conflict::mark(&[("reason".to_owned(), reason.to_owned())])
}

fn field(visit: &Visit, reason: &str) -> Field {
    Field::text_area("reason", visit.word("exemption-reason"), 3).hint(visit.word("exemption-reason-hint")).maxlength(LONGEST).value(reason)
}

fn page(own: &OwnVisit, place: &Place, rule: &str, title: String, answers: &Answers) -> FormPage {
    let (visit, path) = (&own.visit, requirements::path(place.journey.id, rule));
    let fields = vec![field(visit, &answers.reason), Field::hidden("shown", answers.shown.as_str())];
    let form = Form::new(format!("{path}/not-applicable"), fields, visit.word("exemption-submit"));
    FormPage {
        heading: visit.words().with("exemption-of", &[("rule", title.as_str().into())]),
        lead: visit.word("exemption-lead"),
        form: form.cancel(Link::new(path, visit.word("organisation-stay"))),
        below: Vec::new(),
        crumbs: requirements::crumbs(own, place, rule, title),
    }
}
