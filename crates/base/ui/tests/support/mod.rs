//! Reading our own style sheets: files, colours, contrast.

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;

/// A colour as red, green and blue from 0 to 255.
pub type Colour = [f64; 3];

/// Which of the two values of a colour counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    Light,
    Dark,
}

/// The folder of this crate.
pub fn here() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The tokens file.
pub fn tokens() -> String {
    fs::read_to_string(here().join("styles/tokens.css")).expect("the tokens file can be read")
}

/// The colours of the tokens file.
pub struct Colours(HashMap<String, (Colour, Colour)>);

impl Colours {
    /// Reads every `--pn-name: light-dark(#…, #…)`.
    pub fn read(css: &str) -> Self {
        let mut colours = HashMap::new();
        for declaration in css.split("--pn-").skip(1) {
            let Some((name, rest)) = declaration.split_once(": light-dark(") else { continue };
            let Some((values, _)) = rest.split_once(')') else { continue };
            let Some((light, dark)) = values.split_once(',') else { continue };
            colours.insert(name.to_owned(), (colour(light), colour(dark)));
        }
        assert!(colours.len() > 40, "the tokens file has colours");
        Self(colours)
    }

    /// One colour.
    pub fn of(&self, name: &str, scheme: Scheme) -> Colour {
        let (light, dark) = self.0.get(name).unwrap_or_else(|| panic!("no colour is called {name}"));
        if scheme == Scheme::Light { *light } else { *dark }
    }
}

fn colour(hexadecimal: &str) -> Colour {
    let digits = hexadecimal.trim().trim_start_matches('#');
    let part = |from: usize| f64::from(u8::from_str_radix(&digits[from..from + 2], 16).expect("a colour has six digits"));
    [part(0), part(2), part(4)]
}

/// The ratio of WCAG 2.2.
pub fn contrast(first: Colour, second: Colour) -> f64 {
    let (first, second) = (luminance(first), luminance(second));
    (first.max(second) + 0.05) / (first.min(second) + 0.05)
}

fn luminance(colour: Colour) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = part / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}
