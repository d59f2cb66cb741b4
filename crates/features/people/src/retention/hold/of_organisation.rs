//! An administrator places a hold on the organisation or on somebody in it, and releases it. The list stands on the retention page.

use askama::Template;
use axum::{Form as Sent, extract::Path, response::Response};
use perron_journal::{Entry, Stream};
use perron_ui::{Confirmation, Form, Html, Link, Page, PostButton};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    form_page::FormPage,
    model::{Organisation, PersonId},
    organisation,
    people::People,
    retention::{
        self, HoldKind,
        hold::{
            Hold, entry,
            form::{self, Answers},
            path, store,
        },
    },
    visit::{OwnVisit, Visit},
};

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default()
        .get("/organisations/{id}/holds/new", show)
        .post("/organisations/{id}/holds/new", place)
        .get("/organisations/{id}/holds/{hold}/release", ask)
        .post("/organisations/{id}/holds/{hold}/release", release)
}

#[derive(Template)]
#[template(path = "hold_release.html")]
struct ReleaseTemplate {
    ask: Confirmation,
    text: String,
    reason: String,
}

async fn show(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let mut read = visit.read().await?;
    let place = own.place(&mut read, id, Act::ChangeRetention).await?;
    let people = retention::store::people_of(&mut read, id).await?;
    page(visit, &place.organisation, &people, &Answers::default()).show(visit)
}

async fn place(own: OwnVisit, Path(id): Path<String>, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let (mut act, place) = organisation::begin(&own, id, Act::ChangeRetention, "people.place-hold").await?;
    let people = retention::store::people_of(&mut act, id).await?;
    let mut page = page(visit, &place.organisation, &people, &answers);
    let Some(checked) = form::checked(visit, &mut page.form.fields, &people, &answers) else { return page.show(visit) };
    let hold = Hold {
        id: act.new_id::<HoldKind>(),
        organisation: id,
        person: checked.person,
        reason: checked.reason,
        by_platform: false,
        placed_at: act.now(),
        ends_at: checked.ends_at,
        released_at: None,
    };
    store::add(&mut act, &hold, own.person.id).await?;
    act.record(entry(&hold).personal("reason", hold.reason.as_str()));
    act.commit().await?;
    Ok(visit.done(&retention::path(id), "hold-placed", &[]))
}

async fn ask(own: OwnVisit, Path((id, hold)): Path<(String, String)>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let mut read = visit.read().await?;
    let place = own.place(&mut read, id, Act::ChangeRetention).await?;
    let hold = store::unreleased(&mut read, id, organisation::id_in_address(&hold)?, false).await?.ok_or_else(PageError::not_found)?;
    let ask = Confirmation {
        question: visit.word("hold-release-title"),
        button: PostButton::new(format!("{}/{}/release", path(id), hold.id), visit.word("hold-release")),
        danger: false,
        stay: Link::new(retention::path(id), visit.word("hold-stay")),
    };
    let title = ask.question.clone();
    let reason = visit.words().with("hold-because", &[("reason", hold.reason.as_str().into())]);
    let body = Html::render(&ReleaseTemplate { ask, text: visit.word("hold-release-text"), reason })?;
    let mut crumbs = crumbs(visit, &place.organisation);
    crumbs.push(Link::new("", title.clone()));
    visit.page(Page { title, crumbs, ..Page::default() }, &body)
}

async fn release(own: OwnVisit, Path((id, hold)): Path<(String, String)>) -> Result<Response, PageError> {
    let (id, hold) = (organisation::id_in_address(&id)?, organisation::id_in_address(&hold)?);
    let (mut act, _) = organisation::begin(&own, id, Act::ChangeRetention, "people.release-hold").await?;
    let hold = store::unreleased(&mut act, id, hold, false).await?.ok_or_else(PageError::not_found)?;
    store::release(&mut act, hold.id, own.person.id).await?;
    act.record(Entry::new(Stream::organisation(id)).fact("hold", hold.id.to_string()).fact("by-platform", false));
    act.commit().await?;
    Ok(own.visit.done(&retention::path(id), "hold-released", &[]))
}

fn page(visit: &Visit, organisation: &Organisation, people: &[(PersonId, String)], answers: &Answers) -> FormPage {
    let words = visit.words();
    let list = retention::path(organisation.id);
    let form = Form::new(format!("{}/new", path(organisation.id)), form::fields(visit, people, answers), words.get("hold-submit"));
    FormPage {
        heading: words.get("hold-title"),
        lead: words.get("hold-lead"),
        form: form.cancel(Link::new(list, words.get("organisation-stay"))),
        below: Vec::new(),
        crumbs: crumbs(visit, organisation),
    }
}

fn crumbs(visit: &Visit, organisation: &Organisation) -> Vec<Link> {
    let mut crumbs = organisation::crumbs(visit, organisation);
    crumbs.push(Link::new(retention::path(organisation.id), visit.word("retention-title")));
    crumbs
}
