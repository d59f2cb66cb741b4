//! The retention page of an organisation: what is kept for how long, what goes tonight, which holds stand, and which erasures wait.

use std::collections::BTreeMap;

use askama::Template;
use axum::{extract::Path, response::Response};
use perron_kernel::Instant;
use perron_ui::{Html, Link, Page, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::{Act, may},
    model::Country,
    moment, organisation,
    people::People,
    retention::{
        Category, due,
        duty::{Duty, text},
        erasure,
        hold::{self, Hold},
        path, period, store,
    },
    visit::{OwnVisit, Visit},
};

/// The routes of this page.
pub fn routes() -> Routes<People> {
    Routes::default().get("/organisations/{id}/retention", show)
}

/// A category as the page shows it.
struct Row {
    name: String,
    /// What happens when the time is over.
    then: String,
    /// For how long, after what.
    period: String,
    duties: Vec<DutyRow>,
    /// Whether what was chosen is shorter than a duty.
    short: bool,
}

/// A duty as the page shows it.
pub struct DutyRow {
    /// The rule, and the usual reading of it.
    pub says: String,
    /// Citation, source, day and mark.
    pub source: String,
}

/// A hold as pages show it.
pub struct HoldRow {
    /// On what, with its state.
    pub heading: String,
    /// Why.
    pub reason: String,
    /// Since when and until when.
    pub days: String,
}

#[derive(Template)]
#[template(path = "retention.html")]
struct RetentionTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    changes: bool,
    path: String,
    hold: String,
    rows: Vec<Row>,
    tonight: Vec<String>,
    /// The night that it is about, in words.
    night: String,
    holds: Vec<(HoldRow, Option<String>)>,
    past: Vec<HoldRow>,
    /// For members who do not see why a hold stands.
    standing: usize,
    waiting: Vec<String>,
}

async fn show(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let words = visit.words();
    let mut read = visit.read().await?;
    let place = own.place(&mut read, id, Act::SeeRetention).await?;
    let changes = may(place.role, Act::ChangeRetention);
    let rules = store::rules(&mut read, id).await?;
    let night = period::next_night(visit.now());
    let due = due::all(&mut read, id, night).await?;
    let holds = hold::store::all_of(&mut read, id).await?;
    let waiting = erasure::store::waiting(&mut read, id).await?;
    let mut names = BTreeMap::new();
    for person in holds.iter().filter_map(|hold| hold.person) {
        names.insert(person, store::name_in(&mut read, id, person).await?);
    }
    let protection = hold::Holds::of(&mut read, id, visit.now()).await?;
    let tonights_protection = hold::Holds::of(&mut read, id, night).await?;
    drop(read);
    let name = |hold: &Hold| match hold.person.and_then(|person| names.get(&person)) {
        Some(store::NameThere::Known(name)) => name.clone(),
        Some(_) => words.get("member-erased"),
        None => String::new(),
    };
    let (standing, past): (Vec<&Hold>, Vec<&Hold>) = holds.iter().partition(|hold| hold.stands(visit.now()));
    let release = |hold: &Hold| (!hold.by_platform).then(|| format!("{}/{}/release", hold::path(id), hold.id));
    let in_rows = |hold: &&Hold| hold_row(visit, hold, name(hold));
    let mut tonight: Vec<String> = due
        .iter()
        .filter(|(_, items)| !items.is_empty())
        .map(|(category, items)| words.count(&format!("retention-tonight-{category}"), items.len()))
        .collect();
    let finished = waiting.iter().filter(|one| one.due_at <= night && tonights_protection.on(one.person).is_none()).count();
    if finished > 0 {
        tonight.push(words.count("retention-tonight-erasures", finished));
    }
    let title = words.get("retention-title");
    let body = Html::render(&RetentionTemplate {
        words,
        title: &title,
        changes,
        path: path(id),
        hold: format!("{}/new", hold::path(id)),
        rows: Category::ALL
            .iter()
            .map(|category| row(visit, *category, rules.get(category).copied(), place.organisation.country))
            .collect(),
        tonight,
        night: moment::in_words(words, night),
        standing: standing.len(),
        holds: if changes { standing.iter().map(|hold| (in_rows(hold), release(hold))).collect() } else { Vec::new() },
        past: if changes { past.iter().map(in_rows).collect() } else { Vec::new() },
        waiting: waiting.iter().map(|one| waits(visit, one.asked_at, one.due_at, protection.on(one.person))).collect(),
    })?;
    let mut crumbs = organisation::crumbs(visit, &place.organisation);
    crumbs.push(Link::new("", title.clone()));
    visit.page(Page { title, crumbs, ..Page::default() }, &body)
}

