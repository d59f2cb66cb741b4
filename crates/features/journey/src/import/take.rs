//! The act: everything of the case is written, read back as pages read it, and only then kept.

use std::collections::{BTreeMap, BTreeSet};

use perron_db::{Error, Value};
use perron_journal::{Act, Actor, Entry, Principal, Stream};
use perron_people::{
    doors::{self, LONGEST_NAME, OwnVisit, files::has_room, known_language},
    model::{Organisation, PersonId},
};
use perron_web::PageError;

use super::{
    file::{Brought, Problem},
    store::{self, Import},
};
use crate::{
    access::may_begin,
    activities,
    begin::first_place,
    export::{
        store as carried,
        tables::{Column, Kind, Table},
    },
    files::{self as case_files, model::File},
    methods::Methods,
    model::{Journey, JourneyId, Part, Role},
    organisations, participants,
    ride::{Ride, acts},
    rules::{LONGEST_CHALLENGE, LONGEST_CLASSIFICATION, LONGEST_TITLE},
};

/// Why a case is not taken in.
pub enum Refused {
    /// It is here already.
    Here,
    /// It speaks in the name of somebody who has an account here.
    KnownPerson,
    /// There is no room for its files.
    Full,
    /// Something in it does not fit.
    Problem(Problem),
}

use Refused::{Full, Here, KnownPerson};

/// Takes a case in for an organisation, with files whose bytes are kept already. Nothing is written when it is refused.
pub async fn take(
    own: &OwnVisit,
    methods: &Methods,
    owner: &Organisation,
    brought: Brought,
    files: &[File],
) -> Result<Result<JourneyId, Refused>, PageError> {
    let actor = Actor { principal: Principal::person(own.person.id), on_behalf_of: Some(Stream::organisation(owner.id)) };
    let mut act = own.visit.people.journal().begin(actor, "journey.import").await?;
    doors::hold_organisation(&mut act, owner.id).await?;
    let standing = doors::place_in(&mut act, owner.id, own.person.id).await?.ok_or_else(PageError::not_found)?;
    if !may_begin(&standing) {
        return Err(PageError::not_permitted());
    }
    let id = brought.journey.id;
    if crate::store::by_id(&mut act, id).await?.is_some() {
        return Ok(Err(Here));
    }
    let size = files.iter().map(|file| file.size.unsigned_abs()).sum();
    if !files.is_empty() && !has_room(&mut act, &own.visit, owner, size, 0).await? {
        return Ok(Err(Full));
    }
    let Some(journey) = journey(&brought, owner) else { return Ok(Err(unfit("journey"))) };
    let entries = i64::try_from(brought.chain.len()).unwrap_or(i64::MAX);
    let origin = brought.told.get("owner").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
    match write(&mut act, own, methods, &journey, (brought, files)).await {
        Ok(None) => {}
        Ok(Some(refused)) => return Ok(Err(refused)),
        // What refers to nothing, or is here already under the same id, is a fault of the file.
        Err(Error::Unique(_) | Error::Reference(_)) => return Ok(Err(unfit("parts"))),
        Err(error) => return Err(error.into()),
    }
    if !can_be_read(&mut act, own, methods, &journey).await {
        return Ok(Err(unfit("parts")));
    }
    let entry = Entry::new(Stream::journey(id))
        .personal("journey-title", journey.title.clone())
        .personal("imported-from", origin)
        .fact("imported-entries", entries)
        .fact("imported-files", i64::try_from(files.len()).unwrap_or(i64::MAX))
        .fact("organisation", owner.id.to_string())
        .fact("person", own.person.id.to_string())
        .fact("journey-role", Role::Lead.as_str());
    act.record(Entry::new(Stream::organisation(owner.id)).fact("journey", id.to_string()));
    act.record(Entry::new(Stream::person(own.person.id)).fact("journey", id.to_string()).fact("journey-role", Role::Lead.as_str()));
    let place = crate::place::Place { journey, ..first_place(own, owner, id, act.now()) };
    acts::settle(act, own, methods, &place, entry).await?;
    Ok(Ok(id))
}

