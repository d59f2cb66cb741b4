//! A case at a glance: where the team is and what is missing, what comes next, and the case in figures. Whoever may not see the ride sees what
//! the case is about.

use askama::Template;
use axum::{Extension, extract::Path, response::Response};
use perron_db::{Query, at_once};
use perron_people::{
    People,
    doors::{OwnVisit, Visit, id_in_address},
};
use perron_ui::{Html, Link, Page, SummaryRow, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    comments, copy,
    import::{self, store::Import},
    log,
    methods::Methods,
    model::{JourneyId, Kept, Participant},
    organisations, outcome, participants, paths,
    pause::{self, help::Waiting},
    place::{self, Place},
    ride::{
        Ride,
        acts::today,
        frame::{Tabbed, frame},
        glance::Glance,
    },
    upgrade,
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}", show)
}

#[derive(Template)]
#[template(path = "overview.html")]
struct OverviewTemplate<'a> {
    words: &'a Words,
    frame: Html,
    challenge: &'a str,
    /// The ride as whoever may see it sees it.
    glance: Option<Glance>,
    /// What people say in it, for whoever sees the ride.
    comments: Option<comments::Newest>,
    /// What was done last, for whoever may read the journal.
    newest: Vec<log::Line>,
    /// Where all of it stands.
    log: String,
    /// Help that it waits for, for the same.
    help: Option<Waiting>,
    /// That it has ended, and what is asked since.
    ended: Option<Html>,
    /// What the visitor is to do next of that.
    next: Option<Link>,
    /// Where others are brought in, while there is one participant.
    alone: Vec<Link>,
    /// Whether the visitor sees what the case is about and no more.
    only_case: bool,
    /// Where a route is chosen, while none is.
    choose: Option<String>,
    /// Where a newer version of the method is looked at: empty for whoever may not, nothing while there is none.
    newer: Option<String>,
    rows: Vec<SummaryRow>,
    /// The note and what its mark says, for whoever may see it.
    note: Option<(&'a str, String)>,
    links: Vec<Link>,
}

async fn show(own: OwnVisit, Extension(methods): Extension<Methods>, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let mut read = visit.read().await?;
    let place = place::enter(&own, &mut read, id, Act::See).await?;
    let journey = &place.journey;
    let ride = Ride::of(&mut read, &methods, journey, today(&own)).await?;
    let owner = match &ride {
        Some(ride) => ride.owner.name.clone(),
        None => organisations::owner_name(&mut read, journey).await?,
    };
    let sees = place.may(Act::SeeRide);
    let requirements = ride.as_ref().filter(|_| sees).map(Ride::requirements).unwrap_or_default();
    let ridden = ride.as_ref().filter(|_| sees);
    let (glance, comments, newest, import, copied, ended, help, participants) = at_once!(
        read,
        one => async {
            match ridden {
                Some(ride) => Glance::of(one, &own, &place, ride, &requirements).await.map(Some),
                None => Ok(None),
            }
        },
        one => async {
            match ridden {
                Some(ride) => comments::newest(one, &own, &place, ride).await,
                None => Ok(None),
            }
        },
        one => log::newest(one, &own, &place),
        one => async { if sees { Ok(import::store::of(one, id).await?) } else { Ok(None) } },
        one => copy::origin(one, &own, journey),
        one => outcome::notice(one, &own, &place, ride.as_ref()),
        one => async { if sees { pause::help::waiting(one, visit.words(), &place).await } else { Ok(None) } },
        one => async { Ok(participants::store::of(one, id).await?) }
    )?;
    let help = help.filter(|_| ended.is_none());
    let is_alone = participants.len() == 1 && ended.is_none();
    let (ended, next) = ended.map(|ended| (ended.html, ended.next)).unzip();
    drop(read);
    let begin = ridden.filter(|_| place.may(Act::Work)).and_then(|ride| begin(visit, id, ride));
    let note = Some(&journey.note).filter(|note| !note.text.is_empty() && place.sees(note, own.person.id));
    let body = Html::render(&OverviewTemplate {
        words: visit.words(),
        frame: frame(&own, &place, ride.as_ref(), &requirements, Tabbed::Overview, true)?,
        challenge: &journey.challenge,
        comments,
        newest,
        log: log::path(id),
        help,
        ended,
        next: next.flatten().or(begin),
        alone: if is_alone { bringing_in(visit, &place) } else { Vec::new() },
        only_case: !sees,
        choose: (ride.is_none() && place.may(Act::ChooseRoute)).then(|| paths::below(id, "route")),
        rows: rows(&own, &place, &owner, &participants)
            .into_iter()
            .chain(import.map(|import| came_from(visit, &import)))
            .chain(copied)
            .collect(),
        newer: ride
            .as_ref()
            .filter(|ride| sees && upgrade::newer(ride, &methods).is_some())
            .map(|_| if place.may(Act::ChooseRoute) { upgrade::path(id) } else { String::new() }),
        note: note.map(|note| (note.text.as_str(), mark_in_words(visit, note))),
        links: links(visit, &place, ride.as_ref()),
        glance,
    })?;
    let crumbs = vec![Link::new(paths::JOURNEYS, visit.word("journeys-title")), Link::new("", journey.title.clone())];
    visit.page(Page { title: journey.title.clone(), crumbs, ..Page::default() }, &body)
}

