//! The method on two sheets of paper: the map and what sets the routes apart on the first, every route's stations on the second. For the
//! wall, and for whoever has two minutes.

use askama::Template;
use perron_map::Options;
use perron_ui::{Html, Words};

use crate::{
    addresses::Page,
    comparison::Comparison,
    content::Content,
    edition::{Edition, Sign},
    network,
};

#[derive(Template)]
#[template(path = "overview.html")]
struct Overview<'a> {
    words: &'a Words,
    title: String,
    lead: String,
    map: Html,
    comparison: Html,
    routes: Vec<RouteLine>,
    source: String,
    back: &'a str,
}

struct RouteLine {
    sign: Sign,
    stations: Vec<StationLine>,
}

struct StationLine {
    number: String,
    title: String,
    lead: String,
}

/// The overview of a method.
pub fn page(edition: &Edition<'_>) -> Result<Option<Content>, askama::Error> {
    let links = edition.links();
    let method = edition.front("method", "title");
    let title = edition.words.with("overview-title", &[("method", method.into())]);
    let compared = !edition.method.about.compare.is_empty();
    let drawing = perron_map::wide(&network::network(edition), &network::words(edition), &Options::default());
    let template = Overview {
        words: edition.words,
        title: title.clone(),
        lead: edition.front("method", "lead"),
        map: Html::trusted(drawing.html),
        comparison: if compared { Comparison::new(edition, &links, 2).html()? } else { Html::default() },
        routes: edition.method.offered_routes().map(|route| route_line(edition, route)).collect(),
        source: edition.source(),
        back: edition.book.to(&Page::Front),
    };
    Ok(Some(Content::of(title, &template)?.described(edition.front("method", "lead"))))
}

fn route_line(edition: &Edition<'_>, route: &perron_method::schema::Route) -> RouteLine {
    let station = |id: &perron_method::Id| {
        let place = network::position(edition, route, id)?;
        let text = edition.text.page(&format!("stations/{id}"));
        Some(StationLine { number: place.number(), title: text.front("title").to_owned(), lead: text.front("lead").to_owned() })
    };
    RouteLine { sign: edition.sign(route), stations: route.stations.iter().filter_map(station).collect() }
}
