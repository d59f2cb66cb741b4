//! A method as data for other programs: everything its pack says, in all its languages, in one JSON document. The published schema is made
//! from these types, so it cannot say anything else than the documents do. Texts are Markdown; links in them are `kind:id`, as in packs.

use std::collections::BTreeMap;

use perron_method::{Method, Section, schema};
use schemars::JsonSchema;
use serde::Serialize;
use toml::value::Datetime;

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
}

/// What a method was written from.
#[derive(Serialize, JsonSchema)]
pub struct Source {
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
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
    pub text: Texts,
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

impl MethodDocument {
    /// The document of a method whose front pages have these paths.
    pub fn of(method: &Method, pages: Texts) -> Self {
        let words = Reader { method };
        let about = &method.about;
        Self {
            id: about.id.to_string(),
            version: about.version.clone(),
            languages: strings(&about.languages),
            country: about.country.clone(),
            licence: about.licence.clone(),
            as_of: date(&about.as_of),
            source: Source {
                title: about.source.title.clone(),
                publisher: about.source.publisher.clone(),
                date: about.source.date.as_ref().map(date),
            },
            title: words.front("method", "title"),
            lead: words.front("method", "lead"),
            pages,
            sections: words.sections("method"),
            routes: method.map.routes.iter().map(|route| words.route(route)).collect(),
            stations: method.map.stations.iter().map(|station| words.station(station)).collect(),
            shared: method.map.shared.iter().map(|shared| strings(&shared.stations)).collect(),
            overlaps: method.map.overlaps.iter().map(|overlap| overlap.stations.clone().map(|id| id.to_string())).collect(),
            actors: method.actors.iter().map(|actor| words.named("actors", &actor.id)).collect(),
            rules: method.rules.iter().map(|rule| words.rule(rule)).collect(),
            moves: method.moves.moves.iter().map(|one| words.one_move(one)).collect(),
            topics: method.topics.topics.iter().map(|topic| words.topic(topic)).collect(),
            cases: method.topics.cases.iter().map(|case| words.case(case)).collect(),
            terms: about.terms.iter().map(|term| words.named("terms", term)).collect(),
            facts: method.facts.iter().map(|fact| words.fact(fact)).collect(),
        }
    }
}

/// Reads the words of a method in all its languages at once.
struct Reader<'a> {
    method: &'a Method,
}

