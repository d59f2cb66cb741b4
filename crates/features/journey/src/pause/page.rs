//! The emergency stop of a case: where it is and what is missing, whom to ask, and how to let it rest.

use askama::Template;
use axum::{Extension, extract::Path, http::StatusCode, response::Response};
use perron_db::Query;
use perron_people::{
    People,
    doors::{self, Contact, OwnVisit, ShownContact, id_in_address},
};
use perron_ui::{Choice, Field, Form, Html, Link, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    activities,
    methods::Methods,
    paths,
    pause::{
        self, LONGEST, ask,
        help::{self, Waiting},
    },
    place::Place,
    ride::{
        Ride, acts,
        frame::{self, Tabbed},
    },
};

/// The route of this page.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/emergency", show)
}

#[derive(Template)]
#[template(path = "case_emergency.html")]
struct EmergencyTemplate<'a> {
    words: &'a Words,
    errors: Html,
    frame: Html,
    title: String,
    /// Where the case is, in words.
    here: Vec<String>,
    /// What the method says about asking for help.
    about: Html,
    contacts: Vec<ShownContact>,
    /// Where contacts are added; nothing where somebody can be written to.
    no_contact: Option<Link>,
    /// Help that it waits for already.
    help: Option<Waiting>,
    /// The question to a contact; nothing for whoever may not ask, or where nobody can be written to.
    ask: Option<Html>,
    /// What is asked when the case is to rest; nothing while it does, and for whoever may not.
    rest: Option<Html>,
}

async fn show(own: OwnVisit, Extension(methods): Extension<Methods>, Path(id): Path<String>) -> Result<Response, PageError> {
    let (place, ride) = acts::enter(&own, &methods, id_in_address(&id)?, Act::SeeRide).await?;
    let helpers = helpers(&mut own.visit.read().await?, &own, &place).await?;
    let ask = ask_form(&own, &place, &ride, &helpers, &ask::Answers::default())?;
    page(&own, &place, &ride, helpers, (&ask, &rest_form(&own, &place, "")))
}

/// Whom the visitor can ask, and who was asked already.
pub struct Helpers {
    /// The contacts of the organisation they act for, as far as they may see them, those for the emergency stop first.
    pub contacts: Vec<Contact>,
    /// Help that the case waits for.
    waiting: Option<Waiting>,
}

/// Whom the visitor can ask, and who was asked already.
///
/// # Errors
/// When the database cannot be reached.
pub async fn helpers(query: &mut impl Query, own: &OwnVisit, place: &Place) -> Result<Helpers, PageError> {
    let contacts = doors::contacts_seen_by(query, place.organisation(), own.person.id).await?;
    Ok(Helpers { contacts, waiting: help::waiting(query, own.visit.words(), place).await? })
}

/// The question to a contact.
///
/// # Errors
/// `NotFound` when the method speaks no language of the program.
pub fn ask_form(own: &OwnVisit, place: &Place, ride: &Ride, helpers: &Helpers, answers: &ask::Answers) -> Result<Form, PageError> {
    let visit = &own.visit;
    let written_to = helpers.contacts.iter().filter(|contact| !contact.mail.is_empty());
    let choice = |contact: &Contact| Choice::new(contact.id.to_string(), contact.name.clone()).hint(contact.helps_with.clone());
    let mut fields = Vec::new();
    let help = ask::help(ride, &ride.edition(visit)?);
    if !help.is_empty() {
        fields.push(Field::radios("help", visit.word("emergency-field-help"), help).optional().value(&answers.help));
    }
    fields.push(
        Field::text_area("problem", visit.word("emergency-field-problem"), 4)
            .hint(visit.word("emergency-field-problem-hint"))
            .maxlength(LONGEST)
            .value(&answers.problem),
    );
    let to = Field::radios("contact", visit.word("emergency-field-contact"), written_to.map(choice).collect());
    fields.push(to.hint(visit.word("emergency-field-contact-hint")).value(&answers.contact));
    Ok(Form::new(pause::path(place.journey.id), fields, visit.word("emergency-ask-submit")))
}

/// What is asked when the case is to rest.
pub fn rest_form(own: &OwnVisit, place: &Place, reason: &str) -> Form {
    let visit = &own.visit;
    let field = Field::text_area("reason", visit.word("pause-field-reason"), 3).hint(visit.word("pause-field-reason-hint"));
    let submit = visit.words().with("pause-submit", &[("journey", place.journey.title.as_str().into())]);
    Form::new(paths::below(place.journey.id, "pause"), vec![field.maxlength(LONGEST).value(reason)], submit)
}

/// The page with its two forms; with the status 422 when something is wrong with what was sent.
///
/// # Errors
/// When a template fails.
pub fn page(own: &OwnVisit, place: &Place, ride: &Ride, helpers: Helpers, (ask, rest): (&Form, &Form)) -> Result<Response, PageError> {
    let visit = &own.visit;
    let words = visit.words();
    let Helpers { contacts, waiting } = helpers;
    let requirements = ride.requirements();
    let edition = ride.edition(visit)?;
    let wrong = [ask, rest].into_iter().find(|form| form.fields.errors() > 0);
    let title = visit.word("emergency-title");
    let can_be_asked = contacts.iter().any(|contact| !contact.mail.is_empty());
    let no_contact = || Link::new(doors::organisation_contacts_path(place.organisation()), visit.word("emergency-no-contact-link"));
    let body = Html::render(&EmergencyTemplate {
        words,
        errors: wrong.map(|form| form.render_errors(words)).transpose()?.unwrap_or_default(),
        frame: frame::frame(own, place, Some(ride), &requirements, Tabbed::Below("emergency", "emergency-title"), false)?,
        title: title.clone(),
        here: ask::here(words, ride, &edition)?,
        about: edition.text.section("emergency", "about").map(|section| edition.inline(&section.body)).unwrap_or_default(),
        contacts: contacts.iter().map(|contact| doors::shown_contact(visit, contact)).collect(),
        no_contact: (!can_be_asked).then(no_contact),
        // Nobody waits for help with a case that has ended.
        help: waiting.filter(|_| ride.end.is_none()),
        ask: (can_be_asked && place.may(Act::Work)).then(|| ask.render(words)).transpose()?,
        rest: (place.pause.is_none() && place.may(Act::Change)).then(|| rest.render(words)).transpose()?,
    })?;
    let mut page = frame::page(own, place, title.clone(), Vec::new());
    let Some(wrong) = wrong else { return visit.page(page, &body) };
    page.title = wrong.fields.title(words, &title);
    visit.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page, &body)
}

/// What a way of help is called: what stands in bold in its words.
pub fn called(item: &perron_method::Item) -> String {
    activities::words::title(item)
}
