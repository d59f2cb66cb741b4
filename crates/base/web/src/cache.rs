//! Pages and files that are served from memory.
//!
//! A handler that answers with [`Lasting`] promises that the page depends on nothing but its path and the theme.
//! The page is kept from then on, and the next visitor gets it before any other layer is asked.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, PoisonError, RwLock};

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use perron_ui::{ASSETS, Theme};

use crate::config::Config;
use crate::security;
use crate::stored::Stored;
use crate::theme;

/// More pages than any program of ours has; the limit only keeps a mistake from filling the memory.
const MOST_PAGES: usize = 10_000;

const ASSETS_FOLDER: &str = "/assets/";
/// The files as a route.
pub(crate) const FILES: &str = "/assets/{file}";

/// A page that stays the same while the program runs, for a given path and theme.
#[derive(Clone, Debug)]
pub struct Lasting(pub String);

/// Marks the answer of a handler that gave a lasting page.
#[derive(Clone, Copy)]
pub(crate) struct KeepThis;

impl IntoResponse for Lasting {
    fn into_response(self) -> Response {
        let mut response = axum::response::Html(self.0).into_response();
        response.extensions_mut().insert(KeepThis);
        response
    }
}

/// The memory: files from the start, pages as they are first asked for.
pub(crate) struct Cache {
    files: HashMap<&'static str, Stored>,
    pages: RwLock<HashMap<String, ByTheme>>,
    page_headers: HeaderMap,
}

type ByTheme = [Option<Arc<Stored>>; Theme::ALL.len()];

impl Cache {
    pub(crate) fn new(config: &Config) -> Self {
        let mut page_headers = security::headers(config);
        page_headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        page_headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        page_headers.insert(VARY, HeaderValue::from_static("accept-encoding, cookie"));
        let files = ASSETS
            .iter()
            .map(|asset| {
                let mut headers = security::headers(config);
                headers.insert(CONTENT_TYPE, HeaderValue::from_static(asset.media_type));
                headers.insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
                headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
                let validator = asset.etag.trim_matches('"').to_owned();
                (asset.public_name, Stored::prepared(asset.raw, asset.gzip, asset.brotli, headers, validator))
            })
            .collect();
        Self { files, pages: RwLock::default(), page_headers }
    }

    /// The answer, when the request is for something in memory.
    pub(crate) fn answer(&self, method: &Method, address: &Uri, headers: &HeaderMap) -> Option<Response> {
        if method != Method::GET && method != Method::HEAD {
            return None;
        }
        if let Some(name) = address.path().strip_prefix(ASSETS_FOLDER) {
            return Some(self.files.get(name)?.respond(method, headers));
        }
        if address.query().is_some() {
            return None;
        }
        let theme = theme::chosen(headers);
        let page = {
            let pages = self.pages.read().unwrap_or_else(PoisonError::into_inner);
            pages.get(address.path())?[theme as usize].clone()?
        };
        Some(page.respond(method, headers))
    }

    fn keep(&self, path: &str, theme: Theme, body: &[u8]) -> Arc<Stored> {
        let mut hasher = DefaultHasher::new();
        body.hash(&mut hasher);
        let validator = format!("{:016x}", hasher.finish());
        let page = Arc::new(Stored::new(body, self.page_headers.clone(), validator));
        let mut pages = self.pages.write().unwrap_or_else(PoisonError::into_inner);
        // Encoded letters are another spelling of a page that is kept already.
        let worth_keeping = !path.contains('%') && (pages.len() < MOST_PAGES || pages.contains_key(path));
        if worth_keeping {
            pages.entry(path.to_owned()).or_default()[theme as usize] = Some(page.clone());
        }
        page
    }
}

/// Keeps every lasting page on its way out.
pub(crate) async fn keep_lasting(State(cache): State<Arc<Cache>>, request: Request, next: Next) -> Response {
    let plain = request.method() == Method::GET && request.uri().query().is_none();
    if !plain {
        return next.run(request).await;
    }
    let (path, theme) = (request.uri().path().to_owned(), theme::chosen(request.headers()));
    let (method, headers) = (request.method().clone(), request.headers().clone());
    let response = next.run(request).await;
    if response.status() != StatusCode::OK || response.extensions().get::<KeepThis>().is_none() {
        return response;
    }
    let (parts, body) = response.into_parts();
    match to_bytes(body, usize::MAX).await {
        Ok(body) => cache.keep(&path, theme, &body).respond(&method, &headers),
        Err(_) => Response::from_parts(parts, Body::empty()),
    }
}
