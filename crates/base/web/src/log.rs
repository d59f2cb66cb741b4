//! The log: lines for people or JSON for machines, on standard error, filtered by `PERRON_LOG`.

use std::io::IsTerminal;

use tracing_subscriber::EnvFilter;

const VARIABLE: &str = "PERRON_LOG";
const DEFAULT: &str = "info";

/// How lines are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    #[default]
    Text,
    /// One JSON object a line.
    Json,
}

/// Starts the log. `PERRON_LOG` holds directives such as `warn` or `info,perron_web=debug`.
///
/// Called once; a second call changes nothing.
pub fn start_log(format: LogFormat) {
    start_log_at(DEFAULT, format);
}

/// The same with other directives where `PERRON_LOG` says nothing.
pub fn start_log_at(directives: &str, format: LogFormat) {
    let filter = EnvFilter::try_from_env(VARIABLE).unwrap_or_else(|_| EnvFilter::new(directives));
    let people = std::io::stderr().is_terminal();
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(people);
    let _ = match format {
        LogFormat::Text => lines.try_init(),
        LogFormat::Json => lines.json().flatten_event(true).try_init(),
    };
}
