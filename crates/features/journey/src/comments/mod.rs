//! Comments: what a team says to each other where the work stands, at an activity, a formal requirement, a station or a fact. A comment is
//! seen by everybody who sees the ride.

mod block;
mod change;
pub mod mention;
pub mod model;
mod page;
pub mod store;
mod text;
mod withdraw;

use perron_db::Query;
use perron_journal::{Act as Doing, Entry, Stream};
use perron_people::{People, doors::OwnVisit, moment};
use perron_ui::{Fields, Link};
use perron_web::{ErrorKind, PageError, Routes};

use crate::{
    access::{self, Act},
    comments::{
        mention::{Named, Read},
        model::{Comment, CommentId, LONGEST},
    },
    letters::{self, CommentNews},
    model::JourneyId,
    participants, paths,
    place::Place,
    ride::Ride,
    rules::written,
    subject::{Kind, Subject},
    things::OfJourney,
};

pub use block::block;

/// The name of the field with the text.
const FIELD: &str = "comment";

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    page::routes().and(change::routes()).and(withdraw::routes())
}

/// Where a comment is changed, withdrawn and brought back.
fn path(journey: JourneyId, id: CommentId) -> String {
    paths::below(journey, &format!("comments/{id}"))
}

/// What names a comment within a page.
pub fn anchor(id: CommentId) -> String {
    format!("comment-{id}")
}

/// Who can be mentioned: whoever takes part and sees the ride.
async fn nameable(query: &mut impl Query, place: &Place) -> perron_db::Result<Vec<Named>> {
    let participants = participants::store::of(query, place.journey.id).await?.into_iter();
    let sees = participants.filter(|one| access::may(Some(one.role), false, Act::SeeRide));
    Ok(sees.filter_map(|one| Some(Named { person: one.person, name: one.name? })).collect())
}

/// What was written, when nothing is wrong with it.
fn said(own: &OwnVisit, fields: &mut Fields, text: &str, people: &[Named]) -> Option<Read> {
    let text = written(text);
    if text.is_empty() {
        fields.fail(FIELD, own.visit.word("error-comment-empty"));
    } else if text.chars().count() > LONGEST {
        fields.fail(FIELD, own.visit.words().count("error-comment-long", LONGEST));
    }
    own.visit.accepts(fields).then(|| mention::read(&text, people))
}

/// Notes whom a comment mentions, and tells each of them once, unless they wrote it. A new comment is news also to those who have written about
/// the same before: somebody answers them. Whoever is mentioned is told of that alone.
async fn tell(
    act: &mut Doing,
    own: &OwnVisit,
    (place, ride): (&Place, &Ride),
    subject: &Subject,
    (id, is_new): (CommentId, bool),
    read: &Read,
) -> perron_db::Result<()> {
    let page = format!("{}#{}", subject.comments(place.journey.id), anchor(id));
    let thing = OfJourney::subject(act, place.journey.id, subject).await?;
    for person in &read.mentioned {
        if store::mention(act, id, *person).await? {
            letters::comment(act, own, (&place.journey, ride), *person, CommentNews::Mentions, (&thing, &page)).await?;
        }
    }
    let writers = if is_new { store::writers(act, place.journey.id, subject).await? } else { Vec::new() };
    for person in writers.into_iter().filter(|person| !read.mentioned.contains(person)) {
        letters::comment(act, own, (&place.journey, ride), person, CommentNews::Answers, (&thing, &page)).await?;
    }
    Ok(())
}

/// What the journal says of a comment, whatever was done with it. The text keeps ids where it mentions people: whoever shows it puts in what they
/// are called now, so that no name stays in it once it is erased.
fn entry(journey: JourneyId, subject: &Subject, id: CommentId, text: &str) -> Entry {
    Entry::new(Stream::journey(journey))
        .fact("comment", id.to_string())
        .fact("about", subject.kind.as_str())
        .fact("about-id", subject.id.as_str())
        .personal("about-title", subject.title.as_str())
        .personal("comment-text", text)
}

/// The receipt of a comment that was written or changed, with the words behind an @ that fit nobody.
fn done(own: &OwnVisit, subject: &Subject, read: &Read) -> axum::response::Response {
    if read.unknown.is_empty() {
        own.visit.done(&subject.page, "comment-saved", &[&subject.title])
    } else {
        own.visit.done(&subject.page, "comment-saved-unknown", &[&subject.title, &read.unknown.join(", ")])
    }
}

/// A comment of the journey, and what it is about.
async fn find(query: &mut impl Query, own: &OwnVisit, place: &Place, ride: &Ride, id: CommentId) -> Result<(Comment, Subject), PageError> {
    let comment = store::one(query, place.journey.id, id).await?.ok_or_else(PageError::not_found)?;
    let subject = Subject::find(query, own, place, ride, (comment.kind.as_str(), &comment.subject)).await?;
    Ok((comment, subject))
}

/// The thing that an address names, if people can write about it.
async fn talked_about(
    query: &mut impl Query,
    own: &OwnVisit,
    place: &Place,
    ride: &Ride,
    named: (&str, &str),
) -> Result<Subject, PageError> {
    let subject = Subject::find(query, own, place, ride, named).await?;
    if subject.kind.takes_comments() { Ok(subject) } else { Err(PageError::not_found()) }
}

/// What people say in a journey, for its overview: how much, and where the newest stands.
pub struct Newest {
    /// How many comments there are.
    pub count: String,
    /// Who wrote the newest, about what and when.
    pub link: Link,
}

/// What people say in a journey; nothing when nobody has said anything, or the newest is about what is no longer on its route.
///
/// # Errors
/// When the database cannot be reached.
pub async fn newest(query: &mut impl Query, own: &OwnVisit, place: &Place, ride: &Ride) -> Result<Option<Newest>, PageError> {
    let (words, journey) = (own.visit.words(), place.journey.id);
    let Some((newest, many)) = store::newest(query, journey).await? else { return Ok(None) };
    let subject = match Subject::find(query, own, place, ride, (newest.kind.as_str(), &newest.subject)).await {
        Ok(subject) => subject,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let told = [
        ("name", own.visit.called(newest.written_by_name.as_deref()).into()),
        ("title", subject.title.as_str().into()),
        ("date", moment::day_in_words(words, newest.written_at).into()),
    ];
    let href = format!("{}#{}", subject.comments(journey), anchor(newest.id));
    Ok(Some(Newest { count: words.count("comments-count", many), link: Link::new(href, words.with("comments-newest", &told)) }))
}

/// How many comments stand at each thing of a kind, as links that say so; for lists.
pub struct Counted {
    journey: JourneyId,
    kind: Kind,
    counts: std::collections::BTreeMap<String, usize>,
}

impl Counted {
    /// Counts them.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn of(query: &mut impl Query, journey: JourneyId, kind: Kind) -> perron_db::Result<Self> {
        Ok(Self { journey, kind, counts: store::counts(query, journey, kind).await? })
    }

    /// The link to what is said of one of them; nothing when nobody has said anything.
    pub fn link(&self, own: &OwnVisit, id: &str) -> Option<Link> {
        let many = self.counts.get(id)?;
        let subject = Subject { kind: self.kind, id: id.to_owned(), title: String::new(), page: String::new() };
        Some(Link::new(subject.comments(self.journey), own.visit.words().count("comments-count", *many)))
    }
}
