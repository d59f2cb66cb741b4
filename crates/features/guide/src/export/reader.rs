//! Fills the document of a method from its pack, all languages at once.

use perron_method::{Method, Section, schema};
use toml::value::Datetime;

use super::{
    Advisor, Case, Conditional, Emergency, EntryTest, Fact, Item, MethodDocument, Move, Named, Participant, Question, Route, Rule, Source,
    Station, Stop, Text, Texts, Topic,
};

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
            test: method.has_test().then(|| words.test()),
            advisor: method.has_advisor().then(|| words.advisor()),
            stops: words.stops(),
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
            emergency: about.emergency.as_ref().map(|emergency| words.emergency(emergency)),
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

    fn test(&self) -> EntryTest {
        EntryTest {
            title: self.front("test", "title"),
            lead: self.front("test", "lead"),
            questions: self.method.test.questions.iter().map(|question| question.id.to_string()).collect(),
            sections: self.sections("test"),
        }
    }

    fn advisor(&self) -> Advisor {
        let advisor = &self.method.test.advisor;
        let question = |question: &schema::Question| Question { id: question.id.to_string(), options: strings(&question.options) };
        Advisor {
            title: self.front("advisor", "title"),
            lead: self.front("advisor", "lead"),
            questions: advisor.questions.iter().map(question).collect(),
            advices: conditionals(&advisor.advices),
            reasons: conditionals(&advisor.reasons),
            verdicts: conditionals(&advisor.verdicts),
            sections: self.sections("advisor"),
        }
    }

    fn stops(&self) -> Vec<Stop> {
        let groups = self.method.map.hub.groups.iter();
        let stop = |group: &schema::Group, id: &perron_method::Id| {
            let page = format!("main/{id}");
            Stop {
                id: id.to_string(),
                group: group.id.to_string(),
                title: self.front(&page, "title"),
                lead: self.front(&page, "lead"),
                sections: self.sections(&page),
            }
        };
        groups.flat_map(|group| group.stops.iter().map(move |id| stop(group, id))).collect()
    }

    fn emergency(&self, emergency: &schema::Emergency) -> Emergency {
        Emergency {
            title: self.front("emergency", "title"),
            lead: self.front("emergency", "lead"),
            help: strings(&emergency.help),
            competences: strings(&emergency.competences),
            sections: self.sections("emergency"),
        }
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
        texts.push(Text { key, heading: Texts::new(), markdown: Texts::new(), items: Vec::new() });
        texts.len() - 1
    });
    if let Some(heading) = &section.heading {
        texts[place].heading.insert(language.to_owned(), heading.clone());
    }
    if !section.body.is_empty() {
        texts[place].markdown.insert(language.to_owned(), section.body.markdown().to_owned());
    }
    for item in &section.items {
        let items = &mut texts[place].items;
        let place = items.iter().position(|known| known.id == item.id).unwrap_or_else(|| {
            items.push(Item { id: item.id.clone(), text: Texts::new() });
            items.len() - 1
        });
        items[place].text.insert(language.to_owned(), item.text.markdown().to_owned());
    }
}

fn conditionals(all: &[schema::Conditional]) -> Vec<Conditional> {
    let said =
        |one: &schema::Conditional| Conditional { id: one.id.to_string(), target: one.target.to_string(), when: one.when.to_string() };
    all.iter().map(said).collect()
}

fn strings(ids: &[perron_method::Id]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}

fn date(date: &Datetime) -> String {
    date.to_string()
}
