//! The style sheet: ours minified, the base unchanged, in one file.

use crate::Places;
use crate::assets::Shelf;

const BASE: &str = "@digdir/designsystemet-css/dist/src/index.css";
const BASE_LICENCE: &str = "@digdir/designsystemet-css/LICENSE";

/// Ours, in the order of the cascade. `tokens.css` comes first because it declares the layers.
const OURS: [&str; 20] = [
    "tokens",
    "routes",
    "foundation",
    "base",
    "components",
    "shell",
    "forms",
    "work",
    "ride",
    "talk",
    "portfolio",
    "map",
    "strip",
    "modes",
    "front",
    "station",
    "test",
    "guide",
    "lists",
    "print",
];

/// Puts the style sheet and the licence of the base on the shelf.
pub fn add(places: &Places, font_faces: &str, shelf: &mut Shelf) -> Result<(), String> {
    let mut ours = String::new();
    for name in OURS {
        ours.push_str(&crate::read(&places.here.join(format!("styles/{name}.css")))?);
    }
    let ours = shelf.minify(&ours)?;
    let base = crate::read(&places.packages.join(BASE))?;
    // The layers must be named before the base names its own, and `@font-face` belongs to no layer.
    let sheet = format!("{ours}\n{font_faces}\n/*! @digdir/designsystemet-css, MIT, unchanged */\n{base}");
    shelf.add_text("perron.css", &sheet)?;
    if let Ok(licence) = crate::read(&places.packages.join(BASE_LICENCE)) {
        shelf.add_text("LICENSE-designsystemet.txt", &licence)?;
    }
    Ok(())
}
