//! Bringing a file to an activity or to evidence.

use axum::{
    Extension,
    extract::{DefaultBodyLimit, Multipart, Path, multipart::MultipartRejection},
    handler::Handler,
    response::Response,
};
use perron_files::Accepted;
use perron_journal::{Entry, Stream};
use perron_kernel::Id;
use perron_people::{
    People,
    doors::{
        self, OwnVisit,
        files::{Keeping, Refused, Scanned, Upload, check, has_room, keeping, key, letters_of_infection, refuse},
        id_in_address,
    },
};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    files::{
        entry,
        form::Answers,
        model::{File, FileKind},
        store,
    },
    methods::Methods,
    model::JourneyId,
    place::{self, Place},
    ride::{Ride, acts},
    subject::{self, Kind, Subject},
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    const PATH: &str = "/journeys/{id}/about/{kind}/{subject}/files/new";
    // The form itself knows how large a file may be.
    Routes::default().get(PATH, show).post(PATH, bring.layer(DefaultBodyLimit::disable()))
}

/// What somebody must be allowed to do who brings a file to things of this kind.
fn act_of(kind: &str) -> Result<Act, PageError> {
    kind.parse::<Kind>().ok().and_then(Kind::takes_files).ok_or_else(PageError::not_found)
}

async fn show(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, kind, subject)): Path<(String, String, String)>,
) -> Result<Response, PageError> {
    let (place, ride) = acts::enter(&own, &methods, id_in_address(&id)?, act_of(&kind)?).await?;
    let subject = Subject::find(&mut own.visit.read().await?, &own, &place, &ride, (&kind, &subject)).await?;
    Answers::fresh().page(&own, &place, &subject)?.show(&own.visit)
}

async fn bring(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, kind, subject)): Path<(String, String, String)>,
    sent: Result<Multipart, MultipartRejection>,
) -> Result<Response, PageError> {
    let (visit, id, act) = (&own.visit, id_in_address(&id)?, act_of(&kind)?);
    let keeping = keeping(visit)?;
    let (place, ride): (Place, Ride) = acts::enter(&own, &methods, id, act).await?;
    let subject = Subject::find(&mut visit.read().await?, &own, &place, &ride, (&kind, &subject)).await?;
    // Nothing of the database waits for the sender.
    let mut upload = Upload::read(sent, keeping.largest).await?;
    let answers = Answers::sent(&upload);
    let mut page = answers.page(&own, &place, &subject)?;
    let confidentiality = answers.check(&own, &place, &mut page.form.fields);
    let mark = answers.mark_for_numbers(visit);
    let (received, bytes) = match check(upload.file.take(), Accepted::usual(), keeping, mark.as_deref()).await {
        Ok(received) => received,
        Err(refused) => {
            tell_of_infection(&own, id, act, &refused).await?;
            refuse(visit, &mut page.form.fields, &refused)?;
            return page.show(visit);
        }
    };
    let Some(confidentiality) = confidentiality else { return page.show(visit) };
    let file = File {
        id: Id::<FileKind>::new(visit.now(), visit.people.journal().random()),
        organisation: place.journey.owner,
        kind: subject.kind,
        subject: subject.id.clone(),
        sha256: received.sha256_digits(),
        name: received.name,
        media_type: received.media_type.to_owned(),
        size: i64::try_from(received.size).unwrap_or(i64::MAX),
        scanned: Scanned::of(received.scanned),
        confidentiality,
        brought_by: own.person.id,
        brought_by_name: None,
        brought_at: visit.now(),
        removed_at: None,
    };
    let kept = put(keeping, &file, bytes, keep(&own, &methods, id, act, (&subject, &file))).await?;
    let Some(subject) = kept else {
        refuse(visit, &mut page.form.fields, &Refused::Full)?;
        return page.show(visit);
    };
    Ok(visit.done(&subject.page, "file-added", &[&file.name]))
}

/// Its bytes come first, so that no row is ever without them; should the act fail or find no room, they go again.
async fn put(
    keeping: &Keeping,
    file: &File,
    bytes: Vec<u8>,
    keep: impl Future<Output = Result<Option<Subject>, PageError>>,
) -> Result<Option<Subject>, PageError> {
    let key = key(file.organisation, file.id);
    keeping.store.put(&key, bytes).await?;
    let kept = keep.await;
    if !matches!(kept, Ok(Some(_))) {
        keeping.store.delete(&key).await?;
    }
    kept
}

/// Writes the row; nothing when there is no room.
async fn keep(
    own: &OwnVisit,
    methods: &Methods,
    id: JourneyId,
    needed: Act,
    (subject, file): (&Subject, &File),
) -> Result<Option<Subject>, PageError> {
    let (mut act, place, ride) = acts::begin(own, methods, id, needed, "journey.add-file").await?;
    let owner = doors::organisation(&mut act, file.organisation).await?.ok_or_else(PageError::not_found)?;
    if !has_room(&mut act, &own.visit, &owner, file.size.unsigned_abs(), 0).await? {
        return Ok(None);
    }
    let subject = subject::touched(&mut act, own, &place, &ride, subject.clone()).await?;
    let file = File { subject: subject.id.clone(), ..file.clone() };
    store::add(&mut act, id, &file).await?;
    acts::settle(act, own, methods, &place, entry(id, &subject, &file)).await?;
    Ok(Some(subject))
}

/// Records that a file was refused because the scanner knows what is in it, for the case and for its organisation, and tells the
/// administrators there. Neither says which file it was.
async fn tell_of_infection(own: &OwnVisit, id: JourneyId, needed: Act, refused: &Refused) -> Result<(), PageError> {
    let Refused::Refusal(perron_files::Refusal::Infected { signature }) = refused else { return Ok(()) };
    let (mut act, place) = place::begin(own, id, needed, "journey.refuse-file").await?;
    let owner = doors::organisation(&mut act, place.journey.owner).await?.ok_or_else(PageError::not_found)?;
    act.record(Entry::new(Stream::journey(id)).fact("signature", signature.clone()));
    act.record(Entry::new(Stream::organisation(owner.id)).fact("signature", signature.clone()));
    for letter in letters_of_infection(&mut act, &own.visit.people, &owner).await? {
        act.afterwards(letter);
    }
    Ok(act.commit().await?)
}
