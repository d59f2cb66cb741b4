//! What the log says of a request, and what it must not say.

use std::io;
use std::sync::{Arc, Mutex};

use axum::extract::Path;
use perron_web::{Config, PageError, Routes, Services, private};
use tracing_subscriber::fmt::MakeWriter;

use crate::support::Program;

#[derive(Clone, Default)]
struct Written(Arc<Mutex<Vec<u8>>>);

impl io::Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("nobody panicked").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Written {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// What is written while a page is asked for, and the number of the request.
async fn log_of(path: &str) -> (String, String) {
    let written = Written::default();
    let subscriber = tracing_subscriber::fmt().json().with_writer(written.clone()).finish();
    let _until_the_end = tracing::subscriber::set_default(subscriber);
    let routes = Routes::default()
        .get("/pages/{*path}", async || "a page")
        .get("/letters/{token}", async |Path(token): Path<String>| token)
        .get("/broken/{token}", async || -> Result<(), PageError> { Err("1x".parse::<u8>().expect_err("it is no number").into()) })
        .and(Routes::default().get("/mine/{*path}", async || "mine").layer(private()));
    let config = Config::default();
    let answer = Program::of(&config, &Services::new(&config), routes).get(path).await;
    let log = String::from_utf8(written.0.lock().expect("nobody panicked").clone()).expect("it is text");
    (log, answer.header("x-request-id").to_owned())
}

#[tokio::test]
async fn a_request_has_its_number_method_route_path_status_and_time() {
    let (log, number) = log_of("/pages/a/b").await;
    for part in [
        &format!("\"id\":\"{number}\"")[..],
        "\"http.request.method\":\"GET\"",
        "\"http.route\":\"/pages/{*path}\"",
        "\"url.path\":\"/pages/a/b\"",
        "\"http.response.status_code\":200",
        "\"milliseconds\":",
    ] {
        assert!(log.contains(part), "{part} is missing in {log}");
    }
    assert_eq!(log.lines().count(), 1);
}

#[tokio::test]
async fn a_secret_in_an_address_is_not_written_down() {
    for path in ["/letters/hush", "/mine/hush", "/broken/hush", "/pages/a?token=hush"] {
        let (log, number) = log_of(path).await;
        assert!(!log.contains("hush"), "{log}");
        assert!(log.contains(&number) && log.contains("\"http.route\":\""), "{log}");
    }
}

#[tokio::test]
async fn a_fault_of_ours_is_written_with_its_cause_and_number() {
    let (log, number) = log_of("/broken/hush").await;
    let line = log.lines().find(|line| line.contains("a page failed")).expect("it is written down");
    assert!(line.contains("invalid digit") && line.contains(&format!("\"reference\":\"{number}\"")), "{line}");
    assert_eq!(log.matches("a page failed").count(), 1);
}
