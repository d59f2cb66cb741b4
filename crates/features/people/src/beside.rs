//! Features whose pages stand beside these and are shown by the same visit. This one knows none of them: the program hands them over, and
//! each says here what it adds to pages that are not its own.

use std::{
    collections::{BTreeMap, BTreeSet},
    future::Future,
    pin::Pin,
};

use perron_db::Read;
use perron_journal::Act;
use perron_ui::Link;
use perron_web::PageError;
use serde_json::Value;

use crate::{
    model::{OrganisationId, PersonId},
    notices::Group,
    people::LanguageWords,
    visit::{OwnVisit, Place, SignedIn, Visit},
};

/// An answer that has to be waited for.
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, PageError>> + Send + 'a>>;

/// A feature beside this one.
pub trait Beside: Send + Sync {
    /// Its words, in every language.
    fn words(&self) -> &'static [LanguageWords];

    /// Its place in the menu: the address, and the key of what it is called there.
    fn menu(&self) -> (&'static str, &'static str);

    /// The address where somebody's work is here, for whoever has just logged in and did not ask for a page; nothing for whoever has none.
    fn work<'a>(&'a self, read: &'a mut Read, person: PersonId) -> Answer<'a, Option<&'static str>>;

    /// What an organisation's page says of it first, empty for nothing to tell, and its links there.
    fn on_organisation<'a>(&'a self, read: &'a mut Read, own: &'a OwnVisit, place: &'a Place) -> Answer<'a, OnOrganisation>;

    /// What it keeps about a person, for the file with their data: keys, and what stands there.
    fn own_data<'a>(&'a self, read: &'a mut Read, person: PersonId) -> Answer<'a, Vec<(&'static str, Value)>>;

    /// Whether an organisation demands a second factor at one of its addresses. Not of whoever may not know the page.
    fn demands_second_factor<'a>(&'a self, read: &'a mut Read, path: &'a str, person: PersonId) -> Answer<'a, bool>;

    /// What it says to somebody who may know of the page at one of its addresses, but may not do this. Nothing for whoever may not know it.
    fn refused<'a>(&'a self, read: &'a mut Read, visit: &'a Visit, signed_in: &'a SignedIn, path: &'a str) -> Answer<'a, Option<Refused>>;

    /// What a thing of its own is called whose id stands in a journal as this fact, for whoever may know of it; nothing for everything else.
    fn called<'a>(&'a self, read: &'a mut Read, own: &'a OwnVisit, fact: &'a str, id: &'a str) -> Answer<'a, Option<String>>;

    /// What things of its own that stand in notices are called in a language, by what names them there; those alone that it knows.
    fn things<'a>(&'a self, read: &'a mut Read, language: &'a str, named: &'a BTreeSet<String>) -> Answer<'a, BTreeMap<String, String>>;

    /// The group of a kind of notices of its own, for which people choose when they are written to.
    fn notice_group(&self, kind: &str) -> Option<Group>;

    /// What it adds to the page of somebody's own account: the address, the key of what it is called there, and that of what can be done.
    fn on_account(&self) -> (&'static str, &'static str, &'static str);

    /// What it forgets when somebody erases their account, within that act.
    fn erased<'a>(&'a self, act: &'a mut Act, person: PersonId) -> Answer<'a, ()>;

    /// Somebody belongs to an organisation no longer. This happens within the act that ends it and not from the outbox, because nobody
    /// should be able to act for an organisation even a moment after they have left it.
    fn member_left<'a>(&'a self, act: &'a mut Act, organisation: OrganisationId, person: PersonId) -> Answer<'a, ()>;
}

/// What a feature says where it refuses somebody.
#[derive(Clone, Debug)]
pub struct Refused {
    /// Why, and whom to ask.
    pub text: String,
    /// The way back to what the page belongs to.
    pub back: Link,
}

/// What a feature adds to the page of an organisation.
#[derive(Clone, Debug, Default)]
pub struct OnOrganisation {
    /// What waits for the visitor there.
    pub waiting: Vec<Link>,
    /// Its pages about the organisation.
    pub links: Vec<Link>,
}
