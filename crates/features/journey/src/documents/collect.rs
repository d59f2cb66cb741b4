//! Choosing: of all documents of a case those of the kinds and the period that are wanted, in the order of their days, each with its number.
//! What stays has a number too, so that whoever gets the list can speak of it.

use std::collections::{BTreeMap, BTreeSet};

use perron_db::Query;
use perron_journal::{Fact, Filter, Principal, Recorded};
use perron_kernel::Instant;
use perron_people::{
    doors::{self, OwnVisit, Speaker as _},
    model::PersonId,
    moment::{begin_of, day},
};
use perron_web::PageError;

use crate::{
    documents::{
        asked::Asked,
        found::Found,
        model::{Bundle, Document, Kind, LeftOut, Why},
        reader::Reader,
    },
    export::{
        contents::persons,
        files::{Carried, Files},
        store,
    },
    files::model::File,
    log::{entries, speaker::OfJourney},
    methods::Methods,
    place::Place,
    ride::Ride,
};

/// What goes out of a case, and what stays.
///
/// # Errors
/// When the database or the store cannot be reached.
pub async fn bundle(
    query: &mut impl Query,
    own: &OwnVisit,
    methods: &Methods,
    (place, ride): (&Place, Option<&Ride>),
    asked: &Asked,
) -> Result<Bundle, PageError> {
    let journey = &place.journey;
    let rows = store::rows(query, journey.id).await?;
    let files = Files::of(query, own, place).await?;
    let entries = if asked.kinds.contains(&Kind::Journal) { entries(query, journey.id, filter(asked)).await? } else { Vec::new() };
    let mut people: BTreeMap<PersonId, Option<String>> = persons(&rows).into_iter().map(|person| (person, None)).collect();
    people.extend(entries.iter().filter_map(actor).map(|person| (person, None)));
    people.extend(journey.note.brought_by.map(|person| (person, None)));
    for (person, name) in &mut people {
        *name = doors::name_of(query, *person).await?;
    }
    let called = |person: PersonId| people.get(&person).cloned().flatten();
    let things = OfJourney::read(query, methods, journey, own).await?;
    let mut found: Vec<Found> = entries.iter().filter_map(|entry| of_entry(own, entry, &things, &called)).collect();
    if let Some(ride) = ride {
        let edition = ride.edition(&own.visit)?;
        found.extend(Reader { visit: &own.visit, ride, edition, things: &things, rows: &rows, called: &called, names: asked.names }.all());
    }
    found.extend(note(own, place, asked, &called));
    found.extend(files.carried.into_iter().map(|Carried { file, path }| of_file(file, asked, Some(path), None)));
    found.extend(files.left_out.into_iter().map(|(file, why)| of_file(file, asked, None, Some(Why::of_file(why)))));
    let mut bundle = chosen(found, place, asked);
    let number = &journey.case_number;
    match Why::of_mark(number.confidentiality.mark(), asked.internal) {
        None => bundle.case_number.clone_from(&number.text),
        Some(why) if !number.text.is_empty() => bundle.left_out.insert(0, LeftOut { number: None, kind: None, day: None, why }),
        Some(_) => {}
    }
    bundle.left_out.sort_by_key(|one| (!one.why.is_whole(), one.number));
    Ok(bundle)
}

