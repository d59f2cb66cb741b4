//! Removing an identity from one's account. What it gave goes too, and it stays while it is the only way in.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use perron_db::Query;
use perron_journal::{Entry, Principal, Stream};
use perron_ui::{Confirmation, Html, Link, Page, PostButton, Words};
use perron_web::{PageError, Routes};

use crate::{
    organisation, passkey, paths,
    people::People,
    person,
    provider::{Identity, IdentityId, claims::Places, linked::name, memberships, store},
    second_factor,
    visit::OwnVisit,
};

const PATH: &str = "/account/providers/{identity}/remove";

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get(PATH, show).post(PATH, remove)
}

/// Where one of one's identities is removed.
pub fn address(identity: IdentityId) -> String {
    format!("{}/{identity}/remove", paths::PROVIDERS)
}

#[derive(Template)]
#[template(path = "provider_remove.html")]
struct RemoveTemplate<'a> {
    words: &'a Words,
    ask: &'a Confirmation,
    /// Why it cannot be removed now, empty when it can.
    kept: String,
    /// The way to a password, which has to come first then.
    first: Link,
    /// The organisations in which one has a place by it.
    places: Vec<String>,
}

async fn show(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let mut read = own.visit.read().await?;
    let identity = own_identity(&mut read, &own, &id).await?;
    page(&own, &mut read, &identity, StatusCode::OK).await
}

async fn remove(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, person) = (&own.visit, own.person.id);
    let mut act = visit.people.journal().begin(Principal::person(person), "people.unlink-provider").await?;
    // Two removals at once must not each take the other's for the way in that stays.
    second_factor::store::hold(&mut act, person).await?;
    let identity = own_identity(&mut act, &own, &id).await?;
    if is_the_only_way_in(&mut act, &own, &identity).await? {
        return page(&own, &mut act, &identity, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    memberships::follow(&mut act, &visit.people, (person, identity.id), &identity.provider, &Places::new()).await?;
    memberships::release(&mut act, person, identity.id).await?;
    if !store::remove(&mut act, person, identity.id).await? {
        return Err(PageError::not_found());
    }
    let entry = Entry::new(Stream::person(person)).fact("provider", identity.provider.as_str());
    act.record(entry.fact("identity", identity.id.to_string()));
    act.commit().await?;
    Ok(visit.done(paths::PROVIDERS, "provider-removed", &[&name(visit, &identity.provider)]))
}

async fn own_identity(query: &mut impl Query, own: &OwnVisit, id: &str) -> Result<Identity, PageError> {
    let id: IdentityId = organisation::id_in_address(id)?;
    let identities = store::of_person(query, own.person.id).await?;
    identities.into_iter().find(|identity| identity.id == id).ok_or_else(PageError::not_found)
}

/// Whether nothing else opens the account. What a provider says that is configured no more opens nothing.
async fn is_the_only_way_in(query: &mut impl Query, own: &OwnVisit, identity: &Identity) -> Result<bool, PageError> {
    let person = own.person.id;
    if person::store::password_hash(query, person).await?.is_some() {
        return Ok(false);
    }
    let passkeys = own.visit.people.passkeys().is_some() && !passkey::store::of_person(query, person).await?.is_empty();
    let others = store::of_person(query, person).await?;
    let opens = |other: &Identity| other.id != identity.id && own.visit.people.providers().get(&other.provider).is_some();
    Ok(!passkeys && !others.iter().any(opens))
}

async fn page(own: &OwnVisit, query: &mut impl Query, identity: &Identity, status: StatusCode) -> Result<Response, PageError> {
    let visit = &own.visit;
    let provider = name(visit, &identity.provider);
    let word = |key: &str| visit.words().with(key, &[("provider", provider.as_str().into())]);
    let title = word("provider-remove-question");
    let ask = Confirmation {
        question: title.clone(),
        button: PostButton::new(address(identity.id), visit.word("provider-remove-submit")),
        danger: true,
        stay: Link::new(paths::PROVIDERS, visit.word("provider-keep")),
    };
    let kept = if is_the_only_way_in(query, own, identity).await? { word("provider-only-way-in") } else { String::new() };
    let mut places = Vec::new();
    for given in store::given(query, own.person.id).await?.into_iter().filter(|given| given.identity == identity.id) {
        places.extend(organisation::store::by_id(query, given.organisation).await?.map(|organisation| organisation.name));
    }
    let first = Link::new(paths::RESET, visit.word("provider-choose-password"));
    let body = Html::render(&RemoveTemplate { words: visit.words(), ask: &ask, kept, first, places })?;
    let mut crumbs = second_factor::crumbs(visit);
    crumbs.push(Link::new(paths::PROVIDERS, visit.word("title-providers")));
    crumbs.push(Link::new("", title.clone()));
    visit.page_with_status(status, Page { title, crumbs, ..Page::default() }, &body)
}
