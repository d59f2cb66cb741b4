//! One decision, with what can be done about it.

use askama::Template;
use axum::{Extension, extract::Path, response::Response};
use perron_people::{
    People,
    doors::{OwnVisit, id_in_address},
    moment,
};
use perron_ui::{Html, PostButton, SummaryRow, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    decisions::{self, path_of},
    methods::Methods,
    ride::{
        acts,
        frame::{self, Tabbed},
    },
};

/// The route of this page.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/decisions/{decision}", show)
}

#[derive(Template)]
#[template(path = "decision.html")]
struct DecisionTemplate<'a> {
    words: &'a Words,
    frame: Html,
    title: String,
    /// Since when it is withdrawn, in words; empty while it stands.
    withdrawn: String,
    rows: Vec<SummaryRow>,
    /// Where it is changed; nothing for whoever may not.
    change: Option<String>,
    /// Withdraws it, or takes that back.
    button: Option<PostButton>,
}

async fn show(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, decision)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let (visit, id, decision) = (&own.visit, id_in_address(&id)?, id_in_address(&decision)?);
    let (place, ride) = acts::enter(&own, &methods, id, Act::SeeRide).await?;
    let decision = decisions::named(&mut visit.read().await?, id, decision).await?;
    let (path, may) = (path_of(id, decision.id), place.may(Act::Prove));
    let (end, key) = if decision.withdrawn_at.is_some() { ("restore", "decision-restore") } else { ("withdraw", "decision-withdraw") };
    let withdrawn = decision.withdrawn_at.map(|at| moment::day_in_words(visit.words(), at));
    let title = decision.told.question.clone();
    let body = Html::render(&DecisionTemplate {
        words: visit.words(),
        frame: frame::frame(&own, &place, Some(&ride), &ride.requirements(), Tabbed::Below("decisions", "decisions-title"), false)?,
        title: title.clone(),
        withdrawn: withdrawn.map(|day| visit.words().with("decision-withdrawn-on", &[("date", day.into())])).unwrap_or_default(),
        rows: decisions::rows(visit, &ride, &ride.edition(visit)?, &decision),
        change: may.then(|| format!("{path}/edit")),
        button: may.then(|| PostButton::new(format!("{path}/{end}"), visit.word(key))),
    })?;
    visit.page(frame::page(&own, &place, title, vec![decisions::crumb(visit, id)]), &body)
}
