//! The page with all activities: by station, or by state. Whoever works in the case changes several of them at once there.

use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query as Asking},
    http::StatusCode,
    response::Response,
};
use perron_people::{
    People,
    doors::{OwnVisit, Visit, id_in_address},
};
use perron_ui::{Choice, Form, Html, Page, Pagination, Tab, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    activities::{
        self, add_many,
        filter::{Asked, Filter},
        form::state_in_words,
        list::{self, Row},
        many::{self, Chosen},
        model::State,
    },
    methods::Methods,
    pages, participants, paths,
    place::Place,
    ride::{
        Ride, acts,
        frame::{self, Tabbed},
    },
};

/// The routes of this page.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/activities", show)
}

/// An activity, as it stands in the page.
struct Line {
    row: Row,
    state: String,
    /// By when, in words; empty for no date.
    due: String,
    done: bool,
    /// Whether it is chosen already.
    chosen: bool,
}

/// Activities under one heading.
struct Group {
    /// Its id in the page.
    id: String,
    title: String,
    /// How many there are and how many are done, as they stand in the page.
    count: String,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "activities.html")]
struct ActivitiesTemplate<'a> {
    words: &'a Words,
    frame: Html,
    counts: String,
    looks: [Tab; 2],
    path: &'a str,
    filter: &'a Filter,
    shown: String,
    all: String,
    groups: Vec<Group>,
    pages: Pagination,
    add: Option<String>,
    /// Where many are added at once.
    add_many: Option<String>,
    form: Option<Form>,
}

async fn show(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Asking(asked): Asking<Asked>,
) -> Result<Response, PageError> {
    let (place, ride) = acts::enter(&own, &methods, id_in_address(&id)?, Act::SeeRide).await?;
    let mut read = own.visit.read().await?;
    let rows = list::of(&mut read, &ride, &place, &own).await?;
    let owners = many::owners(&own.visit, &participants::store::of(&mut read, place.journey.id).await?);
    drop(read);
    page(&own, &place, &ride, (&rows, &owners), &asked, &Chosen::default(), None)
}

/// The page. `owners` can be chosen for several; `form` is the one for several, when something is wrong with what was sent.
pub fn page(
    own: &OwnVisit,
    place: &Place,
    ride: &Ride,
    (rows, owners): (&[Row], &[Choice]),
    asked: &Asked,
    chosen: &Chosen,
    form: Option<Form>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, place.journey.id);
    let words = visit.words();
    let (path, filter) = (activities::path(id), Filter::read(visit, asked, rows));
    let wanted: Vec<&Row> = rows.iter().filter(|row| filter.wants(row)).collect();
    // The board is seen as a whole, and so is what was chosen when something is wrong with it.
    let (on_page, pages) = if filter.board || form.is_some() {
        (wanted.clone(), Pagination::new(1, 0, |_| String::new()))
    } else {
        pages::cut(wanted.clone(), asked.page.parse().unwrap_or(1), |page| filter.address(&path, false, page))
    };
    let here = filter.address(&path, filter.board, pages.current);
    let counts = counts(visit, rows);
    let may_work = place.may(Act::Work);
    let lines: Vec<Line> = on_page.into_iter().map(|row| line(visit, row.clone().back_to(&here), chosen)).collect();
    // There is nothing to choose on the board, and nothing when nothing is shown.
    let form =
        form.or_else(|| (may_work && !filter.board && !lines.is_empty()).then(|| many::form(visit, id, &here, chosen, owners.to_vec())));
    let look = |board: bool, key: &str| {
        let tab = Tab::new(filter.address(&path, board, 1), words.get(key));
        if board == filter.board { tab.current() } else { tab }
    };
    let is_wrong = form.as_ref().is_some_and(|form| form.fields.errors() > 0);
    let title = visit.word("activities-title");
    let spoken = form.as_ref().map_or_else(|| title.clone(), |form| form.fields.title(words, &title));
    let body = Html::render(&ActivitiesTemplate {
        words,
        frame: frame::frame(own, place, Some(ride), &ride.requirements(), Tabbed::Activities, false)?,
        counts,
        looks: [look(false, "activities-by-station"), look(true, "activities-by-state")],
        path: &path,
        shown: filter.in_words(visit),
        all: filter.address_of_all(&path),
        groups: if filter.board { by_state(visit, lines) } else { by_station(visit, lines, &wanted) },
        pages,
        filter: &filter,
        add: may_work.then(|| paths::below(id, "activities/new")),
        add_many: may_work.then(|| add_many::path(id)),
        form,
    })?;
    let status = if is_wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    visit.page_with_status(status, Page { title: spoken, ..frame::page(own, place, title, Vec::new()) }, &body)
}

fn line(visit: &Visit, row: Row, chosen: &Chosen) -> Line {
    let date = row.due.map(|due| visit.words().date(due));
    let due = match date {
        Some(date) if row.late => visit.words().with("task-mark-late", &[("date", date.into())]),
        date => date.unwrap_or_default(),
    };
    Line { state: state_in_words(visit, row.state), due, done: row.state == State::Done, chosen: chosen.has(&row), row }
}

/// How many there are, are done and are late. What is not relevant is not counted.
fn counts(visit: &Visit, rows: &[Row]) -> String {
    let relevant = rows.iter().filter(|row| row.state != State::NotRelevant).count();
    let done = rows.iter().filter(|row| row.state == State::Done).count();
    let late = rows.iter().filter(|row| row.late).count();
    let counted = [("done", done.into()), ("total", relevant.into()), ("late", late.into())];
    visit.words().with("activities-counts", &counted)
}

/// What names the group of an activity in the page.
fn group_of(row: &Row) -> String {
    if row.on_route { format!("at-{}", row.station) } else { "elsewhere".to_owned() }
}

/// A group for each station, in the order of the rows; what stands at stations of other routes comes last, together. Each counts what is
/// there on all pages.
fn by_station(visit: &Visit, lines: Vec<Line>, all: &[&Row]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for line in lines {
        let id = group_of(&line.row);
        if groups.last().is_none_or(|group| group.id != id) {
            let title = if line.row.on_route { line.row.station_title.clone() } else { visit.word("activities-elsewhere") };
            groups.push(Group { id, title, count: String::new(), lines: Vec::new() });
        }
        if let Some(group) = groups.last_mut() {
            group.lines.push(line);
        }
    }
    for group in &mut groups {
        let of_group = || all.iter().filter(|row| group_of(row) == group.id);
        let done = of_group().filter(|row| row.state == State::Done).count();
        let counted = [("done", done.into()), ("total", of_group().count().into())];
        group.count = visit.words().with("activities-count", &counted);
    }
    groups
}

/// A group for each state, whether there is something in it or not.
fn by_state(visit: &Visit, mut lines: Vec<Line>) -> Vec<Group> {
    let mut groups = Vec::new();
    for state in State::ALL {
        let (of_state, others) = lines.into_iter().partition(|line: &Line| line.row.state == *state);
        lines = others;
        groups.push(group_of_state(visit, *state, of_state));
    }
    groups
}

fn group_of_state(visit: &Visit, state: State, lines: Vec<Line>) -> Group {
    let count = visit.words().number(i64::try_from(lines.len()).unwrap_or(i64::MAX));
    Group { id: format!("state-{state}"), title: state_in_words(visit, state), count, lines }
}
