//! The program's own words: the same keys and values in every language, nothing forgotten, and pages in the language that is asked for.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use axum::{
    body::Body,
    http::{
        Request,
        header::{ACCEPT_LANGUAGE, LOCATION},
    },
};
use tower::ServiceExt;

use crate::support::{get, real};

const LANGUAGES: [&str; 3] = ["da", "sv", "en"];

/// Keys whose words are not compared: addresses, and patterns that are mostly values.
fn is_pattern(key: &str) -> bool {
    key.starts_with("path-")
        || ["title", "date", "date-short", "date-short-year", "circle-name", "place-elsewhere", "about-source", "anchor-term", "quoted"]
            .contains(&key)
}

/// Words that are right though they are the same in two languages, by reason.
const SAME: &[(&str, &[&str])] = &[
    ("a name", &["Perron"]),
    ("only values, or a letter that stands for any number", &["n", "{ $stop }, { $hub }"]),
    ("the same word in Danish and English", &["Cases", "Cookies", "Menu"]),
    ("the same word in all three", &["Demo.", "Version"]),
    (
        "the same words in Danish and Swedish",
        &[
            "1 regel",
            "1 station",
            "Bygger på",
            "Fakta",
            "Ja",
            "Lokal regel",
            "Nej",
            "Princip",
            "Resultat",
            "Se stationen { $station }",
            "{ $count } regler",
            "Formalia",
            "Om",
            "Om metoden",
            "Om metoden: { $method }",
            "Organisationens egen",
            "Ord",
            "Ord på stationen",
            "Parter",
            "På stationen",
            "Station",
            "Stationer",
            "Status",
            "binder ”{ $value }”",
            "bygger på ”{ $value }”",
            "{ $amount } euro",
            "{ $count } stationer",
        ],
    ),
    (
        "months and times",
        &[
            "april",
            "december",
            "juli",
            "juni",
            "maj",
            "november",
            "oktober",
            "september",
            "jan.",
            "feb.",
            "april",
            "aug.",
            "sep.",
            "okt.",
            "nov.",
            "dec.",
            "kl. { $hour }.{ $minute }",
        ],
    ),
];

/// The messages of a Fluent file: key to lines of text.
fn messages(path: &str) -> BTreeMap<String, Vec<String>> {
    let whole = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let text = std::fs::read_to_string(&whole).unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut messages: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut key = String::new();
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        if let Some((name, value)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
            name.clone_into(&mut key);
            messages.insert(key.clone(), Some(value.trim().to_owned()).filter(|value| !value.is_empty()).into_iter().collect());
        } else if let Some((_, value)) = line.split_once("] ") {
            messages.entry(key.clone()).or_default().push(value.trim().to_owned());
        }
    }
    messages
}

/// The words of the shell and of the guide in one language.
fn words(language: &str) -> BTreeMap<String, Vec<String>> {
    let mut all = messages(&format!("text/{language}.ftl"));
    all.extend(messages(&format!("text/{language}/service.ftl")));
    all.extend(messages(&format!("../../base/ui/text/{language}.ftl")));
    all
}

/// The values a text is filled with.
fn values(lines: &[String]) -> BTreeSet<String> {
    let names = |line: &String| line.split("{ $").skip(1).filter_map(|rest| rest.split(' ').next().map(str::to_owned)).collect::<Vec<_>>();
    lines.iter().flat_map(names).collect()
}

#[test]
fn every_language_has_the_same_keys_filled_with_the_same_values() {
    let danish = words("da");
    for language in LANGUAGES {
        let other = words(language);
        assert_eq!(danish.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>(), "{language}");
        for (key, lines) in &danish {
            assert_eq!(values(lines), values(&other[key]), "{language}: {key}");
        }
    }
}

#[test]
fn words_that_are_the_same_or_much_shorter_in_another_language_are_meant_so() {
    let explained = |text: &str| SAME.iter().any(|(_, texts)| texts.contains(&text));
    let mut unexplained = Vec::new();
    let mut used = BTreeSet::new();
    for (index, language) in LANGUAGES.iter().enumerate() {
        let own = words(language);
        for other in &LANGUAGES[index + 1..] {
            let theirs = words(other);
            for (key, lines) in own.iter().filter(|(key, _)| !is_pattern(key)) {
                for (one, two) in lines.iter().zip(&theirs[key]) {
                    let (short, long) = (one.chars().count().min(two.chars().count()), one.chars().count().max(two.chars().count()));
                    let same = one == two && one.chars().any(char::is_alphabetic);
                    if same {
                        used.insert(one.clone());
                    }
                    if (same && !explained(one)) || (long >= 40 && short * 100 < long * 60) {
                        unexplained.push(format!("{language}/{other} {key}: {one} | {two}"));
                    }
                }
            }
        }
    }
    assert!(unexplained.is_empty(), "{} words without a reason:\n{}", unexplained.len(), unexplained.join("\n"));
    let idle: Vec<&str> = SAME.iter().flat_map(|(_, texts)| texts.iter().copied()).filter(|text| !used.contains(*text)).collect();
    assert!(idle.is_empty(), "reasons for words that need none: {idle:?}");
}

#[tokio::test]
async fn every_page_names_its_translations_and_each_names_it_back() {
    let guide = real();
    let router = guide.router();
    for location in guide.addresses().locations() {
        let path = guide.addresses().path(location).expect("an address");
        let html = get(&router, path).await.body;
        let translations = guide.addresses().book(&location.language, location.method).translations(&location.page);
        assert!(translations.iter().any(|(language, _)| *language == location.language), "{path} is a translation of itself");
        // A page in one language has nothing to lead to.
        for (language, other) in translations.iter().copied().filter(|_| translations.len() > 1) {
            assert!(html.contains(&format!("hreflang=\"{language}\" href=\"{other}\"")), "{path} names {other}");
            let back = guide.addresses().page_at(other).expect("a page");
            assert_eq!(back.page, location.page, "{other} is the same page");
            assert!(back.method == location.method || guide.addresses().book(language, location.method).find(&back.page) == Some(other));
        }
    }
}

#[tokio::test]
async fn the_root_leads_to_the_language_that_the_browser_asks_for() {
    let guide = real();
    let first = guide.default_language().to_owned();
    for (asked, language) in [
        ("sv-SE,sv;q=0.9,en;q=0.5", "sv"),
        ("en-GB", "en"),
        ("da", "da"),
        ("nb-NO;q=0.4, en;q=0.8", "en"),
        ("fi", first.as_str()),
        ("", first.as_str()),
    ] {
        let request = Request::get("/").header(ACCEPT_LANGUAGE, asked).body(Body::empty()).expect("a request");
        let response = guide.router().oneshot(request).await.expect("an answer");
        assert_eq!(response.headers()[LOCATION], format!("/{language}/"), "{asked}");
        assert!(response.headers()["vary"].to_str().is_ok_and(|vary| vary.to_lowercase().contains("accept-language")), "{asked}");
    }
}
