//! Documents about the case as a whole: its way, its pause, what does not concern it, who takes part in it, and what came of it.

use crate::documents::{
    found::{Found, Row},
    model::Kind,
    reader::Reader,
};

impl Reader<'_> {
    /// A row of one of these parts; nothing for a part that is no document.
    pub(super) fn of_case(&self, part: &str, row: &Row<'_>) -> Option<Found> {
        match part {
            "legs" => self.leg(row),
            "pauses" => self.pause(row),
            "exemptions" => self.exemption(row),
            "team" => self.member(row),
            "actors_not_needed" => self.not_needed(row),
            "competences" => self.competence(row),
            "ends" => self.end(row),
            "uptake" => self.uptake(row),
            _ => None,
        }
    }

    fn leg(&self, row: &Row<'_>) -> Option<Found> {
        let title = self.things.route(row.text("method_version_id"), row.text("route"));
        let by_move = Some(row.text("by_move")).filter(|name| !name.is_empty()).map(|name| self.things.one_move(name));
        let body = vec![self.said("fact-ride-move", &by_move.unwrap_or_default()), self.said("document-reason", row.text("reason"))];
        Some(Found { who: self.who(row, "begun_by"), body, ..Found::new(Kind::Way, row.day_of_moment("begun_at")?, title) })
    }

    fn pause(&self, row: &Row<'_>) -> Option<Found> {
        let body = vec![self.said("document-reason", row.text("reason"))];
        let found = Found::new(Kind::Way, row.day_of_moment("paused_at")?, self.visit.word("pause-mark"));
        Some(Found { who: self.who(row, "paused_by"), body, ..found })
    }

    fn exemption(&self, row: &Row<'_>) -> Option<Found> {
        let body = vec![self.said("document-reason", row.text("reason"))];
        let found = Found::new(Kind::Exemption, row.day_of_moment("said_at")?, self.rule(row));
        Some(Found { who: self.who(row, "said_by"), body, ..found })
    }

    fn member(&self, row: &Row<'_>) -> Option<Found> {
        let actor = row.text("actor");
        let title = if actor.is_empty() { row.text("title").to_owned() } else { self.things.actor(actor) };
        let person = self.who(row, "person_id").unwrap_or_default();
        let named = [
            ("document-member", person.as_str()),
            ("document-member", row.text("outside_name")),
            ("team-field-organisation", row.text("outside_organisation")),
            ("team-field-contact", row.text("outside_contact")),
        ];
        let named = named.map(|(key, text)| self.said(key, text)).into();
        let body = vec![self.said("case-file-note", row.text("note"))];
        let found = Found::new(Kind::Team, row.day_of_moment("added_at")?, title);
        Some(Found { who: self.who(row, "added_by"), body, named, ..found })
    }

    fn not_needed(&self, row: &Row<'_>) -> Option<Found> {
        let state = self.visit.word("team-not-needed");
        let body = vec![self.said("case-file-state", &state), self.said("document-reason", row.text("reason"))];
        let found = Found::new(Kind::Team, row.day_of_moment("said_at")?, self.things.actor(row.text("actor")));
        Some(Found { who: self.who(row, "said_by"), body, ..found })
    }

    fn competence(&self, row: &Row<'_>) -> Option<Found> {
        let cover = self.visit.word(&format!("fact-competence-cover-{}", row.text("cover")));
        let person = self.who(row, "person_id").unwrap_or_default();
        let named = [person.as_str(), row.text("who")].map(|text| self.said("document-member", text)).into();
        let body = vec![self.said("fact-competence-cover", &cover), self.said("document-reason", row.text("reason"))];
        let found = Found::new(Kind::Team, row.day_of_moment("said_at")?, self.things.competence(row.text("competence")));
        Some(Found { who: self.who(row, "said_by"), body, named, ..found })
    }

    fn end(&self, row: &Row<'_>) -> Option<Found> {
        let title = self.visit.word(&format!("outcome-{}", row.text("outcome")));
        let body = vec![self.said("outcome-field-result", row.text("result")), self.said("outcome-field-learned", row.text("learned"))];
        Some(Found { who: self.who(row, "ended_by"), body, ..Found::new(Kind::Outcome, row.day("ended_on")?, title) })
    }

    fn uptake(&self, row: &Row<'_>) -> Option<Found> {
        let (words, in_use) = (self.visit.words(), self.visit.word(&format!("uptake-{}", row.text("in_use"))));
        let places = if row.0["places"].is_null() { String::new() } else { words.number(row.number("places")) };
        let body = [("fact-uptake", in_use.as_str()), ("uptake-places", &places), ("fact-uptake-gives", row.text("gives"))];
        let body = body.map(|(key, text)| self.said(key, text)).into();
        let found = Found::new(Kind::Outcome, row.day("as_of")?, self.visit.word("uptake-title"));
        Some(Found { who: self.who(row, "said_by"), body, ..found })
    }
}
