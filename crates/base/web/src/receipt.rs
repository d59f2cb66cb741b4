//! A receipt: what was just done, told once on the page after a form.
//!
//! It travels in a cookie for a minute, so that nothing has to be stored. Whoever can change a cookie can change it, so it holds no
//! words: a key by which the page finds its own words, and a few values to put into them. Nothing may be decided by it, and its values
//! are text from outside: templates escape them like any other.

use std::time::Duration;

use axum::http::{HeaderMap, HeaderValue};

use crate::cookies::Cookies;

const NAME: &str = "receipt";
const LIFETIME: Duration = Duration::from_mins(1);
const MOST_VALUES: usize = 3;
/// In characters; a browser keeps at most 4096 bytes of a cookie.
const LONGEST_VALUE: usize = 80;
const LONGEST_KEY: usize = 60;
const LONGEST_PATH: usize = 160;
/// Stands between the key and the path at which it is undone.
const BEFORE_PATH: char = '@';
/// Stands between the parts, and therefore in none of them.
const SEPARATOR: char = '\u{1f}';

/// What the page is to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenReceipt {
    /// The key of the words: lower-case letters and hyphens.
    pub key: String,
    /// Plain text to put into the words; at most three, of at most 80 characters.
    pub values: Vec<String>,
    /// The path at which it is undone, if it can be. Whoever shows it sees to it that nothing else happens there.
    pub undo: Option<String>,
}

/// The `Set-Cookie` header that goes with the redirect. `key` is made of lower-case letters and hyphens; only the first three values are
/// taken, and long ones are cut.
pub fn set(cookies: Cookies, key: &str, values: &[&str]) -> HeaderValue {
    written(cookies, key.to_owned(), values)
}

/// The same for something that can be undone, by posting to this path: letters, digits, hyphens and slashes.
pub fn set_with_undo(cookies: Cookies, key: &str, values: &[&str], undo: &str) -> HeaderValue {
    written(cookies, format!("{key}{BEFORE_PATH}{undo}"), values)
}

fn written(cookies: Cookies, mut text: String, values: &[&str]) -> HeaderValue {
    for value in values.iter().take(MOST_VALUES) {
        text.push(SEPARATOR);
        text.push_str(&short(value));
    }
    cookies.set(NAME, &text, LIFETIME)
}

/// What is to be told, with the `Set-Cookie` header that makes the browser forget it. `None` when there is nothing, or nothing of ours.
pub fn take(cookies: Cookies, headers: &HeaderMap) -> Option<(TakenReceipt, HeaderValue)> {
    let text = cookies.get(headers, NAME)?;
    let mut parts = text.split(SEPARATOR);
    let first = parts.next()?;
    let (key, undo) = first.split_once(BEFORE_PATH).map_or((first, None), |(key, path)| (key, Some(path)));
    let values: Vec<_> = parts.map(str::to_owned).collect();
    let readable = values.len() <= MOST_VALUES && values.iter().all(|value| *value == short(value));
    let readable = readable && is_key(key) && undo.is_none_or(is_path);
    readable.then(|| (TakenReceipt { key: key.to_owned(), values, undo: undo.map(str::to_owned) }, cookies.clear(NAME)))
}

fn is_key(key: &str) -> bool {
    (1..=LONGEST_KEY).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
}

fn is_path(path: &str) -> bool {
    let plain = path.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'/'));
    path.len() <= LONGEST_PATH && path.starts_with('/') && !path.contains("//") && plain
}

/// A value as it may travel: without control characters, cut with an ellipsis.
fn short(value: &str) -> String {
    let mut characters = value.chars().filter(|character| !character.is_control());
    let mut short: String = characters.by_ref().take(LONGEST_VALUE).collect();
    if characters.next().is_some() {
        short.pop();
        short.push('…');
    }
    short
}
