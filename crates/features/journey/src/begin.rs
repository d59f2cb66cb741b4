//! Beginning a journey for an organisation. Who begins it leads it.

use std::collections::HashMap;

use axum::{Extension, Form as Sent, extract::Query as Asked, response::Response};
use perron_journal::{Act, Actor, Entry, Principal, Stream};
use perron_people::{
    People,
    confidentiality::{Confidentiality, Mark},
    doors::{self, FormPage, OwnVisit, Visit},
    model::Organisation,
};
use perron_ui::{Choice, Field, Form, Link};
use perron_web::{PageError, Routes};

use crate::{
    access::may_begin,
    confirm::Refusal,
    copy,
    form::{Answers, Pairs},
    from_guide,
    methods::Methods,
    model::{Journey, JourneyId, JourneyKind, Kept, Part, Participant, Role},
    organisations, participants, paths,
    place::Place,
    ride::{acts, way::Way},
    store,
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get(paths::NEW, show).post(paths::NEW, begin)
}

async fn show(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Asked(asked): Asked<HashMap<String, String>>,
) -> Result<Response, PageError> {
    let organisations = organisations(&own).await?;
    if organisations.is_empty() {
        return nobody(&own);
    }
    let mut answers = Answers::for_new(own.visit.language);
    if let [only] = organisations.as_slice() {
        answers.organisation = only.id.to_string();
    }
    answers.way = asked.get("way").cloned().unwrap_or_default();
    answers.tested = asked.get("tested").cloned().unwrap_or_default();
    answers.advised = asked.get("advised").cloned().unwrap_or_default();
    page(&own, &methods, &organisations, &answers).show(&own.visit)
}

async fn begin(own: OwnVisit, Extension(methods): Extension<Methods>, Sent(pairs): Sent<Pairs>) -> Result<Response, PageError> {
    let visit = &own.visit;
    let organisations = organisations(&own).await?;
    if organisations.is_empty() {
        return nobody(&own);
    }
    let answers = Answers::sent(&pairs, [true; 2]);
    let mut page = page(&own, &methods, &organisations, &answers);
    let way = Way::read(&methods, &answers.way);
    if way.is_none() && !answers.way.is_empty() {
        page.form.fields.fail("way", visit.word("error-journey-way"));
    }
    let Some(owner) = organisations.iter().find(|organisation| organisation.id.to_string() == answers.organisation) else {
        page.form.fields.fail("organisation", visit.word("error-journey-organisation"));
        return page.show(visit);
    };
    let mut act = open(&own, owner, "journey.begin").await?;
    let place = first_place(&own, owner, act.new_id::<JourneyKind>(), act.now());
    let Some(journey) = answers.check(&own, &place, &mut page.form.fields) else { return page.show(visit) };
    let mut entry = found(&mut act, &own, &journey, None).await?;
    if let Some(way) = way {
        way.begin(&mut act, &methods, journey.id, own.person.id, (1, None, String::new())).await?;
        entry = from_guide::keep(&mut act, &own, &way, &journey, &answers, entry).await?;
        entry = entry.fact("ride-route", way.written());
    }
    let place = Place { journey: journey.clone(), ..place };
    acts::settle(act, &own, &methods, &place, entry).await?;
    Ok(visit.done(&paths::journey(journey.id), "journey-begun", &[&journey.title]))
}

/// Begins an act that begins a journey for an organisation. What the person may do there is asked again.
///
/// # Errors
/// `NotFound` for whoever does not belong to the organisation, `Forbidden` for whoever may not begin one for it.
pub async fn open(own: &OwnVisit, owner: &Organisation, name: &'static str) -> Result<Act, PageError> {
    let actor = Actor { principal: Principal::person(own.person.id), on_behalf_of: Some(Stream::organisation(owner.id)) };
    let mut act = own.visit.people.journal().begin(actor, name).await?;
    doors::hold_organisation(&mut act, owner.id).await?;
    let standing = doors::place_in(&mut act, owner.id, own.person.id).await?.ok_or_else(PageError::not_found)?;
    if may_begin(&standing) { Ok(act) } else { Err(PageError::not_permitted()) }
}

/// Writes a journey and whoever leads it, and tells the organisation and the person, who alone is told from which other it begins. Gives what
/// the journal of the journey says.
///
/// # Errors
/// When the database cannot be reached.
pub async fn found(act: &mut Act, own: &OwnVisit, journey: &Journey, from: Option<JourneyId>) -> Result<Entry, PageError> {
    let (id, owner, person) = (journey.id, journey.owner, own.person.id);
    store::add(act, journey).await?;
    organisations::store::add_party(act, id, owner, Part::Owner).await?;
    participants::store::add(act, id, person, owner, Role::Lead).await?;
    act.record(Entry::new(Stream::organisation(owner)).fact("journey", id.to_string()));
    let of_person = Entry::new(Stream::person(person)).fact("journey", id.to_string()).fact("journey-role", Role::Lead.as_str());
    act.record(from.into_iter().fold(of_person, |entry, from| entry.fact("copied-from", from.to_string())));
    let entry = told(Entry::new(Stream::journey(id)), journey).fact("organisation", owner.to_string());
    Ok(entry.fact("person", person.to_string()).fact("journey-role", Role::Lead.as_str()))
}

