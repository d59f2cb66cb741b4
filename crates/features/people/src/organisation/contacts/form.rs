//! Adding a contact, and changing one.

use axum::{Form as Sent, extract::Path, response::Response};
use perron_journal::{Entry, Stream};
use perron_ui::{Choice, Field, Fields, Form, Link, PostButton, Width};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    access::Act,
    form_page::FormPage,
    model::{Organisation, OrganisationId},
    names,
    organisation::{
        self,
        conflict::{self, Conflict},
        contacts::{Contact, ContactId, ContactKind, ContactPoint, path, store},
    },
    people::People,
    visit::{OwnVisit, Visit},
};

/// The longest phone number, in characters.
const LONGEST_PHONE: usize = 40;
/// The longest text on what a contact helps with, in characters.
const LONGEST_HELP: usize = 300;

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default()
        .get("/organisations/{id}/contacts/new", show_new)
        .post("/organisations/{id}/contacts/new", add)
        .get("/organisations/{id}/contacts/{contact}/edit", show)
        .post("/organisations/{id}/contacts/{contact}/edit", change)
}

/// What was sent, or what stands in the form at first.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Answers {
    kind: String,
    name: String,
    mail: String,
    phone: String,
    helps_with: String,
    shown: String,
}

async fn show_new(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let place = own.place(&mut own.visit.read().await?, organisation::id_in_address(&id)?, Act::Change).await?;
    page(&own.visit, &place.organisation, None, &Answers::default()).show(&own.visit)
}

async fn add(own: OwnVisit, Path(id): Path<String>, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let place = own.place(&mut visit.read().await?, id, Act::Change).await?;
    let mut page = page(visit, &place.organisation, None, &answers);
    let Some(checked) = answers.check(visit, &mut page.form.fields) else { return page.show(visit) };
    let (mut act, _) = organisation::begin(&own, id, Act::Change, "people.add-contact").await?;
    let contact = checked(act.new_id::<ContactPoint>());
    store::add(&mut act, id, &contact).await?;
    act.record(entry(id, &contact));
    act.commit().await?;
    Ok(visit.done(&path(id), "contact-added", &[&contact.name]))
}

async fn show(own: OwnVisit, Path((id, contact)): Path<(String, String)>) -> Result<Response, PageError> {
    let (id, contact) = (organisation::id_in_address(&id)?, organisation::id_in_address(&contact)?);
    let mut read = own.visit.read().await?;
    let place = own.place(&mut read, id, Act::Change).await?;
    let contact = store::one_of(&mut read, id, contact).await?.ok_or_else(PageError::not_found)?;
    let mut answers = Answers::of(&contact);
    answers.shown = conflict::mark(&answers.carried());
    page(&own.visit, &place.organisation, Some(contact.id), &answers).show(&own.visit)
}

async fn change(own: OwnVisit, Path((id, contact)): Path<(String, String)>, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let visit = &own.visit;
    let (id, contact) = (organisation::id_in_address(&id)?, organisation::id_in_address(&contact)?);
    let mut read = visit.read().await?;
    let place = own.place(&mut read, id, Act::Change).await?;
    store::one_of(&mut read, id, contact).await?.ok_or_else(PageError::not_found)?;
    drop(read);
    let mut page = page(visit, &place.organisation, Some(contact), &answers);
    let Some(checked) = answers.check(visit, &mut page.form.fields) else { return page.show(visit) };
    let (mut act, place) = organisation::begin(&own, id, Act::Change, "people.change-contact").await?;
    let before = store::one_of(&mut act, id, contact).await?.ok_or_else(PageError::not_found)?;
    let after = checked(contact);
    if after == before {
        return Ok(visit.done(&path(id), "organisation-unchanged", &[]));
    }
    let (standing, wanted) = (Answers::of(&before), Answers::of(&after));
    let mark = conflict::mark(&standing.carried());
    if answers.shown != mark {
        let button = PostButton::new(page.form.action, visit.word("conflict-save-mine"));
        let save_mine = wanted.carried().into_iter().fold(button, |button, (name, value)| button.carrying(name, value));
        let differences = conflict::differences(&standing.fields(visit), &wanted.fields(visit));
        let crumbs = organisation::crumbs(visit, &place.organisation);
        return Conflict { differences, save_mine: save_mine.carrying("shown", mark), keep_theirs: path(id), crumbs }.show(visit);
    }
    store::change(&mut act, id, &after).await?;
    act.record(entry(id, &after));
    act.commit().await?;
    Ok(visit.done(&path(id), "contact-changed", &[&after.name]))
}

