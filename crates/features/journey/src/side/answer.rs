//! Answering an invitation for an organisation. Opening it changes nothing.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use perron_db::Query;
use perron_journal::{Act, Entry, Stream};
use perron_people::{
    People,
    doors::{self, OwnVisit, Place, id_in_address},
    model::OrganisationId,
};
use perron_ui::{Html, Link, Page, PostButton, SummaryRow, Words};
use perron_web::{PageError, Routes};

use crate::{
    letters,
    model::{Invitation, InvitationId, Journey, Role, State},
    organisations, participants, paths,
    rules::{has_run_out, runs_out_at},
    side::{self, DECIDE},
    store,
};

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default()
        .get("/organisations/{id}/journey-invitations/{invitation}", show)
        .post("/organisations/{id}/journey-invitations/{invitation}/accept", accept)
        .post("/organisations/{id}/journey-invitations/{invitation}/decline", decline)
}

#[derive(Template)]
#[template(path = "journey_invitation.html")]
struct InvitationTemplate<'a> {
    words: &'a Words,
    title: String,
    lead: String,
    rows: Vec<SummaryRow>,
    accept: PostButton,
    decline: PostButton,
}

async fn show(own: OwnVisit, Path((id, invitation)): Path<(String, String)>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let mut read = visit.read().await?;
    let place = own.place(&mut read, id, DECIDE).await?;
    let (invitation, journey) = waiting(&mut read, id, id_in_address(&invitation)?).await?;
    if has_run_out(&invitation, visit.now()) {
        return run_out(&own, &mut read, &place, &journey).await;
    }
    let owner = organisations::owner_name(&mut read, &journey).await?;
    drop(read);
    let words = visit.words();
    let path = paths::invitation(id, invitation.id);
    let part = visit.word(&format!("journey-part-{}", invitation.part));
    let lead = [("owner", owner.into()), ("organisation", place.organisation.name.as_str().into()), ("part", part.into())];
    let rows = [
        ("journey-invitation-challenge", journey.challenge.clone()),
        ("journey-invitation-part", visit.word(&format!("journey-part-{}-hint", invitation.part))),
        ("journey-invitation-until", words.date(runs_out_at(invitation.sent_at).date_time().date())),
    ]
    .into_iter();
    let title = words.with("journey-invitation-title", &[("journey", journey.title.as_str().into())]);
    let body = Html::render(&InvitationTemplate {
        words,
        title: title.clone(),
        lead: words.with("journey-invitation-lead", &lead),
        rows: rows.map(|(key, value)| SummaryRow::new(words.get(key), &value)).collect(),
        accept: PostButton::new(format!("{path}/accept"), visit.word("journey-invitation-accept")),
        decline: PostButton::new(format!("{path}/decline"), visit.word("journey-invitation-decline")),
    })?;
    let mut crumbs = side::crumbs(&own, &place);
    crumbs.push(Link::new("", title.clone()));
    visit.page(Page { title, crumbs, ..Page::default() }, &body)
}

async fn accept(own: OwnVisit, Path((id, invitation)): Path<(String, String)>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place) = doors::begin_for_organisation(&own, id, DECIDE, "journey.accept-invitation").await?;
    let (invitation, journey) = held(&mut act, id, id_in_address(&invitation)?).await?;
    if has_run_out(&invitation, act.now()) {
        return run_out(&own, &mut act, &place, &journey).await;
    }
    if !organisations::store::end(&mut act, invitation.id, State::Accepted).await? {
        return Err(PageError::not_found());
    }
    // Whoever was asked twice, by name and by number, has answered both.
    for other in organisations::store::waiting_for(&mut act, id).await?.into_iter().filter(|other| other.journey == journey.id) {
        organisations::store::end(&mut act, other.id, State::Accepted).await?;
    }
    organisations::store::add_party(&mut act, journey.id, id, invitation.part).await?;
    for (stream, name, value) in both(id, &journey) {
        let entry = Entry::new(stream).fact("journey-invitation", invitation.id.to_string()).fact("part", invitation.part.as_str());
        act.record(entry.fact(name, value));
    }
    letters::answered(&mut act, &own, &journey, &place.organisation.name, "accepted").await?;
    act.commit().await?;
    Ok(visit.done(&format!("{}/send", paths::side(id, journey.id)), "journey-invitation-accepted", &[&journey.title]))
}

