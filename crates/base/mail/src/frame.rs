//! What all letters look like: one body, in text and in HTML. No tables and no colours: so it reads well aloud, on a narrow screen and in
//! the dark, and in programs that drop every style.

use crate::markup::Markup;

/// The widest line of the text form, in characters (RFC 5322, 2.1.1, says 78 at most; quoting in a reply takes some).
const WIDTH: usize = 72;

const LETTER: &str = "max-width:38em;margin:0 auto;padding:1em;font-family:sans-serif;font-size:1em;line-height:1.5;overflow-wrap:anywhere";
const ACTION: &str = "display:inline-block;padding:.6em 1.2em;border:2px solid;border-radius:.3em;font-weight:bold";
const HEADING: &str = "margin:1.5em 0 .5em;font-size:1em";
const FOOTER: &str = "margin-top:2em;padding-top:.5em;border-top:1px solid;font-size:.875em";

/// What a letter says, without markup. A line break in a text stays one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// The first line.
    pub greeting: String,
    /// The paragraphs before the action.
    pub paragraphs: Vec<String>,
    /// What is listed after them, part by part.
    pub parts: Vec<Part>,
    /// The one thing to do, if there is one.
    pub action: Option<Action>,
    /// The lines at the end, directly below one another: a wish, a name.
    pub closing: Vec<String>,
}

/// Lines that belong together, below their heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// What they are about.
    pub heading: String,
    /// Each line, and the complete address it leads to, if it leads anywhere.
    pub lines: Vec<(String, Option<String>)>,
}

/// The one thing a letter asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// What it is, as the text of the link.
    pub label: String,
    /// The complete address, from `https://` on.
    pub link: String,
}

/// What stands around every body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The language of everything in it: `da`, `sv`, `en` (BCP 47).
    pub language: String,
    /// Who writes and why, directly below one another.
    pub footer: Vec<String>,
}

impl Frame {
    /// The text form and the HTML form, with the subject as its title. What is empty is left out.
    pub fn render(&self, subject: &str, body: &Body) -> (String, String) {
        (self.text(body), self.html(subject, body))
    }

    fn text(&self, body: &Body) -> String {
        let mut blocks = vec![wrapped(&body.greeting)];
        blocks.extend(body.paragraphs.iter().map(|paragraph| wrapped(paragraph)));
        for part in &body.parts {
            blocks.push(wrapped(&part.heading));
            blocks.extend(part.lines.iter().map(|(line, link)| {
                let link = link.as_ref().map(|link| format!("\n{link}")).unwrap_or_default();
                format!("{}{link}", wrapped(&format!("- {line}")))
            }));
        }
        blocks.extend(body.action.iter().map(|action| {
            let colon = if action.label.ends_with(char::is_alphanumeric) { ":" } else { "" };
            format!("{}{colon}\n{}", wrapped(&action.label), action.link)
        }));
        blocks.push(wrapped(&body.closing.join("\n")));
        if !self.footer.is_empty() {
            // The mark by which mail programs know what not to quote in a reply (RFC 3676, 4.3).
            blocks.push(format!("-- \n{}", wrapped(&self.footer.join("\n"))));
        }
        blocks.retain(|block| !block.is_empty());
        blocks.join("\n\n") + "\n"
    }

    fn html(&self, subject: &str, body: &Body) -> String {
        let paragraph = |text: &String| Markup::element("p", &[], &Markup::text(text));
        let closing = body.closing.join("\n");
        let mut blocks: Vec<Markup> =
            [&body.greeting].into_iter().chain(&body.paragraphs).filter(|text| !text.is_empty()).map(paragraph).collect();
        for part in &body.parts {
            let line = |(line, link): &(String, Option<String>)| {
                let text = Markup::text(line);
                let text = link.as_ref().map_or(text.clone(), |link| Markup::element("a", &[("href", link)], &text));
                Markup::element("li", &[], &text)
            };
            blocks.push(Markup::element("h2", &[("style", HEADING)], &Markup::text(&part.heading)));
            blocks.push(Markup::element("ul", &[], &Markup::lines(part.lines.iter().map(line))));
        }
        blocks.extend(body.action.iter().map(|action| {
            let link = Markup::element("a", &[("href", &action.link), ("style", ACTION)], &Markup::text(&action.label));
            Markup::element("p", &[], &link)
        }));
        blocks.extend([&closing].into_iter().filter(|text| !text.is_empty()).map(paragraph));
        let mut parts = vec![Markup::element("main", &[], &Markup::lines(blocks))];
        if !self.footer.is_empty() {
            parts.push(Markup::element("footer", &[("style", FOOTER)], &Markup::text(&self.footer.join("\n"))));
        }
        // Programs on the web drop `html` and `body`, and the language with them.
        let letter = Markup::element("div", &[("lang", &self.language), ("style", LETTER)], &Markup::lines(parts));
        let head = Markup::lines([
            Markup::void("meta", &[("charset", "utf-8")]),
            Markup::void("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
            Markup::void("meta", &[("name", "color-scheme"), ("content", "light dark")]),
            Markup::element("title", &[], &Markup::text(subject)),
        ]);
        let page = [Markup::element("head", &[], &head), Markup::element("body", &[], &Markup::lines([letter]))];
        Markup::element("html", &[("lang", &self.language)], &Markup::lines(page)).into_page()
    }
}

/// A text in lines of `WIDTH` characters. An address of a page has a line of its own and is never cut: so it can be clicked everywhere.
fn wrapped(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        let mut current = String::new();
        for word in line.split_whitespace() {
            let is_link = word.starts_with("https://") || word.starts_with("http://");
            let is_full = current.chars().count() + 1 + word.chars().count() > WIDTH;
            if !current.is_empty() && (is_link || is_full) {
                lines.push(std::mem::take(&mut current));
            }
            if is_link {
                lines.push(word.to_owned());
                continue;
            }
            if !current.is_empty() {
                current.push(' ');
            }
            current.push_str(word);
        }
        let ended_with_link = current.is_empty() && !line.trim().is_empty();
        if !ended_with_link {
            lines.push(current);
        }
    }
    lines.join("\n")
}
