//! Inviting somebody, and sending an invitation again. The answer tells nobody whether an address has an account here.

use axum::{Form as Sent, extract::Path, response::Response};
use perron_db::Query;
use perron_journal::{Act as Doing, Entry, Stream};
use perron_kernel::Token;
use perron_ui::{Choice, Field, Fields, Form, Link};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    access::Act,
    bounce,
    form_page::FormPage,
    invitation::{self, Invitation, LASTS, Letter, State, path, store},
    model::{InvitationId, InvitationKind, Organisation, OrganisationId, OrganisationRole},
    names,
    organisation::{self, members},
    people::{LANGUAGES, People, known_language},
    visit::{OwnVisit, Visit},
};

/// The longest personal message, in characters.
const LONGEST_MESSAGE: usize = 500;

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default()
        .get("/organisations/{id}/invitations/new", show)
        .post("/organisations/{id}/invitations/new", invite)
        .get("/organisations/{id}/invitations/{invitation}/resend", show_resend)
        .post("/organisations/{id}/invitations/{invitation}/resend", resend)
}

/// What was sent, or what stands in the form at first.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    mail: String,
    role: String,
    language: String,
    message: String,
}

/// How the letter is to be written.
pub struct Writing {
    /// In which language.
    pub language: &'static str,
    /// What the inviter adds; empty for nothing.
    pub message: String,
}

async fn show(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let place = own.place(&mut own.visit.read().await?, organisation::id_in_address(&id)?, Act::Invite).await?;
    let answers =
        Answers { role: OrganisationRole::Member.to_string(), language: place.organisation.language.clone(), ..Answers::default() };
    page(&own.visit, &place.organisation, &answers).show(&own.visit)
}

async fn invite(own: OwnVisit, Path(id): Path<String>, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let (mut act, place) = organisation::begin(&own, id, Act::Invite, "people.invite").await?;
    let mut page = page(visit, &place.organisation, &answers);
    let fields = &mut page.form.fields;
    let mail = names::checked_mail(visit, fields, &answers.mail);
    let role = answers.role.parse::<OrganisationRole>().ok();
    if role.is_none() {
        fields.fail("role", visit.word("error-role"));
    }
    let writing = answers.check_writing(visit, fields);
    let (Some(mail), Some(role), Some(writing)) = (mail, role, writing) else { return page.show(visit) };
    if let Some((why, earlier)) = taken(&mut act, id, &mail).await? {
        page.form.fields.fail("mail", visit.word(why));
        let resend = |earlier| Link::new(format!("{}/{earlier}/resend", path(id)), visit.word("invite-resend"));
        page.below = earlier.map(resend).into_iter().collect();
        return page.show(visit);
    }
    one(&mut act, &own, &place.organisation, (&mail, role), &writing).await?;
    act.commit().await?;
    Ok(visit.done(&path(id), "invited", &[&mail]))
}

/// Invites an address as something, and sends the letter once that lasts.
pub async fn one(
    act: &mut Doing,
    own: &OwnVisit,
    organisation: &Organisation,
    (mail, role): (&str, OrganisationRole),
    writing: &Writing,
) -> perron_db::Result<()> {
    bounce::store::forget(act, mail).await?;
    let token = Token::new(act.random());
    let invitation = Invitation {
        id: act.new_id::<InvitationKind>(),
        organisation: organisation.id,
        mail: mail.to_owned(),
        role,
        state: State::Waiting,
        expires_at: act.now().after(LASTS),
    };
    store::add(act, &invitation, own.person.id, &token).await?;
    send(own, act, organisation, &invitation, writing, &token);
    Ok(())
}

/// Why an address cannot be invited, if it cannot: it is a member's, or has an invitation that waits.
async fn taken(
    query: &mut impl Query,
    organisation: OrganisationId,
    mail: &str,
) -> perron_db::Result<Option<(&'static str, Option<InvitationId>)>> {
    let members = organisation::store::members_of(query, organisation).await?;
    if members.iter().any(|member| member.mail.as_deref() == Some(mail)) {
        return Ok(Some(("error-invite-member", None)));
    }
    let waiting = store::waiting(query, organisation).await?;
    Ok(waiting.iter().find(|waiting| waiting.mail == mail).map(|earlier| ("error-invite-waiting", Some(earlier.id))))
}

async fn show_resend(own: OwnVisit, Path((id, invitation)): Path<(String, String)>) -> Result<Response, PageError> {
    let (id, invitation) = (organisation::id_in_address(&id)?, organisation::id_in_address(&invitation)?);
    let mut read = own.visit.read().await?;
    let place = own.place(&mut read, id, Act::Invite).await?;
    let invitation = store::one_waiting(&mut read, id, invitation).await?.ok_or_else(PageError::not_found)?;
    let answers = Answers { mail: invitation.mail.clone(), language: place.organisation.language.clone(), ..Answers::default() };
    resend_page(&own.visit, &place.organisation, &invitation, &answers).show(&own.visit)
}

