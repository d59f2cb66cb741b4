//! The two links of a change of mail address. Each opens a form; the second of the two forms makes the change.

use axum::{
    extract::{Path, State},
    response::Response,
};
use perron_journal::{Entry, Principal, Stream};
use perron_ui::{Form, Link};
use perron_web::{PageError, Routes};

use crate::{
    account::{gone, mail, store},
    bounce,
    form_page::FormPage,
    letters::Reader,
    link::{self, Purpose},
    model::Person,
    paths,
    people::People,
    person,
    visit::Visit,
};

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default()
        .get("/account/mail/prove/{token}", show_prove)
        .post("/account/mail/prove/{token}", prove)
        .get("/account/mail/agree/{token}", show_agree)
        .post("/account/mail/agree/{token}", agree)
}

/// Where the link leads that is sent for this purpose.
pub fn path(purpose: Purpose, token: &str) -> String {
    format!("{}/{}/{token}", mail::PATH, if purpose == Purpose::NewMail { "prove" } else { "agree" })
}

async fn show_prove(visit: Visit, Path(token): Path<String>) -> Result<Response, PageError> {
    show(&visit, Purpose::NewMail, &token).await
}

async fn show_agree(visit: Visit, Path(token): Path<String>) -> Result<Response, PageError> {
    show(&visit, Purpose::OldMail, &token).await
}

async fn prove(State(people): State<People>, visit: Visit, Path(token): Path<String>) -> Result<Response, PageError> {
    confirm(&people, &visit, Purpose::NewMail, &token).await
}

async fn agree(State(people): State<People>, visit: Visit, Path(token): Path<String>) -> Result<Response, PageError> {
    confirm(&people, &visit, Purpose::OldMail, &token).await
}

async fn show(visit: &Visit, purpose: Purpose, token: &str) -> Result<Response, PageError> {
    match link::store::by_token(&mut visit.read().await?, purpose, token, visit.now()).await? {
        Some(link) => page(visit, &link, token).show(visit),
        None => too_late(visit),
    }
}

async fn confirm(people: &People, visit: &Visit, purpose: Purpose, token: &str) -> Result<Response, PageError> {
    let found = link::store::by_token(&mut visit.read().await?, purpose, token, visit.now()).await?;
    let Some((link, owner)) = found.and_then(|link| link.person.map(|owner| (link, owner))) else { return too_late(visit) };
    let (name, receipt) = match purpose {
        Purpose::NewMail => ("people.prove-new-mail", "new-mail-proven"),
        _ => ("people.agree-to-new-mail", "old-mail-agreed"),
    };
    let mut act = people.journal().begin(Principal::link_holder(link.id), name).await?;
    // Without this, two people who confirm at the same moment would each wait for the other.
    store::hold(&mut act, owner).await?;
    let Some(before) = person::store::by_id(&mut act, owner).await? else { return too_late(visit) };
    if !link::store::use_up(&mut act, &link).await? {
        return too_late(visit);
    }
    let now = act.now();
    let confirmed = store::mail_change(&mut act, owner, now).await?.is_some_and(|change| change.proven && change.agreed);
    let entry = Entry::new(Stream::person(owner)).fact("changed", confirmed);
    let onward = if visit.signed_in.is_some() { paths::ACCOUNT } else { paths::SIGN_IN };
    if !confirmed {
        act.record(entry);
        act.commit().await?;
        return Ok(visit.done(onward, receipt, &[]));
    }
    if !store::set_mail(&mut act, owner, &link.subject).await? {
        drop(act);
        let mut page = page(visit, &link, token);
        page.form.fields.fail_whole(visit.word("error-mail-taken"));
        return page.show(visit);
    }
    store::forget_mail_change(&mut act, owner).await?;
    // Links to a new password were sent to the address that is no longer theirs.
    store::forget_resets(&mut act, owner).await?;
    // The new address is proven to be reached; the old one is nobody's any more.
    bounce::store::forget(&mut act, &link.subject).await?;
    if let Some(old) = &before.mail {
        bounce::store::forget_unused(&mut act, old).await?;
    }
    act.record(entry.personal("mail", link.subject.as_str()));
    for mail in before.mail.as_deref().into_iter().chain([link.subject.as_str()]) {
        act.afterwards(people.letter(reader(&before, mail), "mail-changed", None, &[("mail", link.subject.as_str().into())]));
    }
    act.commit().await?;
    Ok(visit.done(onward, "mail-changed", &[&link.subject]))
}

fn reader<'a>(person: &'a Person, mail: &'a str) -> Reader<'a> {
    Reader { mail, name: person.name.as_deref(), language: &person.language }
}

fn too_late(visit: &Visit) -> Result<Response, PageError> {
    gone::show(visit, visit.word("link-gone-mail"), Link::new(paths::ACCOUNT, visit.word("title-account")))
}

fn page(visit: &Visit, link: &link::Link, token: &str) -> FormPage {
    let part = if link.purpose == Purpose::NewMail { "prove" } else { "agree" };
    FormPage {
        heading: visit.word(&format!("title-mail-{part}")),
        lead: visit.words().with(&format!("mail-{part}-lead"), &[("mail", link.subject.as_str().into())]),
        form: Form::new(path(link.purpose, token), Vec::new(), visit.word(&format!("mail-{part}-submit"))),
        below: Vec::new(),
        crumbs: Vec::new(),
    }
}
