//! Rounds at a station: beginning one, ending one and driving on, and putting one right. Driving on is always possible; what is missing then is
//! said and remembered, and a reason may be given.

use axum::{Extension, Form as Sent, extract::Path, response::Response};
use perron_journal::{Entry, Stream};
use perron_people::{
    People,
    doors::{
        FormPage, OwnVisit,
        conflict::{self, Conflict},
        id_in_address,
    },
    moment,
};
use perron_ui::{Choice, Field, Fields, Form, Link, PostButton, Width};
use perron_web::{PageError, Routes};
use serde::Deserialize;
use time::Date;

use crate::{
    access::Act,
    methods::Methods,
    model::JourneyId,
    paths, place,
    requirements::{filter, title_in},
    ride::{
        Ride,
        acts::{begin, enter, settle, today},
        model::{Visit as Round, VisitId},
        stations::neighbours,
        store,
    },
    rules::{LONGEST_NOTE, written},
    undo,
};

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default()
        .get("/journeys/{id}/stations/{station}/start", show_start)
        .post("/journeys/{id}/stations/{station}/start", start)
        .get("/journeys/{id}/stations/{station}/end", show_end)
        .post("/journeys/{id}/stations/{station}/end", end)
        .get("/journeys/{id}/stations/{station}/rounds/{round}", show_change)
        .post("/journeys/{id}/stations/{station}/rounds/{round}", change)
}

/// What was sent. A day that is not there is today: a button alone begins a round.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    begun: Option<String>,
    ended: String,
    note: String,
    next: String,
    shown: String,
}

async fn show_start(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, station)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let id = id_in_address(&id)?;
    let (place, ride) = enter(&own, &methods, id, Act::Work).await?;
    ride.station(&station).ok_or_else(PageError::not_found)?;
    let typed = moment::typed_day(own.visit.words(), today(&own));
    start_page(&own, &place, &ride, &station, &typed)?.show(&own.visit)
}

async fn start(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, station)): Path<(String, String)>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place, ride) = begin(&own, &methods, id, Act::Work, "journey.begin-round").await?;
    ride.station(&station).ok_or_else(PageError::not_found)?;
    let on = paths::station(id, &station);
    let title = ride.edition(visit)?.station_title(&station);
    if ride.rounds_at(&station).any(|round| round.ended_on.is_none()) {
        return Ok(visit.done(&on, "ride-round-under-way", &[&title]));
    }
    let typed = answers.begun.unwrap_or_else(|| moment::typed_day(visit.words(), ride.today));
    let mut page = start_page(&own, &place, &ride, &station, &typed)?;
    let Some(begun_on) = day_until(&own, &mut page.form.fields, "begun", &typed, ride.today) else { return page.show(visit) };
    let round = new_round(&own, &ride, &station, begun_on, act.new_id(), act.now());
    store::add_round(&mut act, id, &round).await?;
    let entry = Entry::new(Stream::journey(id)).fact("station", station.clone()).fact("round", round.round);
    let undo = settle(act, &own, &methods, &place, entry.fact("begun-on", begun_on.to_string())).await?;
    Ok(undo::done(&own, id, undo, &on, "ride-round-begun", &[&title]))
}

fn new_round(own: &OwnVisit, ride: &Ride, station: &str, begun_on: Date, id: VisitId, now: perron_kernel::Instant) -> Round {
    Round {
        id,
        station: station.to_owned(),
        round: ride.rounds_at(station).map(|round| round.round).max().unwrap_or_default() + 1,
        begun_on,
        ended_on: None,
        note: String::new(),
        missing: Vec::new(),
        begun_by: own.person.id,
        created_at: now,
    }
}

async fn show_end(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, station)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let id = id_in_address(&id)?;
    let (place, ride) = enter(&own, &methods, id, Act::Work).await?;
    ride.station(&station).ok_or_else(PageError::not_found)?;
    if ride.rounds_at(&station).all(|round| round.ended_on.is_some()) {
        return Ok(perron_web::see_other(&paths::station(id, &station)));
    }
    let next = neighbours(ride.route()?, &station).1.unwrap_or_default().to_owned();
    let ended = moment::typed_day(own.visit.words(), ride.today);
    end_page(&own, &place, &ride, &station, &Answers { ended, next, ..Answers::default() })?.show(&own.visit)
}

