//! Saying of several activities at once how far they are.

use axum::{Extension, Form as Sent, extract::Path, response::Response};
use perron_journal::{Entry, Stream};
use perron_people::{
    People,
    doors::{OwnVisit, Visit, id_in_address},
};
use perron_ui::{Field, Form};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    activities::{
        self,
        filter::Asked,
        form::{checked_state, reason, state_in_words, states},
        list::{self, Row},
        page,
        toggle::back,
    },
    form::Pairs,
    methods::Methods,
    model::JourneyId,
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
    back: String,
}

impl Chosen {
    fn sent(pairs: &Pairs) -> Self {
        let all = |name: &str| pairs.iter().filter(|(of, _)| of == name).map(|(_, value)| value.clone()).collect::<Vec<_>>();
        let one = |name: &str| all(name).into_iter().next().unwrap_or_default();
        Self { keys: all("chosen"), state: one("state"), reason: one("reason"), back: one("back") }
    }

    /// Whether the activity with this key is among them.
    pub fn has(&self, key: &str) -> bool {
        self.keys.iter().any(|chosen| chosen == key)
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
    let goes_back = back(id, &sent.back);
    let mut form = form(visit, id, &goes_back, &sent);
    let state = checked_state(visit, &sent.state, &sent.reason, &mut form.fields);
    let chosen: Vec<&Row> = rows.iter().filter(|row| sent.has(&row.key)).collect();
    if chosen.is_empty() {
        form.fields.fail_whole(visit.word("error-activities-chosen"));
    }
    let accepted = visit.accepts(&mut form.fields);
    let Some(state) = state.filter(|_| accepted) else {
        // What was chosen is seen again, whatever was filtered before.
        return page::page(&own, &place, &ride, &rows, &Asked::default(), &sent, Some(form));
    };
    let (mut ids, mut titles) = (Vec::new(), Vec::new());
    for row in chosen {
        let Some(named) = list::named_by_key(&row.key) else { continue };
        let found = named.find(&mut act, visit, id, &ride).await?;
        let told = found.told.clone().put(state, &written(&sent.reason));
        if told != found.told {
            ids.push(activities::keep(&mut act, &place, &own, found.activity.as_ref(), &told).await?.to_string());
            titles.push(found.title);
        }
    }
    if ids.is_empty() {
        return Ok(visit.done(&goes_back, "organisation-unchanged", &[]));
    }
    let entry = Entry::new(Stream::journey(id)).fact("activities", ids).fact("activity-state", state.as_str());
    let entry = entry.personal("activity-title", titles.join(", "));
    let reason = written(&sent.reason);
    let entry = if state == activities::model::State::NotRelevant { entry.personal("activity-reason", reason) } else { entry };
    let undo = acts::settle(act, &own, &methods, &place, entry).await?;
    Ok(undo::done(&own, id, undo, &goes_back, "activities-changed", &[&titles.join(", "), &state_in_words(visit, state)]))
}

/// The form below the list. What is chosen stands in the list itself.
pub fn form(visit: &Visit, id: JourneyId, back: &str, sent: &Chosen) -> Form {
    let fields = vec![
        Field::select("state", visit.word("activities-change-state"), states(visit)).value(&sent.state),
        reason(visit).value(&sent.reason),
        Field::hidden("back", back),
    ];
    Form::new(format!("{}/change", activities::path(id)), fields, visit.word("activities-change-submit"))
}
