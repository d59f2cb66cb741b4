//! The shell around every page: header band, menu, breadcrumb, footer, shortcuts, drawer.

use std::sync::Arc;

use askama::Template;

use crate::actions::{AccountMenu, Receipt};
use crate::assets::asset_path;
use crate::html::Html;
use crate::icons::sprite;
use crate::stacks::with_labels;
use crate::theme::Theme;
use crate::words::Words;

/// A link with its words, and an icon where the place shows one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub label: String,
    /// The icon before the words, empty for none.
    pub icon: String,
}

impl Link {
    /// A link without icon.
    pub fn new(href: impl Into<String>, label: impl Into<String>) -> Self {
        Self { href: href.into(), label: label.into(), icon: String::new() }
    }

    /// The same link with an icon.
    #[must_use]
    pub fn with_icon(mut self, icon: impl Into<String>) -> Self {
        self.icon = icon.into();
        self
    }
}

/// The page in another language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Translation {
    /// The language, as in `<html lang>`.
    pub language: String,
    /// Its own name for itself.
    pub name: String,
    /// Where the page is.
    pub href: String,
}

/// Links under a heading, for the footer.
#[derive(Clone, Debug, Default)]
pub struct LinkGroup {
    /// The heading.
    pub heading: String,
    /// The links.
    pub links: Vec<Link>,
}

/// A panel that opens over the page by the browser's own popover, so it needs no script.
#[derive(Clone, Debug, Default)]
pub struct Drawer {
    /// The id by which buttons open it: `popovertarget="ID"`.
    pub id: String,
    /// The icon of the panel and of its shortcut.
    pub icon: String,
    /// The short name on the shortcut.
    pub label: String,
    /// The heading of the panel.
    pub heading: String,
    /// The content.
    pub body: Html,
}

/// What is the same on every page.
#[derive(Clone, Debug)]
pub struct Site {
    /// The words of the shell.
    pub words: Arc<Words>,
    /// Where the logo leads.
    pub home: String,
    /// Address of the operator's logo; empty for Perron's.
    pub logo: String,
    /// The main menu.
    pub menu: Vec<Link>,
    /// The framed way to help, last in the menu and in the shortcuts.
    pub help: Option<Link>,
    /// The first of the shortcuts on small screens.
    pub shortcut: Option<Link>,
    /// Who stands behind the site, and what can be expected of it.
    pub footer_text: String,
    /// The links of the footer.
    pub footer: Vec<LinkGroup>,
    /// Where visitors of a demo choose who they are; none where it is in earnest. With it every page says that it is a demo.
    pub demo: Option<String>,
}

/// What is special about one page.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// The title without the name of the site. For a page with errors it begins with [`Words`] `title-error`.
    pub title: String,
    /// One sentence for search engines and shared links, empty for none.
    pub description: String,
    /// The page's own address without a query, empty for a page that has none (an error).
    pub address: String,
    /// The page in every language it exists in, its own included; fewer than two show no choice.
    pub translations: Vec<Translation>,
    /// The `href` of the menu item the page belongs to, empty for none.
    pub current: String,
    /// The way to the page; the last one is the page itself and needs no `href`. Empty on the front page.
    pub crumbs: Vec<Link>,
    /// The visitor's choice.
    pub theme: Theme,
    /// What has just been done.
    pub receipt: Option<Receipt>,
    /// The panel that can be opened from the page.
    pub drawer: Option<Drawer>,
    /// Who is asking; none on a page that is the same for everybody.
    pub account: Option<AccountMenu>,
}

#[derive(Template)]
#[template(path = "shell.html")]
struct Shell<'a> {
    site: &'a Site,
    words: &'a Words,
    page: &'a Page,
    body: &'a Html,
    style_sheet: String,
    fonts: [String; 2],
    favicon: String,
}

/// In characters: what a browser shows of a title ends long before, and the name of the site comes after it.
const LONGEST_TITLE: usize = 90;

impl Page {
    /// What whoever is signed in is called; empty for nobody.
    fn account_name(&self) -> &str {
        match &self.account {
            Some(AccountMenu::SignedIn { name, .. }) => name,
            _ => "",
        }
    }

    /// The title as the browser is told it: a long one ends in dots.
    fn browser_title(&self) -> String {
        match self.title.char_indices().nth(LONGEST_TITLE) {
            None => self.title.clone(),
            Some((end, _)) => format!("{}…", self.title[..end].trim_end()),
        }
    }
}

impl Site {
    /// Renders a whole page around the given content, with the drawings of the icons it uses.
    ///
    /// # Errors
    /// When the template fails.
    pub fn render(&self, page: &Page, body: &Html) -> Result<String, askama::Error> {
        let shell = Shell {
            site: self,
            words: &self.words,
            page,
            body,
            style_sheet: asset_path("perron.css"),
            // The two cuts that every first screen shows; the others come with the style sheet.
            fonts: ["Regular", "SemiBold"].map(|cut| asset_path(&format!("IBMPlexSans-{cut}-Latin1.woff2"))),
            favicon: asset_path("favicon.svg"),
        };
        let mut html = with_labels(shell.render()?);
        let sprite = sprite(&html);
        let end = html.rfind("</body>").unwrap_or(html.len());
        html.insert_str(end, sprite.as_str());
        Ok(html)
    }
}
