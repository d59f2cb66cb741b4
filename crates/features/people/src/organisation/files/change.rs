//! Changing what a file is called, what is said of it, and who may see it. Its earlier versions bear the mark that it bears.

use axum::{Form as Sent, extract::Path, response::Response};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    organisation::{
        self,
        files::{
            File,
            form::{Answers, Asks},
            path,
            replace::managed,
            store,
        },
    },
    people::People,
    visit::OwnVisit,
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    let path = "/organisations/{id}/files/{file}/edit";
    Routes::default().get(path, show).post(path, change)
}

async fn show(own: OwnVisit, Path((id, file)): Path<(String, String)>) -> Result<Response, PageError> {
    let id = organisation::id_in_address(&id)?;
    let mut read = own.visit.read().await?;
    let place = own.place(&mut read, id, Act::BringFiles).await?;
    let file = managed(&mut read, &own, &place, id, &file).await?;
    drop(read);
    Answers::of(&file).page(&own.visit, &place.organisation, Asks::Title, Some(&file))?.show(&own.visit)
}

async fn change(
    own: OwnVisit,
    Path((id, asked)): Path<(String, String)>,
    Sent(pairs): Sent<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let mut read = visit.read().await?;
    let place = own.place(&mut read, id, Act::BringFiles).await?;
    let file = managed(&mut read, &own, &place, id, &asked).await?;
    drop(read);
    let answers = Answers::sent_alone(&pairs);
    let mut page = answers.page(visit, &place.organisation, Asks::Title, Some(&file))?;
    let onlooker = place.onlooker(own.person.id);
    let brought_it = file.brought_by == own.person.id;
    let Some(said) = answers.check(visit, &mut page.form.fields, Asks::Title, &onlooker, brought_it) else { return page.show(visit) };
    let (mut act, place) = organisation::begin(&own, id, Act::BringFiles, "people.change-file").await?;
    let before = managed(&mut act, &own, &place, id, &asked).await?;
    let after = File { title: said.title, note: said.note, confidentiality: said.confidentiality, ..before.clone() };
    if after == before {
        return Ok(visit.done(&path(id), "organisation-unchanged", &[]));
    }
    let all = store::all_of(&mut act, id).await?;
    store::change(&mut act, id, &after).await?;
    for earlier in super::remove::earlier_than(&all, before.id) {
        let earlier = File { confidentiality: after.confidentiality.clone(), ..earlier.clone() };
        store::change(&mut act, id, &earlier).await?;
    }
    act.record(after.entry(id));
    act.commit().await?;
    Ok(visit.done(&path(id), "file-changed", &[&after.title]))
}
