//! Proves that the journal is what it was, or names the first entry of each chain that does not fit.

use std::{cmp::Ordering, collections::BTreeMap, fmt};

use perron_db::{Read, Row};
use perron_kernel::Instant;

use crate::{
    Journal, Result, Stream,
    entry::{BEFORE_THE_FIRST, Body, commitment, hash, hexadecimal},
    store,
};

/// Entries read at a time.
const CHUNK: u32 = 1_000;

/// What was looked at, and what does not fit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Chains.
    pub streams: u64,
    /// Entries.
    pub entries: u64,
    /// The first misfit of each chain that has one.
    pub misfits: Vec<Misfit>,
}

/// An entry that does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// Its chain.
    pub stream: String,
    /// Its place there.
    pub sequence: u64,
    /// What is wrong with it.
    pub what: What,
}

/// What is wrong with an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// There is no entry at this place.
    Missing,
    /// Its text has been changed.
    Changed,
    /// It does not follow from the entry before it.
    Unlinked,
    /// The columns beside the text say something else than the text.
    Beside,
    /// A value beside the chain is not the one that was recorded.
    Personal,
    /// The chain ends elsewhere than it says.
    End,
    /// The whole chain is missing.
    Stream,
    /// It stands in a chain that is missing.
    Astray,
    /// It is not the entry that a checkpoint has signed.
    Checkpoint,
}

impl fmt::Display for What {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Missing => "is missing",
            Self::Changed => "has been changed",
            Self::Unlinked => "does not follow from the entry before it",
            Self::Beside => "says something else than the columns beside it",
            Self::Personal => "has a value beside it that is not the one recorded",
            Self::End => "is not where the chain says that it ends",
            Self::Stream => "is missing, and the whole chain with it",
            Self::Astray => "stands in a chain that is missing",
            Self::Checkpoint => "is not the entry that the checkpoint signed",
        })
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}, entry {}: {}", self.stream, self.sequence, self.what)
    }
}

/// A place of a chain with the hash that must be there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// The chain.
    pub stream: String,
    /// The place.
    pub sequence: u64,
    /// The hash of the entry at that place.
    pub hash: [u8; 32],
}

/// Reads the whole journal as it is at this moment. `signed` are heads from a checkpoint that was kept outside; none to check the chains
/// alone.
///
/// # Errors
/// When the database cannot be reached.
pub async fn verify(journal: &Journal, signed: &[Signed]) -> Result<Report> {
    let mut read = journal.database().snapshot().await?;
    let mut places: BTreeMap<&str, Vec<&Signed>> = BTreeMap::new();
    for one in signed {
        places.entry(&one.stream).or_default().push(one);
    }
    let mut report = Report::default();
    for (stream, sequence, head) in store::streams(&mut read).await? {
        report.streams += 1;
        let chain = Chain { stream: &stream, signed: places.remove(stream.as_str()).unwrap_or_default() };
        let (entries, misfit) = chain.verify(&mut read, sequence, &head).await?;
        report.entries += entries;
        report.misfits.extend(misfit);
    }
    for (stream, first) in store::lost_streams(&mut read).await? {
        places.remove(stream.as_str());
        report.misfits.push(misfit(&stream, u64::try_from(first).unwrap_or(0), What::Astray));
    }
    report.misfits.extend(places.keys().map(|stream| misfit(stream, 1, What::Stream)));
    Ok(report)
}

/// Reads one chain as it is at this moment. The report counts no chain when there is none of this name yet.
///
/// # Errors
/// When the database cannot be reached.
pub async fn verify_stream(journal: &Journal, stream: &Stream) -> Result<Report> {
    let mut read = journal.database().snapshot().await?;
    let mut report = Report::default();
    let found = store::streams(&mut read).await?.into_iter().find(|(id, ..)| id == stream.as_str());
    if let Some((id, sequence, head)) = found {
        report.streams = 1;
        let (entries, misfit) = Chain { stream: &id, signed: Vec::new() }.verify(&mut read, sequence, &head).await?;
        report.entries = entries;
        report.misfits.extend(misfit);
    } else if let Some((id, first)) = store::lost_streams(&mut read).await?.into_iter().find(|(id, _)| id == stream.as_str()) {
        report.misfits.push(misfit(&id, u64::try_from(first).unwrap_or(0), What::Astray));
    }
    Ok(report)
}

fn misfit(stream: &str, sequence: u64, what: What) -> Misfit {
    Misfit { stream: stream.to_owned(), sequence, what }
}

