//! The secret of a browser. What is kept for the browser is found and opened with it; we keep neither the secret nor the key.

use perron_journal::hexadecimal;
use perron_kernel::{Random, Token};

use crate::model::PersonId;

/// Stands between the secret and the mark of its person.
const SEPARATOR: char = '.';

/// Each value that is made of it says nothing of the others, nor of the secret: it has 256 bits, and each is a hash with a word of its own.
pub struct Secret(String);

impl Secret {
    /// A new one.
    pub fn new(random: &dyn Random) -> Self {
        Self(Token::new(random).text().to_owned())
    }

    /// The one in a cookie; nothing when it was made for somebody else, who has used the same browser.
    pub fn of(cookie: &str, person: PersonId) -> Option<Self> {
        let (secret, mark) = cookie.split_once(SEPARATOR)?;
        let secret = Self(secret.to_owned());
        (secret.mark(person) == mark).then_some(secret)
    }

    /// The value of the cookie.
    pub fn cookie(&self, person: PersonId) -> String {
        format!("{}{SEPARATOR}{}", self.0, self.mark(person))
    }

    /// Under what it is found.
    pub fn found_by(&self) -> [u8; 32] {
        self.derived("found by")
    }

    /// With what it is sealed and opened.
    pub fn key(&self) -> [u8; 32] {
        self.derived("key")
    }

    /// Tells whether it is somebody's, without telling whose.
    fn mark(&self, person: PersonId) -> String {
        hexadecimal(&self.derived(&format!("person {person}"))[..8])
    }

    fn derived(&self, what: &str) -> [u8; 32] {
        Token::hash_of(&format!("unsent form, {what}: {}", self.0))
    }
}