async fn end(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, station)): Path<(String, String)>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place, ride) = begin(&own, &methods, id, Act::Work, "journey.end-round").await?;
    ride.station(&station).ok_or_else(PageError::not_found)?;
    let Some(round) = ride.rounds_at(&station).find(|round| round.ended_on.is_none()) else {
        return Ok(visit.done(&paths::station(id, &station), "ride-round-ended-already", &[]));
    };
    let mut page = end_page(&own, &place, &ride, &station, &answers)?;
    let fields = &mut page.form.fields;
    let ended_on = day_until(&own, fields, "ended", &answers.ended, ride.today);
    check_order(&own, fields, round.begun_on, ended_on);
    check_note(&own, fields, &answers.note);
    if !answers.next.is_empty() && ride.station(&answers.next).is_none() {
        fields.fail("next", visit.word("error-ride-next"));
    }
    if !visit.accepts(fields) {
        return page.show(visit);
    }
    let missing = missing_here(&ride, &station);
    let ended = Round { ended_on, note: written(&answers.note), missing: missing.clone(), ..round.clone() };
    store::change_round(&mut act, id, &ended).await?;
    let mut entry = Entry::new(Stream::journey(id))
        .fact("station", station.clone())
        .fact("round", round.round)
        .fact("ended-on", ended_on.unwrap_or(ride.today).to_string())
        .personal("round-note", ended.note.clone());
    if !missing.is_empty() {
        entry = entry.fact("rules-missing", missing);
    }
    let edition = ride.edition(visit)?;
    let goes_on = ride.station(&answers.next).filter(|_| ride.rounds_at(&answers.next).all(|round| round.ended_on.is_some()));
    if goes_on.is_some() {
        let began = new_round(&own, &ride, &answers.next, ended_on.unwrap_or(ride.today), act.new_id(), act.now());
        store::add_round(&mut act, id, &began).await?;
        entry = entry.fact("next-station", answers.next.clone());
    }
    let (from, to) = (edition.station_title(&station), edition.station_title(&answers.next));
    let undo = settle(act, &own, &methods, &place, entry).await?;
    if answers.next.is_empty() {
        return Ok(undo::done(&own, id, undo, &paths::station(id, &station), "ride-round-ended", &[&from]));
    }
    Ok(undo::done(&own, id, undo, &paths::station(id, &answers.next), "ride-driven", &[&from, &to]))
}

async fn show_change(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, station, round)): Path<(String, String, String)>,
) -> Result<Response, PageError> {
    let (id, round) = (id_in_address(&id)?, id_in_address(&round)?);
    let (place, ride) = enter(&own, &methods, id, Act::Work).await?;
    let round = round_at(&ride, &station, round)?;
    let mut answers = answers_of(&own, round);
    answers.shown = conflict::mark(&carried(&answers));
    change_page(&own, &place, &ride, round, &answers)?.show(&own.visit)
}