struct Chain<'a> {
    stream: &'a str,
    signed: Vec<&'a Signed>,
}

impl Chain<'_> {
    /// Follows the chain from its beginning; says how many entries were read, and the first that does not fit.
    async fn verify(&self, read: &mut Read, last: u64, head: &[u8]) -> Result<(u64, Option<Misfit>)> {
        let mut place = 0;
        let mut previous = BEFORE_THE_FIRST;
        loop {
            let behind = if place == 0 { i64::MIN } else { i64::try_from(place).unwrap_or(i64::MAX) };
            let rows = store::entries_behind(read, self.stream, behind, CHUNK).await?;
            let beside = self.personal(read, place + 1, place + rows.len() as u64).await?;
            for row in &rows {
                let wrong = match self.entry(row, place + 1, &previous, &beside)? {
                    Ok(hash) => {
                        previous = hash;
                        place += 1;
                        continue;
                    }
                    Err(what) => what,
                };
                return Ok((place, Some(misfit(self.stream, place + 1, wrong))));
            }
            if rows.len() < CHUNK as usize {
                break;
            }
        }
        let cut = last > place || self.signed.iter().any(|signed| signed.sequence > place);
        let wrong = if cut {
            Some(misfit(self.stream, place + 1, What::Missing))
        } else if last != place || previous[..] != *head {
            Some(misfit(self.stream, place, What::End))
        } else {
            None
        };
        Ok((place, wrong))
    }

    /// The hash of the entry that is to stand at this place behind the previous one, or what is wrong with what stands there.
    fn entry(&self, row: &Row, place: u64, previous: &[u8; 32], beside: &Beside) -> Result<std::result::Result<[u8; 32], What>> {
        let found: i64 = row.get("sequence")?;
        match i128::from(found).cmp(&i128::from(place)) {
            Ordering::Less => return Ok(Err(What::Unlinked)),
            Ordering::Greater => return Ok(Err(What::Missing)),
            Ordering::Equal => {}
        }
        let text: String = row.get("body")?;
        let computed = hash(&text);
        if row.get::<Vec<u8>>("hash")? != computed {
            return Ok(Err(What::Changed));
        }
        let Ok(body) = serde_json::from_str::<Body>(&text) else { return Ok(Err(What::Changed)) };
        if body.previous != hexadecimal(previous) || body.sequence != place {
            return Ok(Err(What::Unlinked));
        }
        let same = body.id == row.get::<String>("id")?
            && body.stream == self.stream
            && body.act == row.get::<String>("act")?
            && body.principal == row.get::<String>("principal")?
            && body.on_behalf_of == row.get::<Option<String>>("on_behalf_of")?
            && Instant::parse(&body.recorded) == Some(row.get("recorded_at")?)
            && Instant::parse(&body.occurred) == Some(row.get("occurred_at")?);
        if !same {
            return Ok(Err(What::Beside));
        }
        if !beside.fits(&body) {
            return Ok(Err(What::Personal));
        }
        if self.signed.iter().any(|signed| signed.sequence == place && signed.hash != computed) {
            return Ok(Err(What::Checkpoint));
        }
        Ok(Ok(computed))
    }

    async fn personal(&self, read: &mut Read, first: u64, last: u64) -> Result<Beside> {
        let mut values = BTreeMap::new();
        for row in store::personal_between(read, self.stream, first, last).await? {
            let (value, salt): (Option<String>, Option<Vec<u8>>) = (row.get("value")?, row.get("salt")?);
            let found = value.zip(salt).map(|(value, salt)| commitment(&salt, &value));
            values.insert((row.get("entry_id")?, row.get("name")?), found);
        }
        Ok(Beside(values))
    }
}

/// What stands beside some entries: entry and name, with the salted hash of the value, or nothing where it was erased.
struct Beside(BTreeMap<(String, String), Option<String>>);

impl Beside {
    /// Whether every value that still stands beside the entry is the one it was recorded with, and none stands there that was not.
    fn fits(&self, body: &Body) -> bool {
        let from = (body.id.clone(), String::new());
        let own: Vec<_> = self.0.range(from..).take_while(|((entry, _), _)| *entry == body.id).collect();
        own.len() == body.personal.len()
            && own.iter().all(|((_, name), found)| match (body.personal.get(name), found) {
                (Some(recorded), Some(found)) => recorded == found,
                (Some(_), None) => true,
                (None, _) => false,
            })
    }
}
