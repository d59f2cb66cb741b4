//! Inviting an organisation, sending that again, and taking it back. The answer, the page and the journal are the same whether or not there is
//! an organisation that fits what was written: nobody learns here who uses Perron.

use axum::{Form as Sent, extract::Path, response::Response};
use perron_journal::{Act as Doing, Entry, Stream};
use perron_people::{
    People,
    doors::{self, FormPage, OwnVisit, id_in_address},
    model::Organisation,
};
use perron_ui::{Choice, Field, Form, Link};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    access::Act,
    letters,
    model::{Invitation, InvitationId, InvitationKind, Journey, JourneyId, Part, State},
    organisations::store,
    paths, place,
    rules::{INVITED_AS, LONGEST_ASKED, has_run_out, plain},
};

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default()
        .get("/journeys/{id}/organisations/new", show)
        .post("/journeys/{id}/organisations/new", invite)
        .post("/journeys/{id}/invitations/{invitation}/resend", resend)
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
    if let Some(earlier) = store::waiting_in(&mut act, id).await?.iter().find(|waiting| waiting.asked_for == asked_for) {
        let why = if has_run_out(earlier, act.now()) { "error-party-asked-run-out" } else { "error-party-asked" };
        fields.fail("organisation", visit.word(why));
        return page.show(visit);
    }
    let invitation = Invitation {
        id: act.new_id::<InvitationKind>(),
        journey: id,
        asked_for,
        organisation: found.as_ref().map(|found| found.id),
        part,
        created_at: act.now(),
        sent_at: act.now(),
    };
    store::invite(&mut act, &invitation, own.person.id).await?;
    let entry = Entry::new(Stream::journey(id)).fact("journey-invitation", invitation.id.to_string()).fact("part", part.as_str());
    act.record(entry.personal("asked-for", invitation.asked_for.clone()));
    if let Some(found) = found {
        tell(&own, &mut act, &place.journey, &invitation, &found).await?;
    }
    act.commit().await?;
    Ok(visit.done(&paths::participants(id), "party-invited", &[&invitation.asked_for]))
}

/// Sends an invitation that nobody has answered again, from now on for the whole time. An organisation that was not here yet may fit by now.
async fn resend(own: OwnVisit, Path((id, invitation)): Path<(String, String)>) -> Result<Response, PageError> {
    let (id, invitation): (JourneyId, InvitationId) = (id_in_address(&id)?, id_in_address(&invitation)?);
    let (mut act, place) = place::begin(&own, id, Act::InviteOrganisation, "journey.resend-invitation").await?;
    let mut invitation = waiting(&mut act, id, invitation).await?;
    let found = match invitation.organisation {
        Some(organisation) => doors::organisation(&mut act, organisation).await?,
        None => doors::find_organisation(&mut act, &invitation.asked_for).await?,
    };
    if let Some(found) = &found
        && store::party(&mut act, id, found.id).await?.is_some()
    {
        return Ok(own.visit.done(&paths::participants(id), "party-there", &[&invitation.asked_for]));
    }
    invitation.sent_at = act.now();
    invitation.organisation = invitation.organisation.or(found.as_ref().map(|found| found.id));
    if !store::renew(&mut act, &invitation).await? {
        return Err(PageError::not_found());
    }
    let entry = Entry::new(Stream::journey(id)).fact("journey-invitation", invitation.id.to_string());
    act.record(entry.fact("part", invitation.part.as_str()).personal("asked-for", invitation.asked_for.clone()));
    if let Some(found) = found {
        tell(&own, &mut act, &place.journey, &invitation, &found).await?;
    }
    act.commit().await?;
    Ok(own.visit.done(&paths::participants(id), "party-invited", &[&invitation.asked_for]))
}

/// Tells the organisation: in its journal, and its administrators by letter.
async fn tell(own: &OwnVisit, act: &mut Doing, journey: &Journey, invitation: &Invitation, to: &Organisation) -> Result<(), PageError> {
    let entry = Entry::new(Stream::organisation(to.id)).fact("journey-invitation", invitation.id.to_string());
    act.record(entry.fact("journey", journey.id.to_string()).fact("part", invitation.part.as_str()));
    Ok(letters::invited(act, own, journey, invitation, to).await?)
}

async fn withdraw(own: OwnVisit, Path((id, invitation)): Path<(String, String)>) -> Result<Response, PageError> {
    let (id, invitation): (JourneyId, InvitationId) = (id_in_address(&id)?, id_in_address(&invitation)?);
    let (mut act, place) = place::begin(&own, id, Act::InviteOrganisation, "journey.withdraw-invitation").await?;
    let found = waiting(&mut act, id, invitation).await?;
    if !store::end(&mut act, found.id, State::Withdrawn).await? {
        return Err(PageError::not_found());
    }
    act.record(Entry::new(Stream::journey(id)).fact("journey-invitation", invitation.to_string()));
    if let Some(organisation) = found.organisation {
        act.record(Entry::new(Stream::organisation(organisation)).fact("journey-invitation", invitation.to_string()));
        // What has run out waits for nobody, so nobody misses it.
        if !has_run_out(&found, act.now())
            && let Some(organisation) = doors::organisation(&mut act, organisation).await?
        {
            letters::withdrawn(&mut act, &own, &place.journey, &organisation).await?;
        }
    }
    act.commit().await?;
    Ok(own.visit.done(&paths::participants(id), "party-withdrawn", &[&found.asked_for]))
}

/// An invitation in this journey that nobody has answered.
async fn waiting(act: &mut Doing, journey: JourneyId, invitation: InvitationId) -> Result<Invitation, PageError> {
    let waiting = store::waiting_in(act, journey).await?;
    waiting.into_iter().find(|waiting| waiting.id == invitation).ok_or_else(PageError::not_found)
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
        form: form.cancel(Link::new(paths::participants(journey.id), visit.word("organisation-stay"))),
        below: Vec::new(),
        crumbs: place::crumbs(own, journey),
    }
}
