//! What is chosen: a period, kinds, and what comes along of names and of what is for the team.

use perron_journal::Entry;
use perron_people::{
    doors::{OwnVisit, Visit},
    moment::{day, parse_day, typed_day},
};
use perron_ui::{Choice, Field, Fields, Width};
use time::Date;

use crate::{documents::model::Kind, form::Pairs};

/// The answers for what comes along and what stays.
const WITH: &str = "with";
const WITHOUT: &str = "without";

/// What was sent, as it was sent.
pub struct Answers {
    from: String,
    until: String,
    kinds: Vec<String>,
    names: String,
    internal: String,
}

/// What is wanted.
pub struct Asked {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub until: Option<Date>,
    /// The kinds.
    pub kinds: Vec<Kind>,
    /// Whether people are named.
    pub names: bool,
    /// Whether what is for the team comes along.
    pub internal: bool,
}

impl Answers {
    /// What was sent; where nothing was, what most people want: all but working notes, and nobody named.
    pub fn sent(pairs: &Pairs) -> Self {
        if pairs.is_empty() {
            let kinds = Kind::ALL.iter().filter(|kind| **kind != Kind::Comment).map(ToString::to_string).collect();
            return Self { from: String::new(), until: String::new(), kinds, names: WITHOUT.to_owned(), internal: WITHOUT.to_owned() };
        }
        let all = |name: &str| pairs.iter().filter(|(of, _)| of == name).map(|(_, value)| value.clone()).collect::<Vec<_>>();
        let one = |name: &str| all(name).into_iter().next().unwrap_or_default();
        // The button of the list carries all of them in one field.
        let kinds = all("kind").iter().flat_map(|kinds| kinds.split(' ')).map(str::to_owned).collect();
        Self { from: one("from"), until: one("until"), kinds, names: one("names"), internal: one("internal") }
    }

    /// The fields, filled.
    pub fn fields(&self, visit: &Visit) -> Fields {
        let example = [("example", typed_day(visit.words(), day(visit.now())).into())];
        let of_day = |name: &str, label: String, value: &str| {
            Field::text(name, label).hint(visit.words().with("documents-day-hint", &example)).width(Width::Ten).optional().value(value)
        };
        let kind = |kind: &Kind| Choice::new(kind.as_str(), visit.word(&format!("document-kind-{kind}")));
        let mut kinds = Field::checks("kind", visit.word("documents-kinds"), Kind::ALL.iter().map(kind).collect());
        kinds.answer(&self.kinds.iter().map(String::as_str).collect::<Vec<_>>());
        let names = vec![
            Choice::new(WITHOUT, visit.word("documents-names-without")).hint(visit.word("documents-names-without-hint")),
            Choice::new(WITH, visit.word("documents-names-with")),
        ];
        let internal = vec![
            Choice::new(WITHOUT, visit.word("documents-internal-without")),
            Choice::new(WITH, visit.word("documents-internal-with")).hint(visit.word("documents-internal-with-hint")),
        ];
        Fields::new(vec![
            of_day("from", visit.word("documents-from"), &self.from),
            of_day("until", visit.word("documents-until"), &self.until),
            kinds.hint(visit.word("documents-kinds-hint")),
            Field::radios("names", visit.word("documents-names"), names).value(&self.names),
            Field::radios("internal", visit.word("documents-internal"), internal).value(&self.internal),
        ])
    }

    /// What is wanted; nothing when it cannot be read, and then what is wrong stands at the fields.
    pub fn read(&self, visit: &Visit, fields: &mut Fields) -> Option<Asked> {
        let mut of_day = |name: &str, text: &str| {
            let read = parse_day(text);
            if read.is_none() && !text.trim().is_empty() {
                fields.fail(name, visit.word("error-ride-day"));
            }
            read
        };
        let (from, until) = (of_day("from", &self.from), of_day("until", &self.until));
        if from.zip(until).is_some_and(|(from, until)| until < from) {
            fields.fail("until", visit.word("error-ride-day-order"));
        }
        let kinds: Vec<Kind> = Kind::ALL.iter().copied().filter(|kind| self.kinds.iter().any(|sent| sent == kind.as_str())).collect();
        if kinds.is_empty() {
            fields.fail("kind", visit.word("error-documents-kinds"));
        }
        for (name, answer) in [("names", &self.names), ("internal", &self.internal)] {
            if ![WITH, WITHOUT].contains(&answer.as_str()) {
                fields.fail(name, visit.word("error-documents-choose"));
            }
        }
        (fields.errors() == 0).then(|| Asked { from, until, kinds, names: self.names == WITH, internal: self.internal == WITH })
    }
}

impl Asked {
    /// Whether a day lies in the period.
    pub fn holds(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// The period in words.
    pub fn period(&self, visit: &Visit) -> String {
        let words = visit.words();
        match (self.from, self.until) {
            (None, None) => words.get("documents-period-all"),
            (Some(from), None) => words.with("documents-period-from", &[("from", words.date(from).into())]),
            (None, Some(until)) => words.with("documents-period-until", &[("until", words.date(until).into())]),
            (Some(from), Some(until)) => {
                words.with("documents-period", &[("from", words.date(from).into()), ("until", words.date(until).into())])
            }
        }
    }

    /// What the page carries along to the act.
    pub fn carried(&self) -> Pairs {
        let answer = |with: bool| if with { WITH } else { WITHOUT }.to_owned();
        let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        let kinds = self.kinds.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        let pairs = [
            ("from", day(self.from)),
            ("until", day(self.until)),
            ("kind", kinds),
            ("names", answer(self.names)),
            ("internal", answer(self.internal)),
        ];
        pairs.map(|(name, value)| (name.to_owned(), value)).into()
    }

    /// What the journal says of it.
    pub fn told(&self, mut entry: Entry) -> Entry {
        for (name, day) in [("documents-from", self.from), ("documents-until", self.until)] {
            if let Some(day) = day {
                entry = entry.fact(name, day.to_string());
            }
        }
        entry
            .fact("documents-kinds", self.kinds.iter().map(ToString::to_string).collect::<Vec<_>>())
            .fact("documents-names", if self.names { WITH } else { WITHOUT })
            .fact("documents-internal", if self.internal { WITH } else { WITHOUT })
    }
}

/// Whoever asks sees it in the words of their language.
pub fn kinds_in_words(own: &OwnVisit, kinds: impl Iterator<Item = Kind>) -> String {
    kinds.map(|kind| own.visit.word(&format!("document-kind-{kind}"))).collect::<Vec<_>>().join(", ")
}
