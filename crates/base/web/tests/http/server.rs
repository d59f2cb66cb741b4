//! The server on a real socket.

use std::net::SocketAddr;
use std::time::Duration;

use crate::support::Program;
use perron_web::{Application, Config, Limits, Routes, ShownError, Stopping, bind, serve, serve_on, stop_signal};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

struct Running {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

async fn start(config: Config) -> Running {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    let address = listener.local_addr().expect("the port is known");
    let (stop, stopped) = oneshot::channel();
    let application = Program::with(&config).application;
    let task = tokio::spawn(async move {
        serve_on(listener, &config, application, async { drop(stopped.await) }).await;
    });
    Running { address, stop, task }
}

async fn send(address: SocketAddr, request: &str) -> TcpStream {
    let mut stream = TcpStream::connect(address).await.expect("the server listens");
    stream.write_all(request.as_bytes()).await.expect("the request is sent");
    stream
}

async fn read_to_end(mut stream: TcpStream) -> String {
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test]
async fn a_page_is_served_over_a_socket() {
    let running = start(Config::default()).await;
    let answer = read_to_end(send(running.address, "GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n").await).await;
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert!(answer.contains("<!DOCTYPE html>"));
}

#[tokio::test]
async fn a_connection_serves_many_requests() {
    let running = start(Config::default()).await;
    let two = "GET / HTTP/1.1\r\nhost: a\r\n\r\nGET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n";
    let answer = read_to_end(send(running.address, two).await).await;
    assert_eq!(answer.matches("HTTP/1.1 200 OK").count(), 2);
}

#[tokio::test]
async fn an_answer_under_way_is_finished_before_the_server_stops() {
    let running = start(Config::default()).await;
    let slow = send(running.address, "GET /slow HTTP/1.1\r\nhost: a\r\n\r\n").await;
    tokio::time::sleep(Duration::from_millis(100)).await;
    running.stop.send(()).expect("the server runs");
    let answer = read_to_end(slow).await;
    assert!(answer.starts_with("HTTP/1.1 200 OK") && answer.ends_with("done"), "{answer}");
    tokio::time::timeout(Duration::from_secs(2), running.task).await.expect("the server stops").expect("without a fault");
    assert!(TcpStream::connect(running.address).await.is_err(), "nobody listens any more");
}

#[tokio::test]
async fn a_silent_connection_does_not_hold_the_server_up() {
    let running = start(Config::default()).await;
    let _silent = TcpStream::connect(running.address).await.expect("the server listens");
    tokio::time::sleep(Duration::from_millis(50)).await;
    running.stop.send(()).expect("the server runs");
    tokio::time::timeout(Duration::from_secs(2), running.task).await.expect("the server stops").expect("without a fault");
}

#[tokio::test]
async fn an_answer_that_never_ends_is_cut_off_at_last() {
    let config = Config { stop_timeout: Duration::from_millis(50), ..Config::default() };
    let running = start(config).await;
    let _slow = send(running.address, "GET /slow HTTP/1.1\r\nhost: a\r\n\r\n").await;
    tokio::time::sleep(Duration::from_millis(50)).await;
    running.stop.send(()).expect("the server runs");
    tokio::time::timeout(Duration::from_millis(200), running.task).await.expect("it does not wait").expect("without a fault");
}

#[tokio::test]
async fn a_visitor_who_never_finishes_the_question_is_dropped() {
    let running = start(Config { header_timeout: Duration::from_millis(50), ..Config::default() }).await;
    let stream = send(running.address, "GET / HTTP/1.1\r\nhost:").await;
    let answer = tokio::time::timeout(Duration::from_secs(2), read_to_end(stream)).await.expect("the connection is closed");
    assert!(!answer.contains("200 OK"), "{answer}");
}

#[tokio::test]
async fn the_server_says_when_the_port_is_taken() {
    let taken = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    let port = taken.local_addr().expect("the port is known").port();
    let mut config = Config { port, ..Config::default() };
    assert!(bind(&mut config).await.is_err());
}

#[tokio::test]
async fn links_lead_to_the_port_that_the_system_chose() {
    let mut config = Config { port: 0, ..Config::default() };
    let listener = bind(&mut config).await.expect("a port is free");
    let port = listener.local_addr().expect("the port is known").port();
    assert_eq!(config.absolute("/x"), format!("http://localhost:{port}/x"));
}

#[tokio::test]
async fn visitors_are_told_apart_by_their_connection() {
    let limits = Limits { requests: 1, ..Limits::OFF };
    let running = start(Config { limits, ..Config::default() }).await;
    let ask = async |from: &str| {
        let socket = TcpSocket::new_v4().expect("there is room for a socket");
        socket.bind(from.parse().expect("it is an address")).expect("the whole of 127.0.0.0/8 is this machine");
        let mut stream = socket.connect(running.address).await.expect("the server listens");
        stream.write_all(b"GET /query?times=1 HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n").await.expect("the request is sent");
        read_to_end(stream).await
    };
    assert!(ask("127.0.0.2:0").await.starts_with("HTTP/1.1 200"));
    assert!(ask("127.0.0.2:0").await.starts_with("HTTP/1.1 429"));
    assert!(ask("127.0.0.3:0").await.starts_with("HTTP/1.1 200"));
}

#[tokio::test]
async fn figures_are_served_beside_the_pages_and_end_with_them() {
    let free = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    let address = free.local_addr().expect("the port is known");
    drop(free);
    let mut config = Config { port: 0, metrics_address: Some(address), ..Config::default() };
    let application = Program::with(&config).application;
    let listener = bind(&mut config).await.expect("a port is free");
    let (stop, stopped) = oneshot::channel::<()>();
    let task = tokio::spawn(async move { serve(listener, &config, application, async { drop(stopped.await) }).await });
    let question = "GET /metrics HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n";
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert!(read_to_end(send(address, question).await).await.contains("http_server_active_requests"));
    stop.send(()).expect("the server runs");
    task.await.expect("without a panic").expect("without a fault");
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert!(TcpStream::connect(address).await.is_err(), "nobody listens any more");
}

#[cfg(unix)]
#[tokio::test]
async fn the_signal_with_which_services_are_stopped_is_heard_by_all_who_wait_also_when_they_were_busy_when_it_came() {
    let stop = stop_signal();
    let waiting = tokio::spawn(stop.clone());
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert!(!waiting.is_finished());
    let process = std::process::id().to_string();
    let sent = std::process::Command::new("kill").args(["-TERM", &process]).status().expect("a signal can be sent");
    assert!(sent.success());
    tokio::time::timeout(Duration::from_secs(2), waiting).await.expect("it is heard").expect("without a fault");
    tokio::time::timeout(Duration::from_secs(2), stop).await.expect("who asks only now hears it too");
}

#[cfg(unix)]
#[tokio::test]
async fn a_signal_is_kept_for_who_has_not_asked_yet() {
    let stop = stop_signal();
    let process = std::process::id().to_string();
    assert!(std::process::Command::new("kill").args(["-TERM", &process]).status().expect("a signal can be sent").success());
    tokio::time::sleep(Duration::from_millis(100)).await;
    tokio::time::timeout(Duration::from_secs(2), stop).await.expect("it is heard");
}

#[tokio::test]
async fn a_replaced_application_answers_whoever_it_let_in_and_nobody_else() {
    let (config, old) = (Config::default(), Program::with(&Config::default()));
    let current = old.application.clone();
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    let address = listener.local_addr().expect("the port is known");
    tokio::spawn({
        let (config, current) = (config.clone(), current.clone());
        async move { serve_on(listener, &config, current, std::future::pending()).await }
    });
    let ask = async || read_to_end(send(address, "GET /new HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n").await).await;
    assert!(ask().await.contains("404"));
    let routes = Routes::default().get("/new", async || "here now");
    current.replace(Application::new(&config, routes, |_: &ShownError| String::new()).expect("no origins"));
    assert!(ask().await.contains("here now"));
}

#[tokio::test]
async fn an_answer_that_would_go_on_for_ever_hears_that_the_server_stops() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    let address = listener.local_addr().expect("the port is known");
    let routes = Routes::default().get("/endless", async |mut stopping: Stopping| {
        stopping.wait().await;
        "it ended"
    });
    let config = Config::default();
    let application = Application::new(&config, routes, |_: &ShownError| String::new()).expect("there are no origins");
    let (stop, stopped) = oneshot::channel::<()>();
    let current = perron_web::Current::new(application);
    let task = tokio::spawn(async move { serve_on(listener, &config, current, async { drop(stopped.await) }).await });
    let stream = send(address, "GET /endless HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n").await;
    tokio::time::sleep(Duration::from_millis(100)).await;
    stop.send(()).expect("the server runs");
    assert!(read_to_end(stream).await.ends_with("it ended"));
    tokio::time::timeout(Duration::from_secs(2), task).await.expect("the server stops").expect("without a fault");
}
