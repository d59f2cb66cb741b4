//! One case as people make it with the pages of the program, from which the many of `bench journeys` are copied: an organisation, a route, rounds
//! at stations, evidence. Routes, stations and rules are taken from the pages, since the chores know no method.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};

use super::node::Node;
use crate::http::{Answer, Browser};

/// Stations that have been visited, and rules that have evidence.
const STATIONS: usize = 4;
const RULES: usize = 12;
/// A day that has been, for rounds and evidence.
const DAY: &str = "2026-01-15";

/// Makes the case and gives its id.
pub fn make(node: &Node, browser: &mut Browser) -> Result<String> {
    let port = node.port;
    let organisation = [
        ("name", "Template"),
        ("kind", "authority"),
        ("authority_type", "municipality"),
        ("country", "dk"),
        ("language", "en"),
        ("scheme", "national"),
        ("identifier", ""),
    ];
    let organisation = last(&place(&browser.post(port, "/organisations/new", &organisation)?)?);
    let form = page(&browser.get(port, "/journeys/new")?)?;
    let way = form.split("value=\"").skip(1).filter_map(|rest| rest.split('"').next()).find(|value| value.contains('/'));
    let way = way.context("the form offers no route")?.to_owned();
    let journey = [
        ("organisation", organisation.as_str()),
        ("title", "Calmer nights"),
        ("challenge", "Residents wake up too often at night."),
        ("language", "en"),
        ("case_number", "2026-014"),
        ("case_number_mark", "internal"),
        ("note", ""),
        ("note_mark", "internal"),
        ("way", way.as_str()),
    ];
    let path = place(&browser.post(port, "/journeys/new", &journey)?)?;
    for station in named(&page(&browser.get(port, &format!("{path}/stations"))?)?, &format!("{path}/stations/")).iter().take(STATIONS) {
        place(&browser.post(port, &format!("{path}/stations/{station}/start"), &[("begun", DAY)])?)?;
    }
    for rule in named(&page(&browser.get(port, &format!("{path}/requirements"))?)?, &format!("{path}/requirements/")).iter().take(RULES) {
        let evidence = [("text", "Minutes of the meeting"), ("place", "2026-014/7"), ("dated", DAY)];
        place(&browser.post(port, &format!("{path}/requirements/{rule}/evidence/new"), &evidence)?)?;
    }
    Ok(last(&path))
}

/// Where a form that was taken leads to.
fn place(answer: &Answer) -> Result<String> {
    match answer.header("location") {
        Some(place) if answer.status == 303 => Ok(place.to_owned()),
        _ => bail!("a form was answered with {}", answer.status),
    }
}

fn page(answer: &Answer) -> Result<String> {
    if answer.status == 200 {
        Ok(String::from_utf8_lossy(&answer.body).into_owned())
    } else {
        bail!("a page was answered with {}", answer.status)
    }
}

fn last(path: &str) -> String {
    path.rsplit('/').next().unwrap_or_default().to_owned()
}

/// What links that begin so end in, each once, in alphabetical order.
fn named(page: &str, begins: &str) -> BTreeSet<String> {
    let link = format!("href=\"{begins}");
    let ends = page.split(&link).skip(1).filter_map(|rest| rest.split(['"', '/', '?', '#']).next());
    ends.filter(|end| !end.is_empty()).map(str::to_owned).collect()
}
