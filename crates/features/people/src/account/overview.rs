//! One's account at a glance, each part with the way to change it.

use askama::Template;
use axum::response::Response;
use perron_db::Read;
use perron_journal::{Filter, Stream, recorded};
use perron_kernel::Instant;
use perron_ui::{Html, Page, PostButton, SummaryRow, Words};
use perron_web::{PageError, Routes};

use crate::{
    account::{
        data, language, mail, name, password, sessions,
        store::{self, MailChange},
        theme,
    },
    bounce::{self, Notice},
    log,
    model::PersonId,
    moment, notices, organisation, paths,
    people::People,
    person, second_factor, session,
    visit::{OwnVisit, Visit},
};

/// The routes of this page.
pub fn routes() -> Routes<People> {
    Routes::default().get(paths::ACCOUNT, show)
}

#[derive(Template)]
#[template(path = "account.html")]
struct AccountTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    waiting: Option<Waiting>,
    undelivered: Option<Notice>,
    rows: Vec<SummaryRow>,
}

/// A change of mail address that waits.
struct Waiting {
    heading: String,
    steps: [String; 2],
    until: String,
    /// That the letter to the new address did not arrive, if it did not.
    undelivered: String,
    cancel: PostButton,
}

async fn show(own: OwnVisit) -> Result<Response, PageError> {
    let visit = &own.visit;
    let mut read = visit.read().await?;
    let change = store::mail_change(&mut read, own.person.id, visit.now()).await?;
    let rows = rows(&own, &mut read).await?;
    let undelivered = Notice::of(&mut read, visit, &own.person).await?;
    let new_undelivered = match &change {
        Some(change) => bounce::store::of(&mut read, &change.to).await?.is_some(),
        None => false,
    };
    drop(read);
    let title = visit.word("title-account");
    let waiting = change.map(|change| waiting(visit, &change, new_undelivered));
    let body = Html::render(&AccountTemplate { words: visit.words(), title: &title, waiting, undelivered, rows })?;
    visit.page(Page { title, current: paths::ACCOUNT.to_owned(), ..Page::default() }, &body)
}

async fn rows(own: &OwnVisit, read: &mut Read) -> Result<Vec<SummaryRow>, PageError> {
    let (visit, person) = (&own.visit, &own.person);
    let chosen = notices::in_words(visit, &notices::store::choices(read, person.id).await?);
    let unread = notices::store::unread(read, person.id).await?;
    let places = organisation::store::places_of(read, person.id).await?;
    let organisations = if places.is_empty() {
        visit.word("account-organisations-none")
    } else {
        places.into_iter().map(|place| place.organisation.name).collect::<Vec<_>>().join(", ")
    };
    let sessions = session::store::of_person(read, person.id, visit.now()).await?.len();
    let standing = second_factor::store::standing(read, person.id).await?;
    let row = |label: &str, value: &str, change: &str| SummaryRow::new(visit.word(label), value).change(change);
    let seen = |label: &str, value: &str, page: &str| SummaryRow::new(visit.word(label), value).see(page);
    let mut rows = vec![
        row("field-name", person.name.as_deref().unwrap_or_default(), name::PATH),
        row("field-mail", person.mail.as_deref().unwrap_or_default(), mail::PATH),
        row("account-language", &language::own_name(visit, visit.language), language::PATH),
        row("theme-heading", &visit.word(&format!("theme-{}", person.theme)), theme::PATH),
        row("account-notices", &chosen, notices::CHOOSE),
        row("field-password", &password_in_words(own, read).await?, password::PATH),
        seen("title-security", &second_factor::in_words(visit, &standing), paths::SECURITY),
        seen("title-organisations", &organisations, paths::ORGANISATIONS),
        seen("account-sessions", &visit.words().count("account-sessions-count", sessions), sessions::PATH),
        seen("title-notices", &visit.words().count("notices-new", unread), notices::PATH),
        seen("log-title-own", &visit.word("account-log"), log::OWN),
        seen("title-data", &visit.word("account-data"), data::PATH),
    ];
    let beside = visit.people.beside().iter().map(|beside| beside.on_account());
    rows.extend(beside.map(|(path, label, text)| seen(label, &visit.word(text), path)));
    Ok(rows)
}

async fn password_in_words(own: &OwnVisit, read: &mut Read) -> Result<String, PageError> {
    let visit = &own.visit;
    if person::store::password_hash(read, own.person.id).await?.is_none() {
        return Ok(visit.word("account-password-none"));
    }
    let changed = password_changed_at(read, own.person.id).await?;
    let key = if changed.is_some() { "account-password-changed" } else { "account-password-since" };
    let day = moment::day_in_words(visit.words(), changed.unwrap_or(own.person.created_at));
    Ok(visit.words().with(key, &[("date", day.into())]))
}

/// The journal knows when the password was changed, so no column repeats it.
async fn password_changed_at(read: &mut Read, person: PersonId) -> Result<Option<Instant>, PageError> {
    let mut newest = None;
    for act in ["people.change-password", "people.reset-password"] {
        let filter = Filter { act: Some(act.to_owned()), ..Filter::default() };
        let found = recorded(read, &Stream::person(person), &filter, 1).await?;
        newest = newest.max(found.first().and_then(|entry| Instant::parse(&entry.body.recorded)));
    }
    Ok(newest)
}

fn waiting(visit: &Visit, change: &MailChange, undelivered: bool) -> Waiting {
    let words = visit.words();
    let step = |done: bool, key: &str| visit.word(&format!("mail-change-{key}-{}", if done { "done" } else { "waits" }));
    Waiting {
        heading: words.with("mail-change-waiting", &[("mail", change.to.as_str().into())]),
        steps: [step(change.proven, "new"), step(change.agreed, "old")],
        until: words.with("mail-change-until", &[("moment", moment::in_words(words, change.until).into())]),
        undelivered: if undelivered { visit.word("bounce-new-mail") } else { String::new() },
        cancel: PostButton::new(mail::CANCEL, visit.word("mail-change-cancel")),
    }
}
