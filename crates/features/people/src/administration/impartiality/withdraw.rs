//! Withdrawing what one has declared. It stays among the earlier declarations, and one can declare again.

use axum::{extract::Path, response::Response};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    administration::impartiality::{Ending, declare::own_one, path, record, store},
    organisation,
    people::People,
    visit::OwnVisit,
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().post("/organisations/{id}/impartiality/{declaration}/withdraw", withdraw)
}

async fn withdraw(own: OwnVisit, Path((id, declaration)): Path<(String, String)>) -> Result<Response, PageError> {
    let (id, declaration) = (organisation::id_in_address(&id)?, organisation::id_in_address(&declaration)?);
    let (mut act, _) = organisation::begin(&own, id, Act::Declare, "people.withdraw-impartiality").await?;
    let before = own_one(&own, store::lasting(&mut act, id, declaration).await?)?;
    store::end(&mut act, before.id, Ending::Withdrawn).await?;
    record(&mut act, &before, |entry| entry.fact("ended-by", Ending::Withdrawn.as_str()));
    act.commit().await?;
    Ok(own.visit.done(&path(id), "impartiality-withdrawn", &[]))
}