/// Those that are wanted, numbered by day.
fn chosen(mut found: Vec<Found>, place: &Place, asked: &Asked) -> Bundle {
    found.retain(|one| asked.holds(one.day) && (asked.kinds.contains(&one.kind) || one.kind == Kind::Comment));
    found.sort_by_key(|one| (one.day, one.kind));
    // Beside those of the documents, the page with the list says what the case is called and what it is about.
    let texts: BTreeSet<String> =
        found.iter().flat_map(Found::all_texts).chain([place.journey.title.clone(), place.journey.challenge.clone()]).collect();
    let mut bundle = Bundle::default();
    for (number, one) in (1..).zip(found) {
        let left_out = |why| LeftOut { number: Some(number), kind: Some(one.kind), day: Some(one.day), why };
        let unasked = (!asked.kinds.contains(&one.kind)).then_some(Why::WorkingNote);
        if let Some(why) = one.stays.or(unasked) {
            bundle.left_out.push(left_out(why));
            continue;
        }
        if !asked.names && one.names_somebody() {
            bundle.left_out.push(left_out(Why::Names));
        }
        let (there, nowhere): (Vec<_>, Vec<_>) = one.beside.iter().partition(|text| texts.contains(text.as_str()));
        if !there.is_empty() {
            bundle.left_out.push(left_out(Why::JournalText));
        }
        if !nowhere.is_empty() {
            bundle.left_out.push(left_out(Why::JournalOnly));
        }
        let file = one.file.map(|carried| Carried { path: format!("files/{number:03}-{}", carried.file.name), ..carried });
        let named = if asked.names { one.named } else { Vec::new() };
        bundle.documents.push(Document {
            number,
            kind: one.kind,
            day: one.day,
            title: one.title,
            who: one.who.filter(|_| asked.names).unwrap_or_default(),
            body: one.body.into_iter().chain(named).filter(|(_, text)| !text.is_empty()).collect(),
            file,
        });
    }
    bundle
}

/// The entries of the period.
fn filter(asked: &Asked) -> Filter {
    let until = asked.until.and_then(time::Date::next_day).and_then(begin_of);
    Filter { from: asked.from.and_then(begin_of), until, ..Filter::default() }
}

fn actor(entry: &Recorded) -> Option<PersonId> {
    match entry.body.principal.parse() {
        Ok(Principal::Person(id)) => id.parse().ok(),
        _ => None,
    }
}

/// An entry says what was done and by whom. What people wrote stands in the documents themselves, each with its own mark.
fn of_entry(own: &OwnVisit, entry: &Recorded, things: &OfJourney, called: &impl Fn(PersonId) -> Option<String>) -> Option<Found> {
    let day = Instant::parse(&entry.body.recorded).map(day)?;
    let found = Found::new(Kind::Journal, day, doors::act_in_words(own.visit.words(), &entry.body.act));
    let beside = entry.personal.iter().filter_map(|(name, text)| Some((name, text.as_deref()?))).filter(|(_, text)| !text.is_empty());
    let beside = beside.map(|(name, text)| of_beside(entry, things, name, text)).collect();
    Some(Found { who: actor(entry).and_then(called), beside, ..found })
}

/// A text beside an entry as it stands in a document, if it stands in one: what the program had put into words then, it puts into words of whoever
/// asks now.
fn of_beside(entry: &Recorded, things: &OfJourney, name: &str, text: &str) -> String {
    let again = match (name, entry.body.facts.get("activity")) {
        ("activity-title", Some(Fact::Text(id))) => things.activity(id),
        ("fact-value" | "about-title", _) => things.say_again(entry, name, text),
        _ => None,
    };
    again.unwrap_or_else(|| text.to_owned())
}

/// The note of the case.
fn note(own: &OwnVisit, place: &Place, asked: &Asked, called: &impl Fn(PersonId) -> Option<String>) -> Option<Found> {
    let note = &place.journey.note;
    if note.text.is_empty() {
        return None;
    }
    let found = Found::new(Kind::Round, day(place.journey.created_at), own.visit.word("document-note"));
    Some(Found {
        who: note.brought_by.and_then(called),
        body: vec![(own.visit.word("case-file-note"), note.text.clone())],
        texts: vec![note.text.clone()],
        stays: Why::of_mark(note.confidentiality.mark(), asked.internal),
        ..found
    })
}

/// What its mark says is the first reason: of a file that stays for it, no more is told.
fn of_file(file: File, asked: &Asked, path: Option<String>, stays: Option<Why>) -> Found {
    let stays = Why::of_mark(file.confidentiality.mark(), asked.internal).or(stays);
    let found = Found::new(Kind::File, day(file.brought_at), file.name.clone());
    // The journal has its name, and the hash that proves its bytes.
    let texts = vec![file.name.clone(), file.sha256.clone()];
    Found { who: file.brought_by_name.clone(), stays, texts, file: path.map(|path| Carried { path, file }), ..found }
}
