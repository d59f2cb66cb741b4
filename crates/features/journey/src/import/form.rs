//! The form for the file, and what is wrong with it in words.

use axum::{
    Extension,
    extract::{DefaultBodyLimit, Multipart, multipart::MultipartRejection},
    handler::Handler,
    response::Response,
};
use perron_journal::ChainProblem;
use perron_people::{
    People,
    doors::{
        FILE, FormPage, OwnVisit, Visit,
        files::{keeping, size_in_words},
    },
    model::Organisation,
};
use perron_ui::{Choice, Field, Form, Link};
use perron_web::{PageError, Routes};

use super::{
    file::{self, Archive, Problem},
    files,
    sent::{self, Brought, MEGABYTE, Sent},
    take::Refused,
};
use crate::{begin, methods::Methods, paths};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    // The form itself knows how large a file may be.
    Routes::default().get(paths::IMPORT, show).post(paths::IMPORT, import.layer(DefaultBodyLimit::disable()))
}

async fn show(own: OwnVisit) -> Result<Response, PageError> {
    let organisations = begin::organisations(&own).await?;
    match organisations.as_slice() {
        [] => begin::nobody(&own),
        [only] => page(&own.visit, &organisations, &only.id.to_string()).show(&own.visit),
        _ => page(&own.visit, &organisations, "").show(&own.visit),
    }
}

async fn import(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    sent: Result<Multipart, MultipartRejection>,
) -> Result<Response, PageError> {
    let visit = &own.visit;
    let organisations = begin::organisations(&own).await?;
    if organisations.is_empty() {
        return begin::nobody(&own);
    }
    let largest = sent::largest(visit);
    let Sent { organisation: asked, file } = Sent::read(sent, largest).await?;
    let mut page = page(visit, &organisations, &asked);
    let owner = organisations.iter().find(|organisation| organisation.id.to_string() == asked);
    if owner.is_none() {
        page.form.fields.fail("organisation", visit.word("error-journey-organisation"));
    }
    let brought = match file {
        Brought::Nothing => Err(visit.word("error-import-none")),
        Brought::TooLarge => Err(too_large(visit)),
        Brought::Whole(file) => unpacked(file).await?.map_err(|problem| in_words(visit, &problem)),
    };
    let (owner, (brought, archive)) = match (owner, brought) {
        (Some(owner), Ok(brought)) => (owner, brought),
        (_, brought) => {
            brought.err().into_iter().for_each(|error| page.form.fields.fail(FILE, error));
            return page.show(visit);
        }
    };
    let title = brought.journey.title.clone();
    match files::with(&own, &methods, owner, brought, archive).await? {
        Ok(journey) => Ok(visit.done(&paths::journey(journey), "journey-imported", &[&title])),
        Err(refused) => {
            let error = match refused {
                Refused::Here => visit.word("error-import-here"),
                Refused::KnownPerson => visit.word("error-import-person"),
                Refused::Full => {
                    visit.words().with("error-import-full", &[("size", size_in_words(visit.words(), keeping(visit)?.quota).into())])
                }
                Refused::Problem(problem) => in_words(visit, &problem),
            };
            page.form.fields.fail(FILE, error);
            page.show(visit)
        }
    }
}

/// Reads a file where nobody waits for it.
async fn unpacked(file: std::fs::File) -> Result<Result<(file::Brought, Archive), Problem>, PageError> {
    Ok(tokio::task::spawn_blocking(move || file::read(file)).await.map_err(std::io::Error::other)?)
}

fn too_large(visit: &Visit) -> String {
    visit.words().with("error-import-large", &[("megabytes", megabytes(visit).into())])
}

/// The largest file that is taken, in words.
fn megabytes(visit: &Visit) -> String {
    visit.words().number(i64::try_from(sent::largest(visit) / MEGABYTE).unwrap_or(i64::MAX))
}

fn in_words(visit: &Visit, problem: &Problem) -> String {
    let words = visit.words();
    match problem {
        Problem::NotACase => words.get("error-import-no-case"),
        Problem::Later => words.get("error-import-later"),
        Problem::TooLarge => too_large(visit),
        Problem::Unfit(part, what) => words.with("error-import-unfit", &[("part", (*part).into()), ("what", what.as_str().into())]),
        Problem::Chain(problem) => {
            let (ChainProblem::Unreadable(line) | ChainProblem::Unlinked(line) | ChainProblem::Astray(line) | ChainProblem::Beside(line)) =
                problem;
            words.with("error-import-chain", &[("line", line.to_string().into())])
        }
        Problem::Changed(name) => words.with("error-import-changed", &[("name", name.as_str().into())]),
        Problem::File(name, why) => words.with("error-import-file", &[("name", name.as_str().into()), ("why", why.as_str().into())]),
    }
}

fn page(visit: &Visit, organisations: &[Organisation], asked: &str) -> FormPage {
    let choice = |organisation: &Organisation| Choice::new(organisation.id.to_string(), organisation.name.clone());
    let choices = organisations.iter().map(choice).collect();
    let hint = visit.words().with("import-file-hint", &[("megabytes", megabytes(visit).into())]);
    let fields = vec![
        Field::radios("organisation", visit.word("journey-field-organisation"), choices).value(asked),
        Field::file(FILE, visit.word("import-file"), ".zip,application/zip").hint(hint),
    ];
    let form = Form::new(paths::IMPORT, fields, visit.word("import-submit"));
    FormPage {
        heading: visit.word("import-title"),
        lead: visit.word("import-lead"),
        form: form.cancel(Link::new(paths::JOURNEYS, visit.word("organisation-stay"))),
        below: Vec::new(),
        crumbs: vec![Link::new(paths::JOURNEYS, visit.word("journeys-title"))],
    }
}
