//! Looking after the platform: for people who are platform administrators. For everybody else these pages do not exist.
//!
//! None of them shows what is inside an organisation. Whoever has to look there asks for support access, which the organisation is told of.

mod bounces;
pub mod impartiality;
mod letters;
mod letters_drop;
pub mod organisations;
mod overview;
mod people;
mod rights;
pub mod store;
pub mod support;

use axum::{
    extract::FromRequestParts,
    http::request::Parts,
    response::{IntoResponse, Response},
};
use perron_journal::{Act, Principal};
use perron_ui::{Html, Link, Page};
use perron_web::{PageError, Routes};

use crate::{
    people::People,
    visit::{OwnVisit, Visit},
};

/// The overview of the platform.
pub const PATH: &str = "/administration";

/// The routes of the platform's pages, and of what organisations see of them.
pub fn routes() -> Routes<People> {
    Routes::default()
        .and(overview::routes())
        .and(organisations::routes())
        .and(people::routes())
        .and(rights::routes())
        .and(letters::routes())
        .and(bounces::routes())
        .and(letters_drop::routes())
        .and(support::routes())
        .and(impartiality::routes())
}

/// The way to a page below the overview.
pub fn crumbs(visit: &Visit) -> Vec<Link> {
    vec![Link::new(PATH, visit.word("administration-title"))]
}

/// A page that stands right below the overview.
fn page(visit: &Visit, title: String, body: &Html) -> Result<Response, PageError> {
    let mut crumbs = crumbs(visit);
    crumbs.push(Link::new("", title.clone()));
    visit.page(Page { title, crumbs, ..Page::default() }, body)
}

/// A visit of a platform administrator.
pub struct Administrator {
    /// The visit.
    pub own: OwnVisit,
}

impl FromRequestParts<People> for Administrator {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, people: &People) -> Result<Self, Response> {
        let own = OwnVisit::from_request_parts(parts, people).await?;
        if own.person.is_platform_administrator { Ok(Self { own }) } else { Err(PageError::not_found().into_response()) }
    }
}

impl Administrator {
    /// Begins an act of a platform administrator. Others who change who is one wait until it is over, and whether this person still is one
    /// is asked again, because it may have changed since the page was shown.
    ///
    /// # Errors
    /// `NotFound` for whoever is none any more.
    pub async fn begin(&self, name: &'static str) -> Result<Act, PageError> {
        let mut act = self.own.visit.people.journal().begin(Principal::person(self.own.person.id), name).await?;
        store::hold_administrators(&mut act).await?;
        if store::is_administrator(&mut act, self.own.person.id).await? { Ok(act) } else { Err(PageError::not_found()) }
    }
}
