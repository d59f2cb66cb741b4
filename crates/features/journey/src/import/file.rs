//! Reading a file that says it is a case. Nothing of it is believed: sizes are bounded before anything is unpacked, the chain is proved, and
//! what does not fit is named.

use std::{
    collections::BTreeMap,
    fs::File as OnDisk,
    io::{BufReader, Read as _},
};

use perron_db::Value;
use perron_journal::{BroughtChain, ChainProblem, Stream, hexadecimal};
use perron_kernel::Instant;
use perron_people::{confidentiality::Confidentiality, model::PersonId};
use serde::Deserialize;
use serde_json::{Map, Value as Json};
use sha2::{Digest as _, Sha256};
use zip::ZipArchive;

use crate::{
    export::{
        BESIDE, CASE, CHAIN, FORMAT, VERSION, method_file, store,
        tables::{TABLES, Table},
    },
    files::model::FileId,
    model::{JourneyId, Kept},
};

/// The largest file that is taken, in bytes, beside what lies in it of files of the case.
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
    /// A file of the case is another than the one that was taken along; by name.
    Changed(String),
    /// A file of the case cannot be kept here; by name, with the reason in words.
    File(String, String),
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
    /// Its files.
    pub files: Vec<FileTold>,
}

/// A file of the case, as it is told.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileTold {
    /// Names it; it keeps its name.
    pub id: FileId,
    /// Where its bytes lie.
    pub path: String,
    /// What kind of thing it belongs to.
    pub kind: String,
    /// Which of them.
    pub subject: String,
    /// The name under which it is saved.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// In bytes.
    pub size: u64,
    /// The SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
    /// Who may see it.
    pub mark: String,
    /// The roles that the mark names.
    pub roles: String,
    /// Who brought it.
    pub brought_by: PersonId,
    /// When.
    pub brought_at: String,
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
    /// The code under which its owner classified it; earlier files have none.
    #[serde(default)]
    pub classification: String,
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
    /// The first version had none.
    #[serde(default)]
    files: Vec<FileTold>,
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

/// Reads all of a file but the files of the case, which are read one by one.
///
/// # Errors
/// Says why it is not taken.
pub fn read(file: OnDisk) -> Result<(Brought, Archive), Problem> {
    let mut archive = Archive::open(file)?;
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
    let brought = Brought { journey: case.journey, people: case.people, told: case.told, rows, methods, chain, files: case.files };
    Ok((brought, archive))
}

/// The rows of a table. A part that is missing was not known to whoever made the file.
fn rows_of(table: &'static Table, parts: &Map<String, Json>) -> Result<Vec<Vec<Value>>, Problem> {
    let Some(part) = parts.get(table.part) else { return Ok(Vec::new()) };
    let rows = part.as_array().ok_or(Problem::Unfit(table.part, String::new()))?;
    rows.iter().map(|row| store::cells(table, row).map_err(|name| Problem::Unfit(table.part, name))).collect()
}

/// A ZIP of which so much may still be unpacked.
pub struct Archive {
    zip: ZipArchive<BufReader<OnDisk>>,
    left: u64,
}

impl Archive {
    fn open(file: OnDisk) -> Result<Self, Problem> {
        let zip = ZipArchive::new(BufReader::new(file)).map_err(|_| Problem::NotACase)?;
        Ok(Self { zip, left: LARGEST_UNPACKED })
    }

    fn part(&mut self, path: &str) -> Result<Vec<u8>, Problem> {
        let bytes = self.unpacked(path, self.left).ok_or(Problem::NotACase)?;
        self.left = self.left.checked_sub(bytes.len() as u64).ok_or(Problem::TooLarge)?;
        Ok(bytes)
    }

    /// The bytes of a file of the case, if they are those that were taken along.
    pub fn file(&mut self, told: &FileTold) -> Result<Vec<u8>, Problem> {
        let changed = || Problem::Changed(told.name.clone());
        let bytes = self.unpacked(&told.path, told.size).ok_or_else(changed)?;
        let is_it = bytes.len() as u64 == told.size && hexadecimal(&Sha256::digest(&bytes)) == told.sha256;
        if is_it { Ok(bytes) } else { Err(changed()) }
    }

    /// A part of at most so many bytes. One byte more is read, to notice that there was more.
    fn unpacked(&mut self, path: &str, at_most: u64) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        self.zip.by_name(path).ok()?.take(at_most.saturating_add(1)).read_to_end(&mut bytes).ok()?;
        Some(bytes)
    }
}
