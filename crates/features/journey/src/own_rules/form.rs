//! The form of a rule of an organisation: what is asked, and what is wrong with the answers.

use perron_people::{doors::Visit, moment};
use perron_ui::{Choice, Field, Fields, Width};
use serde::Deserialize;

use crate::{
    methods::Methods,
    own_rules::model::{STRENGTHS, Told},
    ride::way::Way,
    rules::{LONGEST_ASKED, LONGEST_NOTE, LONGEST_TITLE, plain, written},
};

/// What was sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Answers {
    title: String,
    text: String,
    strength: String,
    source: String,
    as_of: String,
    way: String,
    last_day: String,
    /// The mark of what the form showed.
    pub shown: String,
}

impl Answers {
    /// What a form for a new rule begins with.
    pub fn fresh(visit: &Visit) -> Self {
        let today = moment::typed_day(visit.words(), moment::day(visit.now()));
        Self { strength: STRENGTHS[0].name().to_owned(), as_of: today, ..Self::default() }
    }

    /// What a form for this rule begins with.
    pub fn of(visit: &Visit, told: &Told) -> Self {
        let typed = |day| moment::typed_day(visit.words(), day);
        Self {
            title: told.title.clone(),
            text: told.text.clone(),
            strength: told.strength.name().to_owned(),
            source: told.source.clone(),
            as_of: typed(told.as_of),
            way: told.way.clone(),
            last_day: told.last_day.map(typed).unwrap_or_default(),
            shown: String::new(),
        }
    }

    /// Names and values, as a form carries them along.
    pub fn carried(&self) -> Vec<(String, String)> {
        let Self { title, text, strength, source, as_of, way, last_day, shown: _ } = self;
        let pairs = [("title", title), ("text", text), ("strength", strength), ("source", source), ("as_of", as_of), ("way", way)];
        pairs.into_iter().chain([("last_day", last_day)]).map(|(name, value)| (name.to_owned(), value.clone())).collect()
    }

    /// The fields with these answers.
    pub fn fields(&self, visit: &Visit, methods: &Methods) -> Vec<Field> {
        let label = |name: &str| visit.word(&format!("own-rule-field-{name}"));
        let strength = |one: &perron_method::schema::Strength| Choice::new(one.name(), visit.word(&format!("strength-{}", one.name())));
        let mut ways = vec![Choice::new("", visit.word("own-rule-every-route"))];
        // A list says nothing beside its choices.
        ways.extend(Way::choices(methods, visit).into_iter().map(|way| Choice::new(way.value, way.label)));
        let day = |name: &str| Field::text(name, label(&name.replace('_', "-"))).hint(visit.word("ride-day-hint")).width(Width::Ten);
        vec![
            Field::text("title", label("title")).hint(visit.word("own-rule-title-hint")).maxlength(LONGEST_TITLE).value(&self.title),
            Field::text_area("text", label("text"), 4).value(&self.text),
            Field::radios("strength", label("strength"), STRENGTHS.iter().map(strength).collect()).value(&self.strength),
            Field::text("source", label("source")).hint(visit.word("own-rule-source-hint")).maxlength(LONGEST_ASKED).value(&self.source),
            day("as_of").autocomplete("off").value(&self.as_of),
            Field::select("way", label("way"), ways).value(&self.way),
            day("last_day").hint(visit.word("own-rule-last-day-hint")).autocomplete("off").optional().value(&self.last_day),
        ]
    }

    /// What is said of the rule, when nothing is wrong with it.
    pub fn check(&self, visit: &Visit, methods: &Methods, standing: Option<&Told>, fields: &mut Fields) -> Option<Told> {
        let words = visit.words();
        let (title, source, text) = (plain(&self.title), plain(&self.source), written(&self.text));
        for (name, value, longest) in [("title", &title, LONGEST_TITLE), ("text", &text, LONGEST_NOTE), ("source", &source, LONGEST_ASKED)]
        {
            if value.is_empty() {
                fields.fail(name, visit.word(&format!("error-own-rule-{name}")));
            } else if value.chars().count() > longest {
                fields.fail(name, words.count("error-journey-text-long", longest));
            }
        }
        let strength = STRENGTHS.into_iter().find(|one| one.name() == self.strength);
        if strength.is_none() {
            fields.fail("strength", visit.word("error-own-rule-strength"));
        }
        let as_of = moment::parse_day_of_case(&self.as_of);
        if as_of.is_none() {
            fields.fail("as_of", visit.word("error-ride-day"));
        } else if as_of > Some(moment::day(visit.now())) {
            fields.fail("as_of", visit.word("error-ride-day-to-come"));
        }
        let last_day = Some(self.last_day.trim()).filter(|day| !day.is_empty()).map(moment::parse_day_of_case);
        if last_day == Some(None) {
            fields.fail("last_day", visit.word("error-ride-day"));
        }
        // A way that is no longer offered may stay where it stands.
        let known = self.way.is_empty() || standing.is_some_and(|told| told.way == self.way) || Way::read(methods, &self.way).is_some();
        if !known {
            fields.fail("way", visit.word("error-own-rule-way"));
        }
        if !visit.accepts(fields) {
            return None;
        }
        Some(Told { title, text, strength: strength?, source, as_of: as_of?, way: self.way.clone(), last_day: last_day.flatten() })
    }
}
