//! `cargo xtask bench journeys`: the overview of a case and the portfolio of an organisation under an open load, with few journeys and with
//! many, on both engines. One case is made through the pages and copied; every entry of every copy is written by the journal and verifies.

use std::{fs, process::Command};

use anyhow::{Context, Result, bail};

use super::{
    goals::{self, Goal},
    node::{self, Node, PASSWORD},
    open::{self, Request, Times},
    rules,
    stolen::Ticks,
    tables::Tables,
    template,
};
use crate::{
    Root,
    http::Browser,
    postgres::{Options, Server},
    report::succeeds,
};

/// Journeys at which it is measured first.
const FEW: u64 = 1_000;
/// Journeys of the organisation whose portfolio is looked at, and of each other one.
const PORTFOLIO: u64 = 500;
const EACH: u64 = 50;
/// Requests a second: of every so many one is for a portfolio, one for an answer that asks the database nothing, the others for overviews.
const A_SECOND: usize = 210;
const EVERY: usize = 21;
const EMPTY: usize = 10;
/// How long it is measured, and how long before that for what is kept in memory.
const SECONDS: usize = 30;
const BEFORE: usize = 5;
/// People who ask.
const PEOPLE: u64 = 12;
const KINDS: usize = 3;

/// How large it is.
#[derive(Clone, Debug)]
pub struct Size {
    /// Journeys at the end.
    pub journeys: u64,
    /// Entries of the journal at the end.
    pub entries: u64,
    /// Only this engine: `sqlite` or `postgres`.
    pub engine: Option<String>,
}

/// What was measured at one size.
struct Measured {
    journeys: u64,
    overview: Times,
    portfolio: Option<Times>,
    failed: u64,
}

/// Measures and prints.
pub fn run(root: &Root, size: &Size) -> Result<()> {
    let (perron, acts) = (node::build(root)?, Tables::build(root)?);
    if !succeeds(root.cargo().args(["build", "--quiet", "--release", "--package", "perron-journal", "--example", "copies"]))? {
        bail!("the release build failed");
    }
    let times = rules::measure(root)?;
    println!("{}", times.line());
    let mut goals = vec![times.goal()];
    fs::create_dir_all(root.target())?;
    let wanted = |engine: &str| size.engine.as_deref().is_none_or(|only| only == engine);
    if wanted("sqlite") {
        let folder = tempfile::Builder::new().prefix("bench-journeys-").tempdir_in(root.target())?;
        let node = Node::new(perron.clone(), folder.path(), Vec::new())?;
        let tables = format!("sqlite:{}", node.file().display());
        goals.extend(engine(root, "SQLite", node, &Tables::new(acts.clone(), tables.clone()), &tables, size)?);
    }
    if wanted("postgres") {
        let folder = tempfile::Builder::new().prefix("bench-journeys-").tempdir_in(root.target())?;
        let server = Server::start_with(root, Options::large())?;
        let node = Node::new(perron, folder.path(), vec![("PERRON_DATABASE", server.url.clone())])?;
        goals.extend(engine(root, "PostgreSQL", node, &Tables::new(acts, server.url.clone()), &server.url, size)?);
    }
    println!();
    goals::print(goals);
    Ok(())
}

fn engine(root: &Root, name: &str, mut node: Node, tables: &Tables, database: &str, size: &Size) -> Result<Vec<Goal>> {
    println!("\n{name}");
    node.start()?;
    node.set_up()?;
    let journey = template::make(&node, &mut node.signed_in()?).with_context(|| format!("the program said:\n{}", node.printed()))?;
    let person = tables.ask("SELECT id AS line FROM person")?.pop().context("nobody is here")?;
    let entries = (size.entries / size.journeys).max(1);
    let mut from = 0;
    let mut measured = Vec::new();
    for journeys in [FEW.min(size.journeys), size.journeys] {
        if journeys > from {
            node.kill()?;
            load(root, &[database, &journey, &person], [from, journeys, PORTFOLIO, EACH, entries])?;
            if !database.starts_with("sqlite:") {
                settle(tables)?;
            }
            from = journeys;
            node.start()?;
        }
        measured.push(measure(&node, tables, journeys)?);
    }
    println!("  verifying …");
    let proof = tables.run(&["verify"], &[])?;
    println!("  journal: {} entries, {:.0} a second", proof.get::<u64>("entries")?, proof.get::<f64>("per-second")?);
    let [few, many] = measured.as_slice() else { bail!("it was not measured twice") };
    let goal = |what: &str| format!("journeys, {name}, {} journeys, {what}", many.journeys);
    let mut goals = vec![
        Goal::below(goal("p99 of the overview"), many.overview.part(99), 20.0, " ms"),
        Goal::below(
            goal(&format!("median of the overview against {}", few.journeys)),
            many.overview.part(50) / few.overview.part(50),
            1.5,
            " times",
        ),
        Goal::none(goal("requests that failed"), few.failed + many.failed),
        Goal::none(goal("entries of the journal that do not fit"), proof.get("misfits")?),
    ];
    match (&few.portfolio, &many.portfolio) {
        (Some(before), Some(after)) => {
            goals.push(Goal::below(goal("p99 of the portfolio"), after.part(99), 100.0, " ms"));
            goals.push(Goal::below(
                goal(&format!("median of the portfolio against {}", few.journeys)),
                after.part(50) / before.part(50),
                1.5,
                " times",
            ));
        }
        _ => println!("  portfolio: left out, the program has no such page"),
    }
    Ok(goals)
}

