//! Who takes part in a journey, people and organisations, and what the visitor may do about it.

use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query as Asking},
    response::Response,
};
use perron_people::{
    People,
    doors::{OwnVisit, Visit, id_in_address},
};
use perron_ui::{Html, Pagination, PostButton, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    methods::Methods,
    model::{Invitation, Part, Participant, Party, Role},
    organisations,
    pages::{self, Asked as AskedPage},
    participants, paths,
    place::{self, Place},
    ride::{
        self, Ride,
        acts::today,
        frame::{Tabbed, frame},
    },
    rules::{has_run_out, runs_out_at},
    team,
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/participants", show)
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
#[template(path = "participants.html")]
struct ParticipantsTemplate<'a> {
    words: &'a Words,
    frame: Html,
    everybody: bool,
    people: Vec<Person>,
    /// How many there are, for whoever sees them all.
    caption: String,
    pages: Pagination,
    manages: bool,
    add: String,
    organisations: Vec<Organisation>,
    asked: Vec<Asked>,
    invite: Option<String>,
    leave: Option<String>,
    /// Who stands for the actors of the method, for whoever sees the ride.
    team: Option<String>,
}

async fn show(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Asking(page): Asking<AskedPage>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let mut read = visit.read().await?;
    let place = place::enter(&own, &mut read, id, Act::See).await?;
    let participants = participants::store::of(&mut read, id).await?;
    let parties = organisations::store::parties(&mut read, id).await?;
    let invites = place.may(Act::InviteOrganisation);
    let asked = if invites { organisations::store::waiting_in(&mut read, id).await? } else { Vec::new() };
    let ride = Ride::of(&mut read, &methods, &place.journey, today(&own)).await?;
    drop(read);
    let requirements = ride.as_ref().map(Ride::requirements).unwrap_or_default();
    let everybody = place.may(Act::SeeEverybody);
    let seen = |participant: &&Participant| {
        // Who may not see everybody still knows whom to ask, and who is there from their own organisation.
        everybody || participant.role == Role::Lead || participant.organisation == place.organisation()
    };
    let people: Vec<Person> = participants.iter().filter(seen).map(|participant| person(&own, &place, participant)).collect();
    let (people, pages) = pages::cut(people, page.number().unwrap_or(1), |page| pages::address(&paths::participants(id), page));
    let body = Html::render(&ParticipantsTemplate {
        words: visit.words(),
        frame: frame(&own, &place, ride.as_ref(), &requirements, Tabbed::Participants, false)?,
        everybody,
        people,
        pages,
        caption: if everybody { visit.words().count("participants-count", participants.len()) } else { visit.word("participants-seen") },
        manages: place.may(Act::ManageParticipants),
        add: paths::below(id, "participants/new"),
        organisations: if everybody { parties.iter().map(|party| organisation(visit, &place, party)).collect() } else { Vec::new() },
        asked: asked.iter().map(|invitation| waiting(visit, invitation)).collect(),
        invite: invites.then(|| paths::below(id, "organisations/new")),
        leave: place.may(Act::Leave).then(|| paths::below(id, "leave")),
        team: (ride.is_some() && place.may(Act::SeeRide)).then(|| team::path(id)),
    })?;
    visit.page(ride::frame::page(&own, &place, visit.word("participants-title"), Vec::new()), &body)
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
