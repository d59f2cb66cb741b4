//! Bringing evidence: what it is, where it is, and which day it is from.

use axum::{Extension, Form as Sent, extract::Path, response::Response};
use perron_journal::{Entry, Stream};
use perron_people::{
    People,
    doors::{FormPage, OwnVisit, Visit, id_in_address},
    moment,
};
use perron_ui::{Field, Fields, Form, Link, Width};
use perron_web::{PageError, Routes};
use serde::Deserialize;
use time::Date;

use crate::{
    access::Act,
    methods::Methods,
    model::JourneyId,
    place::Place,
    requirements::{
        self,
        model::{Evidence, EvidenceKind},
        store,
    },
    ride::acts,
    undo,
};

/// The longest evidence, and the longest place of one, in characters.
const LONGEST: usize = 1_000;

/// The routes of this act.
pub fn routes() -> Routes<People> {
    const PATH: &str = "/journeys/{id}/requirements/{rule}/evidence/new";
    Routes::default().get(PATH, show).post(PATH, add)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Answers {
    text: String,
    place: String,
    dated: String,
}

impl Answers {
    /// What a form is filled with that nobody has sent yet: the evidence is from today.
    pub fn fresh(own: &OwnVisit) -> Self {
        Self { dated: moment::typed_day(own.visit.words(), acts::today(own)), ..Self::default() }
    }
}

async fn show(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, rule)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let (place, ride) = acts::enter(&own, &methods, id_in_address(&id)?, Act::Prove).await?;
    requirements::one(&ride, &rule)?;
    page(&own, &place, &rule, requirements::title(&own, &ride, &rule)?, &Answers::fresh(&own)).show(&own.visit)
}

async fn add(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, rule)): Path<(String, String)>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place, ride) = acts::begin(&own, &methods, id, Act::Prove, "journey.add-evidence").await?;
    requirements::one(&ride, &rule)?;
    let title = requirements::title(&own, &ride, &rule)?;
    let mut page = page(&own, &place, &rule, title.clone(), &answers);
    let Some(dated) = checked(visit, &mut page.form.fields, &answers, ride.today) else { return page.show(visit) };
    let evidence = Evidence {
        id: act.new_id::<EvidenceKind>(),
        rule: rule.clone(),
        text: answers.text.trim().to_owned(),
        place: answers.place.trim().to_owned(),
        dated,
        added_by: own.person.id,
        added_by_name: None,
        added_at: act.now(),
    };
    store::add_evidence(&mut act, id, &evidence).await?;
    let entry = Entry::new(Stream::journey(id)).fact("rule", rule.as_str()).fact("evidence", evidence.id.to_string());
    let entry = entry.fact("evidence-dated", dated.to_string()).personal("evidence-text", evidence.text.as_str());
    let entry = if evidence.place.is_empty() { entry } else { entry.personal("evidence-place", evidence.place.as_str()) };
    let undo = acts::settle(act, &own, &methods, &place, entry).await?;
    Ok(undo::done(&own, id, undo, &requirements::path(id, &rule), "evidence-added", &[&title]))
}

/// The day of the evidence, when nothing is wrong with the answers.
fn checked(visit: &Visit, fields: &mut Fields, answers: &Answers, today: Date) -> Option<Date> {
    if answers.text.trim().is_empty() {
        fields.fail("text", visit.word("error-evidence-text"));
    }
    for (name, text) in [("text", &answers.text), ("place", &answers.place)] {
        if text.trim().chars().count() > LONGEST {
            fields.fail(name, visit.words().count("error-evidence-long", LONGEST));
        }
    }
    let dated = moment::parse_day(&answers.dated);
    match dated {
        None => fields.fail("dated", visit.word("error-log-date")),
        Some(day) if day > today => fields.fail("dated", visit.word("error-evidence-later")),
        Some(_) => {}
    }
    let accepted = visit.accepts(fields);
    dated.filter(|_| accepted)
}

/// The form, which also stands on the page of the requirement.
pub fn form(visit: &Visit, journey: JourneyId, rule: &str, answers: &Answers) -> Form {
    let words = visit.words();
    let fields = vec![
        Field::text_area("text", words.get("evidence-text"), 3)
            .hint(words.get("evidence-text-hint"))
            .maxlength(LONGEST)
            .value(&answers.text),
        Field::text("place", words.get("evidence-place"))
            .hint(words.get("evidence-place-hint"))
            .maxlength(LONGEST)
            .optional()
            .value(&answers.place),
        Field::text("dated", words.get("evidence-dated")).hint(words.get("log-filter-day-hint")).width(Width::Ten).value(&answers.dated),
    ];
    let action = format!("{}/evidence/new", requirements::path(journey, rule));
    Form::new(action, fields, words.get("evidence-add-submit"))
}

fn page(own: &OwnVisit, place: &Place, rule: &str, title: String, answers: &Answers) -> FormPage {
    let (visit, journey) = (&own.visit, place.journey.id);
    FormPage {
        heading: visit.words().with("evidence-add-to", &[("rule", title.as_str().into())]),
        lead: visit.word("evidence-add-lead"),
        form: form(visit, journey, rule, answers).cancel(Link::new(requirements::path(journey, rule), visit.word("organisation-stay"))),
        below: Vec::new(),
        crumbs: requirements::crumbs(own, place, rule, title),
    }
}
