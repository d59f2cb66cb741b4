//! Slows down whoever guesses passwords, per account and address together and per address, without keeping the owner out: who guesses from
//! elsewhere does not slow down the owner.

pub mod store;

use std::{net::IpAddr, time::Duration};

use perron_kernel::{Instant, Token};

/// The failure from which on one has to wait: people mistype.
const WAITS_FROM: u64 = 5;
/// The same for one address over all accounts: a whole town hall may share it.
const WAITS_FROM_FOR_AN_ADDRESS: u64 = 50;
/// The longest wait.
const LONGEST: Duration = Duration::from_mins(15);
/// After this time without failures they are forgotten.
pub const FORGOTTEN_AFTER: Duration = Duration::from_hours(24);

/// What is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// Names it without telling whom it is about.
    pub key: String,
    waits_from: u64,
}

impl Subject {
    /// What is counted for an attempt at an account from an address.
    pub fn of(account: &str, address: IpAddr) -> [Self; 2] {
        let key = |text: String| perron_journal::hexadecimal(&Token::hash_of(&text)[..16]);
        [
            Self { key: key(format!("{account}\n{address}")), waits_from: WAITS_FROM },
            Self { key: key(address.to_string()), waits_from: WAITS_FROM_FOR_AN_ADDRESS },
        ]
    }

    /// What is counted for a ceremony that nobody has ended yet, from an address: a device names the account only at its end.
    pub fn of_ceremony(address: IpAddr) -> Self {
        let [mut counted, _] = Self::of("ceremony", address);
        counted.waits_from = WAITS_FROM_FOR_AN_ADDRESS;
        counted
    }

    /// How long to wait still after so many failures, the last of them at `last`.
    pub fn wait(&self, failures: u64, last: Instant, now: Instant) -> Duration {
        let Some(beyond) = failures.checked_sub(self.waits_from) else { return Duration::ZERO };
        let pause = Duration::from_secs(2_u64.saturating_pow(u32::try_from(beyond).unwrap_or(u32::MAX))).min(LONGEST);
        pause.saturating_sub(now.since(last))
    }
}
