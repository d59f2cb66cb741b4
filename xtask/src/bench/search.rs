//! How long searches take: every query that must find its page, asked again and again over HTTP.

use std::{collections::BTreeMap, fs, time::Instant};

use anyhow::{Context, Result, bail};

use super::goals::Goal;
use crate::{Root, http};

const ROUNDS: usize = 20;
/// The mark by which the page that searches is known.
const FORM: &str = "class=\"pn-searchform\"";

/// Times in milliseconds, shortest first.
pub struct Times(Vec<f64>);

/// Asks a running server every query of `reference/search-queries.txt`; `pages` are its addresses.
pub fn measure(root: &Root, port: u16, pages: &[String]) -> Result<Times> {
    let mut forms = BTreeMap::new();
    for path in pages {
        let language = path.split('/').nth(1).unwrap_or_default();
        if !forms.contains_key(language) && String::from_utf8_lossy(&http::get(port, path, &[])?.body).contains(FORM) {
            forms.insert(language.to_owned(), path.clone());
        }
    }
    let list = fs::read_to_string(root.join("reference/search-queries.txt"))?;
    let lines = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut asked = Vec::new();
    for line in lines {
        let (language, rest) = line.split_once(" | ").with_context(|| format!("{line}: three parts are wanted"))?;
        let form = forms.get(language).with_context(|| format!("nothing searches in {language}"))?;
        asked.push(format!("{form}?q={}", encoded(rest.split(" | ").next().unwrap_or_default())));
    }
    let mut times = Vec::new();
    for round in 0..=ROUNDS {
        for path in &asked {
            let began = Instant::now();
            let answer = http::get(port, path, &[("Accept-Encoding", "gzip")])?;
            let took = began.elapsed().as_secs_f64() * 1000.0;
            if answer.status != 200 {
                bail!("{path} answered {}", answer.status);
            }
            // The first round builds what is built when it is first needed.
            if round > 0 {
                times.push(took);
            }
        }
    }
    times.sort_by(f64::total_cmp);
    Ok(Times(times))
}

impl Times {
    /// What was measured, in words.
    pub fn line(&self) -> String {
        format!("Searches: {} asked one after the other, p50 {:.2} ms, p99 {:.2} ms", self.0.len(), self.part(50), self.part(99))
    }

    /// The goal that they are measured by.
    pub fn goal(&self) -> Goal {
        Goal::below("guide, p99 of a search", self.part(99), 10.0, " ms")
    }

    fn part(&self, percent: usize) -> f64 {
        self.0.get((self.0.len() * percent / 100).min(self.0.len().saturating_sub(1))).copied().unwrap_or(f64::NAN)
    }
}

fn encoded(query: &str) -> String {
    query.bytes().map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}
