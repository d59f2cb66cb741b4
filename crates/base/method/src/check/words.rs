//! Checks the words of each language against what the structure needs: nothing missing, nothing that nobody asks for.

use std::collections::BTreeSet;

use super::{
    Checker,
    expected::{self, ExpectedPage, ExpectedSection, Items},
};
use crate::{Page, Section, finding::Mistake};

/// Mend for words that are not expected.
const REMOVE: &str = "remove it, or declare it in the structure";

impl Checker<'_> {
    pub(super) fn words(&mut self) {
        let method = self.method;
        let expected = expected::pages(method);
        for (language, words) in &method.words {
            for page in &expected {
                let file = self.path(&format!("{language}/{}.md", page.name));
                if words.has_page(&page.name) {
                    self.page(&file, words.page(&page.name), page);
                } else {
                    self.at_offset(
                        &file,
                        0,
                        Mistake::MissingWords,
                        "the file is missing",
                        "write it as docs/how-to/write-a-method.md says",
                    );
                }
            }
            let mut rules = BTreeSet::new();
            for (name, page) in words.pages() {
                if name.starts_with("rules/") {
                    rules.extend(self.rules_page(page));
                } else if let Some(place) = name.strip_prefix("notes/") {
                    self.note(page, place);
                } else if !expected.iter().any(|expected| expected.name == name) {
                    self.at_offset(&page.file, 0, Mistake::UnusedWords, "nothing in the structure has the name of this file", REMOVE);
                }
            }
            for rule in method.rules.iter().filter(|rule| !rules.contains(rule.id.as_str())) {
                let cause = format!("the rule {} has no words in {language}/rules/", rule.id);
                self.at(&rule.file, &rule.id, Mistake::MissingWords, cause, format!("add ## {}: Title and its words", rule.id));
            }
        }
    }

    /// A local note: one section with a heading, at a station, route or topic.
    fn note(&mut self, page: &Page, place: &str) {
        if !self.method.has_place(place) {
            let cause = format!("there is no station, route, topic or stop {place} to stand at");
            self.at_offset(&page.file, 0, Mistake::UnusedWords, cause, "give the file the id of its place");
        }
        let free = ExpectedPage { name: String::new(), front: vec!["title"], front_optional: Vec::new(), sections: Vec::new() };
        self.page(&page.file, page, &free);
    }

    fn page(&mut self, file: &str, page: &Page, expected: &ExpectedPage) {
        for key in &expected.front {
            if page.front(key).is_empty() {
                self.at_offset(file, 0, Mistake::MissingWords, format!("the front matter lacks {key}"), format!("add {key} = \"…\""));
            }
        }
        for key in page.front_keys() {
            if !expected.front.contains(&key) && !expected.front_optional.contains(&key) {
                self.at_offset(file, 0, Mistake::UnusedWords, format!("the front matter has {key}, which nothing shows"), REMOVE);
            }
        }
        if expected.sections.is_empty() && !expected.front.is_empty() {
            if page.sections.is_empty() {
                self.at_offset(file, 0, Mistake::MissingWords, "the page has no section", "add ## key: Heading and words");
            }
            for section in page.sections.iter().filter(|section| section.heading.is_none()) {
                self.at_offset(
                    file,
                    section.offset,
                    Mistake::MissingWords,
                    format!("the section {} has no heading", section.key),
                    "write ## key: Heading",
                );
            }
        } else {
            self.sections(file, 0, &page.sections, &expected.sections);
        }
    }

    fn rules_page(&mut self, page: &Page) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        for section in &page.sections {
            match self.method.rules.iter().find(|rule| rule.id == section.key.as_str()) {
                Some(rule) => self.section(&page.file, section, &expected::rule(rule)),
                None => {
                    self.at_offset(&page.file, section.offset, Mistake::UnusedWords, format!("there is no rule {}", section.key), REMOVE);
                }
            }
            found.push(section.key.clone());
        }
        found
    }

    fn sections(&mut self, file: &str, offset: usize, found: &[Section], expected: &[ExpectedSection]) {
        for section in expected {
            match found.iter().find(|one| one.key == section.key) {
                Some(one) => self.section(file, one, section),
                None if section.optional => {}
                None => self.at_offset(file, offset, Mistake::MissingWords, format!("the section {} is missing", section.key), "add it"),
            }
        }
        for (index, section) in found.iter().enumerate() {
            if !expected.iter().any(|one| one.key == section.key) {
                self.at_offset(file, section.offset, Mistake::UnusedWords, format!("nothing asks for the section {}", section.key), REMOVE);
            } else if found[..index].iter().any(|one| one.key == section.key) {
                self.at_offset(
                    file,
                    section.offset,
                    Mistake::Identifier,
                    format!("the section {} stands here twice", section.key),
                    "remove one of the two",
                );
            }
        }
    }

    fn section(&mut self, file: &str, section: &Section, expected: &ExpectedSection) {
        let offset = section.offset;
        if expected.heading && section.title().is_empty() {
            let mend = format!("write {}: Heading", section.key);
            self.at_offset(file, offset, Mistake::MissingWords, format!("the section {} has no heading", section.key), mend);
        }
        if expected.body && section.body.is_empty() {
            self.at_offset(
                file,
                offset,
                Mistake::MissingWords,
                format!("the section {} has no words", section.key),
                "add them below its heading",
            );
        }
        let ids: Vec<&str> = section.items.iter().map(|item| item.id.as_str()).collect();
        let (needed, allowed): (Vec<&str>, Vec<&str>) = match &expected.items {
            Items::None => (Vec::new(), ids.clone()),
            Items::Some => {
                if ids.is_empty() {
                    self.at_offset(
                        file,
                        offset,
                        Mistake::MissingWords,
                        format!("the section {} has no items", section.key),
                        "add - {id} and words",
                    );
                }
                (Vec::new(), ids.clone())
            }
            Items::Exactly(exactly) => (exactly.iter().map(String::as_str).collect(), Vec::new()),
            Items::With(needed, further) => (needed.iter().map(String::as_str).collect(), further.to_vec()),
        };
        for id in needed.iter().filter(|id| !ids.contains(*id)) {
            let cause = format!("the section {} lacks the item {id}", section.key);
            self.at_offset(file, offset, Mistake::MissingWords, cause, format!("add - {{{id}}} and words"));
        }
        for (index, item) in section.items.iter().enumerate() {
            if !needed.contains(&item.id.as_str()) && !allowed.contains(&item.id.as_str()) {
                self.at_offset(file, item.offset, Mistake::UnusedWords, format!("nothing asks for the item {}", item.id), REMOVE);
            } else if item.text.is_empty() {
                self.at_offset(file, item.offset, Mistake::MissingWords, format!("the item {} has no words", item.id), "add them");
            } else if ids[..index].contains(&item.id.as_str()) {
                self.at_offset(
                    file,
                    item.offset,
                    Mistake::Identifier,
                    format!("the item {} stands here twice", item.id),
                    "give one of the two another id",
                );
            }
        }
        self.sections(file, offset, &section.parts, &expected.parts);
    }
}
