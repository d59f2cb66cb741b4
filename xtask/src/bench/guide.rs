//! `cargo xtask bench guide`: station pages per second against nginx, the time to the first answer, memory, and searches.

use std::{path::Path, thread, time::Duration};

use anyhow::{Context, Result, bail};

use super::{
    goals::{self, Goal, median},
    nginx, search,
    wrk::{self, Load},
};
use crate::{
    Root, addresses,
    http::{self, Answer},
    report::succeeds,
    server::Server,
    setup,
};

const ROUNDS: usize = 5;
const SECONDS: u32 = 4;
const STARTS: usize = 10;
/// Rounds that differ by more than this factor were disturbed.
const UNSTEADY: f64 = 1.5;
/// The core of the server that is measured, and that of the load.
const CORES: (u32, u32) = (0, 1);
/// The mark by which a station page is known: its strip of stations at the bottom.
const STATION: &str = "pn-stripbar";

/// Search has been made ready by then, and what that took beyond what it keeps has been given back.
const UNTIL_IDLE: Duration = Duration::from_secs(5);

/// Measures and prints.
pub fn run(root: &Root) -> Result<()> {
    setup::bench_tools()?;
    if thread::available_parallelism().map_or(1, usize::from) < 2 {
        bail!("the server and the load need a core each, and there is only one");
    }
    println!("Building …");
    if !succeeds(root.cargo().args(["build", "--quiet", "--release", "--package", "perron"]))? {
        bail!("the release build failed");
    }
    let folder = tempfile::tempdir()?;
    let program = root.target().join("release/perron");

    let starts = (0..STARTS).map(|_| Ok(perron(root, &program, folder.path())?.start.as_secs_f64() * 1000.0));
    let start = median(starts.collect::<Result<Vec<_>>>()?);

    let perron = perron(root, &program, folder.path())?;
    thread::sleep(UNTIL_IDLE);
    let idle = perron.memory()?;
    let pages = addresses::listed(root, &program)?;
    let page = longest_station_page(perron.port, &pages)?;
    let answer = compressed(perron.port, &page)?;
    let searches = search::measure(root, perron.port, &pages)?;
    thread::sleep(UNTIL_IDLE);
    let visited = perron.memory()?;
    let nginx = nginx::start(folder.path(), CORES.0, http::free_port()?, &answer)?;
    if compressed(nginx.port, "/page")?.body != answer.body {
        bail!("nginx does not serve the same bytes");
    }
    println!(
        "Page {page}: {} bytes compressed, {} connections, {SECONDS} s a run, server and load on one core each",
        answer.body.len(),
        wrk::CONNECTIONS
    );

    let (mut ours, mut theirs, mut busy) = (Vec::new(), Vec::new(), visited);
    wrk::run(CORES.1, perron.port, &page, 1)?;
    wrk::run(CORES.1, nginx.port, "/page", 1)?;
    println!("\n{:<6} {:>12} {:>9} {:>12} {:>9}", "round", "perron /s", "p99 ms", "nginx /s", "p99 ms");
    for round in 1..=ROUNDS {
        let load = thread::scope(|scope| {
            let load = scope.spawn(|| wrk::run(CORES.1, perron.port, &page, SECONDS));
            while !load.is_finished() {
                busy = busy.max(perron.memory().unwrap_or_default());
                thread::sleep(Duration::from_millis(100));
            }
            load.join().unwrap_or_else(|_| bail!("the load broke off"))
        })?;
        let reference = wrk::run(CORES.1, nginx.port, "/page", SECONDS)?;
        println!("{round:<6} {:>12.0} {:>9.2} {:>12.0} {:>9.2}", load.per_second, load.p99, reference.per_second, reference.p99);
        ours.push(load);
        theirs.push(reference);
    }
    let (speed, reference) = (speed(&ours), speed(&theirs));
    println!("median {speed:>12.0} {:>9.2} {reference:>12.0} {:>9.2}", p99(&ours), p99(&theirs));
    if spread(&ours).max(spread(&theirs)) > UNSTEADY {
        println!("\nThe rounds differ much: something else is running on this machine. Measure again when it is quiet.");
    }
    println!(
        "\nMemory: {:.1} MB idle, {:.1} MB after each of {} pages was asked for, {:.1} MB under load. Start: {start:.1} ms (median of {STARTS}).\n",
        megabytes(idle),
        megabytes(visited),
        pages.len(),
        megabytes(busy)
    );
    println!("{}\n", searches.line());
    if theirs.iter().any(|load| load.failed > 0) {
        bail!("requests to nginx failed, so there is nothing to compare with");
    }
    goals::print(vec![
        Goal::at_least("guide, station pages per second as a share of nginx", speed / reference, 0.6, ""),
        Goal::below("guide, start to first answer", start, 100.0, " ms"),
        Goal::below("guide, memory when idle", megabytes(idle), 40.0, " MB"),
        searches.goal(),
        Goal::none("guide, failed requests", ours.iter().map(|load| load.failed).sum()),
    ]);
    Ok(())
}

/// Starts Perron on its core, with messages of warnings and errors only.
fn perron(root: &Root, program: &Path, folder: &Path) -> Result<Server> {
    let port = http::free_port()?;
    let mut command = root.command("taskset");
    command.args(["-c", &CORES.0.to_string()]).arg(program).args(["serve", "--port", &port.to_string()]);
    command.env("PERRON_LOG", "warn").env("PERRON_DATA", folder.join("data"));
    Server::start(command, port, "/health", &folder.join("perron.log"))
}

/// The longest station page of all.
fn longest_station_page(port: u16, pages: &[String]) -> Result<String> {
    let mut longest = (0, None);
    for path in pages {
        let page = http::get(port, path, &[])?;
        let is_station = String::from_utf8_lossy(&page.body).contains(STATION);
        if is_station && page.body.len() > longest.0 {
            longest = (page.body.len(), Some(path));
        }
    }
    longest.1.cloned().context("no station page was found")
}

fn compressed(port: u16, path: &str) -> Result<Answer> {
    let answer = http::get(port, path, &[("Accept-Encoding", "gzip")])?;
    if answer.status == 200 { Ok(answer) } else { bail!("{path} answered {}", answer.status) }
}

fn speed(loads: &[Load]) -> f64 {
    median(loads.iter().map(|load| load.per_second))
}

/// How many times faster the fastest round was than the slowest.
fn spread(loads: &[Load]) -> f64 {
    let speeds = || loads.iter().map(|load| load.per_second);
    speeds().fold(0.0, f64::max) / speeds().fold(f64::INFINITY, f64::min)
}

fn p99(loads: &[Load]) -> f64 {
    median(loads.iter().map(|load| load.p99))
}

fn megabytes(kilobytes: u64) -> f64 {
    kilobytes as f64 / 1024.0
}
