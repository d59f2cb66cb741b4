//! What journeys add to the pages of people and organisations, and what they do when somebody leaves an organisation.

use std::collections::{BTreeMap, BTreeSet};

use perron_db::Read;
use perron_journal::Act;
use perron_people::{
    LanguageWords,
    access::may,
    doors::{Answer, Beside, Group, OnOrganisation, OwnVisit, Place, Refused, SignedIn, Visit},
    model::{OrganisationId, PersonId},
};
use perron_ui::Link;
use perron_web::PageError;

use crate::{
    calendar, letters, methods::Methods, model::JourneyId, organisations, own_data, own_rules, participants, paths, place, refused,
    side::DECIDE, store, things,
};

/// All words of a language, a file a subject.
macro_rules! words_of {
    ($language:literal) => {
        &[
            include_str!(concat!("../text/", $language, "/activities.ftl")),
            include_str!(concat!("../text/", $language, "/activities_list.ftl")),
            include_str!(concat!("../text/", $language, "/boundary.ftl")),
            include_str!(concat!("../text/", $language, "/calendar.ftl")),
            include_str!(concat!("../text/", $language, "/carrying.ftl")),
            include_str!(concat!("../text/", $language, "/comments.ftl")),
            include_str!(concat!("../text/", $language, "/copy.ftl")),
            include_str!(concat!("../text/", $language, "/counts.ftl")),
            include_str!(concat!("../text/", $language, "/decisions.ftl")),
            include_str!(concat!("../text/", $language, "/documents.ftl")),
            include_str!(concat!("../text/", $language, "/facts.ftl")),
            include_str!(concat!("../text/", $language, "/files.ftl")),
            include_str!(concat!("../text/", $language, "/finding.ftl")),
            include_str!(concat!("../text/", $language, "/journey.ftl")),
            include_str!(concat!("../text/", $language, "/live.ftl")),
            include_str!(concat!("../text/", $language, "/minute.ftl")),
            include_str!(concat!("../text/", $language, "/moves.ftl")),
            include_str!(concat!("../text/", $language, "/outcome.ftl")),
            include_str!(concat!("../text/", $language, "/own_rules.ftl")),
            include_str!(concat!("../text/", $language, "/pause.ftl")),
            include_str!(concat!("../text/", $language, "/portfolio.ftl")),
            include_str!(concat!("../text/", $language, "/requirements.ftl")),
            include_str!(concat!("../text/", $language, "/ride.ftl")),
            include_str!(concat!("../text/", $language, "/shared.ftl")),
            include_str!(concat!("../text/", $language, "/team.ftl")),
            include_str!(concat!("../text/", $language, "/undo.ftl")),
            include_str!(concat!("../text/", $language, "/upgrade.ftl")),
        ]
    };
}

const WORDS: [LanguageWords; 3] = [("da", words_of!("da")), ("sv", words_of!("sv")), ("en", words_of!("en"))];

/// The feature, as it stands beside `people`.
pub struct Journeys {
    methods: Methods,
}

impl Journeys {
    /// The feature, with journeys that ride these methods; versions that are served no more are read from the database.
    pub const fn new(methods: Methods) -> Self {
        Self { methods }
    }
}

impl Beside for Journeys {
    fn words(&self) -> &'static [LanguageWords] {
        &WORDS
    }

    fn menu(&self) -> (&'static str, &'static str) {
        (paths::JOURNEYS, "journeys-title")
    }

    fn called<'a>(&'a self, read: &'a mut Read, own: &'a OwnVisit, fact: &'a str, id: &'a str) -> Answer<'a, Option<String>> {
        Box::pin(async move {
            let Some(id) = id.parse().ok().filter(|_| fact == "journey") else { return Ok(None) };
            place::title_for(own, read, id).await
        })
    }

    fn things<'a>(&'a self, read: &'a mut Read, language: &'a str, named: &'a BTreeSet<String>) -> Answer<'a, BTreeMap<String, String>> {
        Box::pin(async move { Ok(things::names(read, &self.methods, language, named).await) })
    }

    fn notice_group(&self, kind: &str) -> Option<Group> {
        letters::group(kind)
    }

    fn on_account(&self) -> (&'static str, &'static str, &'static str) {
        (calendar::OWN, "calendar-title", "calendar-account")
    }

    fn erased<'a>(&'a self, act: &'a mut Act, person: PersonId) -> Answer<'a, ()> {
        Box::pin(async move { Ok(calendar::forget(act, person).await?) })
    }

    fn work<'a>(&'a self, read: &'a mut Read, person: PersonId) -> Answer<'a, Option<&'static str>> {
        Box::pin(async move { Ok((!store::of_person(read, person).await?.is_empty()).then_some(paths::JOURNEYS)) })
    }

    fn on_organisation<'a>(&'a self, read: &'a mut Read, own: &'a OwnVisit, place: &'a Place) -> Answer<'a, OnOrganisation> {
        Box::pin(async move {
            let id = place.organisation.id;
            let waits = if may(place.role, DECIDE) { organisations::to_answer(read, id, own.visit.now()).await?.len() } else { 0 };
            let waiting = (waits > 0).then(|| {
                let label = own.visit.words().count("journey-invitations-waiting", waits);
                Link::new(paths::of_organisation(id), label)
            });
            let links = vec![
                Link::new(paths::of_organisation(id), own.visit.word("organisation-journeys-title")),
                Link::new(own_rules::path(id), own.visit.word("own-rules-title")),
            ];
            Ok(OnOrganisation { waiting: waiting.into_iter().collect(), links })
        })
    }

    fn own_data<'a>(&'a self, read: &'a mut Read, person: PersonId) -> Answer<'a, Vec<(&'static str, serde_json::Value)>> {
        Box::pin(async move { Ok(own_data::parts(read, person).await?) })
    }

    fn refused<'a>(&'a self, read: &'a mut Read, visit: &'a Visit, signed_in: &'a SignedIn, path: &'a str) -> Answer<'a, Option<Refused>> {
        Box::pin(async move {
            match journey_in(path) {
                Some(journey) => refused::told(read, visit, signed_in, journey).await,
                None => Ok(None),
            }
        })
    }

    fn demands_second_factor<'a>(&'a self, read: &'a mut Read, path: &'a str, person: PersonId) -> Answer<'a, bool> {
        Box::pin(async move {
            let Some(id) = journey_in(path) else { return Ok(false) };
            Ok(store::demands_second_factor_of(read, id, person).await?)
        })
    }

    fn member_left<'a>(&'a self, act: &'a mut Act, organisation: OrganisationId, person: PersonId) -> Answer<'a, ()> {
        Box::pin(async move {
            for journey in participants::store::journeys_for(act, organisation, person).await? {
                store::hold(act, journey).await?;
                let participant = participants::store::one(act, journey, person).await?.ok_or_else(PageError::not_found)?;
                participants::store::remove(act, journey, person).await?;
                participants::record(act, journey, &participant, &[("journey-role-before", participant.role.as_str())]);
            }
            Ok(())
        })
    }
}

/// The journey in an address of this feature.
fn journey_in(path: &str) -> Option<JourneyId> {
    let below = path.strip_prefix(paths::JOURNEYS)?.strip_prefix('/')?;
    below.split('/').next()?.parse().ok()
}
