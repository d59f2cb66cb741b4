//! Words in Markdown and their HTML. Links name things of the method (`station:…`), so the caller says where those are.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html};
use pulldown_cmark_escape::escape_html;

/// A piece of Markdown from a words file, with the place of each of its lines.
#[derive(Clone, Debug, Default)]
pub struct Prose {
    text: String,
    lines: Vec<(usize, usize)>,
}

/// Gives the address and the class of an inside link by its kind and id; `None` shows only its text.
pub type Href<'a> = dyn Fn(&str, &str) -> Option<(String, &'static str)> + 'a;

/// What a link in a method's words leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target<'a> {
    /// Something of the method: its kind (`station`, `term` …) and id.
    Inside(&'a str, &'a str),
    /// A page elsewhere.
    Outside(&'a str),
}

impl<'a> Target<'a> {
    /// Reads a link's destination; `None` when it is of neither form.
    pub fn read(destination: &'a str) -> Option<Self> {
        if destination.starts_with("https://") {
            return Some(Self::Outside(destination));
        }
        let (kind, id) = destination.split_once(':')?;
        (!kind.is_empty() && !id.is_empty() && kind.bytes().all(|byte| byte.is_ascii_lowercase())).then_some(Self::Inside(kind, id))
    }
}

impl Prose {
    /// Adds a line that stands at a byte offset of its file.
    pub(crate) fn push_line(&mut self, line: &str, offset: usize) {
        self.lines.push((self.text.len(), offset));
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// Gives back the room that was kept for more lines.
    pub(crate) fn shrink(&mut self) {
        self.text.shrink_to_fit();
        self.lines.shrink_to_fit();
    }

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// The Markdown itself.
    pub fn markdown(&self) -> &str {
        self.text.trim()
    }

    /// As blocks of HTML: paragraphs, lists.
    pub fn html(&self, href: &Href<'_>) -> String {
        let mut out = String::with_capacity(self.text.len() * 2);
        html::push_html(&mut out, self.events(href).into_iter());
        out
    }

    /// As HTML without blocks, for headings, table cells and list items.
    pub fn inline_html(&self, href: &Href<'_>) -> String {
        let mut out = String::with_capacity(self.text.len() * 2);
        let mut paragraphs = 0;
        let events = self.events(href).into_iter().filter_map(|event| match event {
            Event::Start(Tag::Paragraph) => {
                paragraphs += 1;
                (paragraphs > 1).then_some(Event::InlineHtml("<br>".into()))
            }
            Event::End(TagEnd::Paragraph) => None,
            other => Some(other),
        });
        html::push_html(&mut out, events);
        out.trim().to_owned()
    }

    /// The words alone, for titles and descriptions.
    pub fn plain(&self) -> String {
        let mut out = String::new();
        for event in Parser::new_ext(&self.text, Options::empty()) {
            match event {
                Event::Text(text) | Event::Code(text) => out.push_str(&text),
                Event::SoftBreak | Event::HardBreak => out.push(' '),
                Event::End(TagEnd::Paragraph) if !out.ends_with(' ') => out.push(' '),
                // Items without a full stop must not run into each other.
                Event::End(TagEnd::Item) => {
                    out.truncate(out.trim_end().len());
                    out.push_str(if out.ends_with(['.', '!', '?', ':']) { " " } else { " · " });
                }
                _ => {}
            }
        }
        out.trim().trim_end_matches(" ·").to_owned()
    }

    /// Every link's destination with its byte offset in the file.
    pub fn links(&self) -> Vec<(String, usize)> {
        Parser::new_ext(&self.text, Options::empty())
            .into_offset_iter()
            .filter_map(|(event, range)| match event {
                Event::Start(Tag::Link { dest_url, .. }) => Some((dest_url.into_string(), self.file_offset(range.start))),
                _ => None,
            })
            .collect()
    }

    /// Markup that words may not have (raw HTML, images, code blocks), with its byte offset in the file.
    pub fn foreign_markup(&self) -> Option<(&'static str, usize)> {
        Parser::new_ext(&self.text, Options::empty()).into_offset_iter().find_map(|(event, range)| {
            let what = match event {
                Event::Html(_) | Event::InlineHtml(_) => "raw HTML",
                Event::Start(Tag::Image { .. }) => "an image",
                Event::Start(Tag::CodeBlock(_)) => "a code block",
                Event::Start(Tag::Heading { .. }) => "a heading",
                _ => return None,
            };
            Some((what, self.file_offset(range.start)))
        })
    }

    fn file_offset(&self, offset: usize) -> usize {
        let line = self.lines.partition_point(|(start, _)| *start <= offset).saturating_sub(1);
        self.lines.get(line).map_or(0, |(start, place)| place + (offset - start))
    }

    fn events(&self, href: &Href<'_>) -> Vec<Event<'_>> {
        let mut open_links = Vec::new();
        Parser::new_ext(&self.text, Options::empty())
            .filter_map(|event| match event {
                Event::Html(_) | Event::InlineHtml(_) => None,
                Event::Start(Tag::Link { dest_url, .. }) => {
                    let opening = opening_tag(&dest_url, href);
                    open_links.push(opening.is_some());
                    opening.map(|tag| Event::InlineHtml(tag.into()))
                }
                Event::End(TagEnd::Link) => open_links.pop()?.then_some(Event::InlineHtml("</a>".into())),
                other => Some(other),
            })
            .collect()
    }
}

fn opening_tag(destination: &str, href: &Href<'_>) -> Option<String> {
    let (address, class) = match Target::read(destination)? {
        Target::Inside(kind, id) => href(kind, id)?,
        Target::Outside(address) => (address.to_owned(), "external"),
    };
    let mut tag = String::from("<a href=\"");
    escape_html(&mut tag, &address).ok()?;
    if !class.is_empty() {
        tag.push_str("\" class=\"");
        tag.push_str(class);
    }
    tag.push_str("\">");
    Some(tag)
}