/// What the journal keeps of a contact.
pub fn entry(organisation: OrganisationId, contact: &Contact) -> Entry {
    Entry::new(Stream::organisation(organisation))
        .fact("contact", contact.id.to_string())
        .fact("kind", contact.kind.as_str())
        .personal("name", contact.name.clone())
        .personal("mail", contact.mail.clone())
        .personal("phone", contact.phone.clone())
        .personal("helps-with", contact.helps_with.clone())
}

impl Answers {
    fn of(contact: &Contact) -> Self {
        Self {
            kind: contact.kind.to_string(),
            name: contact.name.clone(),
            mail: contact.mail.clone(),
            phone: contact.phone.clone(),
            helps_with: contact.helps_with.clone(),
            shown: String::new(),
        }
    }

    fn carried(&self) -> Vec<(String, String)> {
        let all =
            [("kind", &self.kind), ("name", &self.name), ("mail", &self.mail), ("phone", &self.phone), ("helps_with", &self.helps_with)];
        all.into_iter().map(|(name, value)| (name.to_owned(), value.clone())).collect()
    }

    fn fields(&self, visit: &Visit) -> Vec<Field> {
        let choice = |kind: &ContactKind| {
            let key = format!("contact-kind-{kind}");
            Choice::new(kind.as_str(), visit.word(&key)).hint(visit.word(&format!("{key}-hint")))
        };
        vec![
            Field::radios("kind", visit.word("contact-kind"), ContactKind::ALL.iter().map(choice).collect()).value(&self.kind),
            Field::text("name", visit.word("contact-name")).maxlength(names::LONGEST_NAME).value(&self.name),
            names::mail_field(visit, &self.mail).autocomplete("off"),
            Field::text("phone", visit.word("contact-phone"))
                .optional()
                .inputmode("tel")
                .width(Width::Twenty)
                .maxlength(LONGEST_PHONE)
                .value(&self.phone),
            Field::text_area("helps_with", visit.word("contact-helps-with"), 3)
                .hint(visit.word("contact-helps-with-hint"))
                .optional()
                .maxlength(LONGEST_HELP)
                .value(&self.helps_with),
        ]
    }

    /// A contact of these answers once it has an id; otherwise each field says what is wrong with it.
    fn check(&self, visit: &Visit, fields: &mut Fields) -> Option<impl FnOnce(ContactId) -> Contact + use<>> {
        let kind = self.kind.parse::<ContactKind>().ok();
        if kind.is_none() {
            fields.fail("kind", visit.word("error-contact-kind"));
        }
        let name = self.name.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() {
            fields.fail("name", visit.word("error-contact-name"));
        } else if name.chars().count() > names::LONGEST_NAME {
            fields.fail("name", visit.words().count("error-name-long", names::LONGEST_NAME));
        }
        let mail = names::checked_mail(visit, fields, &self.mail);
        let phone = self.phone.split_whitespace().collect::<Vec<_>>().join(" ");
        let dials = phone.chars().all(|sign| sign.is_ascii_digit() || " +-()/.".contains(sign));
        if !phone.is_empty() && (!dials || !phone.contains(|sign: char| sign.is_ascii_digit()) || phone.len() > LONGEST_PHONE) {
            fields.fail("phone", visit.word("error-contact-phone"));
        }
        let helps_with = self.helps_with.trim().replace("\r\n", "\n");
        if helps_with.chars().count() > LONGEST_HELP {
            fields.fail("helps_with", visit.words().count("error-contact-helps-with", LONGEST_HELP));
        }
        if fields.errors() > 0 {
            return None;
        }
        let (kind, mail) = (kind?, mail?);
        Some(move |id| Contact { id, kind, name, mail, phone, helps_with })
    }
}

fn page(visit: &Visit, organisation: &Organisation, contact: Option<ContactId>, answers: &Answers) -> FormPage {
    let contacts = path(organisation.id);
    let (action, heading, submit) = match contact {
        None => (format!("{contacts}/new"), "contact-add", "contact-add-submit"),
        Some(contact) => (format!("{contacts}/{contact}/edit"), "contact-change-title", "organisation-save"),
    };
    let mut fields = answers.fields(visit);
    if contact.is_some() {
        fields.push(Field::hidden("shown", answers.shown.clone()));
    }
    let mut crumbs = organisation::crumbs(visit, organisation);
    crumbs.push(Link::new(contacts.clone(), visit.word("contacts-title")));
    let form = Form::new(action, fields, visit.word(submit)).cancel(Link::new(contacts, visit.word("organisation-stay")));
    FormPage { heading: visit.word(heading), lead: String::new(), form, below: Vec::new(), crumbs }
}
