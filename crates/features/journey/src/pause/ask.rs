//! Asking a contact of the organisation for help: they get a letter that says where the case is and what the problem is.

use axum::{Extension, Form as Sent, extract::Path, response::Response};
use perron_guide::Edition;
use perron_journal::{Entry, Stream};
use perron_people::{
    People,
    doors::{self, Contact, OwnVisit, Reader, id_in_address},
};
use perron_ui::{Choice, Words};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    access::Act,
    methods::Methods,
    paths,
    pause::{
        self, LONGEST,
        help::ASKED,
        page::{ask_form, called, helpers, page, rest_form},
    },
    requirements::counts::Counts,
    ride::{Ride, acts},
    rules::written,
};

/// The route of this act.
pub fn routes() -> Routes<People> {
    Routes::default().post("/journeys/{id}/emergency", ask)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Answers {
    /// Which help is wanted, by its id in the method.
    pub help: String,
    /// What the problem is.
    pub problem: String,
    /// Who is asked.
    pub contact: String,
}

/// The kinds of help that the method names, as choices.
pub fn help(ride: &Ride, edition: &Edition<'_>) -> Vec<Choice> {
    let emergency = ride.method().about.emergency.iter().flat_map(|emergency| &emergency.help);
    emergency.filter_map(|id| Some(Choice::new(id.as_str(), called(edition.text.item("emergency", "help", id)?)))).collect()
}

/// Where a case is, in sentences: its route, its station, and how much is missing there.
///
/// # Errors
/// `NotFound` when the method does not know the route.
pub fn here(words: &Words, ride: &Ride, edition: &Edition<'_>) -> Result<Vec<String>, PageError> {
    let route = edition.sign(ride.route()?).name;
    let mut lines = vec![words.with("emergency-route", &[("route", route.into())])];
    lines.push(match ride.here() {
        Some(here) => words.with("emergency-station", &[("station", edition.station_title(here).into())]),
        None => words.get("emergency-no-station"),
    });
    lines.push(Counts::of(&ride.requirements()).sentence(words));
    Ok(lines)
}

async fn ask(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place, ride) = acts::begin(&own, &methods, id, Act::Work, ASKED).await?;
    let helpers = helpers(&mut act, &own, &place).await?;
    let mut form = ask_form(&own, &place, &ride, &helpers, &answers)?;
    let problem = written(&answers.problem);
    if problem.is_empty() {
        form.fields.fail("problem", visit.word("error-emergency-problem"));
    } else if problem.chars().count() > LONGEST {
        form.fields.fail("problem", visit.words().count("error-journey-text-long", LONGEST));
    }
    let asked = |contact: &&Contact| contact.id.to_string() == answers.contact && !contact.mail.is_empty();
    let contact = helpers.contacts.iter().find(asked).cloned();
    if contact.is_none() {
        form.fields.fail("contact", visit.word("error-emergency-contact"));
    }
    let accepted = visit.accepts(&mut form.fields);
    let Some(contact) = contact.filter(|_| accepted) else {
        return page(&own, &place, &ride, helpers, (&form, &rest_form(&own, &place, "")));
    };
    let organisation = doors::organisation(&mut act, place.organisation()).await?.ok_or_else(PageError::not_found)?;
    let words = visit.people.words(&organisation.language);
    let edition = ride.version.edition(words.language()).ok_or_else(PageError::not_found)?;
    let wanted = ride.method().about.emergency.iter().flat_map(|emergency| &emergency.help).find(|help| **help == *answers.help);
    let wanted_in_words = wanted.and_then(|help| edition.text.item("emergency", "help", help)).map(called);
    let more =
        wanted_in_words.map_or_else(|| words.get("emergency-any-help"), |help| words.with("emergency-wanted", &[("help", help.into())]));
    let values = [
        ("name", own.person.name.as_deref().unwrap_or_default().into()),
        ("mail", own.person.mail.as_deref().unwrap_or_default().into()),
        ("journey", place.journey.title.as_str().into()),
        ("here", here(words, &ride, &edition)?.join(" ").into()),
        ("problem", problem.as_str().into()),
        ("help", more.into()),
    ];
    let reader = Reader { mail: &contact.mail, name: Some(&contact.name), language: words.language() };
    act.afterwards(visit.people.letter(reader, "journey-help", Some(&paths::journey(id)), &values));
    let mut entry = Entry::new(Stream::journey(id)).fact("help-contact", contact.id.to_string());
    entry = wanted.iter().fold(entry, |entry, help| entry.fact("help-wanted", help.to_string()));
    entry = ride.here().iter().fold(entry, |entry, station| entry.fact("station", *station));
    entry = entry.personal("help-contact-name", contact.name.as_str()).personal("help-problem", problem);
    acts::settle(act, &own, &methods, &place, entry).await?;
    Ok(visit.done(&pause::path(id), "help-asked", &[&contact.name]))
}