async fn change(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, station, round)): Path<(String, String, String)>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (visit, id, round) = (&own.visit, id_in_address(&id)?, id_in_address(&round)?);
    let (mut act, place, ride) = begin(&own, &methods, id, Act::Work, "journey.change-round").await?;
    let before = round_at(&ride, &station, round)?;
    let mut page = change_page(&own, &place, &ride, before, &answers)?;
    let fields = &mut page.form.fields;
    let begun_on = day_until(&own, fields, "begun", answers.begun.as_deref().unwrap_or_default(), ride.today);
    let under_way = answers.ended.trim().is_empty();
    let ended_on = if under_way { None } else { day_until(&own, fields, "ended", &answers.ended, ride.today) };
    if let Some(begun_on) = begun_on {
        check_order(&own, fields, begun_on, ended_on);
    }
    if under_way && ride.rounds_at(&station).any(|other| other.id != before.id && other.ended_on.is_none()) {
        fields.fail("ended", visit.word("error-ride-two-rounds"));
    }
    check_note(&own, fields, &answers.note);
    let (true, Some(begun_on)) = (visit.accepts(fields), begun_on) else { return page.show(visit) };
    let after = Round { begun_on, ended_on, note: written(&answers.note), ..before.clone() };
    let on = paths::station(id, &station);
    if after == *before {
        return Ok(visit.done(&on, "organisation-unchanged", &[]));
    }
    let standing = answers_of(&own, before);
    let mark = conflict::mark(&carried(&standing));
    if answers.shown != mark {
        let mine = answers_of(&own, &after);
        let button = PostButton::new(paths::round(id, &station, before.id), visit.word("conflict-save-mine"));
        let button = button.carrying_all(carried(&mine));
        let differences = conflict::differences(&change_fields(&own, &standing), &change_fields(&own, &mine));
        let save_mine = button.carrying("shown", mark);
        return Conflict { differences, save_mine, keep_theirs: on, crumbs: place::crumbs(&own, &place.journey) }.show(visit);
    }
    store::change_round(&mut act, id, &after).await?;
    let entry = Entry::new(Stream::journey(id)).fact("station", station).fact("round", after.round);
    let entry = entry.fact("begun-on", begun_on.to_string()).personal("round-note", after.note.clone());
    let entry = ended_on.into_iter().fold(entry, |entry, day| entry.fact("ended-on", day.to_string()));
    let undo = settle(act, &own, &methods, &place, entry).await?;
    Ok(undo::done(&own, id, undo, &on, "ride-round-changed", &[]))
}

fn round_at<'a>(ride: &'a Ride, station: &'a str, id: VisitId) -> Result<&'a Round, PageError> {
    ride.rounds_at(station).find(|round| round.id == id).ok_or_else(PageError::not_found)
}

fn answers_of(own: &OwnVisit, round: &Round) -> Answers {
    let typed = |day: Date| moment::typed_day(own.visit.words(), day);
    Answers {
        begun: Some(typed(round.begun_on)),
        ended: round.ended_on.map(typed).unwrap_or_default(),
        note: round.note.clone(),
        ..Answers::default()
    }
}

fn carried(answers: &Answers) -> Vec<(String, String)> {
    let begun = answers.begun.clone().unwrap_or_default();
    [("begun", begun), ("ended", answers.ended.clone()), ("note", answers.note.clone())]
        .map(|(name, value)| (name.to_owned(), value))
        .into()
}

/// The rules that stand at a station, bind, and are not in place.
fn missing_here(ride: &Ride, station: &str) -> Vec<String> {
    let requirements = ride.requirements();
    let here = requirements.iter().filter(|requirement| requirement.is_missing() && requirement.rule.at.iter().any(|at| *at == *station));
    here.map(|requirement| requirement.rule.id.to_string()).collect()
}

/// A day that is not to come.
fn day_until(own: &OwnVisit, fields: &mut Fields, name: &str, text: &str, today: Date) -> Option<Date> {
    match moment::parse_day_of_case(text) {
        None => {
            fields.fail(name, own.visit.word("error-ride-day"));
            None
        }
        Some(day) if day > today => {
            fields.fail(name, own.visit.word("error-ride-day-to-come"));
            None
        }
        day => day,
    }
}

fn check_order(own: &OwnVisit, fields: &mut Fields, begun_on: Date, ended_on: Option<Date>) {
    if ended_on.is_some_and(|ended_on| ended_on < begun_on) {
        fields.fail("ended", own.visit.word("error-ride-day-order"));
    }
}

fn check_note(own: &OwnVisit, fields: &mut Fields, note: &str) {
    if note.chars().count() > LONGEST_NOTE {
        fields.fail("note", own.visit.words().count("error-journey-text-long", LONGEST_NOTE));
    }
}

fn day_field(own: &OwnVisit, name: &str, key: &str) -> Field {
    Field::text(name, own.visit.word(key)).hint(own.visit.word("ride-day-hint")).width(Width::Ten).autocomplete("off")
}

