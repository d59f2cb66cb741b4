//! A small program to ask questions of, and the answers in a form that is easy to look at.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::Extension;
use axum::body::{Body, Bytes};
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, Request, StatusCode};
use axum::response::Html;
use http_body_util::BodyExt;
use perron_ui::Theme;
use perron_web::{Application, ChosenTheme, Config, Current, DrawnBy, Lasting, PageError, Peer, Routes, Services, ShownError};
use tower::ServiceExt;

/// Long enough to be worth compressing.
pub const SENTENCE: &str = "Samme ord igen og igen. ";

/// The program, and how often its lasting page has been rendered.
pub struct Program {
    pub application: Current,
    rendered: Arc<AtomicUsize>,
}

/// An answer that has been read to its end.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Program {
    pub fn new() -> Self {
        Self::with(&Config::default())
    }

    pub fn with(config: &Config) -> Self {
        let rendered = Arc::new(AtomicUsize::new(0));
        let application = Current::new(Application::new(config, routes(rendered.clone()), error_page).expect("the origins are origins"));
        Self { application, rendered }
    }

    /// A program with routes and services of a test.
    pub fn of(config: &Config, services: &Services, routes: Routes) -> Self {
        let application = Application::with_services(config, services, routes, error_page).expect("the origins are origins");
        Self { application: Current::new(application), rendered: Arc::default() }
    }

    pub fn times_rendered(&self) -> usize {
        self.rendered.load(Ordering::SeqCst)
    }

    pub async fn ask(&self, request: Request<Body>) -> Answer {
        let Ok(response) = self.application.clone().oneshot(request).await;
        let (parts, body) = response.into_parts();
        let body = body.collect().await.expect("the body can be read").to_bytes();
        Answer { status: parts.status, headers: parts.headers, body }
    }

    pub async fn get(&self, address: &str) -> Answer {
        self.get_with(address, &[]).await
    }

    pub async fn get_with(&self, address: &str, headers: &[(&str, &str)]) -> Answer {
        self.ask(request("GET", address, headers, "")).await
    }
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("the header is text"))
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.body.to_vec()).expect("the body is text")
    }
}

pub fn request(method: &str, address: &str, headers: &[(&str, &str)], body: &str) -> Request<Body> {
    let mut request = Request::builder().method(method).uri(address);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(Body::from(body.to_owned())).expect("the request is well formed")
}

/// The same request, as it comes over a connection from an address.
pub fn from(address: &str, mut request: Request<Body>) -> Request<Body> {
    let address = address.parse().expect("it is an address");
    request.extensions_mut().insert(Peer(SocketAddr::new(address, 50_000)));
    request
}

/// Error pages that say what they were asked to say.
fn error_page(error: &ShownError) -> String {
    let reference = error.reference.as_deref().unwrap_or("none");
    let language = error.language(&["da", "sv"]).unwrap_or("en");
    format!("<h1>{}</h1><p>{}</p><p>{reference}</p><p>{language}</p>", error.kind.name(), error.theme.name())
}

/// Error pages of whoever is known to the page that refused them.
fn page_of_somebody_known(error: &ShownError) -> String {
    format!("<h1>{}</h1><p>known</p>", error.kind.name())
}

fn routes(rendered: Arc<AtomicUsize>) -> Routes {
    Routes::default()
        .get("/", lasting)
        .get("/lasting/{name}", lasting)
        .get("/query", async |Query(count): Query<Count>| Html(SENTENCE.repeat(count.times)))
        .get("/name/{name}", async |Path(name): Path<String>| Html(name))
        .get("/panic", panics)
        .get("/fault", faults)
        .get("/known", async || (Extension(DrawnBy::new(page_of_somebody_known)), PageError::not_permitted()))
        .get("/slow", slow)
        .post("/post", async |body: String| Html(body))
        .with_state(rendered)
}

#[derive(serde::Deserialize)]
struct Count {
    times: usize,
}

async fn lasting(State(rendered): State<Arc<AtomicUsize>>, ChosenTheme(theme): ChosenTheme) -> Lasting {
    rendered.fetch_add(1, Ordering::SeqCst);
    Lasting(page(theme))
}

/// What the lasting page says.
pub fn page(theme: Theme) -> String {
    format!("<!DOCTYPE html><p>{}</p>{}", theme.name(), SENTENCE.repeat(40))
}

async fn panics() -> Html<&'static str> {
    panic!("the password is 1234");
}

async fn faults() -> Result<Html<&'static str>, PageError> {
    let _: u32 = "the password is 1234".parse()?;
    Ok(Html("never"))
}

async fn slow() -> Html<&'static str> {
    tokio::time::sleep(Duration::from_millis(300)).await;
    Html("done")
}
