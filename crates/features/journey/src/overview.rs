//! A journey at a glance: the challenge, what is known about the case, who takes part, and what the visitor may do next.

use askama::Template;
use axum::{extract::Path, response::Response};
use perron_people::{
    People,
    doors::{OwnVisit, Visit, id_in_address},
};
use perron_ui::{Html, Link, Page, PostButton, SummaryRow, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    model::{Invitation, Kept, Part, Participant, Party, Role},
    organisations, participants, paths,
    place::{self, Place},
    rules::{has_run_out, runs_out_at},
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}", show)
}

struct Person {
    name: String,
    is_self: bool,
    organisation: String,
    role: String,
    since: String,
    /// Where the role is changed; empty for whoever may not.
    change_role: String,
    remove: String,
}

struct Organisation {
    name: String,
    part: String,
    since: String,
    /// Where its part is ended; empty for the owner's, and for whoever may not.
    end: String,
}

struct Asked {
    name: String,
    part: String,
    since: String,
    /// When it runs out, or that it has.
    until: String,
    has_run_out: bool,
    resend: PostButton,
    withdraw: PostButton,
}

#[derive(Template)]
#[template(path = "journey.html")]
struct JourneyTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    owner: String,
    challenge: &'a str,
    rows: Vec<SummaryRow>,
    /// The note and what its mark says, for whoever may see it.
    note: Option<(&'a str, String)>,
    everybody: bool,
    people: Vec<Person>,
    /// How many there are, for whoever sees them all.
    caption: String,
    manages: bool,
    add: String,
    organisations: Vec<Organisation>,
    asked: Vec<Asked>,
    invite: Option<String>,
    links: Vec<Link>,
    leave: Option<String>,
}

async fn show(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let mut read = visit.read().await?;
    let place = place::enter(&own, &mut read, id, Act::See).await?;
    let owner = organisations::owner_name(&mut read, &place.journey).await?;
    let participants = participants::store::of(&mut read, id).await?;
    let parties = organisations::store::parties(&mut read, id).await?;
    let invites = place.may(Act::InviteOrganisation);
    let asked = if invites { organisations::store::waiting_in(&mut read, id).await? } else { Vec::new() };
    drop(read);
    let everybody = place.may(Act::SeeEverybody);
    let journey = &place.journey;
    let note = Some(&journey.note).filter(|note| !note.text.is_empty() && place.sees(note, own.person.id));
    let seen = |participant: &&Participant| {
        // Who may not see everybody still knows whom to ask, and who is there from their own organisation.
        everybody || participant.role == Role::Lead || participant.organisation == place.organisation()
    };
    let body = Html::render(&JourneyTemplate {
        words: visit.words(),
        title: &journey.title,
        owner,
        challenge: &journey.challenge,
        rows: rows(&own, &place),
        note: note.map(|note| (note.text.as_str(), mark_in_words(visit, note))),
        everybody,
        people: participants.iter().filter(seen).map(|participant| person(&own, &place, participant)).collect(),
        caption: if everybody { visit.words().count("participants-count", participants.len()) } else { visit.word("participants-seen") },
        manages: place.may(Act::ManageParticipants),
        add: paths::below(id, "participants/new"),
        organisations: if everybody { parties.iter().map(|party| organisation(visit, &place, party)).collect() } else { Vec::new() },
        asked: asked.iter().map(|invitation| waiting(visit, invitation)).collect(),
        invite: invites.then(|| paths::below(id, "organisations/new")),
        links: links(visit, &place),
        leave: place.may(Act::Leave).then(|| paths::below(id, "leave")),
    })?;
    let crumbs = vec![Link::new(paths::JOURNEYS, visit.word("journeys-title")), Link::new("", journey.title.clone())];
    visit.page(Page { title: journey.title.clone(), crumbs, ..Page::default() }, &body)
}

