//! The form of a case that begins from another: the same that every new case asks, and what comes along.

use axum::{Extension, Form as Sent, extract::Path, response::Response};
use perron_people::{
    People,
    doors::{FormPage, OwnVisit, Visit, id_in_address},
    model::Organisation,
};
use perron_ui::{Choice, Field, Form, Link};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    begin,
    copy::{
        self,
        along::{Along, Offered},
        take::{self, Wanted},
    },
    form::{Answers, Pairs},
    methods::Methods,
    model::Journey,
    paths,
    place::{self, Place},
    ride::{Ride, acts::today, way::Way},
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/copy", show).post("/journeys/{id}/copy", copy)
}

/// The case to begin from, as it stands now.
struct Source {
    place: Place,
    ride: Option<Ride>,
    offered: Offered,
}

async fn source(own: &OwnVisit, methods: &Methods, id: &str) -> Result<Source, PageError> {
    let mut read = own.visit.read().await?;
    let place = place::enter(own, &mut read, id_in_address(id)?, Act::SeeRide).await?;
    let ride = Ride::of(&mut read, methods, &place.journey, today(own)).await?;
    let offered = Offered::of(&mut read, place.journey.id, ride.as_ref()).await?;
    Ok(Source { place, ride, offered })
}

async fn show(own: OwnVisit, Extension(methods): Extension<Methods>, Path(id): Path<String>) -> Result<Response, PageError> {
    let source = source(&own, &methods, &id).await?;
    let organisations = begin::organisations(&own).await?;
    if organisations.is_empty() {
        return begin::nobody(&own);
    }
    let mut answers = Answers::for_new(own.visit.language);
    if let [only] = organisations.as_slice() {
        answers.organisation = only.id.to_string();
    }
    answers.way = source.ride.as_ref().map(Ride::way_written).unwrap_or_default();
    page(&own.visit, &methods, &source, &organisations, &answers, Along::ALL).show(&own.visit)
}

async fn copy(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Sent(pairs): Sent<Pairs>,
) -> Result<Response, PageError> {
    let visit = &own.visit;
    let source = source(&own, &methods, &id).await?;
    let organisations = begin::organisations(&own).await?;
    if organisations.is_empty() {
        return begin::nobody(&own);
    }
    let answers = Answers::sent(&pairs, [true; 2]);
    let chosen: Vec<Along> = pairs.iter().filter(|(name, _)| name == "along").filter_map(|(_, value)| value.parse().ok()).collect();
    let mut page = page(visit, &methods, &source, &organisations, &answers, &chosen);
    let fields = &mut page.form.fields;
    let way = Way::read(&methods, &answers.way);
    if way.is_none() && !answers.way.is_empty() {
        fields.fail("way", visit.word("error-journey-way"));
    } else if way.is_none() && !chosen.is_empty() {
        fields.fail("way", visit.word("error-copy-way"));
    }
    let Some(owner) = organisations.iter().find(|organisation| organisation.id.to_string() == answers.organisation) else {
        fields.fail("organisation", visit.word("error-journey-organisation"));
        return page.show(visit);
    };
    let wanted = Wanted { owner, way, chosen: &chosen };
    match take::take(&own, &methods, source.place.journey.id, &wanted, &answers, fields).await? {
        Some(journey) => Ok(visit.done(&paths::journey(journey.id), "journey-begun", &[&journey.title])),
        None => page.show(visit),
    }
}

fn page(
    visit: &Visit,
    methods: &Methods,
    source: &Source,
    organisations: &[Organisation],
    answers: &Answers,
    chosen: &[Along],
) -> FormPage {
    let journey: &Journey = &source.place.journey;
    let mut fields = begin::fields(visit, methods, organisations, answers);
    let after_way = fields.iter().position(|field| field.name == "way").map_or(0, |at| at + 1);
    if let Some(along) = along(visit, &source.offered, chosen) {
        fields.insert(after_way, along);
    }
    let form = Form::new(copy::path(journey.id), fields, visit.word("journey-begin-submit"));
    let crumbs = [(paths::JOURNEYS, "journeys-title"), (paths::NEW, "journey-begin"), (copy::CHOOSE, "copy-title")];
    FormPage {
        heading: visit.words().with("copy-heading", &[("title", journey.title.as_str().into())]),
        lead: visit.word("copy-lead"),
        form: form.cancel(Link::new(copy::CHOOSE, visit.word("copy-other"))),
        below: Vec::new(),
        crumbs: crumbs.map(|(href, word)| Link::new(href, visit.word(word))).to_vec(),
    }
}

/// What comes along, of the parts that the case has; nothing when it has none.
fn along(visit: &Visit, offered: &Offered, chosen: &[Along]) -> Option<Field> {
    let words = visit.words();
    let there = Along::ALL.iter().filter(|along| offered.count(**along) > 0);
    let choice = |along: &Along| {
        let label = words.count(&format!("copy-along-{along}"), offered.count(*along));
        Choice { chosen: chosen.contains(along), ..Choice::new(along.as_str(), label) }.hint(words.get(&format!("copy-along-{along}-hint")))
    };
    let choices: Vec<Choice> = there.map(choice).collect();
    let field = || Field::checks("along", words.get("copy-along"), choices.clone()).hint(words.get("copy-along-hint")).optional();
    (!choices.is_empty()).then(field)
}
