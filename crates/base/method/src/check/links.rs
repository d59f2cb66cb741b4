//! Checks the markup of all words: no foreign markup, and every link leads to something.

use super::Checker;
use crate::{Elsewhere, Method, Prose, Target, finding::Mistake};

/// Pages that links may name with `page:`.
const PAGES: [&str; 10] = ["front", "test", "compare", "rules", "moves", "topics", "cases", "emergency", "about", "attribution"];

impl Checker<'_> {
    pub(super) fn links(&mut self) {
        for words in self.method.words.values() {
            for (_, page) in words.pages() {
                for section in &page.sections {
                    self.prose(&page.file, &section.body);
                    section.parts.iter().for_each(|part| self.prose(&page.file, &part.body));
                }
            }
        }
    }

    fn prose(&mut self, file: &str, prose: &Prose) {
        if let Some((what, offset)) = prose.foreign_markup() {
            self.at_offset(
                file,
                offset,
                Mistake::Markup,
                format!("{what} stands in the words"),
                "use paragraphs, lists, **bold**, *emphasis* and links",
            );
        }
        for (destination, offset) in prose.links() {
            match Target::read(&destination) {
                None => {
                    let cause = format!("the link leads to `{destination}`");
                    self.at_offset(file, offset, Mistake::DeadLink, cause, "write kind:id, such as station:…, or https://…");
                }
                Some(Target::Inside(kind, id)) if !self.exists(kind, id) => {
                    self.at_offset(
                        file,
                        offset,
                        Mistake::DeadLink,
                        format!("there is no {kind} {id}"),
                        "name something that exists, in another method as method/id",
                    );
                }
                Some(_) => {}
            }
        }
    }

    fn exists(&self, kind: &str, id: &str) -> bool {
        match Elsewhere::read(id) {
            Some(Elsewhere { method, place }) => self.library.method(method).is_some_and(|method| has(method, kind, place)),
            None => has(self.method, kind, id),
        }
    }
}

fn has(method: &Method, kind: &str, id: &str) -> bool {
    match kind {
        "station" => method.station(id).is_some(),
        "route" => method.route(id).is_some(),
        "topic" => method.topic(id).is_some(),
        "case" => method.topics.cases.iter().any(|case| case.id == id),
        "rule" => method.rules.iter().any(|rule| rule.id == id),
        "term" => method.about.terms.iter().any(|term| *term == id),
        "main" => method.map.hub.stops.iter().any(|stop| stop.id == id),
        "page" => PAGES.contains(&id),
        _ => false,
    }
}
