//! All moves on a case: those that can be made now, those where people judge, and the others with the reason why not.

use askama::Template;
use axum::{Extension, extract::Path, response::Response};
use perron_people::{
    People,
    doors::{OwnVisit, id_in_address},
};
use perron_ui::{Html, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    methods::Methods,
    moves::{self, Here, MoveItem, Standing, item::item},
    paths,
    ride::{
        acts,
        frame::{self, Tabbed},
    },
};

/// The route of this page.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/moves", show)
}

struct Group {
    id: &'static str,
    heading: String,
    moves: Vec<MoveItem>,
    none: String,
}

#[derive(Template)]
#[template(path = "moves.html")]
struct MovesTemplate<'a> {
    words: &'a Words,
    frame: Html,
    title: String,
    groups: Vec<Group>,
    /// Where a route is changed without any of these; nothing for whoever may not.
    route: Option<String>,
}

async fn show(own: OwnVisit, Extension(methods): Extension<Methods>, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (place, ride) = acts::enter(&own, &methods, id, Act::SeeRide).await?;
    let edition = ride.edition(visit)?;
    let may = place.may(Act::ChooseRoute);
    let (here, known) = (Here::of(&ride), moves::all(&ride, &methods));
    let mut items: Vec<MoveItem> = known.into_iter().filter_map(|known| item(visit, &here, &edition, &methods, id, known)).collect();
    if !may {
        let route = paths::below(id, "route");
        items.iter_mut().for_each(|item| item.links.retain(|link| !link.href.starts_with(&route)));
    }
    let mut group = |id, heading: &str, none: &str, standings: &[Standing]| Group {
        id,
        heading: visit.word(heading),
        none: visit.word(none),
        moves: items.extract_if(.., |item| standings.contains(&item.standing)).collect(),
    };
    let groups = vec![
        group("offered", "moves-offered", "moves-offered-none", &[Standing::Offered]),
        group("judged", "moves-judged", "moves-judged-none", &[Standing::Judged, Standing::NotKnown]),
        group("not-now", "moves-not-now", "moves-not-now-none", &[Standing::Closed, Standing::Elsewhere]),
    ];
    let requirements = ride.requirements();
    let title = visit.word("moves-title");
    let body = Html::render(&MovesTemplate {
        words: visit.words(),
        frame: frame::frame(&own, &place, Some(&ride), &requirements, Tabbed::Below("moves", "moves-title"), false)?,
        title: title.clone(),
        groups,
        route: may.then(|| paths::below(id, "route")),
    })?;
    visit.page(frame::page(&own, &place, title, Vec::new()), &body)
}
