//! Icons, and the sprite that carries the drawings a page really uses.
//!
//! A page refers to `#i-name`; the shell looks at the finished page and appends one hidden sprite with
//! just those symbols, so no page carries drawings it does not show.

use crate::assets::SYMBOLS;
use crate::html::Html;

const REFERENCE: &str = "href=\"#i-";

/// An icon that stands beside words and is silent to screen readers.
///
/// In a template: `{{ perron_ui::icon("check") }}`, or the macro `ui::icon` for sizes.
pub fn icon(name: &str) -> Html {
    Html::trusted(format!("<svg class=\"pn-i\" aria-hidden=\"true\"><use href=\"#i-{}\"></use></svg>", Html::text(name)))
}

/// Whether an icon of this name exists.
pub fn is_icon(name: &str) -> bool {
    symbol(name).is_some()
}

/// The names of all icons, sorted.
pub fn icon_names() -> impl Iterator<Item = &'static str> {
    SYMBOLS.iter().map(|(name, _)| *name)
}

/// The sprite for a page: every symbol it refers to, once.
///
/// An unknown icon leaves a gap in production; in tests and development it stops the page.
pub(crate) fn sprite(page: &str) -> Html {
    let mut used: Vec<&str> = page.split(REFERENCE).skip(1).filter_map(|rest| rest.split_once('"').map(|(name, _)| name)).collect();
    used.sort_unstable();
    used.dedup();
    if used.is_empty() {
        return Html::default();
    }
    let mut sprite = String::from("<svg class=\"pn-sprite\" aria-hidden=\"true\" width=\"0\" height=\"0\">");
    for name in used {
        match symbol(name) {
            Some(drawing) => sprite.push_str(drawing),
            None if cfg!(debug_assertions) => panic!("no icon is called {name}"),
            None => tracing::error!(icon = name, "a page refers to an icon that does not exist"),
        }
    }
    sprite.push_str("</svg>");
    Html::trusted(sprite)
}

fn symbol(name: &str) -> Option<&'static str> {
    let place = SYMBOLS.binary_search_by_key(&name, |(known, _)| *known).ok()?;
    Some(SYMBOLS[place].1)
}
