//! What people say about a thing, as it stands on the page of that thing: the newest last, and the form for one more.

use std::collections::BTreeMap;

use askama::Template;
use perron_db::Query;
use perron_people::{
    doors::{OwnVisit, Visit},
    model::PersonId,
    moment,
};
use perron_ui::{Field, Form, Html, Link, Pagination, ROWS_OF_A_PAGE, Words};
use perron_web::PageError;

use crate::{
    access::Act,
    comments::{
        FIELD, anchor, mention,
        model::{Comment, LONGEST},
        nameable, path, store, text,
    },
    model::{JourneyId, Role},
    pages,
    place::Place,
    subject::Subject,
};

/// A comment as the page shows it to somebody.
struct Shown {
    /// Its id within the page.
    anchor: String,
    who: String,
    when: Html,
    /// That it was changed, in words; empty if it was not.
    changed: String,
    text: Html,
    /// That it was withdrawn, in words; then it says nothing else.
    withdrawn: String,
    /// Which comment it is, for those who hear the names of links and buttons without what stands around them.
    which: String,
    change: Option<String>,
    withdraw: Option<String>,
    restore: Option<String>,
}

#[derive(Template)]
#[template(path = "comments.html")]
struct CommentsTemplate<'a> {
    words: &'a Words,
    /// Whether it has a heading of its own; a page about nothing else has said it already.
    heads: bool,
    comments: Vec<Shown>,
    /// Where all of them stand, when only the newest do here.
    all: Option<Link>,
    pages: Pagination,
    form: Option<Html>,
    /// Who can be mentioned.
    names: Vec<String>,
}

/// Where comments stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// On the page of what they are about: the newest.
    Thing,
    /// On a page of their own; the last one, unless another is asked for.
    OwnPage(Option<usize>),
}

/// The block below the page of a thing.
///
/// # Errors
/// When the database cannot be reached, or a template fails.
pub async fn block(query: &mut impl Query, own: &OwnVisit, place: &Place, subject: &Subject) -> Result<Html, PageError> {
    let form = place.may(Act::Comment).then(|| form(&own.visit, place.journey.id, subject, ""));
    whole(query, own, place, subject, form.as_ref(), At::Thing).await
}

/// The same with this form, wherever it stands.
pub async fn whole(
    query: &mut impl Query,
    own: &OwnVisit,
    place: &Place,
    subject: &Subject,
    form: Option<&Form>,
    at: At,
) -> Result<Html, PageError> {
    let (visit, journey) = (&own.visit, place.journey.id);
    let names = store::names(query, journey, subject).await?;
    let comments = store::about(query, journey, subject).await?;
    let people = if form.is_some() { nameable(query, place).await? } else { Vec::new() };
    let (total, path) = (comments.len(), subject.comments(journey));
    let last = total.div_ceil(ROWS_OF_A_PAGE);
    let (comments, pages) = match at {
        At::OwnPage(asked) => pages::cut(comments, asked.unwrap_or(last), |page| format!("{path}?page={page}")),
        At::Thing => {
            let newest = comments.into_iter().skip(total.saturating_sub(ROWS_OF_A_PAGE)).collect();
            (newest, Pagination::new(1, 0, |_| String::new()))
        }
    };
    let cut = at == At::Thing && total > comments.len();
    Ok(Html::render(&CommentsTemplate {
        words: visit.words(),
        heads: at == At::Thing,
        all: cut.then(|| Link::new(path, visit.words().count("comments-all", total))),
        comments: comments.iter().map(|comment| shown(own, place, comment, &names)).collect(),
        pages,
        form: form.map(|form| form.render(visit.words())).transpose()?,
        names: people.into_iter().map(|one| one.name).collect(),
    })?)
}

/// The form for a comment.
pub fn form(visit: &Visit, journey: JourneyId, subject: &Subject, text: &str) -> Form {
    Form::new(subject.comments(journey), vec![field(visit, text)], visit.word("comment-submit"))
}

/// What it asks.
pub fn field(visit: &Visit, text: &str) -> Field {
    Field::text_area(FIELD, visit.word("comment-field"), 3).hint(visit.word("comment-hint")).maxlength(LONGEST).value(text)
}

/// What somebody is called who is mentioned.
pub fn called(visit: &Visit, names: &BTreeMap<PersonId, Option<String>>, person: PersonId) -> String {
    visit.called(names.get(&person).and_then(Option::as_deref))
}

/// A comment that stands, as its writer would type it.
pub fn typed(visit: &Visit, names: &BTreeMap<PersonId, Option<String>>, kept: &str) -> String {
    mention::with_names(kept, |person| called(visit, names, person))
}

/// Whether somebody may withdraw a comment: their own, or any for whoever leads the case.
pub fn may_withdraw(own: &OwnVisit, place: &Place, comment: &Comment) -> bool {
    comment.written_by == own.person.id || leads(place)
}

/// Whether somebody may bring a comment back: what they have withdrawn, or anything for whoever leads the case.
pub fn may_restore(own: &OwnVisit, place: &Place, comment: &Comment) -> bool {
    comment.withdrawn.as_ref().is_some_and(|withdrawn| withdrawn.by == own.person.id) || leads(place)
}

fn leads(place: &Place) -> bool {
    place.participant.as_ref().is_some_and(|one| one.role == Role::Lead)
}

fn shown(own: &OwnVisit, place: &Place, comment: &Comment, names: &BTreeMap<PersonId, Option<String>>) -> Shown {
    let (visit, words) = (&own.visit, own.visit.words());
    let who = visit.called(comment.written_by_name.as_deref());
    let told = |key: &str, moment| words.with(key, &[("moment", moment::in_words(words, moment).into())]);
    let withdrawn = comment.withdrawn.as_ref().map(|withdrawn| {
        let by = visit.called(withdrawn.by_name.as_deref());
        let moment = moment::in_words(words, withdrawn.at);
        let key = if withdrawn.by == comment.written_by { "comment-withdrawn-by" } else { "comment-withdrawn-of" };
        words.with(key, &[("by", by.into()), ("name", who.as_str().into()), ("moment", moment.into())])
    });
    let which = [("name", who.as_str().into()), ("moment", moment::in_words(words, comment.written_at).into())];
    let (stands, address) = (withdrawn.is_none() && place.may(Act::Comment), path(place.journey.id, comment.id));
    Shown {
        anchor: anchor(comment.id),
        which: words.with("comment-which", &which),
        when: moment::element(words, comment.written_at),
        changed: comment.changed_at.map(|at| told("comment-changed-at", at)).unwrap_or_default(),
        text: if withdrawn.is_none() { text::html(&comment.text, |person| called(visit, names, person)) } else { Html::default() },
        change: (stands && comment.written_by == own.person.id).then(|| format!("{address}/edit")),
        withdraw: (stands && may_withdraw(own, place, comment)).then(|| format!("{address}/withdraw")),
        restore: (withdrawn.is_some() && may_restore(own, place, comment)).then(|| format!("{address}/restore")),
        withdrawn: withdrawn.unwrap_or_default(),
        who,
    }
}
