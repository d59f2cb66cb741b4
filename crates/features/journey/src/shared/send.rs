//! Sending the text to whoever reads it over, and taking it back. Before it leaves, the one who sends it says what they have looked after: no names,
//! no secrets, and that the companies in it have agreed.

use axum::{Extension, Form as Sent, extract::Path, response::Response};
use perron_db::Query;
use perron_people::{
    People,
    doors::{FormPage, OwnVisit, Visit, id_in_address},
};
use perron_ui::{Field, Form, Link, TICKED};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    access::Act,
    letters,
    methods::Methods,
    model::Part,
    organisations, participants,
    place::{self, Place},
    ride::acts,
    shared::{
        self, entry,
        model::{State, Told, Version},
        readers, store,
    },
};

/// The fewest letters of a word that stands for an organisation whose whole name is longer.
const TELLING: usize = 4;

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default()
        .get("/journeys/{id}/shared/send", show)
        .post("/journeys/{id}/shared/send", send)
        .post("/journeys/{id}/shared/take-back", take_back)
}

/// What was ticked, and which text was on the page.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    no_names: String,
    no_secrets: String,
    agreed: String,
    shown: String,
}

/// What stands in the text that belongs to others.
struct Named {
    /// People who take part.
    people: Vec<String>,
    /// Organisations that take part, but for the owner.
    organisations: Vec<String>,
}

impl Named {
    async fn of(query: &mut impl Query, place: &Place, told: &Told) -> Result<Self, PageError> {
        let people = participants::store::of(query, place.journey.id).await?;
        let parties = organisations::store::parties(query, place.journey.id).await?;
        let parties = parties.into_iter().filter(|party| party.part != Part::Owner).map(|party| party.name);
        Ok(Self {
            people: people.into_iter().filter_map(|one| one.name).filter(|name| told.names(name)).collect(),
            organisations: parties.filter(|name| is_named(told, name)).collect(),
        })
    }
}

/// Whether an organisation stands in the text: by its whole name, or by the word it begins with, as people say it.
fn is_named(told: &Told, name: &str) -> bool {
    let first = name.split_whitespace().next().unwrap_or_default();
    told.names(name) || (first.chars().count() >= TELLING && told.names(first))
}

/// The organisations that take part and stand in a text, for whoever reads it over.
///
/// # Errors
/// When the database cannot be reached.
pub async fn organisations_named(query: &mut impl Query, place: &Place, told: &Told) -> Result<Vec<String>, PageError> {
    Ok(Named::of(query, place, told).await?.organisations)
}

/// The draft that can be sent.
async fn draft(query: &mut impl Query, place: &Place) -> Result<Version, PageError> {
    let newest = store::newest(query, place.journey.id).await?;
    newest.filter(|version| version.state == State::Draft).ok_or_else(PageError::not_found)
}

async fn show(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let mut read = own.visit.read().await?;
    let place = place::enter(&own, &mut read, id_in_address(&id)?, Act::ShareCase).await?;
    let draft = draft(&mut read, &place).await?;
    let named = Named::of(&mut read, &place, &draft.told).await?;
    drop(read);
    page(&own, &place, &named, &Answers { shown: draft.mark(), ..Answers::default() }).show(&own.visit)
}

async fn send(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place) = place::begin(&own, id, Act::ShareCase, "journey.send-shared").await?;
    let draft = draft(&mut act, &place).await?;
    let named = Named::of(&mut act, &place, &draft.told).await?;
    let is_the_same = answers.shown == draft.mark();
    let answers = Answers { shown: draft.mark(), ..answers };
    let mut page = page(&own, &place, &named, &answers);
    let fields = &mut page.form.fields;
    if !named.people.is_empty() {
        let values = [("names", named.people.join(", ").into())];
        fields.fail("no_names", visit.words().with("error-shared-named", &values));
    } else if answers.no_names.is_empty() {
        fields.fail("no_names", visit.word("error-shared-no-names"));
    }
    if answers.no_secrets.is_empty() {
        fields.fail("no_secrets", visit.word("error-shared-no-secrets"));
    }
    if answers.agreed.is_empty() && !named.organisations.is_empty() {
        fields.fail("agreed", visit.word("error-shared-agreed"));
    }
    if !is_the_same {
        fields.fail_whole(visit.word("error-shared-changed"));
    }
    if !visit.accepts(fields) {
        return page.show(visit);
    }
    store::send(&mut act, id, draft.number, own.person.id).await?;
    let sent = Version { state: State::Waiting, sent_by: Some(own.person.id), ..draft };
    for person in readers(&mut act, &place, &sent).await? {
        letters::shared_waits(&mut act, &own, &place.journey, person).await?;
    }
    let mut entry = entry(id, &sent);
    if !named.organisations.is_empty() {
        entry = entry.personal("shared-named", named.organisations.join(", "));
    }
    acts::settle(act, &own, &methods, &place, entry).await?;
    Ok(visit.done(&shared::path(id), "shared-sent", &[]))
}

async fn take_back(own: OwnVisit, Extension(methods): Extension<Methods>, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place) = place::begin(&own, id, Act::ShareCase, "journey.take-back-shared").await?;
    let path = shared::path(id);
    let newest = store::newest(&mut act, id).await?;
    let Some(sent) = newest.filter(|version| version.state == State::Waiting) else {
        return Ok(visit.done(&path, "shared-moved-on", &[]));
    };
    store::take_back(&mut act, id, sent.number).await?;
    acts::settle(act, &own, &methods, &place, entry(id, &sent)).await?;
    Ok(visit.done(&path, "shared-taken-back", &[]))
}

fn fields(visit: &Visit, named: &Named, answers: &Answers) -> Vec<Field> {
    let words = visit.words();
    let check =
        |name: &str, key: &str, value: &str| Field::checkbox(name, words.get(key)).value(if value.is_empty() { "" } else { TICKED });
    let mut fields = vec![
        check("no_names", "shared-check-names", &answers.no_names).hint(words.get("shared-check-names-hint")),
        check("no_secrets", "shared-check-secrets", &answers.no_secrets).hint(words.get("shared-check-secrets-hint")),
    ];
    if !named.organisations.is_empty() {
        let hint = words.with("shared-check-agreed-hint", &[("names", named.organisations.join(", ").into())]);
        fields.push(check("agreed", "shared-check-agreed", &answers.agreed).hint(hint));
    }
    fields.push(Field::hidden("shown", answers.shown.as_str()));
    fields
}

fn page(own: &OwnVisit, place: &Place, named: &Named, answers: &Answers) -> FormPage {
    let (visit, path) = (&own.visit, shared::path(place.journey.id));
    let form = Form::new(format!("{path}/send"), fields(visit, named, answers), visit.word("shared-send-submit"));
    FormPage {
        heading: visit.word("shared-send"),
        lead: visit.word(if named.organisations.is_empty() { "shared-send-lead-nobody" } else { "shared-send-lead" }),
        form: form.cancel(Link::new(path, visit.word("organisation-stay"))),
        below: Vec::new(),
        crumbs: shared::crumbs(own, place),
    }
}
