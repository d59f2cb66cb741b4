//! `perron demo`: a demo with made-up cases, in a folder of its own. The first start makes it, through the same pages that people use; later
//! ones serve what is there.

mod browser;
mod clock;
mod filling;
mod folder;
mod letters;
mod making;
mod page;
mod script;

use std::{net::IpAddr, path::PathBuf, process::ExitCode, sync::Arc, time::Instant as Stopwatch};

use anyhow::Context;
use clap::{Args, Parser};
use perron_guide::Guide;
use perron_journey::Methods;
use perron_kernel::{Clock, SystemClock};
use perron_method::Files;
use perron_people::demo::{Case, Demo, Somebody, path_in};
use perron_web::{Application, Config, Current, Limits, LogFormat, Services, bind, say, serve, start_log_at, stop_signal};

use crate::{
    serve::{self, Lasting},
    workspace::Workspace,
};

use clock::DemoClock;
use folder::{Folder, Remembered};
use making::Making;
use script::Script;

/// How to show a demo.
#[derive(Args, Clone, Debug)]
pub struct Options {
    /// Folder of the demo, and of nothing else; it is made when it is missing.
    #[arg(long, default_value = "perron-demo")]
    data: PathBuf,
    /// Address to listen on. Whoever reaches it can be anybody in the demo.
    #[arg(long, default_value = "127.0.0.1")]
    host: IpAddr,
    /// Port to listen on; 0 takes a free one.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Throw away what is there and make the demo anew, with its days counted from today.
    #[arg(long)]
    fresh: bool,
}

/// The options of `serve`, as they are for a demo.
#[derive(Parser)]
struct Served {
    #[command(flatten)]
    options: serve::Options,
}

/// Serves the demo until ctrl-c or SIGTERM, and makes it first when it is not there.
pub fn run(options: &Options) -> anyhow::Result<ExitCode> {
    // Whoever looks at a demo reads its console; a line for every page would hide what it says.
    start_log_at("warn", LogFormat::Text);
    folder::refuse_other_places()?;
    let folder = Folder::take(&options.data)?;
    let served = served(options, &folder)?;
    let mut config = served.config();
    let files = served.sources.files()?;
    let guide = served.sources.guide(&files)?.with_demo(path_in);
    let methods = Methods::new(&guide, &files);
    let script = Script::inside()?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let listener = runtime.block_on(bind(&mut config)).with_context(|| format!("{}:{} cannot be listened on", config.host, config.port))?;
    let known = if options.fresh { None } else { folder.remembered()? };
    runtime.block_on(async {
        let remembered = match known {
            Some(remembered) => remembered,
            None => make(&folder, &served, &config, (&files, &guide, &methods), &script).await?,
        };
        let Workspace { people, worker, checkpoints, readiness } =
            Workspace::open(&served.place, &served.post, &served.files, &config, &guide, methods.clone(), Arc::new(SystemClock)).await?;
        let people = people.as_demo(shown(&script, &remembered)?);
        let services = Services::new(&config).ready_when(vec![readiness]);
        let lasting = Lasting { options: served, config: config.clone(), people, checkpoints, services };
        let current = Current::new(lasting.application(&files, guide, &methods)?);
        let stop = stop_signal();
        let worker = tokio::spawn(worker.work(stop.clone()));
        let tell = async { say(&reached_by(&config)) };
        let (served, ()) = tokio::join!(serve(listener, &config, current, stop), tell);
        served?;
        worker.await?;
        anyhow::Ok(())
    })?;
    Ok(ExitCode::SUCCESS)
}

/// The options of `serve` for this folder; what else there is to set comes from the environment.
fn served(options: &Options, folder: &Folder) -> anyhow::Result<serve::Options> {
    let (host, port) = (options.host.to_string(), options.port.to_string());
    let data = folder.path().to_str().context("the name of the folder is no text")?;
    Ok(Served::try_parse_from(["perron", "--data", data, "--host", &host, "--port", &port])?.options)
}

/// Makes the demo in its folder.
async fn make(
    folder: &Folder,
    served: &serve::Options,
    config: &Config,
    (files, guide, methods): (&Files, &Guide, &Methods),
    script: &Script,
) -> anyhow::Result<Remembered> {
    let begun = Stopwatch::now();
    say(&format!("Making the demo in {}: everybody in it does what they did, page by page.", folder.path().display()));
    folder.begin()?;
    // Nobody else asks yet, and whoever makes the demo sends more forms than a visitor.
    let config = Config { limits: Limits::OFF, ..config.clone() };
    let clock = Arc::new(DemoClock::default());
    let making = making(served, &config, (files, guide, methods), clock).await?;
    let remembered = making.make(script).await?;
    folder.remember(&remembered)?;
    say(&format!("The demo is made, in {} seconds.", begun.elapsed().as_secs()));
    Ok(remembered)
}

async fn making(
    served: &serve::Options,
    config: &Config,
    (files, guide, methods): (&Files, &Guide, &Methods),
    clock: Arc<DemoClock>,
) -> anyhow::Result<Making> {
    let now = SystemClock.now();
    let Workspace { people, worker, checkpoints, readiness } =
        Workspace::open(&served.place, &served.post, &served.files, config, guide, methods.clone(), clock.clone()).await?;
    let people = people.as_demo(Demo::default());
    let services = Services::new(config).ready_when(vec![readiness]);
    let lasting = Lasting { options: served.clone(), config: config.clone(), people: people.clone(), checkpoints, services };
    let application: Application = lasting.application(files, guide.clone(), methods)?;
    Ok(Making { application: Current::new(application), people, worker, clock, letters: served.place.letters(), now })
}

/// What the page of the demo shows.
fn shown(script: &Script, remembered: &Remembered) -> anyhow::Result<Demo> {
    let somebody = |key: &str| -> anyhow::Result<Somebody> {
        let person = script.person(key)?;
        let organisation = script.organisations.iter().find(|organisation| organisation.key == person.organisation);
        Ok(Somebody {
            id: remembered.people.get(key).with_context(|| format!("{key} is not in this demo; --fresh makes it anew"))?.clone(),
            name: person.name.clone(),
            organisation: organisation.map_or_else(|| "Perron".to_owned(), |organisation| organisation.name.clone()),
            about: person.about.clone(),
        })
    };
    let case = |case: &script::Case| -> anyhow::Result<Case> {
        let path = remembered.cases.get(&case.key);
        Ok(Case {
            title: case.title.clone(),
            language: case.language.clone(),
            route: case.route.clone(),
            story: case.story.clone(),
            path: path.with_context(|| format!("{} is not in this demo; --fresh makes it anew", case.key))?.clone(),
            seen_by: somebody(&case.seen_by)?,
        })
    };
    // Whoever set the installation up is shown last: they take part in no case.
    let (first, others) = script.people.split_first().context("nobody is in the demo")?;
    let people = others.iter().chain([first]).map(|person| somebody(&person.key)).collect::<anyhow::Result<_>>()?;
    Ok(Demo { cases: script.cases.iter().map(case).collect::<anyhow::Result<_>>()?, people })
}

/// Where to begin, and who can get there.
fn reached_by(config: &Config) -> String {
    let begin = config.absolute(perron_people::demo::PATH);
    let who = if config.host.is_loopback() {
        "Only this machine reaches it."
    } else {
        "Everybody who reaches this address can be anybody in it."
    };
    format!("This is a demo: begin at {begin}. {who} --fresh makes it anew.")
}