/// What is known about the case, as far as the visitor may see it.
fn rows(own: &OwnVisit, place: &Place) -> Vec<SummaryRow> {
    let (visit, journey) = (&own.visit, &place.journey);
    let mut rows = Vec::new();
    if let Some(participant) = &place.participant {
        rows.push((visit.word("journey-your-role"), visit.word(&format!("journey-role-{}", participant.role))));
    }
    if !journey.case_number.text.is_empty() && place.sees(&journey.case_number, own.person.id) {
        let value = format!("{} ({})", journey.case_number.text, mark_in_words(visit, &journey.case_number));
        rows.push((visit.word("journey-field-case-number"), value));
    }
    rows.push((visit.word("journey-field-language"), visit.word(&format!("organisation-language-{}", journey.language))));
    rows.push((visit.word("journey-begun-on"), visit.words().date(journey.created_at.date_time().date())));
    rows.into_iter().map(|(label, value)| SummaryRow::new(label, &value)).collect()
}

fn mark_in_words(visit: &Visit, kept: &Kept) -> String {
    let roles: Vec<_> = kept.confidentiality.roles().map(|role| visit.word(&format!("journey-role-{role}"))).collect();
    let mark = visit.word(&format!("journey-mark-{}", kept.confidentiality.mark()));
    if roles.is_empty() { mark } else { format!("{mark}: {}", roles.join(", ")) }
}

fn person(own: &OwnVisit, place: &Place, participant: &Participant) -> Person {
    let visit = &own.visit;
    let of = paths::below(place.journey.id, &format!("participants/{}", participant.person));
    let manages = place.may(Act::ManageParticipants);
    let link = |act: &str| if manages { format!("{of}/{act}") } else { String::new() };
    Person {
        name: participants::name(visit, participant),
        is_self: participant.person == own.person.id,
        organisation: participant.organisation_name.clone(),
        role: visit.word(&format!("journey-role-{}", participant.role)),
        since: visit.words().date(participant.since.date_time().date()),
        change_role: link("role"),
        remove: link("remove"),
    }
}

fn organisation(visit: &Visit, place: &Place, party: &Party) -> Organisation {
    let ends = place.may(Act::InviteOrganisation) && party.part != Part::Owner;
    let end = paths::below(place.journey.id, &format!("organisations/{}/end", party.organisation));
    Organisation {
        name: party.name.clone(),
        part: visit.word(&format!("journey-part-{}", party.part)),
        since: visit.words().date(party.since.date_time().date()),
        end: if ends { end } else { String::new() },
    }
}

fn waiting(visit: &Visit, invitation: &Invitation) -> Asked {
    let button = |act: &str, key: &str| {
        let action = paths::below(invitation.journey, &format!("invitations/{}/{act}", invitation.id));
        PostButton::new(action, visit.words().with(key, &[("name", invitation.asked_for.as_str().into())]))
    };
    let has_run_out = has_run_out(invitation, visit.now());
    let until = visit.words().date(runs_out_at(invitation.sent_at).date_time().date());
    let key = if has_run_out { "party-asked-run-out" } else { "party-asked-until" };
    Asked {
        name: invitation.asked_for.clone(),
        part: visit.word(&format!("journey-part-{}", invitation.part)),
        since: visit.words().date(invitation.created_at.date_time().date()),
        until: visit.words().with(key, &[("date", until.into())]),
        has_run_out,
        resend: button("resend", "journey-resend"),
        withdraw: button("withdraw", "journey-withdraw"),
    }
}

/// The pages below it that the visitor may open.
fn links(visit: &Visit, place: &Place) -> Vec<Link> {
    let offered = [
        (Act::Change, "edit", "journey-change"),
        (Act::HandOver, "hand-over", "journey-hand-over-title"),
        (Act::ReadJournal, "log", "journey-log-title"),
    ];
    let link = |end: &str, key: &str| Link::new(paths::below(place.journey.id, end), visit.word(key));
    offered.into_iter().filter(|(act, ..)| place.may(*act)).map(|(_, end, key)| link(end, key)).collect()
}
