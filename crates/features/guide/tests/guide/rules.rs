//! May, must, must not: the pages of rules, asked over HTTP.

use axum::{Router, http::StatusCode};
use perron_method::schema::Strength;

use crate::support::{get, real, visible};

const ALL: &str = "/da/opi-toget/formalia";
const MINI: &str = "/da/opi-toget/ruter/mini/formalia";

fn router() -> Router {
    real().router()
}

/// How many rules a page lists.
fn listed(html: &str) -> usize {
    html.matches("<div class=\"l\">").count()
}

#[tokio::test]
async fn the_page_of_a_route_lists_each_of_its_rules_once_with_the_strength_it_has_there() {
    let (guide, router) = (real(), router());
    let edition = guide.edition("da", 0).expect("the first method speaks Danish");
    for route in &edition.method.map.routes {
        let path = edition.book.to(&perron_guide::Page::RouteRules(route.id.to_string()));
        for path in [path.to_owned(), format!("{path}?order=place")] {
            let page = get(&router, &path).await;
            let rules: Vec<_> = edition.method.rules_of_route(route).collect();
            assert_eq!(listed(&page.body), rules.len(), "{path}");
            for rule in rules {
                let level = format!(
                    "<li id=\"{}\"><div class=\"l\"><span class=\"pn-level\" data-l=\"{}\">",
                    rule.id,
                    rule.strength_for(Some(&route.id)).name()
                );
                assert_eq!(page.body.matches(&level).count(), 1, "{path}: {level}");
            }
        }
    }
}

#[tokio::test]
async fn what_is_forbidden_comes_first() {
    let text = visible(&get(&router(), MINI).await.body);
    let places: Vec<usize> = ["Her går grænsen", "Det skal I", "Det bør I", "Det må I gerne"]
        .iter()
        .filter_map(|heading| text.rfind(&format!("{heading} ")))
        .collect();
    assert_eq!(places.len(), 4);
    assert!(places.is_sorted(), "{places:?}");
}

#[tokio::test]
async fn every_chip_gives_as_many_rules_as_it_says() {
    let router = router();
    let page = get(&router, &format!("{MINI}?strength=must")).await;
    let mut chips = 0;
    for input in page.body.split("<label class=\"pn-chip\">").skip(1) {
        let attribute =
            |name: &str| input.split_once(&format!(" {name}=\"")).and_then(|(_, rest)| rest.split('"').next()).unwrap_or_default();
        let count: usize = input
            .split_once("<b>")
            .and_then(|(_, rest)| rest.split('<').next())
            .and_then(|count| count.parse().ok())
            .expect("a chip counts");
        let (name, value) = (attribute("name"), attribute("value"));
        let query = if name == "strength" { format!("strength={value}") } else { format!("strength=must&{name}={value}") };
        assert_eq!(listed(&get(&router, &format!("{MINI}?{query}")).await.body), count, "{query}");
        chips += 1;
    }
    assert!(chips > 10);
}

#[tokio::test]
async fn an_active_filter_stands_in_words_with_the_way_back_to_all() {
    let guide = real();
    let edition = guide.edition("da", 0).expect("the first method speaks Danish");
    let actors = &edition.text.page("actors").sections;
    let lead = &actors.iter().find(|actor| actor.title() == "Projektleder").expect("somebody leads the project").key;
    let page = get(&router(), &format!("{MINI}?strength=must&binds={lead}&nature=")).await;
    let count = listed(&page.body);
    assert!(visible(&page.body).contains(&format!("Viser {count} regler, der har styrken ”Skal” og binder ”Projektleder”")));
    assert!(page.body.contains(&format!("<a href=\"{MINI}\">Vis alle</a>")));
    assert!(page.body.contains(&format!("value=\"{lead}\" checked")));
}

#[tokio::test]
async fn a_choice_that_gives_nothing_says_which_filter_to_remove() {
    let page = get(&router(), &format!("{MINI}?strength=may&nature=method")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(listed(&page.body), 0);
    let text = visible(&page.body);
    assert!(text.contains("Ingen regler passer til valget"));
    assert!(text.contains("Fjern ”Må gerne”, og se"));
    assert!(page.body.contains(&format!("href=\"{MINI}?strength=may\"")), "without the other filter");
}

#[tokio::test]
async fn unknown_filters_are_passed_over_and_said_so() {
    let router = router();
    let all = listed(&get(&router, MINI).await.body);
    let page =
        get(&router, &format!("{MINI}?strength=always&binds=%3Cscript%3Ealert(1)%3C/script%3E&order=up&page=9999999999999999999999")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(listed(&page.body), all);
    assert!(visible(&page.body).contains("Et filter i adressen passer ikke"));
    assert!(!page.body.contains("alert(1)"));
    let long = get(&router, &format!("{MINI}?binds={}&{}", "x".repeat(3000), "a=b&".repeat(700))).await;
    assert_eq!(long.status, StatusCode::OK);
}

#[tokio::test]
async fn all_rules_of_the_method_stand_fifty_at_a_time_or_on_one_page() {
    let (guide, router) = (real(), router());
    let edition = guide.edition("da", 0).expect("the first method speaks Danish");
    let total = edition.method.rules.len();
    let mut seen = 0;
    for page in 1..=total.div_ceil(50) {
        let listed = listed(&get(&router, &format!("{ALL}?page={page}")).await.body);
        assert!(listed <= 50);
        seen += listed;
    }
    assert_eq!(seen, total);
    let whole = get(&router, &format!("{ALL}?page=all")).await;
    for rule in &edition.method.rules {
        assert_eq!(whole.body.matches(&format!("<li id=\"{}\">", rule.id)).count(), 1, "{}", rule.id);
    }
    assert_eq!(get(&router, &format!("{ALL}?page=0")).await.body.matches("aria-current=\"page\">Side 1<").count(), 1);
}

#[tokio::test]
async fn another_strength_on_a_route_is_said_among_all_rules_and_counts_on_the_route() {
    let (guide, router) = (real(), router());
    let edition = guide.edition("da", 0).expect("the first method speaks Danish");
    let rule = edition
        .method
        .rules
        .iter()
        .find(|rule| rule.strength_on.values().any(|other| *other != rule.strength))
        .expect("a rule differs by route");
    let (route, strength) = rule.strength_on.iter().find(|(_, other)| **other != rule.strength).expect("a route has another strength");
    let path = edition.book.to(&perron_guide::Page::RouteRules(route.clone()));
    for other in Strength::ALL {
        let page = get(&router, &format!("{path}?strength={}", other.name())).await;
        assert_eq!(page.body.contains(&format!("<li id=\"{}\">", rule.id)), other == strength, "{route} {}", other.name());
    }
}

#[tokio::test]
async fn the_page_names_its_source_and_the_day_it_was_checked_to() {
    for path in [ALL, MINI] {
        let text = visible(&get(&router(), path).await.body);
        assert!(text.contains("Kilde: ”OPI PIXI toget”. Ajourført til og med 30. juni 2026."), "{path}");
    }
}
