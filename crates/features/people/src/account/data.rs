//! One's own data: what is kept, as a file, and the way to have it erased.

use askama::Template;
use axum::{
    extract::State,
    http::header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use perron_db::{Query, Read};
use perron_journal::{Entry, Filter, Principal, Recorded, Stream, hexadecimal, recorded};
use perron_ui::{Html, Link, Page, PostButton, Words};
use perron_web::{PageError, Routes};
use serde_json::{Value, json};

use crate::{
    account::{erase, kept, store},
    model::{Person, PersonId},
    notices, organisation, paths,
    people::People,
    person,
    retention::erasure,
    visit::OwnVisit,
};

/// The address of the page.
pub const PATH: &str = "/account/data";
const EXPORT: &str = "/account/data/export";

/// Entries read at a time.
const CHUNK: u32 = 500;

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default().get(PATH, show).post(EXPORT, export)
}

#[derive(Template)]
#[template(path = "own_data.html")]
struct OwnDataTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    export: PostButton,
    erase: Link,
}

async fn show(own: OwnVisit) -> Result<Response, PageError> {
    let visit = &own.visit;
    let title = visit.word("title-data");
    let export = PostButton::new(EXPORT, visit.word("data-export"));
    let erase = Link::new(erase::PATH, visit.word("data-erase"));
    let body = Html::render(&OwnDataTemplate { words: visit.words(), title: &title, export, erase })?;
    let crumbs = vec![Link::new(paths::ACCOUNT, visit.word("title-account")), Link::new("", title.as_str())];
    visit.page(Page { title, crumbs, ..Page::default() }, &body)
}

/// Hands out the file. That it was handed out is an act: the owner can see in the journal when it happened.
async fn export(State(people): State<People>, own: OwnVisit) -> Result<Response, PageError> {
    let mut act = people.journal().begin(Principal::person(own.person.id), "people.export-own-data").await?;
    act.record(Entry::new(Stream::person(own.person.id)).fact("session", own.session.id.to_string()));
    act.commit().await?;
    let file = file(&own, &mut own.visit.read().await?).await?;
    let headers = [(CONTENT_TYPE, "application/json"), (CONTENT_DISPOSITION, "attachment; filename=\"perron-account.json\"")];
    Ok((headers, serde_json::to_string_pretty(&file)?).into_response())
}

/// The file. Its keys are English in every language, because programs read it.
async fn file(own: &OwnVisit, read: &mut Read) -> Result<Value, PageError> {
    let Person { id, mail, name, language, theme, is_platform_administrator, created_at } = &own.person;
    let membership = |place: store::Membership| json!({ "organisation": place.organisation, "name": place.name, "role": place.role.as_str(), "since": place.since.to_string() });
    let session = |session: store::PastSession| {
        json!({
            "id": session.id,
            "method": session.method,
            "device": session.device,
            "created_at": session.created_at.to_string(),
            "expires_at": session.expires_at.to_string(),
            "ended_at": session.ended_at.map(|ended| ended.to_string()),
        })
    };
    let entry = |entry: Recorded| {
        let personal: serde_json::Map<String, Value> = entry.personal.into_iter().map(|(name, value)| (name, value.into())).collect();
        json!({ "entry": entry.body, "hash": hexadecimal(&entry.hash), "personal": personal })
    };
    let change = store::mail_change(read, *id, own.visit.now()).await?;
    let (chosen, told) = notices::of_person(read, *id).await?;
    let mut file = json!({
        "made_at": own.visit.now().to_string(),
        "person": {
            "id": id,
            "mail": mail,
            "mail_waiting": change.map(|change| change.to),
            "name": name,
            "language": language,
            "theme": theme,
            "notices": chosen,
            "has_password": person::store::password_hash(read, *id).await?.is_some(),
            "is_platform_administrator": is_platform_administrator,
            "created_at": created_at.to_string(),
        },
        "memberships": store::memberships(read, *id).await?.into_iter().map(membership).collect::<Vec<_>>(),
        "sessions": store::all_sessions(read, *id).await?.into_iter().map(session).collect::<Vec<_>>(),
        "notices": told,
        "journal": own_entries(read, *id).await?.into_iter().map(entry).collect::<Vec<_>>(),
    });
    let told = erase::told_organisations(read, &own.person).await?;
    let traces = erasure::traces(read, &own.person, &told, own.visit.now()).await?;
    file["kept_by_organisations"] = traces.iter().map(erasure::Traces::in_file).collect();
    for (key, value) in kept::parts(read, &own.person).await? {
        file[key] = value;
    }
    file["files"] = files(read, *id).await?;
    for beside in own.visit.people.beside() {
        for (key, value) in beside.own_data(read, *id).await? {
            file[key] = value;
        }
    }
    Ok(file)
}

/// The files they brought to organisations where they still are, and may still see them.
async fn files(query: &mut impl Query, person: PersonId) -> perron_db::Result<Value> {
    let mut listed = Vec::new();
    for membership in store::memberships(query, person).await? {
        let Some(place) = organisation::store::place_of(query, membership.organisation, person).await? else { continue };
        let files = organisation::files::store::brought_by(query, membership.organisation, person).await?;
        listed.extend(files.iter().filter(|file| file.is_seen_from(&place, person)).map(|file| {
            json!({
                "organisation": membership.organisation,
                "title": file.title,
                "name": file.name,
                "sha256": file.sha256,
                "confidentiality": file.confidentiality.mark().as_str(),
                "brought_at": file.brought_at.to_string(),
            })
        }));
    }
    Ok(listed.into())
}

/// All entries of a person's chain, the newest first.
pub async fn own_entries(query: &mut impl Query, person: PersonId) -> perron_journal::Result<Vec<Recorded>> {
    let mut entries: Vec<Recorded> = Vec::new();
    loop {
        let filter = Filter { before: entries.last().map(|entry| entry.body.sequence), ..Filter::default() };
        let chunk = recorded(query, &Stream::person(person), &filter, CHUNK).await?;
        if chunk.is_empty() {
            return Ok(entries);
        }
        entries.extend(chunk);
    }
}
