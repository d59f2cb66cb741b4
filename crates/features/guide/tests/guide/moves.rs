//! Where one can go from here: the pages of moves, asked over HTTP.

use axum::Router;
use perron_guide::Page;

use crate::support::{get, real, visible};

const ALL: &str = "/da/opi-toget/skift";
const MINI: &str = "/da/opi-toget/ruter/mini/skift";

fn router() -> Router {
    real().router()
}

#[tokio::test]
async fn every_move_of_the_method_stands_once_on_the_page_of_all() {
    let guide = real();
    let edition = guide.edition("da", 0).expect("the first method speaks Danish");
    let page = get(&router(), ALL).await;
    for one in &edition.method.moves.moves {
        assert_eq!(page.body.matches(&format!("id=\"{}\"", one.id)).count(), 1, "{}", one.id);
    }
}

#[tokio::test]
async fn the_page_of_a_route_has_the_moves_from_it_and_its_stations_and_those_open_everywhere_and_no_others() {
    let (guide, router) = (real(), router());
    let edition = guide.edition("da", 0).expect("the first method speaks Danish");
    for route in &edition.method.map.routes {
        let path = edition.book.to(&Page::RouteMoves(route.id.to_string()));
        let page = get(&router, path).await;
        for one in &edition.method.moves.moves {
            let begins = one.from.iter().any(|from| *from == route.id || route.stations.contains(from) || from == "anywhere");
            assert_eq!(page.body.matches(&format!("id=\"{}\"", one.id)).count(), usize::from(begins), "{path}: {}", one.id);
        }
    }
}

#[tokio::test]
async fn what_comes_along_and_places_off_the_map_are_explained() {
    let (guide, router) = (real(), router());
    let edition = guide.edition("da", 0).expect("the first method speaks Danish");
    let page = get(&router, ALL).await;
    let text = visible(&page.body);
    let carries = edition.method.moves.carries.iter().map(|carry| &carry.id);
    for id in carries.chain(edition.method.moves.off.iter().map(|off| &off.id)) {
        let used = edition.method.moves.moves.iter().any(|one| one.carries.contains(id) || one.to.contains(id));
        let section = edition.text.section("moves", id).expect("it has words");
        assert_eq!(page.body.contains(&format!("<div id=\"{id}\">")), used, "{id}");
        assert!(!used || text.contains(section.title()), "{id}");
    }
    let mini = get(&router, MINI).await;
    let explained =
        |page: &str| edition.method.moves.off.iter().filter(|place| page.contains(&format!("<div id=\"{}\">", place.id))).count();
    assert!(explained(&mini.body) < explained(&page.body), "only what the moves of the route need");
}

#[tokio::test]
async fn the_rules_of_carrying_stand_on_every_page_of_moves() {
    let (guide, router) = (real(), router());
    let edition = guide.edition("da", 0).expect("the first method speaks Danish");
    let rules = edition.text.section("moves", "carry-rules").expect("the method has rules of carrying");
    for path in [ALL, MINI] {
        let text = visible(&get(&router, path).await.body);
        for rule in &rules.items {
            assert!(text.contains(&rule.text.plain()), "{path}: {}", rule.id);
        }
    }
}

#[tokio::test]
async fn every_basis_is_said() {
    let text = visible(&get(&router(), ALL).await.body);
    for words in ["Fra forlægget", "Delvist udledt", "Udledt"] {
        assert!(text.contains(words), "{words}");
    }
}

#[tokio::test]
async fn a_query_changes_nothing() {
    let router = router();
    let hostile = get(&router, &format!("{MINI}?x=%3Cscript%3Ealert(1)%3C/script%3E")).await;
    assert!(hostile.status.is_success());
    assert!(!hostile.body.contains("alert(1)"));
}
