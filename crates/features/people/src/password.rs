//! Passwords: which are good enough, and how they are kept.
//!
//! Length counts, and that nobody guesses it first: a list of passwords that are used everywhere is searched, with the person's own name and
//! mail address. Signs of certain kinds are not demanded; such rules make passwords that people write down.

use std::sync::Arc;

use argon2::{
    Argon2,
    password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString},
};
use perron_kernel::Random;
use tokio::sync::Semaphore;

/// The shortest password, in characters.
pub const SHORTEST: usize = 12;
/// The longest: enough for any sentence, and short enough not to keep the machine busy.
pub const LONGEST: usize = 200;
/// Guesses, as a power of ten, that a password must withstand.
const GUESSES: f64 = 9.0;
/// Passwords looked at in the list; behind this many characters, length alone protects.
const LOOKED_AT: usize = 64;

/// Why a password is not good enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weakness {
    /// Shorter than [`SHORTEST`].
    TooShort,
    /// Longer than [`LONGEST`].
    TooLong,
    /// Many use it, or it is made of what everybody knows about the person.
    Common,
}

/// Whether a password is good enough for somebody about whom this is known.
pub fn weakness(password: &str, known: &[&str]) -> Option<Weakness> {
    let length = password.chars().count();
    if length < SHORTEST {
        return Some(Weakness::TooShort);
    }
    if length > LONGEST {
        return Some(Weakness::TooLong);
    }
    let looked_at: String = password.chars().take(LOOKED_AT).collect();
    let known: Vec<&str> = known.iter().flat_map(|text| text.split(['@', ' ', '.'])).chain(["perron"]).collect();
    (zxcvbn::zxcvbn(&looked_at, &known).guesses_log10() < GUESSES).then_some(Weakness::Common)
}

/// Hashes and compares passwords; so many at once as the machine has memory for.
#[derive(Clone)]
pub struct Passwords {
    places: Arc<Semaphore>,
}

impl Default for Passwords {
    fn default() -> Self {
        Self { places: Arc::new(Semaphore::new(2)) }
    }
}

impl Passwords {
    /// The form in which a password is kept: argon2id with a salt of its own.
    ///
    /// # Errors
    /// When the machine has no memory for it.
    pub async fn hash(&self, password: &str, random: &dyn Random) -> Result<String, HashingProblem> {
        let mut salt = [0; 16];
        random.fill(&mut salt);
        let salt = SaltString::encode_b64(&salt).map_err(|_| HashingProblem)?;
        let password = password.to_owned();
        self.elsewhere(move || {
            let hash = Argon2::default().hash_password(password.as_bytes(), &salt).map_err(|_| HashingProblem)?;
            Ok(hash.to_string())
        })
        .await
    }

    /// Whether a password is the one kept. Without a kept one it takes as long as with one, so that the time tells nobody which addresses
    /// have an account.
    ///
    /// # Errors
    /// When the machine has no memory for it.
    pub async fn fits(&self, password: &str, kept: Option<&str>) -> Result<bool, HashingProblem> {
        let (password, kept) = (password.to_owned(), kept.map(str::to_owned));
        self.elsewhere(move || {
            let known = kept.is_some();
            let kept = kept.unwrap_or_else(|| NOBODYS.to_owned());
            let kept = PasswordHash::new(&kept).map_err(|_| HashingProblem)?;
            Ok(Argon2::default().verify_password(password.as_bytes(), &kept).is_ok() && known)
        })
        .await
    }

    async fn elsewhere<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, HashingProblem> + Send + 'static,
    ) -> Result<T, HashingProblem> {
        let _place = self.places.acquire().await.map_err(|_| HashingProblem)?;
        tokio::task::spawn_blocking(work).await.map_err(|_| HashingProblem)?
    }
}

/// A password could not be hashed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a password could not be hashed")]
pub struct HashingProblem;

/// A hash of the same cost that no password fits.
const NOBODYS: &str = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5J3Mtc2FsdA$w0xqRU0hV3yU3gTBuNEYRlsYQ1D5zsXzk8Z5QwMWhpI";
