//! That the server has been told to stop, for answers that would go on for ever: they end then, and nobody waits for them.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use tokio::sync::watch;

/// What an endless answer takes as an argument, to know when it has to end. Without a server, as in tests, that is never.
#[derive(Clone, Debug, Default)]
pub struct Stopping(Option<watch::Receiver<bool>>);

impl Stopping {
    /// One that is told by the other half.
    pub fn told() -> (watch::Sender<bool>, Self) {
        let (teller, listener) = watch::channel(false);
        (teller, Self(Some(listener)))
    }

    /// Waits until the server stops.
    pub async fn wait(&mut self) {
        match &mut self.0 {
            // Who told it may be gone: then it has stopped.
            Some(listener) => drop(listener.wait_for(|stops| *stops).await),
            None => std::future::pending().await,
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Stopping {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(parts.extensions.get().cloned().unwrap_or_default())
    }
}