fn unfit(part: &'static str) -> Refused {
    Refused::Problem(Problem::Unfit(part, String::new()))
}

/// The journey as it is led here; nothing when what is told of it is not what a form would take.
fn journey(brought: &Brought, owner: &Organisation) -> Option<Journey> {
    let told = &brought.journey;
    let fits = |text: &str, most: usize| !text.trim().is_empty() && !text.contains('\0') && text.chars().count() <= most;
    let code = &told.classification;
    if !fits(&told.title, LONGEST_TITLE)
        || !fits(&told.challenge, LONGEST_CHALLENGE)
        || !(code.is_empty() || fits(code, LONGEST_CLASSIFICATION))
    {
        return None;
    }
    Some(Journey {
        id: told.id,
        owner: owner.id,
        title: told.title.clone(),
        challenge: told.challenge.clone(),
        language: known_language(&told.language)?.to_owned(),
        classification: told.classification.clone(),
        case_number: told.case_number()?,
        note: told.note()?,
        created_at: told.created_at()?,
    })
}

/// Writes everything; says why when it cannot be taken in.
async fn write(
    act: &mut Act,
    own: &OwnVisit,
    methods: &Methods,
    journey: &Journey,
    (brought, files): (Brought, &[File]),
) -> perron_db::Result<Option<Refused>> {
    for (person, name) in people(journey, &brought) {
        let fits = name.is_none_or(|name| name.chars().count() <= LONGEST_NAME && !name.contains('\0'));
        if !fits {
            return Ok(Some(unfit("people")));
        }
        if !doors::note_from_elsewhere(act, person, name).await? {
            return Ok(Some(KnownPerson));
        }
    }
    for (id, text) in &brought.methods {
        if methods.bring(act, id, text).await?.is_none() {
            return Ok(Some(unfit("methods")));
        }
    }
    crate::store::add(act, journey).await?;
    for (table, rows) in &brought.rows {
        carried::add(act, journey.id, table, rows).await?;
    }
    for file in files {
        case_files::add(act, journey.id, file).await?;
    }
    organisations::store::add_party(act, journey.id, journey.owner, Part::Owner).await?;
    participants::store::add(act, journey.id, own.person.id, journey.owner, Role::Lead).await?;
    let entries = i64::try_from(brought.chain.len()).unwrap_or(i64::MAX);
    let import = Import { by: own.person.id, at: act.now(), entries, told: brought.told };
    store::add(act, journey.id, &import).await?;
    let adopted = brought.chain.is_empty() || brought.chain.adopt(act).await?;
    Ok((!adopted).then_some(Here))
}

/// Everybody whom the case names, with their names where these came along.
fn people<'a>(journey: &Journey, brought: &'a Brought) -> BTreeMap<PersonId, Option<&'a str>> {
    let mut named: BTreeSet<PersonId> = brought.rows.iter().flat_map(|(table, rows)| persons(table, rows)).collect();
    named.extend(brought.files.iter().map(|file| file.brought_by));
    named.extend([&journey.case_number, &journey.note].into_iter().filter_map(|kept| kept.brought_by));
    let mut people: BTreeMap<PersonId, Option<&str>> = named.into_iter().map(|person| (person, None)).collect();
    people.extend(brought.people.iter().map(|person| (person.id, person.name.as_deref())));
    people
}

fn persons(table: &Table, rows: &[Vec<Value>]) -> Vec<PersonId> {
    let person = |(column, cell): (&Column, &Value)| match cell {
        Value::Text(id) if column.kind == Kind::Person => id.parse().ok(),
        _ => None,
    };
    rows.iter().flat_map(|row| table.columns.iter().zip(row).filter_map(person)).collect()
}

/// Whether the case reads as pages read it: a state or a route that does not exist would break them for ever.
async fn can_be_read(act: &mut Act, own: &OwnVisit, methods: &Methods, journey: &Journey) -> bool {
    let ride = match Ride::of(act, methods, journey, acts::today(own)).await {
        Ok(Some(ride)) => ride,
        Ok(None) => return true,
        Err(_) => return false,
    };
    ride.route().is_ok() && activities::store::of_journey(act, journey.id).await.is_ok()
}
