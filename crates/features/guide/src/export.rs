//! A method as data for other programs: everything its pack says, in all its languages, in one JSON document. The published schema is made
//! from these types, so it cannot say anything else than the documents do. Texts are Markdown; links in them are `kind:id`, as in packs.

mod reader;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

/// Words by language (BCP 47).
type Texts = BTreeMap<String, String>;

/// A method of public-private innovation cooperation or innovative procurement.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct MethodDocument {
    /// Id of the method.
    pub id: String,
    /// Version of the pack.
    pub version: String,
    /// Languages of the texts.
    pub languages: Vec<String>,
    /// Country (ISO 3166-1) whose law the method follows.
    pub country: String,
    /// Licence of the texts (SPDX).
    pub licence: String,
    /// Date to which the texts were checked (ISO 8601).
    pub as_of: String,
    /// What the method was written from.
    pub source: Source,
    /// Name of the method.
    pub title: Texts,
    /// One sentence about it.
    pub lead: Texts,
    /// Path of its front page.
    pub pages: Texts,
    /// Longer texts about the method.
    pub sections: Vec<Text>,
    /// The entry test; none where the method has none.
    pub test: Option<EntryTest>,
    /// The advisor on routes or topics; none where the method has none.
    pub advisor: Option<Advisor>,
    /// Stops of the main station, in order.
    pub stops: Vec<Stop>,
    /// Routes, in the order of the map.
    pub routes: Vec<Route>,
    /// Stations.
    pub stations: Vec<Station>,
    /// Stations of different routes that share a platform.
    pub shared: Vec<Vec<String>>,
    /// Neighbouring stations that often run at the same time.
    pub overlaps: Vec<[String; 2]>,
    /// Who takes part or is bound.
    pub actors: Vec<Named>,
    /// Formal requirements and permissions.
    pub rules: Vec<Rule>,
    /// Moves between places.
    pub moves: Vec<Move>,
    /// Topics.
    pub topics: Vec<Topic>,
    /// Cases from practice.
    pub cases: Vec<Case>,
    /// Terms with their explanation.
    pub terms: Vec<Named>,
    /// Facts that conditions read.
    pub facts: Vec<Fact>,
    /// Whom to ask when one is stuck.
    pub emergency: Option<Emergency>,
}

/// What a method was written from.
#[derive(Serialize, JsonSchema)]
pub struct Source {
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// When (ISO 8601), if it says so.
    pub date: Option<String>,
}

/// A text with a heading.
#[derive(Serialize, JsonSchema)]
pub struct Text {
    /// Key, the same in every language.
    pub key: String,
    /// Heading, where readers see one.
    pub heading: Texts,
    /// Markdown.
    #[serde(rename = "text")]
    pub markdown: Texts,
    /// The entries of its list that other places refer to by an id; they stand in the text too.
    pub items: Vec<Item>,
}

/// An entry of a list.
#[derive(Serialize, JsonSchema)]
pub struct Item {
    /// Its id, the same in every language.
    pub id: String,
    /// Markdown.
    pub text: Texts,
}

/// The entry test: yes to every question, and the method is worth considering.
#[derive(Serialize, JsonSchema)]
pub struct EntryTest {
    /// Its name.
    pub title: Texts,
    /// One sentence.
    pub lead: Texts,
    /// Ids of its questions, in order.
    pub questions: Vec<String>,
    /// Its texts; those of a question have its id as key.
    pub sections: Vec<Text>,
}

/// From a few answers to a route or a topic.
#[derive(Serialize, JsonSchema)]
pub struct Advisor {
    /// Its name.
    pub title: Texts,
    /// One sentence.
    pub lead: Texts,
    /// Its questions, in order.
    pub questions: Vec<Question>,
    /// What it advises.
    pub advices: Vec<Conditional>,
    /// Why.
    pub reasons: Vec<Conditional>,
    /// What it says of what it does not advise.
    pub verdicts: Vec<Conditional>,
    /// Its texts, by the ids of what they are about.
    pub sections: Vec<Text>,
}

/// A question of the advisor.
#[derive(Serialize, JsonSchema)]
pub struct Question {
    /// Its id.
    pub id: String,
    /// Ids of its answers.
    pub options: Vec<String>,
}

/// Something that the advisor says under a condition.
#[derive(Serialize, JsonSchema)]
pub struct Conditional {
    /// Its id.
    pub id: String,
    /// Id of the route or topic it is about.
    pub target: String,
    /// The condition (CEL) over answers.
    pub when: String,
}

/// A stop of the main station.
#[derive(Serialize, JsonSchema)]
pub struct Stop {
    /// Its id.
    pub id: String,
    /// Id of its group.
    pub group: String,
    /// Its name.
    pub title: Texts,
    /// One sentence.
    pub lead: Texts,
    /// Its texts.
    pub sections: Vec<Text>,
}

