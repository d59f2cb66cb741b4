//! Adding activities of the team's own from a list: what the form for one asks, a row each, and how far it is.

use std::collections::HashMap;

use axum::{
    Extension,
    extract::{DefaultBodyLimit, Path, Request},
    handler::Handler,
    response::Response,
};
use perron_db::Query;
use perron_journal::{Entry, Stream};
use perron_people::{
    People,
    doors::{
        self, LANGUAGES, OwnVisit, Visit,
        from_list::{Came, Column, Fate, List, Row, Sent, any_wrong, meant, news},
        id_in_address,
    },
    model::PersonId,
};
use perron_ui::{Fields, Link};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    activities::{
        self,
        form::{Answers, Asked, states},
        model::{State, Told},
        store,
    },
    letters,
    methods::Methods,
    model::{JourneyId, Participant},
    participants,
    place::Place,
    ride::{Ride, acts},
    rules::plain,
    undo,
};

const PATH: &str = "/journeys/{id}/activities/from-list";

/// The routes of this act.
pub fn routes() -> Routes<People> {
    let empty_list = "/journeys/{id}/activities/from-list/empty.csv";
    Routes::default().get(PATH, show).post(PATH, sent.layer(DefaultBodyLimit::disable())).get(empty_list, empty)
}

/// Where activities are added from a list.
pub fn path(journey: JourneyId) -> String {
    format!("{}/from-list", activities::path(journey))
}

async fn of(own: &OwnVisit, methods: &Methods, id: &str) -> Result<List, PageError> {
    let (place, ride) = acts::enter(own, methods, id_in_address(id)?, Act::Work).await?;
    let participants = participants::store::of(&mut own.visit.read().await?, place.journey.id).await?;
    Ok(list(own, &place, &Asked::for_list(&own.visit, &ride, &participants)?))
}

async fn show(own: OwnVisit, Extension(methods): Extension<Methods>, Path(id): Path<String>) -> Result<Response, PageError> {
    of(&own, &methods, &id).await?.show(&own.visit)
}

async fn empty(own: OwnVisit, Extension(methods): Extension<Methods>, Path(id): Path<String>) -> Result<Response, PageError> {
    Ok(of(&own, &methods, &id).await?.empty(&own.visit))
}

async fn sent(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    request: Request,
) -> Result<Response, PageError> {
    // Who may not is told before anything is read.
    let list = of(&own, &methods, &id).await?;
    let (visit, id, sent) = (&own.visit, id_in_address(&id)?, Sent::read(request).await?);
    let sheet = match list.rows(visit, &sent)? {
        Came::Rows(sheet) => sheet,
        Came::Nothing(page) => return Ok(page),
    };
    let (mut act, place, ride) = acts::begin(&own, &methods, id, Act::Work, "journey.add-activities").await?;
    let known = Known::of(&mut act, visit, id, &ride).await?;
    let rows = list.judged(visit, sheet.rows, |row, fields| known.judge(visit, row, fields), by_which_it_is_known);
    if !sent.confirmed || any_wrong(&rows) || news(&rows).next().is_none() {
        return list.preview(visit, &sent, &sheet.unknown, &rows);
    }
    let mut added = Vec::new();
    for told in news(&rows) {
        added.push((activities::keep(&mut act, &place, &own, None, told).await?, told));
    }
    letters::activities_given(&mut act, &own, &place.journey, &ride, &added).await?;
    let (ids, titles): (Vec<_>, Vec<_>) = added.iter().map(|(id, told)| (id.to_string(), told.title.as_str())).unzip();
    let count = ids.len().to_string();
    let entry = Entry::new(Stream::journey(id)).fact("activities", ids).personal("activity-title", titles.join(", "));
    let undo = acts::settle(act, &own, &methods, &place, entry).await?;
    Ok(undo::done(&own, id, undo, &activities::path(id), "activities-listed", &[&count]))
}

/// What is known of the case when its rows are judged.
struct Known<'a> {
    ride: &'a Ride,
    asked: Asked,
    participants: Vec<Participant>,
    mails: HashMap<PersonId, String>,
    /// The team's own activities, each by its station and its title.
    own: Vec<Vec<String>>,
}

impl<'a> Known<'a> {
    async fn of(query: &mut impl Query, visit: &Visit, id: JourneyId, ride: &'a Ride) -> Result<Self, PageError> {
        let participants = participants::store::of(query, id).await?;
        let mut mails = HashMap::new();
        for participant in &participants {
            if !mails.contains_key(&participant.person) {
                let members = doors::members_of(query, participant.organisation).await?;
                mails.extend(members.into_iter().filter_map(|member| Some((member.person, member.mail?))));
            }
        }
        let standing = store::of_journey(query, id).await?.into_iter().filter(|activity| activity.told.item.is_none());
        let own = standing.map(|activity| lowered(by_which_it_is_known(&activity.told))).collect();
        Ok(Self { ride, asked: Asked::for_list(visit, ride, &participants)?, participants, mails, own })
    }

