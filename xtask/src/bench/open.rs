//! An open load: requests go out at their moments whether those before have been answered or not, and how long one took counts from the moment
//! at which it was to go out. So a server that stalls is seen to stall.

use std::{
    sync::atomic::{AtomicUsize, Ordering::Relaxed},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Result, bail};

use crate::http::Browser;

/// Connections that are free to send when a moment has come.
const CONNECTIONS: usize = 48;

/// What one request asks for, and as whom.
pub struct Request {
    /// The kind under which its time is counted.
    pub kind: usize,
    /// Who asks.
    pub browser: usize,
    /// What for.
    pub path: String,
}

/// Times of one kind of requests, in milliseconds, the shortest first.
pub struct Times(Vec<f64>);

impl Times {
    /// The time within which this share of a hundred was answered.
    pub fn part(&self, percent: usize) -> f64 {
        self.0.get((self.0.len() * percent / 100).min(self.0.len().saturating_sub(1))).copied().unwrap_or(f64::NAN)
    }

    /// The longest.
    pub fn longest(&self) -> f64 {
        self.0.last().copied().unwrap_or(f64::NAN)
    }

    /// How many there are.
    pub const fn count(&self) -> usize {
        self.0.len()
    }
}

/// Sends the requests, so many a second, and gives the times of each kind and how many were not answered with 200.
pub fn run<const KINDS: usize>(port: u16, browsers: &[Browser], requests: &[Request], a_second: usize) -> Result<([Times; KINDS], u64)> {
    let next = AtomicUsize::new(0);
    // A moment for every connection to be ready.
    let began = Instant::now() + Duration::from_millis(200);
    let send = || {
        let mut own: Vec<Browser> = browsers.to_vec();
        let mut done = Vec::new();
        loop {
            let place = next.fetch_add(1, Relaxed);
            let Some(request) = requests.get(place) else { return done };
            let moment = began + Duration::from_secs_f64(place as f64 / a_second as f64);
            thread::sleep(moment.saturating_duration_since(Instant::now()));
            let answer = own[request.browser].get(port, &request.path);
            let took = Instant::now().saturating_duration_since(moment).as_secs_f64() * 1000.0;
            done.push((request.kind, took, answer.is_ok_and(|answer| answer.status == 200)));
        }
    };
    let mut all = Vec::new();
    thread::scope(|scope| {
        let senders: Vec<_> = (0..CONNECTIONS).map(|_| scope.spawn(send)).collect();
        for sender in senders {
            match sender.join() {
                Ok(done) => all.extend(done),
                Err(_) => bail!("the load broke off"),
            }
        }
        anyhow::Ok(())
    })?;
    let failed = all.iter().filter(|(.., answered)| !answered).count() as u64;
    let times = std::array::from_fn(|kind| {
        let mut times: Vec<f64> = all.iter().filter(|(one, ..)| *one == kind).map(|(_, took, _)| *took).collect();
        times.sort_by(f64::total_cmp);
        Times(times)
    });
    Ok((times, failed))
}
