//! The page of a portfolio: at most four numbers, two figures, and the table of cases with its filters.

use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query as Asking},
    response::Response,
};
use perron_people::{
    People,
    access::Act as InOrganisation,
    doors::{self, OwnVisit, Visit, id_in_address},
};
use perron_ui::{Html, Link, Page, Pagination, Words};
use perron_web::{PageError, Routes};

use crate::{
    methods::Methods,
    outcome::{in_words, model::Outcome},
    pages, paths,
    portfolio::{
        self, PORTFOLIO,
        cases::{self, Case, STILL_AFTER},
        figures::{self, Aside, Left, Line, Stay, Whereabouts},
        filter::{Asked, Filter, way_in_words},
        maps::{self, Map},
    },
    shared,
};

/// The routes of these pages.
pub fn routes() -> Routes<People> {
    Routes::default().get(PORTFOLIO, of_person).get("/organisations/{id}/portfolio", of_organisation)
}

/// A number with what it counts.
struct Number {
    value: String,
    label: String,
    context: String,
    stops: bool,
}

/// A case in the table.
struct Row {
    title: String,
    href: String,
    owner: String,
    way: String,
    station: String,
    flags: Vec<(&'static str, String, &'static str)>,
    leads: String,
}

#[derive(Template)]
#[template(path = "portfolio.html")]
struct PortfolioTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    eyebrow: String,
    numbers: Vec<Number>,
    lines: &'a [Line],
    maps: Vec<Map>,
    lines_heading: String,
    aside: Aside,
    not_begun: String,
    between: String,
    at_several: String,
    stays: &'a [Stay],
    named: &'a [Stay],
    stays_heading: String,
    named_of: String,
    left: &'a [Left],
    left_out: String,
    path: &'a str,
    filter: &'a Filter,
    shown: String,
    rows: Vec<Row>,
    count: String,
    pages: Pagination,
    file: String,
    still: String,
    is_empty: bool,
}

async fn of_person(own: OwnVisit, Extension(methods): Extension<Methods>, Asking(asked): Asking<Asked>) -> Result<Response, PageError> {
    let cases = cases::of(&own, &methods, "").await?;
    let crumbs = vec![Link::new(paths::JOURNEYS, own.visit.word("journeys-title"))];
    page(&own, cases, &asked, PORTFOLIO, own.visit.word("portfolio-all"), crumbs)
}

async fn of_organisation(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Asking(asked): Asking<Asked>,
) -> Result<Response, PageError> {
    let id = id_in_address(&id)?;
    let place = own.place(&mut own.visit.read().await?, id, InOrganisation::See).await?;
    let cases = cases::of(&own, &methods, &id.to_string()).await?;
    let crumbs = doors::crumbs_of_organisation(&own.visit, &place.organisation);
    page(&own, cases, &asked, &portfolio::path(id), place.organisation.name, crumbs)
}

fn page(own: &OwnVisit, all: Vec<Case>, asked: &Asked, path: &str, eyebrow: String, mut crumbs: Vec<Link>) -> Result<Response, PageError> {
    let (visit, words) = (&own.visit, own.visit.words());
    let (filter, is_empty) = (Filter::read(visit, asked, &all), all.is_empty());
    let mut wanted: Vec<Case> = all.into_iter().filter(|case| filter.wants(case)).collect();
    filter.order(&mut wanted);
    let (on_page, pages) = pages::cut(wanted.iter().collect(), asked.page.parse().unwrap_or(1), |page| filter.address(path, page));
    let (lines, whereabouts) = figures::lines(visit, &wanted);
    let (stays, left, aside) = (figures::stays(visit, &wanted), figures::left(visit, &wanted), figures::aside(&wanted));
    let named = figures::named(&stays);
    let said = |key: &str, count: usize| if count == 0 { String::new() } else { words.count(key, count) };
    let title = visit.word("portfolio-title");
    let under_way = wanted.iter().filter(|case| case.outcome.is_none()).count();
    let body = Html::render(&PortfolioTemplate {
        words,
        title: &title,
        eyebrow,
        numbers: numbers(visit, &wanted),
        lines_heading: match whereabouts {
            Whereabouts::Most(station, count) => {
                let values = [("station", station.into()), ("count", count.into()), ("total", under_way.into())];
                words.with("portfolio-where-most", &values)
            }
            Whereabouts::Spread(0) => visit.word("portfolio-where-none"),
            Whereabouts::Spread(stations) => words.count("portfolio-where-spread", stations),
        },
        maps: maps::maps(visit, &wanted, &lines),
        lines: &lines,
        stays_heading: stays.first().map_or_else(String::new, |longest| {
            words.with("portfolio-stays-longest", &[("station", longest.title.as_str().into()), ("days", longest.median.into())])
        }),
        not_begun: said("portfolio-not-begun", aside.not_begun),
        between: said("portfolio-between", aside.between),
        at_several: said("portfolio-at-several", figures::at_several(&wanted)),
        aside,
        named_of: if named.len() < stays.len() {
            words.with("portfolio-stays-named", &[("named", named.len().into()), ("count", stays.len().into())])
        } else {
            String::new()
        },
        named,
        left_out: left_out(visit, &left),
        left: &left,
        stays: &stays,
        path,
        shown: filter.in_words(visit),
        rows: on_page.into_iter().map(|case| row(visit, case)).collect(),
        count: words.count("portfolio-count", wanted.len()),
        pages,
        file: filter.address(&format!("{path}/cases.csv"), 1),
        filter: &filter,
        still: words.with("portfolio-still-means", &[("days", STILL_AFTER.into())]),
        is_empty,
    })?;
    crumbs.push(Link::new("", title.clone()));
    visit.page(Page { title, crumbs, ..Page::default() }, &body)
}

