//! The documents of a case, made from its rows as an export reads them, so that a column which one of them takes along is not forgotten by the
//! other.

use perron_guide::Edition;
use perron_people::{doors::Visit, model::PersonId};
use serde_json::{Map, Value as Json};

use crate::{
    comments::mention::{Piece, pieces, with_names},
    documents::{
        found::{Found, Row},
        model::{Kind, Why},
    },
    facts::{store::value_of, words as fact_words},
    log::speaker::OfJourney,
    ride::Ride,
    subject::Kind as Subject,
};

/// What the rows are read with.
pub struct Reader<'a> {
    /// Who reads.
    pub visit: &'a Visit,
    /// The ride.
    pub ride: &'a Ride,
    /// The words of its method.
    pub edition: Edition<'a>,
    /// What things of all its routes and methods are called.
    pub things: &'a OfJourney,
    /// The rows.
    pub rows: &'a Map<String, Json>,
    /// What people are called; nothing while nobody is to be named.
    pub called: &'a (dyn Fn(PersonId) -> Option<String> + Sync),
    /// Whether people are named in what is read.
    pub names: bool,
}

impl Reader<'_> {
    /// All documents that are rows.
    pub fn all(&self) -> Vec<Found> {
        let of_part = |(part, rows): (&String, &Json)| {
            let rows = rows.as_array().into_iter().flatten();
            rows.filter_map(|row| self.one(part, &Row(row))).collect::<Vec<_>>()
        };
        self.rows.iter().flat_map(of_part).collect()
    }

    /// A row of a part; nothing for a part that is no document.
    pub fn one(&self, part: &str, row: &Row<'_>) -> Option<Found> {
        let found = match part {
            "rounds" => self.round(row),
            "decisions" => self.decision(row),
            "evidence" => self.evidence(row),
            "facts" => self.fact(row),
            "activities" => self.activity(row),
            "comments" => self.comment(row),
            _ => self.of_case(part, row),
        };
        found.map(|found| Found { texts: row.texts(), ..found })
    }

    pub(super) fn said(&self, key: &str, text: &str) -> (String, String) {
        (self.visit.word(key), text.to_owned())
    }

    pub(super) fn who(&self, row: &Row<'_>, column: &str) -> Option<String> {
        row.person(column).and_then(self.called)
    }

    fn withdrawn(&self, row: &Row<'_>) -> (String, String) {
        let at = row.day_of_moment("withdrawn_at").map(|day| self.visit.words().date(day)).unwrap_or_default();
        self.said("document-withdrawn", &at)
    }

    fn station(&self, row: &Row<'_>) -> String {
        let station = row.text("station");
        if station.is_empty() { String::new() } else { self.things.station(station) }
    }

    pub(super) fn rule(&self, row: &Row<'_>) -> String {
        let rule = row.text("rule");
        if rule.is_empty() { String::new() } else { self.things.rule(rule) }
    }

    fn round(&self, row: &Row<'_>) -> Option<Found> {
        let told = [("station", self.station(row).into()), ("round", row.number("round").into())];
        let title = self.visit.words().with("document-round", &told);
        let ended = row.day("ended_on").map(|day| self.visit.words().date(day)).unwrap_or_default();
        let body = vec![self.said("case-file-until", &ended), self.said("case-file-note", row.text("note"))];
        Some(Found { who: self.who(row, "begun_by"), body, ..Found::new(Kind::Round, row.day("begun_on")?, title) })
    }

    fn decision(&self, row: &Row<'_>) -> Option<Found> {
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
        let named = vec![self.said("document-decided-by", row.text("decided_by"))];
        let found = Found::new(Kind::Decision, row.day("decided_on")?, row.text("question").to_owned());
        Some(Found { who: self.who(row, "recorded_by"), body, named, ..found })
    }

    fn evidence(&self, row: &Row<'_>) -> Option<Found> {
        let title = self.rule(row);
        let body = vec![self.said("document-text", row.text("text")), self.said("document-place", row.text("place")), self.withdrawn(row)];
        Some(Found { who: self.who(row, "added_by"), body, ..Found::new(Kind::Evidence, row.day("dated")?, title) })
    }

    fn fact(&self, row: &Row<'_>) -> Option<Found> {
        let fact = self.ride.method().facts.iter().find(|fact| fact.id == *row.text("fact"));
        let title = fact.map_or_else(|| self.things.fact(row.text("fact")), |fact| fact_words::label(&self.edition, fact));
        let value = match (fact, value_of(row.text("value"))) {
            (_, None) => self.visit.word("document-taken-back"),
            (Some(fact), Some(value)) => fact_words::lines(self.visit, &self.edition, self.ride, fact, &value).join("\n"),
            (None, Some(value)) => value.to_string(),
        };
        let body = vec![self.said("case-file-value", &value), self.said("case-file-source", row.text("source"))];
        Some(Found { who: self.who(row, "given_by"), body, ..Found::new(Kind::Fact, row.day("as_of")?, title) })
    }

    fn activity(&self, row: &Row<'_>) -> Option<Found> {
        let title = if row.0["activity"].is_null() {
            row.text("title").to_owned()
        } else {
            self.things.activity(row.text("id")).unwrap_or_else(|| self.visit.word("activity-of-other-method"))
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
        let body = vec![self.said("document-about", &self.subject(row)), self.said("document-text", &with_names(text, called))];
        let found = Found::new(Kind::Comment, row.day_of_moment("written_at")?, title);
        Some(Found { who: self.who(row, "written_by"), body, names_others, stays, ..found })
    }

    /// What a comment is about.
    fn subject(&self, row: &Row<'_>) -> String {
        let subject = row.text("subject");
        match row.text("kind").parse() {
            Ok(Subject::Station) => self.things.station(subject),
            Ok(Subject::Fact) => self.things.fact(subject),
            Ok(Subject::Activity) => self.things.activity(subject).unwrap_or_else(|| self.title_of_activity(subject)),
            Ok(Subject::Requirement | Subject::Evidence) | Err(_) => self.things.rule(subject),
        }
    }

    /// What an activity of the team's own is called.
    fn title_of_activity(&self, id: &str) -> String {
        let rows = self.rows.get("activities").and_then(Json::as_array).into_iter().flatten().map(Row);
        rows.filter(|row| row.text("id") == id).map(|row| row.text("title").to_owned()).collect()
    }

    /// What somebody is called, where people are named.
    fn call(&self, person: PersonId) -> Option<String> {
        if self.names { (self.called)(person) } else { None }
    }
}
