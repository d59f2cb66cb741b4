//! What is asked about an activity, and what can be wrong with the answers.

use perron_people::{
    doors::Visit,
    moment::{parse_day_of_case, typed_day},
};
use perron_ui::{Choice, Field, Fields, Width};
use serde::Deserialize;

use crate::{
    access::{self, Act},
    activities::model::{Activity, State, Told},
    form::Pairs,
    model::Participant,
    participants,
    ride::Ride,
    rules::{LONGEST_NOTE, LONGEST_TITLE, plain, written},
};

/// The longest reason, in characters.
pub const LONGEST_REASON: usize = 500;

/// What was sent, or what stands in the form at first.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Answers {
    title: String,
    station: String,
    state: String,
    reason: String,
    owner: String,
    due: String,
    note: String,
    /// The mark of what was shown when the form was opened.
    pub shown: String,
}

/// What a form offers and asks.
pub struct Asked {
    stations: Vec<Choice>,
    owners: Vec<Choice>,
    /// Whether the activity is the team's own, and has its words and its station from there.
    is_own: bool,
    /// Whether it stands already, so that it has a state.
    has_state: bool,
}

impl Asked {
    /// The form of a new activity of the team's own.
    pub fn for_new(visit: &Visit, ride: &Ride, participants: &[Participant]) -> Result<Self, perron_web::PageError> {
        Ok(Self { stations: stations(visit, ride)?, owners: owners(visit, participants), is_own: true, has_state: false })
    }

    /// What a list of new activities of the team's own may say: unlike in the form of one, how far each is.
    pub fn for_list(visit: &Visit, ride: &Ride, participants: &[Participant]) -> Result<Self, perron_web::PageError> {
        Ok(Self { has_state: true, ..Self::for_new(visit, ride, participants)? })
    }

    /// The stations that can be chosen.
    pub fn stations(&self) -> &[Choice] {
        &self.stations
    }

    /// The people who can be chosen.
    pub fn owners(&self) -> &[Choice] {
        &self.owners
    }

    /// The form of this activity. A station and an owner that are not offered any more stay among the choices as long as they stand there.
    pub fn of(
        visit: &Visit,
        ride: &Ride,
        participants: &[Participant],
        told: &Told,
        activity: Option<&Activity>,
    ) -> Result<Self, perron_web::PageError> {
        let mut stations = stations(visit, ride)?;
        if !stations.iter().any(|choice| choice.value == told.station) {
            let title = ride.station_title(&ride.edition(visit)?, &told.station);
            stations.push(Choice::new(told.station.clone(), title.unwrap_or_else(|| visit.word("activity-other-station"))));
        }
        let mut owners = owners(visit, participants);
        if let Some(owner) = told.owner.map(|owner| owner.to_string()).filter(|owner| !owners.iter().any(|choice| choice.value == *owner)) {
            let name = visit.called(activity.and_then(|activity| activity.owner_name.as_deref()));
            owners.push(Choice::new(owner, name));
        }
        Ok(Self { stations, owners, is_own: told.item.is_none(), has_state: true })
    }
}

/// The stations of the route, in order.
fn stations(visit: &Visit, ride: &Ride) -> Result<Vec<Choice>, perron_web::PageError> {
    let edition = ride.edition(visit)?;
    Ok(ride.route()?.stations.iter().map(|station| Choice::new(station.as_str(), edition.station_title(station))).collect())
}

/// Those who take part and see what is done.
pub fn owners(visit: &Visit, participants: &[Participant]) -> Vec<Choice> {
    let sees = |participant: &&Participant| access::may(Some(participant.role), false, Act::SeeRide);
    let choice = |one: &Participant| Choice::new(one.person.to_string(), participants::name(visit, one));
    participants.iter().filter(sees).map(choice).collect()
}

impl Answers {
    /// What is said by something else than a form: an answer for each name.
    pub fn read(answer: impl Fn(&str) -> String) -> Self {
        Self {
            title: answer("title"),
            station: answer("station"),
            state: answer("state"),
            reason: answer("reason"),
            owner: answer("owner"),
            due: answer("due"),
            note: answer("note"),
            shown: String::new(),
        }
    }

    /// What the form of a new activity begins with, at this station.
    pub fn at(station: &str) -> Self {
        Self { station: station.to_owned(), ..Self::default() }
    }

    /// What the form of this activity begins with.
    pub fn of(visit: &Visit, told: &Told) -> Self {
        Self {
            title: told.title.clone(),
            station: told.station.clone(),
            state: told.state.to_string(),
            reason: told.reason.clone(),
            owner: told.owner.map(|owner| owner.to_string()).unwrap_or_default(),
            due: told.due.map(|due| typed_day(visit.words(), due)).unwrap_or_default(),
            note: told.note.clone(),
            shown: String::new(),
        }
    }

