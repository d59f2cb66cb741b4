//! Somebody with a browser inside the program: keeps cookies, opens pages, and sends their forms as a browser would, through everything that
//! stands around the routes. So whatever happens in a demo has passed every check that people meet.

use std::{collections::BTreeMap, fmt::Write as _};

use anyhow::{Context, bail};
use axum::{
    body::Body,
    http::{
        Method, Request, StatusCode,
        header::{ACCEPT_LANGUAGE, CONTENT_TYPE, COOKIE, HOST, LOCATION, SET_COOKIE},
    },
};
use http_body_util::BodyExt;
use perron_people::doors::files::FILE;
use perron_web::Current;
use tower::ServiceExt;

use super::{
    page::{self, PageForm},
    script::{Answer, Paper},
};

/// A browser of somebody's own.
#[derive(Clone)]
pub struct Browser {
    application: Current,
    cookies: BTreeMap<String, String>,
    language: String,
}

/// What came back.
struct Response {
    status: StatusCode,
    place: Option<String>,
    html: String,
}

/// What stands between the parts of a form with a file.
const BETWEEN: &str = "------------------------the-demo-brings-a-file";

/// Names and values.
type Pairs = Vec<(String, String)>;

impl Browser {
    /// A browser that has never been here.
    pub fn new(application: Current, language: &str) -> Self {
        Self { application, cookies: BTreeMap::new(), language: language.to_owned() }
    }

    /// Opens the page `on`, answers the form there that is sent to `send`, and sends it. What a page asks back before it saves is answered with
    /// yes. A form that has no address of its own is named by words that stand in it: `~Buy the cups`. Gives where the answer leads.
    pub async fn answer(&mut self, on: &str, send: &str, with: &BTreeMap<String, Answer>) -> anyhow::Result<String> {
        let opened = self.open(on).await?;
        let named = send.strip_prefix('~').map(|words| {
            let forms = page::forms(&opened.html);
            forms
                .into_iter()
                .find(|form| form.words.contains(words))
                .map(|form| form.action)
                .with_context(|| format!("{on} has no form with {words}"))
        });
        let send = &named.transpose()?.unwrap_or_else(|| send.to_owned());
        let pairs = match form_on(&opened.html, send).filter(|_| opened.status == StatusCode::OK) {
            Some(form) => filled(&form, with).with_context(|| format!("the form on {on}"))?,
            // A button stands alone, on a page that is somewhere else.
            None => with.iter().flat_map(|(name, answer)| answer.texts().iter().map(|text| (name.clone(), text.clone()))).collect(),
        };
        let mut response = self.send(send, &pairs).await?;
        // A page that says what a change would bring about carries the answers along.
        if response.status == StatusCode::OK
            && let Some(form) = form_on(&response.html, send)
        {
            response = self.send(send, &filled(&form, &BTreeMap::new())?).await?;
        }
        response.leads(send)
    }