/// An erasure that waits, without who it is.
fn waits(visit: &Visit, asked: Instant, due: Instant, hold: Option<hold::Protection>) -> String {
    let asked = moment::day_in_words(visit.words(), asked);
    visit.words().with("retention-waiting-one", &[("asked", asked.into()), ("until", erasure::until_in_words(visit, due, hold).into())])
}

fn row(visit: &Visit, category: Category, months: Option<u32>, country: Country) -> Row {
    let words = visit.words();
    let word = |part: &str| words.get(&format!("retention-{category}{part}"));
    let duties: Vec<&Duty> = visit.people.duties().iter().filter(|duty| duty.concerns(category.as_str(), country)).collect();
    let short = months.is_some_and(|months| duties.iter().any(|duty| duty.months.is_some_and(|least| months < least)));
    Row {
        name: word(""),
        then: word("-then"),
        period: match months {
            Some(months) => {
                words.with("retention-period", &[("period", period_in_words(words, months).into()), ("event", word("-event").into())])
            }
            None => words.get("retention-no-end"),
        },
        duties: duties.into_iter().map(|duty| duty_row(visit, duty)).collect(),
        short,
    }
}

/// A duty in the language of the page.
pub fn duty_row(visit: &Visit, duty: &Duty) -> DutyRow {
    let words = visit.words();
    let language = words.language();
    let read = moment::parse_day(&duty.checked_on).map_or_else(|| duty.checked_on.clone(), |day| words.date(day));
    let values = [
        ("citation", text(&duty.citation, language).into()),
        ("source", text(&duty.source, language).into()),
        ("date", read.into()),
        ("mark", words.get(&format!("retention-mark-{}", duty.mark)).into()),
    ];
    let says = format!("{} {}", text(&duty.says, language), text(&duty.reading, language));
    DutyRow { says, source: words.with("retention-source", &values) }
}

/// A hold in the language of the page; `name` of whom it is on.
pub fn hold_row(visit: &Visit, hold: &Hold, name: String) -> HoldRow {
    let words = visit.words();
    let on = if hold.person.is_some() { words.with("hold-on-person", &[("name", name.into())]) } else { words.get("hold-on-whole") };
    let day = |moment| moment::day_in_words(words, moment);
    let placed = ("from", day(hold.placed_at).into());
    // It stands through the day before its end.
    let last = |end: Instant| day(end.before(std::time::Duration::from_secs(1)));
    let days = match (hold.released_at, hold.ends_at) {
        (Some(released), _) => words.with("hold-released-on", &[placed, ("until", day(released).into())]),
        (None, Some(end)) => words.with("hold-days", &[placed, ("until", last(end).into())]),
        (None, None) => words.with("hold-since", &[placed]),
    };
    HoldRow {
        heading: if hold.by_platform { words.get("hold-by-platform") } else { on },
        reason: words.with("hold-because", &[("reason", hold.reason.as_str().into())]),
        days,
    }
}

/// A period: "18 months", "2 years".
pub fn period_in_words(words: &Words, months: u32) -> String {
    let number = |value: u32| usize::try_from(value).unwrap_or(0);
    if months.is_multiple_of(12) {
        words.count("retention-years", number(months / 12))
    } else {
        words.count("retention-months", number(months))
    }
}
