//! What a change of route would do: what comes along, which duties arise, what is new and what opens again. It is said before anything is
//! changed.

use std::{collections::BTreeMap, sync::Arc};

use askama::Template;
use axum::{http::StatusCode, response::Response};
use perron_db::Query;
use perron_people::doors::{OwnVisit, Visit};
use perron_ui::{Field, Fields, Form, Html, Link, Words};
use perron_web::PageError;
use serde::Deserialize;

use crate::{
    methods::Methods,
    moves::{self, duties},
    paths,
    place::Place,
    requirements::{self, assess::Requirement, foreign, model::NotApplicable},
    ride::{self, Ride, acts::today, model::Leg, way::Way},
    rules::{LONGEST_NOTE, LONGEST_TITLE},
};

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Answers {
    /// The way, as forms write it.
    pub way: String,
    /// The move that leads there, if one was chosen.
    #[serde(rename = "move")]
    pub by_move: String,
    /// Why.
    pub reason: String,
    /// Who decided.
    pub decided_by: String,
}

#[derive(Template)]
#[template(path = "route_change.html")]
struct ChangeTemplate<'a> {
    words: &'a Words,
    title: String,
    errors: Html,
    /// What comes along.
    along: Vec<String>,
    /// Rules that come along because of the change, as `(title, state)`.
    duties: Vec<(String, String)>,
    /// Rules that are new, as `(title, state)`.
    new: Vec<(String, String)>,
    /// Rules that were in place and are not on the new route.
    again: Vec<(String, String)>,
    /// How many rules of the present route no longer count, in words; empty for none.
    ended: String,
    /// How many rules rest on the law of which other country, in words; empty for none.
    foreign: String,
    form: Html,
}

impl Answers {
    /// Says at each field what is wrong with it.
    pub fn check(&self, visit: &Visit, fields: &mut Fields) {
        for (name, text, longest) in [("reason", &self.reason, LONGEST_NOTE), ("decided_by", &self.decided_by, LONGEST_TITLE)] {
            if text.chars().count() > longest {
                fields.fail(name, visit.words().count("error-journey-text-long", longest));
            }
        }
    }
}

/// The ride as it would be on another way.
///
/// # Errors
/// When the database cannot be reached.
pub async fn changed(
    query: &mut impl Query,
    own: &OwnVisit,
    methods: &Methods,
    place: &Place,
    (way, answers): (&Way, &Answers),
) -> Result<Ride, PageError> {
    let mut ride = Ride::of(query, methods, &place.journey, today(own)).await?.ok_or_else(PageError::not_found)?;
    let arising = duties::arising(&ride, methods, way, Some(&answers.by_move));
    ride.duties.extend(arising);
    let leg = Leg {
        number: ride.leg().number + 1,
        version: way.version.id.clone(),
        route: way.route.clone(),
        by_move: None,
        reason: String::new(),
        begun_by: own.person.id,
        begun_at: own.visit.now(),
    };
    ride.legs.push(leg);
    ride.version = Arc::clone(&way.version);
    Ok(ride)
}

/// The form.
pub fn form(own: &OwnVisit, place: &Place, answers: &Answers) -> Form {
    let visit = &own.visit;
    let reason = Field::text_area("reason", visit.word("ride-field-reason"), 3).hint(visit.word("ride-field-reason-hint")).optional();
    let by = Field::text("decided_by", visit.word("decision-field-decided-by")).hint(visit.word("decision-field-decided-by-hint"));
    let by = by.optional().maxlength(LONGEST_TITLE).value(&answers.decided_by);
    let fields =
        vec![reason.value(&answers.reason), by, Field::hidden("way", answers.way.clone()), Field::hidden("move", answers.by_move.clone())];
    let stay = Link::new(paths::journey(place.journey.id), visit.word("ride-stay-on-route"));
    Form::new(paths::below(place.journey.id, "route"), fields, visit.word("ride-change-submit")).cancel(stay)
}

/// The page. `ride` is as it is, `changed` as it would be.
///
/// # Errors
/// When a template fails.
pub fn page(
    own: &OwnVisit,
    methods: &Methods,
    place: &Place,
    ride: &Ride,
    changed: &Ride,
    answers: &Answers,
    form: &Form,
) -> Result<Response, PageError> {
    let visit = &own.visit;
    let words = visit.words();
    let edition = changed.edition(visit)?;
    let route = changed.route()?;
    let (before, after) = (ride.requirements(), changed.requirements());
    let was: BTreeMap<&str, &Requirement<'_>> = before.iter().map(|requirement| (requirement.rule.id.as_str(), requirement)).collect();
    let line = |requirement: &Requirement<'_>| (requirement.title(&edition), requirements::state_of(visit, requirement));
    let new = after.iter().filter(|requirement| requirement.counts() && !was.contains_key(requirement.rule.id.as_str()));
    let again = after.iter().filter(|requirement| {
        was.get(requirement.rule.id.as_str()).is_some_and(|before| before.is_kept() && requirement.counts() && !requirement.is_kept())
    });
    let ended = before.iter().filter(|requirement| after.iter().all(|one| one.rule.id != *requirement.rule.id.as_str()));
    let said = |key: &str, count: usize| if count == 0 { String::new() } else { words.count(key, count) };
    let name = edition.sign(route).name;
    let title = words.with("ride-change-title", &[("route", name.into())]);
    let mut along = vec![
        words.count("ride-along-rounds", ride.rounds.len()),
        words.count("ride-along-facts", ride.given.len()),
        words.count("ride-along-evidence", ride.evidence.len()),
    ];
    let chosen = moves::find(ride, methods, &answers.by_move);
    let old = match chosen {
        Some(known) if known.method != ride.method().id() => {
            methods.current_of(known.method).and_then(|version| version.edition(visit.language))
        }
        _ => Some(ride.edition(visit)?),
    };
    let carried = chosen.into_iter().flat_map(|known| &known.one.carries);
    along.extend(carried.filter_map(|id| Some(old.as_ref()?.text.section("moves", id)?.title().to_owned())));
    let is_to_come = |requirement: &Requirement<'_>| requirement.why_not == Some(NotApplicable::NotYet);
    let duties = after.iter().filter(|one| one.along.is_some_and(|duty| duty.leg == changed.leg().number));
    let body = Html::render(&ChangeTemplate {
        words,
        title: title.clone(),
        errors: form.render_errors(words)?,
        along,
        duties: duties.map(|one| if is_to_come(one) { (line(one).0, visit.word("duty-to-come")) } else { line(one) }).collect(),
        new: new.map(line).collect(),
        again: again.map(line).collect(),
        ended: said("ride-ended-rules", ended.count()),
        foreign: foreign::sentences(visit, &after),
        form: form.render(words)?,
    })?;
    let between = vec![Link::new(paths::below(place.journey.id, "route"), visit.word("ride-change-route"))];
    let mut page = ride::frame::page(own, place, title.clone(), between);
    page.title = form.fields.title(words, &title);
    let status = if form.fields.errors() > 0 { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    visit.page_with_status(status, page, &body)
}
