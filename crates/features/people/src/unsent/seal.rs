//! Sealing and opening (AES-256-GCM). What belongs to the text but is kept openly is bound to it: changed, it does not open any more.

use aes_gcm::{
    Aes256Gcm, KeyInit,
    aead::{Aead, Payload},
};
use perron_kernel::Random;

/// In bytes; it stands before what is sealed. A random one may be used with one key some billions of times (NIST SP 800-38D, section 8.3).
const NONCE: usize = 12;

/// Seals a text.
///
/// # Panics
/// When it has more than 64 GiB.
pub fn seal(key: [u8; 32], random: &dyn Random, text: &[u8], bound: &str) -> Vec<u8> {
    let mut nonce = [0; NONCE];
    random.fill(&mut nonce);
    let payload = Payload { msg: text, aad: bound.as_bytes() };
    let sealed = Aes256Gcm::new(&key.into()).encrypt(&nonce.into(), payload).expect("a form is smaller than what can be sealed");
    [nonce.as_slice(), &sealed].concat()
}

/// Opens it; nothing with another key, or when anything was changed.
pub fn open(key: [u8; 32], sealed: &[u8], bound: &str) -> Option<Vec<u8>> {
    let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
    Aes256Gcm::new(&key.into()).decrypt(&(*nonce).into(), Payload { msg: sealed, aad: bound.as_bytes() }).ok()
}
