//! The documents of a case, made from its rows as an export reads them, so that a column which one of them takes along is not forgotten by the
//! other.

use perron_guide::Edition;
use perron_kernel::Instant;
use perron_people::{
    doors::Visit,
    model::PersonId,
    moment::{day, parse_day},
};
use serde_json::{Map, Value as Json};
use time::Date;

use crate::{
    activities::words as activity_words,
    comments::mention::{Piece, pieces, with_names},
    decisions,
    documents::model::{Kind, Why},
    export::files::Carried,
    facts::{store::value_of, words as fact_words},
    requirements,
    ride::Ride,
};

/// A document, before it is known whether it goes out.
pub struct Found {
    /// Its kind.
    pub kind: Kind,
    /// Its day.
    pub day: Date,
    /// What it is called.
    pub title: String,
    /// Who made it.
    pub who: Option<String>,
    /// What it says, each part with what that is. Empty parts are left out.
    pub body: Vec<(String, String)>,
    /// Whether people are named in it beside who made it.
    pub names_others: bool,
    /// Why it stays, if it does.
    pub stays: Option<Why>,
    /// Whether texts stand beside it that do not go out.
    pub has_texts_beside: bool,
    /// The file it is.
    pub file: Option<Carried>,
}

impl Found {
    /// A document that says nothing yet.
    pub fn new(kind: Kind, day: Date, title: String) -> Self {
        let (body, file) = (Vec::new(), None);
        Self { kind, day, title, who: None, body, names_others: false, stays: None, has_texts_beside: false, file }
    }
}

/// What the rows are read with.
pub struct Reader<'a> {
    /// Who reads.
    pub visit: &'a Visit,
    /// The ride.
    pub ride: &'a Ride,
    /// The words of its method.
    pub edition: Edition<'a>,
    /// What people are called; nothing while nobody is to be named.
    pub called: &'a dyn Fn(PersonId) -> Option<String>,
    /// Whether people are named.
    pub names: bool,
}

/// A row as it is carried.
struct Row<'a>(&'a Json);

impl Row<'_> {
    fn text(&self, name: &str) -> &str {
        self.0[name].as_str().unwrap_or_default()
    }

    fn day(&self, name: &str) -> Option<Date> {
        parse_day(self.text(name))
    }

    fn day_of_moment(&self, name: &str) -> Option<Date> {
        Instant::parse(self.text(name)).map(day)
    }

    fn person(&self, name: &str) -> Option<PersonId> {
        self.text(name).parse().ok()
    }
}