    /// Names and values, as a form carries them along.
    pub fn carried(&self) -> Pairs {
        let pairs = [
            ("title", &self.title),
            ("station", &self.station),
            ("state", &self.state),
            ("reason", &self.reason),
            ("owner", &self.owner),
            ("due", &self.due),
            ("note", &self.note),
        ];
        pairs.into_iter().map(|(name, value)| (name.to_owned(), value.clone())).collect()
    }

    /// The fields, with these answers.
    pub fn fields(&self, visit: &Visit, asked: &Asked) -> Vec<Field> {
        let words = visit.words();
        let mut fields = Vec::new();
        if asked.is_own {
            let title = Field::text("title", words.get("activity-field-title")).hint(words.get("activity-field-title-hint"));
            fields.push(title.maxlength(LONGEST_TITLE).value(&self.title));
            fields.push(Field::select("station", words.get("activity-field-station"), asked.stations.clone()).value(&self.station));
        }
        if asked.has_state {
            fields.push(Field::radios("state", words.get("activity-field-state"), states(visit)).value(&self.state));
            fields.push(reason(visit).value(&self.reason));
        }
        let owner = Field::select("owner", words.get("activity-field-owner"), asked.owners.clone()).optional();
        let due = Field::text("due", words.get("activity-field-due")).hint(words.get("log-filter-day-hint")).optional();
        let note = Field::text_area("note", words.get("activity-field-note"), 4).optional().maxlength(LONGEST_NOTE);
        fields.push(owner.value(&self.owner));
        fields.push(due.width(Width::Ten).value(&self.due));
        fields.push(note.value(&self.note));
        fields
    }

    /// What the team says with these answers, when they can be accepted; otherwise each field says what is wrong with it. `before` is what
    /// they do not say.
    pub fn check(&self, visit: &Visit, asked: &Asked, before: &Told, fields: &mut Fields) -> Option<Told> {
        let words = visit.words();
        let mut told = before.clone();
        if asked.is_own {
            told.title = plain(&self.title);
            if told.title.is_empty() {
                fields.fail("title", words.get("error-activity-title"));
            } else if told.title.chars().count() > LONGEST_TITLE {
                fields.fail("title", words.count("error-journey-title-long", LONGEST_TITLE));
            }
            told.station.clone_from(&self.station);
            if !asked.stations.iter().any(|choice| choice.value == self.station) {
                fields.fail("station", words.get("error-activity-station"));
            }
        }
        if asked.has_state {
            let state = checked_state(visit, &self.state, &self.reason, fields);
            told = state.map_or_else(|| told.clone(), |state| told.clone().put(state, &written(&self.reason)));
        }
        told.owner = self.owner.parse().ok().filter(|_| asked.owners.iter().any(|choice| choice.value == self.owner));
        if told.owner.is_none() && !self.owner.is_empty() {
            fields.fail("owner", words.get("error-activity-owner"));
        }
        told.due = parse_day_of_case(&self.due);
        if told.due.is_none() && !self.due.trim().is_empty() {
            fields.fail("due", words.get("error-log-date"));
        }
        told.note = written(&self.note);
        if told.note.chars().count() > LONGEST_NOTE {
            fields.fail("note", words.count("error-journey-text-long", LONGEST_NOTE));
        }
        visit.accepts(fields).then_some(told)
    }
}

/// The states as choices.
pub fn states(visit: &Visit) -> Vec<Choice> {
    State::ALL.iter().map(|state| Choice::new(state.as_str(), state_in_words(visit, *state))).collect()
}

/// A state in words.
pub fn state_in_words(visit: &Visit, state: State) -> String {
    visit.word(&format!("activity-state-{state}"))
}

/// The field in which the team says why something is not relevant.
pub fn reason(visit: &Visit) -> Field {
    let field = Field::text_area("reason", visit.word("activity-field-reason"), 2).hint(visit.word("activity-field-reason-hint"));
    field.maxlength(LONGEST_REASON).optional()
}

/// A state that was sent with its reason, or what is wrong with them.
pub fn checked_state(visit: &Visit, state: &str, reason: &str, fields: &mut Fields) -> Option<State> {
    let words = visit.words();
    let state: Option<State> = state.parse().ok();
    if state.is_none() {
        fields.fail("state", words.get("error-activity-state"));
    }
    let reason = written(reason);
    if state == Some(State::NotRelevant) && reason.is_empty() {
        fields.fail("reason", words.get("error-activity-reason"));
    } else if reason.chars().count() > LONGEST_REASON {
        fields.fail("reason", words.count("error-journey-text-long", LONGEST_REASON));
    }
    state
}
