//! What is made for programs: JSON with its schema, the map of the site, robots.txt, llms.txt.

use std::collections::BTreeSet;

use crate::support::{get, real, with_site};
use axum::http::StatusCode;
use serde_json::Value;

#[tokio::test]
async fn every_method_is_a_document_that_the_published_schema_accepts() {
    let guide = real();
    let router = guide.router();
    let schema: Value = serde_json::from_str(&get(&router, "/data/method.schema.json").await.body).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is one");
    let library = crate::support::library();
    for method in &library.methods {
        let answer = get(&router, &format!("/data/{}.json", method.id())).await;
        assert_eq!(answer.status, StatusCode::OK);
        let document: Value = serde_json::from_str(&answer.body).expect("the document is JSON");
        let mistakes: Vec<String> = validator.iter_errors(&document).map(|error| error.to_string()).collect();
        assert!(mistakes.is_empty(), "{}: {mistakes:#?}", method.id());
        let ids = |list: &str| -> BTreeSet<String> {
            document[list].as_array().expect("a list").iter().map(|one| one["id"].as_str().expect("an id").to_owned()).collect()
        };
        assert_eq!(ids("rules"), method.rules.iter().map(|rule| rule.id.to_string()).collect());
        assert_eq!(ids("moves"), method.moves.moves.iter().map(|one| one.id.to_string()).collect());
        assert_eq!(document["test"].is_object(), method.has_test());
        assert_eq!(document["advisor"].is_object(), method.has_advisor());
        assert_eq!(document["emergency"].is_object(), method.about.emergency.is_some());
        assert_eq!(ids("stops"), method.map.hub.stops.iter().map(|stop| stop.id.to_string()).collect());
        for language in &method.about.languages {
            for list in ["rules", "stations", "stops", "routes", "moves"] {
                for one in document[list].as_array().expect("a list") {
                    let title = one["title"][language.as_str()].as_str().unwrap_or_default();
                    assert!(!title.is_empty(), "{} of {list} has no title in {language}", one["id"]);
                }
            }
        }
    }
}

#[tokio::test]
async fn another_program_can_ask_the_questions_of_a_method_itself() {
    let document: Value = serde_json::from_str(&get(&real().router(), "/data/opi-train.json").await.body).expect("the document is JSON");
    let section = |place: &str, key: &str| -> Value {
        let sections = document[place]["sections"].as_array().expect("a list");
        sections.iter().find(|section| section["key"] == key).unwrap_or_else(|| panic!("{place} says nothing of {key}")).clone()
    };
    for question in document["test"]["questions"].as_array().expect("a list") {
        assert!(section("test", question.as_str().expect("an id"))["heading"]["sv"].is_string());
    }
    for question in document["advisor"]["questions"].as_array().expect("a list") {
        let words = section("advisor", &format!("{}/options", question["id"].as_str().expect("an id")));
        let named: Vec<&Value> = words["items"].as_array().expect("a list").iter().map(|item| &item["id"]).collect();
        assert_eq!(named, question["options"].as_array().expect("a list").iter().collect::<Vec<_>>());
        assert!(words["items"][0]["text"]["en"].is_string());
    }
    assert!(document["advisor"]["advices"].as_array().expect("a list").iter().all(|advice| advice["when"].is_string()));
}

#[tokio::test]
async fn a_document_that_breaks_the_schema_is_refused() {
    let guide = real();
    let router = guide.router();
    let schema: Value = serde_json::from_str(&get(&router, "/data/method.schema.json").await.body).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is one");
    assert!(!validator.is_valid(&serde_json::json!({ "id": 7 })));
}

#[tokio::test]
async fn an_unknown_method_has_no_document() {
    let answer = get(&real().router(), "/data/ukendt.json").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_map_of_the_site_has_every_page_once_with_its_translations() {
    let guide = with_site("address = \"https://perron.example/\"");
    let map = get(&guide.router(), "/sitemap.xml").await.body;
    let places: Vec<&str> = map.split("<loc>").skip(1).filter_map(|rest| rest.split('<').next()).collect();
    assert_eq!(places.len(), places.iter().collect::<BTreeSet<_>>().len(), "each stands there once");
    assert!(places.len() * 2 > guide.urls().count(), "{} places", places.len());
    for place in &places {
        let path = place.strip_prefix("https://perron.example").unwrap_or_else(|| panic!("{place} is a whole address"));
        assert!(guide.addresses().page_at(path).is_some(), "{path} is a page");
    }
    for entry in map.split("<url>").skip(1) {
        let place = entry.split("<loc>").nth(1).and_then(|rest| rest.split('<').next()).unwrap_or_default();
        let location = place.strip_prefix("https://perron.example").and_then(|path| guide.addresses().page_at(path)).expect("a page");
        assert!(entry.contains(&format!("hreflang=\"{}\" href=\"{place}\"", location.language)), "{place} names itself");
        let translations = guide.addresses().book(&location.language, location.method).translations(&location.page);
        assert_eq!(entry.matches("hreflang=").count(), translations.len(), "{place} names all its languages");
    }
}

#[tokio::test]
async fn what_a_visitor_says_of_our_name_cannot_bring_markup_into_an_answer() {
    let guide = real();
    let request =
        axum::http::Request::get("/sitemap.xml").header("host", "a<b>.example").body(axum::body::Body::empty()).expect("a request");
    let response = tower::ServiceExt::oneshot(guide.router(), request).await.expect("an answer");
    let body = axum::body::to_bytes(response.into_body(), usize::MAX).await.expect("a body");
    let text = String::from_utf8_lossy(&body);
    assert!(!text.contains("<b>") && text.contains("http://ab.example/"), "{}", &text[..300]);
}

#[tokio::test]
async fn robots_are_told_where_the_map_is_and_models_what_there_is() {
    let guide = with_site("address = \"https://perron.example\"");
    let router = guide.router();
    let robots = get(&router, "/robots.txt").await.body;
    assert!(robots.contains("Sitemap: https://perron.example/sitemap.xml"));
    let models = get(&router, "/llms.txt").await.body;
    assert!(models.starts_with("# "), "{models}");
    let links: Vec<&str> = models.split("](https://perron.example").skip(1).filter_map(|rest| rest.split(')').next()).collect();
    assert!(links.len() > 10);
    for link in links {
        assert_eq!(get(&router, link).await.status, StatusCode::OK, "{link}");
    }
}
