//! Impartiality: what members of an organisation declare about interests of their own. A declaration is never changed: a renewed or
//! withdrawn one stays in the list of earlier ones.

mod declare;
mod list;
mod store;
mod withdraw;

use perron_journal::{Act, Entry, Stream};
use perron_kernel::{Id, Instant};
use perron_web::Routes;
use time::Date;

use crate::{
    model::{OrganisationId, PersonId, written},
    paths,
    people::People,
};

/// The kind of ids of declarations.
#[derive(Debug)]
pub enum DeclarationKind {}
/// Names a declaration.
pub type DeclarationId = Id<DeclarationKind>;

written! {
    /// How a declaration ended.
    Ending {
        /// A newer one stands in its place.
        Renewed = "renewed",
        /// It was taken back.
        Withdrawn = "withdrawn",
    }
}

/// What somebody has declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declaration {
    /// Names it.
    pub id: DeclarationId,
    /// In which organisation.
    pub organisation: OrganisationId,
    /// Who.
    pub person: PersonId,
    /// Whether they have an interest of their own.
    pub has_interest: bool,
    /// Which one; may be empty without an interest.
    pub what: String,
    /// The first day it holds for.
    pub from: Date,
    /// The last day it holds for.
    pub until: Date,
    /// When it was declared.
    pub declared_at: Instant,
    /// When and how it ended, if it has.
    pub ended: Option<(Instant, Ending)>,
}

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    list::routes().and(declare::routes()).and(withdraw::routes())
}

/// The address of an organisation's list.
pub fn path(organisation: OrganisationId) -> String {
    format!("{}/impartiality", paths::organisation(organisation))
}

/// Records what became of a declaration: for the organisation and for the person.
fn record(act: &mut Act, declaration: &Declaration, with_more: impl Fn(Entry) -> Entry) {
    let id = declaration.id.to_string();
    act.record(with_more(Entry::new(Stream::organisation(declaration.organisation)).fact("declaration", id.as_str())));
    let own = Entry::new(Stream::person(declaration.person)).fact("declaration", id);
    act.record(with_more(own.fact("organisation", declaration.organisation.to_string())));
}
