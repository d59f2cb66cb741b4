//! A running guide to the methods of this repository, and the made-up ones, asked over HTTP.

use std::path::Path;

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, StatusCode, header::LOCATION},
};
use perron_guide::{Guide, Overlay};
use perron_method::{Files, Library};
use tower::ServiceExt;

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub location: String,
    pub body: String,
}

/// The methods of this repository.
pub fn library() -> Library {
    let methods = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../methods");
    let files = Files::read(&methods).expect("the methods of the repository can be read");
    Library::load(&files).unwrap_or_else(|findings| panic!("the methods load: {}", findings[0]))
}

/// The guide to them.
pub fn real() -> Guide {
    Guide::new(library(), Overlay::default()).expect("the guide has words")
}

/// The guide as an operator with this `site.toml` has it.
pub fn with_site(site: &str) -> Guide {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("site.toml"), site).expect("the file is written");
    Guide::new(library(), Overlay::read(folder.path()).expect("the overlay can be read")).expect("the guide has words")
}

/// Every guide there is to test: the real one and the samples.
pub fn all() -> Vec<Guide> {
    let mut guides = perron_guide::samples::guides().expect("the samples load");
    guides.push(real());
    guides
}

/// Asks for a page.
pub async fn get(router: &Router, path: &str) -> Answer {
    let request = Request::get(path).body(Body::empty()).expect("a request");
    let response = router.clone().oneshot(request).await.expect("an answer");
    let location = response.headers().get(LOCATION).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    let status = response.status();
    let body = to_bytes(response.into_body(), usize::MAX).await.expect("a body");
    Answer { status, location, body: String::from_utf8_lossy(&body).into_owned() }
}

/// The words of a page without its tags, with what is escaped in them read.
pub fn visible(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    for piece in html.split('<') {
        text.push_str(piece.split_once('>').map_or(piece, |(_, words)| words));
    }
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.replace("&#38;", "&").replace("&amp;", "&").replace("&quot;", "\"").replace("&#34;", "\"").replace("&#39;", "'")
}

/// The ids of the entry test's questions, in order.
pub fn questions() -> Vec<String> {
    library().methods[0].test.questions.iter().map(|question| question.id.to_string()).collect()
}
