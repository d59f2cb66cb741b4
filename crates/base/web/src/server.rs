//! Listens, answers, and stops without cutting anyone off.

use std::io;
use std::time::Duration;

use axum::body::Body;
use axum::extract::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tower::Service;

use crate::application::Current;
use crate::config::Config;

/// How long to wait when the system has no room for another connection.
const WAIT_FOR_ROOM: Duration = Duration::from_millis(100);

/// Binds the configured address, says where it can be reached, and serves until `stop` is done.
///
/// # Errors
/// When the address cannot be bound.
pub async fn serve(config: &Config, application: Current, stop: impl Future<Output = ()>) -> io::Result<()> {
    let listener = TcpListener::bind((config.host, config.port)).await?;
    let bound = listener.local_addr()?;
    let host = if bound.ip().is_loopback() || bound.ip().is_unspecified() { "localhost".to_owned() } else { bound.ip().to_string() };
    println!("http://{host}:{}", bound.port());
    serve_on(listener, config, application, stop).await;
    Ok(())
}

/// Serves on a listener that is bound already.
pub async fn serve_on(listener: TcpListener, config: &Config, application: Current, stop: impl Future<Output = ()>) {
    let connections = GracefulShutdown::new();
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(config.header_timeout);
    let mut stop = std::pin::pin!(stop);
    loop {
        let stream = tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => stream,
                Err(error) => {
                    tracing::warn!(%error, "a connection could not be accepted");
                    tokio::time::sleep(WAIT_FOR_ROOM).await;
                    continue;
                }
            },
        };
        start(stream, &http, &application, &connections);
    }
    drop(listener);
    tracing::info!("stopping; answers under way are finished first");
    if tokio::time::timeout(config.stop_timeout, connections.shutdown()).await.is_err() {
        tracing::warn!("some answers were not finished in time");
    }
}

fn start(stream: TcpStream, http: &http1::Builder, application: &Current, connections: &GracefulShutdown) {
    // Small answers must not wait for the visitor's acknowledgement of the one before.
    let _ = stream.set_nodelay(true);
    let application = application.clone();
    let service = hyper::service::service_fn(move |request: Request<Incoming>| application.clone().call(request.map(Body::new)));
    let connection = connections.watch(http.serve_connection(TokioIo::new(stream), service));
    tokio::spawn(async move {
        if let Err(error) = connection.await {
            tracing::debug!(%error, "a connection ended early");
        }
    });
}

/// Waits for ctrl-c, or for the signal with which services are stopped.
///
/// # Panics
/// When the system refuses to deliver signals at all.
pub async fn stop_signal() {
    let interrupted = async { tokio::signal::ctrl_c().await.expect("ctrl-c can be waited for") };
    #[cfg(unix)]
    {
        let mut terminated = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()).expect("SIGTERM can be waited for");
        tokio::select! {
            () = interrupted => {}
            _ = terminated.recv() => {}
        }
    }
    #[cfg(not(unix))]
    interrupted.await;
}
