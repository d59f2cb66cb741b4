//! One fact: what is asked and by which form, what is known now and since when, which rules read it, and all that was said before.

use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query as Asking},
    http::StatusCode,
    response::Response,
};
use perron_db::Query;
use perron_method::schema::Fact;
use perron_people::{
    People,
    doors::{OwnVisit, Visit, id_in_address},
    moment,
};
use perron_ui::{Field, Form, Html, Link, Pagination, PostButton, SummaryRow, Width, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    comments,
    facts::{self, form::Asked, known, model::Given, preview::tag, store, words},
    form::Pairs,
    methods::Methods,
    pages,
    place::Place,
    requirements,
    ride::{
        Ride, acts,
        frame::{self, Tabbed},
    },
    subject::{Kind, Subject},
};

/// The longest account of where something is known from, in characters.
pub const LONGEST_SOURCE: usize = 300;

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/facts/{fact}", show)
}

/// A rule that reads the fact.
struct Reader {
    title: String,
    href: String,
    state: Html,
}

/// What somebody said of the fact.
struct Said {
    value: Html,
    source: String,
    as_of: String,
    by: String,
    when: String,
    again: Option<PostButton>,
}

#[derive(Template)]
#[template(path = "fact.html")]
struct FactTemplate<'a> {
    words: &'a Words,
    frame: Html,
    title: &'a str,
    hint: String,
    rows: Vec<SummaryRow>,
    /// Why it is not asked for; empty where it is.
    origin: String,
    form: Option<&'a Form>,
    take_back: Option<PostButton>,
    readers: Vec<Reader>,
    readers_caption: String,
    history: Vec<Said>,
    history_caption: String,
    pages: Pagination,
    /// What people say about it.
    comments: Html,
}

async fn show(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, fact)): Path<(String, String)>,
    Asking(asked): Asking<pages::Asked>,
) -> Result<Response, PageError> {
    let id = id_in_address(&id)?;
    let (place, ride) = acts::enter(&own, &methods, id, Act::SeeRide).await?;
    let fact = facts::named(&ride, &fact)?;
    let mut read = own.visit.read().await?;
    let history = store::history(&mut read, id, &fact.id).await?;
    let comments = comments_on(&mut read, &own, &place, &ride, fact).await?;
    drop(read);
    let asks = facts::is_given(fact) && place.may(Act::Prove);
    let form = if asks { Some(form(&own, &place, &ride, fact, &history, None)?) } else { None };
    page(&own, &place, &ride, fact, (&history, asked.number().unwrap_or(1)), form.as_ref(), comments)
}

/// What people say about it, as it stands on the page.
///
/// # Errors
/// When the database cannot be reached, or a template fails.
pub async fn comments_on(query: &mut impl Query, own: &OwnVisit, place: &Place, ride: &Ride, fact: &Fact) -> Result<Html, PageError> {
    let subject = Subject::find(query, own, place, ride, (Kind::Fact.as_str(), &fact.id)).await?;
    comments::block(query, own, place, &subject).await
}

/// The mark of what was shown: which answer was the newest.
pub fn mark(history: &[Given]) -> String {
    history.first().map(|newest| newest.id.to_string()).unwrap_or_default()
}

/// The names and values of the form: what was sent, or what stands now.
pub fn carried(own: &OwnVisit, asked: &Asked<'_>, given: &Given) -> Pairs {
    let mut pairs = given.value.as_ref().map(|value| asked.carried(value)).unwrap_or_default();
    pairs.push(("source".to_owned(), given.source.clone()));
    pairs.push(("as_of".to_owned(), moment::typed_day(own.visit.words(), given.as_of)));
    pairs
}

/// The form, with what was sent, or else with what stands now.
///
/// # Errors
/// When the method does not know the fact.
pub fn form(own: &OwnVisit, place: &Place, ride: &Ride, fact: &Fact, history: &[Given], sent: Option<&Pairs>) -> Result<Form, PageError> {
    let visit = &own.visit;
    let edition = ride.edition(visit)?;
    let asked = Asked::of(own, &edition, ride, fact)?;
    let standing = ride.given.get(fact.id.as_str());
    let shown = sent.cloned().unwrap_or_else(|| {
        if let Some(given) = standing {
            carried(own, &asked, given)
        } else {
            let source = if known::is_of_test(fact) { visit.word("journey-from-test") } else { String::new() };
            vec![("as_of".to_owned(), moment::typed_day(visit.words(), ride.today)), ("source".to_owned(), source)]
        }
    });
    let mut fields = asked.fields(&shown, sent.is_none());
    let one = |name: &str| facts::form::one(&shown, name).to_owned();
    let source = Field::text("source", visit.word("facts-source")).hint(visit.word("facts-source-hint")).maxlength(LONGEST_SOURCE);
    fields.push(source.optional().value(&one("source")));
    let as_of = Field::text("as_of", visit.word("facts-as-of")).hint(visit.word("log-filter-day-hint")).width(Width::Ten);
    fields.push(as_of.value(&one("as_of")));
    let mark = if sent.is_some() { one("shown") } else { mark(history) };
    fields.push(Field::hidden("shown", mark));
    let form = Form::new(facts::path_of(place.journey.id, fact), fields, visit.word("organisation-save"));
    Ok(form.cancel(Link::new(facts::path(place.journey.id), visit.word("organisation-stay"))))
}

