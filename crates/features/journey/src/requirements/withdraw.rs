//! Withdrawing evidence, and taking that back at any time: the row stays, because somebody once relied on it.

use axum::{Extension, extract::Path, response::Response};
use perron_journal::{Entry, Stream};
use perron_people::{
    People,
    doors::{OwnVisit, id_in_address},
};
use perron_web::{PageError, Routes, see_other};

use crate::{
    access::Act,
    methods::Methods,
    requirements::{self, model::EvidenceId, store},
    ride::acts,
    undo,
};

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default()
        .post("/journeys/{id}/requirements/{rule}/evidence/{evidence}/withdraw", withdraw)
        .post("/journeys/{id}/requirements/{rule}/evidence/{evidence}/restore", restore)
}

async fn withdraw(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, rule, evidence)): Path<(String, String, String)>,
) -> Result<Response, PageError> {
    let (id, evidence): (_, EvidenceId) = (id_in_address(&id)?, id_in_address(&evidence)?);
    let (mut act, place, ride) = acts::begin(&own, &methods, id, Act::Prove, "journey.withdraw-evidence").await?;
    requirements::one(&ride, &rule)?;
    let page = requirements::path(id, &rule);
    let Some(one) = ride.evidence.iter().find(|one| one.id == evidence && one.rule == rule) else {
        // Whoever presses twice finds it withdrawn; what was never brought here is not found.
        let gone = store::withdrawn(&mut act, id, &rule).await?;
        return if gone.iter().any(|one| one.id == evidence) { Ok(see_other(&page)) } else { Err(PageError::not_found()) };
    };
    store::withdraw_evidence(&mut act, id, evidence).await?;
    let entry = Entry::new(Stream::journey(id)).fact("rule", rule.as_str()).fact("evidence", evidence.to_string());
    let undo = acts::settle(act, &own, &methods, &place, entry.personal("evidence-text", one.text.as_str())).await?;
    Ok(undo::done(&own, id, undo, &page, "evidence-withdrawn", &[]))
}

async fn restore(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, rule, evidence)): Path<(String, String, String)>,
) -> Result<Response, PageError> {
    let (id, evidence): (_, EvidenceId) = (id_in_address(&id)?, id_in_address(&evidence)?);
    let (mut act, place, ride) = acts::begin(&own, &methods, id, Act::Prove, "journey.restore-evidence").await?;
    requirements::one(&ride, &rule)?;
    let page = requirements::path(id, &rule);
    let withdrawn = store::withdrawn(&mut act, id, &rule).await?;
    let Some(one) = withdrawn.iter().find(|one| one.id == evidence) else {
        let stands = ride.evidence.iter().any(|one| one.id == evidence && one.rule == rule);
        return if stands { Ok(see_other(&page)) } else { Err(PageError::not_found()) };
    };
    store::restore_evidence(&mut act, id, evidence).await?;
    let entry = Entry::new(Stream::journey(id)).fact("rule", rule.as_str()).fact("evidence", evidence.to_string());
    let undo = acts::settle(act, &own, &methods, &place, entry.personal("evidence-text", one.text.as_str())).await?;
    Ok(undo::done(&own, id, undo, &page, "evidence-restored", &[]))
}
