//! Somebody with a browser: keeps cookies, sends forms from the same site, and sees what a page says.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use axum::{
    body::Body,
    http::{
        HeaderMap, Method, Request, StatusCode,
        header::{ACCEPT_LANGUAGE, CONTENT_TYPE, COOKIE, IF_NONE_MATCH, LOCATION, SET_COOKIE},
    },
    response::Response,
};
use http_body_util::BodyExt;
use perron_web::Current;
use tower::ServiceExt;

/// A browser of its own.
#[derive(Clone)]
pub struct Visitor {
    application: Current,
    cookies: BTreeMap<String, String>,
    language: String,
    known: Option<String>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as text.
    pub body: String,
    /// The body as it came.
    pub bytes: Vec<u8>,
}

/// An answer that is read as it comes.
pub struct Listening {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    body: Body,
}

impl Listening {
    /// The next piece; nothing when the answer is over.
    ///
    /// # Panics
    /// When the body cannot be read.
    pub async fn next(&mut self) -> Option<String> {
        let frame = self.body.frame().await?.expect("the body can be read");
        Some(frame.into_data().map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default())
    }
}

/// What a browser puts between the parts of a form with a file.
const BOUNDARY: &str = "----between-the-parts-of-a-form";

impl Visitor {
    /// A browser that has never been here, set to English.
    pub fn new(application: Current) -> Self {
        Self { application, cookies: BTreeMap::new(), language: "en".to_owned(), known: None }
    }

    /// The same browser set to another language.
    #[must_use]
    pub fn reading(mut self, language: &str) -> Self {
        language.clone_into(&mut self.language);
        self
    }

    /// The same browser, which has kept an answer with this tag and asks whether it is still so.
    #[must_use]
    pub fn knowing(mut self, tag: &str) -> Self {
        self.known = Some(tag.to_owned());
        self
    }

    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }

    /// Has this cookie from now on.
    pub fn set_cookie(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    /// Opens a page.
    pub async fn get(&mut self, address: &str) -> Answer {
        self.send(Method::GET, address, None).await
    }

    /// Sends a form.
    pub async fn post(&mut self, address: &str, fields: &[(&str, &str)]) -> Answer {
        let mut body = String::new();
        for (name, value) in fields {
            let _ = write!(body, "{}{}={}", if body.is_empty() { "" } else { "&" }, encoded(name), encoded(value));
        }
        self.send(Method::POST, address, Some(body)).await
    }

    /// Sends a form and opens the page that the answer leads to.
    ///
    /// # Panics
    /// When the answer leads nowhere; the text says what it was instead.
    pub async fn post_through(&mut self, address: &str, fields: &[(&str, &str)]) -> Answer {
        let answer = self.post(address, fields).await;
        let place = answer.place().unwrap_or_else(|| panic!("{address} led nowhere: {} {}", answer.status, answer.words())).to_owned();
        self.get(&place).await
    }

    /// Sends a form with a file, in the field `file`: its name and its bytes. Without a name the field is empty, as when none was chosen.
    pub async fn post_file(&mut self, address: &str, fields: &[(&str, &str)], name: &str, bytes: &[u8]) -> Answer {
        let mut body = Vec::new();
        for (name, value) in fields {
            let part = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        let file = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend_from_slice(file.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
        self.send_as(Method::POST, address, Some((format!("multipart/form-data; boundary={BOUNDARY}"), body))).await
    }

    /// Asks.
    ///
    /// # Panics
    /// When the address cannot be written in a request.
    pub async fn send(&mut self, method: Method, address: &str, form: Option<String>) -> Answer {
        let form = form.map(|form| ("application/x-www-form-urlencoded".to_owned(), form.into_bytes()));
        self.send_as(method, address, form).await
    }

    /// Opens a page whose answer may go on for ever, and reads nothing of it yet.
    ///
    /// # Panics
    /// When the address cannot be written in a request.
    pub async fn listen(&mut self, address: &str) -> Listening {
        let (parts, body) = self.answered(Method::GET, address, None).await.into_parts();
        Listening { status: parts.status, headers: parts.headers, body }
    }

    async fn send_as(&mut self, method: Method, address: &str, form: Option<(String, Vec<u8>)>) -> Answer {
        let (parts, body) = self.answered(method, address, form).await.into_parts();
        let bytes = body.collect().await.expect("the body can be read").to_bytes();
        Answer { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&bytes).into_owned(), bytes: bytes.to_vec() }
    }

    async fn answered(&mut self, method: Method, address: &str, form: Option<(String, Vec<u8>)>) -> Response {
        let mut request =
            Request::builder().method(method).uri(address).header(ACCEPT_LANGUAGE, &self.language).header("host", "localhost");
        if !self.cookies.is_empty() {
            let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header(COOKIE, cookies.join("; "));
        }
        if let Some(tag) = &self.known {
            request = request.header(IF_NONE_MATCH, tag);
        }
        if let Some((encoding, _)) = &form {
            request = request.header(CONTENT_TYPE, encoding).header("sec-fetch-site", "same-origin");
        }
        let request = request.body(form.map_or_else(Body::empty, |(_, form)| Body::from(form))).expect("the request can be written");
        let Ok(response) = self.application.clone().oneshot(request).await;
        for cookie in response.headers().get_all(SET_COOKIE) {
            self.keep(cookie.to_str().unwrap_or_default());
        }
        response
    }

    fn keep(&mut self, cookie: &str) {
        let pair = cookie.split(';').next().unwrap_or_default();
        let Some((name, value)) = pair.split_once('=') else { return };
        if cookie.contains("Max-Age=0") {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}

impl Answer {
    /// Where the answer leads.
    pub fn place(&self) -> Option<&str> {
        self.headers.get(LOCATION)?.to_str().ok()
    }

    /// What the page says, without markup, in one line.
    pub fn words(&self) -> String {
        let mut words = String::with_capacity(self.body.len());
        let mut within = false;
        for character in self.body.chars() {
            match character {
                '<' => {
                    within = true;
                    words.push(' ');
                }
                '>' => within = false,
                other if !within => words.push(other),
                _ => {}
            }
        }
        words.split_whitespace().collect::<Vec<_>>().join(" ").replace("&#39;", "'").replace("&quot;", "\"").replace("&amp;", "&")
    }

    /// Whether the page says this.
    pub fn says(&self, words: &str) -> bool {
        self.words().contains(words)
    }
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