fn start_page(own: &OwnVisit, place: &place::Place, ride: &Ride, station: &str, begun: &str) -> Result<FormPage, PageError> {
    let visit = &own.visit;
    let on = paths::station(place.journey.id, station);
    let fields = vec![day_field(own, "begun", "ride-field-begun").value(begun)];
    let form = Form::new(format!("{on}/start"), fields, visit.word("ride-begin-submit")).cancel(stay(own, &on));
    let heading = visit.words().with("ride-begin-title", &[("station", ride.edition(visit)?.station_title(station).into())]);
    Ok(FormPage { heading, lead: visit.word("ride-begin-lead"), form, below: Vec::new(), crumbs: crumbs(own, place, ride, station)? })
}

fn end_page(own: &OwnVisit, place: &place::Place, ride: &Ride, station: &str, answers: &Answers) -> Result<FormPage, PageError> {
    let (visit, id) = (&own.visit, place.journey.id);
    let edition = ride.edition(visit)?;
    let on = paths::station(id, station);
    let named: Vec<String> = missing_here(ride, station).iter().map(|rule| title_in(ride, &edition, rule)).collect();
    let missing = named.len();
    let mut choices = vec![Choice::new("", visit.word("ride-next-nowhere"))];
    let others = ride.route()?.stations.iter().filter(|other| **other != *station);
    choices.extend(others.map(|other| Choice::new(other.to_string(), edition.station_title(other))));
    let note_hint = if missing == 0 { "ride-field-note-hint" } else { "ride-field-note-missing-hint" };
    let fields = vec![
        day_field(own, "ended", "ride-field-ended").value(&answers.ended),
        Field::text_area("note", visit.word("ride-field-note"), 5).hint(visit.word(note_hint)).optional().value(&answers.note),
        Field::select("next", visit.word("ride-field-next"), choices).value(&answers.next),
    ];
    let form = Form::new(format!("{on}/end"), fields, visit.word("ride-end-submit")).cancel(stay(own, &on));
    let lead = match missing {
        0 => visit.word("ride-end-lead"),
        missing => format!("{} {}.", visit.words().count("ride-end-missing", missing), named.join(" · ")),
    };
    let heading = visit.words().with("ride-end-title", &[("station", edition.station_title(station).into())]);
    let below = vec![Link::new(filter::now_at_path(id, station), visit.word("ride-see-missing"))];
    let below = if missing == 0 { Vec::new() } else { below };
    Ok(FormPage { heading, lead, form, below, crumbs: crumbs(own, place, ride, station)? })
}

fn change_fields(own: &OwnVisit, answers: &Answers) -> Vec<Field> {
    let visit = &own.visit;
    vec![
        day_field(own, "begun", "ride-field-begun").value(answers.begun.as_deref().unwrap_or_default()),
        day_field(own, "ended", "ride-field-ended").hint(visit.word("ride-ended-hint")).optional().value(&answers.ended),
        Field::text_area("note", visit.word("ride-field-note"), 5).optional().value(&answers.note),
    ]
}

fn change_page(own: &OwnVisit, place: &place::Place, ride: &Ride, round: &Round, answers: &Answers) -> Result<FormPage, PageError> {
    let (visit, id) = (&own.visit, place.journey.id);
    let mut fields = change_fields(own, answers);
    fields.push(Field::hidden("shown", answers.shown.clone()));
    let form = Form::new(paths::round(id, &round.station, round.id), fields, visit.word("organisation-save"));
    let title = ride.edition(visit)?.station_title(&round.station);
    Ok(FormPage {
        heading: visit.words().with("ride-round-change-title", &[("number", round.round.into()), ("station", title.into())]),
        lead: String::new(),
        form: form.cancel(stay(own, &paths::station(id, &round.station))),
        below: Vec::new(),
        crumbs: crumbs(own, place, ride, &round.station)?,
    })
}

fn stay(own: &OwnVisit, on: &str) -> Link {
    Link::new(on, own.visit.word("organisation-stay"))
}

/// The way to a form about a station.
fn crumbs(own: &OwnVisit, place: &place::Place, ride: &Ride, station: &str) -> Result<Vec<Link>, PageError> {
    let id: JourneyId = place.journey.id;
    let mut crumbs = place::crumbs(own, &place.journey);
    crumbs.push(Link::new(paths::below(id, "stations"), own.visit.word("ride-tab-stations")));
    crumbs.push(Link::new(paths::station(id, station), ride.edition(&own.visit)?.station_title(station)));
    Ok(crumbs)
}
