//! Which words a method needs, derived from its structure: the pages, their front matter, sections, parts and items.

use crate::{
    Method,
    schema::{Emergency, Facet, KindName, Rule, Station},
};

/// The words a file must have.
pub(super) struct ExpectedPage {
    /// File below the language's folder, without ending.
    pub name: String,
    /// Keys of the front matter.
    pub front: Vec<&'static str>,
    /// Further keys that it may have.
    pub front_optional: Vec<&'static str>,
    /// Sections; none means that its sections are free but need headings.
    pub sections: Vec<ExpectedSection>,
}

/// A section, or a part of one.
pub(super) struct ExpectedSection {
    /// Its key.
    pub key: String,
    /// Whether readers see its heading.
    pub heading: bool,
    /// Whether it needs words of its own besides items.
    pub body: bool,
    /// Whether it may be left out.
    pub optional: bool,
    /// Its items.
    pub items: Items,
    /// Its parts; further ones are refused unless the items lie in free parts.
    pub parts: Vec<ExpectedSection>,
}

/// Items of a section.
pub(super) enum Items {
    /// None.
    None,
    /// At least one, with ids that the language versions share.
    Some,
    /// Exactly these.
    Exactly(Vec<String>),
    /// These, and possibly some of those.
    With(Vec<String>, &'static [&'static str]),
}

impl ExpectedSection {
    fn prose(key: impl Into<String>) -> Self {
        Self { key: key.into(), heading: false, body: true, optional: false, items: Items::None, parts: Vec::new() }
    }

    fn titled(key: impl Into<String>) -> Self {
        Self { heading: true, ..Self::prose(key) }
    }

    fn items(key: impl Into<String>, items: Items) -> Self {
        Self { body: false, items, ..Self::prose(key) }
    }

    fn exactly(key: impl Into<String>, ids: impl IntoIterator<Item = impl ToString>) -> Self {
        Self::items(key, Items::Exactly(ids.into_iter().map(|id| id.to_string()).collect()))
    }

    fn with(mut self, parts: Vec<Self>) -> Self {
        self.parts = parts;
        self
    }

    fn optional(mut self) -> Self {
        self.optional = true;
        self
    }
}

const PROFILE: &[&str] = &["commitment", "duration", "funding", "legal", "influence", "partners"];
const PAGE: [&str; 3] = ["title", "slug", "lead"];

/// Everything that must be said about a method in each language.
pub(super) fn pages(method: &Method) -> Vec<ExpectedPage> {
    let mut pages = vec![about(method)];
    pages.extend(method.has_test().then(|| test(method)));
    pages.extend(method.has_advisor().then(|| advisor(method)));
    pages.extend(method.about.emergency.as_ref().map(emergency));
    let free = |name: String| ExpectedPage { name, front: PAGE.to_vec(), front_optional: Vec::new(), sections: Vec::new() };
    pages.extend(method.map.hub.stops.iter().map(|stop| free(format!("main/{}", stop.id))));
    pages.extend(method.topics.topics.iter().map(|topic| free(format!("topics/{}", topic.id))));
    pages.extend(method.topics.cases.iter().map(|case| free(format!("cases/{}", case.id))));
    pages.extend(method.map.routes.iter().map(|route| route_page(method, &route.id)));
    pages.extend(method.map.stations.iter().map(|one| station(method, one)));
    let list = |name: &str, sections| ExpectedPage { name: name.to_owned(), front: Vec::new(), front_optional: Vec::new(), sections };
    pages.push(list("actors", method.actors.iter().map(|actor| ExpectedSection::titled(actor.id.as_str())).collect()));
    pages.push(list("terms", method.about.terms.iter().map(|term| ExpectedSection::titled(term.as_str())).collect()));
    pages.push(list("facts", facts(method)));
    pages.push(list("moves", moves(method)));
    pages
}

fn about(method: &Method) -> ExpectedPage {
    let groups = method.map.hub.groups.iter().map(|group| &group.id);
    let mut sections = vec![
        ExpectedSection::prose("purpose"),
        ExpectedSection::prose("definition"),
        ExpectedSection::prose("travel"),
        ExpectedSection::prose("attribution"),
        ExpectedSection::items("disclaimers", Items::Some),
        ExpectedSection::exactly("facets", &method.about.facets),
        ExpectedSection::exactly("groups", groups),
        ExpectedSection::prose("routes-intro"),
    ];
    if !method.about.compare.is_empty() {
        sections.push(ExpectedSection::exactly("compare", &method.about.compare));
    }
    if !method.topics.topics.is_empty() {
        sections.push(ExpectedSection::prose("topics-intro"));
    }
    ExpectedPage {
        name: "method".to_owned(),
        front: vec!["title", "slug", "lead", "hub", "hub-lead", "headline", "headline-lead"],
        front_optional: Vec::new(),
        sections,
    }
}