/// The page, with the form or without one. Of what was said before it shows a page.
///
/// # Errors
/// When a template fails.
pub fn page(
    own: &OwnVisit,
    place: &Place,
    ride: &Ride,
    fact: &Fact,
    (history, at): (&[Given], usize),
    form: Option<&Form>,
    comments: Html,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, place.journey.id);
    let words = visit.words();
    let edition = ride.edition(visit)?;
    let requirements = ride.requirements();
    let asks = facts::is_given(fact);
    let gives = asks && place.may(Act::Prove);
    let address = facts::path_of(id, fact);
    let value = known::value_of(ride, fact);
    let in_words = value.as_ref().map(|value| words::lines(visit, &edition, ride, fact, value));
    let mut rows = vec![SummaryRow::lines(visit.word("facts-value"), &in_words.unwrap_or_else(|| vec![visit.word("facts-not-known")]))];
    let standing = ride.given.get(fact.id.as_str()).filter(|_| asks);
    if let Some(given) = standing {
        let source = if given.source.is_empty() { visit.word("facts-no-source") } else { given.source.clone() };
        rows.push(SummaryRow::new(visit.word("facts-source"), &source));
        rows.push(SummaryRow::new(visit.word("facts-as-of"), &words.date(given.as_of)));
        rows.push(SummaryRow::new(visit.word("facts-given"), &by(visit, given)));
    }
    if let Some(station) = fact.asked_at.as_ref().filter(|_| asks) {
        rows.push(SummaryRow::new(visit.word("facts-asked-at"), &edition.station_title(station)));
    }
    let reads = requirements.iter().filter(|requirement| facts::read_by(ride, requirement.rule).contains(fact.id.as_str()));
    let readers: Vec<Reader> = reads
        .map(|requirement| {
            let title = requirements::rule_title(&edition, &requirement.rule.id);
            let href = requirements::path(id, &requirement.rule.id);
            Ok(Reader { title, href, state: tag(visit, requirement.state)? })
        })
        .collect::<Result<_, PageError>>()?;
    let title = words::label(&edition, fact);
    let said = |(place, given): (usize, &Given)| {
        let value = given.value.as_ref().map(|value| words::lines(visit, &edition, ride, fact, value));
        let again = given.value.as_ref().filter(|_| gives && place > 0).map(|_| {
            let label = words.with("facts-again", &[("date", moment::in_words(words, given.given_at).into())]);
            PostButton::new(format!("{address}/again"), label).carrying("given", given.id.to_string())
        });
        Said {
            value: Html::lines(&value.unwrap_or_else(|| vec![visit.word("facts-taken-back")])),
            source: given.source.clone(),
            as_of: words.date(given.as_of),
            by: visit.called(given.given_by_name.as_deref()),
            when: moment::in_words(words, given.given_at),
            again,
        }
    };
    let (said, pages) = pages::cut(history.iter().enumerate().map(said).collect(), at, |page| pages::address(&address, page));
    let body = Html::render(&FactTemplate {
        words,
        frame: frame::frame(own, place, Some(ride), &requirements, Tabbed::Facts, false)?,
        title: &title,
        hint: words::hint(&edition, fact),
        rows,
        origin: if asks && !known::is_of_team(fact) && !known::is_of_test(fact) {
            String::new()
        } else {
            words::origin(visit, &edition, ride, fact)
        },
        form,
        take_back: standing.filter(|_| gives).map(|_| PostButton::new(format!("{address}/take-back"), visit.word("facts-take-back"))),
        readers_caption: words.count("facts-readers-count", readers.len()),
        readers,
        history_caption: words.count("facts-history-count", history.len()),
        history: said,
        pages,
        comments,
    })?;
    let failed = form.is_some_and(|form| form.fields.errors() > 0);
    let status = if failed { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let mut page = frame::page(own, place, title, vec![Link::new(facts::path(id), visit.word("ride-tab-facts"))]);
    if let Some(form) = form {
        page.title = form.fields.title(words, &page.title);
    }
    visit.page_with_status(status, page, &body)
}

/// Who gave it and when.
pub fn by(visit: &Visit, given: &Given) -> String {
    let told =
        [("name", visit.called(given.given_by_name.as_deref()).into()), ("moment", moment::in_words(visit.words(), given.given_at).into())];
    visit.words().with("facts-given-by", &told)
}
