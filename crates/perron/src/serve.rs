//! `perron serve`: loads the methods, mounts the guide and serves it until it is told to stop.

use std::{net::IpAddr, path::PathBuf, process::ExitCode, time::Duration};

use clap::{Args, ValueEnum};
use perron_guide::Guide;
use perron_method::Files;
use perron_web::{Application, Config, Current, LogFormat, serve, start_log, stop_signal};

use crate::{
    content::Sources,
    watch::{picture, watch},
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
    sources: Sources,
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
    let config = options.config();
    let folders: Vec<PathBuf> = options.sources.folders().into_iter().chain(options.drafts.clone()).collect();
    // What changes while we read shall be noticed afterwards.
    let before = picture(&folders);
    let files = options.sources.files()?;
    let guide = options.sources.guide(&files)?;
    // At the start, what can be shown is shown; a change while visitors are here must be without mistakes.
    let (mistakes, harmless) = options.sources.mistakes(&files, &guide);
    mistakes.iter().chain(&harmless).for_each(|mistake| tracing::warn!("{mistake}"));
    let current = Current::new(application(options, &config, &files, guide)?);
    if !folders.is_empty() {
        let (options, config, current) = (options.clone(), config.clone(), current.clone());
        watch(folders, before, move || match changed(&options, &config) {
            Ok(new) => {
                current.replace(new);
                tracing::info!("the changed files are shown from now on");
            }
            Err(error) => tracing::error!("the changed files cannot be shown, so the last good ones stay: {error:#}"),
        })?;
    }
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(serve(&config, current, stop_signal()))?;
    Ok(ExitCode::SUCCESS)
}

/// The same as [`application`], but only when the checker finds nothing.
fn changed(options: &Options, config: &Config) -> anyhow::Result<Application> {
    let files = options.sources.files()?;
    let guide = options.sources.guide(&files)?;
    let (mistakes, harmless) = options.sources.mistakes(&files, &guide);
    harmless.iter().for_each(|mistake| tracing::warn!("{mistake}"));
    anyhow::ensure!(mistakes.is_empty(), "{}", mistakes.join("\n"));
    application(options, config, &files, guide)
}

/// Everything that answers, with the guide that was made from files.
fn application(options: &Options, config: &Config, files: &Files, guide: Guide) -> anyhow::Result<Application> {
    let prepared = guide.clone();
    std::thread::spawn(move || prepared.prepare_search());
    let mut routes = guide.router();
    if options.samples {
        routes = routes.merge(perron_guide::samples::router()?);
    }
    if let Some(folder) = &options.drafts {
        routes = routes.merge(perron_guide::drafts::router(&guide, folder, files)?);
    }
    Ok(Application::new(config, routes, guide)?)
}

/// Prints the address of every page, a line each.
pub fn print_urls(sources: &Sources) -> anyhow::Result<ExitCode> {
    sources.guide(&sources.files()?)?.urls().for_each(|url| println!("{url}"));
    Ok(ExitCode::SUCCESS)
}

impl Options {
    fn config(&self) -> Config {
        Config {
            host: self.host,
            port: self.port,
            strict_transport: self.strict_transport_days.map(|days| Duration::from_secs(days * 24 * 60 * 60)),
            trusted_origins: self.trusted_origin.clone(),
            ..Config::default()
        }
    }
}