/// Adds what everybody who takes part may see. The texts that bear marks are never in the journal: an entry could not be marked anew.
pub fn told(entry: Entry, journey: &Journey) -> Entry {
    let code = Some(journey.classification.clone()).filter(|code| !code.is_empty());
    let entry = code.into_iter().fold(entry, |entry, code| entry.personal("classification", code));
    entry
        .personal("journey-title", journey.title.clone())
        .personal("challenge", journey.challenge.clone())
        .fact("language", journey.language.clone())
        .fact("case-number-mark", journey.case_number.confidentiality.mark().as_str())
        .fact("journey-note-mark", journey.note.confidentiality.mark().as_str())
}

/// The organisations for which this person may begin a journey.
pub async fn organisations(own: &OwnVisit) -> Result<Vec<Organisation>, PageError> {
    let mut read = own.visit.read().await?;
    let mut found = Vec::new();
    for place in doors::places_of(&mut read, own.person.id).await?.into_iter().filter(may_begin) {
        // What an organisation demands of its pages it demands of beginning something for it.
        if own.session.second_factor || !doors::demands_second_factor(&mut read, place.organisation.id).await? {
            found.push(place.organisation);
        }
    }
    Ok(found)
}

/// The place of somebody who is about to begin.
pub fn first_place(own: &OwnVisit, owner: &Organisation, id: JourneyId, now: perron_kernel::Instant) -> Place {
    let nothing = || Kept { text: String::new(), confidentiality: Confidentiality::from(Mark::Internal), brought_by: None };
    let participant = Participant {
        person: own.person.id,
        name: own.person.name.clone(),
        organisation: owner.id,
        organisation_name: owner.name.clone(),
        role: Role::Lead,
        since: now,
    };
    let journey = Journey {
        id,
        owner: owner.id,
        title: String::new(),
        challenge: String::new(),
        language: String::new(),
        classification: String::new(),
        case_number: nothing(),
        note: nothing(),
        created_at: now,
    };
    // Whoever begins has shown what the organisation demands.
    Place { journey, participant: Some(participant), administers: false, demands_second_factor: false, pause: None, before: None }
}

/// There is no organisation to begin one for.
pub fn nobody(own: &OwnVisit) -> Result<Response, PageError> {
    let visit = &own.visit;
    let refusal = Refusal {
        title: "journey-begin",
        text: "journey-begin-nobody",
        first: Link::new(doors::ORGANISATIONS, visit.word("title-organisations")),
        stay: Link::new(paths::JOURNEYS, visit.word("journeys-title")),
        status: axum::http::StatusCode::OK,
    };
    refusal.show(visit, vec![Link::new(paths::JOURNEYS, visit.word("journeys-title"))])
}

/// What is asked of every journey that begins.
pub fn fields(visit: &Visit, methods: &Methods, organisations: &[Organisation], answers: &Answers) -> Vec<Field> {
    let choice = |organisation: &Organisation| Choice::new(organisation.id.to_string(), organisation.name.clone());
    let mut fields = answers.fields(visit);
    let choices = organisations.iter().map(choice).collect();
    fields.insert(0, Field::radios("organisation", visit.word("journey-field-organisation"), choices).value(&answers.organisation));
    let mut ways = vec![Choice::new("", visit.word("journey-way-later"))];
    ways.extend(Way::choices(methods, visit));
    let way = Field::select("way", visit.word("journey-field-way"), ways).hint(visit.word("journey-field-way-hint")).value(&answers.way);
    fields.insert(3, way);
    fields
}

fn page(own: &OwnVisit, methods: &Methods, organisations: &[Organisation], answers: &Answers) -> FormPage {
    let visit = &own.visit;
    let mut fields = fields(visit, methods, organisations, answers);
    fields.push(Field::hidden("tested", answers.tested.clone()));
    fields.push(Field::hidden("advised", answers.advised.clone()));
    let advised = Way::read(methods, &answers.way).is_some_and(|way| from_guide::is_advised(visit, &way, &answers.advised));
    let lead = ["journey-begin-lead", "journey-begin-seen-by"].into_iter().chain(advised.then_some("journey-begin-advised"));
    let journeys = Link::new(paths::JOURNEYS, visit.word("journeys-title"));
    let form = Form::new(paths::NEW, fields, visit.word("journey-begin-submit"));
    FormPage {
        heading: visit.word("journey-begin"),
        lead: lead.map(|key| visit.word(key)).collect::<Vec<_>>().join(" "),
        form: form.cancel(Link::new(paths::JOURNEYS, visit.word("organisation-stay"))),
        below: vec![Link::new(copy::CHOOSE, visit.word("copy-title")), Link::new(paths::IMPORT, visit.word("import-title"))],
        crumbs: vec![journeys],
    }
}
