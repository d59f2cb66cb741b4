//! Which compression a visitor takes: `Accept-Encoding` with its weights.

use axum::http::HeaderMap;
use axum::http::header::ACCEPT_ENCODING;

/// A form in which a body can be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    Identity,
    Gzip,
    Brotli,
}

/// Chooses the smallest form that the visitor likes best.
///
/// Someone who refuses everything still gets the plain form, which the standard allows and which is of more use
/// than an error.
pub(crate) fn choose(headers: &HeaderMap) -> Encoding {
    let (mut brotli, mut gzip, mut identity, mut any) = (None, None, None, None);
    for value in headers.get_all(ACCEPT_ENCODING) {
        for part in value.to_str().unwrap_or_default().split(',') {
            let (name, weight) = part.split_once(';').map_or((part, 1000), |(name, rest)| (name, weight(rest)));
            let name = name.trim();
            if name.eq_ignore_ascii_case("br") {
                brotli = Some(weight);
            } else if name.eq_ignore_ascii_case("gzip") || name.eq_ignore_ascii_case("x-gzip") {
                gzip = Some(weight);
            } else if name.eq_ignore_ascii_case("identity") {
                identity = Some(weight);
            } else if name == "*" {
                any = Some(weight);
            }
        }
    }
    let brotli = brotli.or(any).unwrap_or(0);
    let gzip = gzip.or(any).unwrap_or(0);
    // Plain is never worse liked than "anything else", and loses only to a form that was asked for.
    let identity = identity.unwrap_or(0);
    if brotli > 0 && brotli >= gzip && brotli >= identity {
        Encoding::Brotli
    } else if gzip > 0 && gzip >= identity {
        Encoding::Gzip
    } else {
        Encoding::Identity
    }
}

/// The weight after `q=`, in thousandths. What cannot be read counts as refused.
pub(crate) fn weight(parameters: &str) -> u16 {
    let Some(value) = parameters.split(';').find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("q").then(|| value.trim())
    }) else {
        return 1000;
    };
    let (whole, decimals) = value.split_once('.').unwrap_or((value, ""));
    if whole.len() > 1 || decimals.len() > 3 || !decimals.bytes().all(|digit| digit.is_ascii_digit()) {
        return 0;
    }
    let thousandths = format!("{decimals:0<3}").parse::<u16>().unwrap_or(0);
    match whole {
        "0" | "" => thousandths,
        "1" if thousandths == 0 => 1000,
        _ => 0,
    }
}
