//! The guide over HTTP. Every page has one address; one that is nearly right leads there, and one that is wrong gets a page that says
//! what was not found and which ways lead on.

use askama::Template;
use axum::{
    Router,
    extract::{Query, State},
    http::{
        HeaderMap, HeaderValue, StatusCode, Uri,
        header::{CONTENT_TYPE, VARY},
    },
    response::{Html, IntoResponse, Redirect, Response},
};
use perron_ui::{ErrorBody, Link, Theme, Words};
use perron_web::{Astray, ChosenTheme, ErrorFace, Lasting, PageError, Routes, ShownError, preferred_language, within_reach};

use crate::{
    addresses::{Location, Page},
    content::Content,
    edition::Edition,
    guide::{Asked, Guide, LOGO},
    machines,
};

#[derive(Template)]
#[template(path = "not_found.html")]
struct NotFoundPage<'a> {
    words: &'a Words,
    text: String,
    ways: Vec<Link>,
}

impl Guide {
    /// The routes of the guide: its root and everything below it, so that unknown addresses get the guide's own answer.
    pub fn routes(&self) -> Routes {
        let base = self.addresses().base();
        let mut routes = Routes::default().get(&format!("{base}/"), answer).get(&format!("{base}/{{*path}}"), answer);
        routes = routes.and(machines::routes(base));
        if let Some(logo) = self.logo().filter(|_| base.is_empty()) {
            let logo = logo.to_owned();
            routes = routes.get(LOGO, async move || ([(CONTENT_TYPE, "image/svg+xml")], logo));
        }
        routes.with_state(self.clone())
    }

    /// The same for whoever asks the guide alone, without a server.
    pub fn router(&self) -> Router {
        self.routes().into_router()
    }

    /// The page at an address, the way to it, or the page that says it is not there.
    fn answer(&self, uri: &Uri, headers: &HeaderMap, asked: Asked<'_>) -> Result<Response, PageError> {
        let path = decoded(uri.path());
        let found = self.addresses().page_at(uri.path()).map(|location| self.reply(location, asked)).transpose()?.flatten();
        if let Some((status, html)) = found {
            // Only a page without a query depends on nothing but its path and the theme.
            return Ok(if uri.query().is_none() { Lasting(html).into_response() } else { (status, Html(html)).into_response() });
        }
        let root = format!("{}/", self.addresses().base());
        if path == root {
            let language = self.language_for(headers);
            let vary = [(VARY, HeaderValue::from_static("accept-language"))];
            return Ok((vary, Redirect::temporary(&format!("{root}{language}/"))).into_response());
        }
        if path == format!("{root}was") {
            // The short address that Danish public sites give their accessibility statement.
            let book = self.addresses().book(self.default_language(), 0);
            return Ok(Redirect::temporary(book.to(&Page::Accessibility)).into_response());
        }
        if let Some(mended) = self.addresses().mended(&path).filter(|mended| *mended != uri.path()) {
            let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
            return Ok(Redirect::permanent(within_reach(&format!("{mended}{query}"))).into_response());
        }
        let mut response = (StatusCode::NOT_FOUND, Html(self.not_found(&path, headers, asked.theme)?)).into_response();
        // A file that is missing is missing for everybody.
        let is_file = path.rsplit('/').next().is_some_and(|name| name.contains('.'));
        if !is_file && self.addresses().nearest(&path).is_none() {
            response.extensions_mut().insert(Astray);
        }
        Ok(response)
    }

    /// The page for an address that leads nowhere.
    fn not_found(&self, path: &str, headers: &HeaderMap, theme: Theme) -> Result<String, askama::Error> {
        let nearest = self.addresses().nearest(path);
        let Some((location, edition)) = nearest.cloned().or_else(|| self.front_in(self.language_for(headers))).and_then(|location| {
            let edition = self.edition(&location.language, location.method)?;
            Some((location.clone(), edition))
        }) else {
            return Ok(String::new());
        };
        let template = NotFoundPage {
            words: edition.words,
            text: what_is_missing(&edition, &location, nearest.is_some(), self.addresses().base(), path),
            ways: ways_onward(&edition, &location.page),
        };
        let content = Content::of(edition.word("error-not-found-heading"), &template)?;
        // The page is below no other and is not to be found again, so it gets the shell of the front page without its address.
        self.dress_error(&edition, &location, content, theme)
    }

    /// The language that the browser asks for, or the default.
    fn language_for(&self, headers: &HeaderMap) -> &str {
        let offered: Vec<&str> = self.languages().collect();
        preferred_language(headers, &offered).unwrap_or(self.default_language())
    }

    fn front_in(&self, language: &str) -> Option<Location> {
        self.addresses().locations().find(|location| location.language == language && location.page == Page::Front).cloned()
    }
}

/// Error pages of the rest of the program look like pages of the guide.
impl ErrorFace for Guide {
    fn page(&self, error: &ShownError) -> String {
        let offered: Vec<&str> = self.languages().collect();
        let language = error.language(&offered).unwrap_or(self.default_language());
        let drawn = self.front_in(language).and_then(|location| {
            let edition = self.edition(&location.language, location.method)?;
            let body = ErrorBody {
                words: edition.words,
                kind: error.kind.name(),
                text: "",
                reference: error.reference.as_deref(),
                ways_onward: &ways_onward(&edition, &Page::Front),
            };
            let content = Content::of(body.heading(), &body).ok()?;
            self.dress_error(&edition, &location, content, error.theme).ok()
        });
        drawn.unwrap_or_else(|| error.kind.status().to_string())
    }
}

async fn answer(
    State(guide): State<Guide>,
    ChosenTheme(theme): ChosenTheme,
    uri: Uri,
    headers: HeaderMap,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    guide.answer(&uri, &headers, Asked { theme, query: &query })
}

/// Says which part of an address is unknown, and where it was looked for.
fn what_is_missing(edition: &Edition<'_>, nearest: &Location, found_beginning: bool, base: &str, path: &str) -> String {
    let known = if found_beginning { edition.book.to(&nearest.page).trim_end_matches('/') } else { base };
    let unknown = path.get(known.len()..).unwrap_or(path).trim_matches('/').split('/').next().unwrap_or_default();
    let name: String = unknown.chars().take(60).collect();
    if !found_beginning && (2..=3).contains(&name.len()) {
        return edition.words.with("not-found-language", &[("name", name.into())]);
    }
    // What stands there may be a page of somebody who is not signed in now.
    if !found_beginning {
        return edition.word("error-not-found-text");
    }
    if nearest.page == Page::Front {
        return edition.words.with("not-found-page", &[("name", name.into())]);
    }
    edition.words.with("not-found-below", &[("name", name.into()), ("place", edition.title(&nearest.page).into())])
}

fn ways_onward(edition: &Edition<'_>, nearest: &Page) -> Vec<Link> {
    let mut pages = vec![Page::Front, Page::Routes, Page::Emergency];
    if !pages.contains(nearest) {
        pages.insert(1, nearest.clone());
    }
    pages.iter().map(|page| edition.link(page)).collect()
}

/// A path with its `%` signs read; what cannot be read stays as it is.
fn decoded(path: &str) -> String {
    let digit = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16)).and_then(|digit| u8::try_from(digit).ok());
    let bytes = path.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut place = 0;
    while place < bytes.len() {
        match (bytes[place], digit(bytes.get(place + 1)), digit(bytes.get(place + 2))) {
            (b'%', Some(high), Some(low)) => {
                out.push(high * 16 + low);
                place += 3;
            }
            (byte, ..) => {
                out.push(byte);
                place += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
