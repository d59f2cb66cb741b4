//! Answering an invitation: whoever holds the link of the letter has proved the address. Opening the link changes nothing.

use askama::Template;
use axum::{
    Form as Sent,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use perron_db::Read;
use perron_journal::{Entry, Principal, Stream};
use perron_ui::{Form, Html, Page, PostButton, Words};
use perron_web::{PageError, Routes, see_other};
use serde::Deserialize;

use crate::{
    bounce,
    invitation::{
        State,
        gone::{Gone, why_gone},
        store::{self, Told},
    },
    model::{Person, PersonId, PersonKind, SignInMethod},
    names, organisation, paths,
    people::People,
    person, sign_in,
    visit::Visit,
};

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default().get("/invitations/{token}", show).post("/invitations/{token}", accept).post("/invitations/{token}/decline", decline)
}

/// What was sent by somebody without an account.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    name: String,
    password: String,
}

/// Who stands before an invitation that can be answered.
enum Guest {
    /// Whoever was invited, signed in.
    Invited(PersonId),
    /// Whoever was invited, as the link proves, without an account.
    New,
}

#[derive(Template)]
#[template(path = "invitation.html")]
struct InvitationTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    lead: String,
    account: Option<&'a Form>,
    accept: PostButton,
    decline: PostButton,
}

async fn show(visit: Visit, Path(token): Path<String>) -> Result<Response, PageError> {
    match guest(&visit, &token).await? {
        Ok((told, guest)) => page(&visit, &token, &told, &guest, &account_form(&visit, &token, &Answers::default())),
        Err(led) => Ok(led),
    }
}

async fn accept(visit: Visit, Path(token): Path<String>, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let (told, guest) = match guest(&visit, &token).await? {
        Ok(found) => found,
        Err(led) => return Ok(led),
    };
    match guest {
        Guest::Invited(person) => join(&visit, &told, person).await,
        Guest::New => {
            let mut form = account_form(&visit, &token, &answers);
            let name = names::checked_name(&visit, &mut form.fields, &answers.name);
            names::check_password(&visit, &mut form.fields, &answers.password, &[&answers.name, &told.invitation.mail]);
            let accepted = visit.accepts(&mut form.fields);
            match name.filter(|_| accepted) {
                Some(name) => arrive(&visit, &token, &told, name, &answers.password).await,
                None => page(&visit, &token, &told, &guest, &form),
            }
        }
    }
}

async fn decline(visit: Visit, Path(token): Path<String>) -> Result<Response, PageError> {
    let (told, guest) = match guest(&visit, &token).await? {
        Ok(found) => found,
        Err(led) => return Ok(led),
    };
    let (principal, to) = match guest {
        Guest::Invited(person) => (Principal::person(person), paths::ORGANISATIONS),
        Guest::New => (Principal::link_holder(told.invitation.id), paths::SIGN_IN),
    };
    let mut act = visit.people.journal().begin(principal, "people.decline-invitation").await?;
    if !store::end(&mut act, told.invitation.id, State::Declined).await? {
        return Gone::Used.show(&visit);
    }
    bounce::store::forget(&mut act, &told.invitation.mail).await?;
    let invitation = told.invitation.id.to_string();
    act.record(Entry::new(Stream::organisation(told.invitation.organisation)).fact("invitation", invitation.clone()));
    if let Guest::Invited(person) = guest {
        act.record(Entry::new(Stream::person(person)).fact("invitation", invitation));
    }
    act.commit().await?;
    Ok(visit.done(to, "invitation-declined", &[&told.organisation]))
}

/// Somebody with an account joins.
async fn join(visit: &Visit, told: &Told, person: PersonId) -> Result<Response, PageError> {
    let invitation = &told.invitation;
    let mut act = visit.people.journal().begin(Principal::person(person), "people.accept-invitation").await?;
    organisation::store::hold(&mut act, invitation.organisation).await?;
    if !store::end(&mut act, invitation.id, State::Accepted).await? {
        return Gone::Used.show(visit);
    }
    // Whoever follows the link has got the letter.
    bounce::store::forget(&mut act, &invitation.mail).await?;
    // Whoever belongs to it already keeps their role: an invitation never takes one away.
    let standing = organisation::store::member(&mut act, invitation.organisation, person).await?;
    if standing.is_none() {
        organisation::store::set_member(&mut act, invitation.organisation, person, invitation.role).await?;
    }
    let role = standing.map_or(invitation.role, |member| member.role);
    record(&mut act, told, person, role.as_str(), None);
    act.commit().await?;
    Ok(visit.done(&paths::organisation(invitation.organisation), "joined", &[&told.organisation]))
}

