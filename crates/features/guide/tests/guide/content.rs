//! What a method says stands on the pages: nothing of it is lost on the way from the words files to the reader.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use perron_guide::{Guide, Location, Page};
use perron_method::{Library, Method, Section};

use crate::support::{get, library, real, visible};

/// Where a page of a method is.
fn path(guide: &Guide, method: usize, language: &str, page: Page) -> String {
    let location = Location { language: language.to_owned(), method, page };
    let book = guide.addresses().book(language, method);
    book.find(&location.page).unwrap_or_else(|| panic!("{location:?} has an address")).to_owned()
}

/// Every language of every method that the guide shows.
fn editions(guide: &Guide, library: &Library) -> Vec<(usize, String)> {
    let fronts = guide.addresses().locations().filter(|location| location.page == Page::Front);
    fronts.map(|location| (location.method, location.language.clone())).filter(|(method, _)| *method < library.methods.len()).collect()
}

/// The lines of a section, its parts included, as readers see them.
fn lines(section: &Section) -> Vec<String> {
    let own = section.body.markdown().lines().map(plain);
    let parts = section.parts.iter().flat_map(lines);
    own.chain(parts).filter(|line| !line.is_empty()).collect()
}

/// A line of Markdown without its marks.
fn plain(line: &str) -> String {
    let line = line.trim();
    let line = line.strip_prefix("- ").unwrap_or(line);
    let numbered = line.split_once(". ").filter(|(number, _)| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()));
    let line = numbered.map_or(line, |(_, rest)| rest);
    let mut text = String::new();
    let mut rest = line;
    while let Some(open) = rest.find('[') {
        let Some((label, after)) = rest[open + 1..].split_once("](") else { break };
        text.push_str(&rest[..open]);
        text.push_str(label);
        rest = after.split_once(')').map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    text.replace("**", "").replace(['*', '`'], "").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words files that have a page of their own.
fn files(method: &Method) -> Vec<(String, Page)> {
    let stops = method.map.hub.stops.iter().map(|stop| (format!("main/{}", stop.id), Page::Stop(stop.id.to_string())));
    let routes = method.map.routes.iter().map(|route| (format!("routes/{}", route.id), Page::Route(route.id.to_string())));
    let stations = method.map.stations.iter().map(|station| (format!("stations/{}", station.id), Page::Station(station.id.to_string())));
    let topics = method.topics.topics.iter().map(|topic| (format!("topics/{}", topic.id), Page::Topic(topic.id.to_string())));
    let cases = method.topics.cases.iter().map(|case| (format!("cases/{}", case.id), Page::Case(case.id.to_string())));
    let emergency = method.about.emergency.iter().map(|_| ("emergency".to_owned(), Page::Emergency));
    stops.chain(routes).chain(stations).chain(topics).chain(cases).chain(emergency).collect()
}

#[tokio::test]
async fn every_sentence_of_a_page_of_the_method_stands_on_it() {
    let (guide, library) = (real(), library());
    let router = guide.router();
    for (index, language) in editions(&guide, &library) {
        let method = &library.methods[index];
        for (file, page) in files(method) {
            let url = path(&guide, index, &language, page);
            let text = visible(&get(&router, &url).await.body);
            let words = method.words[&language].page(&file);
            for key in ["title", "lead"] {
                assert!(text.contains(words.front(key)), "{url} lacks its {key}");
            }
            for section in &words.sections {
                assert!(text.contains(section.title()), "{url} lacks the heading {}", section.title());
                for line in lines(section) {
                    assert!(text.contains(&line), "{url}, section {}, lacks: {line}", section.key);
                }
            }
        }
    }
}

#[tokio::test]
async fn every_rule_stands_where_the_method_puts_it_with_its_strength_and_its_words() {
    let (guide, library) = (real(), library());
    let router = guide.router();
    for (index, language) in editions(&guide, &library) {
        let method = &library.methods[index];
        let words = &method.words[&language];
        for (file, page) in files(method) {
            let (kind, id) = file.split_once('/').unwrap_or(("", &file));
            let url = path(&guide, index, &language, page);
            let html = get(&router, &url).await.body;
            let route = method.route(id).or_else(|| method.route_of(id)).map(|route| route.id.as_str());
            for rule in method.rules_at(id) {
                let item =
                    html.split(&format!("<li id=\"{}\">", rule.id)).nth(1).unwrap_or_else(|| panic!("{url} ({kind}) lacks {}", rule.id));
                let strength = format!("data-l=\"{}\"", rule.strength_for(route).name());
                assert!(item.split("</div>").next().is_some_and(|first| first.contains(&strength)), "{url}: {} is {strength}", rule.id);
                let section = words.rule(&rule.id).unwrap_or_else(|| panic!("{} has words", rule.id));
                let text = visible(item);
                for line in lines(section).iter().chain([&section.title().to_owned()]) {
                    assert!(text.contains(line), "{url}: {} lacks: {line}", rule.id);
                }
            }
        }
    }
}

#[tokio::test]
async fn a_station_leads_to_its_platform_on_other_routes_and_to_its_neighbours() {
    let (guide, library) = (real(), library());
    let router = guide.router();
    for (index, language) in editions(&guide, &library) {
        let method = &library.methods[index];
        let address = |id: &str| path(&guide, index, &language, Page::Station(id.to_owned()));
        for station in &method.map.stations {
            let id = station.id.as_str();
            let html = get(&router, &address(id)).await.body;
            for other in method.shared_with(id) {
                assert!(html.contains(&format!("href=\"{}\"", address(other))), "{id} leads to {other}");
            }
            for (rel, step) in [("prev", -1), ("next", 1)] {
                // Where the routes of a station part, there is no one neighbour.
                let on_each = method.routes_of(id).map(|route| neighbour(&route.stations, id, step));
                let different: BTreeSet<Option<String>> = on_each.collect();
                let link = different.first().filter(|_| different.len() == 1).cloned().flatten();
                assert_eq!(html.contains(&format!("rel=\"{rel}\"")), link.is_some(), "{id}: {rel}");
                let written = |link: &String| html.contains(&format!("href=\"{}\" rel=\"{rel}\"", address(link)));
                assert!(link.as_ref().is_none_or(written), "{id}: {rel}");
            }
            assert!(html.contains("aria-current=\"step\""), "{id} is marked on the strip");
        }
    }
}

/// The station so many steps along a route.
fn neighbour(stations: &[perron_method::Id], id: &str, step: isize) -> Option<String> {
    let place = stations.iter().position(|other| other.as_str() == id)?;
    stations.get(place.checked_add_signed(step)?).map(ToString::to_string)
}

#[tokio::test]
async fn a_page_explains_the_terms_it_uses_and_no_others() {
    let guide = real();
    let router = guide.router();
    for url in guide.urls() {
        let html = get(&router, url).await.body;
        let used: Vec<&str> =
            html.split("<a href=\"#").skip(1).filter_map(|rest| rest.split_once("\" class=\"pn-term\"")).map(|(id, _)| id).collect();
        let explained = html.matches("<dt id=\"").count();
        for term in &used {
            assert!(html.contains(&format!("<dt id=\"{term}\">")), "{url} explains {term}");
            assert_eq!(used.iter().filter(|other| other == &term).count(), 1, "{url} links {term} once");
        }
        // A list of words is there only for words of the page; explanations may use words that are explained in turn.
        assert!(explained == 0 || !used.is_empty(), "{url} explains words it does not use");
    }
}

#[tokio::test]
async fn the_front_page_has_both_maps_and_every_route_and_topic() {
    let (guide, library) = (real(), library());
    let router = guide.router();
    for (index, language) in editions(&guide, &library) {
        let method = &library.methods[index];
        let answer = get(&router, &path(&guide, index, &language, Page::Front)).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.body.contains("class=\"pn-map\"") && answer.body.contains("class=\"pn-tall\""));
        let lines = method.map.routes.iter().map(|route| Page::Route(route.id.to_string()));
        let topics = method.topics.topics.iter().map(|topic| Page::Topic(topic.id.to_string()));
        let test = method.has_test().then_some(Page::Test);
        for page in lines.chain(topics).chain(test).chain([Page::Routes, Page::Emergency, Page::Hub]) {
            let href = format!("href=\"{}\"", path(&guide, index, &language, page));
            assert!(answer.body.contains(&href), "the front page leads to {href}");
        }
    }
}
