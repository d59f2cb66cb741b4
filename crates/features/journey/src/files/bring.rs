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
        self, OwnVisit, Visit,
        files::{Refused, Scanned, Upload, check, has_room, keeping, key, letters_of_infection, refuse},
        id_in_address,
    },
};
use perron_ui::Fields;
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    files::{
        self, entry,
        form::Answers,
        model::{File, FileKind},
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
    let mut page = Answers::sent(&upload).page(&own, &place, &subject)?;
    let fields = &mut page.form.fields;
    let coming = accepted(&own, &place, act, (subject.kind, &subject.id), &mut upload, fields).await?;
    let Some(coming) = coming.filter(|_| visit.accepts(fields)) else { return page.show(visit) };
    let kept = put(visit, fields, &coming, keep(&own, &methods, id, act, (&subject, &coming.file))).await?;
    match kept {
        Some(subject) => Ok(visit.done(&subject.page, "file-added", &[&coming.file.name])),
        None => page.show(visit),
    }
}

/// A file that can be kept, with its bytes.
pub struct Coming {
    /// The file.
    pub file: File,
    bytes: Vec<u8>,
}

/// The file of a form, if it can be kept; else what is wrong with it stands at its field. `needed` is what somebody must be allowed to do who
/// brings one.
///
/// # Errors
/// When the database or the scanner cannot be reached.
pub async fn accepted(
    own: &OwnVisit,
    place: &Place,
    needed: Act,
    (kind, subject): (Kind, &str),
    upload: &mut Upload,
    fields: &mut Fields,
) -> Result<Option<Coming>, PageError> {
    let (visit, answers) = (&own.visit, Answers::sent(upload));
    let confidentiality = answers.check(own, place, fields);
    let mark = answers.mark_for_numbers(visit);
    let (received, bytes) = match check(upload.file.take(), Accepted::usual(), keeping(visit)?, mark.as_deref()).await {
        Ok(received) => received,
        Err(refused) => {
            tell_of_infection(own, place.journey.id, needed, &refused).await?;
            refuse(visit, fields, &refused)?;
            return Ok(None);
        }
    };
    let Some(confidentiality) = confidentiality else { return Ok(None) };
    let file = File {
        id: Id::<FileKind>::new(visit.now(), visit.people.journal().random()),
        organisation: place.journey.owner,
        kind,
        subject: subject.to_owned(),
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
    Ok(Some(Coming { file, bytes }))
}

/// Keeps a file by an act that writes its row, or gives nothing where there is no room and says so at its field. Its bytes come first, so
/// that no row is ever without them; should the act fail, they go again.
///
/// # Errors
/// When the act fails, or the store does not answer.
pub async fn put<T>(
    visit: &Visit,
    fields: &mut Fields,
    coming: &Coming,
    keep: impl Future<Output = Result<Option<T>, PageError>>,
) -> Result<Option<T>, PageError> {
    let (keeping, key) = (keeping(visit)?, key(coming.file.organisation, coming.file.id));
    keeping.store.put(&key, coming.bytes.clone()).await?;
    let kept = keep.await;
    if !matches!(kept, Ok(Some(_))) {
        keeping.store.delete(&key).await?;
    }
    if matches!(kept, Ok(None)) {
        refuse(visit, fields, &Refused::Full)?;
    }
    kept
}

/// Whether the organisation has room for a file.
///
/// # Errors
/// When the database cannot be reached.
pub async fn has_room_for(act: &mut perron_journal::Act, own: &OwnVisit, file: &File) -> Result<bool, PageError> {
    let owner = doors::organisation(act, file.organisation).await?.ok_or_else(PageError::not_found)?;
    has_room(act, &own.visit, &owner, file.size.unsigned_abs(), 0).await
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
    if !has_room_for(&mut act, own, file).await? {
        return Ok(None);
    }
    let subject = subject::touched(&mut act, own, &place, &ride, subject.clone()).await?;
    let file = File { subject: subject.id.clone(), ..file.clone() };
    files::add(&mut act, id, &file).await?;
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
