//! IBM Plex Sans: the files exactly as published (a changed file may not be called Plex), and the
//! rules that let the browser fetch only the ones a page needs.

use std::fmt::Write as _;

use crate::Places;
use crate::assets::Shelf;

const FOLDER: &str = "@ibm/plex-sans/fonts/split/woff2";

/// Name in the package, weight, style.
const CUTS: [(&str, u16, &str); 5] = [
    ("Regular", 400, "normal"),
    ("Italic", 400, "italic"),
    ("Medium", 500, "normal"),
    ("SemiBold", 600, "normal"),
    ("Bold", 700, "normal"),
];

/// Name in the package and the characters it holds.
const RANGES: [(&str, &str); 2] = [
    (
        "Latin1",
        "U+0,U+D,U+20-7E,U+A0-FF,U+131,U+152-153,U+2C6,U+2DA,U+2DC,U+2013-2014,U+2018-201A,U+201C-201E,U+2020-2022,\
         U+2026,U+2030,U+2039-203A,U+2044,U+2074,U+20AC,U+2122,U+2212",
    ),
    ("Latin2", "U+100-130,U+132-151,U+154-24F,U+1E80-1E85,U+1EF2-1EF3,U+2070,U+2075-2079,U+2080-2089,U+20A1"),
];

/// Puts the font files and their licence on the shelf and returns the `@font-face` rules.
pub fn add(places: &Places, shelf: &mut Shelf) -> Result<String, String> {
    let mut rules = String::new();
    for (cut, weight, style) in CUTS {
        for (range, characters) in RANGES {
            let name = format!("IBMPlexSans-{cut}-{range}.woff2");
            let path = places.packages.join(FOLDER).join(&name);
            let content = std::fs::read(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
            let public = shelf.add_bytes(&name, &content)?;
            let _ = write!(
                rules,
                "@font-face{{font-family:\"IBM Plex Sans\";font-style:{style};font-weight:{weight};font-display:swap;\
                 src:url(\"{public}\") format(\"woff2\");unicode-range:{characters}}}"
            );
        }
    }
    let licence = crate::read(&places.packages.join(FOLDER).join("license.txt"))?;
    shelf.add_text("OFL.txt", &licence)?;
    Ok(rules)
}
