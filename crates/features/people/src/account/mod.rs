//! One's own account: what people see and change about themselves. One file an act.

mod data;
mod device;
mod erase;
pub mod gone;
mod kept;
mod language;
mod mail;
mod mail_links;
mod name;
mod overview;
mod password;
mod sessions;
pub mod store;
mod theme;

pub use mail::PATH as MAIL;
pub use sessions::ends_soon;

use perron_journal::{Entry, Outgoing, Principal, Stream};
use perron_ui::{Field, Fields, Form, Link};
use perron_web::{PageError, Routes};

use crate::{
    attempt::{self, Subject},
    form_page::FormPage,
    letters::Reader,
    model::Person,
    paths,
    people::People,
    person,
    visit::{OwnVisit, Visit},
};

/// The routes of all acts on one's own account.
pub fn routes() -> Routes<People> {
    Routes::default()
        .and(overview::routes())
        .and(name::routes())
        .and(language::routes())
        .and(theme::routes())
        .and(password::routes())
        .and(mail::routes())
        .and(mail_links::routes())
        .and(sessions::routes())
        .and(data::routes())
        .and(erase::routes())
}

/// The letter that tells somebody that their password is another now; nothing for somebody without an address.
pub fn password_changed_letter(people: &People, person: &Person) -> Option<Outgoing> {
    let mail = person.mail.as_deref()?;
    let reader = Reader { mail, name: person.name.as_deref(), language: &person.language };
    Some(people.letter(reader, "password-changed", Some(paths::RESET), &[]))
}

/// A page of the account with one form.
fn form_page(visit: &Visit, heading: String, form: Form) -> FormPage {
    let crumbs = vec![Link::new(paths::ACCOUNT, visit.word("title-account"))];
    let form = form.cancel(Link::new(paths::ACCOUNT, visit.word("account-back")));
    FormPage { heading, lead: String::new(), form, below: Vec::new(), crumbs }
}

/// The field in which somebody shows that it is them, under this name.
fn own_password_field(visit: &Visit, name: &str) -> Field {
    Field::password(name, visit.word("field-own-password"), "current-password")
}

/// Whether this is the person's password; otherwise the field says what is wrong. Failures count as those of signing in do, because
/// whoever sits at somebody else's browser may not guess there either.
async fn is_own_password(own: &OwnVisit, fields: &mut Fields, field: &str, sent: &str) -> Result<bool, PageError> {
    let visit = &own.visit;
    if sent.is_empty() {
        fields.fail(field, visit.word("error-own-password-empty"));
        return Ok(false);
    }
    let subjects = Subject::of(own.person.mail.as_deref().unwrap_or_default(), visit.address.network());
    let mut read = visit.read().await?;
    let wait = attempt::store::wait(&mut read, &subjects, visit.now()).await?;
    if !wait.is_zero() {
        fields.fail_whole(visit.words().count("error-sign-in-wait", minutes(wait)));
        return Ok(false);
    }
    let kept = person::store::password_hash(&mut read, own.person.id).await?;
    drop(read);
    if visit.people.passwords().fits(sent, kept.as_deref()).await? {
        return Ok(true);
    }
    let mut act = visit.people.journal().begin(Principal::person(own.person.id), "people.fail-to-show-password").await?;
    attempt::store::count(&mut act, &subjects).await?;
    act.record(Entry::new(Stream::person(own.person.id)).fact("session", own.session.id.to_string()));
    act.commit().await?;
    fields.fail(field, visit.word("error-own-password"));
    Ok(false)
}

/// Whole minutes in which a wait is over, for words.
pub fn minutes(wait: std::time::Duration) -> usize {
    usize::try_from(wait.as_secs().div_ceil(60)).unwrap_or(usize::MAX)
}
