//! Inviting an organisation, and taking that back. The answer, the page and the journal are the same whether or not there is an organisation
//! that fits what was written: nobody learns here who uses Perron.

use axum::{Form as Sent, extract::Path, response::Response};
use perron_journal::{Act as Doing, Entry, Stream};
use perron_people::{
    People,
    doors::{self, FormPage, OwnVisit, Reader, id_in_address},
    model::{Organisation, OrganisationRole},
};
use perron_ui::{Choice, Field, Form, Link};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    access::Act,
    model::{Invitation, InvitationId, InvitationKind, Journey, JourneyId, Part, State},
    organisations::store,
    paths, place,
    rules::{INVITED_AS, LONGEST_ASKED, plain},
};

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default()
        .get("/journeys/{id}/organisations/new", show)
        .post("/journeys/{id}/organisations/new", invite)
        .post("/journeys/{id}/invitations/{invitation}/withdraw", withdraw)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    organisation: String,
    part: String,
}

async fn show(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let place = place::enter(&own, &mut own.visit.read().await?, id_in_address(&id)?, Act::InviteOrganisation).await?;
    page(&own, &place.journey, &Answers::default()).show(&own.visit)
}

async fn invite(own: OwnVisit, Path(id): Path<String>, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place) = place::begin(&own, id, Act::InviteOrganisation, "journey.invite-organisation").await?;
    let mut page = page(&own, &place.journey, &answers);
    let fields = &mut page.form.fields;
    let asked_for = plain(&answers.organisation);
    if asked_for.is_empty() {
        fields.fail("organisation", visit.word("error-party-organisation"));
    } else if asked_for.chars().count() > LONGEST_ASKED {
        fields.fail("organisation", visit.words().count("error-journey-text-long", LONGEST_ASKED));
    }
    let part = answers.part.parse::<Part>().ok().filter(|part| INVITED_AS.contains(part));
    if part.is_none() {
        fields.fail("part", visit.word("error-party-part"));
    }
    let Some(part) = part.filter(|_| visit.accepts(fields)) else { return page.show(visit) };
    let found = doors::find_organisation(&mut act, &asked_for).await?;
    // Both are told only about what whoever invites can see anyway.
    let there = store::parties(&mut act, id).await?;
    if found.as_ref().is_some_and(|found| there.iter().any(|party| party.organisation == found.id)) {
        fields.fail("organisation", visit.word("error-party-there"));
        return page.show(visit);
    }
    if store::waiting_in(&mut act, id).await?.iter().any(|waiting| waiting.asked_for == asked_for) {
        fields.fail("organisation", visit.word("error-party-asked"));
        return page.show(visit);
    }
    let invitation = Invitation {
        id: act.new_id::<InvitationKind>(),
        journey: id,
        asked_for,
        organisation: found.as_ref().map(|found| found.id),
        part,
        created_at: act.now(),
    };
    store::invite(&mut act, &invitation, own.person.id).await?;
    let entry = Entry::new(Stream::journey(id)).fact("journey-invitation", invitation.id.to_string()).fact("part", part.as_str());
    act.record(entry.personal("asked-for", invitation.asked_for.clone()));
    if let Some(found) = found {
        tell(&own, &mut act, &place.journey, &invitation, &found).await?;
    }
    act.commit().await?;
    Ok(visit.done(&paths::journey(id), "party-invited", &[&invitation.asked_for]))
}

/// Tells the organisation: in its journal, and its administrators by letter.
async fn tell(own: &OwnVisit, act: &mut Doing, journey: &Journey, invitation: &Invitation, to: &Organisation) -> Result<(), PageError> {
    let people = &own.visit.people;
    let owner = doors::organisation(act, journey.owner).await?.map(|owner| owner.name).unwrap_or_default();
    let entry = Entry::new(Stream::organisation(to.id)).fact("journey-invitation", invitation.id.to_string());
    act.record(entry.fact("journey", journey.id.to_string()).fact("part", invitation.part.as_str()));
    let inviter = own.person.name.clone().unwrap_or_default();
    for member in doors::members_of(act, to.id).await?.into_iter().filter(|member| member.role == OrganisationRole::Administrator) {
        let Some(mail) = &member.mail else { continue };
        let part = people.words(&to.language).get(&format!("journey-part-{}", invitation.part));
        let values = [
            ("inviter", inviter.as_str().into()),
            ("owner", owner.as_str().into()),
            ("organisation", to.name.as_str().into()),
            ("journey", journey.title.as_str().into()),
            ("part", part.into()),
        ];
        let reader = Reader { mail, name: member.name.as_deref(), language: &to.language };
        act.afterwards(people.letter(reader, "journey-invitation", Some(&paths::invitation(to.id, invitation.id)), &values));
    }
    Ok(())
}

async fn withdraw(own: OwnVisit, Path((id, invitation)): Path<(String, String)>) -> Result<Response, PageError> {
    let (id, invitation): (JourneyId, InvitationId) = (id_in_address(&id)?, id_in_address(&invitation)?);
    let (mut act, _) = place::begin(&own, id, Act::InviteOrganisation, "journey.withdraw-invitation").await?;
    let waiting = store::waiting_in(&mut act, id).await?;
    let found = waiting.into_iter().find(|waiting| waiting.id == invitation).ok_or_else(PageError::not_found)?;
    if !store::end(&mut act, found.id, State::Withdrawn).await? {
        return Err(PageError::not_found());
    }
    act.record(Entry::new(Stream::journey(id)).fact("journey-invitation", invitation.to_string()));
    if let Some(organisation) = found.organisation {
        act.record(Entry::new(Stream::organisation(organisation)).fact("journey-invitation", invitation.to_string()));
    }
    act.commit().await?;
    Ok(own.visit.done(&paths::journey(id), "party-withdrawn", &[&found.asked_for]))
}

fn page(own: &OwnVisit, journey: &Journey, answers: &Answers) -> FormPage {
    let visit = &own.visit;
    let choice = |part: &Part| {
        Choice::new(part.as_str(), visit.word(&format!("journey-part-{part}"))).hint(visit.word(&format!("journey-part-{part}-hint")))
    };
    let fields = vec![
        Field::text("organisation", visit.word("party-organisation"))
            .hint(visit.word("party-organisation-hint"))
            .autocomplete("off")
            .maxlength(LONGEST_ASKED)
            .value(&answers.organisation),
        Field::radios("part", visit.word("party-part"), INVITED_AS.iter().map(choice).collect()).value(&answers.part),
    ];
    let form = Form::new(paths::below(journey.id, "organisations/new"), fields, visit.word("party-invite-submit"));
    FormPage {
        heading: visit.word("party-invite-title"),
        lead: visit.word("party-invite-lead"),
        form: form.cancel(Link::new(paths::journey(journey.id), visit.word("organisation-stay"))),
        below: Vec::new(),
        crumbs: place::crumbs(own, journey),
    }
}