impl Reader<'_> {
    /// All documents that are rows.
    pub fn all(&self, rows: &Map<String, Json>) -> Vec<Found> {
        let of_part = |(part, rows): (&String, &Json)| {
            let rows = rows.as_array().into_iter().flatten();
            rows.filter_map(|row| self.one(part, &Row(row))).collect::<Vec<_>>()
        };
        rows.iter().flat_map(of_part).collect()
    }

    /// A row of a part; nothing for a part that is no document.
    fn one(&self, part: &str, row: &Row<'_>) -> Option<Found> {
        match part {
            "rounds" => self.round(row),
            "decisions" => self.decision(row),
            "evidence" => self.evidence(row),
            "facts" => self.fact(row),
            "activities" => self.activity(row),
            "comments" => self.comment(row),
            _ => None,
        }
    }

    fn said(&self, key: &str, text: &str) -> (String, String) {
        (self.visit.word(key), text.to_owned())
    }

    fn who(&self, row: &Row<'_>, column: &str) -> Option<String> {
        row.person(column).and_then(self.called)
    }

    fn withdrawn(&self, row: &Row<'_>) -> (String, String) {
        let at = row.day_of_moment("withdrawn_at").map(|day| self.visit.words().date(day)).unwrap_or_default();
        self.said("document-withdrawn", &at)
    }

    fn station(&self, row: &Row<'_>) -> String {
        let station = row.text("station");
        if station.is_empty() { String::new() } else { self.edition.station_title(station) }
    }

    fn rule(&self, row: &Row<'_>) -> String {
        let rule = row.text("rule");
        if rule.is_empty() { String::new() } else { decisions::rule(self.visit, self.ride, &self.edition, rule) }
    }

    fn round(&self, row: &Row<'_>) -> Option<Found> {
        let number = row.0["round"].as_i64().unwrap_or_default();
        let told = [("station", self.station(row).into()), ("round", number.into())];
        let title = self.visit.words().with("document-round", &told);
        let ended = row.day("ended_on").map(|day| self.visit.words().date(day)).unwrap_or_default();
        let body = vec![self.said("case-file-until", &ended), self.said("case-file-note", row.text("note"))];
        Some(Found { who: self.who(row, "begun_by"), body, ..Found::new(Kind::Round, row.day("begun_on")?, title) })
    }

    fn decision(&self, row: &Row<'_>) -> Option<Found> {
        let decided_by = row.text("decided_by");
        let mut body: Vec<_> = [
            ("document-options", row.text("options")),
            ("document-choice", row.text("choice")),
            ("document-reason", row.text("reason")),
            ("document-basis", row.text("basis")),
            ("document-rule", &self.rule(row)),
            ("document-station", &self.station(row)),
        ]
        .map(|(key, text)| self.said(key, text))
        .into();
        body.push(self.withdrawn(row));
        if self.names {
            body.push(self.said("document-decided-by", decided_by));
        }
        let found = Found::new(Kind::Decision, row.day("decided_on")?, row.text("question").to_owned());
        Some(Found { who: self.who(row, "recorded_by"), body, names_others: !decided_by.is_empty(), ..found })
    }

    fn evidence(&self, row: &Row<'_>) -> Option<Found> {
        let title = requirements::title_in(self.ride, &self.edition, row.text("rule"));
        let body = vec![self.said("document-text", row.text("text")), self.said("document-place", row.text("place")), self.withdrawn(row)];
        Some(Found { who: self.who(row, "added_by"), body, ..Found::new(Kind::Evidence, row.day("dated")?, title) })
    }

    fn fact(&self, row: &Row<'_>) -> Option<Found> {
        let fact = self.ride.method().facts.iter().find(|fact| fact.id == *row.text("fact"));
        // What was said under a method that the team has left is called as it was recorded.
        let title = fact.map_or_else(|| row.text("fact").to_owned(), |fact| fact_words::label(&self.edition, fact));
        let value = match (fact, value_of(row.text("value"))) {
            (_, None) => self.visit.word("document-taken-back"),
            (Some(fact), Some(value)) => fact_words::lines(self.visit, &self.edition, self.ride, fact, &value).join("\n"),
            (None, Some(value)) => value.to_string(),
        };
        let body = vec![self.said("case-file-value", &value), self.said("case-file-source", row.text("source"))];
        Some(Found { who: self.who(row, "given_by"), body, ..Found::new(Kind::Fact, row.day("as_of")?, title) })
    }

    fn activity(&self, row: &Row<'_>) -> Option<Found> {
        let item = row.0["activity"].as_str();
        let of_method = item.and_then(|item| activity_words::item(&self.edition, row.text("station"), item));
        let title = match (item, of_method) {
            (None, _) => row.text("title").to_owned(),
            (Some(_), Some(item)) => activity_words::title(item),
            (Some(_), None) => self.visit.word("activity-of-other-method"),
        };
        let due = row.day("due_on").map(|day| self.visit.words().date(day)).unwrap_or_default();
        let state = self.visit.word(&format!("activity-state-{}", row.text("state")));
        let body = [
            ("document-station", self.station(row)),
            ("case-file-state", state),
            ("document-reason", row.text("reason").to_owned()),
            ("case-file-note", row.text("note").to_owned()),
            ("case-file-until", due),
        ];
        let day = row.day_of_moment("done_at").or_else(|| row.day_of_moment("created_at"))?;
        let body = body.map(|(key, text)| self.said(key, &text)).into();
        Some(Found { who: self.who(row, "owner_id"), body, ..Found::new(Kind::Activity, day, title) })
    }

    fn comment(&self, row: &Row<'_>) -> Option<Found> {
        let somebody = self.visit.word("document-somebody");
        let called = |person: PersonId| self.call(person).unwrap_or_else(|| somebody.clone());
        let text = row.text("text");
        let names_others = pieces(text).iter().any(|piece| matches!(piece, Piece::Mention(_)));
        let title = self.visit.word(&format!("document-comment-{}", row.text("kind")));
        let stays = row.0["withdrawn_at"].is_string().then_some(Why::Withdrawn);
        let body = vec![self.said("document-text", &with_names(text, called))];
        let found = Found::new(Kind::Comment, row.day_of_moment("written_at")?, title);
        Some(Found { who: self.who(row, "written_by"), body, names_others, stays, ..found })
    }

    /// What somebody is called, where people are named.
    fn call(&self, person: PersonId) -> Option<String> {
        if self.names { (self.called)(person) } else { None }
    }
}
