//! The case for others as those in the journey see it: the newest text, how it stands, who can do what with it, and what became of the earlier
//! ones.

use askama::Template;
use axum::{Extension, extract::Path, response::Response};
use perron_db::Query;
use perron_people::{
    People,
    doors::{self, OwnVisit, Visit, id_in_address},
    moment,
};
use perron_ui::{Html, PostButton, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    methods::Methods,
    outcome,
    place::{self, Place},
    ride::{
        Ride,
        acts::today,
        frame::{self, Tabbed},
    },
    shared::{
        self, Standing, may_read_over,
        model::{PublicPage, State, Told, Version},
        public::page_of,
        readers, send, state_in_words, store,
    },
};

/// The route of this page.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/shared", show)
}

/// A version in the list.
struct Row {
    number: i64,
    state: Standing,
    written: String,
    read_over: String,
    reason: String,
}

/// What the visitor can do with the newest version.
#[derive(Default)]
struct Ways {
    edit: Option<String>,
    send: bool,
    take_back: Option<PostButton>,
    approve: Option<PostButton>,
    send_back: bool,
    take_down: bool,
}

#[derive(Template)]
#[template(path = "shared.html")]
struct SharedTemplate<'a> {
    words: &'a Words,
    frame: Html,
    path: &'a str,
    newest: Option<&'a Version>,
    sections: Vec<(String, &'a str)>,
    state: Option<Standing>,
    /// Why it was sent back or taken down.
    reason: &'a str,
    /// Who is asked to read it over while it waits; a word that there is nobody otherwise.
    readers: String,
    nobody: bool,
    /// The organisations in it that take part.
    named: String,
    public: Option<String>,
    ways: Ways,
    /// Whether there is something to tell yet.
    ended: bool,
    rows: Vec<Row>,
}

async fn show(own: OwnVisit, Extension(methods): Extension<Methods>, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let mut read = visit.read().await?;
    let place = place::enter(&own, &mut read, id, Act::SeeRide).await?;
    let ride = Ride::of(&mut read, &methods, &place.journey, today(&own)).await?;
    let (versions, page) = (store::versions(&mut read, id).await?, store::page(&mut read, id).await?);
    let newest = versions.first();
    let ended = outcome::store::end(&mut read, id).await?.is_some();
    let waits = newest.filter(|version| version.state == State::Waiting);
    let (readers, nobody) = asked(&mut read, visit, &place, waits).await?;
    let named = match newest {
        Some(version) => send::organisations_named(&mut read, &place, &version.told).await?.join(", "),
        None => String::new(),
    };
    drop(read);
    let requirements = ride.as_ref().map(Ride::requirements).unwrap_or_default();
    let path = shared::path(id);
    let body = Html::render(&SharedTemplate {
        words: visit.words(),
        frame: frame::frame(&own, &place, ride.as_ref(), &requirements, Tabbed::Below("shared", "shared-title"), false)?,
        sections: newest.map(|version| sections(visit.words(), &version.told)).unwrap_or_default(),
        state: newest.map(|version| state_in_words(visit, version, page.as_ref())),
        reason: newest.map_or("", |version| version.reason.as_str()),
        readers,
        nobody,
        named,
        public: page.as_ref().filter(|page| page.number.is_some()).map(|page| page_of(page.id, visit.language)),
        ways: ways(&own, &place, newest, page.as_ref(), ended),
        ended,
        rows: versions.iter().map(|version| row(visit, version, page.as_ref())).collect(),
        path: &path,
        newest,
    })?;
    visit.page(frame::page(&own, &place, visit.word("shared-title"), Vec::new()), &body)
}

/// The names of those who are asked while a version waits, and whether there is nobody.
async fn asked(query: &mut impl Query, visit: &Visit, place: &Place, waits: Option<&Version>) -> Result<(String, bool), PageError> {
    let Some(version) = waits else { return Ok((String::new(), false)) };
    let mut names = Vec::new();
    for person in readers(query, place, version).await? {
        names.push(visit.called(doors::name_of(query, person).await?.as_deref()));
    }
    Ok((names.join(", "), names.is_empty()))
}

/// The parts of a text that say something, each below what it is called.
pub fn sections<'a>(words: &Words, told: &'a Told) -> Vec<(String, &'a str)> {
    let sections = [
        ("shared-section-done", told.done.as_str()),
        ("shared-section-result", &told.result),
        ("shared-section-figures", &told.figures),
        ("shared-section-differently", &told.differently),
    ];
    sections.into_iter().filter(|(_, text)| !text.is_empty()).map(|(key, text)| (words.get(key), text)).collect()
}

fn ways(own: &OwnVisit, place: &Place, newest: Option<&Version>, page: Option<&PublicPage>, ended: bool) -> Ways {
    let (visit, path) = (&own.visit, shared::path(place.journey.id));
    let take_down = place.may(Act::ReviewShared) && page.is_some_and(|page| page.number.is_some());
    let state = newest.map(|version| version.state);
    let writes = place.may(Act::ShareCase);
    let edit = match state {
        None => "shared-write",
        Some(State::Draft) => "shared-change",
        Some(_) => "shared-write-new",
    };
    let button = |end: &str, key: &str| PostButton::new(format!("{path}/{end}"), visit.word(key));
    let reads_over = newest.filter(|version| may_read_over(place, version, own.person.id));
    Ways {
        edit: (writes && state != Some(State::Waiting) && (ended || newest.is_some())).then(|| visit.word(edit)),
        send: writes && state == Some(State::Draft),
        take_back: (writes && state == Some(State::Waiting)).then(|| button("take-back", "shared-take-back")),
        approve: reads_over.map(|version| button("approve", "shared-approve").carrying("shown", version.mark())),
        send_back: reads_over.is_some(),
        take_down,
    }
}

fn row(visit: &Visit, version: &Version, page: Option<&PublicPage>) -> Row {
    let words = visit.words();
    let by = |name: Option<&str>, at| {
        words.with("shared-by", &[("name", visit.called(name).into()), ("date", moment::day_in_words(words, at).into())])
    };
    Row {
        number: version.number,
        state: state_in_words(visit, version, page),
        written: by(version.written_by_name.as_deref(), version.written_at),
        read_over: version.reviewed_at.map(|at| by(version.reviewed_by_name.as_deref(), at)).unwrap_or_default(),
        reason: version.reason.clone(),
    }
}
