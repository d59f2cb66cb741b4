//! What is asked about a decision, and what can be wrong with the answers.

use perron_people::{
    doors::Visit,
    moment::{parse_day, typed_day},
};
use perron_ui::{Choice, Field, Fields, Width};
use perron_web::PageError;
use serde::Deserialize;
use time::Date;

use crate::{
    decisions::{LONGEST, LONGEST_LINE, model::Told, station},
    form::Pairs,
    ride::Ride,
    rules::{plain, written},
};

/// What was sent, or what stands in the form at first.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Answers {
    question: String,
    options: String,
    choice: String,
    reason: String,
    decided_by: String,
    decided_on: String,
    basis: String,
    station: String,
    /// The mark of what was shown when the form was opened.
    pub shown: String,
}

/// The stations that can be chosen. One that is not on the route any more stays among them as long as it stands there.
pub fn stations(visit: &Visit, ride: &Ride, standing: &str) -> Result<Vec<Choice>, PageError> {
    let edition = ride.edition(visit)?;
    let mut choices: Vec<Choice> =
        ride.route()?.stations.iter().map(|station| Choice::new(station.as_str(), edition.station_title(station))).collect();
    if !standing.is_empty() && !choices.iter().any(|choice| choice.value == standing) {
        choices.push(Choice::new(standing, station(visit, ride, &edition, standing)));
    }
    Ok(choices)
}

impl Answers {
    /// What the form of a new decision begins with: today, where the team is.
    pub fn fresh(visit: &Visit, ride: &Ride) -> Self {
        let station = ride.here().unwrap_or_default().to_owned();
        Self { decided_on: typed_day(visit.words(), ride.today), station, ..Self::default() }
    }

    /// What the form of this decision begins with.
    pub fn of(visit: &Visit, told: &Told) -> Self {
        Self {
            question: told.question.clone(),
            options: told.options.clone(),
            choice: told.choice.clone(),
            reason: told.reason.clone(),
            decided_by: told.decided_by.clone(),
            decided_on: typed_day(visit.words(), told.decided_on),
            basis: told.basis.clone(),
            station: told.station.clone(),
            shown: String::new(),
        }
    }

    /// Names and values, as a form carries them along.
    pub fn carried(&self) -> Pairs {
        let pairs = [
            ("question", &self.question),
            ("options", &self.options),
            ("choice", &self.choice),
            ("reason", &self.reason),
            ("decided_by", &self.decided_by),
            ("decided_on", &self.decided_on),
            ("basis", &self.basis),
            ("station", &self.station),
        ];
        pairs.into_iter().map(|(name, value)| (name.to_owned(), value.clone())).collect()
    }

    /// The fields, with these answers.
    pub fn fields(&self, visit: &Visit, stations: Vec<Choice>) -> Vec<Field> {
        let words = visit.words();
        let area = |name: &'static str, key: &str, rows| Field::text_area(name, words.get(key), rows).maxlength(LONGEST);
        let line = |name: &'static str, key: &str| Field::text(name, words.get(key)).maxlength(LONGEST_LINE);
        vec![
            line("question", "decision-field-question").hint(words.get("decision-field-question-hint")).value(&self.question),
            area("options", "decision-field-options", 3).hint(words.get("decision-field-options-hint")).optional().value(&self.options),
            area("choice", "decision-field-choice", 2).value(&self.choice),
            area("reason", "decision-field-reason", 3).optional().value(&self.reason),
            line("decided_by", "decision-field-decided-by")
                .hint(words.get("decision-field-decided-by-hint"))
                .optional()
                .value(&self.decided_by),
            Field::text("decided_on", words.get("decision-field-decided-on"))
                .hint(words.get("log-filter-day-hint"))
                .width(Width::Ten)
                .value(&self.decided_on),
            line("basis", "decision-field-basis").hint(words.get("decision-field-basis-hint")).optional().value(&self.basis),
            Field::select("station", words.get("decision-field-station"), stations).optional().value(&self.station),
        ]
    }

    /// What is said with these answers, when they can be accepted; otherwise each field says what is wrong with it.
    pub fn check(&self, visit: &Visit, stations: &[Choice], today: Date, fields: &mut Fields) -> Option<Told> {
        let words = visit.words();
        if plain(&self.question).is_empty() {
            fields.fail("question", words.get("error-decision-question"));
        }
        if self.choice.trim().is_empty() {
            fields.fail("choice", words.get("error-decision-choice"));
        }
        let lengths = [
            ("question", &self.question, LONGEST_LINE),
            ("options", &self.options, LONGEST),
            ("choice", &self.choice, LONGEST),
            ("reason", &self.reason, LONGEST),
            ("decided_by", &self.decided_by, LONGEST_LINE),
            ("basis", &self.basis, LONGEST_LINE),
        ];
        for (name, text, longest) in lengths {
            if text.trim().chars().count() > longest {
                fields.fail(name, words.count("error-journey-text-long", longest));
            }
        }
        let day = parse_day(&self.decided_on);
        match day {
            None => fields.fail("decided_on", words.get("error-ride-day")),
            Some(day) if day > today => fields.fail("decided_on", words.get("error-ride-day-to-come")),
            Some(_) => {}
        }
        if !self.station.is_empty() && !stations.iter().any(|choice| choice.value == self.station) {
            fields.fail("station", words.get("error-ride-next"));
        }
        let accepted = visit.accepts(fields);
        Some(Told {
            question: plain(&self.question),
            options: self.options.lines().map(plain).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n"),
            choice: written(&self.choice),
            reason: written(&self.reason),
            decided_by: plain(&self.decided_by),
            basis: plain(&self.basis),
            decided_on: day?,
            station: self.station.clone(),
        })
        .filter(|_| accepted)
    }
}