async fn decline(own: OwnVisit, Path((id, invitation)): Path<(String, String)>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place) = doors::begin_for_organisation(&own, id, DECIDE, "journey.decline-invitation").await?;
    let (invitation, journey) = held(&mut act, id, id_in_address(&invitation)?).await?;
    if has_run_out(&invitation, act.now()) {
        return run_out(&own, &mut act, &place, &journey).await;
    }
    if !organisations::store::end(&mut act, invitation.id, State::Declined).await? {
        return Err(PageError::not_found());
    }
    for (stream, name, value) in both(id, &journey) {
        act.record(Entry::new(stream).fact("journey-invitation", invitation.id.to_string()).fact(name, value));
    }
    letters::answered(&mut act, &own, &journey, &place.organisation.name, "declined").await?;
    act.commit().await?;
    Ok(visit.done(&paths::of_organisation(id), "journey-invitation-declined", &[&journey.title]))
}

/// Both chains that tell of an answer, each with the other side.
fn both(id: OrganisationId, journey: &Journey) -> [(Stream, &'static str, String); 2] {
    [(Stream::journey(journey.id), "organisation", id.to_string()), (Stream::organisation(id), "journey", journey.id.to_string())]
}

#[derive(Template)]
#[template(path = "journey_invitation_gone.html")]
struct RunOutTemplate<'a> {
    title: &'a str,
    text: String,
    onward: Link,
}

/// Says that an invitation cannot be answered any more, and who can send it again.
async fn run_out(own: &OwnVisit, query: &mut impl Query, place: &Place, journey: &Journey) -> Result<Response, PageError> {
    let visit = &own.visit;
    let owner = organisations::owner_name(query, journey).await?;
    let leads = participants::store::of(query, journey.id).await?;
    let lead = leads.into_iter().filter(|one| one.role == Role::Lead).find_map(|one| one.name);
    let key = if lead.is_some() { "journey-invitation-run-out-text" } else { "journey-invitation-run-out-text-nobody" };
    let values = [("name", lead.unwrap_or_default().into()), ("owner", owner.into())];
    let title = visit.words().with("journey-invitation-run-out-title", &[("journey", journey.title.as_str().into())]);
    let text = visit.words().with(key, &values);
    let onward = Link::new(paths::of_organisation(place.organisation.id), visit.word("organisation-journeys-title"));
    let body = Html::render(&RunOutTemplate { title: &title, text, onward })?;
    let mut crumbs = side::crumbs(own, place);
    crumbs.push(Link::new("", title.clone()));
    visit.page_with_status(StatusCode::GONE, Page { title, crumbs, ..Page::default() }, &body)
}

/// The same as [`waiting`] once nobody else writes to the journey: it may be sent again meanwhile.
async fn held(act: &mut Act, id: OrganisationId, invitation: InvitationId) -> Result<(Invitation, Journey), PageError> {
    let (_, journey) = waiting(act, id, invitation).await?;
    store::hold(act, journey.id).await?;
    waiting(act, id, invitation).await
}

/// An invitation to this organisation that waits, and what it is about; it may have run out.
async fn waiting(query: &mut impl Query, id: OrganisationId, invitation: InvitationId) -> Result<(Invitation, Journey), PageError> {
    let waiting = organisations::store::waiting_for(query, id).await?;
    let found = waiting.into_iter().find(|waiting| waiting.id == invitation).ok_or_else(PageError::not_found)?;
    let journey = store::by_id(query, found.journey).await?.ok_or_else(PageError::not_found)?;
    Ok((found, journey))
}
