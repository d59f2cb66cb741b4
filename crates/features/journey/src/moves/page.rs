//! All moves on a case: those that can be made now, those where people judge, what helps without leaving the route, and, folded away, the
//! others with the reason why not. A case that has ended changes no route until it is taken up again.

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
    moves::{
        self, Here, MoveItem, Standing,
        item::{changes_route, item},
    },
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
    /// That the case has ended; nothing while it goes on.
    ended: Option<String>,
    groups: Vec<Group>,
    /// Those that cannot be made now.
    not_now: Vec<MoveItem>,
    /// Where a route is changed without any of these; nothing for whoever may not.
    route: Option<String>,
}

async fn show(own: OwnVisit, Extension(methods): Extension<Methods>, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (place, ride) = acts::enter(&own, &methods, id, Act::SeeRide).await?;
    let edition = ride.edition(visit)?;
    let ended = ride.end.is_some();
    let may = changes_route(&place, &ride);
    let (here, known) = (Here::of(&ride), moves::all(&ride, &methods));
    let mut items: Vec<MoveItem> = known.into_iter().filter_map(|known| item(visit, &here, &edition, &methods, id, known)).collect();
    let is_change = |item: &MoveItem| !item.off.is_empty() || item.has_change(id);
    let mut not_now: Vec<MoveItem> = items.extract_if(.., |item| matches!(item.standing, Standing::Closed | Standing::Elsewhere)).collect();
    let without = items.extract_if(.., |item| item.standing != Standing::Offered && !is_change(item)).collect();
    if !may {
        items.iter_mut().chain(&mut not_now).for_each(|item| item.leave_out_changes(id));
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
        Group { id: "without", heading: visit.word("moves-without"), none: visit.word("moves-without-none"), moves: without },
    ];
    let requirements = ride.requirements();
    let title = visit.word("moves-title");
    let body = Html::render(&MovesTemplate {
        words: visit.words(),
        frame: frame::frame(&own, &place, Some(&ride), &requirements, Tabbed::Below("moves", "moves-title"), false)?,
        title: title.clone(),
        ended: ended.then(|| visit.word("moves-ended")),
        groups,
        not_now,
        route: may.then(|| paths::below(id, "route")),
    })?;
    visit.page(frame::page(&own, &place, title, Vec::new()), &body)
}
