//! Bringing evidence: what it is, where it is, which day it is from, and a file with it. The form on the page of a requirement asks for no file,
//! so that what is typed there is kept when a session ends.

use axum::{
    Extension, Form as Sent,
    extract::{DefaultBodyLimit, FromRequest, Multipart, Path, Request},
    handler::Handler,
    http::header::CONTENT_TYPE,
    response::Response,
};
use perron_journal::{Entry, Stream};
use perron_kernel::Id;
use perron_people::{
    People,
    doors::{
        FormPage, OwnVisit, Visit,
        files::{FILE, Upload, keeping},
        id_in_address,
    },
    moment,
};
use perron_ui::{Field, Fields, Form, Link, Width};
use perron_web::{PageError, Routes};
use serde::Deserialize;
use time::Date;

use crate::{
    access::Act,
    files::{self, Coming},
    methods::Methods,
    model::JourneyId,
    place::Place,
    requirements::{
        self,
        model::{Evidence, EvidenceKind},
        store,
    },
    ride::acts,
    subject::Kind,
    undo::{self, model::UndoId},
};

/// The longest evidence, and the longest place of one, in characters.
const LONGEST: usize = 1_000;

/// The routes of this act.
pub fn routes() -> Routes<People> {
    const PATH: &str = "/journeys/{id}/requirements/{rule}/evidence/new";
    Routes::default().get(PATH, show).post(PATH, add.layer(DefaultBodyLimit::disable()))
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
    let answers = (&Answers::fresh(&own), &files::Answers::fresh());
    page(&own, &place, &rule, requirements::title(&own, &ride, &rule)?, answers).show(&own.visit)
}

async fn add(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, rule)): Path<(String, String)>,
    request: Request,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (place, ride) = acts::enter(&own, &methods, id, Act::Prove).await?;
    requirements::one(&ride, &rule)?;
    // Nothing of the database waits for the sender.
    let (answers, mut upload) = read(visit, request).await?;
    let title = requirements::title(&own, &ride, &rule)?;
    let brings = upload.as_ref().is_some_and(|upload| upload.file.is_some());
    let mark = upload.as_ref().filter(|_| brings).map_or_else(files::Answers::fresh, files::Answers::sent);
    let mut page = page(&own, &place, &rule, title.clone(), (&answers, &mark));
    let fields = &mut page.form.fields;
    let dated = checked(visit, fields, &answers, ride.today);
    let evidence = Id::<EvidenceKind>::new(visit.now(), visit.people.journal().random());
    let coming = match upload.as_mut().filter(|_| brings) {
        Some(upload) => files::accepted(&own, &place, Act::Prove, (Kind::Evidence, &evidence.to_string()), upload, fields).await?,
        None => None,
    };
    let accepted = match &upload {
        Some(upload) => fields.accepted(visit.words(), &upload.kept_numbers),
        None => visit.accepts(fields),
    };
    let Some(dated) = dated.filter(|_| accepted) else { return page.show(visit) };
    let evidence = Evidence {
        id: evidence,
        rule: rule.clone(),
        text: answers.text.trim().to_owned(),
        place: answers.place.trim().to_owned(),
        dated,
        added_by: own.person.id,
        added_by_name: None,
        added_at: visit.now(),
    };
    let written = match &coming {
        Some(coming) => files::put(visit, fields, coming, write(&own, &methods, id, &evidence, Some(coming))).await?,
        None => write(&own, &methods, id, &evidence, None).await?,
    };
    match written {
        Some(undo) => Ok(undo::done(&own, id, undo, &requirements::path(id, &rule), "evidence-added", &[&title])),
        None => page.show(visit),
    }
}

/// The answers, and all that was sent if that is a form which can bring a file.
async fn read(visit: &Visit, request: Request) -> Result<(Answers, Option<Upload>), PageError> {
    let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if !kind.starts_with("multipart/form-data") {
        let Sent(answers) = Sent::<Answers>::from_request(request, &()).await.map_err(|_| PageError::bad_request())?;
        return Ok((answers, None));
    }
    let upload = Upload::read(Multipart::from_request(request, &()).await, keeping(visit)?.largest).await?;
    let answer = |name: &str| upload.answer(name).to_owned();
    Ok((Answers { text: answer("text"), place: answer("place"), dated: answer("dated") }, Some(upload)))
}

/// Writes the evidence and its file; nothing when there is no room for that.
async fn write(
    own: &OwnVisit,
    methods: &Methods,
    id: JourneyId,
    evidence: &Evidence,
    coming: Option<&Coming>,
) -> Result<Option<Option<UndoId>>, PageError> {
    let (mut act, place, ride) = acts::begin(own, methods, id, Act::Prove, "journey.add-evidence").await?;
    requirements::one(&ride, &evidence.rule)?;
    store::add_evidence(&mut act, id, evidence).await?;
    let entry = Entry::new(Stream::journey(id)).fact("rule", evidence.rule.as_str()).fact("evidence", evidence.id.to_string());
    let entry = entry.fact("evidence-dated", evidence.dated.to_string()).personal("evidence-text", evidence.text.as_str());
    let mut entry = if evidence.place.is_empty() { entry } else { entry.personal("evidence-place", evidence.place.as_str()) };
    if let Some(Coming { file, .. }) = coming {
        if !files::has_room_for(&mut act, own, file).await? {
            return Ok(None);
        }
        files::add(&mut act, id, file).await?;
        entry = files::told(entry, file);
    }
    Ok(Some(acts::settle(act, own, methods, &place, entry).await?))
}

/// The day of the evidence; what is wrong with the answers stands at their fields.
fn checked(visit: &Visit, fields: &mut Fields, answers: &Answers, today: Date) -> Option<Date> {
    if answers.text.trim().is_empty() {
        fields.fail("text", visit.word("error-evidence-text"));
    }
    for (name, text) in [("text", &answers.text), ("place", &answers.place)] {
        if text.trim().chars().count() > LONGEST {
            fields.fail(name, visit.words().count("error-evidence-long", LONGEST));
        }
    }
    let dated = moment::parse_day_of_case(&answers.dated);
    match dated {
        None => fields.fail("dated", visit.word("error-log-date")),
        Some(day) if day > today => fields.fail("dated", visit.word("error-evidence-later")),
        Some(_) => {}
    }
    dated
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

/// The page of the form, which also asks for a file.
fn page(own: &OwnVisit, place: &Place, rule: &str, title: String, (answers, mark): (&Answers, &files::Answers)) -> FormPage {
    let (visit, journey) = (&own.visit, place.journey.id);
    let mut form =
        form(visit, journey, rule, answers).cancel(Link::new(requirements::path(journey, rule), visit.word("organisation-stay")));
    // Where the program keeps no files, none is asked for.
    let asked = mark.fields(visit).unwrap_or_default().into_iter();
    form.fields.list.extend(asked.map(|field| if field.name == FILE { field.optional() } else { field }));
    FormPage {
        heading: visit.words().with("evidence-add-to", &[("rule", title.as_str().into())]),
        lead: visit.word("evidence-add-lead"),
        form,
        below: Vec::new(),
        crumbs: requirements::crumbs(own, place, rule, title),
    }
}