    fn judge(&self, visit: &Visit, row: &Row, fields: &mut Fields) -> Option<Fate<Told>> {
        let answers = Answers::read(|name| match name {
            "station" => self.station(row.cell(name)),
            "state" if row.cell(name).is_empty() => State::NotStarted.to_string(),
            "state" => {
                meant(visit, row.cell(name), State::ALL.iter().map(|state| state.as_str()), |state| format!("activity-state-{state}"))
            }
            "owner" => self.owner(visit, row.cell(name)),
            other => row.cell(other).to_owned(),
        });
        *fields = Fields::new(answers.fields(visit, &self.asked));
        // The whole list has been asked about national identity numbers already.
        fields.list.iter_mut().for_each(|field| field.any_number = true);
        let told = answers.check(visit, &self.asked, &Told::untouched(String::new(), None), fields)?;
        let is_there = self.own.contains(&lowered(by_which_it_is_known(&told))) || self.is_of_method(visit, &told);
        Some(if is_there { Fate::There(visit.word("activities-list-there")) } else { Fate::New(told) })
    }

    /// The station that is meant: by its name in the method, or by what it is called in any language.
    fn station(&self, cell: &str) -> String {
        let stations = self.ride.route().map(|route| route.stations.as_slice()).unwrap_or_default();
        let is_meant = |station: &&str| {
            let editions = LANGUAGES.into_iter().filter_map(|language| self.ride.version.edition(language));
            let mut titles = editions.map(|edition| edition.station_title(station));
            same(station, cell) || titles.any(|title| same(&title, cell))
        };
        stations.iter().map(perron_method::Id::as_str).find(is_meant).unwrap_or(cell).to_owned()
    }

    /// The person that is meant: by name or address. Where two are called so, only the address tells.
    fn owner(&self, visit: &Visit, cell: &str) -> String {
        let by_mail = |one: &&Participant| self.mails.get(&one.person).is_some_and(|mail| same(mail, cell));
        let by_name = |one: &&Participant| same(&participants::name(visit, one), cell);
        let mut named = self.participants.iter().filter(by_name);
        let only = named.next().filter(|_| named.next().is_none());
        let found = self.participants.iter().find(by_mail).or(only);
        found.map_or_else(|| cell.to_owned(), |one| one.person.to_string())
    }

    /// Whether the method has this at the station itself.
    fn is_of_method(&self, visit: &Visit, told: &Told) -> bool {
        let Ok(edition) = self.ride.edition(visit) else { return false };
        activities::of_method(&edition, &told.station).iter().any(|(_, title)| same(title, &told.title))
    }
}

/// Two with one title at one station are the same.
fn by_which_it_is_known(told: &Told) -> Vec<String> {
    vec![told.station.clone(), told.title.clone()]
}

fn lowered(parts: Vec<String>) -> Vec<String> {
    parts.into_iter().map(|part| part.to_lowercase()).collect()
}

fn same(one: &str, other: &str) -> bool {
    plain(one).to_lowercase() == plain(other).to_lowercase()
}

fn list(own: &OwnVisit, place: &Place, asked: &Asked) -> List {
    let (visit, id) = (&own.visit, place.journey.id);
    let labels = |choices: &[perron_ui::Choice]| choices.iter().map(|choice| choice.label.clone()).collect::<Vec<_>>();
    let people = [("people", labels(asked.owners()).join(", ").into())];
    List {
        path: path(id),
        heading: visit.word("activities-list-title"),
        lead: visit.word("activities-list-lead"),
        columns: vec![
            Column::new("title", "activities-list-what").required(),
            Column::new("station", "activity-field-station").required().one_of(labels(asked.stations())),
            Column::new("state", "activity-field-state").one_of(labels(&states(visit))),
            Column::new("reason", "activities-list-reason").hint(visit.word("activity-field-reason-hint")),
            Column::new("owner", "activities-list-owner").one_of([visit.words().with("activities-list-owner-hint", &people)]),
            Column::new("due", "activity-field-due").hint(visit.word("log-filter-day-hint")),
            Column::new("note", "activity-field-note"),
        ],
        crumbs: activities::crumbs(own, place),
        stay: Link::new(activities::path(id), visit.word("organisation-stay")),
    }
}
