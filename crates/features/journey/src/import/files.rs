//! The files that come with a case. Each goes the way of a file that somebody brings: its bytes must be those that were taken along, its kind
//! is recognised, and a scanner looks into it. All are looked at before any is kept, one at a time; should the case be refused after all, they
//! go again.

use std::collections::BTreeSet;

use perron_db::Value;
use perron_files::{Accepted, Key, Refusal};
use perron_journal::{Actor, Entry, Principal, Stream};
use perron_kernel::Instant;
use perron_people::{
    confidentiality::Confidentiality,
    doors::{
        Brought as Sent, OwnVisit,
        files::{Refused as NotKept, Scanned, check, keeping, key, letters_of_infection, refused_in_words},
    },
    model::Organisation,
};
use perron_web::PageError;

use super::{
    file::{Archive, Brought, FileTold, Problem},
    take::{self, Refused},
};
use crate::{
    files::model::File,
    methods::Methods,
    model::{JourneyId, Role},
    subject::Kind,
};

/// Takes a case in with its files, or without any of it.
///
/// # Errors
/// When the database or the store cannot be reached.
pub async fn with(
    own: &OwnVisit,
    methods: &Methods,
    owner: &Organisation,
    brought: Brought,
    mut archive: Archive,
) -> Result<Result<JourneyId, Refused>, PageError> {
    let id = brought.journey.id;
    if is_here(own, id).await? {
        return Ok(Err(Refused::Here));
    }
    let mut files = Vec::new();
    for told in &brought.files {
        let Some(file) = told_file(told, owner, &brought) else { return Ok(Err(unfit(told))) };
        let (same, bytes) = unpacked(archive, told.clone()).await?;
        archive = same;
        let bytes = match bytes {
            Ok(bytes) => bytes,
            Err(problem) => return Ok(Err(Refused::Problem(problem))),
        };
        match received(own, owner, told, bytes).await? {
            Ok(scanned) => files.push(File { scanned, ..file }),
            Err(problem) => return Ok(Err(Refused::Problem(problem))),
        }
    }
    let (told, mut put) = (brought.files.clone(), Vec::new());
    let taken = match kept(own, &files, told, (archive, &mut put)).await {
        Ok(None) => take::take(own, methods, owner, brought, &files).await,
        Ok(Some(refused)) => Ok(Err(refused)),
        Err(fault) => Err(fault),
    };
    // Somebody may have taken the same case in meanwhile: then these bytes are those of their case.
    if !matches!(taken, Ok(Ok(_))) && !is_here(own, id).await? {
        for key in &put {
            keeping(&own.visit)?.store.delete(key).await?;
        }
    }
    taken
}

async fn is_here(own: &OwnVisit, id: JourneyId) -> Result<bool, PageError> {
    Ok(crate::store::by_id(&mut own.visit.read().await?, id).await?.is_some())
}

fn unfit(told: &FileTold) -> Refused {
    Refused::Problem(Problem::Unfit("files", told.name.clone()))
}

/// The bytes of a file, taken from the archive where nobody waits for it.
async fn unpacked(mut archive: Archive, told: FileTold) -> Result<(Archive, Result<Vec<u8>, Problem>), PageError> {
    let unpacking = tokio::task::spawn_blocking(move || {
        let bytes = archive.file(&told);
        (archive, bytes)
    });
    Ok(unpacking.await.map_err(std::io::Error::other)?)
}

/// The row as it will stand here; nothing when what is told is not what a form would take, or when it belongs to nothing in the case.
fn told_file(told: &FileTold, owner: &Organisation, brought: &Brought) -> Option<File> {
    let kind: Kind = told.kind.parse().ok()?;
    kind.takes_files()?;
    let belongs = ids(brought, kind).contains(told.subject.as_str());
    let are_roles = told.roles.split_whitespace().all(|role| role.parse::<Role>().is_ok());
    (belongs && are_roles).then_some(())?;
    Some(File {
        id: told.id,
        organisation: owner.id,
        kind,
        subject: told.subject.clone(),
        name: told.name.clone(),
        media_type: told.media_type.clone(),
        size: i64::try_from(told.size).ok()?,
        sha256: told.sha256.clone(),
        scanned: Scanned::NoScanner,
        confidentiality: Confidentiality::new(told.mark.parse().ok()?, told.roles.split_whitespace()),
        brought_by: told.brought_by,
        brought_by_name: None,
        brought_at: Instant::parse(&told.brought_at)?,
        removed_at: None,
    })
}

/// The ids of the things of a kind that came with the case.
fn ids(brought: &Brought, kind: Kind) -> BTreeSet<&str> {
    let part = if kind == Kind::Evidence { "evidence" } else { "activities" };
    let rows = brought.rows.iter().filter(|(table, _)| table.part == part);
    let cells = rows.flat_map(|(table, rows)| rows.iter().flat_map(|row| table.columns.iter().zip(row)));
    cells.filter_map(|(column, cell)| if let (Value::Text(id), "id") = (cell, column.name) { Some(id.as_str()) } else { None }).collect()
}

/// Whether the file may come in here, under the same name and as the same kind.
async fn received(own: &OwnVisit, owner: &Organisation, told: &FileTold, bytes: Vec<u8>) -> Result<Result<Scanned, Problem>, PageError> {
    let (visit, keeping) = (&own.visit, keeping(&own.visit)?);
    let sent = Sent { name: told.name.clone(), bytes: Some(bytes) };
    match check(Some(sent), Accepted::usual(), keeping, None).await {
        Ok((received, _)) if received.name == told.name && received.media_type == told.media_type => Ok(Ok(Scanned::of(received.scanned))),
        Ok(_) => Ok(Err(Problem::Unfit("files", told.name.clone()))),
        Err(refused) => {
            tell_of_infection(own, owner, &refused).await?;
            Ok(Err(Problem::File(told.name.clone(), refused_in_words(visit.words(), keeping, &refused))))
        }
    }
}

/// Keeps the bytes of all files, one at a time; says why when it cannot, and in `put` what it has put till then. Nothing that lies there is
/// written over: a file in an archive can bear the id of any other.
async fn kept(
    own: &OwnVisit,
    files: &[File],
    told: Vec<FileTold>,
    (mut archive, put): (Archive, &mut Vec<Key>),
) -> Result<Option<Refused>, PageError> {
    for (file, told) in files.iter().zip(told) {
        let (store, key) = (&keeping(&own.visit)?.store, key(file.organisation, file.id));
        if store.exists(&key).await? {
            return Ok(Some(unfit(&told)));
        }
        let (same, bytes) = unpacked(archive, told).await?;
        archive = same;
        let bytes = match bytes {
            Ok(bytes) => bytes,
            Err(problem) => return Ok(Some(Refused::Problem(problem))),
        };
        put.push(key.clone());
        store.put(&key, bytes).await?;
    }
    Ok(None)
}

/// Records that a file was refused because the scanner knows what is in it, and tells the administrators. Neither says which file it was.
async fn tell_of_infection(own: &OwnVisit, owner: &Organisation, refused: &NotKept) -> Result<(), PageError> {
    let NotKept::Refusal(Refusal::Infected { signature }) = refused else { return Ok(()) };
    let actor = Actor { principal: Principal::person(own.person.id), on_behalf_of: Some(Stream::organisation(owner.id)) };
    let mut act = own.visit.people.journal().begin(actor, "journey.refuse-file").await?;
    act.record(Entry::new(Stream::organisation(owner.id)).fact("signature", signature.clone()));
    for letter in letters_of_infection(&mut act, &own.visit.people, owner).await? {
        act.afterwards(letter);
    }
    Ok(act.commit().await?)
}
