//! Every page of the guide, asked over HTTP: the real methods and the made-up ones.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::{all, get, real, with_site};
use axum::{
    body::{Body, to_bytes},
    http::{
        HeaderValue, Request, StatusCode,
        header::{ACCEPT_ENCODING, CONTENT_ENCODING},
    },
};
use perron_guide::Page;
use perron_web::{Application, Config, Current};
use tower::ServiceExt;

/// The values of an attribute, with what is escaped in them read.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<String> {
    let opening = format!(" {attribute}=\"");
    let after = html.split(opening.as_str()).skip(1);
    after.filter_map(|rest: &'a str| rest.split('"').next()).map(|value| value.replace("&amp;", "&").replace("&#38;", "&")).collect()
}

/// The levels of a page's headings, in order.
fn heading_levels(html: &str) -> Vec<usize> {
    let starts = html.split("<h").skip(1);
    starts.filter_map(|rest| rest.bytes().next().filter(u8::is_ascii_digit).map(|digit| usize::from(digit - b'0'))).collect()
}

#[tokio::test]
async fn every_address_gives_a_page_with_one_h1_no_skipped_heading_and_no_empty_one() {
    for guide in all() {
        let router = guide.router();
        for url in guide.urls() {
            let answer = get(&router, url).await;
            assert_eq!(answer.status, StatusCode::OK, "{url}");
            let levels = heading_levels(&answer.body);
            assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{url} has one h1");
            assert_eq!(levels.first(), Some(&1), "{url} begins with its h1");
            for pair in levels.windows(2) {
                assert!(pair[1] <= pair[0] + 1, "{url} skips from h{} to h{}: {levels:?}", pair[0], pair[1]);
            }
            assert!(!answer.body.contains('⟦'), "{url} lacks a word");
            for cell in answer.body.split("<th ").skip(1).filter_map(|rest| rest.split_once('>')) {
                assert!(!cell.1.starts_with("</th>"), "{url} has a table heading without words: {}", cell.0);
            }
        }
    }
}

#[tokio::test]
async fn every_link_leads_to_a_page_and_every_fragment_to_a_place_on_it() {
    for guide in all() {
        let router = guide.router();
        let mut pages = BTreeMap::new();
        for url in guide.urls() {
            pages.insert(url.to_owned(), get(&router, url).await.body);
        }
        let places: BTreeMap<&str, BTreeSet<String>> =
            pages.iter().map(|(url, html)| (url.as_str(), values(html, "id").into_iter().collect())).collect();
        for (url, html) in &pages {
            for link in values(html, "href") {
                if link == "/"
                    || link.starts_with("https://")
                    || link.starts_with("http://")
                    || link.starts_with("/assets/")
                    || link.starts_with("#i-")
                {
                    continue;
                }
                let (address, fragment) =
                    link.split_once('#').map_or((link.as_str(), None), |(address, fragment)| (address, Some(fragment)));
                let path = address.split('?').next().unwrap_or_default();
                let path = if path.is_empty() { url } else { path };
                // What is made for programs has no places to lead to.
                if !places.contains_key(path) && !path.ends_with('/') && get(&router, path).await.status.is_success() {
                    continue;
                }
                let Some(ids) = places.get(path) else { panic!("{url} links to {link}, which is no page") };
                if let Some(fragment) = fragment {
                    assert!(ids.contains(fragment), "{url} links to {link}, but there is no such place on that page");
                }
            }
        }
    }
}

#[tokio::test]
async fn no_id_stands_twice_on_a_page_and_labels_name_ids_that_are_there() {
    for guide in all() {
        let router = guide.router();
        for url in guide.urls() {
            let html = get(&router, url).await.body;
            let ids = values(&html, "id");
            let different: BTreeSet<&String> = ids.iter().collect();
            let twice: Vec<&String> = ids.iter().filter(|id| ids.iter().filter(|other| other == id).count() > 1).collect();
            assert_eq!(ids.len(), different.len(), "{url} has ids twice: {twice:?}");
            for attribute in ["aria-labelledby", "aria-describedby", "popovertarget", "for"] {
                for id in values(&html, attribute).iter().flat_map(|value| value.split(' ')) {
                    assert!(different.contains(&id.to_owned()), "{url}: {attribute} names {id}, which is not there");
                }
            }
        }
    }
}

#[tokio::test]
async fn every_page_has_a_title_of_its_own_and_its_language() {
    let guide = real();
    let router = guide.router();
    let mut titles: BTreeMap<String, String> = BTreeMap::new();
    for url in guide.urls() {
        let html = get(&router, url).await.body;
        let title = html.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).unwrap_or_default().to_owned();
        assert!(title.ends_with(" – Perron") && title.len() > " – Perron".len(), "{url}: {title}");
        let language = url.split('/').nth(1).unwrap_or_default();
        assert!(html.contains(&format!("<html lang=\"{language}\"")), "{url}");
        assert!(html.contains(&format!("<link rel=\"canonical\" href=\"{url}\">")), "{url}");
        if let Some(other) = titles.insert(format!("{language}: {title}"), url.to_owned()) {
            panic!("{other} and {url} have the same title: {title}");
        }
    }
}

#[tokio::test]
async fn no_page_needs_an_inline_style_or_script() {
    for guide in all() {
        let router = guide.router();
        for url in guide.urls() {
            let html = get(&router, url).await.body;
            assert!(!html.contains(" style=\"") && !html.contains("<style") && !html.contains("<script"), "{url}");
        }
    }
}

#[tokio::test]
async fn every_page_of_the_real_guide_is_small() {
    let guide = real();
    let urls: Vec<String> = guide.urls().map(str::to_owned).collect();
    let booklets: BTreeSet<String> = guide
        .addresses()
        .locations()
        .filter(|location| matches!(location.page, Page::Booklet(_)))
        .filter_map(|location| guide.addresses().path(location).map(str::to_owned))
        .collect();
    let application = Current::new(Application::new(&Config::default(), guide.routes(), guide).expect("an application"));
    for url in urls {
        let request = Request::get(&url).header(ACCEPT_ENCODING, "gzip").body(Body::empty()).expect("a request");
        let response = application.clone().oneshot(request).await.expect("an answer");
        assert_eq!(response.headers().get(CONTENT_ENCODING).map(HeaderValue::as_bytes), Some(b"gzip".as_slice()), "{url}");
        let size = to_bytes(response.into_body(), usize::MAX).await.expect("a body").len();
        // A booklet holds a whole route for paper, so nobody waits for it on a phone.
        let most = if booklets.contains(&url) { 45 } else { 15 };
        assert!(size <= most * 1024, "{url} is {size} bytes");
    }
}

#[tokio::test]
async fn the_name_of_a_service_is_shown_as_it_was_written() {
    let guide = with_site(r#"name = '["Havneby"] {1} \ co'"#);
    let front = guide.urls().find(|path| path.starts_with("/da")).expect("a Danish page");
    let answer = get(&guide.router(), front).await;
    let title = answer.body.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).expect("a title");
    assert!(title.ends_with(r"[&#34;Havneby&#34;] {1} \ co"), "{title}");
}
