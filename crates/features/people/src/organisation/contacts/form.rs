//! Adding a contact, and changing one.

use axum::{Form as Sent, extract::Path, response::Response};
use perron_journal::{Entry, Stream};
use perron_ui::{Choice, Field, Fields, Form, Link, PostButton, Width};
use perron_web::{PageError, Routes};

use crate::{
    access::{Act, Onlooker},
    confidentiality::{self, Mark},
    form_page::FormPage,
    model::{Organisation, OrganisationId, PersonId},
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
#[derive(Clone, Default)]
struct Answers {
    kind: String,
    name: String,
    mail: String,
    phone: String,
    helps_with: String,
    mark: String,
    roles: Vec<String>,
    shown: String,
}

/// What a browser sent: a name once for each value.
type Pairs = Vec<(String, String)>;

async fn show_new(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let place = own.place(&mut own.visit.read().await?, organisation::id_in_address(&id)?, Act::Change).await?;
    page(&own.visit, &place.organisation, None, &Answers::sent(&[])).show(&own.visit)
}

async fn add(own: OwnVisit, Path(id): Path<String>, Sent(sent): Sent<Pairs>) -> Result<Response, PageError> {
    let answers = Answers::sent(&sent);
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let place = own.place(&mut visit.read().await?, id, Act::Change).await?;
    let mut page = page(visit, &place.organisation, None, &answers);
    let Some(checked) = answers.check(visit, &mut page.form.fields, &place.onlooker(own.person.id)) else { return page.show(visit) };
    let (mut act, _) = organisation::begin(&own, id, Act::Change, "people.add-contact").await?;
    let contact = checked(act.new_id::<ContactPoint>(), own.person.id);
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

async fn change(own: OwnVisit, Path((id, contact)): Path<(String, String)>, Sent(sent): Sent<Pairs>) -> Result<Response, PageError> {
    let answers = Answers::sent(&sent);
    let visit = &own.visit;
    let (id, contact) = (organisation::id_in_address(&id)?, organisation::id_in_address(&contact)?);
    let mut read = visit.read().await?;
    let place = own.place(&mut read, id, Act::Change).await?;
    store::one_of(&mut read, id, contact).await?.ok_or_else(PageError::not_found)?;
    drop(read);
    let mut page = page(visit, &place.organisation, Some(contact), &answers);
    let Some(checked) = answers.check(visit, &mut page.form.fields, &place.onlooker(own.person.id)) else { return page.show(visit) };
    let (mut act, place) = organisation::begin(&own, id, Act::Change, "people.change-contact").await?;
    let before = store::one_of(&mut act, id, contact).await?.ok_or_else(PageError::not_found)?;
    let after = checked(contact, before.added_by.unwrap_or(own.person.id));
    if (Contact { added_by: before.added_by, ..after.clone() }) == before {
        return Ok(visit.done(&path(id), "organisation-unchanged", &[]));
    }
    let (standing, wanted) = (Answers::of(&before), Answers::of(&after));
    let mark = conflict::mark(&standing.carried());
    if answers.shown != mark {
        let button = PostButton::new(page.form.action, visit.word("conflict-save-mine"));
        let save_mine = button.carrying_all(wanted.carried());
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
    contact
        .confidentiality
        .noted(Entry::new(Stream::organisation(organisation)))
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
            mark: contact.confidentiality.mark().to_string(),
            roles: contact.confidentiality.roles().map(str::to_owned).collect(),
            shown: String::new(),
        }
    }

    fn sent(pairs: &[(String, String)]) -> Self {
        let all = |name: &str| pairs.iter().filter(|(of, _)| of == name).map(|(_, value)| value.clone()).collect::<Vec<_>>();
        let first = |name: &str| all(name).into_iter().next().unwrap_or_default();
        Self {
            kind: first("kind"),
            name: first("name"),
            mail: first("mail"),
            phone: first("phone"),
            helps_with: first("helps_with"),
            // Contacts are open until somebody says otherwise.
            mark: Some(first(confidentiality::FIELD)).filter(|mark| !mark.is_empty()).unwrap_or_else(|| Mark::Open.to_string()),
            roles: all(confidentiality::ROLES_FIELD),
            shown: first("shown"),
        }
    }

    fn carried(&self) -> Pairs {
        let all = [
            ("kind", &self.kind),
            ("name", &self.name),
            ("mail", &self.mail),
            ("phone", &self.phone),
            ("helps_with", &self.helps_with),
            (confidentiality::FIELD, &self.mark),
        ];
        let roles = self.roles.iter().map(|role| (confidentiality::ROLES_FIELD, role));
        all.into_iter().chain(roles).map(|(name, value)| (name.to_owned(), value.clone())).collect()
    }

    fn fields(&self, visit: &Visit) -> Vec<Field> {
        let choice = |kind: &ContactKind| {
            let key = format!("contact-kind-{kind}");
            Choice::new(kind.as_str(), visit.word(&key)).hint(visit.word(&format!("{key}-hint")))
        };
        let roles: Vec<&str> = self.roles.iter().map(String::as_str).collect();
        let mut fields = vec![
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
        ];
        fields.extend(confidentiality::fields(visit, &self.mark, &roles));
        fields
    }

    /// A contact of these answers once it has an id; otherwise each field says what is wrong with it.
    fn check(
        &self,
        visit: &Visit,
        fields: &mut Fields,
        onlooker: &Onlooker,
    ) -> Option<impl FnOnce(ContactId, PersonId) -> Contact + use<>> {
        let kind = self.kind.parse::<ContactKind>().ok();
        if kind.is_none() {
            fields.fail("kind", visit.word("error-contact-kind"));
        }
        let name = names::plain(&self.name);
        if name.is_empty() {
            fields.fail("name", visit.word("error-contact-name"));
        } else if name.chars().count() > names::LONGEST_NAME {
            fields.fail("name", visit.words().count("error-name-long", names::LONGEST_NAME));
        }
        let mail = names::checked_mail(visit, fields, &self.mail);
        let phone = names::plain(&self.phone);
        let dials = phone.chars().all(|sign| sign.is_ascii_digit() || " +-()/.".contains(sign));
        if !phone.is_empty() && (!dials || !phone.contains(|sign: char| sign.is_ascii_digit()) || phone.len() > LONGEST_PHONE) {
            fields.fail("phone", visit.word("error-contact-phone"));
        }
        let helps_with = names::written(&self.helps_with);
        if helps_with.chars().count() > LONGEST_HELP {
            fields.fail("helps_with", visit.words().count("error-contact-helps-with", LONGEST_HELP));
        }
        let roles: Vec<&str> = self.roles.iter().map(String::as_str).collect();
        let confidentiality = confidentiality::check(visit, fields, (&self.mark, &roles), onlooker, true);
        if !visit.accepts(fields) {
            return None;
        }
        let (kind, mail, confidentiality) = (kind?, mail?, confidentiality?);
        Some(move |id, added_by| Contact { id, kind, name, mail, phone, helps_with, confidentiality, added_by: Some(added_by) })
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
