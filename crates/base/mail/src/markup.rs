//! HTML of letters, piece by piece. A piece is made of texts and pieces only, so whatever is not markup is escaped.

/// A piece of HTML.
#[derive(Clone, Debug, Default)]
pub struct Markup(String);

impl Markup {
    /// A text; line breaks in it stay visible.
    pub fn text(text: &str) -> Self {
        Self(text.lines().map(escape).collect::<Vec<_>>().join("<br>\n"))
    }

    /// An element with its content.
    pub fn element(name: &str, attributes: &[(&str, &str)], content: &Self) -> Self {
        Self(format!("{}{}</{name}>", opening(name, attributes), content.0))
    }

    /// An element that has no content, such as `meta`.
    pub fn void(name: &str, attributes: &[(&str, &str)]) -> Self {
        Self(opening(name, attributes))
    }

    /// Pieces below one another.
    pub fn lines(pieces: impl IntoIterator<Item = Self>) -> Self {
        let mut lines = String::from("\n");
        for piece in pieces {
            lines.push_str(&piece.0);
            lines.push('\n');
        }
        Self(lines)
    }

    /// The whole page, with the piece as its root.
    pub fn into_page(self) -> String {
        format!("<!DOCTYPE html>\n{}\n", self.0)
    }
}

fn opening(name: &str, attributes: &[(&str, &str)]) -> String {
    let written = attributes.iter().map(|(attribute, value)| format!(" {attribute}=\"{}\"", escape(value)));
    format!("<{name}{}>", written.collect::<String>())
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}
