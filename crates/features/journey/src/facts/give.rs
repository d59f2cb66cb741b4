//! Saying what a fact is. What it does to the rules is shown before it is saved, and nobody overwrites an answer they have not seen.

use axum::{Extension, Form as Sent, extract::Path, response::Response};
use perron_method::schema::Fact;
use perron_people::{
    People,
    doors::{
        OwnVisit,
        conflict::{Conflict, Difference},
        id_in_address,
    },
    moment,
};
use perron_ui::{Fields, Link, PostButton};
use perron_web::{PageError, Routes};
use time::Date;
use toml::Value;

use crate::{
    access::Act,
    facts::{
        self,
        form::{Asked, one},
        model::Given,
        page::{self, LONGEST_SOURCE},
        preview, store, words,
    },
    form::Pairs,
    methods::Methods,
    place::{self, Place},
    ride::{Ride, acts},
    undo,
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().post("/journeys/{id}/facts/{fact}", give)
}

/// An answer once it has been checked.
struct Checked {
    value: Value,
    source: String,
    as_of: Date,
}

async fn give(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, fact)): Path<(String, String)>,
    Sent(pairs): Sent<Pairs>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place, ride) = acts::begin(&own, &methods, id, Act::Prove, "journey.give-fact").await?;
    let fact = facts::named_given(&ride, &fact)?;
    let edition = ride.edition(visit)?;
    let asked = Asked::of(&own, &edition, &ride, fact)?;
    let history = store::history(&mut act, id, &fact.id).await?;
    let mut form = page::form(&own, &place, &ride, fact, &history, Some(&pairs))?;
    if one(&pairs, "back").is_empty() {
        let checked = check(&own, &asked, ride.today, &pairs, &mut form.fields);
        if let Some(checked) = checked {
            let now = Given::now(&mut act, &own, &fact.id, Some(checked.value.clone()));
            let mine = Given { source: checked.source, as_of: checked.as_of, ..now };
            let overview = facts::path(id);
            let standing = ride.given.get(fact.id.as_str());
            let same = |theirs: &Given| theirs.value == mine.value && theirs.source == mine.source && theirs.as_of == mine.as_of;
            if standing.is_some_and(same) {
                return Ok(visit.done(&overview, "organisation-unchanged", &[]));
            }
            let mut sent = page::carried(&own, &asked, &mine);
            // What was said of a number in a field goes along, or it would be asked again.
            let kept = form.fields.list.iter().filter(|field| field.keeps_number());
            sent.extend(kept.map(|field| (field.number_name(), field.number_kept().to_owned())));
            let mark = page::mark(&history);
            let stale = one(&pairs, "shown") != mark;
            sent.push(("shown".to_owned(), mark));
            if stale {
                return conflict(&own, &place, &ride, fact, &history, &mine, sent);
            }
            let changes = preview::changes(&ride, fact, Some(&checked.value));
            if !changes.is_empty() && one(&pairs, "confirmed").is_empty() {
                let asked = preview::Asked { fact, value: Some(&checked.value), end: "", sent: &sent };
                return preview::show(&own, &place, &ride, &changes, &asked);
            }
            store::add(&mut act, id, &mine).await?;
            let said = words::value(visit, &edition, &ride, fact, &checked.value);
            let undo = acts::settle(act, &own, &methods, &place, facts::told(id, &mine, &said)).await?;
            return Ok(undo::done(&own, id, undo, &overview, "fact-given", &[&words::label(&edition, fact)]));
        }
    }
    let comments = page::comments_on(&mut act, &own, &place, &ride, fact).await?;
    page::page(&own, &place, &ride, fact, (&history, 1), Some(&form), comments)
}

fn check(own: &OwnVisit, asked: &Asked<'_>, today: Date, pairs: &Pairs, fields: &mut Fields) -> Option<Checked> {
    let visit = &own.visit;
    let value = asked.read(pairs, fields);
    let source = one(pairs, "source").trim().to_owned();
    if source.chars().count() > LONGEST_SOURCE {
        fields.fail("source", visit.words().count("error-journey-text-long", LONGEST_SOURCE));
    }
    let as_of = moment::parse_day_of_case(one(pairs, "as_of"));
    if as_of.is_none() {
        fields.fail("as_of", visit.word("error-log-date"));
    } else if as_of > Some(today) {
        fields.fail("as_of", visit.word("error-facts-as-of"));
    }
    let accepted = visit.accepts(fields);
    let (value, as_of) = (value?, as_of?);
    accepted.then_some(Checked { value, source, as_of })
}

/// Both answers, when somebody else has given one since the form was opened.
fn conflict(
    own: &OwnVisit,
    place: &Place,
    ride: &Ride,
    fact: &Fact,
    history: &[Given],
    mine: &Given,
    sent: Pairs,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, place.journey.id);
    let edition = ride.edition(visit)?;
    let said = |given: &Given| match &given.value {
        Some(value) => words::value(visit, &edition, ride, fact, value),
        None => visit.word("facts-taken-back"),
    };
    let day = |given: &Given| visit.words().date(given.as_of);
    let theirs = history.first();
    let rows = [
        (words::label(&edition, fact), theirs.map(said), said(mine)),
        (visit.word("facts-source"), theirs.map(|theirs| theirs.source.clone()), mine.source.clone()),
        (visit.word("facts-as-of"), theirs.map(day), day(mine)),
    ];
    let difference =
        |(label, theirs, mine): (String, Option<String>, String)| Difference { label, theirs: theirs.unwrap_or_default(), mine };
    let save = PostButton::new(facts::path_of(id, fact), visit.word("conflict-save-mine"));
    let mut crumbs = place::crumbs(own, &place.journey);
    crumbs.push(Link::new(facts::path(id), visit.word("ride-tab-facts")));
    let conflict = Conflict {
        differences: rows.into_iter().map(difference).filter(|row| row.theirs != row.mine).collect(),
        save_mine: save.carrying_all(sent),
        keep_theirs: facts::path_of(id, fact),
        crumbs,
    };
    conflict.show(visit)
}
