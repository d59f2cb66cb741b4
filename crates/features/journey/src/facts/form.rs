//! The form of a fact by its kind: its fields, reading what was sent, and the other way round.

use std::collections::BTreeMap;

use perron_guide::Edition;
use perron_method::{
    Kind,
    schema::{Declared, Fact},
};
use perron_people::doors::OwnVisit;
use perron_ui::{Choice, Field, Fields, Width, Words};
use perron_web::PageError;
use toml::Value;

use crate::{
    facts::{known, typed, words},
    form::Pairs,
    ride::Ride,
};

/// The name of the only field of most facts.
const VALUE: &str = "value";
/// What stands in for whatever no rule looks for.
const OTHER: &str = "other";

/// A fact that is asked for.
pub struct Asked<'a> {
    words: &'a Words,
    edition: &'a Edition<'a>,
    ride: &'a Ride,
    fact: &'a Fact,
    kind: Kind,
}

/// The field of the answer to a question of the entry test, by its place.
fn answer_name(place: usize) -> String {
    format!("{VALUE}_{place}")
}

/// All values of a name.
pub fn all<'a>(pairs: &'a Pairs, name: &str) -> Vec<&'a str> {
    pairs.iter().filter(|(of, _)| of == name).map(|(_, value)| value.as_str()).collect()
}

/// The first value of a name, empty for none.
pub fn one<'a>(pairs: &'a Pairs, name: &str) -> &'a str {
    all(pairs, name).first().copied().unwrap_or_default()
}

impl<'a> Asked<'a> {
    /// A fact that is asked for on a page.
    ///
    /// # Errors
    /// `NotFound` for a fact whose kind cannot be read, which the checker does not let happen.
    pub fn of(own: &'a OwnVisit, edition: &'a Edition<'a>, ride: &'a Ride, fact: &'a Fact) -> Result<Self, PageError> {
        let kind = Kind::of_fact(fact).map_err(|_| PageError::not_found())?;
        Ok(Self { words: own.visit.words(), edition, ride, fact, kind })
    }

    /// The parts of the record that is asked for, and whether there are several of it.
    fn record(&self) -> Option<(&BTreeMap<String, Kind>, bool)> {
        match &self.kind {
            Kind::Record(parts) => Some((parts, false)),
            Kind::List(of) => {
                if let Kind::Record(parts) = &**of {
                    Some((parts, true))
                } else {
                    None
                }
            }
            _ => None,
        }
    }

