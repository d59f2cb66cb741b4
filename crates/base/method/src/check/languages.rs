//! Compares the languages of a method with its first one: the same files, sections, parts and items in the same order, so that nothing
//! said in one language is missing in another. Whether the words themselves are good is for readers to say.

use super::Checker;
use crate::{Page, Section, finding::Mistake};

impl Checker<'_> {
    pub(super) fn languages(&mut self) {
        let method = self.method;
        let Some(first) = method.about.languages.first().and_then(|language| Some((language, method.words.get(language.as_str())?))) else {
            return;
        };
        let (language, original) = first;
        for words in method.words.iter().filter(|(other, _)| *language != other.as_str()).map(|(_, words)| words) {
            // Local notes and what else only one language has are no mistake; what must be there in each is checked with the words.
            for (name, page) in original.pages().filter(|(name, _)| !name.starts_with("notes/")) {
                if words.has_page(name) {
                    self.same(page, words.page(name));
                }
            }
        }
    }

    fn same(&mut self, original: &Page, page: &Page) {
        for section in &original.sections {
            match page.section(&section.key) {
                Some(translated) => self.same_section(page, section, translated, &section.key),
                None => self.missing(page, 0, &format!("the section {}", section.key), &original.file),
            }
        }
        for section in page.sections.iter().filter(|section| original.section(&section.key).is_none()) {
            self.superfluous(page, section.offset, &format!("the section {}", section.key), &original.file);
        }
    }

    fn same_section(&mut self, page: &Page, original: &Section, translated: &Section, name: &str) {
        let ids = |section: &Section| section.items.iter().map(|item| item.id.clone()).collect::<Vec<_>>();
        let (wanted, found) = (ids(original), ids(translated));
        if wanted != found {
            let cause = format!("the items of {name} are {}, in the first language {}", listed(&found), listed(&wanted));
            self.at_offset(&page.file, translated.offset, Mistake::Translation, cause, "give both the same items in the same order");
        }
        for part in &original.parts {
            let name = format!("{name}, {}", part.key);
            match translated.part(&part.key) {
                Some(translated) => self.same_section(page, part, translated, &name),
                None => self.missing(page, translated.offset, &format!("the part {name}"), &page.file),
            }
        }
    }

    fn missing(&mut self, page: &Page, offset: usize, what: &str, original: &str) {
        let cause = format!("{what} is missing in this language");
        self.at_offset(&page.file, offset, Mistake::Translation, cause, format!("translate it from {original}"));
    }

    fn superfluous(&mut self, page: &Page, offset: usize, what: &str, original: &str) {
        let cause = format!("{what} does not stand in the first language");
        self.at_offset(&page.file, offset, Mistake::Translation, cause, format!("remove it, or write it in {original} too"));
    }
}

fn listed(ids: &[String]) -> String {
    if ids.is_empty() { "none".to_owned() } else { ids.join(", ") }
}
