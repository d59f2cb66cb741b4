//! Reading a file that says it is a case. Nothing of it is believed: sizes are bounded before anything is unpacked, the chain is proved, and
//! what does not fit is named.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read as _},
};

use perron_db::Value;
use perron_journal::{BroughtChain, ChainProblem, Stream};
use perron_kernel::Instant;
use perron_people::{confidentiality::Confidentiality, model::PersonId};
use serde::Deserialize;
use serde_json::{Map, Value as Json};
use zip::ZipArchive;

use crate::{
    export::{
        BESIDE, CASE, CHAIN, FORMAT, VERSION, method_file, store,
        tables::{TABLES, Table},
    },
    model::{JourneyId, Kept},
};

/// The largest file that is taken, in bytes.
pub const LARGEST: u64 = 64 * 1024 * 1024;
/// The most that it may unpack to, in bytes: a small file can hold endless zeros.
const LARGEST_UNPACKED: u64 = 256 * 1024 * 1024;

/// Why a file is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It is no ZIP, or its case is missing or is of another form.
    NotACase,
    /// It was made by a later version.
    Later,
    /// It unpacks to too much.
    TooLarge,
    /// Something in it does not fit: which part, and what in it.
    Unfit(&'static str, String),
    /// Its journal does not prove itself.
    Chain(ChainProblem),
}

/// A case as a file brings it.
pub struct Brought {
    /// What is told of the case.
    pub journey: Told,
    /// Who is named in it.
    pub people: Vec<Person>,
    /// Where it was.
    pub told: Json,
    /// The rows, by table.
    pub rows: Vec<(&'static Table, Vec<Vec<Value>>)>,
    /// The texts of the methods it rides, by hash.
    pub methods: BTreeMap<String, Vec<u8>>,
    /// Its journal.
    pub chain: BroughtChain,
}

/// Somebody who is named in a case.
#[derive(Deserialize)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// What they are called, if that came along.
    pub name: Option<String>,
}

/// What stands of the case itself.
#[derive(Deserialize)]
pub struct Told {
    /// Names it; it keeps its name.
    pub id: JourneyId,
    /// What it is called.
    pub title: String,
    /// The challenge in one sentence.
    pub challenge: String,
    /// The language it is led in.
    pub language: String,
    created_at: String,
    case_number: String,
    case_number_mark: String,
    case_number_roles: String,
    case_number_by: Option<PersonId>,
    note: String,
    note_mark: String,
    note_roles: String,
    note_by: Option<PersonId>,
}

#[derive(Deserialize)]
struct Case {
    told: Json,
    journey: Told,
    people: Vec<Person>,
    methods: Vec<MethodTold>,
    parts: Map<String, Json>,
}

#[derive(Deserialize)]
struct MethodTold {
    id: String,
}

#[derive(Deserialize)]
struct Form {
    format: String,
    version: u32,
}

impl Told {
    /// When it began.
    pub fn created_at(&self) -> Option<Instant> {
        Instant::parse(&self.created_at)
    }

    /// The number under which its owner filed it.
    pub fn case_number(&self) -> Option<Kept> {
        kept(&self.case_number, &self.case_number_mark, &self.case_number_roles, self.case_number_by)
    }

    /// What the team wanted to remember.
    pub fn note(&self) -> Option<Kept> {
        kept(&self.note, &self.note_mark, &self.note_roles, self.note_by)
    }
}

fn kept(text: &str, mark: &str, roles: &str, by: Option<PersonId>) -> Option<Kept> {
    let confidentiality = Confidentiality::new(mark.parse().ok()?, roles.split_whitespace());
    (!text.contains('\0')).then(|| Kept { text: text.to_owned(), confidentiality, brought_by: by })
}

/// Reads a file.
///
/// # Errors
/// Says why it is not taken.
pub fn read(bytes: &[u8]) -> Result<Brought, Problem> {
    let mut archive = Archive::open(bytes)?;
    let case = archive.part(CASE)?;
    let form: Form = serde_json::from_slice(&case).map_err(|_| Problem::NotACase)?;
    if form.format != FORMAT {
        return Err(Problem::NotACase);
    }
    if form.version > VERSION {
        return Err(Problem::Later);
    }
    let case: Case = serde_json::from_slice(&case).map_err(|error| Problem::Unfit(CASE, error.to_string()))?;
    let chain = String::from_utf8(archive.part(CHAIN)?).map_err(|_| Problem::Unfit(CHAIN, String::new()))?;
    let beside = String::from_utf8(archive.part(BESIDE)?).map_err(|_| Problem::Unfit(BESIDE, String::new()))?;
    let chain = BroughtChain::prove(Stream::journey(case.journey.id), &chain, &beside).map_err(Problem::Chain)?;
    let mut methods = BTreeMap::new();
    for MethodTold { id } in case.methods {
        methods.insert(id.clone(), archive.part(&method_file(&id))?);
    }
    let unknown = case.parts.keys().find(|part| TABLES.iter().all(|table| table.part != part.as_str()));
    if let Some(unknown) = unknown {
        return Err(Problem::Unfit(CASE, unknown.clone()));
    }
    let rows = TABLES.iter().map(|table| Ok((table, rows_of(table, &case.parts)?))).collect::<Result<_, Problem>>()?;
    Ok(Brought { journey: case.journey, people: case.people, told: case.told, rows, methods, chain })
}

/// The rows of a table. A part that is missing was not known to whoever made the file.
fn rows_of(table: &'static Table, parts: &Map<String, Json>) -> Result<Vec<Vec<Value>>, Problem> {
    let Some(part) = parts.get(table.part) else { return Ok(Vec::new()) };
    let rows = part.as_array().ok_or(Problem::Unfit(table.part, String::new()))?;
    rows.iter().map(|row| store::cells(table, row).map_err(|name| Problem::Unfit(table.part, name))).collect()
}

/// A ZIP of which so much may still be unpacked.
struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    left: u64,
}

impl<'a> Archive<'a> {
    fn open(bytes: &'a [u8]) -> Result<Self, Problem> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Problem::NotACase)?;
        Ok(Self { zip, left: LARGEST_UNPACKED })
    }

    fn part(&mut self, path: &str) -> Result<Vec<u8>, Problem> {
        let file = self.zip.by_name(path).map_err(|_| Problem::NotACase)?;
        let mut bytes = Vec::new();
        // One byte more than is left, to notice that there was more.
        file.take(self.left + 1).read_to_end(&mut bytes).map_err(|_| Problem::NotACase)?;
        self.left = self.left.checked_sub(bytes.len() as u64).ok_or(Problem::TooLarge)?;
        Ok(bytes)
    }
}
