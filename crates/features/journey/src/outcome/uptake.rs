//! Saying whether the result of a journey is in use. Each answer stays; the newest counts.

use axum::{Extension, Form as Sent, extract::Path, response::Response};
use perron_journal::{Entry, Stream};
use perron_people::{
    People,
    doors::{FormPage, OwnVisit, Visit, id_in_address},
    moment::{parse_day_of_case, typed_day},
};
use perron_ui::{Choice, Field, Form, Link, Width};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    access::Act,
    letters,
    methods::Methods,
    outcome::{
        self, LONGEST,
        model::{InUse, Uptake, UptakeKind},
        store,
    },
    place::{self, Place},
    ride::acts,
    rules::written,
};

/// The largest number of places that is a number and no slip of the finger.
const MOST_PLACES: i64 = 1_000_000;

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/outcome/uptake", show).post("/journeys/{id}/outcome/uptake", answer)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    in_use: String,
    places: String,
    gives: String,
    as_of: String,
}

async fn show(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let place = place::enter(&own, &mut own.visit.read().await?, id_in_address(&id)?, Act::Work).await?;
    let answers = Answers { as_of: typed_day(own.visit.words(), acts::today(&own)), ..Answers::default() };
    page(&own, &place, &answers).show(&own.visit)
}

async fn answer(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place) = place::begin(&own, id, Act::Work, "journey.tell-uptake").await?;
    let mut page = page(&own, &place, &answers);
    let fields = &mut page.form.fields;
    let in_use = answers.in_use.parse::<InUse>().ok();
    if in_use.is_none() {
        fields.fail("in_use", visit.word("error-uptake"));
    }
    // People write "1.180" and "1 180".
    let digits: String = answers.places.chars().filter(|sign| !sign.is_whitespace() && *sign != '.').collect();
    let places = digits.parse().ok().filter(|places| (0..=MOST_PLACES).contains(places));
    if places.is_none() && !digits.is_empty() {
        fields.fail("places", visit.word("error-uptake-places"));
    }
    let gives = written(&answers.gives);
    if gives.chars().count() > LONGEST {
        fields.fail("gives", visit.words().count("error-journey-text-long", LONGEST));
    }
    let as_of = parse_day_of_case(&answers.as_of);
    match as_of {
        None => fields.fail("as_of", visit.word("error-log-date")),
        Some(day) if day > acts::today(&own) => fields.fail("as_of", visit.word("error-outcome-future")),
        Some(_) => {}
    }
    let (true, Some(in_use), Some(as_of)) = (visit.accepts(fields), in_use, as_of) else { return page.show(visit) };
    let id_of_answer = act.new_id::<UptakeKind>();
    let (said_by, said_at) = (own.person.id, act.now());
    let uptake = Uptake { id: id_of_answer, in_use, places, gives, as_of, said_by, said_by_name: None, said_at };
    store::add_uptake(&mut act, id, &uptake).await?;
    letters::uptake_answered(&mut act, id).await?;
    let entry = Entry::new(Stream::journey(id))
        .fact("uptake", uptake.in_use.as_str())
        .fact("uptake-as-of", uptake.as_of.to_string())
        .personal("uptake-gives", uptake.gives.as_str());
    let entry = match uptake.places {
        Some(places) => entry.fact("uptake-places", places.to_string()),
        None => entry,
    };
    acts::settle(act, &own, &methods, &place, entry).await?;
    Ok(visit.done(&outcome::path(id), "uptake-told", &[]))
}

fn fields(visit: &Visit, answers: &Answers) -> Vec<Field> {
    let words = visit.words();
    let choices = InUse::ALL.iter().map(|in_use| Choice::new(in_use.as_str(), words.get(&format!("uptake-{in_use}")))).collect();
    let places = Field::text("places", words.get("uptake-field-places")).hint(words.get("uptake-field-places-hint"));
    vec![
        Field::radios("in_use", words.get("uptake-field-in-use"), choices).value(&answers.in_use),
        places.inputmode("numeric").width(Width::Ten).optional().value(&answers.places),
        Field::text_area("gives", words.get("uptake-field-gives"), 4)
            .hint(words.get("uptake-field-gives-hint"))
            .maxlength(LONGEST)
            .optional()
            .value(&answers.gives),
        Field::text("as_of", words.get("uptake-field-as-of"))
            .hint(words.get("log-filter-day-hint"))
            .width(Width::Ten)
            .value(&answers.as_of),
    ]
}

fn page(own: &OwnVisit, place: &Place, answers: &Answers) -> FormPage {
    let (visit, path) = (&own.visit, outcome::path(place.journey.id));
    let form = Form::new(format!("{path}/uptake"), fields(visit, answers), visit.word("uptake-submit"));
    FormPage {
        heading: visit.word("uptake-answer"),
        lead: visit.word("uptake-lead"),
        form: form.cancel(Link::new(path, visit.word("organisation-stay"))),
        below: Vec::new(),
        crumbs: outcome::crumbs(own, place),
    }
}
