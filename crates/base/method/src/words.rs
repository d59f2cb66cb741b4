//! Reads the words of a method: Markdown with front matter, `## key: Heading` sections, `### key` parts and `{id}` items.
//! Only the structure is read here; [`crate::prose`] turns the words themselves into HTML.

use std::collections::BTreeMap;

use crate::{
    finding::{Findings, Mistake, Place},
    prose::Prose,
};

/// One words file.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// File, relative to the folder of the packs.
    pub file: String,
    /// Values of the front matter.
    pub(crate) front: BTreeMap<String, String>,
    /// Sections, in order.
    pub sections: Vec<Section>,
}

/// A section (`##`) or a part of one (`###`).
#[derive(Clone, Debug, Default)]
pub struct Section {
    /// Its key: the same in every language.
    pub key: String,
    /// The heading that readers see, where the file gives one.
    pub heading: Option<String>,
    /// Its words up to the first part, items included.
    pub body: Prose,
    /// The list items that have an id.
    pub items: Vec<Item>,
    /// Its parts (`###`).
    pub parts: Vec<Section>,
    /// Byte offset of its heading in the file.
    pub offset: usize,
}

/// A list item with an id.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its id: the same in every language.
    pub id: String,
    /// Its words.
    pub text: Prose,
    /// Byte offset of the item in the file.
    pub offset: usize,
}

impl Page {
    /// A value of the front matter; empty when it is missing (the checker reports that).
    pub fn front(&self, key: &str) -> &str {
        self.front.get(key).map_or("", String::as_str)
    }

    /// Keys of the front matter.
    pub fn front_keys(&self) -> impl Iterator<Item = &str> {
        self.front.keys().map(String::as_str)
    }

    /// The section of a key.
    pub fn section(&self, key: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.key == key)
    }

    /// An item of a section.
    pub fn item(&self, section: &str, id: &str) -> Option<&Item> {
        self.section(section)?.item(id)
    }
}

impl Section {
    /// An item of this section, its parts included.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.all_items().find(|item| item.id == id)
    }

    /// The items of this section and of its parts.
    pub fn all_items(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().chain(self.parts.iter().flat_map(|part| &part.items))
    }

    /// A part of this section.
    pub fn part(&self, key: &str) -> Option<&Section> {
        self.parts.iter().find(|part| part.key == key)
    }

    /// The visible heading, or an empty string.
    pub fn title(&self) -> &str {
        self.heading.as_deref().unwrap_or_default()
    }
}

/// Reads a words file; what it cannot read becomes a finding.
pub fn parse(file: &str, text: &str, findings: &mut Findings) -> Page {
    let mut page = Page { file: file.to_owned(), ..Page::default() };
    let start = front_matter(file, text, &mut page, findings);
    let mut offset = start;
    for line in text[start..].split_inclusive('\n') {
        let place = Place { file, text, offset };
        read_line(&mut page, line.trim_end(), place, findings);
        offset += line.len();
    }
    shrink(&mut page.sections);
    page
}

/// Gives back the room that was kept for more: words are kept for as long as the program runs, and there are many.
fn shrink(sections: &mut Vec<Section>) {
    sections.shrink_to_fit();
    for section in sections {
        section.body.shrink();
        section.items.shrink_to_fit();
        section.items.iter_mut().for_each(|item| item.text.shrink());
        shrink(&mut section.parts);
    }
}

fn front_matter(file: &str, text: &str, page: &mut Page, findings: &mut Findings) -> usize {
    let Some(rest) = text.strip_prefix("+++\n") else { return 0 };
    let Some(length) = rest.find("\n+++") else {
        let place = Place { file, text, offset: 0 };
        findings.at(place, Mistake::Markup, "the front matter is not closed", "end it with a line of +++");
        return text.len();
    };
    match toml::from_str(&rest[..length]) {
        Ok(front) => page.front = front,
        Err(error) => {
            let offset = 4 + error.span().map_or(0, |span| span.start);
            let place = Place { file, text, offset };
            findings.at(place, Mistake::Schema, error.message(), "write each line as key = \"text\"");
        }
    }
    let end = 4 + length + 4;
    end + usize::from(text[end..].starts_with('\n'))
}

fn read_line(page: &mut Page, line: &str, place: Place<'_>, findings: &mut Findings) {
    if let Some(heading) = line.strip_prefix("### ") {
        let section = open_section(heading, place.offset);
        match page.sections.last_mut() {
            Some(parent) => parent.parts.push(section),
            None => findings.at(place, Mistake::Markup, "a part (###) stands before the first section (##)", "begin with a line ## key"),
        }
    } else if let Some(heading) = line.strip_prefix("## ") {
        page.sections.push(open_section(heading, place.offset));
    } else if line.starts_with("# ") {
        findings.at(
            place,
            Mistake::Markup,
            "a heading of the first level",
            "give the title in the front matter and begin sections with ##",
        );
    } else if let Some(section) = page.sections.last_mut() {
        let open = if section.parts.is_empty() { section } else { section.parts.last_mut().expect("not empty") };
        add_line(open, line, place.offset);
    } else if !line.is_empty() {
        findings.at(place, Mistake::Markup, "words before the first section", "put them below a line ## key");
    }
}

fn open_section(heading: &str, offset: usize) -> Section {
    let (key, title) = heading.split_once(':').map_or((heading, None), |(key, title)| (key, Some(title.trim().to_owned())));
    Section { key: key.trim().to_owned(), heading: title, offset, ..Section::default() }
}

fn add_line(section: &mut Section, line: &str, offset: usize) {
    let Some((before, id, rest)) = item_start(line) else {
        section.body.push_line(line, offset);
        if let Some(item) = section.items.last_mut() {
            // An item goes on with its indented lines and ends with the next line at the margin.
            if line.starts_with("  ") {
                item.text.push_line(line.trim_start(), offset + line.len() - line.trim_start().len());
            }
        }
        return;
    };
    section.body.push_line(&format!("{before}{rest}"), offset);
    let mut text = Prose::default();
    text.push_line(rest, offset + line.len() - rest.len());
    section.items.push(Item { id: id.to_owned(), text, offset });
}

/// Splits `1. {a1} Text` into `1. `, `a1` and `Text`.
fn item_start(line: &str) -> Option<(&str, &str, &str)> {
    let open = line.find('{')?;
    let marker = line[..open].trim();
    let numbered = marker.strip_suffix('.').is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()));
    if !(numbered || marker == "-" || marker == "*") {
        return None;
    }
    let close = open + line[open..].find('}')?;
    Some((&line[..open], &line[open + 1..close], line[close + 1..].trim_start()))
}
