//! How requests to a provider travel: with a limit on their time and size, and never on to another address than the one that was meant.

use std::{future::Future, pin::Pin, time::Duration};

use openidconnect::{HttpRequest, HttpResponse};
use reqwest::{Client, redirect::Policy};

use crate::problem::{Problem, in_one_line};

/// How long a connection may take.
const CONNECTION: Duration = Duration::from_secs(4);
/// How long an answer may take, with the connection.
const ANSWER: Duration = Duration::from_secs(6);
/// The largest answer, in bytes. Keys and claims are some thousand.
const LARGEST: usize = 1 << 20;

/// Why a request was not answered.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Unanswered(String);

impl From<reqwest::Error> for Unanswered {
    fn from(error: reqwest::Error) -> Self {
        // The address may carry a code.
        Self(in_one_line(&error.without_url()))
    }
}

/// Makes what sends requests. On one's own machine no proxy stands between.
pub fn client(loopback: bool) -> Result<Client, Problem> {
    let builder = Client::builder().redirect(Policy::none()).connect_timeout(CONNECTION).timeout(ANSWER).user_agent("Perron");
    let builder = if loopback { builder.no_proxy() } else { builder };
    builder.build().map_err(|error| Problem::Unusable(in_one_line(&error)))
}

type Answer = Pin<Box<dyn Future<Output = Result<HttpResponse, Unanswered>> + Send>>;

/// The client in the form that the protocol crate calls.
pub fn sender(client: &Client) -> impl Fn(HttpRequest) -> Answer + Send + Sync + 'static {
    let client = client.clone();
    move |request| Box::pin(send(client.clone(), request))
}

/// Sends a request and reads its answer.
pub async fn send(client: Client, request: HttpRequest) -> Result<HttpResponse, Unanswered> {
    let (parts, body) = request.into_parts();
    let mut answer = client.request(parts.method, parts.uri.to_string()).headers(parts.headers).body(body).send().await?;
    let mut bytes = Vec::new();
    while let Some(chunk) = answer.chunk().await? {
        if bytes.len() + chunk.len() > LARGEST {
            return Err(Unanswered(format!("the answer is larger than {LARGEST} bytes")));
        }
        bytes.extend_from_slice(&chunk);
    }
    let mut response = HttpResponse::new(bytes);
    *response.status_mut() = answer.status();
    *response.headers_mut() = answer.headers().clone();
    Ok(response)
}
