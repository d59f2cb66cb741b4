//! Declaring whether one has an interest of one's own, and renewing what one has declared.

use axum::{Form as Sent, extract::Path, response::Response};
use perron_journal::Entry;
use perron_ui::{Choice, Field, Fields, Form, Link};
use perron_web::{PageError, Routes};
use serde::Deserialize;
use time::Date;

use crate::{
    access::Act,
    administration::impartiality::{Declaration, DeclarationKind, Ending, path, record, store},
    form_page::FormPage,
    model::{Organisation, OrganisationId},
    moment, organisation,
    people::People,
    visit::{OwnVisit, Visit},
};

/// The longest account of an interest, in characters.
const LONGEST: usize = 1_000;

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default()
        .get("/organisations/{id}/impartiality/new", show)
        .post("/organisations/{id}/impartiality/new", declare)
        .get("/organisations/{id}/impartiality/{declaration}/renew", show_again)
        .post("/organisations/{id}/impartiality/{declaration}/renew", renew)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    interest: String,
    what: String,
    from: String,
    until: String,
}

/// The answers once they have been checked.
struct Checked {
    has_interest: bool,
    what: String,
    from: Date,
    until: Date,
}

async fn show(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let place = own.place(&mut visit.read().await?, id, Act::Declare).await?;
    let answers = Answers { from: today(visit), ..Answers::default() };
    page(visit, &place.organisation, "new", &answers).show(visit)
}

async fn show_again(own: OwnVisit, Path((id, declaration)): Path<(String, String)>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let mut read = visit.read().await?;
    let place = own.place(&mut read, id, Act::Declare).await?;
    let before = own_one(&own, store::lasting(&mut read, id, organisation::id_in_address(&declaration)?).await?)?;
    let answers = Answers { interest: answer(before.has_interest).to_owned(), what: before.what, from: today(visit), until: String::new() };
    page(visit, &place.organisation, &format!("{}/renew", before.id), &answers).show(visit)
}

async fn declare(own: OwnVisit, Path(id): Path<String>, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let (mut act, place) = organisation::begin(&own, id, Act::Declare, "people.declare-impartiality").await?;
    let mut page = page(visit, &place.organisation, "new", &answers);
    let Some(checked) = checked(visit, &mut page.form.fields, &answers) else { return page.show(visit) };
    add(&own, &mut act, id, checked).await?;
    act.commit().await?;
    Ok(visit.done(&path(id), "impartiality-declared", &[]))
}

async fn renew(
    own: OwnVisit,
    Path((id, declaration)): Path<(String, String)>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let declaration = organisation::id_in_address(&declaration)?;
    let (mut act, place) = organisation::begin(&own, id, Act::Declare, "people.renew-impartiality").await?;
    let before = own_one(&own, store::lasting(&mut act, id, declaration).await?)?;
    let mut page = page(visit, &place.organisation, &format!("{declaration}/renew"), &answers);
    let Some(checked) = checked(visit, &mut page.form.fields, &answers) else { return page.show(visit) };
    store::end(&mut act, before.id, Ending::Renewed).await?;
    record(&mut act, &before, |entry| entry.fact("ended-by", Ending::Renewed.as_str()));
    add(&own, &mut act, id, checked).await?;
    act.commit().await?;
    Ok(visit.done(&path(id), "impartiality-renewed", &[]))
}

/// The declaration, when it is one's own; those of others are changed by nobody else.
pub fn own_one(own: &OwnVisit, found: Option<Declaration>) -> Result<Declaration, PageError> {
    found.filter(|found| found.person == own.person.id).ok_or_else(PageError::not_found)
}

async fn add(own: &OwnVisit, act: &mut perron_journal::Act, id: OrganisationId, checked: Checked) -> perron_db::Result<()> {
    let declaration = Declaration {
        id: act.new_id::<DeclarationKind>(),
        organisation: id,
        person: own.person.id,
        has_interest: checked.has_interest,
        what: checked.what,
        from: checked.from,
        until: checked.until,
        declared_at: act.now(),
        ended: None,
    };
    store::add(act, &declaration).await?;
    record(act, &declaration, |entry: Entry| {
        let entry = entry.fact("interest", declaration.has_interest).fact("valid-from", declaration.from.to_string());
        let entry = entry.fact("valid-until", declaration.until.to_string());
        // What somebody writes about themselves or their family may have to be erased.
        if declaration.what.is_empty() { entry } else { entry.personal("what", declaration.what.as_str()) }
    });
    Ok(())
}

/// The answers, or what is wrong with them.
fn checked(visit: &Visit, fields: &mut Fields, answers: &Answers) -> Option<Checked> {
    let has_interest = match answers.interest.as_str() {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    if has_interest.is_none() {
        fields.fail("interest", visit.word("error-impartiality-interest"));
    }
    let what = answers.what.trim();
    if has_interest == Some(true) && what.is_empty() {
        fields.fail("what", visit.word("error-impartiality-what"));
    } else if what.chars().count() > LONGEST {
        fields.fail("what", visit.words().count("error-impartiality-long", LONGEST));
    }
    let (from, until) = (moment::parse_day(&answers.from), moment::parse_day(&answers.until));
    for (name, day) in [("from", from), ("until", until)] {
        if day.is_none() {
            fields.fail(name, visit.word("error-log-date"));
        }
    }
    if from.zip(until).is_some_and(|(from, until)| until < from) {
        fields.fail("until", visit.word("error-impartiality-order"));
    }
    let accepted = visit.accepts(fields);
    let (has_interest, from, until) = (has_interest?, from?, until?);
    accepted.then(|| Checked { has_interest, what: what.to_owned(), from, until })
}

/// Today, as it is typed.
fn today(visit: &Visit) -> String {
    moment::typed_day(visit.words(), moment::day(visit.now()))
}

const fn answer(has_interest: bool) -> &'static str {
    if has_interest { "yes" } else { "no" }
}

fn page(visit: &Visit, organisation: &Organisation, end: &str, answers: &Answers) -> FormPage {
    let words = visit.words();
    let choice = |has_interest, key: &str| Choice::new(answer(has_interest), words.get(key));
    let interest = vec![choice(true, "impartiality-yes"), choice(false, "impartiality-no")];
    let day = |name: &str, key: &str, value: &str| {
        Field::text(name, words.get(key)).hint(words.get("log-filter-day-hint")).width(perron_ui::Width::Ten).value(value)
    };
    let fields = vec![
        Field::radios("interest", words.get("impartiality-interest"), interest).value(&answers.interest),
        Field::text_area("what", words.get("impartiality-what"), 4)
            .hint(words.get("impartiality-what-hint"))
            .maxlength(LONGEST)
            .optional()
            .value(&answers.what),
        day("from", "impartiality-from", &answers.from),
        day("until", "impartiality-until", &answers.until),
    ];
    let list = path(organisation.id);
    let form = Form::new(format!("{list}/{end}"), fields, words.get("impartiality-submit"));
    let mut crumbs = organisation::crumbs(visit, organisation);
    crumbs.push(Link::new(list.clone(), words.get("impartiality-title")));
    FormPage {
        heading: words.get(if end == "new" { "impartiality-declare" } else { "impartiality-renew-title" }),
        lead: words.get("impartiality-lead"),
        form: form.cancel(Link::new(list, words.get("organisation-stay"))),
        below: Vec::new(),
        crumbs,
    }
}
