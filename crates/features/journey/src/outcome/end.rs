//! Ending a journey: what came of it, on which day, and what was learned. The same form changes that later; two who do so at once both see it.

use axum::{Extension, Form as Sent, extract::Path, response::Response};
use perron_journal::{Entry, Stream};
use perron_people::{
    People,
    doors::{
        FormPage, OwnVisit, Visit,
        conflict::{self, Conflict},
        id_in_address,
    },
    moment::{parse_day_of_case, typed_day},
};
use perron_ui::{Choice, Field, Fields, Form, Link, PostButton, Width};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    access::Act,
    form::Pairs,
    methods::Methods,
    outcome::{
        self, LONGEST, in_words,
        model::{End, Outcome},
        store,
    },
    place::{self, Place},
    ride::acts,
    rules::written,
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/outcome/edit", show).post("/journeys/{id}/outcome/edit", end)
}

/// What was sent, or what stands in the form at first.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Answers {
    outcome: String,
    ended_on: String,
    result: String,
    learned: String,
    /// The mark of what was shown when the form was opened.
    shown: String,
}

impl Answers {
    fn of(visit: &Visit, end: &End) -> Self {
        Self {
            outcome: end.outcome.to_string(),
            ended_on: typed_day(visit.words(), end.ended_on),
            result: end.result.clone(),
            learned: end.learned.clone(),
            shown: String::new(),
        }
    }

    fn carried(&self) -> Pairs {
        let pairs = [("outcome", &self.outcome), ("ended_on", &self.ended_on), ("result", &self.result), ("learned", &self.learned)];
        pairs.into_iter().map(|(name, value)| (name.to_owned(), value.clone())).collect()
    }

    fn fields(&self, visit: &Visit) -> Vec<Field> {
        let words = visit.words();
        let choices = Outcome::ALL.iter().map(|outcome| Choice::new(outcome.as_str(), in_words(words, *outcome))).collect();
        let text = |name: &str, key: &str, value: &str| Field::text_area(name, words.get(key), 4).maxlength(LONGEST).value(value);
        vec![
            Field::radios("outcome", words.get("outcome-field-outcome"), choices).value(&self.outcome),
            Field::text("ended_on", words.get("outcome-field-ended-on"))
                .hint(words.get("log-filter-day-hint"))
                .width(Width::Ten)
                .value(&self.ended_on),
            text("result", "outcome-field-result", &self.result).hint(words.get("outcome-field-result-hint")),
            text("learned", "outcome-field-learned", &self.learned).hint(words.get("outcome-field-learned-hint")).optional(),
        ]
    }

    /// What was sent, or what is wrong with it.
    fn check(&self, own: &OwnVisit, fields: &mut Fields) -> Option<End> {
        let (visit, today) = (&own.visit, acts::today(own));
        let outcome = self.outcome.parse().ok();
        if outcome.is_none() {
            fields.fail("outcome", visit.word("error-outcome"));
        }
        let ended_on = parse_day_of_case(&self.ended_on);
        match ended_on {
            None => fields.fail("ended_on", visit.word("error-log-date")),
            Some(day) if day > today => fields.fail("ended_on", visit.word("error-outcome-future")),
            Some(_) => {}
        }
        let (result, learned) = (written(&self.result), written(&self.learned));
        if result.is_empty() {
            fields.fail("result", visit.word("error-outcome-result"));
        }
        for (name, text) in [("result", &result), ("learned", &learned)] {
            if text.chars().count() > LONGEST {
                fields.fail(name, visit.words().count("error-journey-text-long", LONGEST));
            }
        }
        if !visit.accepts(fields) {
            return None;
        }
        Some(End {
            outcome: outcome?,
            ended_on: ended_on?,
            result,
            learned,
            ended_by: own.person.id,
            ended_by_name: None,
            ended_at: visit.now(),
        })
    }
}

async fn show(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let mut read = visit.read().await?;
    let place = place::enter(&own, &mut read, id, Act::ChooseRoute).await?;
    let standing = store::end(&mut read, id).await?;
    drop(read);
    let first = Answers { ended_on: typed_day(visit.words(), acts::today(&own)), ..Answers::default() };
    let mut answers = standing.as_ref().map_or(first, |end| Answers::of(visit, end));
    answers.shown = mark(visit, standing.as_ref());
    page(&own, &place, &answers).show(visit)
}

async fn end(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place) = place::begin(&own, id, Act::ChooseRoute, "journey.end").await?;
    let mut page = page(&own, &place, &answers);
    let Some(after) = answers.check(&own, &mut page.form.fields) else { return page.show(visit) };
    let path = outcome::path(id);
    let standing = store::end(&mut act, id).await?;
    if let Some(before) = &standing {
        let (theirs, mine) = (Answers::of(visit, before), Answers::of(visit, &after));
        if theirs.carried() == mine.carried() {
            return Ok(visit.done(&path, "organisation-unchanged", &[]));
        }
        let mark = mark(visit, standing.as_ref());
        if answers.shown != mark {
            let save_mine = PostButton::new(format!("{path}/edit"), visit.word("conflict-save-mine"));
            let save_mine = save_mine.carrying_all(mine.carried()).carrying("shown", mark);
            let differences = conflict::differences(&theirs.fields(visit), &mine.fields(visit));
            return Conflict { differences, save_mine, keep_theirs: path, crumbs: outcome::crumbs(&own, &place) }.show(visit);
        }
    }
    store::set_end(&mut act, id, &after).await?;
    let entry = Entry::new(Stream::journey(id))
        .fact("outcome", after.outcome.as_str())
        .fact("ended-on", after.ended_on.to_string())
        .personal("outcome-result", after.result.as_str())
        .personal("outcome-lessons", after.learned.as_str());
    acts::settle(act, &own, &methods, &place, entry).await?;
    Ok(visit.done(&path, "outcome-told", &[&in_words(visit.words(), after.outcome)]))
}

fn mark(visit: &Visit, standing: Option<&End>) -> String {
    standing.map(|end| conflict::mark(&Answers::of(visit, end).carried())).unwrap_or_default()
}

fn page(own: &OwnVisit, place: &Place, answers: &Answers) -> FormPage {
    let (visit, path) = (&own.visit, outcome::path(place.journey.id));
    let mut fields = answers.fields(visit);
    fields.push(Field::hidden("shown", answers.shown.as_str()));
    let form = Form::new(format!("{path}/edit"), fields, visit.word("outcome-submit"));
    FormPage {
        heading: visit.word("outcome-end"),
        lead: visit.word("outcome-end-lead"),
        form: form.cancel(Link::new(path, visit.word("organisation-stay"))),
        below: Vec::new(),
        crumbs: outcome::crumbs(own, place),
    }
}
