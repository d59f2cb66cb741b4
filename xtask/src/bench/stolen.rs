//! What the machine took away while it was measured: a virtual machine stands still whenever its host gives the processor to others.

use std::fs;

/// The processor's time so far, in ticks.
pub struct Ticks {
    all: u64,
    stolen: u64,
}

impl Ticks {
    /// Until now; nothing where the system does not say.
    pub fn now() -> Option<Self> {
        let told = fs::read_to_string("/proc/stat").ok()?;
        let ticks: Vec<u64> = told.lines().next()?.split_whitespace().skip(1).map_while(|number| number.parse().ok()).collect();
        // User, nice, system, idle, waiting, two kinds of interrupts, stolen; the rest is counted in the first two as well.
        Some(Self { all: ticks.get(..8)?.iter().sum(), stolen: *ticks.get(7)? })
    }

    /// How much was stolen since, of a hundred.
    pub fn stolen_since(&self) -> Option<f64> {
        let now = Self::now()?;
        Some((now.stolen - self.stolen) as f64 * 100.0 / (now.all - self.all).max(1) as f64)
    }
}
