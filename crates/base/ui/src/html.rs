//! Markup that is known to be safe, so that templates print it without escaping it again.

use std::fmt;

use askama::Template;

/// A piece of finished HTML.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// Takes markup that the caller vouches for: made by a template, or by us from checked input.
    pub fn trusted(markup: impl Into<String>) -> Self {
        Self(markup.into())
    }

    /// Takes plain text and escapes it.
    pub fn text(text: &str) -> Self {
        let mut markup = String::with_capacity(text.len());
        for character in text.chars() {
            match character {
                '&' => markup.push_str("&amp;"),
                '<' => markup.push_str("&lt;"),
                '>' => markup.push_str("&gt;"),
                '"' => markup.push_str("&quot;"),
                '\'' => markup.push_str("&#39;"),
                other => markup.push(other),
            }
        }
        Self(markup)
    }

    /// Takes lines of plain text and puts each on a line of its own.
    pub fn lines<S: AsRef<str>>(lines: &[S]) -> Self {
        Self(lines.iter().map(|line| Self::text(line.as_ref()).0).collect::<Vec<_>>().join("<br>"))
    }

    /// Renders a template.
    ///
    /// # Errors
    /// When the template itself fails, which only a failing value inside it can cause.
    pub fn render(template: &impl Template) -> Result<Self, askama::Error> {
        template.render().map(Self)
    }

    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Html {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for Html {}
