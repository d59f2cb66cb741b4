//! Recovery codes: ten for the days without the device. Each opens once; they are shown once and kept as hashes.
//!
//! A code is 80 random bits, which nobody guesses, so a fast hash is enough. It is written in letters and digits that cannot be mistaken
//! for one another (the alphabet of Crockford's base 32); what was mistaken all the same is read as it was meant.

use std::fmt::Write as _;

use askama::Template;
use axum::response::Response;
use perron_journal::{Entry, Principal, Stream};
use perron_kernel::{Random, Token};
use perron_ui::{Html, Link, Page, Words};
use perron_web::{PageError, Routes, see_other};

use crate::{
    paths,
    people::People,
    second_factor::{security, store},
    visit::OwnVisit,
};

/// How many there are.
const HOW_MANY: usize = 10;
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// Signs of a code, five bits each.
const SIGNS: usize = 16;

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().post(paths::RECOVERY_CODES, make)
}

/// A new code, as it is shown: four groups of four signs.
fn new_code(random: &dyn Random) -> String {
    let mut bytes = [0; SIGNS];
    random.fill(&mut bytes);
    let mut code = String::with_capacity(SIGNS + 3);
    for (place, byte) in bytes.into_iter().enumerate() {
        let gap = if place > 0 && place % 4 == 0 { "-" } else { "" };
        let _ = write!(code, "{gap}{}", char::from(ALPHABET[usize::from(byte & 31)]));
    }
    code
}

/// The hash of a code as somebody wrote it: without the case, gaps and the letters that look like digits.
pub fn hash_of(written: &str) -> [u8; 32] {
    let signs = written.chars().filter(|sign| !sign.is_whitespace() && *sign != '-').map(|sign| match sign.to_ascii_lowercase() {
        'o' => '0',
        'i' | 'l' => '1',
        sign => sign,
    });
    Token::hash_of(&signs.collect::<String>())
}

#[derive(Template)]
#[template(path = "recovery_codes.html")]
struct CodesTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    codes: &'a [String],
    onward: &'a str,
}

/// Makes codes and shows them in the answer itself: they stand nowhere from which another page could read them.
async fn make(own: OwnVisit) -> Result<Response, PageError> {
    let (visit, person) = (&own.visit, own.person.id);
    let mut act = visit.people.journal().begin(Principal::person(person), "people.make-recovery-codes").await?;
    store::hold(&mut act, person).await?;
    if store::standing(&mut act, person).await?.passkeys == 0 {
        return Ok(see_other(paths::SECURITY));
    }
    let codes: Vec<String> = (0..HOW_MANY).map(|_| new_code(act.random())).collect();
    let hashes: Vec<[u8; 32]> = codes.iter().map(|code| hash_of(code)).collect();
    store::end_codes(&mut act, person).await?;
    store::add_codes(&mut act, person, &hashes).await?;
    act.record(Entry::new(Stream::person(person)).fact("codes", i64::try_from(codes.len()).unwrap_or_default()));
    act.commit().await?;
    let title = visit.word("title-recovery-codes");
    let body = Html::render(&CodesTemplate { words: visit.words(), title: &title, codes: &codes, onward: paths::SECURITY })?;
    let mut crumbs = security::crumbs(visit);
    crumbs.push(Link::new("", title.clone()));
    visit.page(Page { title, crumbs, ..Page::default() }, &body)
}
