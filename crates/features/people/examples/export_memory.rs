//! How much memory the two files of a long journal take: fills one with entries, fetches a file through the routes, and prints the peak of
//! the program's memory before and after.
//!
//! `cargo run --release -p perron-people --example export_memory -- entries.csv 200000` (or `chain.jsonl`). A last word `whole` collects the
//! file before it is counted, for comparison.

use std::{env, fs, sync::Arc, time::Instant};

use axum::{
    body::{Body, Bytes},
    http::{Request, header::COOKIE},
};
use futures_util::StreamExt as _;
use perron_journal::{Entry, Principal, Stream};
use perron_people::People;
use perron_testkit::{Installation, TestDatabase, Visitor};
use perron_web::{Application, Config, Current, ShownError};
use tower::ServiceExt as _;

/// Entries recorded in one act.
const IN_AN_ACT: u64 = 1_000;

#[tokio::main]
async fn main() {
    let words: Vec<String> = env::args().skip(1).collect();
    let file = words.first().map_or("entries.csv", String::as_str);
    let entries: u64 = words.get(1).map_or(200_000, |count| count.parse().expect("how many entries"));
    let installation = Installation::on(TestDatabase::sqlite().await).await;
    let config = Config::default();
    let people = People::new(installation.journal.clone(), config.clone(), Arc::new(|_| None), &[]).expect("our own words can be read");
    let error = |error: &ShownError| format!("<!DOCTYPE html><h1>{}</h1>", error.kind.name());
    let application = Current::new(Application::new(&config, people.routes(), error).expect("the origins are origins"));
    let mut ada = Visitor::new(application.clone());
    let link = people.set_up_link().await.expect("the database answers").expect("nobody is here yet");
    let path = &link[link.rfind("/set-up/").expect("a link")..];
    ada.post(path, &[("name", "Ada Nordby"), ("mail", "ada@nordby.example"), ("password", "syv grønne heste på taget")]).await;
    let cookie = format!("perron-session={}", ada.cookie("perron-session").expect("Ada is signed in"));
    for act in 0..entries / IN_AN_ACT {
        let mut act_of = installation.journal.begin(Principal::CommandLine("test".to_owned()), "people.change-name").await.expect("an act");
        for entry in 0..IN_AN_ACT {
            let number = i64::try_from(act * IN_AN_ACT + entry).unwrap_or(0);
            act_of.record(Entry::new(Stream::platform()).fact("count", number).personal("name", format!("Somebody number {number}")));
        }
        act_of.commit().await.expect("the act lasts");
    }
    forget_peak();
    let before = peak();
    let begun = Instant::now();
    let request = Request::get(format!("/administration/log/{file}")).header("host", "localhost").header(COOKIE, cookie);
    let Ok(response) = application.oneshot(request.body(Body::empty()).expect("a request")).await;
    let status = response.status();
    let body = response.into_body();
    let (mut bytes, mut lines) = (0, 0);
    let mut count = |piece: &Bytes| {
        bytes += piece.len();
        lines += piece.split(|byte| *byte == b'\n').count() - 1;
    };
    if words.get(2).is_some_and(|word| word == "whole") {
        count(&axum::body::to_bytes(body, usize::MAX).await.expect("the file"));
    } else {
        let mut pieces = body.into_data_stream();
        while let Some(piece) = pieces.next().await {
            count(&piece.expect("a piece of the file"));
        }
    }
    println!(
        "{file}: {status}, {lines} lines, {bytes} bytes in {:.1} s; peak {before} kB before, {} kB after",
        begun.elapsed().as_secs_f64(),
        peak()
    );
}

/// The peak of the program's memory, in kB as Linux counts it.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|rest| rest.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}

/// Lets the peak begin anew (`clear_refs` in proc(5)).
fn forget_peak() {
    fs::write("/proc/self/clear_refs", "5").expect("Linux forgets the peak");
}
