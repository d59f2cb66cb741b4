//! Pages that take many times as long as others do. A thread of the runtime makes one page after another, and questions to a database in a
//! file are answered on that thread: whoever asked for a short page behind a long one would wait until the long one is made.

use axum::{extract::Request, middleware::Next, response::Response};
use tokio::runtime::{Handle, RuntimeFlavor};
use tokio::task::block_in_place;

/// Makes a page on a thread that it keeps for itself, so that those behind it are made on another.
pub async fn lengthy(request: Request, next: Next) -> Response {
    let runtime = Handle::current();
    match runtime.runtime_flavor() {
        RuntimeFlavor::MultiThread => block_in_place(|| runtime.block_on(next.run(request))),
        _ => next.run(request).await,
    }
}
