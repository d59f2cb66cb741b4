//! Addresses: nearly right ones lead to the page, wrong ones to a page that says so, and none makes the guide stumble.

use crate::support::{get, real};
use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use perron_web::Astray;
use tower::ServiceExt;

#[tokio::test]
async fn the_root_leads_to_the_front_page_in_the_first_language() {
    let answer = get(&real().router(), "/").await;
    assert_eq!((answer.status, answer.location.as_str()), (StatusCode::TEMPORARY_REDIRECT, "/da/"));
}

#[tokio::test]
async fn a_path_that_is_nearly_right_leads_to_the_right_one() {
    let guide = real();
    let router = guide.router();
    for url in guide.urls() {
        let upper = url.to_uppercase();
        let slash = if url.ends_with('/') { url.trim_end_matches('/').to_owned() } else { format!("{url}/") };
        for nearly in [upper, slash] {
            let answer = get(&router, &format!("{nearly}?a=1")).await;
            assert_eq!((answer.status, answer.location), (StatusCode::PERMANENT_REDIRECT, format!("{url}?a=1")), "{nearly}");
        }
    }
}

#[tokio::test]
async fn a_query_that_is_too_long_for_proxies_is_left_behind() {
    let answer = get(&real().router(), &format!("/DA/?a={}", "1".repeat(3_000))).await;
    assert_eq!((answer.status, answer.location.as_str()), (StatusCode::PERMANENT_REDIRECT, "/da/"));
}

#[tokio::test]
async fn an_unknown_page_is_named_and_ways_lead_on() {
    let guide = real();
    let router = guide.router();
    let base = guide.urls().find(|url| url.matches('/').count() == 4).expect("a page below a route or topic").to_owned();
    for path in ["/xx/", "/da/nowhere", "/da/nowhere/at/all", &format!("{base}/nowhere"), "/da/%E6%97%A5"] {
        let answer = get(&router, path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        let unknown = if path == "/xx/" {
            "xx"
        } else if path.contains('%') {
            "日"
        } else {
            "nowhere"
        };
        assert!(answer.body.contains(&format!("”{unknown}”")), "{path} is named");
        assert!(answer.body.contains("href=\"/da/\""), "{path} has a way to the map");
    }
}

#[tokio::test]
async fn an_address_outside_the_guide_says_nothing_of_what_may_be_there_and_is_left_to_whoever_knows_who_asks() {
    let router = real().router();
    for (path, outside) in [("/portfolio", true), ("/journeys/x/y", true), ("/da/nowhere", false)] {
        let request = Request::get(path).body(Body::empty()).expect("a request");
        let response = router.clone().oneshot(request).await.expect("an answer");
        assert_eq!(response.extensions().get::<Astray>().is_some(), outside, "{path}");
        let page = get(&router, path).await.body;
        assert_eq!(page.contains("Enten findes siden ikke, eller også har du ikke adgang til den."), outside, "{path}");
        assert!(!outside || !(page.contains("”portfolio”") || page.contains("”journeys”")), "{path}");
    }
}

#[tokio::test]
async fn what_is_wrong_in_an_address_is_shown_as_text() {
    let answer = get(&real().router(), "/da/%3Cscript%3Ealert(1)%3C%2Fscript%3E").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(!answer.body.contains("<script"), "the address is escaped");
}

#[tokio::test]
async fn odd_paths_never_make_the_guide_stumble() {
    let router = real().router();
    let odd = [
        "//",
        "/da//",
        "/da/../..",
        "/da/./",
        "/%",
        "/%zz",
        "/%ff%fe",
        "/da/%00",
        "/da/?q=%ff",
        "/da?",
        "/da/;a=b",
        "/ÆØÅ",
        "/%C3%86",
        "/da/%2F%2F",
    ];
    let long = format!("/da/{}", "a".repeat(5000));
    for path in odd.iter().filter(|path| path.parse::<axum::http::Uri>().is_ok()).copied().chain([long.as_str()]) {
        let answer = get(&router, path).await;
        assert!(!answer.status.is_server_error(), "{path}: {}", answer.status);
    }
}
