//! Bringing a logo, also in place of another. Only pictures made of dots: a drawing such as SVG can hold a program.

use axum::{
    extract::{DefaultBodyLimit, Multipart, Path, multipart::MultipartRejection},
    handler::Handler,
    response::Response,
};
use perron_files::Accepted;
use perron_kernel::Id;
use perron_ui::{Field, Form, Link};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    form_page::FormPage,
    keeping::{self, Keeping},
    model::Organisation,
    organisation::{
        self,
        files::{Refused, check, has_room, keeping, key, refused_in_words, size_in_words, tell_of_infection},
        logo::{Logo, LogoKind, path, store},
        upload::{FILE, Upload},
    },
    paths,
    people::People,
    visit::{OwnVisit, Visit},
};

/// The largest logo, in bytes; it stands on a page.
const LARGEST: u64 = 1_000_000;

/// The routes of this act.
pub fn routes() -> Routes<People> {
    let path = "/organisations/{id}/logo/edit";
    Routes::default().get(path, show).post(path, bring.layer(DefaultBodyLimit::disable()))
}

/// The pictures that can be a logo.
fn accepted() -> Accepted {
    Accepted::only(&["png", "jpg", "webp"]).expect("these are known")
}

async fn show(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let place = own.place(&mut own.visit.read().await?, organisation::id_in_address(&id)?, Act::Change).await?;
    page(&own.visit, &place.organisation, keeping(&own.visit)?).show(&own.visit)
}

fn page(visit: &Visit, organisation: &Organisation, keeping: &Keeping) -> FormPage {
    let size = size_in_words(visit.words(), keeping.largest.min(LARGEST));
    let hint = visit.words().with("logo-file-hint", &[("size", size.into())]);
    let fields = vec![Field::file(FILE, visit.word("logo-file"), accepted().attribute()).hint(hint)];
    let form = Form::new(format!("{}/edit", path(organisation.id)), fields, visit.word("logo-submit"))
        .cancel(Link::new(paths::organisation(organisation.id), visit.word("organisation-stay")));
    let crumbs = organisation::crumbs(visit, organisation);
    FormPage { heading: visit.word("logo-title"), lead: visit.word("logo-lead"), form, below: Vec::new(), crumbs }
}

async fn bring(own: OwnVisit, Path(id): Path<String>, sent: Result<Multipart, MultipartRejection>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let place = own.place(&mut visit.read().await?, id, Act::Change).await?;
    let keeping = Keeping { largest: keeping(visit)?.largest.min(LARGEST), ..keeping(visit)?.clone() };
    let mut upload = Upload::read(sent, keeping.largest).await?;
    let refuse = |refused: &Refused| {
        let mut page = page(visit, &place.organisation, &keeping);
        let said = match refused {
            // The usual sentence names all that files may be.
            Refused::Refusal(perron_files::Refusal::UnknownType) => visit.word("error-logo-type"),
            other => refused_in_words(visit.words(), &keeping, other),
        };
        page.form.fields.fail(FILE, said);
        page.show(visit)
    };
    let (received, bytes) = match check(upload.file.take(), accepted(), &keeping, None).await {
        Ok(checked) => checked,
        Err(refused) => {
            tell_of_infection(&own, &place.organisation, &refused).await?;
            return refuse(&refused);
        }
    };
    let logo = Logo {
        id: Id::<LogoKind>::new(visit.now(), visit.people.journal().random()),
        media_type: received.media_type.to_owned(),
        size: i64::try_from(received.size).unwrap_or(i64::MAX),
        sha256: received.sha256_digits(),
    };
    keeping.store.put(&key(id, logo.id), bytes).await?;
    match keep(&own, &place.organisation, &logo).await {
        Ok(true) => Ok(visit.done(&paths::organisation(id), "logo-set", &[])),
        kept => {
            keeping.store.delete(&key(id, logo.id)).await?;
            kept?;
            refuse(&Refused::Full)
        }
    }
}

/// Writes the row; false when there is no room.
async fn keep(own: &OwnVisit, organisation: &Organisation, logo: &Logo) -> Result<bool, PageError> {
    let id = organisation.id;
    let (mut act, _) = organisation::begin(own, id, Act::Change, "people.set-logo").await?;
    let before = store::of(&mut act, id).await?;
    let gone = before.as_ref().map_or(0, |before| before.size);
    if !has_room(&mut act, &own.visit, organisation, logo.size.unsigned_abs(), gone).await? {
        return Ok(false);
    }
    store::set(&mut act, id, logo).await?;
    act.record(logo.entry(id));
    if let Some(before) = before {
        act.afterwards(keeping::forget(&key(id, before.id)));
    }
    act.commit().await?;
    Ok(true)
}
