//! Letters as their readers get them: the text, and the link to follow.

use perron_testkit::Visitor;

use crate::{
    kept::add_person,
    support::{PASSWORD, World},
};

/// Another person's address.
pub const BO: &str = "bo@nordby.example";

/// The letters to an address, as plain text.
pub async fn letters_to(world: &World, mail: &str) -> Vec<String> {
    let all = world.letters().await;
    all.iter().filter(|letter| addressees(letter).contains(mail)).map(|letter| decoded(letter)).collect()
}

/// The only letter to an address with this in its text.
pub async fn letter(world: &World, mail: &str, said: &str) -> String {
    let mut found: Vec<_> = letters_to(world, mail).await.into_iter().filter(|letter| letter.contains(said)).collect();
    assert_eq!(found.len(), 1, "letters to {mail} that say {said}: {found:#?}");
    found.remove(0)
}

/// The path in a letter that begins so.
pub fn link(letter: &str, beginning: &str) -> String {
    let start = letter.find(beginning).unwrap_or_else(|| panic!("no {beginning} in {letter}"));
    let token = |character: char| character.is_ascii_alphanumeric() || "-_".contains(character);
    let rest = &letter[start + beginning.len()..];
    format!("{beginning}{}", &rest[..rest.find(|character| !token(character)).unwrap_or(rest.len())])
}

/// Somebody without any rights, signed in with the password of all.
pub async fn bo(world: &World) -> Visitor {
    add_person(world, 7, BO).await;
    let mut bo = world.visitor();
    bo.post("/reset-password", &[("mail", BO)]).await;
    let path = link(&letter(world, BO, "/reset-password/").await, "/reset-password/");
    let page = bo.post_through(&path, &[("password", PASSWORD)]).await;
    assert!(page.says("Your password has been changed"), "{}", page.words());
    bo
}

fn addressees(letter: &str) -> &str {
    letter.lines().find(|line| line.starts_with("To:")).unwrap_or_default()
}

/// Undoes quoted-printable (RFC 2045, 6.7).
fn decoded(letter: &str) -> String {
    let joined = letter.replace("=\r\n", "").replace("=\n", "");
    let mut bytes = Vec::with_capacity(joined.len());
    let mut rest = joined.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|code| std::str::from_utf8(code).ok()).and_then(|code| u8::from_str_radix(code, 16).ok());
        if let Some(byte) = code.filter(|_| *first == b'=') {
            bytes.push(byte);
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
