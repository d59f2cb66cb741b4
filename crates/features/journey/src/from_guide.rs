//! What comes along from the guide into a case that begins there: the answers of the entry test as a fact, and what the advisor said as the
//! decision why the case rides its route. What does not fit the method's questions is passed over.

use perron_journal::{Act, Entry};
use perron_people::{
    doors::{OwnVisit, Visit},
    moment,
};

use crate::{
    decisions::{self, model::Told},
    facts::{self, known, model::Given},
    form::Answers,
    model::Journey,
    ride::way::Way,
};

/// Keeps it within the act that begins the case, and says so in the entry of that.
///
/// # Errors
/// When the database cannot be reached.
pub async fn keep(
    act: &mut Act,
    own: &OwnVisit,
    way: &Way,
    journey: &Journey,
    answers: &Answers,
    mut entry: Entry,
) -> perron_db::Result<Entry> {
    if let Some(given) = tested(own, way, &answers.tested, act) {
        facts::store::add(act, journey.id, &given).await?;
        entry = entry.fact("fact", given.fact);
    }
    match decided(act, &own.visit, way, journey, &answers.advised) {
        Some(told) => decisions::recorded_with(act, journey.id, &told, own.person.id, entry).await,
        None => Ok(entry),
    }
}

/// Whether the advisor of the method says something to these answers.
pub fn is_advised(visit: &Visit, way: &Way, codes: &str) -> bool {
    way.version.edition(visit.language).and_then(|edition| edition.advised(codes)).is_some()
}

/// The answers of the entry test as the fact in which the method keeps them. Answers that do not fit the method's questions are none.
fn tested(own: &OwnVisit, way: &Way, text: &str, act: &mut Act) -> Option<Given> {
    let method = way.version.method();
    let fact = method.facts.iter().find(|fact| known::is_of_test(fact))?;
    let answer = |text: &str| match text {
        "yes" => Some(toml::Value::Boolean(true)),
        "no" => Some(toml::Value::Boolean(false)),
        _ => None,
    };
    let answers: Vec<toml::Value> = text.split('-').map(answer).collect::<Option<_>>()?;
    let fits = answers.len() == method.test.questions.len();
    fits.then(|| Given { source: own.visit.word("journey-from-test"), ..Given::now(act, own, &fact.id, Some(toml::Value::Array(answers))) })
}

/// Why the case rides its route, in its own language: whoever begins it may choose another one than was advised.
fn decided(act: &Act, visit: &Visit, way: &Way, journey: &Journey, codes: &str) -> Option<Told> {
    let edition = way.version.edition(&journey.language)?;
    let advised = edition.advised(codes)?;
    let words = visit.people.words(&journey.language);
    let pointed = words.with("decision-route-advised", &[("route", advised.target.into())]);
    Some(Told {
        question: words.get("decision-route-question"),
        options: advised.options.join("\n"),
        choice: edition.sign(way.version.method().route(&way.route)?).full,
        reason: std::iter::once(pointed).chain(advised.reasons).collect::<Vec<_>>().join("\n"),
        decided_by: String::new(),
        basis: advised.answers.iter().map(|(question, answer)| format!("{question}: {answer}")).collect::<Vec<_>>().join("; "),
        decided_on: moment::day(act.now()),
        station: String::new(),
        rule: None,
    })
}
