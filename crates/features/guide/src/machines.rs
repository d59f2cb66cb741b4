//! What is made for programs instead of people: the methods as JSON with their schema, the map of the site, `robots.txt` and `llms.txt`.
//! Addresses in them are whole, from the operator's configuration or else from the name under which the program was asked.

use std::fmt::Write;

use axum::{
    extract::{Path, State},
    http::{
        HeaderMap,
        header::{CONTENT_TYPE, HOST},
    },
    response::{IntoResponse, Response},
};
use perron_web::{PageError, Routes};

use crate::{
    addresses::{Location, Page},
    export::{MethodDocument, schema_document},
    guide::Guide,
};

/// The name of the schema among the documents.
pub const SCHEMA: &str = "method.schema";

/// Where a document is: that of a method, or the schema.
pub fn document_path(base: &str, name: &str) -> String {
    format!("{base}/data/{name}.json")
}

/// The routes for programs, below the guide's base.
pub fn routes(base: &str) -> Routes<Guide> {
    Routes::default()
        .get(&format!("{base}/data/{{file}}"), document)
        .get(&format!("{base}/sitemap.xml"), sitemap)
        .get(&format!("{base}/robots.txt"), robots)
        .get(&format!("{base}/llms.txt"), llms)
}

async fn document(State(guide): State<Guide>, Path(file): Path<String>) -> Result<Response, PageError> {
    let id = file.strip_suffix(".json").ok_or_else(PageError::not_found)?;
    if id == SCHEMA {
        return Ok(([(CONTENT_TYPE, "application/schema+json")], schema_document()).into_response());
    }
    let (index, method) = guide.method(id).ok_or_else(PageError::not_found)?;
    let fronts = guide
        .languages()
        .filter_map(|language| Some((language.to_owned(), guide.addresses().book(language, index).find(&Page::Front)?.to_owned())));
    let document = MethodDocument::of(method, fronts.collect());
    Ok(axum::Json(document).into_response())
}

/// Every page in every language, each with its translations.
async fn sitemap(State(guide): State<Guide>, headers: HeaderMap) -> Response {
    let site = guide.site_address(&headers);
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for location in guide.addresses().locations().filter(|location| is_to_be_found(&location.page)) {
        let Some(path) = guide.addresses().path(location) else { continue };
        // Writing to a string cannot fail.
        let _ = write!(xml, "<url><loc>{site}{path}</loc>");
        let book = guide.addresses().book(&location.language, location.method);
        for (language, other) in book.translations(&location.page) {
            let _ = write!(xml, "<xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\"{site}{other}\"/>");
        }
        xml += "</url>\n";
    }
    ([(CONTENT_TYPE, "application/xml; charset=utf-8")], xml + "</urlset>\n").into_response()
}

/// Booklets say again what stands on other pages, and forms are nothing to find.
fn is_to_be_found(page: &Page) -> bool {
    !matches!(page, Page::Booklet(_) | Page::Search | Page::Theme)
}

async fn robots(State(guide): State<Guide>, headers: HeaderMap) -> Response {
    let text = format!("User-agent: *\nDisallow: /_samples\n\nSitemap: {}/sitemap.xml\n", guide.site_address(&headers));
    ([(CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

/// What the site holds and where, in the form that language models are given (llmstxt.org).
async fn llms(State(guide): State<Guide>, headers: HeaderMap) -> Response {
    let site = guide.site_address(&headers);
    let language = ["en", guide.default_language()].into_iter().find(|wanted| guide.languages().any(|spoken| spoken == *wanted));
    let language = language.unwrap_or_default();
    let mut text = String::new();
    let fronts: Vec<Location> =
        guide.addresses().locations().filter(|location| location.language == language && location.page == Page::Front).cloned().collect();
    for Location { method, .. } in fronts {
        let Some(edition) = guide.edition(language, method) else { continue };
        if text.is_empty() {
            let _ = write!(text, "# {}\n\n> {}\n", edition.word("site-name"), edition.word("footer-text"));
        }
        let front = |key| edition.front("method", key);
        let _ = write!(text, "\n## {}\n\n{}\n\n", front("title"), front("lead"));
        let mut line = |page: &Page, lead: &str| {
            if let Some(path) = edition.book.find(page) {
                let lead = if lead.is_empty() { String::new() } else { format!(": {lead}") };
                let _ = writeln!(text, "- [{}]({site}{path}){lead}", edition.title(page));
            }
        };
        line(&Page::About, "");
        for sign in edition.signs() {
            line(&Page::Route(sign.id.clone()), &sign.lead);
        }
        for (topic, card) in edition.topics() {
            line(&Page::Topic(topic.id.to_string()), &card.lead);
        }
        line(&Page::Rules, "");
        line(&Page::Moves, "");
        let _ = writeln!(text, "- [{}]({site}{})", edition.word("data-json"), document_path(edition.book.base(), edition.method.id()));
    }
    ([(CONTENT_TYPE, "text/markdown; charset=utf-8")], text).into_response()
}

impl Guide {
    /// The beginning of every whole address: what the operator says, or else the name under which we were asked.
    fn site_address(&self, headers: &HeaderMap) -> String {
        if let Some(address) = self.operator().address.as_deref() {
            return address.trim_end_matches('/').to_owned();
        }
        let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or("localhost");
        // Names and ports only: what a visitor writes here comes back in the answer.
        let host: String = host.chars().filter(|sign| sign.is_ascii_alphanumeric() || ".-:[]".contains(*sign)).collect();
        format!("http://{host}")
    }
}
