//! What a browser says it is, as people would say it. Browsers claim to be several others, so the order decides: the one that adds its name
//! to those of others stands first.

use perron_ui::Words;

/// A mark in the text, and the name it stands for.
type Marks = [(&'static str, &'static str)];

const BROWSERS: &Marks = &[
    ("EdgiOS/", "Edge"),
    ("EdgA/", "Edge"),
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("Vivaldi/", "Vivaldi"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];

const SYSTEMS: &Marks = &[
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "ChromeOS"),
    ("Windows", "Windows"),
    ("Macintosh", "Mac"),
    ("Linux", "Linux"),
];

/// The device in words: "Firefox on Windows".
pub fn in_words(words: &Words, said: &str) -> String {
    match (first(BROWSERS, said), first(SYSTEMS, said)) {
        (Some(browser), Some(system)) => words.with("session-device", &[("browser", browser.into()), ("system", system.into())]),
        (Some(name), None) | (None, Some(name)) => name.to_owned(),
        (None, None) => words.get("session-device-unknown"),
    }
}

fn first(marks: &Marks, said: &str) -> Option<&'static str> {
    marks.iter().find(|(mark, _)| said.contains(mark)).map(|(_, name)| *name)
}
