//! Randomness, passed in: from the system in the program, from a seed in tests that must come out the same twice.

use std::sync::Mutex;

use sha2::{Digest, Sha256};

/// Gives bytes nobody can foresee.
pub trait Random: Send + Sync {
    /// Fills all of `bytes`.
    fn fill(&self, bytes: &mut [u8]);
}

/// The system's randomness.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemRandom;

impl Random for SystemRandom {
    /// # Panics
    /// When the system has no randomness: nothing safe can be done without it.
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the system gives randomness");
    }
}

/// Bytes that follow from a seed; for tests and made-up data only.
#[derive(Debug)]
pub struct SeededRandom(Mutex<[u8; 32]>);

impl SeededRandom {
    /// Everything that comes follows from this number.
    pub fn new(seed: u64) -> Self {
        Self(Mutex::new(Sha256::digest(seed.to_be_bytes()).into()))
    }
}

impl Random for SeededRandom {
    fn fill(&self, bytes: &mut [u8]) {
        let mut state = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        for chunk in bytes.chunks_mut(32) {
            *state = Sha256::digest(*state).into();
            let shown: [u8; 32] = Sha256::new().chain_update(*state).chain_update(b"shown").finalize().into();
            chunk.copy_from_slice(&shown[..chunk.len()]);
        }
    }
}
