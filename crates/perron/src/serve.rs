//! `perron serve`: loads the methods, mounts the guide and serves it until it is told to stop.

use std::{
    net::{IpAddr, SocketAddr},
    path::PathBuf,
    process::ExitCode,
    sync::Arc,
    time::Duration,
};

use anyhow::Context;
use clap::{Args, ValueEnum};
use ipnet::IpNet;
use perron_guide::Guide;
use perron_journal::Checkpoints;
use perron_journey::Methods;
use perron_kernel::SystemClock;
use perron_method::Files;
use perron_people::People;
use perron_web::{Application, BaseUrl, Config, Current, Limits, LogFormat, Services, bind, say, serve, start_log, stop_signal};

use crate::{
    content::Sources,
    duties::duties,
    files::FileOptions,
    place::Place,
    providers::SignIn,
    watch::{picture, watch},
    workspace::{Post, Workspace, checkpoint_route, shells},
};

/// Everything that can be set; each also by an environment variable.
#[derive(Args, Clone)]
pub struct Options {
    /// Address to listen on.
    #[arg(long, env = "PERRON_HOST", default_value = "127.0.0.1")]
    host: IpAddr,
    /// Port to listen on; 0 takes a free one.
    #[arg(long, env = "PERRON_PORT", default_value_t = 8080)]
    port: u16,
    #[command(flatten)]
    pub sources: Sources,
    #[command(flatten)]
    pub place: Place,
    #[command(flatten)]
    pub post: Post,
    #[command(flatten)]
    pub files: FileOptions,
    #[command(flatten)]
    pub sign_in: SignIn,
    /// Address under which people reach the program, such as <https://perron.example>: what links in letters begin with.
    #[arg(long, env = "PERRON_BASE_URL")]
    base_url: Option<BaseUrl>,
    /// Networks of proxies that say for whom they ask, such as 10.0.0.0/8.
    #[arg(long, env = "PERRON_TRUSTED_PROXY", value_delimiter = ',')]
    trusted_proxy: Vec<IpNet>,
    /// Address on which the figures for Prometheus are served, such as 127.0.0.1:9090; nowhere without it.
    #[arg(long, env = "PERRON_METRICS")]
    metrics: Option<SocketAddr>,
    /// Folder of methods to preview below `/_drafts`, with the checker's report and the state of the translations.
    #[arg(long, env = "PERRON_DRAFTS")]
    drafts: Option<PathBuf>,
    /// Origin from which forms may be sent when a proxy changes the host name, such as <https://perron.example>.
    #[arg(long, env = "PERRON_TRUSTED_ORIGIN", value_delimiter = ',')]
    trusted_origin: Vec<String>,
    /// Days for which browsers shall insist on TLS. Only behind a proxy that serves everything over TLS.
    #[arg(long, env = "PERRON_STRICT_TRANSPORT_DAYS")]
    strict_transport_days: Option<u64>,
    /// Form of the log; its level is set by `PERRON_LOG` (such as `info` or `warn`).
    #[arg(long, env = "PERRON_LOG_FORMAT", default_value = "text")]
    log_format: Format,
    /// Also show the pages that tests look at: empty, very long, wrong.
    #[arg(long)]
    samples: bool,
}

/// Form of the log.
#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// Lines for people.
    Text,
    /// A JSON object a line, for collectors.
    Json,
}

/// Serves until ctrl-c or SIGTERM; answers under way are finished first.
pub fn run(options: &Options) -> anyhow::Result<ExitCode> {
    start_log(match options.log_format {
        Format::Text => LogFormat::Text,
        Format::Json => LogFormat::Json,
    });
    let mut config = options.config();
    let providers = options.sign_in.providers()?;
    let folders: Vec<PathBuf> = options.sources.folders().into_iter().chain(options.drafts.clone()).collect();
    // What changes while we read shall be noticed afterwards.
    let before = picture(&folders);
    let files = options.sources.files()?;
    let guide = options.sources.guide(&files)?;
    let methods = Methods::new(&guide, &files);
    // At the start, what can be shown is shown; a change while visitors are here must be without mistakes.
    let (mistakes, harmless) = options.sources.mistakes(&files, &guide);
    mistakes.iter().chain(&harmless).for_each(|mistake| tracing::warn!("{mistake}"));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let listener = runtime.block_on(bind(&mut config)).with_context(|| format!("{}:{} cannot be listened on", config.host, config.port))?;
    let Workspace { people, worker, checkpoints, readiness } = runtime.block_on(Workspace::open(
        &options.place,
        &options.post,
        &options.files,
        &config,
        &guide,
        methods.clone(),
        Arc::new(SystemClock),
    ))?;
    let people = people.with_providers(providers);
    let services = Services::new(&config).ready_when(vec![readiness]);
    let lasting = Lasting { options: options.clone(), config: config.clone(), people: people.clone(), checkpoints, services };
    let current = Current::new(lasting.application(&files, guide, &methods)?);
    // What was read from them is kept, and they are read again when they change.
    drop(files);
    if !folders.is_empty() {
        let current = current.clone();
        watch(folders, before, move || match lasting.changed() {
            Ok(new) => {
                current.replace(new);
                tracing::info!("the changed files are shown from now on");
            }
            Err(error) => tracing::error!("the changed files cannot be shown, so the last good ones stay: {error:#}"),
        })?;
    }
    runtime.block_on(async {
        let stop = stop_signal();
        let worker = tokio::spawn(worker.work(stop.clone()));
        let set_up = people.set_up_link().await?;
        // Below the address, which the server prints when it begins.
        let tell = async {
            if let Some(link) = set_up {
                say(&format!("Nobody has an account here yet. Become the first administrator, within a day: {link}"));
            }
        };
        let (served, ()) = tokio::join!(serve(listener, &config, current, stop), tell);
        served?;
        worker.await?;
        anyhow::Ok(())
    })?;
    Ok(ExitCode::SUCCESS)
}

