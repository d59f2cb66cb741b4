//! What is put into the file: the case for programs, the chain of its journal, the methods it rode, its files, and all of it for people to
//! read.

use std::collections::BTreeSet;

use perron_journal::{Act as Doing, BesideLine, Stream, beside, chain, principals};
use perron_people::{
    doors::{self, OwnVisit},
    model::PersonId,
};
use perron_web::PageError;
use serde_json::{Map, Value as Json, json};

use super::{
    BESIDE, CASE, CHAIN, FORMAT, VERSION,
    archive::{Content, Parts},
    files::Files,
    method_file, readable,
    schema::schema,
    store,
    tables::{Kind, TABLES, Table},
};
use crate::{
    import,
    methods::Methods,
    model::{Journey, Kept, Participant},
    organisations, participants,
    place::Place,
    ride::{Ride, acts},
};

/// All parts with these files, as the case stands in this act.
pub async fn of(
    act: &mut Doing,
    own: &OwnVisit,
    methods: &Methods,
    place: &Place,
    (names, files): (bool, Files),
) -> Result<Parts, PageError> {
    let (journey, stream) = (&place.journey, Stream::journey(place.journey.id));
    let rows = store::rows(act, journey.id).await?;
    let (lines, mut values) = (chain(act, &stream).await?, beside(act, &stream).await?);
    if !names {
        values.iter_mut().for_each(without);
    }
    let ride = Ride::of(act, methods, journey, acts::today(own)).await?;
    let versions: BTreeSet<&str> = ride.iter().flat_map(|ride| &ride.legs).map(|leg| leg.version.as_str()).collect();
    let mut method_parts = Vec::new();
    let mut kept = Vec::new();
    for id in versions {
        let version = methods.version(act, id).await?;
        kept.push(json!({ "id": id, "method": version.method().id(), "version": version.method().about.version }));
        method_parts.push((method_file(id), methods.text(act, id).await?));
    }
    let head = lines.lines().last().and_then(|line| Some(serde_json::from_str::<Json>(line).ok()?["hash"].as_str()?.to_owned()));
    let participants = participants::store::of(act, journey.id).await?;
    let mut people: BTreeSet<PersonId> = persons(&rows);
    people.extend(participants.iter().map(|one| one.person));
    people.extend(files.carried.iter().map(|carried| carried.file.brought_by));
    people
        .extend(principals(act, &stream).await?.iter().filter_map(|one| one.to_string().strip_prefix("person:")?.parse::<PersonId>().ok()));
    people.extend([&journey.case_number, &journey.note].into_iter().filter_map(|kept| kept.brought_by));
    let told_of_people = told_of_people(act, &people, names).await?;
    let called =
        told_of_people.iter().filter_map(|one| Some((one["id"].as_str()?.parse().ok()?, one["name"].as_str()?.to_owned()))).collect();
    let case = readable::Case { place, ride: ride.as_ref(), rows: &rows, called, names };
    let pages = readable::pages(own, methods, &case, act, &files).await?;
    let case = json!({
        "format": FORMAT,
        "version": VERSION,
        "told": told(act, journey, &participants).await?,
        "journey": told_of(journey),
        "people": told_of_people,
        "methods": kept,
        "parts": rows,
        "files": files.told(),
        "files_left_out": files.told_left_out(),
        "journal": { "entries": lines.lines().count(), "head": head },
    });
    let beside = values.iter().map(written).collect::<Result<Vec<_>, _>>()?.join("");
    let mut parts: Vec<(String, Vec<u8>)> = pages.into_iter().map(|(path, page)| (path.to_owned(), page.into_bytes())).collect();
    parts.extend([
        (CASE.to_owned(), pretty(&case)?),
        ("case.schema.json".to_owned(), pretty(&schema())?),
        (CHAIN.to_owned(), lines.into_bytes()),
        (BESIDE.to_owned(), beside.into_bytes()),
    ]);
    parts.extend(method_parts);
    let parts = parts.into_iter().map(|(path, bytes)| (path, Content::Bytes(bytes)));
    let files = files.carried.into_iter().map(|carried| (carried.path.clone(), Content::File(Box::new(carried))));
    Ok(parts.chain(files).collect())
}

/// Leaves a value out, as if it had been erased.
fn without(line: &mut BesideLine) {
    line.value = None;
    line.salt = None;
}

fn written(line: &BesideLine) -> std::io::Result<String> {
    Ok(serde_json::to_string(line)? + "\n")
}

fn pretty(json: &Json) -> std::io::Result<Vec<u8>> {
    Ok(serde_json::to_vec_pretty(json)?)
}

/// Everybody whom the rows name.
pub fn persons(rows: &Map<String, Json>) -> BTreeSet<PersonId> {
    let in_table = |table: &'static Table| {
        let columns = table.columns.iter().filter(|column| column.kind == Kind::Person);
        let rows = rows.get(table.part).and_then(Json::as_array).into_iter().flatten();
        rows.flat_map(move |row| columns.clone().filter_map(|column| row[column.name].as_str()?.parse().ok()))
    };
    TABLES.iter().flat_map(in_table).collect()
}

async fn told_of_people(act: &mut Doing, people: &BTreeSet<PersonId>, names: bool) -> Result<Vec<Json>, PageError> {
    let mut told = Vec::new();
    for person in people {
        let name = if names { doors::name_of(act, *person).await? } else { None };
        told.push(json!({ "id": person, "name": name }));
    }
    Ok(told)
}

/// Where the case comes from, and who took part there.
async fn told(act: &mut Doing, journey: &Journey, participants: &[Participant]) -> Result<Json, PageError> {
    let parties = organisations::store::parties(act, journey.id).await?;
    let organisations: Vec<Json> = parties.iter().map(|party| json!({ "name": party.name, "part": party.part.as_str() })).collect();
    let participants: Vec<Json> = participants
        .iter()
        .map(|one| json!({ "person": one.person, "organisation": one.organisation_name, "role": one.role.as_str() }))
        .collect();
    let before = import::store::of(act, journey.id).await?.map(|import| {
        let earlier = import.told.get("before").and_then(Json::as_array).cloned().unwrap_or_default();
        let mut last = import.told;
        if let Some(told) = last.as_object_mut() {
            told.remove("before");
        }
        std::iter::once(last).chain(earlier).collect::<Vec<_>>()
    });
    Ok(json!({
        "exported_at": act.now().to_string(),
        "owner": organisations::owner_name(act, journey).await?,
        "organisations": organisations,
        "participants": participants,
        "before": before.unwrap_or_default(),
    }))
}

fn told_of(journey: &Journey) -> Json {
    let mut told = json!({
        "id": journey.id,
        "title": journey.title,
        "challenge": journey.challenge,
        "language": journey.language,
        "classification": journey.classification,
        "created_at": journey.created_at.to_string(),
    });
    for (name, Kept { text, confidentiality, brought_by }) in [("case_number", &journey.case_number), ("note", &journey.note)] {
        told[name] = json!(text);
        told[format!("{name}_mark")] = json!(confidentiality.mark().as_str());
        told[format!("{name}_roles")] = json!(confidentiality.roles_column());
        told[format!("{name}_by")] = json!(brought_by);
    }
    told
}
