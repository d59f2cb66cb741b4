//! What is to be done on a ride, in order: the stations of the present route, each with the method's activities and then the team's own, and
//! last what was touched on routes that the team has left. Other pages show parts of it.

use perron_db::{Query, at_once};
use perron_people::{
    doors::{OwnVisit, Visit},
    model::PersonId,
};
use perron_ui::{Link, PostButton, Task, Words};
use perron_web::PageError;
use time::Date;

use crate::{
    access::Act,
    activities::{
        found::{self, Named},
        model::{Activity, State, Told},
        store, words,
    },
    comments::Counted,
    model::JourneyId,
    place::Place,
    ride::Ride,
    subject::Kind,
    team::form::was,
};

/// An activity in a list.
#[derive(Clone, Debug)]
pub struct Row {
    /// What names it in forms that choose several: unlike those of all other rows.
    pub key: String,
    /// The same before anybody touched it, for those of the method: whoever has the list open since then chooses this one.
    pub key_before: Option<String>,
    /// The station, by its id.
    pub station: String,
    /// What that is called.
    pub station_title: String,
    /// Whether the method asks for it; otherwise it is the team's own.
    pub of_method: bool,
    /// Whether the station is on the present route.
    pub on_route: bool,
    /// What is to be done.
    pub title: String,
    /// How far it is.
    pub state: State,
    /// Who does it.
    pub owner: Option<PersonId>,
    /// What they are called; empty for nobody yet.
    pub owner_name: String,
    /// By when.
    pub due: Option<Date>,
    /// Whether it should have been done before today.
    pub late: bool,
    /// Its page.
    pub path: String,
    /// The button that says that it is done, or not done after all: for whoever may, unless it is not relevant. It leads back to the list;
    /// a page that carries its own address along as `back` is led back to.
    pub toggle: Option<PostButton>,
    /// What people say about it, if they do.
    pub comments: Option<Link>,
}

impl Row {
    /// The same as a task in a list of tasks. One that is not relevant is no task: leave it out.
    pub fn as_task(&self, words: &Words) -> Task {
        Task {
            title: self.title.clone(),
            href: self.path.clone(),
            owner: self.owner_name.clone(),
            due: self.due.map(|due| words.short_date(due)).unwrap_or_default(),
            late: self.late,
            done: self.state == State::Done,
            toggle: self.toggle.clone(),
        }
    }

    /// The same with a button that leads back to this address of the journey.
    #[must_use]
    pub fn back_to(mut self, address: &str) -> Self {
        self.toggle = self.toggle.map(|button| button.carrying("back", address));
        self
    }
}

/// All activities of a ride, for whoever sees it: those that nobody has touched too.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of(query: &mut impl Query, ride: &Ride, place: &Place, own: &OwnVisit) -> Result<Vec<Row>, PageError> {
    let id = place.journey.id;
    let (touched, comments) = at_once!(query, one => store::of_journey(one, id), one => Counted::of(one, id, Kind::Activity))?;
    let (visit, edition, route) = (&own.visit, ride.edition(&own.visit)?, ride.route()?);
    let mut rows = Vec::new();
    for station in &route.stations {
        let station = station.as_str();
        for item in words::items(&edition, station) {
            let of_item = |activity: &&Activity| activity.told.station == station && activity.told.item.as_deref() == Some(&item.id);
            rows.push(match touched.iter().find(of_item) {
                Some(activity) => row_of(visit, ride, place, activity)?,
                None => row(visit, ride, place, None, &Told::untouched(station.to_owned(), Some(item.id.clone())))?,
            });
        }
        for activity in touched.iter().filter(|activity| activity.told.station == station) {
            let is_listed = activity.told.item.as_deref().is_some_and(|item| words::item(&edition, station, item).is_some());
            if !is_listed {
                rows.push(row_of(visit, ride, place, activity)?);
            }
        }
    }
    for activity in touched.iter().filter(|activity| ride.station(&activity.told.station).is_none()) {
        rows.push(row_of(visit, ride, place, activity)?);
    }
    rows.iter_mut().for_each(|row| row.comments = comments.link(own, &row.key));
    Ok(rows)
}