/// What is known about the case, as far as the visitor may see it.
fn rows(own: &OwnVisit, place: &Place, owner: &str, participants: &[Participant]) -> Vec<SummaryRow> {
    let (visit, journey) = (&own.visit, &place.journey);
    let mut rows = vec![(visit.word("journey-field-organisation-is"), owner.to_owned())];
    let leads = participants::leads(visit, participants);
    if !leads.is_empty() {
        rows.push((visit.word("journey-led-by"), leads.join(", ")));
    }
    if let Some(participant) = &place.participant {
        rows.push((visit.word("journey-your-role"), visit.word(&format!("journey-role-{}", participant.role))));
    }
    if place.may(Act::SeeRide) {
        rows.push((visit.word("participants-title"), visit.words().number(i64::try_from(participants.len()).unwrap_or_default())));
    }
    if !journey.case_number.text.is_empty() && place.sees(&journey.case_number, own.person.id) {
        let value = format!("{} ({})", journey.case_number.text, mark_in_words(visit, &journey.case_number));
        rows.push((visit.word("journey-field-case-number"), value));
    }
    if !journey.classification.is_empty() {
        rows.push((visit.word("journey-field-classification"), journey.classification.clone()));
    }
    rows.push((visit.word("journey-field-language"), visit.word(&format!("organisation-language-{}", journey.language))));
    rows.push((visit.word("journey-begun-on"), visit.words().date(journey.created_at.date_time().date())));
    rows.into_iter().map(|(label, value)| SummaryRow::new(label, &value)).collect()
}

/// Where a case begins whose team has not been anywhere.
fn begin(visit: &Visit, id: JourneyId, ride: &Ride) -> Option<Link> {
    let first = ride.route().ok()?.stations.first().filter(|_| ride.rounds.is_empty() && ride.end.is_none())?;
    let title = ride.edition(visit).ok()?.station_title(first);
    Some(Link::new(paths::station(id, first), visit.words().with("ride-begin-link", &[("station", title.into())])))
}

/// Where whoever may brings in people and organisations.
fn bringing_in(visit: &Visit, place: &Place) -> Vec<Link> {
    let ways = [
        (Act::ManageParticipants, "participants/new", "participant-add"),
        (Act::InviteOrganisation, "organisations/new", "party-invite-title"),
    ];
    let open = ways.into_iter().filter(|(act, _, _)| place.may(*act));
    open.map(|(_, end, key)| Link::new(paths::below(place.journey.id, end), visit.word(key))).collect()
}

/// Where a case was before it was taken in.
fn came_from(visit: &Visit, import: &Import) -> SummaryRow {
    let told = [
        ("owner", import.told.get("owner").and_then(serde_json::Value::as_str).unwrap_or_default().into()),
        ("date", visit.words().date(import.at.date_time().date()).into()),
        ("entries", visit.words().number(import.entries).into()),
    ];
    SummaryRow::new(visit.word("journey-imported-from"), &visit.words().with("journey-imported-value", &told))
}

fn mark_in_words(visit: &Visit, kept: &Kept) -> String {
    let roles: Vec<_> = kept.confidentiality.roles().map(|role| visit.word(&format!("journey-role-{role}"))).collect();
    let mark = visit.word(&format!("journey-mark-{}", kept.confidentiality.mark()));
    if roles.is_empty() { mark } else { format!("{mark}: {}", roles.join(", ")) }
}

/// The pages below it to which no tab leads, each with who may open it and what it is called.
const PAGES: [(Act, &str, &str); 14] = [
    (Act::SeeRide, "minute", "minute-see"),
    (Act::SeeRide, "decisions", "decisions-title-count"),
    (Act::SeeRide, "moves", "moves-title"),
    (Act::ChooseRoute, "route", "ride-change-route"),
    (Act::ChooseRoute, "upgrade", "upgrade-title-newest"),
    (Act::SeeRide, "outcome", "outcome-title"),
    (Act::SeeRide, "calendar", "calendar-title"),
    (Act::SeeRide, "undo", "undo-title"),
    (Act::Change, "edit", "journey-change"),
    (Act::HandOver, "hand-over", "journey-hand-over-title"),
    (Act::ReadJournal, "log", "journey-log-title"),
    (Act::Export, "export", "export-title"),
    (Act::SeeRide, "copy", "copy-from-here"),
    (Act::GiveDocuments, "documents", "documents-title"),
];

/// Those of them that are there without a route.
const WITHOUT_ROUTE: [&str; 7] = ["outcome", "edit", "hand-over", "log", "export", "copy", "documents"];

/// The pages that the visitor may open.
fn links(visit: &Visit, place: &Place, ride: Option<&Ride>) -> Vec<Link> {
    let count = [("count", ride.map_or(0, |ride| ride.decided.count).into())];
    let offered = PAGES.iter().filter(|(act, end, _)| place.may(*act) && (ride.is_some() || WITHOUT_ROUTE.contains(end)));
    offered.map(|(_, end, key)| Link::new(paths::below(place.journey.id, end), visit.words().with(key, &count))).collect()
}
