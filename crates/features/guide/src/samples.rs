//! Pages of made-up methods in states that the real ones do not show: nothing in any list, very long words, eight routes, no shared
//! station, two methods side by side. They have addresses of their own below `/_samples`, so that a browser can check them; a program
//! mounts them only when told to.

mod pack;

use axum::response::Html;
use perron_method::{Files, Library};
use perron_web::Routes;

use crate::guide::{Guide, GuideProblem};
use pack::Pack;

/// Where the samples are.
const BASE: &str = "/_samples";

/// A word longer than any line on a phone.
const LONG: &str = "Sagsbehandlingsfristforlængelsesansøgningsblanketudfyldningsvejledning";

/// The guides to all made-up methods.
pub fn guides() -> Result<Vec<Guide>, GuideProblem> {
    let bare = Pack { id: "bare", word: "Navn", routes: 1, stations: 1, filled: false, shared: false };
    let long = Pack { id: "long", word: LONG, routes: 3, stations: 4, filled: true, shared: true };
    let many = Pack { id: "many", word: "Navn", routes: 8, stations: 5, filled: true, shared: true };
    let apart = Pack { id: "apart", word: "Navn", routes: 2, stations: 3, filled: true, shared: false };
    vec![vec![bare], vec![long], vec![many, apart]].into_iter().map(|packs| guide(&packs)).collect()
}

/// The samples, with a page that lists them.
pub fn routes() -> Result<Routes, GuideProblem> {
    let guides = guides()?;
    let entry = |url: &str| format!("<li><a href=\"{url}\">{url}</a></li>");
    let list: String = guides.iter().flat_map(Guide::urls).map(entry).collect();
    let page = format!("<!DOCTYPE html><html lang=\"en\"><title>Samples</title><h1>Samples</h1><ul>{list}</ul></html>");
    let index = Routes::default().get(BASE, async move || Html(page));
    Ok(guides.iter().fold(index, |routes, guide| routes.and(guide.routes())))
}

fn guide(packs: &[Pack]) -> Result<Guide, GuideProblem> {
    let mut files = Files::default();
    packs.iter().for_each(|pack| pack.write(&mut files));
    let library = Library::load(&files).map_err(|findings| GuideProblem::Sample(findings.iter().map(ToString::to_string).collect()))?;
    let name = packs.first().map_or("", |pack| pack.id);
    Guide::below(&format!("{BASE}/{name}"), library, crate::overlay::Overlay::default())
}