fn route_page(method: &Method, route: &str) -> ExpectedPage {
    let compare = method.about.compare.iter().map(ToString::to_string).collect();
    ExpectedPage {
        name: format!("routes/{route}"),
        front: vec!["title", "sign", "slug", "lead", "colour-name"],
        front_optional: Vec::new(),
        sections: vec![
            ExpectedSection::prose("about"),
            ExpectedSection::items("profile", Items::With(compare, PROFILE)),
            ExpectedSection::prose("choose"),
            ExpectedSection::prose("leave"),
            ExpectedSection::prose("reminder"),
        ],
    }
}

fn station(method: &Method, station: &Station) -> ExpectedPage {
    let facet = |name: &crate::Id| {
        Some(match Facet::named(name) {
            Some(Facet::Formalia) => return None,
            Some(Facet::About) => ExpectedSection::prose("about"),
            Some(Facet::Activities) => ExpectedSection::items("activities", Items::Some),
            Some(Facet::Actors) => ExpectedSection::exactly("actors", station.actors.iter().map(|actor| &actor.id)),
            Some(Facet::Tips) => {
                let tips = ["do", "avoid"].map(|part| ExpectedSection::items(part, Items::Some).optional());
                ExpectedSection::items("tips", Items::None).with(tips.into())
            }
            Some(Facet::TourCase) => ExpectedSection::titled("tour-case"),
            None => ExpectedSection::prose(name.as_str()).optional(),
        })
    };
    let sections = if station.end { vec![ExpectedSection::prose("about")] } else { method.about.facets.iter().filter_map(facet).collect() };
    ExpectedPage { name: format!("stations/{}", station.id), front: PAGE.to_vec(), front_optional: vec!["short"], sections }
}

fn test(method: &Method) -> ExpectedPage {
    let question = |id: &str| {
        ExpectedSection { body: false, ..ExpectedSection::titled(id) }.with(["short", "why", "instead"].map(ExpectedSection::prose).into())
    };
    let sections = method.test.questions.iter().map(|one| question(&one.id)).collect();
    ExpectedPage { name: "test".to_owned(), front: vec!["title", "lead"], front_optional: Vec::new(), sections }
}

fn advisor(method: &Method) -> ExpectedPage {
    let advisor = &method.test.advisor;
    let questions = advisor.questions.iter().map(|question| {
        let parts = vec![
            ExpectedSection::prose("short"),
            ExpectedSection::exactly("options", &question.options),
            ExpectedSection::exactly("changes", &question.options),
        ];
        ExpectedSection { body: false, ..ExpectedSection::titled(question.id.as_str()) }.with(parts)
    });
    let advices =
        advisor.advices.iter().map(|advice| ExpectedSection::titled(advice.id.as_str()).with(vec![ExpectedSection::prose("boundary")]));
    let reasons = advisor.reasons.iter().map(|reason| ExpectedSection::prose(reason.id.as_str()));
    let verdicts = advisor.verdicts.iter().map(|verdict| ExpectedSection::titled(verdict.id.as_str()));
    let sections = questions.chain(advices).chain(reasons).chain(verdicts).collect();
    ExpectedPage { name: "advisor".to_owned(), front: vec!["title", "lead"], front_optional: Vec::new(), sections }
}

fn emergency(stop: &Emergency) -> ExpectedPage {
    let sections = vec![
        ExpectedSection::prose("about"),
        ExpectedSection::exactly("help", &stop.help),
        ExpectedSection::exactly("competences", &stop.competences),
    ];
    ExpectedPage { name: "emergency".to_owned(), front: PAGE.to_vec(), front_optional: Vec::new(), sections }
}

fn facts(method: &Method) -> Vec<ExpectedSection> {
    let sections = method.facts.iter().map(|fact| {
        let parts = match fact.kind {
            KindName::Choice => vec![ExpectedSection::exactly("options", &fact.options)],
            KindName::List => vec![ExpectedSection::items("options", Items::Some).optional()],
            _ => Vec::new(),
        };
        ExpectedSection { body: false, ..ExpectedSection::titled(fact.id.as_str()) }.with(parts)
    });
    sections.collect()
}

fn moves(method: &Method) -> Vec<ExpectedSection> {
    let moves = &method.moves;
    let declared = moves.carries.iter().map(|carry| &carry.id).chain(moves.off.iter().map(|off| &off.id));
    let titled = declared.chain(moves.moves.iter().map(|one| &one.id));
    titled.map(|id| ExpectedSection::titled(id.as_str())).chain([ExpectedSection::items("carry-rules", Items::Some)]).collect()
}

/// The words of a rule, in whichever file below `rules/` they stand.
pub(super) fn rule(rule: &Rule) -> ExpectedSection {
    let mut parts = vec![ExpectedSection::prose("today").optional()];
    if !rule.evidence.is_empty() {
        parts.push(ExpectedSection::exactly("evidence", &rule.evidence));
    }
    if !rule.ways_out.is_empty() {
        parts.push(ExpectedSection::exactly("ways-out", rule.ways_out.iter().map(|way| &way.id)));
    }
    ExpectedSection::titled(rule.id.as_str()).with(parts)
}