impl Reader<'_> {
    fn texts(&self, of: impl Fn(&perron_method::Words) -> Option<String>) -> Texts {
        let said = |(language, words): (&String, &perron_method::Words)| Some((language.clone(), of(words)?));
        self.method.words.iter().filter_map(said).filter(|(_, text)| !text.is_empty()).collect()
    }

    fn front(&self, page: &str, key: &str) -> Texts {
        self.texts(|words| Some(words.page(page).front(key).to_owned()))
    }

    /// The sections of a file, and their parts as `section/part`.
    fn sections(&self, page: &str) -> Vec<Text> {
        let mut texts = Vec::new();
        for (language, words) in &self.method.words {
            for section in &words.page(page).sections {
                add(&mut texts, section.key.clone(), section, language);
                section.parts.iter().for_each(|part| add(&mut texts, format!("{}/{}", section.key, part.key), part, language));
            }
        }
        texts
    }

    /// Heading and text of a section of a file.
    fn section(&self, page: &str, id: &str) -> (Texts, Texts) {
        let title = self.texts(|words| Some(words.section(page, id)?.title().to_owned()));
        (title, self.texts(|words| Some(words.section(page, id)?.body.markdown().to_owned())))
    }

    fn named(&self, page: &str, id: &str) -> Named {
        let (title, text) = self.section(page, id);
        Named { id: id.to_owned(), title, text }
    }

    fn route(&self, route: &schema::Route) -> Route {
        let page = format!("routes/{}", route.id);
        Route {
            id: route.id.to_string(),
            letter: route.letter,
            shape: route.shape.name().to_owned(),
            colour: route.colour.name().to_owned(),
            offered: self.method.why_off(&route.id).is_none(),
            stations: strings(&route.stations),
            change_to: strings(&route.change_to),
            title: self.front(&page, "title"),
            lead: self.front(&page, "lead"),
            sections: self.sections(&page),
        }
    }

    fn station(&self, station: &schema::Station) -> Station {
        let page = format!("stations/{}", station.id);
        let actors = station.actors.iter().map(|actor| Participant { id: actor.id.to_string(), part: actor.part.name().to_owned() });
        Station {
            id: station.id.to_string(),
            end: station.end,
            circles: station.circles,
            actors: actors.collect(),
            title: self.front(&page, "title"),
            lead: self.front(&page, "lead"),
            sections: self.sections(&page),
        }
    }

    fn rule(&self, rule: &schema::Rule) -> Rule {
        let mut parts = Vec::new();
        for (language, words) in &self.method.words {
            let own = words.rule(&rule.id).into_iter().flat_map(|section| &section.parts);
            own.for_each(|part| add(&mut parts, part.key.clone(), part, language));
        }
        Rule {
            id: rule.id.to_string(),
            at: strings(&rule.at),
            strength: rule.strength.name().to_owned(),
            strength_on: rule.strength_on.iter().map(|(route, strength)| (route.clone(), strength.name().to_owned())).collect(),
            nature: rule.nature.name().to_owned(),
            country: rule.country.clone(),
            binds: strings(&rule.binds),
            source: rule.source.clone(),
            as_of: date(&rule.as_of),
            law: strings(&rule.law),
            check: rule.check.name().to_owned(),
            applies: rule.applies.as_ref().map(ToString::to_string),
            kept: rule.kept.as_ref().map(ToString::to_string),
            open: rule.open.as_ref().map(ToString::to_string),
            local: rule.local,
            title: self.texts(|words| Some(words.rule(&rule.id)?.title().to_owned())),
            text: self.texts(|words| Some(words.rule(&rule.id)?.body.markdown().to_owned())),
            parts,
        }
    }

    fn one_move(&self, one: &schema::Move) -> Move {
        let (title, text) = self.section("moves", &one.id);
        Move {
            id: one.id.to_string(),
            from: strings(&one.from),
            to: strings(&one.to),
            carries: strings(&one.carries),
            basis: one.basis.name().to_owned(),
            title,
            text,
        }
    }

    fn topic(&self, topic: &schema::Topic) -> Topic {
        let page = format!("topics/{}", topic.id);
        Topic {
            id: topic.id.to_string(),
            from: strings(&topic.from),
            title: self.front(&page, "title"),
            lead: self.front(&page, "lead"),
            sections: self.sections(&page),
        }
    }

    fn case(&self, case: &schema::Case) -> Case {
        let page = format!("cases/{}", case.id);
        Case {
            id: case.id.to_string(),
            route: case.route.to_string(),
            local: case.local,
            title: self.front(&page, "title"),
            lead: self.front(&page, "lead"),
            sections: self.sections(&page),
        }
    }

    fn fact(&self, fact: &schema::Fact) -> Fact {
        Fact {
            id: fact.id.to_string(),
            kind: fact.kind.name().to_owned(),
            provider: fact.provider.name().to_owned(),
            title: self.section("facts", &fact.id).0,
        }
    }
}

/// Enters one language of a text.
fn add(texts: &mut Vec<Text>, key: String, section: &Section, language: &str) {
    let place = texts.iter().position(|text| text.key == key).unwrap_or_else(|| {
        texts.push(Text { key, heading: Texts::new(), text: Texts::new() });
        texts.len() - 1
    });
    if let Some(heading) = &section.heading {
        texts[place].heading.insert(language.to_owned(), heading.clone());
    }
    if !section.body.is_empty() {
        texts[place].text.insert(language.to_owned(), section.body.markdown().to_owned());
    }
}

fn strings(ids: &[perron_method::Id]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}

fn date(date: &Datetime) -> String {
    date.to_string()
}