    /// The same for a form that takes a file.
    pub async fn bring(&mut self, on: &str, send: &str, with: &BTreeMap<String, Answer>, paper: &Paper) -> anyhow::Result<String> {
        let opened = self.open(on).await?;
        let form = form_on(&opened.html, send).with_context(|| format!("{on} has no form that is sent to {send}"))?;
        let mut body = String::new();
        for (name, value) in filled(&form, with).with_context(|| format!("the form on {on}"))? {
            let _ = write!(body, "--{BETWEEN}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        }
        let Paper { name, text } = paper;
        let _ = write!(body, "--{BETWEEN}\r\nContent-Disposition: form-data; name=\"{FILE}\"; filename=\"{name}\"\r\n\r\n{text}\r\n");
        let _ = write!(body, "--{BETWEEN}--\r\n");
        let kind = format!("multipart/form-data; boundary={BETWEEN}");
        self.ask(Method::POST, send, Some((&kind, body))).await?.leads(send)
    }

    /// Opens a page, and goes on from there by the link with the words behind a `~`: `decisions~Do we buy?`.
    async fn open(&mut self, on: &str) -> anyhow::Result<Response> {
        let Some((first, link)) = on.split_once('~') else { return self.ask(Method::GET, on, None).await };
        let opened = self.ask(Method::GET, first, None).await?;
        let links = page::links(&opened.html);
        let (href, _) = links.iter().find(|(_, words)| words.contains(link)).with_context(|| format!("{first} has no link with {link}"))?;
        self.ask(Method::GET, href, None).await
    }

    /// Presses a button that stands alone.
    pub async fn press(&mut self, send: &str, pairs: &[(&str, &str)]) -> anyhow::Result<()> {
        let pairs: Pairs = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let response = self.send(send, &pairs).await?;
        anyhow::ensure!(response.place.is_some(), "{send} answered {}: {}", response.status, page::words(&response.html));
        Ok(())
    }

    async fn send(&mut self, address: &str, pairs: &Pairs) -> anyhow::Result<Response> {
        let mut body = String::new();
        for (name, value) in pairs {
            let _ = write!(body, "{}{}={}", if body.is_empty() { "" } else { "&" }, encoded(name), encoded(value));
        }
        self.ask(Method::POST, address, Some(("application/x-www-form-urlencoded", body))).await
    }

    async fn ask(&mut self, method: Method, address: &str, form: Option<(&str, String)>) -> anyhow::Result<Response> {
        let mut request = Request::builder().method(method).uri(address).header(ACCEPT_LANGUAGE, &self.language).header(HOST, "localhost");
        if !self.cookies.is_empty() {
            let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header(COOKIE, cookies.join("; "));
        }
        if let Some((kind, _)) = &form {
            request = request.header(CONTENT_TYPE, *kind).header("sec-fetch-site", "same-origin");
        }
        let request = request
            .body(form.map_or_else(Body::empty, |(_, body)| Body::from(body)))
            .with_context(|| format!("{address} is no address"))?;
        let Ok(response) = self.application.clone().oneshot(request).await;
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(SET_COOKIE) {
            self.keep(cookie.to_str().unwrap_or_default());
        }
        let bytes = body.collect().await.with_context(|| format!("the answer of {address}"))?.to_bytes();
        let place = parts.headers.get(LOCATION).and_then(|place| place.to_str().ok()).map(str::to_owned);
        Ok(Response { status: parts.status, place, html: String::from_utf8_lossy(&bytes).into_owned() })
    }

    fn keep(&mut self, cookie: &str) {
        let Some((name, value)) = cookie.split(';').next().and_then(|pair| pair.split_once('=')) else { return };
        if cookie.contains("Max-Age=0") {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}

impl Response {
    /// Where the answer leads, or what the page says when it leads nowhere.
    fn leads(self, send: &str) -> anyhow::Result<String> {
        match self.place {
            Some(place) => Ok(place.split('?').next().unwrap_or_default().to_owned()),
            None => bail!("{send} answered {}: {}", self.status, page::words(&self.html)),
        }
    }
}

/// The form of a page that is sent to an address.
fn form_on(html: &str, send: &str) -> Option<PageForm> {
    page::forms(html).into_iter().find(|form| form.action == send)
}

/// What a form sends when these of its questions are answered and the others left as they are.
fn filled(form: &PageForm, with: &BTreeMap<String, Answer>) -> anyhow::Result<Pairs> {
    let mut pairs = Pairs::new();
    for field in &form.fields {
        let values = match with.get(&field.name) {
            None => field.values.clone(),
            Some(answer) => {
                let value = |text: &String| field.value_of(text).with_context(|| format!("{} cannot be {text}", field.name));
                answer.texts().iter().map(value).collect::<anyhow::Result<_>>()?
            }
        };
        pairs.extend(values.into_iter().map(|value| (field.name.clone(), value)));
    }
    for (name, answer) in with.iter().filter(|(name, _)| form.fields.iter().all(|field| field.name != **name)) {
        // A list grows by an entry each time it is opened; more of them can be sent at once.
        anyhow::ensure!(name.starts_with("entry_"), "it does not ask for {name}");
        pairs.extend(answer.texts().iter().map(|text| (name.clone(), text.clone())));
    }
    Ok(pairs)
}

fn encoded(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            written.push(char::from(byte));
        } else {
            let _ = write!(written, "%{byte:02X}");
        }
    }
    written
}