/// Lets the program that copies do so; what it says of how far it has come is shown.
fn load(root: &Root, of: &[&str; 3], numbers: [u64; 5]) -> Result<()> {
    println!("  making {} journeys with {} entries each …", numbers[1] - numbers[0], numbers[4]);
    let mut command = Command::new(root.target().join("release/examples/copies"));
    command.args(of).args(numbers.map(|number| number.to_string()));
    let output = command.stderr(std::process::Stdio::inherit()).output()?;
    if !output.status.success() {
        bail!("the journeys could not be made");
    }
    let printed = String::from_utf8_lossy(&output.stdout);
    println!("  {}", printed.split_whitespace().collect::<Vec<_>>().join(" "));
    Ok(())
}

/// Ends what a server has still to do after so much has come at once, which it would do by itself in the minutes after: it would be measured.
fn settle(tables: &Tables) -> Result<()> {
    for work in ["VACUUM (ANALYZE)", "CHECKPOINT"] {
        tables.ask(work)?;
    }
    Ok(())
}

fn measure(node: &Node, tables: &Tables, journeys: u64) -> Result<Measured> {
    let organisations = if journeys > PORTFOLIO { 1 + (journeys - PORTFOLIO).div_ceil(EACH) } else { 1 };
    let mut browsers = Vec::new();
    let mut cases = Vec::new();
    for place in 0..PEOPLE.min(organisations) {
        let number = place * organisations / PEOPLE.min(organisations);
        let mut browser = Browser::default();
        let mail = format!("person{number}@bench.example");
        let answer = browser.post(node.port, "/sign-in", &[("mail", &mail), ("password", PASSWORD)])?;
        if answer.status != 303 {
            bail!("{mail} could not sign in: {}", answer.status);
        }
        let question = format!(
            "SELECT journey_id AS line FROM journey_participant JOIN person ON person.id = person_id WHERE mail = '{mail}' ORDER BY journey_id LIMIT 50"
        );
        cases.push(tables.ask(&question)?);
        browsers.push(browser);
    }
    let owner = "SELECT organisation_id AS line FROM membership JOIN person ON person.id = person_id WHERE mail = 'person0@bench.example'";
    let portfolio = format!("/organisations/{}/portfolio", tables.ask(owner)?.pop().context("nobody has a portfolio")?);
    let has_portfolio = browsers[0].get(node.port, &portfolio)?.status != 404;
    let request = |place: usize| {
        match place % EVERY {
            0 if has_portfolio => return Request { kind: 1, browser: 0, path: portfolio.clone() },
            EMPTY => return Request { kind: 2, browser: 0, path: "/health".to_owned() },
            _ => {}
        }
        let browser = place % browsers.len();
        let case = &cases[browser][place / browsers.len() % cases[browser].len()];
        Request { kind: 0, browser, path: format!("/journeys/{case}") }
    };
    let requests = |seconds: usize| (0..seconds * A_SECOND).map(request).collect::<Vec<_>>();
    open::run::<KINDS>(node.port, &browsers, &requests(BEFORE), A_SECOND)?;
    let before = Ticks::now();
    let ([overview, portfolio, empty], failed) = open::run::<KINDS>(node.port, &browsers, &requests(SECONDS), A_SECOND)?;
    let stolen = before.and_then(|before| before.stolen_since());
    for (name, times) in [("overview", &overview), ("portfolio", &portfolio), ("an answer that asks nothing", &empty)] {
        if times.count() > 0 {
            println!(
                "  {journeys} journeys, {name}: {} requests, p50 {:.1} ms, p99 {:.1} ms, at most {:.1} ms",
                times.count(),
                times.part(50),
                times.part(99),
                times.longest()
            );
        }
    }
    if let Some(stolen) = stolen {
        println!("  {journeys} journeys, the machine gave {stolen:.1} % of the processor to others meanwhile");
    }
    Ok(Measured { journeys, overview, portfolio: has_portfolio.then_some(portfolio), failed })
}
