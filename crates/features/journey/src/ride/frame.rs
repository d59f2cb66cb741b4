//! What stands on top of every page of a ride: the sign of the route, whose case it is, what it is called, and the way to its other pages.

use askama::Template;
use perron_people::doors::OwnVisit;
use perron_ui::{Html, Link, Page, Tab, Words, asset_path};
use perron_web::PageError;

use crate::{
    access::Act,
    live, paths,
    pause::{self, Banner},
    place::Place,
    requirements::{assess::Requirement, counts::Counts},
    ride::Ride,
};

/// The pages of a journey between which tabs lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tabbed {
    /// The case at a glance.
    Overview,
    /// The stations of its route.
    Stations,
    /// The formal requirements.
    Requirements,
    /// What is to be done.
    Activities,
    /// What is known.
    Facts,
    /// Who takes part.
    Participants,
    /// A page to which no tab leads: the end of its address, and the key of what it is called. It has a tab of its own while one is on it.
    Below(&'static str, &'static str),
}

/// Each with the end of its address and the key of what it is called. The first has the address of the journey itself.
const TABS: [(Tabbed, &str, &str); 6] = [
    (Tabbed::Overview, "", "ride-tab-overview"),
    (Tabbed::Stations, "stations", "ride-tab-stations"),
    (Tabbed::Requirements, "requirements", "ride-tab-requirements"),
    (Tabbed::Activities, "activities", "ride-tab-activities"),
    (Tabbed::Facts, "facts", "ride-tab-facts"),
    (Tabbed::Participants, "participants", "ride-tab-participants"),
];

#[derive(Template)]
#[template(path = "frame.html")]
struct FrameTemplate<'a> {
    words: &'a Words,
    badge: Html,
    eyebrow: String,
    title: &'a str,
    /// Whether the title is the heading of the page; otherwise the page has its own.
    heads: bool,
    colour: &'a str,
    tabs: Vec<Tab>,
    /// Where whoever takes part finds help; nothing while there is no ride to see.
    emergency: Option<String>,
    /// That the case rests.
    pause: Option<Banner>,
    /// Where the page hears that somebody has changed something, for whoever may see it: the address, and what the page knows of.
    changes: Option<(String, i64)>,
    script: String,
}

/// The frame of a page. `requirements` are counted on their tab. `heads` says that the journey's title is the heading of the page.
///
/// # Errors
/// When a template fails.
pub fn frame(
    own: &OwnVisit,
    place: &Place,
    ride: Option<&Ride>,
    requirements: &[Requirement<'_>],
    here: Tabbed,
    heads: bool,
) -> Result<Html, PageError> {
    let (visit, journey) = (&own.visit, &place.journey);
    let sign = match ride {
        Some(ride) => Some(ride.edition(visit)?.sign(ride.route()?)),
        None => None,
    };
    let sees_ride = ride.is_some() && place.may(Act::SeeRide);
    let tab = |(page, end, key): (Tabbed, &str, &str)| {
        let href = if end.is_empty() { paths::journey(journey.id) } else { paths::below(journey.id, end) };
        let tab = Tab::new(href, visit.word(key));
        let tab = if page == here { tab.current() } else { tab };
        let counts = Counts::of(requirements);
        let is_missing = page == Tabbed::Requirements && counts.all() > 0;
        if is_missing { tab.missing(counts.all(), counts.in_words(visit.words())) } else { tab }
    };
    let shown = |(page, ..): &(Tabbed, &str, &str)| sees_ride || matches!(page, Tabbed::Overview | Tabbed::Participants);
    let below = match here {
        Tabbed::Below(end, key) => Some(Tab::new(paths::below(journey.id, end), visit.word(key)).current()),
        _ => None,
    };
    let mut eyebrow: Vec<String> = sign.iter().map(|sign| sign.name.clone()).collect();
    if !journey.case_number.text.is_empty() && place.sees(&journey.case_number, own.person.id) {
        eyebrow.push(visit.words().with("ride-case-number", &[("number", journey.case_number.text.as_str().into())]));
    }
    eyebrow.extend(ride.map(|ride| ride.owner.name.clone()));
    Ok(Html::render(&FrameTemplate {
        words: visit.words(),
        badge: sign.as_ref().map(|sign| sign.badge.clone()).unwrap_or_default(),
        colour: sign.as_ref().map_or("", |sign| sign.colour),
        eyebrow: eyebrow.join(" · "),
        title: &journey.title,
        heads,
        emergency: sees_ride.then(|| pause::path(journey.id)),
        pause: pause::banner(visit, place),
        tabs: TABS.into_iter().filter(shown).map(tab).chain(below).collect(),
        changes: ride.filter(|_| sees_ride).map(|ride| (live::path(journey.id), ride.place)),
        script: asset_path("live.js"),
    })?)
}

/// A page of a ride below one of its tabs, with the way to it.
pub fn page(own: &OwnVisit, place: &Place, title: String, between: Vec<Link>) -> Page {
    let mut crumbs = crate::place::crumbs(own, &place.journey);
    crumbs.extend(between);
    crumbs.push(Link::new("", title.clone()));
    Page { title, crumbs, ..Page::default() }
}