    /// The questions of the entry test, where the fact is what was answered to them.
    fn test(&self) -> Option<&'a [Declared]> {
        known::is_of_test(self.fact).then_some(self.edition.method.test.questions.as_slice())
    }

    /// How many entries a form has that sent this.
    fn rows(pairs: &Pairs) -> usize {
        let row = |name: &String| name.strip_prefix("entry_")?.split('_').next()?.parse::<usize>().ok();
        // Nobody writes so many; whoever sends a higher number does not get as many fields.
        pairs.iter().filter_map(|(name, _)| row(name)).filter(|row| *row < 500).max().map_or(0, |row| row + 1)
    }

    /// The fields with what these pairs say. `blank` adds an entry to fill in.
    pub fn fields(&self, pairs: &Pairs, blank: bool) -> Vec<Field> {
        let mut fields = Vec::new();
        if let Some((parts, many)) = self.record() {
            let standing = Self::rows(pairs);
            let rows = if many { standing + usize::from(blank || standing == 0) } else { 1 };
            for row in 0..rows {
                fields.extend(parts.iter().map(|(name, kind)| self.part(row, name, kind, pairs)));
                if many && row < standing {
                    let label = self.words.count("facts-entry-remove", row + 1);
                    fields.push(Field::checkbox(format!("entry_{row}_remove"), label));
                }
            }
        } else if let Some(questions) = self.test() {
            for (place, question) in questions.iter().enumerate() {
                let label = words::test_question(self.edition, question);
                fields.push(self.field(answer_name(place), label, &Kind::YesNo).hint(words::test_hint(self.edition, question)));
            }
        } else {
            fields.push(self.field(VALUE.to_owned(), self.words.get("facts-answer"), &self.kind));
        }
        let mut fields = Fields::new(fields);
        fields.fill(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        fields.list
    }

    /// What these pairs say; nothing when something is wrong, and then its field says what.
    pub fn read(&self, pairs: &Pairs, fields: &mut Fields) -> Option<Value> {
        if let Some((parts, many)) = self.record() {
            let removed = |row: &usize| !one(pairs, &format!("entry_{row}_remove")).is_empty();
            let is_empty = |row: &usize| {
                let answers = parts.keys().flat_map(|name| all(pairs, &format!("entry_{row}_{name}")));
                answers.into_iter().all(|answer| answer.trim().is_empty())
            };
            let rows = (0..Self::rows(pairs)).filter(|row| !removed(row) && !is_empty(row));
            let read: Vec<_> = rows.map(|row| self.read_record(row, parts, pairs, fields)).collect();
            let entries: Vec<Value> = read.into_iter().collect::<Option<_>>()?;
            return if many { Some(Value::Array(entries)) } else { entries.into_iter().next() };
        }
        if let Some(questions) = self.test() {
            let names = (0..questions.len()).map(answer_name);
            let mut read =
                |name: String| self.read_one(&name, &Kind::YesNo, pairs).map_err(|key| fields.fail(&name, self.words.get(key))).ok();
            // Every question that is not answered says so.
            let answers: Vec<Option<Value>> = names.map(&mut read).collect();
            return answers.into_iter().collect::<Option<Vec<_>>>().map(Value::Array);
        }
        self.read_one(VALUE, &self.kind, pairs).map_err(|key| fields.fail(VALUE, self.words.get(key))).ok()
    }

    /// A value as the form sends it.
    pub fn carried(&self, value: &Value) -> Pairs {
        let mut pairs = Pairs::new();
        let mut add = |name: String, kind: &Kind, value: &Value| match (kind, value) {
            (Kind::List(of), Value::Array(chosen)) if matches!(**of, Kind::Choice(_)) => {
                pairs.extend(chosen.iter().map(|one| (name.clone(), typed::written(self.words, one))));
            }
            _ => pairs.push((name, typed::written(self.words, value))),
        };
        if let (Some(_), Value::Array(answers)) = (self.test(), value) {
            for (place, answer) in answers.iter().enumerate() {
                add(answer_name(place), &Kind::YesNo, answer);
            }
            return pairs;
        }
        let Some((parts, _)) = self.record() else {
            add(VALUE.to_owned(), &self.kind, value);
            return pairs;
        };
        let entries = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
        for (row, entry) in entries.iter().enumerate() {
            for (name, kind) in parts {
                if let Some(value) = entry.get(name) {
                    add(format!("entry_{row}_{name}"), kind, value);
                }
            }
        }
        pairs
    }

    /// An entry; nothing when something is wrong with it.
    fn read_record(&self, row: usize, parts: &BTreeMap<String, Kind>, pairs: &Pairs, fields: &mut Fields) -> Option<Value> {
        let mut record = toml::Table::new();
        for (part, kind) in parts {
            let name = format!("entry_{row}_{part}");
            let is_empty = one(pairs, &name).trim().is_empty() && !matches!(kind, Kind::List(_));
            // A condition cannot be evaluated over an entry that leaves something out.
            let read = if is_empty { Err("error-facts-entry-part") } else { self.read_one(&name, kind, pairs) };
            match read {
                Ok(value) => drop(record.insert(part.clone(), value)),
                Err(key) => fields.fail(&name, self.words.get(key)),
            }
        }
        (record.len() == parts.len()).then_some(Value::Table(record))
    }

    fn read_one(&self, name: &str, kind: &Kind, pairs: &Pairs) -> Result<Value, &'static str> {
        if let Kind::List(of) = kind
            && matches!(**of, Kind::Choice(_))
        {
            let chosen = all(pairs, name).into_iter().map(|chosen| typed::read(self.words, of, chosen));
            return chosen.collect::<Result<_, _>>().map(Value::Array);
        }
        typed::read(self.words, kind, one(pairs, name))
    }

    fn field(&self, name: String, label: String, kind: &Kind) -> Field {
        let words = self.words;
        let choices = |options: &[String]| options.iter().map(|option| self.choice(option)).collect();
        match kind {
            Kind::YesNo => {
                let choices = [true, false].map(|yes| Choice::new(typed::code(yes), words.get(typed::answer(yes))));
                Field::radios(name, label, choices.into())
            }
            Kind::Choice(options) => Field::radios(name, label, choices(options)),
            Kind::Date => Field::text(name, label).hint(words.get("log-filter-day-hint")).width(Width::Ten),
            Kind::Count => Field::text(name, label).inputmode("numeric").width(Width::Ten),
            Kind::Money => {
                let example = words.money(1_180, &self.ride.owner.currency);
                let hint = words.with("facts-hint-money", &[("example", example.into())]);
                Field::text(name, label).hint(hint).inputmode("numeric").width(Width::Ten)
            }
            Kind::Number(unit) => {
                let key = format!("facts-hint-{unit}");
                let hint = if words.has(&key) { words.get(&key) } else { unit.clone() };
                Field::text(name, label).hint(hint).inputmode("decimal").width(Width::Ten).with_any_number()
            }
            Kind::List(of) => match &**of {
                Kind::Choice(options) => Field::checks(name, label, choices(options)).optional(),
                _ => Field::text_area(name, label, 6).hint(words.get("facts-hint-lines")).optional(),
            },
            Kind::Text | Kind::Record(_) => Field::text_area(name, label, 4).optional(),
        }
    }

    /// A part of an entry.
    fn part(&self, row: usize, part: &str, kind: &Kind, pairs: &Pairs) -> Field {
        let name = format!("entry_{row}_{part}");
        let label = [("number", (row + 1).into()), ("part", words::part(self.words, part).into())];
        let label = self.words.with("facts-entry", &label);
        if *kind != Kind::Text {
            return self.field(name, label, kind).optional();
        }
        let mut options = self.looked_for(part);
        if options.is_empty() {
            return Field::text(name, label).optional();
        }
        let standing = one(pairs, &name);
        options.extend([OTHER.to_owned(), standing.to_owned()].into_iter().filter(|option| !option.is_empty()));
        let mut choices: Vec<Choice> = Vec::new();
        for option in options {
            if !choices.iter().any(|choice| choice.value == option) {
                choices.push(self.choice(&option));
            }
        }
        Field::select(name, label, choices).optional()
    }

    fn choice(&self, option: &str) -> Choice {
        Choice::new(option, words::option(self.words, self.edition, self.fact, option))
    }

    /// The words that conditions compare a part of a record with. A team that writes another word would not be understood.
    fn looked_for(&self, part: &str) -> Vec<String> {
        let mut found = Vec::new();
        for rule in &self.ride.method().rules {
            let conditions = [&rule.item.applies, &rule.item.kept, &rule.item.open];
            for text in conditions.into_iter().flatten().map(ToString::to_string).filter(|text| text.contains(self.fact.id.as_str())) {
                for (at, member) in text.match_indices(&format!(".{part}")) {
                    let rest = &text[at + member.len()..];
                    if rest.starts_with(" == ") || rest.starts_with(" != ") {
                        found.extend(quoted(&rest[4..]).into_iter().take(1));
                    } else if let Some(list) = rest.strip_prefix(" in [") {
                        found.extend(quoted(list.split(']').next().unwrap_or_default()));
                    } else if rest.starts_with(')') {
                        let list = text.split_once("minus([").map(|(_, list)| list.split(']').next().unwrap_or_default());
                        found.extend(quoted(list.unwrap_or_default()));
                    }
                }
            }
        }
        found
    }
}

/// What stands in quotation marks.
fn quoted(text: &str) -> Vec<String> {
    text.split('\'').skip(1).step_by(2).map(str::to_owned).collect()
}
