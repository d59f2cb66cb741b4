//! Asking for support access, and giving it up before its time.

use std::time::Duration;

use askama::Template;
use axum::{Form as Sent, extract::Path, response::Response};
use perron_journal::{Entry, Stream};
use perron_ui::{Choice, Field, Form, Html, Link, Page, PostButton};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    administration::{
        self, Administrator, organisations,
        support::{self, Access, AccessKind, HOURS, LONGEST_REASON, SHORTEST_REASON, letter, path, store},
    },
    form_page::FormPage,
    model::{Organisation, OrganisationId},
    moment, organisation, paths,
    people::People,
    visit::Visit,
};

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default()
        .get("/administration/support/{organisation}", show)
        .post("/administration/support/{organisation}", start)
        .post("/administration/support/{organisation}/end", end)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    reason: String,
    hours: String,
}

#[derive(Template)]
#[template(path = "support_running.html")]
struct RunningTemplate {
    title: String,
    text: String,
    open: Link,
    end: PostButton,
}

async fn show(administrator: Administrator, Path(id): Path<String>) -> Result<Response, PageError> {
    let visit = &administrator.own.visit;
    let id = organisation::id_in_address(&id)?;
    let mut read = visit.read().await?;
    let organisation = organisation::store::by_id(&mut read, id).await?.ok_or_else(PageError::not_found)?;
    match store::running(&mut read, id, administrator.own.person.id, visit.now()).await? {
        Some(access) => running(visit, &organisation, &access),
        None => page(visit, &organisation, &Answers { hours: HOURS[0].to_string(), ..Answers::default() }).show(visit),
    }
}

/// The page while the access lasts.
fn running(visit: &Visit, organisation: &Organisation, access: &Access) -> Result<Response, PageError> {
    let words = visit.words();
    let title = heading(visit, organisation);
    let values = [("moment", moment::in_words(words, access.ends_at).into()), ("reason", access.reason.as_str().into())];
    let body = Html::render(&RunningTemplate {
        title: title.clone(),
        text: words.with("support-yours", &values),
        open: Link::new(
            paths::organisation(organisation.id),
            words.with("support-see", &[("organisation", organisation.name.as_str().into())]),
        ),
        end: PostButton::new(format!("{}/end", path(organisation.id)), words.get("support-end")),
    })?;
    let mut crumbs = crumbs(visit);
    crumbs.push(Link::new("", title.clone()));
    visit.page(Page { title, crumbs, ..Page::default() }, &body)
}

async fn start(administrator: Administrator, Path(id): Path<String>, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let (visit, person) = (&administrator.own.visit, &administrator.own.person);
    let id: OrganisationId = organisation::id_in_address(&id)?;
    let mut act = administrator.begin("people.start-support").await?;
    organisation::store::hold(&mut act, id).await?;
    let organisation = organisation::store::by_id(&mut act, id).await?.ok_or_else(PageError::not_found)?;
    let mut page = page(visit, &organisation, &answers);
    let fields = &mut page.form.fields;
    let reason = answers.reason.trim();
    let length = reason.chars().count();
    if length < SHORTEST_REASON {
        fields.fail("reason", visit.words().count("error-support-reason", SHORTEST_REASON));
    } else if length > LONGEST_REASON {
        fields.fail("reason", visit.words().count("error-support-reason-long", LONGEST_REASON));
    }
    let hours = answers.hours.parse().ok().filter(|hours| HOURS.contains(hours));
    if hours.is_none() {
        fields.fail("hours", visit.word("error-support-hours"));
    }
    if organisation::store::member(&mut act, id, person.id).await?.is_some() {
        fields.fail_whole(visit.word("error-support-member"));
    }
    let now = act.now();
    if store::running(&mut act, id, person.id, now).await?.is_some() {
        fields.fail_whole(visit.word("error-support-running"));
    }
    let Some(hours) = hours.filter(|_| visit.accepts(fields)) else { return page.show(visit) };
    let access = Access {
        id: act.new_id::<AccessKind>(),
        organisation: id,
        person: person.id,
        name: person.name.clone(),
        reason: reason.to_owned(),
        started_at: now,
        ends_at: now.after(Duration::from_hours(hours)),
    };
    store::add(&mut act, &access).await?;
    act.record(support::entry(&access).personal("reason", reason));
    act.record(platform_entry(&access));
    for letter in letter::letters(&mut act, &visit.people, &organisation, person, &access).await? {
        act.afterwards(letter);
    }
    act.commit().await?;
    Ok(visit.done(&path(id), "support-started", &[&organisation.name]))
}

async fn end(administrator: Administrator, Path(id): Path<String>) -> Result<Response, PageError> {
    let visit = &administrator.own.visit;
    let id: OrganisationId = organisation::id_in_address(&id)?;
    let mut act = administrator.begin("people.end-support").await?;
    organisation::store::hold(&mut act, id).await?;
    let organisation = organisation::store::by_id(&mut act, id).await?.ok_or_else(PageError::not_found)?;
    let now = act.now();
    let Some(access) = store::running(&mut act, id, administrator.own.person.id, now).await? else {
        return Ok(visit.done(&path(id), "support-none", &[&organisation.name]));
    };
    support::end(&mut act, &access).await?;
    act.record(platform_entry(&access));
    act.commit().await?;
    Ok(visit.done(organisations::PATH, "support-ended", &[&organisation.name]))
}

/// What is recorded for the platform: which organisation. The reason stands with the organisation only.
fn platform_entry(access: &Access) -> Entry {
    Entry::new(Stream::platform()).fact("support-access", access.id.to_string()).fact("organisation", access.organisation.to_string())
}

fn page(visit: &Visit, organisation: &Organisation, answers: &Answers) -> FormPage {
    let words = visit.words();
    let hours = HOURS.map(|hours| Choice::new(hours.to_string(), words.count("support-hours", usize::try_from(hours).unwrap_or(0))));
    let fields = vec![
        Field::text_area("reason", words.get("support-reason"), 3)
            .hint(words.get("support-reason-hint"))
            .maxlength(LONGEST_REASON)
            .value(&answers.reason),
        Field::radios("hours", words.get("support-how-long"), hours.to_vec()).value(&answers.hours),
    ];
    let form = Form::new(path(organisation.id), fields, words.get("support-submit"));
    FormPage {
        heading: heading(visit, organisation),
        lead: words.get("support-lead"),
        form: form.cancel(Link::new(organisations::PATH, words.get("support-stay"))),
        below: Vec::new(),
        crumbs: crumbs(visit),
    }
}

fn heading(visit: &Visit, organisation: &Organisation) -> String {
    visit.words().with("support-heading", &[("organisation", organisation.name.as_str().into())])
}

fn crumbs(visit: &Visit) -> Vec<Link> {
    let mut crumbs = administration::crumbs(visit);
    crumbs.push(Link::new(organisations::PATH, visit.word("administration-organisations")));
    crumbs
}
