//! The page where one chooses and sees what would go out, and the act that gives it.

use askama::Template;
use axum::{
    Extension, Form as Sent,
    extract::{Path, Query as Asking},
    http::{
        StatusCode,
        header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    },
    response::{IntoResponse, Response},
};
use perron_journal::{Entry, Stream};
use perron_people::{
    People,
    doors::{OwnVisit, files::keeping, id_in_address},
};
use perron_ui::{Fields, Html, PostButton, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    documents::{
        asked::{Answers, Asked},
        collect::bundle,
        make,
        model::{Bundle, Kind},
        path,
        stays::{self, Reason},
    },
    export::archive,
    form::Pairs,
    methods::Methods,
    organisations,
    place::{self, Place},
    ride::{
        Ride,
        acts::today,
        frame::{self, Tabbed},
    },
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/documents", show).post("/journeys/{id}/documents", give)
}

/// How many of a kind go out and stay.
struct Counted {
    kind: String,
    out: usize,
    stay: usize,
}

/// What would go out.
struct Preview {
    counts: Vec<Counted>,
    left_out: Vec<Reason>,
    summary: String,
    button: PostButton,
}

#[derive(Template)]
#[template(path = "documents.html")]
struct DocumentsTemplate<'a> {
    words: &'a Words,
    frame: Html,
    title: &'a str,
    path: String,
    fields: &'a Fields,
    preview: Option<Preview>,
}

async fn show(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Asking(pairs): Asking<Pairs>,
) -> Result<Response, PageError> {
    let mut read = own.visit.read().await?;
    let place = place::enter(&own, &mut read, id_in_address(&id)?, Act::GiveDocuments).await?;
    let answers = Answers::sent(&pairs);
    let mut fields = answers.fields(&own.visit);
    let asked = answers.read(&own.visit, &mut fields);
    let ride = Ride::of(&mut read, &methods, &place.journey, today(&own)).await?;
    let preview = match &asked {
        Some(asked) => Some(preview(&own, &place, asked, &bundle(&mut read, &own, &methods, (&place, ride.as_ref()), asked).await?)),
        None => None,
    };
    drop(read);
    page(&own, &place, ride.as_ref(), &fields, preview)
}

async fn give(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Sent(pairs): Sent<Pairs>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place) = place::begin(&own, id, Act::GiveDocuments, "journey.give-documents").await?;
    let answers = Answers::sent(&pairs);
    let mut fields = answers.fields(visit);
    let ride = Ride::of(&mut act, &methods, &place.journey, today(&own)).await?;
    let Some(asked) = answers.read(visit, &mut fields) else {
        return page(&own, &place, ride.as_ref(), &fields, None);
    };
    let bundle = bundle(&mut act, &own, &methods, (&place, ride.as_ref()), &asked).await?;
    let owner = organisations::owner_name(&mut act, &place.journey).await?;
    let entry = asked.told(Entry::new(Stream::journey(id))).fact("documents-out", count(bundle.documents.len()));
    let entry = entry.fact("documents-left-out", count(bundle.left_out.len()));
    let parts = make::parts(&own, &place, &owner, &asked, bundle)?;
    act.record(entry);
    act.commit().await?;
    let store = keeping(visit).ok().map(|keeping| keeping.store.clone());
    let name = format!("attachment; filename=\"documents-{id}.zip\"");
    let headers = [(CONTENT_TYPE, "application/zip".to_owned()), (CONTENT_DISPOSITION, name)];
    Ok((headers, archive::sent(store, parts)).into_response())
}

fn count(of: usize) -> i64 {
    i64::try_from(of).unwrap_or(i64::MAX)
}

fn preview(own: &OwnVisit, place: &Place, asked: &Asked, bundle: &Bundle) -> Preview {
    let visit = &own.visit;
    let counted = |kind: &Kind| {
        let (out, stay) = bundle.count(*kind);
        Counted { kind: visit.word(&format!("document-kind-{kind}")), out, stay }
    };
    let (whole, parts) = bundle.stay();
    let told = [
        ("period", asked.period(visit).into()),
        ("out", count(bundle.documents.len()).into()),
        ("stay", count(whole).into()),
        ("parts", count(parts).into()),
    ];
    let mut button = PostButton::new(path(place.journey.id), visit.word("documents-submit"));
    button.hidden = asked.carried();
    Preview {
        counts: Kind::ALL.iter().filter(|kind| asked.kinds.contains(kind)).map(counted).collect(),
        left_out: stays::by_reason(visit, bundle),
        summary: visit.words().with("documents-summary", &told),
        button,
    }
}

fn page(own: &OwnVisit, place: &Place, ride: Option<&Ride>, fields: &Fields, preview: Option<Preview>) -> Result<Response, PageError> {
    let (visit, words) = (&own.visit, own.visit.words());
    let title = visit.word("documents-title");
    let requirements = ride.map(Ride::requirements).unwrap_or_default();
    let body = Html::render(&DocumentsTemplate {
        words,
        frame: frame::frame(own, place, ride, &requirements, Tabbed::Below("documents", "documents-title"), false)?,
        title: &title,
        path: path(place.journey.id),
        fields,
        preview,
    })?;
    let status = if fields.errors() > 0 { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    visit.page_with_status(status, frame::page(own, place, fields.title(words, &title), Vec::new()), &body)
}
