//! A platform administrator places a hold on a whole organisation and releases it. The organisation sees it on its retention page and in
//! its journal; its own holds are not shown here.

use askama::Template;
use axum::{Form as Sent, extract::Path, http::StatusCode, response::Response};
use perron_journal::{Entry, Stream};
use perron_ui::{Form, Html, Link, Page, PostButton, Words};
use perron_web::{PageError, Routes};

use crate::{
    administration::{self, Administrator, organisations},
    model::{Organisation, OrganisationId},
    organisation,
    people::People,
    retention::{
        HoldKind,
        hold::{
            Hold, entry,
            form::{self, Answers},
            store,
        },
        page::{HoldRow, hold_row},
    },
    visit::Visit,
};

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default()
        .get("/administration/holds/{organisation}", show)
        .post("/administration/holds/{organisation}", place)
        .post("/administration/holds/{organisation}/{hold}/release", release)
}

/// The page of an organisation's holds that the platform has placed.
pub fn path(organisation: OrganisationId) -> String {
    format!("{}/holds/{organisation}", administration::PATH)
}

#[derive(Template)]
#[template(path = "holds_platform.html")]
struct HoldsTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    holds: Vec<(HoldRow, Option<PostButton>)>,
    form: &'a Form,
}

async fn show(administrator: Administrator, Path(id): Path<String>) -> Result<Response, PageError> {
    let visit = &administrator.own.visit;
    let mut read = visit.read().await?;
    let organisation = organisation::store::by_id(&mut read, organisation::id_in_address(&id)?).await?.ok_or_else(PageError::not_found)?;
    let holds = store::all_of(&mut read, organisation.id).await?;
    page(visit, &organisation, &holds, &new(visit, organisation.id, &Answers::default()))
}

async fn place(administrator: Administrator, Path(id): Path<String>, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let visit = &administrator.own.visit;
    let id: OrganisationId = organisation::id_in_address(&id)?;
    let mut act = administrator.begin("people.place-hold").await?;
    organisation::store::hold(&mut act, id).await?;
    let organisation = organisation::store::by_id(&mut act, id).await?.ok_or_else(PageError::not_found)?;
    let mut form = new(visit, id, &answers);
    let Some(checked) = form::checked(visit, &mut form.fields, &[], &answers) else {
        let holds = store::all_of(&mut act, id).await?;
        return page(visit, &organisation, &holds, &form);
    };
    let hold = Hold {
        id: act.new_id::<HoldKind>(),
        organisation: id,
        person: None,
        reason: checked.reason,
        by_platform: true,
        placed_at: act.now(),
        ends_at: checked.ends_at,
        released_at: None,
    };
    store::add(&mut act, &hold, administrator.own.person.id).await?;
    act.record(entry(&hold).personal("reason", hold.reason.as_str()));
    act.record(platform_entry(&hold));
    act.commit().await?;
    Ok(visit.done(&path(id), "hold-placed", &[]))
}

async fn release(administrator: Administrator, Path((id, hold)): Path<(String, String)>) -> Result<Response, PageError> {
    let (id, hold) = (organisation::id_in_address(&id)?, organisation::id_in_address(&hold)?);
    let mut act = administrator.begin("people.release-hold").await?;
    organisation::store::hold(&mut act, id).await?;
    let hold = store::unreleased(&mut act, id, hold, true).await?.ok_or_else(PageError::not_found)?;
    store::release(&mut act, hold.id, administrator.own.person.id).await?;
    act.record(Entry::new(Stream::organisation(id)).fact("hold", hold.id.to_string()).fact("by-platform", true));
    act.record(platform_entry(&hold));
    act.commit().await?;
    Ok(administrator.own.visit.done(&path(id), "hold-released", &[]))
}

/// What is recorded for the platform: which organisation. The reason stands with the organisation only.
fn platform_entry(hold: &Hold) -> Entry {
    Entry::new(Stream::platform()).fact("hold", hold.id.to_string()).fact("organisation", hold.organisation.to_string())
}

fn new(visit: &Visit, id: OrganisationId, answers: &Answers) -> Form {
    let form = Form::new(path(id), form::fields(visit, &[], answers), visit.word("hold-submit"));
    form.cancel(Link::new(organisations::PATH, visit.word("organisation-stay")))
}

fn page(visit: &Visit, organisation: &Organisation, holds: &[Hold], form: &Form) -> Result<Response, PageError> {
    let words = visit.words();
    let heading = words.with("hold-platform-title", &[("organisation", organisation.name.as_str().into())]);
    let title = form.fields.title(words, &heading);
    let release = |hold: &Hold| PostButton::new(format!("{}/{}/release", path(organisation.id), hold.id), words.get("hold-release"));
    let own = holds.iter().filter(|hold| hold.by_platform);
    let holds = own.map(|hold| (hold_row(visit, hold, String::new()), hold.stands(visit.now()).then(|| release(hold)))).collect();
    let body = Html::render(&HoldsTemplate { words, title: &heading, holds, form })?;
    let status = if form.fields.errors() > 0 { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let mut crumbs = administration::crumbs(visit);
    crumbs.push(Link::new(organisations::PATH, words.get("administration-organisations")));
    crumbs.push(Link::new("", heading.clone()));
    visit.page_with_status(status, Page { title, crumbs, ..Page::default() }, &body)
}
