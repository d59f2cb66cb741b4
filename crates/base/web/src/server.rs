//! Listens, answers, and stops without cutting anyone off.

use std::convert::Infallible;
use std::io::{self, Write as _};
use std::net::SocketAddr;
use std::time::Duration;

use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use futures_util::FutureExt as _;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

use crate::application::Current;
use crate::client::Peer;
use crate::config::{Config, listening_on};
use crate::stopping::Stopping;

/// How long to wait when the system has no room for another connection.
const WAIT_FOR_ROOM: Duration = Duration::from_millis(100);

/// Binds the configured address. A port that was left to the system stands in the configuration from then on, so that links lead here.
///
/// # Errors
/// When the address cannot be bound.
pub async fn bind(config: &mut Config) -> io::Result<TcpListener> {
    let listener = TcpListener::bind((config.host, config.port)).await?;
    config.port = listener.local_addr()?.port();
    Ok(listener)
}

/// Says where the program can be reached and what of the configuration is hardly meant, and serves until `stop` is done; the figures as
/// well, where that is configured.
///
/// # Errors
/// When the address for figures cannot be bound.
pub async fn serve(listener: TcpListener, config: &Config, application: Current, stop: impl Future<Output = ()>) -> io::Result<()> {
    let bound = listener.local_addr()?;
    config.warnings().iter().for_each(|warning| tracing::warn!("{warning}"));
    // Ends with this function, also when nobody waits for it any more.
    let mut beside = JoinSet::new();
    if let Some(address) = config.metrics_address {
        let listener = TcpListener::bind(address).await?;
        tracing::info!("figures for Prometheus are at http://{}/metrics", listener.local_addr()?);
        let (config, application) = (config.clone(), application.clone());
        beside.spawn(async move { serve_metrics_on(listener, &config, application, std::future::pending()).await });
    }
    say(&listening_on(bound));
    serve_on(listener, config, application, stop).await;
    Ok(())
}

/// Says something to whoever started the program. That nobody reads it any more is no reason to stop serving, so it ends nothing.
pub fn say(line: &str) {
    if let Err(error) = writeln!(io::stdout(), "{line}") {
        tracing::warn!(%error, "nobody reads what the program says");
    }
}

/// Serves on a listener that is bound already.
pub async fn serve_on(listener: TcpListener, config: &Config, application: Current, stop: impl Future<Output = ()>) {
    let (teller, stopping) = Stopping::told();
    let answer = move |request: Request<Incoming>, peer| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(stopping.clone());
        application.respond(request, Some(Peer(peer)))
    };
    let stop = async move {
        stop.await;
        teller.send_replace(true);
    };
    accept(listener, config, answer, stop).await;
}

/// Serves the figures of an application under `/metrics`, on a listener that is bound already.
pub async fn serve_metrics_on(listener: TcpListener, config: &Config, application: Current, stop: impl Future<Output = ()>) {
    let answer =
        move |request: Request<Incoming>, _| std::future::ready(Ok(application.metrics().answer(request.method(), request.uri().path())));
    accept(listener, config, answer, stop).await;
}

async fn accept<A, F>(listener: TcpListener, config: &Config, answer: A, stop: impl Future<Output = ()>)
where
    A: Fn(Request<Incoming>, SocketAddr) -> F + Clone + Send + 'static,
    F: Future<Output = Result<Response, Infallible>> + Send + 'static,
{
    let connections = GracefulShutdown::new();
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(config.header_timeout);
    let mut stop = std::pin::pin!(stop);
    loop {
        let (stream, peer) = tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    tracing::warn!(%error, "a connection could not be accepted");
                    tokio::time::sleep(WAIT_FOR_ROOM).await;
                    continue;
                }
            },
        };
        let answer = answer.clone();
        start(stream, &http, move |request| answer(request, peer), &connections);
    }
    drop(listener);
    tracing::info!("stopping; answers under way are finished first");
    if tokio::time::timeout(config.stop_timeout, connections.shutdown()).await.is_err() {
        tracing::warn!("some answers were not finished in time");
    }
}

fn start<F>(
    stream: TcpStream,
    http: &http1::Builder,
    answer: impl Fn(Request<Incoming>) -> F + Send + 'static,
    connections: &GracefulShutdown,
) where
    F: Future<Output = Result<Response, Infallible>> + Send + 'static,
{
    // Small answers must not wait for the visitor's acknowledgement of the one before.
    let _ = stream.set_nodelay(true);
    let connection = connections.watch(http.serve_connection(TokioIo::new(stream), service_fn(answer)));
    tokio::spawn(async move {
        if let Err(error) = connection.await {
            tracing::debug!(%error, "a connection ended early");
        }
    });
}

/// Waits for ctrl-c, or for the signal with which services are stopped. Listens from the moment it is called, not from when it is first
/// asked: whoever is busy when the signal comes finds it afterwards. All clones hear the same signal.
///
/// # Panics
/// Outside a runtime, and when the system refuses to deliver signals at all.
#[must_use = "nobody stops on a signal that nobody waits for"]
pub fn stop_signal() -> impl Future<Output = ()> + Clone + Send {
    #[cfg(unix)]
    let heard = {
        use tokio::signal::unix::{SignalKind, signal};
        let mut interrupted = signal(SignalKind::interrupt()).expect("ctrl-c can be waited for");
        let mut terminated = signal(SignalKind::terminate()).expect("SIGTERM can be waited for");
        async move {
            tokio::select! {
                _ = interrupted.recv() => {}
                _ = terminated.recv() => {}
            }
        }
    };
    #[cfg(windows)]
    let heard = {
        let mut interrupted = tokio::signal::windows::ctrl_c().expect("ctrl-c can be waited for");
        async move { drop(interrupted.recv().await) }
    };
    heard.shared()
}
