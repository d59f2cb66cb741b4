//! Saying of several activities at once how far they are, who does them and by when. What nothing is said of stays as it is.

use axum::{Extension, Form as Sent, extract::Path, response::Response};
use perron_journal::{Entry, Stream};
use perron_people::{
    People,
    doors::{OwnVisit, Visit, id_in_address},
    model::PersonId,
    moment::parse_day_of_case,
};
use perron_ui::{Choice, Field, Fields, Form, Width};
use perron_web::{PageError, Routes};
use time::Date;

use crate::{
    access::Act,
    activities::{
        self,
        filter::{Asked, NOBODY},
        form::{self, checked_state, reason, state_in_words, states},
        list::{self, Row},
        model::{State, Told},
        page,
        toggle::back,
    },
    form::Pairs,
    letters,
    methods::Methods,
    model::{JourneyId, Participant},
    participants,
    ride::acts,
    rules::written,
    undo,
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().post("/journeys/{id}/activities/change", change)
}

/// What was sent.
#[derive(Clone, Debug, Default)]
pub struct Chosen {
    keys: Vec<String>,
    state: String,
    reason: String,
    owner: String,
    due: String,
    no_due: String,
    back: String,
}

impl Chosen {
    fn sent(pairs: &Pairs) -> Self {
        let all = |name: &str| pairs.iter().filter(|(of, _)| of == name).map(|(_, value)| value.clone()).collect::<Vec<_>>();
        let one = |name: &str| all(name).into_iter().next().unwrap_or_default();
        Self {
            keys: all("chosen"),
            state: one("state"),
            reason: one("reason"),
            owner: one("owner"),
            due: one("due"),
            no_due: one("no_due"),
            back: one("back"),
        }
    }

    /// Whether an activity is among them.
    pub fn has(&self, row: &Row) -> bool {
        self.keys.iter().any(|chosen| *chosen == row.key || Some(chosen) == row.key_before.as_ref())
    }
}

/// What becomes of something that an activity may lack.
#[derive(Default)]
enum Becomes<T> {
    /// What it was before, with each activity its own.
    #[default]
    AsItIs,
    Nothing,
    This(T),
}

impl<T: Copy> Becomes<T> {
    const fn of(&self, before: Option<T>) -> Option<T> {
        match self {
            Self::AsItIs => before,
            Self::Nothing => None,
            Self::This(new) => Some(*new),
        }
    }
}

/// What is to be changed.
#[derive(Default)]
struct Change {
    state: Option<State>,
    reason: String,
    owner: Becomes<PersonId>,
    due: Becomes<Date>,
    /// The names of what is changed, each with what it becomes in words.
    named: Vec<(&'static str, String)>,
}

impl Change {
    /// What was sent, as far as it can be accepted; a field says what is wrong with the rest.
    fn check(visit: &Visit, sent: &Chosen, owners: &[Choice], fields: &mut Fields) -> Self {
        let mut change = Self { reason: written(&sent.reason), ..Self::default() };
        if !sent.state.is_empty() || !change.reason.is_empty() {
            change.state = checked_state(visit, &sent.state, &sent.reason, fields);
            change.named.extend(change.state.map(|state| ("activity-state", state_in_words(visit, state))));
        }
        if !sent.owner.is_empty() {
            match owners.iter().find(|choice| choice.value == sent.owner) {
                Some(choice) => {
                    change.owner = sent.owner.parse().map_or(Becomes::Nothing, Becomes::This);
                    change.named.push(("activity-owner", choice.label.clone()));
                }
                None => fields.fail("owner", visit.word("error-activity-owner")),
            }
        }
        match (sent.due.trim(), sent.no_due.as_str()) {
            ("", "") => {}
            ("", _) => {
                change.due = Becomes::Nothing;
                change.named.push(("activity-due", visit.word("activities-change-no-due-done")));
            }
            (day, "") => match parse_day_of_case(day) {
                Some(day) => {
                    change.due = Becomes::This(day);
                    change.named.push(("activity-due", visit.words().date(day)));
                }
                None => fields.fail("due", visit.word("error-log-date")),
            },
            _ => fields.fail("due", visit.word("error-activities-due-both")),
        }
        if change.named.is_empty() && fields.errors() == 0 {
            fields.fail("state", visit.word("error-activities-nothing"));
        }
        change
    }

    fn of(&self, told: &Told) -> Told {
        let told = self.state.map_or_else(|| told.clone(), |state| told.clone().put(state, &self.reason));
        Told { owner: self.owner.of(told.owner), due: self.due.of(told.due), ..told }
    }

