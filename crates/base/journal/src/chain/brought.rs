//! A chain that another installation kept. It is proved line by line before anything of it is written; then it stands here as it stood there,
//! and the next entry follows from its last one. What it proves is that nobody changed it since; not that what it says is true.

use std::collections::{BTreeMap, BTreeSet};

use perron_db::Query;
use perron_kernel::Instant;
use serde::{Deserialize, Serialize};

use crate::{
    Act, Stream,
    chain::store,
    entry::{BEFORE_THE_FIRST, Body, Written, commitment, hash, hexadecimal},
    export::Line,
    store::{last_place, personal_between},
};

/// A value that stands beside an entry, as it is carried: with the salt that proves it. One without a value was erased, or left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BesideLine {
    /// The id of the entry.
    pub entry: String,
    /// The name of the value.
    pub name: String,
    /// The value.
    pub value: Option<String>,
    /// Its salt in hexadecimal digits.
    pub salt: Option<String>,
}

/// Why a chain is not taken over. Lines count from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChainProblem {
    /// A line is not in its form.
    #[error("line {0} of the chain cannot be read")]
    Unreadable(usize),
    /// A line was changed, or does not follow from the one before it.
    #[error("line {0} of the chain does not fit the line before it")]
    Unlinked(usize),
    /// A line belongs to another chain.
    #[error("line {0} is of another chain")]
    Astray(usize),
    /// A value is not the one that was recorded.
    #[error("line {0} of the values beside the chain is not what was recorded")]
    Beside(usize),
}

/// Values by entry and name, each with its salt.
type ProvedBeside = BTreeMap<(String, String), (String, [u8; 32])>;

/// A chain that was proved.
pub struct BroughtChain {
    stream: Stream,
    entries: Vec<Written>,
    beside: ProvedBeside,
}

impl BroughtChain {
    /// Proves a chain: its lines as [`crate::export`] gives them, and the values beside it as [`beside`] does.
    ///
    /// # Errors
    /// Names the first line that does not fit.
    pub fn prove(stream: Stream, chain: &str, beside: &str) -> Result<Self, ChainProblem> {
        let (mut entries, mut previous, mut ids) = (Vec::new(), BEFORE_THE_FIRST, BTreeSet::new());
        for (place, line) in (1..).zip(chain.lines()) {
            let line: Line = serde_json::from_str(line).map_err(|_| ChainProblem::Unreadable(place))?;
            let body: Body = serde_json::from_str(&line.body).map_err(|_| ChainProblem::Unreadable(place))?;
            if body.stream != stream.as_str() {
                return Err(ChainProblem::Astray(place));
            }
            let found = hash(&line.body);
            let follows = body.previous == hexadecimal(&previous) && usize::try_from(body.sequence) == Ok(place);
            if !follows || line.hash != hexadecimal(&found) || !ids.insert(body.id.clone()) {
                return Err(ChainProblem::Unlinked(place));
            }
            let moments = Instant::parse(&body.recorded).zip(Instant::parse(&body.occurred));
            let (recorded, occurred) = moments.ok_or(ChainProblem::Unreadable(place))?;
            previous = found;
            entries.push(Written { body, recorded, occurred, text: line.body, hash: found });
        }
        let beside = proved_beside(&entries, beside)?;
        Ok(Self { stream, entries, beside })
    }

    /// How many entries it has.
    pub const fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether it has none.
    pub const fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The hash of its last entry, in hexadecimal digits.
    pub fn head(&self) -> String {
        hexadecimal(&self.entries.last().map_or(BEFORE_THE_FIRST, |last| last.hash))
    }

    /// Writes it within an act. What the act records in this chain comes behind it. False, with nothing written, when there is such a chain
    /// already.
    ///
    /// # Errors
    /// When the database refuses, as it does when an entry of the same id stands in another chain.
    pub async fn adopt(self, act: &mut Act) -> perron_db::Result<bool> {
        let Some(last) = self.entries.last() else { return Ok(false) };
        if last_place(act, &self.stream).await? > 0 {
            return Ok(false);
        }
        let now = act.now();
        let transaction = act.transaction();
        store::add_stream(transaction, &self.stream, last.body.sequence, last.hash, now).await?;
        store::add_entries(transaction, &self.entries).await?;
        for entry in &self.entries {
            for name in entry.body.personal.keys() {
                let value = self.beside.get(&(entry.body.id.clone(), name.clone()));
                store::add_brought(transaction, (&entry.body.id, name), value.map(|(value, salt)| (value.as_str(), *salt)), now).await?;
            }
        }
        Ok(true)
    }
}

/// The values that are there, by entry and name, each proved by its salt.
fn proved_beside(entries: &[Written], beside: &str) -> Result<ProvedBeside, ChainProblem> {
    let recorded: BTreeMap<&str, &BTreeMap<String, String>> =
        entries.iter().map(|entry| (entry.body.id.as_str(), &entry.body.personal)).collect();
    let mut proved = BTreeMap::new();
    for (place, line) in (1..).zip(beside.lines()) {
        let line: BesideLine = serde_json::from_str(line).map_err(|_| ChainProblem::Unreadable(place))?;
        let wrong = ChainProblem::Beside(place);
        let expected = recorded.get(line.entry.as_str()).and_then(|names| names.get(&line.name)).ok_or(wrong)?;
        let Some((value, salt)) = line.value.zip(line.salt) else { continue };
        let salt = bytes_of(&salt).ok_or(wrong)?;
        if commitment(&salt, &value) != *expected {
            return Err(wrong);
        }
        proved.insert((line.entry, line.name), (value, salt));
    }
    Ok(proved)
}

/// Reads 32 bytes from hexadecimal digits.
fn bytes_of(digits: &str) -> Option<[u8; 32]> {
    let pairs = digits.as_bytes().chunks(2).map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok());
    pairs.collect::<Option<Vec<u8>>>()?.try_into().ok()
}

/// What stands beside a chain, an entry after the other, for whoever carries it elsewhere.
///
/// # Errors
/// When the database cannot be reached.
pub async fn beside(query: &mut impl Query, stream: &Stream) -> perron_db::Result<Vec<BesideLine>> {
    let rows = personal_between(query, stream.as_str(), 1, u64::MAX).await?;
    let line = |row: &perron_db::Row| {
        let salt: Option<Vec<u8>> = row.get("salt")?;
        Ok(BesideLine {
            entry: row.get("entry_id")?,
            name: row.get("name")?,
            value: row.get("value")?,
            salt: salt.map(|salt| hexadecimal(&salt)),
        })
    };
    let mut lines = rows.iter().map(line).collect::<perron_db::Result<Vec<_>>>()?;
    lines.sort_by(|one, other| (&one.entry, &one.name).cmp(&(&other.entry, &other.name)));
    Ok(lines)
}
