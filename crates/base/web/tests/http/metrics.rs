//! Figures for whoever watches the program.

use perron_web::metrics::{Counter, Gauge};
use perron_web::{Config, Lasting, Limits, Metrics, Routes, Services, bind, serve, serve_metrics_on};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::support::{Program, from, request};

fn program(services: &Services) -> Program {
    let metrics = services.metrics().clone();
    let routes = Routes::default()
        .get("/people/{name}", async || "somebody")
        .get("/lasting", async || Lasting("a page".to_owned()))
        .get("/under-way", async move || metrics.text().unwrap_or_default());
    Program::of(&Config::default(), services, routes)
}

#[track_caller]
fn assert_line(text: &str, line: &str) {
    assert!(text.lines().any(|own| own == line), "{line} is missing in:\n{text}");
}

fn text(services: &Services) -> String {
    services.metrics().text().expect("it can be written")
}

#[tokio::test]
async fn requests_are_counted_by_route_method_and_class() {
    let services = Services::new(&Config::default());
    let program = program(&services);
    for path in ["/people/ada", "/people/bo"] {
        program.get(path).await;
    }
    program.ask(request("POST", "/people/ada", &[], "")).await;
    program.ask(request("INVENTED", "/people/ada", &[], "")).await;
    program.get("/nowhere").await;
    let text = text(&services);
    let count = |method: &str, route: &str, class: &str, number: u32| {
        let labels = format!("http_request_method=\"{method}\",http_route=\"{route}\",http_response_status_class=\"{class}\"");
        assert_line(&text, &format!("http_server_requests_total{{{labels}}} {number}"));
        assert_line(&text, &format!("http_server_request_duration_seconds_count{{{labels}}} {number}"));
    };
    count("GET", "/people/{name}", "2xx", 2);
    count("POST", "/people/{name}", "4xx", 1);
    count("_OTHER", "/people/{name}", "4xx", 1);
    count("GET", "none", "4xx", 1);
    assert!(!text.contains("ada") && !text.contains("nowhere"), "no address stands in the figures");
    assert!(text.ends_with("# EOF\n"));
}

#[tokio::test]
async fn pages_from_memory_are_counted_apart() {
    let services = Services::new(&Config::default());
    let program = program(&services);
    for _ in 0..3 {
        program.get("/lasting").await;
    }
    assert_line(&text(&services), "perron_pages_from_memory_total 2");
}

#[tokio::test]
async fn what_is_being_answered_is_counted_until_it_is_answered() {
    let services = Services::new(&Config::default());
    let program = program(&services);
    assert_line(&program.get("/under-way").await.text(), "http_server_active_requests 1");
    assert_line(&text(&services), "http_server_active_requests 0");
}

#[tokio::test]
async fn who_is_turned_away_is_counted() {
    let config = Config { limits: Limits { requests: 1, ..Limits::OFF }, ..Config::default() };
    let services = Services::new(&config);
    let program = program(&services);
    for _ in 0..3 {
        program.ask(from("203.0.113.7", request("GET", "/people/ada", &[], ""))).await;
    }
    assert_line(&text(&services), "perron_requests_refused_total{limit=\"requests\"} 2");
}

#[test]
fn a_feature_adds_figures_of_its_own_and_may_be_mounted_again() {
    let metrics = Metrics::new();
    let sent: Counter = metrics.counter("perron_letters_sent", "Letters that were sent");
    sent.inc();
    metrics.counter("perron_letters_sent", "Letters that were sent").inc();
    let waiting: Gauge = metrics.gauge("perron_letters_waiting", "Letters that wait");
    waiting.set(7);
    let text = metrics.text().expect("it can be written");
    assert_line(&text, "# HELP perron_letters_sent Letters that were sent.");
    assert_line(&text, "perron_letters_sent_total 2");
    assert_line(&text, "perron_letters_waiting 7");
    assert_eq!(text.matches("# TYPE perron_letters_sent ").count(), 1);
}

#[test]
fn a_name_that_is_taken_by_another_kind_of_figure_is_not_shown_twice() {
    let metrics = Metrics::new();
    metrics.counter("perron_letters", "Letters").inc();
    metrics.gauge("perron_letters", "Letters").set(7);
    let text = metrics.text().expect("it can be written");
    assert_line(&text, "perron_letters_total 1");
    assert_eq!(text.matches("# TYPE perron_letters ").count(), 1);
}

async fn ask(address: std::net::SocketAddr, head: &str) -> String {
    let mut stream = TcpStream::connect(address).await.expect("somebody listens");
    stream.write_all(format!("{head} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n").as_bytes()).await.expect("it is sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.expect("it is answered");
    answer
}

#[tokio::test]
async fn figures_are_served_at_an_address_of_their_own() {
    let services = Services::new(&Config::default());
    let program = program(&services);
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    let address = listener.local_addr().expect("the port is known");
    let application = program.application.clone();
    tokio::spawn(async move { serve_metrics_on(listener, &Config::default(), application, std::future::pending()).await });
    program.get("/people/ada").await;
    let answer = ask(address, "GET /metrics").await;
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n") && answer.contains("http_server_requests_total{"), "{answer}");
    assert!(answer.contains("content-type: application/openmetrics-text; version=1.0.0; charset=utf-8"), "{answer}");
    assert!(ask(address, "POST /metrics").await.starts_with("HTTP/1.1 405"));
    assert!(ask(address, "GET /people/ada").await.starts_with("HTTP/1.1 404"), "no page is served there");
    assert_eq!(program.get("/metrics").await.status, 404, "no figure is served among the pages");
}

#[tokio::test]
async fn a_server_does_not_start_when_its_figures_cannot_be_served() {
    let taken = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    let mut config = Config { port: 0, metrics_address: taken.local_addr().ok(), ..Config::default() };
    let listener = bind(&mut config).await.expect("a port is free");
    assert!(serve(listener, &config, Program::with(&config).application, std::future::pending()).await.is_err());
}