fn row_of(visit: &Visit, ride: &Ride, place: &Place, activity: &Activity) -> Result<Row, PageError> {
    row(visit, ride, place, Some(activity), &activity.told)
}

fn row(visit: &Visit, ride: &Ride, place: &Place, activity: Option<&Activity>, told: &Told) -> Result<Row, PageError> {
    let journey = place.journey.id;
    let named = named(activity, told);
    let title = found::title(visit, ride, told)?;
    let toggles = place.may(Act::Work) && told.state != State::NotRelevant;
    let on_route = ride.station(&told.station).is_some();
    let station_title = ride.station_title(&ride.edition(visit)?, &told.station);
    Ok(Row {
        key: key(&named),
        key_before: told.item.as_ref().map(|item| key(&Named::OfMethod(told.station.clone(), item.clone()))),
        station: told.station.clone(),
        station_title: station_title.unwrap_or_else(|| visit.word("activity-other-station")),
        of_method: told.item.is_some(),
        on_route,
        state: told.state,
        owner: told.owner,
        owner_name: told.owner.map(|_| owner_name(visit, activity)).unwrap_or_default(),
        due: told.due,
        late: told.is_late(ride.today),
        path: named.path(journey),
        toggle: toggles.then(|| toggle(visit, journey, &named, told.state, &title)),
        comments: None,
        title,
    })
}

/// How an address names it.
fn named(activity: Option<&Activity>, told: &Told) -> Named {
    match activity {
        Some(activity) => Named::Touched(activity.id),
        None => Named::OfMethod(told.station.clone(), told.item.clone().unwrap_or_default()),
    }
}

fn key(named: &Named) -> String {
    match named {
        Named::Touched(id) => id.to_string(),
        Named::OfMethod(station, item) => format!("{station}/{item}"),
    }
}

/// What somebody sent who chose this row.
pub fn named_by_key(key: &str) -> Option<Named> {
    match key.split_once('/') {
        Some((station, item)) => Some(Named::OfMethod(station.to_owned(), item.to_owned())),
        None => Named::by_id(key).ok(),
    }
}

fn owner_name(visit: &Visit, activity: Option<&Activity>) -> String {
    let name = visit.called(activity.and_then(|activity| activity.owner_name.as_deref()));
    if activity.is_some_and(Activity::is_left) { was(visit, &name) } else { name }
}

/// The button says to which state it leads: two who press it at once want the same.
fn toggle(visit: &Visit, journey: JourneyId, named: &Named, state: State, title: &str) -> PostButton {
    let (to, key) = if state == State::Done { (State::NotStarted, "activity-reopen") } else { (State::Done, "activity-finish") };
    PostButton::new(named.toggle_path(journey), visit.words().with(key, &[("title", title.into())])).carrying("to", to.as_str())
}

/// What is to be done next, for the overview: what is under way or has an owner or a date first, also from a route that was left, then what the
/// station where the team is asks for, and at most `limit` in all.
///
/// # Errors
/// When the database cannot be reached.
pub async fn next(query: &mut impl Query, ride: &Ride, place: &Place, own: &OwnVisit, limit: usize) -> Result<Vec<Row>, PageError> {
    let here = ride.here();
    let mut rows = of(query, ride, place, own).await?;
    rows.retain(|row| {
        let is_taken = row.state == State::InProgress || row.owner.is_some() || row.due.is_some();
        row.state.is_open() && (is_taken || here == Some(row.station.as_str()))
    });
    rows.sort_by_key(|row| (row.due.is_none(), row.due, row.state != State::InProgress, row.owner.is_none()));
    rows.truncate(limit);
    Ok(rows)
}
