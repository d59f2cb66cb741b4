//! What a page function hands back: the inside of the page, and what the shell needs to know to put itself around it.

use askama::Template;
use perron_ui::{Html, Link};

use crate::addresses::Page;

/// A page without its shell.
#[derive(Default)]
pub struct Content {
    /// The title, without the site's name.
    pub title: String,
    /// One sentence about it.
    pub description: String,
    /// The way to it; the last entry is the page itself. Empty on the front page.
    pub crumbs: Vec<Link>,
    /// The entry of the main menu that it belongs to.
    pub menu: Option<Page>,
    /// Topics that the conductor offers first here.
    pub topics: Vec<String>,
    /// The inside.
    pub body: Html,
}

impl Content {
    /// A page from its template.
    pub fn of(title: impl Into<String>, template: &impl Template) -> Result<Self, askama::Error> {
        Ok(Self { title: title.into(), body: Html::render(template)?, ..Self::default() })
    }

    /// With one sentence about it.
    #[must_use]
    pub fn described(mut self, description: impl Into<String>) -> Self {
        self.description = description.into();
        self
    }

    /// Below other pages; the page itself is added last.
    #[must_use]
    pub fn below(mut self, crumbs: Vec<Link>) -> Self {
        self.crumbs = crumbs;
        self.crumbs.push(Link::new("", self.title.clone()));
        self
    }

    /// With its entry of the main menu.
    #[must_use]
    pub fn in_menu(mut self, page: Page) -> Self {
        self.menu = Some(page);
        self
    }
}
