//! The invitations that nobody has answered, and taking one back.

use askama::Template;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use perron_journal::{Entry, Stream};
use perron_ui::{Html, Link, Page, PostButton, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    bounce::{self, Bounce},
    invitation::{Invitation, State, invite_many, path, store},
    organisation,
    people::People,
    search::{Asked, Found},
    visit::{OwnVisit, Visit},
};

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default().get("/organisations/{id}/invitations", show).post("/organisations/{id}/invitations/{invitation}/withdraw", withdraw)
}

struct Row {
    mail: String,
    role: String,
    expires: String,
    resend: String,
    withdraw: PostButton,
    /// Why the letter did not arrive, when it did not.
    undelivered: String,
}

#[derive(Template)]
#[template(path = "invitations.html")]
struct InvitationsTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    path: &'a str,
    asked: &'a Asked,
    found: Found<Row>,
    new: String,
    from_list: String,
}

async fn show(own: OwnVisit, Path(id): Path<String>, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let mut read = visit.read().await?;
    let place = own.place(&mut read, id, Act::Invite).await?;
    let mut waiting = store::waiting(&mut read, id).await?;
    let bounces = bounce::store::of_invitations(&mut read, id).await?;
    drop(read);
    let title = visit.word("invitations-title");
    waiting.retain(|invitation| asked.fits(&[&invitation.mail]));
    let (list, new) = (path(id), format!("{}/new", path(id)));
    let found = asked.page_of(waiting, &list).map(|invitation| row(visit, &invitation, &bounces));
    let body = Html::render(&InvitationsTemplate {
        words: visit.words(),
        title: &title,
        path: &list,
        asked: &asked,
        found,
        new,
        from_list: invite_many::path(id),
    })?;
    let mut crumbs = organisation::crumbs(visit, &place.organisation);
    crumbs.push(Link::new("", title.clone()));
    visit.page(Page { title, crumbs, ..Page::default() }, &body)
}

fn row(visit: &Visit, invitation: &Invitation, bounces: &[Bounce]) -> Row {
    let undelivered = bounces.iter().find(|bounce| bounce.mail == invitation.mail);
    let of = format!("{}/{}", path(invitation.organisation), invitation.id);
    let date = visit.words().date(invitation.expires_at.date_time().date());
    let key = if invitation.expires_at <= visit.now() { "invitation-expired-on" } else { "invitation-expires-on" };
    let label = visit.words().with("invitation-withdraw", &[("mail", invitation.mail.as_str().into())]);
    Row {
        mail: invitation.mail.clone(),
        role: visit.word(&format!("role-{}", invitation.role)),
        expires: visit.words().with(key, &[("date", date.into())]),
        resend: format!("{of}/resend"),
        withdraw: PostButton::new(format!("{of}/withdraw"), label),
        undelivered: undelivered.map(|bounce| bounce::in_words(visit.words(), bounce)).unwrap_or_default(),
    }
}

async fn withdraw(own: OwnVisit, Path((id, invitation)): Path<(String, String)>) -> Result<Response, PageError> {
    let (id, invitation) = (organisation::id_in_address(&id)?, organisation::id_in_address(&invitation)?);
    let (mut act, _) = organisation::begin(&own, id, Act::Invite, "people.withdraw-invitation").await?;
    let invitation = store::one_waiting(&mut act, id, invitation).await?.ok_or_else(PageError::not_found)?;
    store::end(&mut act, invitation.id, State::Withdrawn).await?;
    bounce::store::forget_unused(&mut act, &invitation.mail).await?;
    let entry = Entry::new(Stream::organisation(id)).fact("invitation", invitation.id.to_string());
    act.record(entry.fact("role", invitation.role.as_str()).personal("mail", invitation.mail.clone()));
    act.commit().await?;
    Ok(own.visit.done(&path(id), "invitation-withdrawn", &[&invitation.mail]))
}
