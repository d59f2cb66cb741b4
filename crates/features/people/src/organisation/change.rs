//! Changing what an organisation is called and what it is.

use axum::{Form as Sent, extract::Path, response::Response};
use perron_db::Error as DatabaseError;
use perron_journal::{Entry, Stream};
use perron_ui::{Field, Form, Link, PostButton};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    form_page::FormPage,
    model::Organisation,
    organisation::{
        self, add,
        conflict::{self, Conflict},
        form::Answers,
        store,
    },
    paths,
    people::People,
    visit::{OwnVisit, Visit},
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/organisations/{id}/edit", show).post("/organisations/{id}/edit", change)
}

async fn show(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let place = own.place(&mut own.visit.read().await?, organisation::id_in_address(&id)?, Act::Change).await?;
    let mut answers = Answers::of(&place.organisation);
    answers.shown = conflict::mark(&answers.carried());
    page(&own.visit, &place.organisation, &answers).show(&own.visit)
}

async fn change(own: OwnVisit, Path(id): Path<String>, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let place = own.place(&mut visit.read().await?, id, Act::Change).await?;
    let mut page = page(visit, &place.organisation, &answers);
    let Some(details) = answers.check(visit, &mut page.form.fields) else { return page.show(visit) };
    let (mut act, place) = organisation::begin(&own, id, Act::Change, "people.change-organisation").await?;
    let before = place.organisation;
    let after = details.into_organisation(before.id, before.created_at);
    let standing = Answers::of(&before);
    let mark = conflict::mark(&standing.carried());
    let (here, overview) = (edit(&before), paths::organisation(id));
    if after == before {
        return Ok(visit.done(&overview, "organisation-unchanged", &[]));
    }
    if answers.shown != mark {
        let save_mine = carrying(PostButton::new(here, visit.word("conflict-save-mine")), &Answers::of(&after), mark);
        let differences = conflict::differences(&standing.fields(visit), &Answers::of(&after).fields(visit));
        return Conflict { differences, save_mine, keep_theirs: overview, crumbs: organisation::crumbs(visit, &before) }.show(visit);
    }
    let taken = match &after.identifier {
        Some(identifier) => store::by_identifier(&mut act, identifier).await?.is_some_and(|other| other != id),
        None => false,
    };
    let changed = if taken { Err(DatabaseError::Unique(String::new())) } else { store::change(&mut act, &after).await };
    match changed {
        // Somebody may have been faster between the question and the change.
        Err(DatabaseError::Unique(_)) => {
            page.form.fields.fail("identifier", visit.word("error-identifier-taken"));
            return page.show(visit);
        }
        changed => changed?,
    }
    let differing = standing.carried().into_iter().zip(Answers::of(&after).carried()).filter(|(old, new)| old != new);
    let names: Vec<String> = differing.map(|((name, _), _)| name).collect();
    act.record(add::with_names(Entry::new(Stream::organisation(id)).fact("changed", names), &after));
    act.commit().await?;
    Ok(visit.done(&overview, "organisation-changed", &[&after.name]))
}

fn edit(organisation: &Organisation) -> String {
    format!("{}/edit", paths::organisation(organisation.id))
}

fn carrying(button: PostButton, answers: &Answers, mark: String) -> PostButton {
    button.carrying_all(answers.carried()).carrying("shown", mark)
}

fn page(visit: &Visit, organisation: &Organisation, answers: &Answers) -> FormPage {
    let mut fields = answers.fields(visit);
    fields.push(Field::hidden("shown", answers.shown.clone()));
    let form = Form::new(edit(organisation), fields, visit.word("organisation-save"));
    FormPage {
        heading: visit.word("organisation-change"),
        lead: String::new(),
        form: form.cancel(Link::new(paths::organisation(organisation.id), visit.word("organisation-stay"))),
        below: Vec::new(),
        crumbs: organisation::crumbs(visit, organisation),
    }
}
