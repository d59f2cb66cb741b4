//! What a calendar program fetches: no login, only the secret in the address. A secret that opens nothing, or nothing any more, is not found.

use axum::{
    Extension,
    extract::Path,
    http::{
        HeaderMap, HeaderValue, StatusCode,
        header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH},
    },
    response::{IntoResponse, Response},
};
use perron_journal::hexadecimal;
use perron_kernel::Token;
use perron_people::{
    People,
    doors::{Addressee, Visit, known_language},
};
use perron_web::{PageError, Routes};
use tower::util::MapResponseLayer;

use crate::{
    calendar::{
        dates::{self, Asked},
        ics, store,
    },
    methods::Methods,
};

/// The end of an address, by which programs know what they get.
const END: &str = ".ics";

/// The address for a secret.
pub fn path(secret: &Token) -> String {
    format!("/calendar/{}{END}", secret.text())
}

/// The route of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/calendar/{secret}", fetch)
}

/// A calendar program may keep what it got and ask whether it is still so; nobody in between may keep it.
pub fn kept_by_the_reader() -> MapResponseLayer<fn(Response) -> Response> {
    MapResponseLayer::new(|mut response: Response| {
        if response.headers().contains_key(ETAG) {
            response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
        }
        response
    })
}

async fn fetch(
    mut visit: Visit,
    Extension(methods): Extension<Methods>,
    Path(secret): Path<String>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let secret = secret.strip_suffix(END).ok_or_else(PageError::not_found)?;
    let mut read = visit.read().await?;
    let feed = store::by_secret(&mut read, Token::hash_of(secret)).await?.ok_or_else(PageError::not_found)?;
    let person = Addressee::of(&mut read, &visit.people, feed.person).await?.ok_or_else(PageError::not_found)?;
    visit.language = known_language(person.words().language()).unwrap_or(visit.language);
    let asked = Asked { visit: &visit, methods: &methods, person: feed.person };
    let (name, events) = match feed.journey {
        Some(journey) => dates::of_journey(&mut read, &asked, journey).await?.ok_or_else(PageError::not_found)?,
        None => (visit.word("calendar-name"), dates::of_all(&mut read, &asked).await?),
    };
    drop(read);
    let site = visit.people.absolute("/");
    let host = site.split("://").last().unwrap_or_default().trim_end_matches('/');
    let text = ics::calendar(&name, host, visit.language, &events);
    let tag = format!("\"{}\"", hexadecimal(&Token::hash_of(&text)));
    let is_known = headers.get(IF_NONE_MATCH).is_some_and(|known| known.to_str().is_ok_and(|known| known.contains(&tag)));
    if is_known {
        return Ok((StatusCode::NOT_MODIFIED, [(ETAG, tag)]).into_response());
    }
    Ok(([(CONTENT_TYPE, "text/calendar; charset=utf-8".to_owned()), (ETAG, tag)], text).into_response())
}
