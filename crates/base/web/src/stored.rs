//! A page or file that is ready to be sent: every form of it, with all headers already built.
//!
//! Answering from here copies pointers and a header map and nothing else; that is what makes it fast.

use std::io::{Read, Write};
use std::sync::OnceLock;

use axum::body::{Body, Bytes};
use axum::http::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::response::Response;

use crate::encoding::{Encoding, choose};

/// A page is compressed once and sent often, so it may take its time; while developing nobody wants to wait for it.
const BROTLI_QUALITY: i32 = if cfg!(debug_assertions) { 5 } else { 10 };
const BROTLI_WINDOW: i32 = 22;

/// Content in the forms it can be sent in.
pub(crate) struct Stored {
    headers: HeaderMap,
    validator: String,
    plain: Plain,
    /// None when the content is not worth compressing.
    gzip: Option<Form>,
    /// Made when it is first asked for.
    brotli: OnceLock<Form>,
}

/// The content without compression.
enum Plain {
    Kept(Form),
    /// Unpacked for the few who ask for it: kept, a page would take five times the room of its compressed form.
    Packed,
}

struct Form {
    body: Bytes,
    headers: HeaderMap,
}

impl Stored {
    /// Keeps a page, compressed.
    ///
    /// `headers` are those that every answer carries; `validator` is unique to the content.
    pub(crate) fn new(body: &[u8], headers: HeaderMap, validator: String) -> Self {
        let gzip = Form::new(gzip(body).into(), &headers, &validator, Encoding::Gzip);
        Self { headers, validator, plain: Plain::Packed, gzip: Some(gzip), brotli: OnceLock::new() }
    }

    /// Keeps content whose compressed forms exist, or that is not worth compressing.
    pub(crate) fn prepared(
        body: &'static [u8],
        gzip: Option<&'static [u8]>,
        brotli: Option<&'static [u8]>,
        headers: HeaderMap,
        validator: String,
    ) -> Self {
        let form = |body, encoding| Form::new(Bytes::from_static(body), &headers, &validator, encoding);
        let (gzip, brotli) = gzip.zip(brotli).unzip();
        Self {
            plain: Plain::Kept(form(body, Encoding::Identity)),
            gzip: gzip.map(|body| form(body, Encoding::Gzip)),
            brotli: brotli.map_or_else(OnceLock::new, |body| form(body, Encoding::Brotli).into()),
            headers,
            validator,
        }
    }

    /// Answers a GET or HEAD request.
    pub(crate) fn respond(&self, method: &Method, request: &HeaderMap) -> Response {
        let form = match (choose(request), &self.gzip, &self.plain) {
            (Encoding::Brotli, Some(gzip), _) => self.brotli.get_or_init(|| self.form(brotli(&unpacked(&gzip.body)), Encoding::Brotli)),
            (Encoding::Gzip, Some(gzip), _) => gzip,
            (_, _, Plain::Kept(form)) => form,
            (_, gzip, Plain::Packed) => {
                let body = gzip.as_ref().map(|form| unpacked(&form.body)).unwrap_or_default();
                return self.form(body, Encoding::Identity).respond(method, request);
            }
        };
        form.respond(method, request)
    }

    fn form(&self, body: Vec<u8>, encoding: Encoding) -> Form {
        Form::new(body.into(), &self.headers, &self.validator, encoding)
    }
}

impl Form {
    fn new(body: Bytes, common: &HeaderMap, validator: &str, encoding: Encoding) -> Self {
        let (suffix, name) = match encoding {
            Encoding::Identity => ("", None),
            Encoding::Gzip => ("-gzip", Some("gzip")),
            Encoding::Brotli => ("-br", Some("br")),
        };
        let mut headers = common.clone();
        headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
        if let Some(name) = name {
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static(name));
        }
        if let Ok(etag) = HeaderValue::from_str(&format!("\"{validator}{suffix}\"")) {
            headers.insert(ETAG, etag);
        }
        Self { body, headers }
    }

    fn respond(&self, method: &Method, request: &HeaderMap) -> Response {
        if request.contains_key(IF_NONE_MATCH) && self.is_known(request) {
            let mut response = Response::new(Body::empty());
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            let mut headers = self.headers.clone();
            for name in [CONTENT_LENGTH, CONTENT_ENCODING, CONTENT_TYPE] {
                headers.remove(name);
            }
            *response.headers_mut() = headers;
            return response;
        }
        let body = if method == Method::HEAD { Body::empty() } else { Body::from(self.body.clone()) };
        let mut response = Response::new(body);
        *response.headers_mut() = self.headers.clone();
        response
    }

    fn is_known(&self, request: &HeaderMap) -> bool {
        let etag = self.headers.get(ETAG).map(HeaderValue::as_bytes);
        request.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok()).any(|value| {
            value
                .split(',')
                .map(str::trim)
                .any(|candidate| candidate == "*" || Some(candidate.strip_prefix("W/").unwrap_or(candidate).as_bytes()) == etag)
        })
    }
}

fn gzip(body: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    // Writing to memory cannot fail.
    let _ = encoder.write_all(body);
    encoder.finish().unwrap_or_default()
}

fn unpacked(gzip: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    // It was packed by ourselves.
    let _ = flate2::read::GzDecoder::new(gzip).read_to_end(&mut body);
    body
}

fn brotli(body: &[u8]) -> Vec<u8> {
    let parameters =
        brotli::enc::BrotliEncoderParams { quality: BROTLI_QUALITY, lgwin: BROTLI_WINDOW, size_hint: body.len(), ..Default::default() };
    let mut compressed = Vec::new();
    let _ = brotli::BrotliCompress(&mut &*body, &mut compressed, &parameters);
    compressed
}