/// What stays while guides come and go.
pub struct Lasting {
    /// How the program was started.
    pub options: Options,
    /// What the web server is told.
    pub config: Config,
    /// The feature.
    pub people: People,
    /// The signed pictures of the journal.
    pub checkpoints: Checkpoints,
    /// What the server needs besides its routes.
    pub services: Services,
}

impl Lasting {
    /// Everything that answers, with the files as they are now, but only when the checker finds nothing.
    fn changed(&self) -> anyhow::Result<Application> {
        let sources = &self.options.sources;
        let files = sources.files()?;
        let guide = sources.guide(&files)?;
        let (mistakes, harmless) = sources.mistakes(&files, &guide);
        harmless.iter().for_each(|mistake| tracing::warn!("{mistake}"));
        anyhow::ensure!(mistakes.is_empty(), "{}", mistakes.join("\n"));
        let methods = Methods::new(&guide, &files);
        self.application(&files, guide, &methods)
    }

    /// Everything that answers, with the guide that was made from files.
    pub fn application(&self, files: &Files, guide: Guide, methods: &Methods) -> anyhow::Result<Application> {
        let prepared = guide.clone();
        std::thread::spawn(move || prepared.prepare_search());
        let people = self.people.in_shells(shells(&guide)).with_duties(duties(&guide));
        let mut routes = people.before_the_door(guide.routes()).and(people.routes()).and(perron_journey::pages(&people, methods));
        routes = routes.and(checkpoint_route(self.checkpoints.clone())).and(people.demo_routes());
        if self.options.samples {
            routes = routes.and(perron_guide::samples::routes()?);
        }
        if let Some(folder) = &self.options.drafts {
            routes = routes.and(perron_guide::drafts::routes(&guide, folder, files)?);
        }
        Ok(Application::with_services(&self.config, &self.services, routes, guide)?)
    }
}

/// Prints the address of every page, a line each.
pub fn print_urls(sources: &Sources) -> anyhow::Result<ExitCode> {
    sources.guide(&sources.files()?)?.urls().for_each(|url| println!("{url}"));
    Ok(ExitCode::SUCCESS)
}

/// Prints what is answered with these options, a method and a pattern a line. The database is opened as by `serve`.
pub fn print_routes(options: &Options) -> anyhow::Result<ExitCode> {
    let config = options.config();
    let files = options.sources.files()?;
    let guide = options.sources.guide(&files)?;
    let methods = Methods::new(&guide, &files);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let Workspace { people, checkpoints, .. } = runtime.block_on(Workspace::open(
        &options.place,
        &options.post,
        &options.files,
        &config,
        &guide,
        methods.clone(),
        Arc::new(SystemClock),
    ))?;
    let lasting = Lasting { options: options.clone(), services: Services::new(&config), config, people, checkpoints };
    lasting.application(&files, guide, &methods)?.routes().iter().for_each(|route| println!("{} {}", route.method, route.path));
    Ok(ExitCode::SUCCESS)
}

impl Options {
    /// What the web server is told.
    pub fn config(&self) -> Config {
        Config {
            host: self.host,
            port: self.port,
            base_url: self.base_url.clone(),
            trusted_proxies: self.trusted_proxy.clone(),
            metrics_address: self.metrics,
            limits: Limits::suited_to(self.base_url.as_ref()),
            strict_transport: self.strict_transport_days.map(|days| Duration::from_secs(days * 24 * 60 * 60)),
            trusted_origins: self.trusted_origin.clone(),
            ..Config::default()
        }
    }
}
