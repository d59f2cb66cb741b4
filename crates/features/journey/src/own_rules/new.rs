//! Adding a rule to the cases of an organisation.

use axum::{Extension, Form as Sent, extract::Path, response::Response};
use perron_people::{
    People,
    access::Act,
    doors::{self, FormPage, OwnVisit, id_in_address},
    model::Organisation,
};
use perron_ui::{Form, Link};
use perron_web::{PageError, Routes};

use crate::{
    methods::Methods,
    own_rules::{self, entry, form::Answers, model, store},
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/organisations/{id}/rules/new", show).post("/organisations/{id}/rules/new", add)
}

async fn show(own: OwnVisit, Extension(methods): Extension<Methods>, Path(id): Path<String>) -> Result<Response, PageError> {
    let place = own.place(&mut own.visit.read().await?, id_in_address(&id)?, Act::Change).await?;
    page(&own, &methods, &place.organisation, &Answers::fresh(&own.visit)).show(&own.visit)
}

async fn add(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place) = doors::begin_for_organisation(&own, id, Act::Change, "journey.add-own-rule").await?;
    let mut page = page(&own, &methods, &place.organisation, &answers);
    let Some(told) = answers.check(visit, &methods, None, &mut page.form.fields) else { return page.show(visit) };
    let taken: Vec<String> = store::of_organisation(&mut act, id).await?.iter().map(|one| one.rule.id.to_string()).collect();
    let name = model::name(&told.title, &taken);
    store::add(&mut act, id, &name, 1, &told, own.person.id).await?;
    act.record(entry(&place, &name, &told));
    act.commit().await?;
    Ok(visit.done(&own_rules::path(id), "own-rule-added", &[&told.title]))
}

fn page(own: &OwnVisit, methods: &Methods, organisation: &Organisation, answers: &Answers) -> FormPage {
    let (visit, list) = (&own.visit, own_rules::path(organisation.id));
    let form = Form::new(format!("{list}/new"), answers.fields(visit, methods), visit.word("own-rule-add-submit"));
    FormPage {
        heading: visit.word("own-rule-add"),
        lead: visit.word("own-rule-add-lead"),
        form: form.cancel(Link::new(list, visit.word("organisation-stay"))),
        below: Vec::new(),
        crumbs: own_rules::crumbs(own, organisation),
    }
}
