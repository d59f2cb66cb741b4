//! The page of an upgrade: what differs, what that does to this case, and what stays without a place. Where nothing is newer, it says so.

use askama::Template;
use axum::{Extension, extract::Path, response::Response};
use perron_people::{
    People,
    doors::{OwnVisit, id_in_address},
};
use perron_ui::{Html, Link, PostButton, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    methods::Methods,
    paths,
    ride::{
        acts::enter,
        frame::{self, Tabbed},
    },
    upgrade::{
        self,
        difference::{self, Part},
        former,
    },
};

/// The route of this page.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/upgrade", show)
}

#[derive(Template)]
#[template(path = "upgrade.html")]
struct UpgradeTemplate<'a> {
    words: &'a Words,
    frame: Html,
    title: String,
    lead: String,
    parts: Vec<(String, Vec<String>)>,
    /// What would change of the rules; nothing where there is no newer version.
    states: Option<Vec<String>>,
    kept: Vec<String>,
    take: Option<PostButton>,
    /// Where a route is chosen, when the newer version does not have this one.
    route: Option<Link>,
}

async fn show(own: OwnVisit, Extension(methods): Extension<Methods>, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (place, ride) = enter(&own, &methods, id, Act::ChooseRoute).await?;
    let (words, mut read) = (visit.words(), visit.read().await?);
    let version = upgrade::newer(&ride, &methods);
    let after = match version {
        Some(version) => upgrade::with(&mut read, &methods, &place, ride.today, version).await?,
        None => None,
    };
    let kept = former::kept(&mut read, visit, id, after.as_ref().unwrap_or(&ride)).await?;
    drop(read);
    let (edition, requirements) = (ride.edition(visit)?, ride.requirements());
    let here = [("version", upgrade::name(&ride.version).into())];
    let (mut parts, mut states, mut take) = (Vec::new(), None, None);
    let lead = match (version, &after) {
        (None, _) => words.with("upgrade-newest", &here),
        (Some(_), None) => words.get("upgrade-no-route"),
        (Some(version), Some(after)) => {
            let new = after.edition(visit)?;
            parts = difference::of(visit, (&ride, &edition), (after, &new));
            states = Some(difference::states(visit, &new, &requirements, &after.requirements()));
            take = Some(PostButton::new(upgrade::path(id), visit.word("upgrade-take")).carrying("version", version.id.as_str()));
            let [here] = here;
            words.with("upgrade-lead", &[here, ("newer", upgrade::name(version).into())])
        }
    };
    let lost = version.is_some() && after.is_none();
    let title = visit.word(if version.is_some() { "upgrade-title" } else { "upgrade-title-newest" });
    let body = Html::render(&UpgradeTemplate {
        words,
        frame: frame::frame(&own, &place, Some(&ride), &requirements, Tabbed::Below("upgrade", "upgrade-title-newest"), false)?,
        title: title.clone(),
        lead,
        parts: parts.into_iter().map(|Part { heading, lines }| (visit.word(heading), lines)).collect(),
        states,
        kept,
        take,
        route: lost.then(|| Link::new(paths::below(id, "route"), visit.word("ride-change-route"))),
    })?;
    visit.page(frame::page(&own, &place, title, Vec::new()), &body)
}
