//! Changing what is said of somebody who is with the team. Two who do so at once both see it; nothing is overwritten unseen.

use axum::{Extension, Form as Sent, extract::Path, response::Response};
use perron_people::{
    People,
    doors::{
        FormPage, OwnVisit,
        conflict::{self, Conflict},
        id_in_address,
    },
};
use perron_ui::{Field, Form, Link, PostButton};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    methods::Methods,
    participants,
    place::Place,
    ride::acts,
    team::{
        self,
        form::{Answers, Asked},
        model::{TeamMember, TeamMemberId, Told},
        standing, store,
    },
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/team/{member}", show).post("/journeys/{id}/team/{member}", change)
}

async fn show(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, member)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (place, ride) = acts::enter(&own, &methods, id, Act::Work).await?;
    let mut read = visit.read().await?;
    let members = store::of_journey(&mut read, id).await?;
    let member = team::found(&members, id_in_address(&member)?)?;
    let participants = participants::store::of(&mut read, id).await?;
    drop(read);
    let edition = ride.edition(visit)?;
    let asked = Asked::of(visit, &edition, &ride, &participants, Some(member));
    let mut answers = Answers::of(&member.told);
    answers.shown = conflict::mark(&answers.carried());
    let title = standing::function(visit, &edition, member);
    page(&own, &place, member.id, title, &asked, &answers).show(visit)
}

async fn change(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, member)): Path<(String, String)>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place, ride) = acts::begin(&own, &methods, id, Act::Work, "journey.change-team-member").await?;
    let members = store::of_journey(&mut act, id).await?;
    let member = team::found(&members, id_in_address(&member)?)?;
    let participants = participants::store::of(&mut act, id).await?;
    let edition = ride.edition(visit)?;
    let asked = Asked::of(visit, &edition, &ride, &participants, Some(member));
    let title = standing::function(visit, &edition, member);
    let mut page = page(&own, &place, member.id, title, &asked, &answers);
    let others: Vec<&TeamMember> = members.iter().filter(|other| other.id != member.id).collect();
    let Some(after) = answers.check(visit, &asked, &others, &mut page.form.fields) else { return page.show(visit) };
    let list = team::path(id);
    if after == member.told {
        return Ok(visit.done(&list, "organisation-unchanged", &[]));
    }
    let standing = Answers::of(&member.told);
    let mark = conflict::mark(&standing.carried());
    if answers.shown != mark {
        let mine = Answers::of(&after);
        let save_mine = PostButton::new(team::path_of(id, member.id), visit.word("conflict-save-mine")).carrying_all(mine.carried());
        let differences = conflict::differences(&standing.fields(visit, &asked), &mine.fields(visit, &asked));
        let save_mine = save_mine.carrying("shown", mark);
        return Conflict { differences, save_mine, keep_theirs: list, crumbs: team::crumbs(&own, &place) }.show(visit);
    }
    store::change(&mut act, id, member.id, &after).await?;
    let changed = store::of_journey(&mut act, id).await?;
    let changed = team::found(&changed, member.id)?;
    let (name, function) = (standing::name(visit, changed), standing::function(visit, &edition, changed));
    let entry = team::entry(&ride, id, member.id, &after).fact("changed", differing(&member.told, &after));
    acts::settle(act, &own, &methods, &place, entry).await?;
    Ok(visit.done(&list, "team-changed", &[&name, &function]))
}

/// The names of what differs.
fn differing(before: &Told, after: &Told) -> Vec<String> {
    let parts = [
        ("team-actor", before.actor != after.actor),
        ("team-function", before.title != after.title),
        ("person", before.person != after.person),
        ("team-name", before.outside_name != after.outside_name),
        ("team-organisation", before.outside_organisation != after.outside_organisation),
        ("team-contact", before.outside_contact != after.outside_contact),
        ("team-note", before.note != after.note),
    ];
    parts.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name.to_owned()).collect()
}

fn page(own: &OwnVisit, place: &Place, id: TeamMemberId, title: String, asked: &Asked, answers: &Answers) -> FormPage {
    let (visit, journey) = (&own.visit, place.journey.id);
    let mut fields = answers.fields(visit, asked);
    fields.push(Field::hidden("shown", answers.shown.clone()));
    let form = Form::new(team::path_of(journey, id), fields, visit.word("organisation-save"));
    FormPage {
        heading: visit.words().with("team-change-title", &[("function", title.into())]),
        lead: String::new(),
        form: form.cancel(Link::new(team::path(journey), visit.word("organisation-stay"))),
        below: Vec::new(),
        crumbs: team::crumbs(own, place),
    }
}
