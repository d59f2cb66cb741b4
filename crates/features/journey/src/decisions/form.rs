//! What is asked about a decision, and what can be wrong with the answers.

use perron_people::{
    doors::Visit,
    moment::{parse_day_of_case, typed_day},
};
use perron_ui::{Choice, Field, Fields, Width};
use perron_web::PageError;
use serde::Deserialize;
use time::Date;

use crate::{
    decisions::{LONGEST, LONGEST_LINE, model::Told, rule, station},
    form::Pairs,
    requirements::{self, model::State},
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
    rule: String,
    /// The mark of what was shown when the form was opened.
    pub shown: String,
}

/// What can be chosen. What is not on the route any more stays among it as long as it stands there.
#[derive(Clone)]
pub struct Choices {
    stations: Vec<Choice>,
    /// Rules, those that are broken first.
    rules: Vec<Choice>,
}

impl Choices {
    /// Those of a ride, for a decision of which this stands.
    ///
    /// # Errors
    /// `NotFound` when the method does not know the route, which only a damaged database can bring about.
    pub fn of(visit: &Visit, ride: &Ride, standing: Option<&Told>) -> Result<Self, PageError> {
        let edition = ride.edition(visit)?;
        let route = ride.route()?.stations.iter();
        let mut stations: Vec<Choice> = route.map(|station| Choice::new(station.as_str(), edition.station_title(station))).collect();
        let mut requirements = ride.requirements();
        requirements.sort_by_key(|requirement| requirement.state != State::Broken);
        let choice = |requirement: &requirements::assess::Requirement<'_>| {
            let title = requirement.title(&edition);
            let label = if requirement.state == State::Broken {
                let state = requirements::state(visit, State::Broken);
                visit.words().with("decision-rule-choice", &[("title", title.into()), ("state", state.into())])
            } else {
                title
            };
            Choice::new(requirement.rule.id.as_str(), label)
        };
        let mut rules: Vec<Choice> = requirements.iter().map(choice).collect();
        if let Some(gone) = standing.map(|told| told.station.as_str()).filter(|standing| !standing.is_empty() && !has(&stations, standing))
        {
            stations.push(Choice::new(gone, station(visit, ride, &edition, gone)));
        }
        if let Some(gone) = standing.and_then(|told| told.rule.as_deref()).filter(|standing| !has(&rules, standing)) {
            rules.push(Choice::new(gone, rule(visit, ride, &edition, gone)));
        }
        Ok(Self { stations, rules })
    }
}

fn has(choices: &[Choice], value: &str) -> bool {
    choices.iter().any(|choice| choice.value == value)
}

impl Answers {
    /// What the form of a new decision begins with: today, where the team is, and the rule from whose page somebody came.
    pub fn fresh(visit: &Visit, ride: &Ride, rule: String) -> Self {
        let station = ride.here().unwrap_or_default().to_owned();
        Self { decided_on: typed_day(visit.words(), ride.today), station, rule, ..Self::default() }
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
            rule: told.rule.clone().unwrap_or_default(),
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
            ("rule", &self.rule),
        ];
        pairs.into_iter().map(|(name, value)| (name.to_owned(), value.clone())).collect()
    }

    /// The fields, with these answers.
    pub fn fields(&self, visit: &Visit, choices: Choices) -> Vec<Field> {
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
            line("basis", "decision-field-basis")
                .maxlength(LONGEST)
                .hint(words.get("decision-field-basis-hint"))
                .optional()
                .value(&self.basis),
            Field::select("station", words.get("decision-field-station"), choices.stations).optional().value(&self.station),
            Field::select("rule", words.get("decision-field-rule"), choices.rules)
                .hint(words.get("decision-field-rule-hint"))
                .optional()
                .value(&self.rule),
        ]
    }

    /// What is said with these answers, when they can be accepted; otherwise each field says what is wrong with it.
    pub fn check(&self, visit: &Visit, choices: &Choices, today: Date, fields: &mut Fields) -> Option<Told> {
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
            ("basis", &self.basis, LONGEST),
        ];
        for (name, text, longest) in lengths {
            if text.trim().chars().count() > longest {
                fields.fail(name, words.count("error-journey-text-long", longest));
            }
        }
        let day = parse_day_of_case(&self.decided_on);
        match day {
            None => fields.fail("decided_on", words.get("error-ride-day")),
            Some(day) if day > today => fields.fail("decided_on", words.get("error-ride-day-to-come")),
            Some(_) => {}
        }
        if !self.station.is_empty() && !has(&choices.stations, &self.station) {
            fields.fail("station", words.get("error-ride-next"));
        }
        if !self.rule.is_empty() && !has(&choices.rules, &self.rule) {
            fields.fail("rule", words.get("error-decision-rule"));
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
            rule: Some(self.rule.clone()).filter(|rule| !rule.is_empty()),
        })
        .filter(|_| accepted)
    }
}
