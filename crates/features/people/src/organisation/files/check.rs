//! Whether a file that was sent can be kept: everything that can be wrong with it, in the order in which people can mend it.

use perron_db::Query;
use perron_files::{Accepted, Received, Refusal, receive};
use perron_journal::{Entry, Outgoing, Stream};
use perron_ui::Words;
use perron_web::PageError;

use crate::{
    keeping::Keeping,
    letters::Reader,
    model::{Organisation, OrganisationRole},
    organisation::{
        self,
        files::{Scanned, numbers, path, size, store},
        upload::Brought,
    },
    people::People,
    person,
    visit::{OwnVisit, Visit},
};

/// The most lines, or runs of them, that are named.
const MOST_LINES: usize = 10;

/// Why a file is not kept.
#[derive(Debug)]
pub enum Refused {
    /// No file was chosen.
    None,
    /// It may not come in.
    Refusal(Refusal),
    /// It holds national identity numbers.
    Numbers(numbers::Found),
    /// There is no room for it.
    Full,
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        Self::Refusal(refusal)
    }
}

impl Scanned {
    /// As the scanner's word is kept.
    pub const fn of(scanned: perron_files::Scanned) -> Self {
        match scanned {
            perron_files::Scanned::Clean => Self::Clean,
            perron_files::Scanned::NoScanner => Self::NoScanner,
            perron_files::Scanned::ScannerAway => Self::ScannerAway,
        }
    }
}

/// Whether a file can come in, and its bytes as they are to be kept. With a mark, national identity numbers in it are replaced by that.
pub async fn check(
    brought: Option<Brought>,
    accepted: Accepted,
    keeping: &Keeping,
    mark: Option<&str>,
) -> Result<(Received, Vec<u8>), Refused> {
    let Brought { name, bytes } = brought.ok_or(Refused::None)?;
    let limits = keeping.limits(accepted);
    let bytes = bytes.ok_or(Refusal::TooLarge { limit: limits.largest })?;
    let received = receive(&name, &bytes, &limits, keeping.scanner.as_ref()).await?;
    let found = numbers::find(received.media_type, &received.name, &bytes);
    if found.is_empty() {
        return Ok((received, bytes));
    }
    let mark = mark.ok_or(Refused::Numbers(found))?;
    let (name, bytes) = numbers::remove(received.media_type, &received.name, bytes, mark);
    Ok((receive(&name, &bytes, &limits, keeping.scanner.as_ref()).await?, bytes))
}

/// What is wrong, said as what to do.
pub fn refused_in_words(words: &Words, keeping: &Keeping, refused: &Refused) -> String {
    let size = |bytes| [("size", size::in_words(words, bytes).into())];
    match refused {
        Refused::None => words.get("error-file-none"),
        Refused::Refusal(Refusal::Empty) => words.get("error-file-empty"),
        Refused::Refusal(Refusal::TooLarge { limit }) => words.with("error-file-large", &size(*limit)),
        Refused::Refusal(Refusal::UnknownType) => words.get("error-file-type"),
        Refused::Refusal(Refusal::Disagrees { .. }) => words.get("error-file-disagrees"),
        Refused::Refusal(Refusal::Infected { .. }) => words.get("error-file-infected"),
        Refused::Refusal(Refusal::ScannerAway) => words.get("error-file-scanner"),
        Refused::Full => words.with("error-file-full", &size(keeping.quota)),
        Refused::Numbers(found) if found.count == 0 => words.get("error-file-number-name"),
        Refused::Numbers(found) => {
            let lines = lines_in_words(&found.lines);
            let many = i64::try_from(found.lines.len()).unwrap_or(i64::MAX);
            let count = i64::try_from(found.count).unwrap_or(i64::MAX);
            words.with("error-file-numbers", &[("count", count.into()), ("lines", lines.into()), ("many", many.into())])
        }
    }
}

/// Lines as people name them, `2, 4–9, 12`. Of very many the first ones and the last: a sentence ends behind them.
fn lines_in_words(lines: &[usize]) -> String {
    let mut named: Vec<String> = lines
        .chunk_by(|line, next| line + 1 == *next)
        .map(|run| match run {
            [first, .., last] => format!("{first}–{last}"),
            alone => alone.iter().map(ToString::to_string).collect(),
        })
        .collect();
    if named.len() > MOST_LINES {
        named.splice(MOST_LINES - 2..named.len() - 1, ["…".to_owned()]);
    }
    named.join(", ")
}

/// Records that a file was refused because the scanner knows what is in it, and tells the administrators. Neither says which file it was:
/// nobody has said who may know of it.
///
/// # Errors
/// When the database cannot be reached.
pub async fn tell_of_infection(own: &OwnVisit, organisation: &Organisation, refused: &Refused) -> Result<(), PageError> {
    let Refused::Refusal(Refusal::Infected { signature }) = refused else { return Ok(()) };
    let people = &own.visit.people;
    let (mut act, _) = organisation::begin(own, organisation.id, crate::access::Act::BringFiles, "people.refuse-file").await?;
    act.record(Entry::new(Stream::organisation(organisation.id)).fact("signature", signature.clone()));
    for letter in letters_of_infection(&mut act, people, organisation).await? {
        act.afterwards(letter);
    }
    Ok(act.commit().await?)
}

/// The letters that tell an organisation's administrators of it.
///
/// # Errors
/// When the database cannot be reached.
pub async fn letters_of_infection(
    query: &mut impl Query,
    people: &People,
    organisation: &Organisation,
) -> perron_db::Result<Vec<Outgoing>> {
    let mut letters = Vec::new();
    for member in organisation::store::members_of(query, organisation.id).await? {
        if member.role != OrganisationRole::Administrator {
            continue;
        }
        let Some(reader) = person::store::by_id(query, member.person).await? else { continue };
        let Some(mail) = reader.mail.as_deref() else { continue };
        let to = Reader { mail, name: reader.name.as_deref(), language: &reader.language };
        let values = [("organisation", organisation.name.as_str().into())];
        letters.push(people.letter(to, "infected", Some(&path(organisation.id)), &values));
    }
    Ok(letters)
}

/// Whether so many more bytes have room, beside what will be gone.
///
/// # Errors
/// When the database cannot be reached.
pub async fn has_room(query: &mut impl Query, visit: &Visit, organisation: &Organisation, more: u64, gone: i64) -> Result<bool, PageError> {
    let keeping = super::keeping(visit)?;
    let used = store::used(query, organisation.id).await? - gone;
    Ok(u64::try_from(used).unwrap_or(0).saturating_add(more) <= keeping.quota)
}
