//! Adding organisations from a list: what the form for one asks, a row each.

use axum::{
    extract::{DefaultBodyLimit, Request},
    handler::Handler,
    response::Response,
};
use perron_db::Query;
use perron_journal::{Actor, Principal};
use perron_table::Row;
use perron_ui::{Fields, Link};
use perron_web::{PageError, Routes};

use crate::{
    from_list::{Came, Column, Fate, List, Sent, any_wrong, meant, news},
    model::{AuthorityType, Country, OrganisationKind, OrganisationKindOfId},
    organisation::{
        add,
        form::{Answers, Details, SCHEMES},
        store,
    },
    paths,
    people::{LANGUAGES, People},
    visit::{OwnVisit, Visit},
};

const PATH: &str = "/organisations/from-list";

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get(PATH, show).post(PATH, sent.layer(DefaultBodyLimit::disable())).get("/organisations/from-list/empty.csv", empty)
}

/// Where organisations are added from a list.
pub fn path() -> &'static str {
    PATH
}

async fn show(own: OwnVisit) -> Result<Response, PageError> {
    list(&own.visit).show(&own.visit)
}

async fn empty(own: OwnVisit) -> Response {
    list(&own.visit).empty(&own.visit)
}

async fn sent(own: OwnVisit, request: Request) -> Result<Response, PageError> {
    let (visit, sent) = (&own.visit, Sent::read(request).await?);
    let list = list(visit);
    let sheet = match list.rows(visit, &sent)? {
        Came::Rows(sheet) => sheet,
        Came::Nothing(page) => return Ok(page),
    };
    let actor = Actor::from(Principal::person(own.person.id));
    let mut act = visit.people.journal().begin(actor, "people.add-organisation").await?;
    let numbers = taken(&mut act, visit, &sheet.rows).await?;
    let rows = list.judged(visit, sheet.rows, |row, fields| judge(visit, row, &numbers, fields), by_which_it_is_known);
    let preview = || list.preview(visit, &sent, &sheet.unknown, &rows);
    if !sent.confirmed || any_wrong(&rows) || news(&rows).next().is_none() {
        return preview();
    }
    for details in news(&rows) {
        let organisation = details.clone().into_organisation(act.new_id::<OrganisationKindOfId>(), act.now());
        if !add::one(&mut act, own.person.id, &organisation).await? {
            // Somebody was faster with this number; nothing of the list is kept.
            return preview();
        }
    }
    act.commit().await?;
    Ok(visit.done(paths::ORGANISATIONS, "organisations-listed", &[&news(&rows).count().to_string()]))
}

/// The numbers of the list that organisations here have already.
async fn taken(query: &mut impl Query, visit: &Visit, rows: &[Row]) -> perron_db::Result<Vec<(String, String)>> {
    let mut taken = Vec::new();
    for row in rows {
        let answers = answers(visit, row);
        let details = answers.check(visit, &mut unasked(visit, &answers));
        if let Some(number) = details.and_then(|details| details.identifier)
            && store::by_identifier(query, &number).await?.is_some()
        {
            taken.push(number);
        }
    }
    Ok(taken)
}

/// The fields of a row. The whole list has been asked about national identity numbers already.
fn unasked(visit: &Visit, answers: &Answers) -> Fields {
    let mut fields = Fields::new(answers.fields(visit));
    fields.list.iter_mut().for_each(|field| field.any_number = true);
    fields
}

fn judge(visit: &Visit, row: &Row, taken: &[(String, String)], fields: &mut Fields) -> Option<Fate<Details>> {
    let answers = answers(visit, row);
    *fields = unasked(visit, &answers);
    let details = answers.check(visit, fields)?;
    let is_here = details.identifier.as_ref().is_some_and(|number| taken.contains(number));
    Some(if is_here { Fate::There(visit.word("error-identifier-taken")) } else { Fate::New(details) })
}

/// Two rows with one number are one organisation; without a number, two with one name.
fn by_which_it_is_known(details: &Details) -> Vec<String> {
    match &details.identifier {
        Some((scheme, number)) => vec![scheme.clone(), number.clone()],
        None => vec![details.name.clone()],
    }
}

/// What a row says, with the answers that a form would begin with where it says nothing.
fn answers(visit: &Visit, row: &Row) -> Answers {
    let one = |name: &str, values: Vec<&'static str>, word: &str| meant(visit, row.cell(name), values, |value| format!("{word}-{value}"));
    Answers::read(|name| match name {
        "kind" => one(name, OrganisationKind::ALL.iter().map(|kind| kind.as_str()).collect(), "organisation-kind"),
        "country" => one(name, Country::ALL.iter().map(|country| country.as_str()).collect(), "organisation-country"),
        "authority_type" => one(name, AuthorityType::ALL.iter().map(|kind| kind.as_str()).collect(), "organisation-authority"),
        "language" if row.cell(name).is_empty() => visit.language.to_owned(),
        "language" => one(name, LANGUAGES.to_vec(), "organisation-language"),
        "scheme" if row.cell(name).is_empty() => SCHEMES[0].to_owned(),
        "scheme" => one(name, SCHEMES.to_vec(), "organisation-scheme"),
        other => row.cell(other).to_owned(),
    })
}

fn list(visit: &Visit) -> List {
    let words = |prefix: &str, values: Vec<&str>| -> Vec<String> {
        values.into_iter().map(|value| visit.word(&format!("{prefix}-{value}"))).collect()
    };
    let kinds = words("organisation-kind", OrganisationKind::ALL.iter().map(|kind| kind.as_str()).collect());
    let countries = words("organisation-country", Country::ALL.iter().map(|country| country.as_str()).collect());
    let types = words("organisation-authority", AuthorityType::ALL.iter().map(|kind| kind.as_str()).collect());
    let organisations = Link::new(paths::ORGANISATIONS, visit.word("title-organisations"));
    List {
        path: PATH.to_owned(),
        heading: visit.word("organisations-list-title"),
        lead: visit.word("organisations-list-lead"),
        columns: vec![
            Column::new("name", "organisations-list-name").required(),
            Column::new("kind", "organisations-list-kind").required().one_of(kinds),
            Column::new("country", "organisations-list-country").required().one_of(countries),
            Column::new("authority_type", "organisations-list-authority").one_of(types),
            Column::new("currency", "organisation-currency").hint(visit.word("organisation-currency-hint")),
            Column::new("language", "organisation-language").one_of(words("organisation-language", LANGUAGES.to_vec())),
            Column::new("identifier", "organisations-list-identifier").hint(visit.word("organisation-identifier-hint")),
            Column::new("scheme", "organisations-list-scheme").hint(visit.word("organisations-list-scheme-hint")),
        ],
        crumbs: vec![organisations],
        stay: Link::new(paths::ORGANISATIONS, visit.word("organisation-stay")),
    }
}