/// Somebody without an account gets one, joins, and is signed in.
async fn arrive(visit: &Visit, token: &str, told: &Told, name: String, password: &str) -> Result<Response, PageError> {
    let (people, invitation) = (&visit.people, &told.invitation);
    let hash = people.passwords().hash(password, people.journal().random()).await?;
    let mut act = people.journal().begin(Principal::link_holder(invitation.id), "people.accept-invitation").await?;
    organisation::store::hold(&mut act, invitation.organisation).await?;
    if !store::end(&mut act, invitation.id, State::Accepted).await? {
        return Gone::Used.show(visit);
    }
    // Whoever follows the link has got the letter.
    bounce::store::forget(&mut act, &invitation.mail).await?;
    let person = Person {
        id: act.new_id::<PersonKind>(),
        mail: Some(invitation.mail.clone()),
        name: Some(name),
        language: visit.language.to_owned(),
        theme: "auto".to_owned(),
        is_platform_administrator: false,
        created_at: act.now(),
    };
    if !person::store::add(&mut act, &person, Some(&hash)).await? {
        // The address has got an account in the meantime; nothing has happened yet.
        return Ok(see_other(&paths::sign_in_and_back(&address(token))));
    }
    organisation::store::set_member(&mut act, invitation.organisation, person.id, invitation.role).await?;
    record(&mut act, told, person.id, invitation.role.as_str(), Some(&person));
    let opened = sign_in::open_session(&mut act, visit, person.id, SignInMethod::Password).await?;
    act.commit().await?;
    Ok(opened.lead_to(visit, &paths::organisation(invitation.organisation), "arrived"))
}

/// Records that somebody joined: for the organisation and for the person, who may be new.
fn record(act: &mut perron_journal::Act, told: &Told, person: PersonId, role: &str, new: Option<&Person>) {
    let invitation = told.invitation.id.to_string();
    let entry = |stream| Entry::new(stream).fact("invitation", invitation.clone()).fact("role", role);
    act.record(entry(Stream::organisation(told.invitation.organisation)).fact("person", person.to_string()));
    let of_person = entry(Stream::person(person)).fact("organisation", told.invitation.organisation.to_string());
    act.record(match new {
        Some(new) => {
            of_person.personal("name", new.name.clone().unwrap_or_default()).personal("mail", new.mail.clone().unwrap_or_default())
        }
        None => of_person,
    });
}

/// Who stands before which invitation; or where they are led instead.
async fn guest(visit: &Visit, token: &str) -> Result<Result<(Told, Guest), Response>, PageError> {
    let mut read = visit.read().await?;
    let found = match store::by_token(&mut read, token).await? {
        None => own_invitation(visit, &mut read, token).await?,
        found => found,
    };
    let Some(told) = found else { return Gone::Unknown.show(visit).map(Err) };
    if let Some(gone) = why_gone(&told, visit.now()) {
        return gone.show(visit).map(Err);
    }
    let mail = Some(told.invitation.mail.as_str());
    match &visit.signed_in {
        Some(own) if own.person.mail.as_deref() == mail => {
            let person = own.person.id;
            Ok(Ok((told, Guest::Invited(person))))
        }
        Some(_) => Gone::Another.show(visit).map(Err),
        None if person::store::by_mail(&mut read, &told.invitation.mail).await?.is_some() => {
            Ok(Err(see_other(&paths::sign_in_and_back(&address(token))).into_response()))
        }
        None => Ok(Ok((told, Guest::New))),
    }
}

/// The invitation to whoever is signed in, by its id: a provider has proven the address, so no letter has to.
async fn own_invitation(visit: &Visit, read: &mut Read, id: &str) -> Result<Option<Told>, PageError> {
    let mail = visit.signed_in.as_ref().and_then(|own| own.person.mail.as_deref());
    let Some((id, mail)) = id.parse().ok().zip(mail) else { return Ok(None) };
    Ok(store::to_mail(read, id, mail).await?)
}

fn page(visit: &Visit, token: &str, told: &Told, guest: &Guest, form: &Form) -> Result<Response, PageError> {
    let words = visit.words();
    let title = words.with("invitation-title", &[("organisation", told.organisation.as_str().into())]);
    let inviter = visit.called(told.inviter.as_deref());
    let role = visit.word(&format!("role-{}", told.invitation.role));
    let values = [("inviter", inviter.into()), ("role", role.into()), ("mail", told.invitation.mail.as_str().into())];
    let (account, key) = match guest {
        Guest::Invited(_) => (None, "invitation-lead"),
        Guest::New => (Some(form), "invitation-lead-new"),
    };
    let body = Html::render(&InvitationTemplate {
        words,
        title: &title,
        lead: words.with(key, &values),
        account,
        accept: PostButton::new(address(token), visit.word("invitation-accept")),
        decline: PostButton::new(format!("{}/decline", address(token)), visit.word("invitation-decline")),
    })?;
    let status = if form.fields.errors() > 0 { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    visit.page_with_status(status, Page { title: form.fields.title(words, &title), ..Page::default() }, &body)
}

fn account_form(visit: &Visit, token: &str, answers: &Answers) -> Form {
    let fields = vec![names::name_field(visit, &answers.name), names::new_password_field(visit)];
    Form::new(address(token), fields, visit.word("invitation-accept-new"))
}

fn address(token: &str) -> String {
    format!("/invitations/{token}")
}