async fn resend(
    own: OwnVisit,
    Path((id, invitation)): Path<(String, String)>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let visit = &own.visit;
    let (id, invitation) = (organisation::id_in_address(&id)?, organisation::id_in_address(&invitation)?);
    let (mut act, place) = organisation::begin(&own, id, Act::Invite, "people.resend-invitation").await?;
    let mut invitation = store::one_waiting(&mut act, id, invitation).await?.ok_or_else(PageError::not_found)?;
    let mut page = resend_page(visit, &place.organisation, &invitation, &answers);
    let fields = &mut page.form.fields;
    let writing = answers.check_writing(visit, fields);
    // A form without the field means the same address.
    let mail = if answers.mail.is_empty() { Some(invitation.mail.clone()) } else { names::checked_mail(visit, fields, &answers.mail) };
    let Some((writing, mail)) = writing.zip(mail) else { return page.show(visit) };
    let before = std::mem::replace(&mut invitation.mail, mail);
    if invitation.mail != before
        && let Some(taken) = taken(&mut act, id, &invitation.mail).await?
    {
        page.form.fields.fail("mail", visit.word(taken.0));
        return page.show(visit);
    }
    // What is known of the address may be mended by now: the letter shows it.
    bounce::store::forget(&mut act, &invitation.mail).await?;
    let token = Token::new(act.random());
    invitation.expires_at = act.now().after(LASTS);
    store::renew(&mut act, &invitation, &token).await?;
    bounce::store::forget_unused(&mut act, &before).await?;
    send(&own, &mut act, &place.organisation, &invitation, &writing, &token);
    act.commit().await?;
    Ok(visit.done(&path(id), "invited", &[&invitation.mail]))
}

/// Records it, and sends the letter once that lasts.
fn send(own: &OwnVisit, act: &mut Doing, organisation: &Organisation, invitation: &Invitation, writing: &Writing, token: &Token) {
    let entry = Entry::new(Stream::organisation(organisation.id))
        .fact("invitation", invitation.id.to_string())
        .fact("role", invitation.role.as_str())
        .fact("language", writing.language)
        .personal("mail", invitation.mail.clone());
    act.record(if writing.message.is_empty() { entry } else { entry.personal("message", writing.message.clone()) });
    let inviter = own.person.name.clone().unwrap_or_default();
    let letter = Letter { inviter: &inviter, organisation, language: writing.language, message: &writing.message };
    act.afterwards(letter.to(&own.visit.people, invitation, token));
}

impl Answers {
    fn check_writing(&self, visit: &Visit, fields: &mut Fields) -> Option<Writing> {
        let language = known_language(&self.language);
        if language.is_none() {
            fields.fail("language", visit.word("error-invite-language"));
        }
        let message = names::written(&self.message);
        if message.chars().count() > LONGEST_MESSAGE {
            fields.fail("message", visit.words().count("error-invite-message", LONGEST_MESSAGE));
        }
        let accepted = visit.accepts(fields);
        language.filter(|_| accepted).map(|language| Writing { language, message })
    }

    fn writing_fields(&self, visit: &Visit) -> [Field; 2] {
        let choice = |language| Choice::new(language, visit.word(&format!("organisation-language-{language}")));
        [
            Field::radios("language", visit.word("invite-language"), LANGUAGES.into_iter().map(choice).collect()).value(&self.language),
            Field::text_area("message", visit.word("invite-message"), 4)
                .hint(visit.words().count("invite-message-hint", LONGEST_MESSAGE))
                .optional()
                .value(&self.message),
        ]
    }
}

fn page(visit: &Visit, organisation: &Organisation, answers: &Answers) -> FormPage {
    let mut fields = vec![
        mail_field(visit, &answers.mail),
        Field::radios("role", visit.word("members-role"), members::roles(visit)).value(&answers.role),
    ];
    fields.extend(answers.writing_fields(visit));
    let lead = visit.words().count("invite-lead", invitation::DAYS);
    form_page(
        visit,
        organisation,
        visit.word("invite-title"),
        lead,
        Form::new(format!("{}/new", path(organisation.id)), fields, visit.word("invite-submit")),
    )
}

fn mail_field(visit: &Visit, mail: &str) -> Field {
    Field::email("mail", visit.word("invite-mail")).autocomplete("off").maxlength(254).value(mail)
}

fn resend_page(visit: &Visit, organisation: &Organisation, invitation: &Invitation, answers: &Answers) -> FormPage {
    let action = format!("{}/{}/resend", path(organisation.id), invitation.id);
    let mut fields = vec![mail_field(visit, &answers.mail).hint(visit.word("resend-mail-hint"))];
    fields.extend(answers.writing_fields(visit));
    let form = Form::new(action, fields, visit.word("invite-submit"));
    let heading = visit.words().with("resend-title", &[("mail", invitation.mail.as_str().into())]);
    form_page(visit, organisation, heading, visit.words().count("resend-lead", invitation::DAYS), form)
}

fn form_page(visit: &Visit, organisation: &Organisation, heading: String, lead: String, form: Form) -> FormPage {
    let invitations = Link::new(path(organisation.id), visit.word("invitations-title"));
    let mut crumbs = organisation::crumbs(visit, organisation);
    crumbs.push(invitations.clone());
    let form = form.cancel(Link::new(invitations.href, visit.word("organisation-stay")));
    FormPage { heading, lead, form, below: Vec::new(), crumbs }
}
