//! Whoever asks for a short page is not held up by somebody who asked for a long one.

use std::{
    sync::{Arc, Mutex, mpsc},
    time::Duration,
};

use perron_web::{Config, Routes, Services};

use crate::support::Program;

/// Only so that a page that is held up fails instead of waiting for ever.
const PATIENCE: Duration = Duration::from_secs(20);

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_short_page_is_made_while_a_long_one_keeps_its_thread() {
    let (begun, has_begun) = mpsc::channel();
    let (met, meets) = mpsc::channel();
    let meets = Arc::new(Mutex::new(meets));
    let long = async move || {
        begun.send(()).expect("the test waits for it");
        let meeting = meets.lock().expect("nobody else takes it").recv_timeout(PATIENCE);
        if meeting.is_ok() { "met" } else { "held up" }
    };
    let short = async move || {
        met.send(()).expect("the long page waits for it");
        "short"
    };
    let routes = Routes::default().get("/long", long).lengthy().and(Routes::default().get("/short", short));
    let config = Config::default();
    let program = Arc::new(Program::of(&config, &Services::new(&config), routes));
    let ask = |path: &'static str| {
        let program = program.clone();
        tokio::spawn(async move { program.get(path).await.text() })
    };
    let long = ask("/long");
    has_begun.recv().expect("the long page begins");
    assert_eq!(ask("/short").await.expect("it is answered"), "short");
    assert_eq!(long.await.expect("it is answered"), "met");
}

#[tokio::test]
async fn a_runtime_with_one_thread_makes_it_like_any_other() {
    let config = Config::default();
    let routes = Routes::default().get("/long", async || "long").lengthy();
    let program = Program::of(&config, &Services::new(&config), routes);
    assert_eq!(program.get("/long").await.text(), "long");
}
