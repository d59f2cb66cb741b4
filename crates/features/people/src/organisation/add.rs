//! Adding an organisation. Who adds it becomes its administrator.

use axum::{Form as Sent, response::Response};
use perron_journal::{Act, Actor, Entry, Principal, Stream};
use perron_ui::{Form, Link};
use perron_web::{PageError, Routes};

use crate::{
    form_page::FormPage,
    model::{Organisation, OrganisationKindOfId, OrganisationRole, PersonId},
    organisation::{
        form::{Answers, Details},
        store,
    },
    paths,
    people::People,
    visit::{OwnVisit, Visit},
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/organisations/new", show).post("/organisations/new", add)
}

async fn show(own: OwnVisit) -> Result<Response, PageError> {
    page(&own.visit, &Answers::for_new(&own.visit)).show(&own.visit)
}

async fn add(own: OwnVisit, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let visit = &own.visit;
    let mut page = page(visit, &answers);
    let Some(details) = answers.check(visit, &mut page.form.fields) else { return page.show(visit) };
    let actor = Actor::from(Principal::person(own.person.id));
    let mut act = visit.people.journal().begin(actor, "people.add-organisation").await?;
    let organisation = details.into_organisation(act.new_id::<OrganisationKindOfId>(), act.now());
    if !one(&mut act, own.person.id, &organisation).await? {
        page.form.fields.fail("identifier", visit.word("error-identifier-taken"));
        return page.show(visit);
    }
    act.commit().await?;
    Ok(visit.done(&paths::organisation(organisation.id), "organisation-added", &[&organisation.name]))
}

/// Adds an organisation with its first administrator, and records that for both; false when another has the same identifier.
pub async fn one(act: &mut Act, person: PersonId, organisation: &Organisation) -> perron_db::Result<bool> {
    if !store::add(act, organisation).await? {
        return Ok(false);
    }
    store::set_member(act, organisation.id, person, OrganisationRole::Administrator).await?;
    let entry = Entry::new(Stream::organisation(organisation.id))
        .fact("kind", organisation.kind.as_str())
        .fact("country", organisation.country.as_str())
        .fact("person", person.to_string())
        .fact("role", OrganisationRole::Administrator.as_str());
    act.record(with_names(entry, organisation));
    let of_person = Entry::new(Stream::person(person)).fact("organisation", organisation.id.to_string());
    act.record(of_person.fact("role", OrganisationRole::Administrator.as_str()));
    Ok(true)
}

/// Adds name and identifier, which may be somebody's own, to an entry.
pub fn with_names(entry: Entry, organisation: &Organisation) -> Entry {
    let entry = entry.personal("name", organisation.name.clone());
    match &organisation.identifier {
        Some((scheme, identifier)) => entry.fact("identifier-scheme", scheme.clone()).personal("identifier", identifier.clone()),
        None => entry,
    }
}

impl Details {
    /// An organisation of these details.
    pub fn into_organisation(self, id: crate::model::OrganisationId, created_at: perron_kernel::Instant) -> Organisation {
        Organisation {
            id,
            name: self.name,
            kind: self.kind,
            country: self.country,
            authority_type: self.authority_type,
            currency: self.currency,
            language: self.language,
            identifier: self.identifier,
            created_at,
        }
    }
}

fn page(visit: &Visit, answers: &Answers) -> FormPage {
    let organisations = Link::new(paths::ORGANISATIONS, visit.word("title-organisations"));
    let form = Form::new(paths::new_organisation(), answers.fields(visit), visit.word("organisation-add-submit"));
    FormPage {
        heading: visit.word("organisation-add"),
        lead: visit.word("organisation-add-lead"),
        form: form.cancel(Link::new(paths::ORGANISATIONS, visit.word("organisation-stay"))),
        below: Vec::new(),
        crumbs: vec![organisations],
    }
}