/// Which visits the figure of stays leaves out, and why.
fn left_out(visit: &Visit, left: &[Left]) -> String {
    let count: usize = left.iter().map(|left| left.count).sum();
    if count == 0 {
        return String::new();
    }
    let elsewhere = || visit.word("portfolio-station-elsewhere");
    let stations: Vec<String> = left.iter().map(|left| left.title.clone().unwrap_or_else(elsewhere)).collect();
    visit.words().with("portfolio-stays-left", &[("count", count.into()), ("stations", stations.join(", ").into())])
}

fn numbers(visit: &Visit, cases: &[Case]) -> Vec<Number> {
    let words = visit.words();
    let of = |wanted: &dyn Fn(&Case) -> bool| cases.iter().filter(|case| wanted(case)).count();
    let number = |count: usize, key: &str, context: String, stops: bool| Number {
        value: words.number(i64::try_from(count).unwrap_or_default()),
        label: words.count(key, count),
        context,
        stops,
    };
    let broken = of(&|case| case.outcome.is_none() && case.counts.broken > 0);
    let rules: usize = cases.iter().filter(|case| case.outcome.is_none()).map(|case| case.counts.broken).sum();
    let in_use = of(&|case| case.outcome == Some(Outcome::InUse));
    vec![
        number(of(&|case| case.outcome.is_none()), "portfolio-number-under-way", words.count("portfolio-count", cases.len()), false),
        number(broken, "portfolio-number-broken", words.count("portfolio-rules", rules), broken > 0),
        number(
            of(&Case::stands_still),
            "portfolio-number-still",
            words.count("portfolio-days-still", usize::try_from(STILL_AFTER).unwrap_or_default()),
            false,
        ),
        number(of(&|case| case.outcome.is_some()), "portfolio-number-ended", words.count("portfolio-in-use", in_use), false),
    ]
}

fn row(visit: &Visit, case: &Case) -> Row {
    Row {
        title: case.title.clone(),
        href: paths::journey(case.id),
        owner: case.owner.clone(),
        way: way_in_words(visit, case),
        station: station(visit, case),
        flags: flags(visit, case),
        leads: case.leads.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(", "),
    }
}

/// Where a case is and for how long, in words.
pub fn station(visit: &Visit, case: &Case) -> String {
    let edition = case.way.as_ref().and_then(|(version, _)| version.edition(visit.language));
    match (edition, &case.station, case.days) {
        (Some(edition), Some(station), Some(days)) => {
            let days = visit.words().count("portfolio-days", usize::try_from(days).unwrap_or_default());
            let also: Vec<String> = case.also.iter().map(|station| edition.station_title(station)).collect();
            let at = format!("{}, {days}", edition.station_title(station));
            match also.as_slice() {
                [] => at,
                also => visit.words().with("portfolio-also", &[("station", at.into()), ("others", also.join(", ").into())]),
            }
        }
        _ if case.has_begun() => visit.word("portfolio-at-none"),
        _ => visit.word("portfolio-nowhere"),
    }
}

/// How a case stands: look, words, icon.
pub fn flags(visit: &Visit, case: &Case) -> Vec<(&'static str, String, &'static str)> {
    let words = visit.words();
    if let Some(outcome) = case.outcome {
        let mut flags = vec![("line", in_words(words, outcome), "check")];
        flags.extend(case.told.map(|told| shared::standing_in_words(visit, told, case.is_public)));
        return flags;
    }
    let mut flags = Vec::new();
    if case.paused {
        flags.push(("warn", words.get("pause-mark"), "warning"));
    }
    if case.counts.broken > 0 {
        flags.push(("stop", words.count("counts-broken", case.counts.broken), "x-block"));
    }
    if case.counts.missing > 0 {
        flags.push(("warn", words.count("counts-missing", case.counts.missing), "x-half"));
    }
    if case.stands_still() {
        flags.push(("warn", words.count("portfolio-flag-still", usize::try_from(case.still_for).unwrap_or_default()), "x-half"));
    }
    if flags.is_empty() && !case.has_begun() {
        flags.push(("line", words.get("portfolio-flag-not-begun"), "x-ring"));
    } else if flags.is_empty() {
        flags.push(("ok", words.get("portfolio-flag-none"), "x-done"));
    }
    flags
}
