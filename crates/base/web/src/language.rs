//! Which language a visitor would rather read: `Accept-Language` with its weights.

use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;

use crate::encoding::weight;

/// Neighbours who read each other's languages: what to offer to somebody whose own language is not there.
const UNDERSTOOD: [(&str, &str); 3] = [("nb", "da"), ("nn", "da"), ("no", "da")];

/// The best of the offered languages for a visitor; `None` when nothing they ask for is offered.
///
/// `sv-FI` is answered with `sv`. Norwegians are offered Danish before anything they like less than their own.
pub fn preferred_language<'a>(headers: &HeaderMap, offered: &[&'a str]) -> Option<&'a str> {
    let mut best: Option<(u16, &'a str)> = None;
    for value in headers.get_all(ACCEPT_LANGUAGE) {
        for part in value.to_str().unwrap_or_default().split(',') {
            let (tag, weight) = part.split_once(';').map_or((part, 1000), |(tag, rest)| (tag, weight(rest)));
            let asked = tag.trim().split('-').next().unwrap_or_default().to_ascii_lowercase();
            let near = UNDERSTOOD.iter().find(|(own, _)| *own == asked).map(|(_, near)| *near);
            let found =
                offered.iter().find(|language| **language == asked).or_else(|| offered.iter().find(|language| Some(**language) == near));
            if let Some(language) = found.filter(|_| weight > 0 && best.is_none_or(|(most, _)| weight > most)) {
                best = Some((weight, language));
            }
        }
    }
    best.map(|(_, language)| language)
}
