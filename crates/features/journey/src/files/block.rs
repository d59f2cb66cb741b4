//! The files of a thing, as they stand on its page: what can be fetched, what was removed and can come back, and the way to bring one.

use askama::Template;
use perron_db::Query;
use perron_people::{
    confidentiality::{Confidentiality, Tag},
    doors::{
        OwnVisit, Visit,
        files::{Scanned, size_in_words},
    },
    moment,
};
use perron_ui::{Html, Words};
use perron_web::PageError;

use crate::{
    files::{anchor, download_path, gone_before, model::File, path, remove::may_remove, store},
    model::JourneyId,
    place::Place,
    subject::{Kind, Subject},
};

/// A file as the page shows it to somebody.
struct Shown {
    /// Its id within the page.
    anchor: String,
    name: String,
    download: String,
    /// How large it is, who brought it and when.
    said: String,
    mark: Tag,
    /// That nobody has looked for viruses in it; empty where somebody has.
    unscanned: String,
    remove: Option<String>,
    restore: Option<String>,
}

#[derive(Template)]
#[template(path = "files_of.html")]
struct FilesTemplate<'a> {
    words: &'a Words,
    /// Whether it has a heading of its own.
    heads: bool,
    /// What they belong to.
    title: &'a str,
    files: Vec<Shown>,
    removed: Vec<Shown>,
    new: Option<String>,
}

/// The files of all things of a kind, as somebody sees them.
pub struct Attached {
    files: Vec<File>,
}

impl Attached {
    /// Reads them.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn of(query: &mut impl Query, own: &OwnVisit, place: &Place, kind: Kind) -> perron_db::Result<Self> {
        let mut files = store::of_kind(query, place.journey.id, kind).await?;
        let gone = gone_before(own.visit.now());
        files.retain(|file| place.sees(&file.kept(), own.person.id) && file.removed_at.is_none_or(|at| at >= gone));
        Ok(Self { files })
    }

    /// Those of one thing as markup, with the way to bring one for whoever may.
    ///
    /// # Errors
    /// When a template fails.
    pub fn html(&self, own: &OwnVisit, place: &Place, subject: &Subject, heads: bool) -> Result<Html, PageError> {
        let (visit, journey, may) = (&own.visit, place.journey.id, may_remove(place, subject.kind));
        let here = || self.files.iter().filter(|file| file.subject == subject.id);
        let show = |file: &File| shown(visit, journey, file, may);
        Ok(Html::render(&FilesTemplate {
            words: visit.words(),
            heads,
            title: &subject.title,
            files: here().filter(|file| file.removed_at.is_none()).map(show).collect(),
            removed: here().filter(|file| may && file.removed_at.is_some()).map(show).collect(),
            new: may.then(|| subject.new_file(journey)),
        })?)
    }
}

/// The block on the page of a thing.
///
/// # Errors
/// When the database cannot be reached, or a template fails.
pub async fn block(query: &mut impl Query, own: &OwnVisit, place: &Place, subject: &Subject) -> Result<Html, PageError> {
    Attached::of(query, own, place, subject.kind).await?.html(own, place, subject, true)
}

fn shown(visit: &Visit, journey: JourneyId, file: &File, may: bool) -> Shown {
    let (words, address) = (visit.words(), path(journey, file.id));
    let who = visit.called(file.brought_by_name.as_deref());
    let said = [
        ("size", size_in_words(words, file.size.unsigned_abs()).into()),
        ("who", who.into()),
        ("date", moment::day_in_words(words, file.brought_at).into()),
    ];
    Shown {
        anchor: anchor(file.id),
        name: file.name.clone(),
        download: download_path(journey, file.id),
        said: words.with("file-said", &said),
        mark: tag(visit, &file.confidentiality),
        unscanned: if file.scanned == Scanned::Clean { String::new() } else { visit.word("file-unscanned") },
        remove: (may && file.removed_at.is_none()).then(|| format!("{address}/remove")),
        restore: (may && file.removed_at.is_some()).then(|| format!("{address}/restore")),
    }
}

/// The mark of a file, with the roles of a journey that it names.
fn tag(visit: &Visit, confidentiality: &Confidentiality) -> Tag {
    let tag = Tag::of(visit, &Confidentiality::from(confidentiality.mark()));
    let roles: Vec<_> = confidentiality.roles().map(|role| visit.word(&format!("journey-role-{role}"))).collect();
    if roles.is_empty() {
        return tag;
    }
    let both = [("mark", tag.label.into()), ("roles", roles.join(", ").into())];
    Tag { label: visit.words().with("confidentiality-with-roles", &both), ..tag }
}