    fn in_words(&self, visit: &Visit) -> String {
        let sentence = |(name, value): &(&str, String)| format!("{}: {value}.", visit.word(&format!("fact-{name}")));
        self.named.iter().map(sentence).collect::<Vec<_>>().join(" ")
    }
}

async fn change(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Sent(pairs): Sent<Pairs>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place, ride) = acts::begin(&own, &methods, id, Act::Work, "journey.change-activities").await?;
    let sent = Chosen::sent(&pairs);
    let rows = list::of(&mut act, &ride, &place, &own).await?;
    let owners = owners(visit, &participants::store::of(&mut act, id).await?);
    let goes_back = back(id, &sent.back);
    let mut form = form(visit, id, &goes_back, &sent, owners.clone());
    let change = Change::check(visit, &sent, &owners, &mut form.fields);
    let chosen: Vec<&Row> = rows.iter().filter(|row| sent.has(row)).collect();
    if chosen.is_empty() {
        form.fields.fail_whole(visit.word("error-activities-chosen"));
    }
    if !visit.accepts(&mut form.fields) {
        // What was chosen is seen again, whatever was filtered before.
        return page::page(&own, &place, &ride, (&rows, &owners), &Asked::default(), &sent, Some(form));
    }
    let (mut changed, mut given) = (Vec::new(), Vec::new());
    for row in chosen {
        let Some(named) = list::named_by_key(&row.key) else { continue };
        let found = named.find(&mut act, visit, id, &ride).await?;
        let told = change.of(&found.told);
        if told != found.told {
            let key = activities::keep(&mut act, &place, &own, found.activity.as_ref(), &told).await?;
            changed.push((key.to_string(), found.title));
            given.extend((told.owner != found.told.owner).then_some((key, told)));
        }
    }
    if changed.is_empty() {
        return Ok(visit.done(&goes_back, "organisation-unchanged", &[]));
    }
    let given: Vec<_> = given.iter().map(|(key, told)| (*key, told)).collect();
    letters::activities_given(&mut act, &own, &place.journey, &ride, &given).await?;
    let (ids, titles): (Vec<String>, Vec<String>) = changed.into_iter().unzip();
    let titles = titles.join(", ");
    let undo = acts::settle(act, &own, &methods, &place, entry(id, &change, ids, &titles)).await?;
    Ok(undo::done(&own, id, undo, &goes_back, "activities-changed", &[&titles, &change.in_words(visit)]))
}

fn entry(id: JourneyId, change: &Change, activities: Vec<String>, titles: &str) -> Entry {
    let changed: Vec<String> = change.named.iter().map(|(name, _)| (*name).to_owned()).collect();
    let entry = Entry::new(Stream::journey(id)).fact("activities", activities).fact("changed", changed);
    let entry = entry.personal("activity-title", titles);
    let Some(state) = change.state else { return entry };
    let entry = entry.fact("activity-state", state.as_str());
    if state == State::NotRelevant { entry.personal("activity-reason", change.reason.as_str()) } else { entry }
}

/// Those who can do something; the first two choices leave it as it is, or to nobody.
pub fn owners(visit: &Visit, participants: &[Participant]) -> Vec<Choice> {
    let first = [Choice::new("", visit.word("activities-change-nothing")), Choice::new(NOBODY, visit.word("activities-filter-nobody"))];
    first.into_iter().chain(form::owners(visit, participants)).collect()
}

/// The form below the list. What is chosen stands in the list itself.
pub fn form(visit: &Visit, id: JourneyId, back: &str, sent: &Chosen, owners: Vec<Choice>) -> Form {
    let words = visit.words();
    let as_it_is = Choice::new("", words.get("activities-change-nothing"));
    let due = Field::text("due", words.get("activity-field-due")).hint(words.get("activities-change-due-hint")).optional();
    let fields = vec![
        Field::select("state", words.get("activity-field-state"), [vec![as_it_is], states(visit)].concat()).value(&sent.state),
        reason(visit).value(&sent.reason),
        Field::select("owner", words.get("activity-field-owner"), owners).value(&sent.owner),
        due.width(Width::Ten).value(&sent.due),
        Field::checkbox("no_due", words.get("activities-change-no-due")).value(&sent.no_due),
        Field::hidden("back", back),
    ];
    Form::new(format!("{}/change", activities::path(id)), fields, words.get("activities-change-submit"))
}
