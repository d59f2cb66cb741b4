//! The journal for people: what was done in an organisation, on the platform, and about oneself. Every entry is shown; nothing is changed.

mod beside;
mod entry;
mod export;
mod facts;
mod filter;
mod page;
mod said;
mod verify;
mod who;

use axum::{
    extract::{FromRequestParts, Query, RawPathParams},
    http::request::Parts,
    response::{IntoResponse, Response},
};
use perron_db::Read;
use perron_journal::Stream;
use perron_ui::Link;
use perron_web::{PageError, Routes};

use crate::{
    access::Act, administration, confidentiality::journal::Veil, model::OrganisationId, organisation, paths, people::People,
    visit::OwnVisit,
};

use filter::Asked;

pub use entry::{Row as Entry, act_in_words, told as in_words};
pub use filter::encoded;
pub use said::{Said, Speaker};

/// The journal of what concerns oneself.
pub const OWN: &str = "/account/log";
/// The journal of the platform.
pub const PLATFORM: &str = "/administration/log";

/// The routes of the three journals.
pub fn routes() -> Routes<People> {
    ["/organisations/{id}/log", OWN, PLATFORM].into_iter().map(routes_of::<Log>).fold(Routes::default(), Routes::and)
}

/// The routes of a journal: its page, its files, its proof. `Of` is taken from a request and decides who may read which.
pub fn routes_of<Of: FromRequestParts<People> + Into<Log> + Send + 'static>(path: &str) -> Routes<People> {
    Routes::default()
        .get(path, move |of: Of, asked: Query<Asked>| page::show(of.into(), asked))
        .get(&format!("{path}/entries.csv"), move |of: Of, asked: Query<Asked>| export::filtered(of.into(), asked))
        .get(&format!("{path}/chain.jsonl"), move |of: Of| export::whole(of.into()))
        .post(&format!("{path}/verify"), move |of: Of| verify::verify(of.into()))
}

/// The journal of an organisation.
pub fn of_organisation(id: OrganisationId) -> String {
    format!("{}/log", paths::organisation(id))
}

/// A journal that somebody may read.
pub struct Log {
    /// Who reads it.
    pub own: OwnVisit,
    /// Its chain.
    pub stream: Stream,
    /// The address of its first page.
    pub path: String,
    /// The heading of that page.
    pub heading: String,
    /// What stands below the heading.
    pub lead: String,
    /// The way to that page, without the page itself.
    pub crumbs: Vec<Link>,
    /// What its files are called, without an ending.
    pub file: &'static str,
    /// Who knows what the facts in it are called, where the viewer alone does not.
    pub speaker: Option<Box<dyn Speaker>>,
}

impl FromRequestParts<People> for Log {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, people: &People) -> Result<Self, Response> {
        let own = OwnVisit::from_request_parts(parts, people).await?;
        let parameters = RawPathParams::from_request_parts(parts, people).await.map_err(IntoResponse::into_response)?;
        let organisation = parameters.iter().find(|(name, _)| *name == "id").map(|(_, value)| value.to_owned());
        let log = match organisation {
            Some(id) => Self::of_organisation(own, &id).await,
            None if parts.uri.path().starts_with(PLATFORM) => Self::of_platform(own),
            None => Ok(Self::of_oneself(own)),
        };
        log.map_err(IntoResponse::into_response)
    }
}

impl Log {
    async fn of_organisation(own: OwnVisit, id: &str) -> Result<Self, PageError> {
        let id: OrganisationId = organisation::id_in_address(id)?;
        let place = own.place(&mut own.visit.read().await?, id, Act::ReadJournal).await?;
        let (heading, lead) = (own.visit.word("log-title"), own.visit.word("log-lead"));
        let crumbs = organisation::crumbs(&own.visit, &place.organisation);
        Ok(Self {
            stream: Stream::organisation(id),
            path: of_organisation(id),
            heading,
            lead,
            crumbs,
            file: "organisation",
            speaker: None,
            own,
        })
    }

    fn of_platform(own: OwnVisit) -> Result<Self, PageError> {
        if !own.person.is_platform_administrator {
            return Err(PageError::not_found());
        }
        let (heading, lead) = (own.visit.word("log-title-platform"), own.visit.word("log-lead-platform"));
        let crumbs = administration::crumbs(&own.visit);
        Ok(Self { stream: Stream::platform(), path: PLATFORM.to_owned(), heading, lead, crumbs, file: "platform", speaker: None, own })
    }

    fn of_oneself(own: OwnVisit) -> Self {
        let (heading, lead) = (own.visit.word("log-title-own"), own.visit.word("log-lead-own"));
        let crumbs = vec![Link::new(paths::ACCOUNT, own.visit.word("title-account"))];
        Self { stream: Stream::person(own.person.id), path: OWN.to_owned(), heading, lead, crumbs, file: "account", speaker: None, own }
    }

    /// What is hidden from this reader; nothing in a journal in which no things bear marks.
    async fn veil(&self, read: &mut Read) -> Result<Option<Veil>, PageError> {
        let id = self.stream.as_str().strip_prefix("organisation:").and_then(|id| id.parse::<OrganisationId>().ok());
        let Some(organisation) = id else { return Ok(None) };
        let onlooker = self.own.place(read, organisation, Act::ReadJournal).await?.onlooker(self.own.person.id);
        Ok(Some(Veil { organisation, onlooker, hidden: self.own.visit.word("log-hidden") }))
    }

    /// The way to a page below it, this page last.
    fn crumbs_to(&self, label: &str) -> Vec<Link> {
        let mut crumbs = self.crumbs.clone();
        crumbs.push(Link::new(self.path.clone(), self.heading.clone()));
        crumbs.push(Link::new("", label));
        crumbs
    }
}
