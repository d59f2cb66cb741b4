//! Choosing how long each category is kept: months, years, or no end.

use std::collections::BTreeMap;

use axum::{Form as Sent, extract::Path, response::Response};
use perron_journal::{Entry, Stream};
use perron_ui::{Choice, Field, Fields, Form, Link, Width};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    form_page::FormPage,
    model::Organisation,
    organisation,
    people::People,
    retention::{Category, path, period::LONGEST, store},
    visit::{OwnVisit, Visit},
};

/// The units a period is chosen in, with the months of each; nothing for no end.
const UNITS: [(&str, Option<u32>); 3] = [("no-end", None), ("months", Some(1)), ("years", Some(12))];

/// What was sent: numbers and units by the names of their fields.
pub type Answers = BTreeMap<String, String>;

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/organisations/{id}/retention/edit", show).post("/organisations/{id}/retention/edit", change)
}

async fn show(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let mut read = visit.read().await?;
    let place = own.place(&mut read, id, Act::ChangeRetention).await?;
    let mut answers = Answers::new();
    let rules = store::rules(&mut read, id).await?;
    for category in Category::ALL {
        filled(&mut answers, category.as_str(), rules.get(category).copied());
    }
    page(visit, &place.organisation, &answers).show(visit)
}

async fn change(own: OwnVisit, Path(id): Path<String>, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let (mut act, place) = organisation::begin(&own, id, Act::ChangeRetention, "people.change-retention").await?;
    let mut page = page(visit, &place.organisation, &answers);
    let chosen: Vec<Option<Option<u32>>> =
        Category::ALL.iter().map(|category| checked(visit, &mut page.form.fields, &answers, category.as_str())).collect();
    if page.form.fields.errors() > 0 {
        return page.show(visit);
    }
    let before = store::rules(&mut act, id).await?;
    let mut entry = Entry::new(Stream::organisation(id));
    let mut changed = false;
    for (category, months) in Category::ALL.iter().zip(chosen.into_iter().flatten()) {
        if before.get(category).copied() != months {
            store::set_rule(&mut act, id, *category, months).await?;
            // No end is written as 0.
            entry = entry.fact(&format!("months-{category}"), i64::from(months.unwrap_or(0)));
            changed = true;
        }
    }
    if changed {
        act.record(entry);
        act.commit().await?;
    }
    Ok(visit.done(&path(id), "retention-changed", &[]))
}

/// A period as number and unit.
fn written(months: Option<u32>) -> (String, &'static str) {
    match months {
        None => (String::new(), UNITS[0].0),
        Some(months) if months.is_multiple_of(12) => ((months / 12).to_string(), UNITS[2].0),
        Some(months) => (months.to_string(), UNITS[1].0),
    }
}

/// The period of one category, which may be no end; nothing when it is wrong.
#[allow(clippy::option_option, reason = "outside: whether it can be read; inside: whether there is an end")]
pub fn checked(visit: &Visit, fields: &mut Fields, answers: &Answers, category: &str) -> Option<Option<u32>> {
    let answer = |part: &str| answers.get(&format!("{category}-{part}")).map_or("", |text| text.trim());
    let Some((_, unit)) = UNITS.iter().find(|(name, _)| *name == answer("unit")) else {
        fields.fail(&format!("{category}-unit"), visit.word("error-retention-unit"));
        return None;
    };
    let Some(unit) = unit else {
        if answer("number").is_empty() {
            return Some(None);
        }
        fields.fail(&format!("{category}-unit"), visit.word("error-retention-no-end"));
        return None;
    };
    let months = answer("number").parse::<u32>().ok().and_then(|number| number.checked_mul(*unit));
    let months = months.filter(|months| (1..=LONGEST).contains(months));
    if months.is_none() {
        let years = usize::try_from(LONGEST / 12).unwrap_or(0);
        fields.fail(&format!("{category}-number"), visit.words().count("error-retention-number", years));
    }
    months.map(Some)
}

/// The two fields of one category.
pub fn fields(visit: &Visit, answers: &Answers, category: &str) -> [Field; 2] {
    let words = visit.words();
    let answer = |part: &str| answers.get(&format!("{category}-{part}")).map_or("", String::as_str);
    let name = words.get(&format!("retention-{category}"));
    let event = words.get(&format!("retention-{category}-event"));
    let units = UNITS.map(|(unit, _)| Choice::new(unit, words.get(&format!("retention-unit-{unit}"))));
    let number = words.with("retention-number", &[("category", name.as_str().into())]);
    let unit = words.with("retention-unit", &[("category", name.into())]);
    [
        Field::text(format!("{category}-number"), number)
            .hint(words.with("retention-number-hint", &[("event", event.into())]))
            .inputmode("numeric")
            .width(Width::Ten)
            .optional()
            .value(answer("number")),
        Field::select(format!("{category}-unit"), unit, units.to_vec()).value(answer("unit")),
    ]
}

/// Number and unit of a period, as the form is filled with them.
pub fn filled(answers: &mut Answers, category: &str, months: Option<u32>) {
    let (number, unit) = written(months);
    answers.insert(format!("{category}-number"), number);
    answers.insert(format!("{category}-unit"), unit.to_owned());
}

fn page(visit: &Visit, organisation: &Organisation, answers: &Answers) -> FormPage {
    let words = visit.words();
    let fields = Category::ALL.iter().flat_map(|category| fields(visit, answers, category.as_str())).collect();
    let list = path(organisation.id);
    let form = Form::new(format!("{list}/edit"), fields, words.get("retention-save"));
    let mut crumbs = organisation::crumbs(visit, organisation);
    crumbs.push(Link::new(list.clone(), words.get("retention-title")));
    FormPage {
        heading: words.get("retention-change"),
        lead: words.get("retention-change-lead"),
        form: form.cancel(Link::new(list, words.get("organisation-stay"))),
        below: Vec::new(),
        crumbs,
    }
}