/// Whom to ask when one is stuck.
#[derive(Serialize, JsonSchema)]
pub struct Emergency {
    /// Its name.
    pub title: Texts,
    /// One sentence.
    pub lead: Texts,
    /// Ids of those who help.
    pub help: Vec<String>,
    /// Ids of the competences that a team needs, its own or borrowed.
    pub competences: Vec<String>,
    /// Its texts, with those who help and the competences as items.
    pub sections: Vec<Text>,
}

/// Something with a name and an explanation.
#[derive(Serialize, JsonSchema)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: Texts,
    /// Markdown.
    pub text: Texts,
}

/// A route.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Route {
    /// Its id.
    pub id: String,
    /// Its letter on signs.
    pub letter: char,
    /// Its shape on signs.
    pub shape: String,
    /// Its colour.
    pub colour: String,
    /// Whether this service offers it.
    pub offered: bool,
    /// Ids of its stations, in order.
    pub stations: Vec<String>,
    /// Ids of the routes one usually goes on to.
    pub change_to: Vec<String>,
    /// Its name.
    pub title: Texts,
    /// One sentence.
    pub lead: Texts,
    /// Its texts.
    pub sections: Vec<Text>,
}

/// A station.
#[derive(Serialize, JsonSchema)]
pub struct Station {
    /// Its id.
    pub id: String,
    /// Whether it is the end of a route.
    pub end: bool,
    /// Number of rounds drawn on the map, for a station that is repeated.
    pub circles: Option<u8>,
    /// Who takes part: id of the actor and its part (`leads`, `joins`, `asked`).
    pub actors: Vec<Participant>,
    /// Its name.
    pub title: Texts,
    /// One sentence.
    pub lead: Texts,
    /// Its texts.
    pub sections: Vec<Text>,
}

/// An actor at a station.
#[derive(Serialize, JsonSchema)]
pub struct Participant {
    /// Id of the actor.
    pub id: String,
    /// `leads`, `joins` or `asked`.
    pub part: String,
}

/// A formal requirement or a permission.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Rule {
    /// Its id.
    pub id: String,
    /// Ids of the places where it holds.
    pub at: Vec<String>,
    /// `must`, `must-not`, `should` or `may`.
    pub strength: String,
    /// Another strength on some routes.
    pub strength_on: BTreeMap<String, String>,
    /// What it rests on, such as `legal` or `method`.
    pub nature: String,
    /// Country to whose law it is tied.
    pub country: Option<String>,
    /// Ids of the actors who are bound.
    pub binds: Vec<String>,
    /// Place in the method's source.
    pub source: String,
    /// Date to which it was checked (ISO 8601).
    pub as_of: String,
    /// Ids of laws it cites.
    pub law: Vec<String>,
    /// How much software can judge: `yes`, `partly` or `no`.
    pub check: String,
    /// Condition (CEL) under which it is relevant.
    pub applies: Option<String>,
    /// Condition that holds when it is kept.
    pub kept: Option<String>,
    /// Condition under which a permission is open.
    pub open: Option<String>,
    /// Whether the operator of this service added it.
    pub local: bool,
    /// Its title.
    pub title: Texts,
    /// Markdown.
    pub text: Texts,
    /// What proves it, what to do when it is broken, and what has changed since the source.
    pub parts: Vec<Text>,
}

/// A move from one place to another.
#[derive(Serialize, JsonSchema)]
pub struct Move {
    /// Its id.
    pub id: String,
    /// Ids of places where it begins; `method/place` for another method.
    pub from: Vec<String>,
    /// Ids of places where it leads.
    pub to: Vec<String>,
    /// Ids of what comes along.
    pub carries: Vec<String>,
    /// `source`, `source+inferred` or `inferred`.
    pub basis: String,
    /// Its title.
    pub title: Texts,
    /// When one takes it, as Markdown.
    pub text: Texts,
}

/// A topic.
#[derive(Serialize, JsonSchema)]
pub struct Topic {
    /// Its id.
    pub id: String,
    /// Ids of the stations that lead to it.
    pub from: Vec<String>,
    /// Its title.
    pub title: Texts,
    /// One sentence.
    pub lead: Texts,
    /// Its texts.
    pub sections: Vec<Text>,
}

/// A case from practice.
#[derive(Serialize, JsonSchema)]
pub struct Case {
    /// Its id.
    pub id: String,
    /// Id of the route it is an example of.
    pub route: String,
    /// Whether the operator of this service added it.
    pub local: bool,
    /// Its title.
    pub title: Texts,
    /// One sentence.
    pub lead: Texts,
    /// Its texts.
    pub sections: Vec<Text>,
}

/// A fact about a case that conditions read.
#[derive(Serialize, JsonSchema)]
pub struct Fact {
    /// Its id.
    pub id: String,
    /// Kind of its values, such as `yes-no` or `money`.
    pub kind: String,
    /// Where its value comes from: `asked`, `computed` or `later`.
    pub provider: String,
    /// Its label.
    pub title: Texts,
}

/// The JSON schema of all documents.
pub fn schema_document() -> String {
    serde_json::to_string_pretty(&schemars::schema_for!(MethodDocument)).unwrap_or_default()
}
