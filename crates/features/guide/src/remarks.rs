//! What is wrong in an operator's folder besides the methods in it, which the checker of methods reads. Everything here can be shown all the
//! same, only not as the operator meant it: a contact nobody can reach, a word nothing asks for, a file nobody looks at.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use perron_method::{Method, Reference};
use perron_ui::messages;

use crate::{
    operator::{Contact, Operator, Texts},
    overlay::Overlay,
};

const SITE: &str = "site.toml";

/// One mistake in an operator's folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The file, or the key in it.
    pub place: String,
    /// What is wrong.
    pub cause: String,
    /// What to do about it.
    pub mend: String,
    /// Nothing is shown wrongly because of it: something is only left out.
    pub harmless: bool,
}

impl fmt::Display for Remark {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}\n    mend: {}", self.place, self.cause, self.mend)
    }
}

/// What an overlay is compared with.
pub(crate) struct Surroundings<'a> {
    /// The methods, those of the overlay included.
    pub methods: &'a [Method],
    /// The languages in which pages are shown.
    pub languages: BTreeSet<&'a str>,
    /// The program's own words, a Fluent source each.
    pub sources: &'static [&'static str],
}

/// Collects what is wrong.
pub(crate) fn remarks(overlay: &Overlay, surroundings: &Surroundings<'_>) -> Vec<Remark> {
    let mut found = Found { surroundings, remarks: Vec::new() };
    found.site(&overlay.operator);
    let ours = surroundings.sources.iter().filter_map(|source| messages(source)).flatten().collect();
    overlay.texts.iter().for_each(|(language, source)| found.words(language, source, &ours));
    overlay.entries.iter().for_each(|entry| found.entry(entry, overlay.operator.logo.as_deref()));
    found.icons();
    found.remarks
}

struct Found<'a> {
    surroundings: &'a Surroundings<'a>,
    remarks: Vec<Remark>,
}

impl Found<'_> {
    fn add(&mut self, place: impl Into<String>, cause: impl Into<String>, mend: impl Into<String>) {
        self.remarks.push(Remark { place: place.into(), cause: cause.into(), mend: mend.into(), harmless: false });
    }

    fn add_harmless(&mut self, place: impl Into<String>, cause: impl Into<String>, mend: impl Into<String>) {
        self.remarks.push(Remark { place: place.into(), cause: cause.into(), mend: mend.into(), harmless: true });
    }

    fn at(&mut self, key: &str, cause: impl Into<String>, mend: impl Into<String>) {
        self.add(format!("{SITE}, {key}"), cause, mend);
    }

    fn site(&mut self, operator: &Operator) {
        if operator.name.as_ref().is_some_and(|name| name.trim().is_empty()) {
            self.at("name", "the name is empty", "write one, or take the line away");
        }
        if let Some(address) = &operator.address
            && !is_web_address(address)
        {
            self.at("address", format!("{address} is not a whole address"), "write it with https://, such as https://perron.example");
        }
        if let Some(country) = &operator.country
            && !(country.len() == 2 && country.bytes().all(|letter| letter.is_ascii_uppercase()))
        {
            self.at("country", format!("{country} is not the code of a country"), "write two capital letters, such as DK or SE");
        }
        self.contact("contact", &operator.contact);
        self.contact("privacy.officer", &operator.privacy.officer);
        for (place, one) in operator.emergency.iter().enumerate() {
            let key = format!("emergency {}", place + 1);
            self.texts(&format!("{key}, helps_with"), &one.helps_with);
            self.texts(&format!("{key}, hours"), &one.hours);
            self.contact(&key, &one.reached());
            if one.helps_with.is_empty() {
                self.at(&key, "it is not said what they help with", "write helps_with = { da = \"…\" }");
            }
            if one.mail.is_none() && one.phone.is_none() {
                self.at(&key, "nobody can be reached", "write mail, phone or both");
            }
        }
        self.texts("accessibility.method", &operator.accessibility.method);
        operator.accessibility.faults.iter().for_each(|fault| self.texts("accessibility.faults", fault));
        self.texts("privacy.more", &operator.privacy.more);
    }

    fn contact(&mut self, key: &str, contact: &Contact) {
        self.texts(&format!("{key}, name"), &contact.name);
        if let Some(mail) = &contact.mail
            && !is_mail_address(mail)
        {
            self.at(&format!("{key}, mail"), format!("{mail} is not a mail address"), "write it as name@place.example");
        }
        if let Some(phone) = &contact.phone
            && phone.bytes().filter(u8::is_ascii_digit).count() < 3
        {
            self.at(
                &format!("{key}, phone"),
                format!("{phone} is not a telephone number"),
                "write it as it is dialled, such as +45 00 00 00 00",
            );
        }
        if let Some(page) = &contact.page
            && !is_web_address(page)
            && !page.starts_with('/')
        {
            self.at(&format!("{key}, page"), format!("{page} is not an address"), "write it with https://");
        }
    }

    fn texts(&mut self, key: &str, texts: &Texts) {
        let unknown: Vec<String> = texts.languages().filter(|one| !self.surroundings.languages.contains(one)).map(str::to_owned).collect();
        for language in unknown {
            let mend = format!("the languages are {}", joined(self.surroundings.languages.iter().copied()));
            self.at(key, format!("no page is in the language {language}"), mend);
        }
    }

    fn words(&mut self, language: &str, source: &str, ours: &BTreeMap<String, BTreeSet<String>>) {
        let file = format!("text/{language}.ftl");
        if !self.surroundings.languages.contains(language) {
            self.add(&file, "no method speaks this language", format!("write languages = [\"{language}\"] in overlay.toml of a method"));
        }
        for (key, values) in messages(source).into_iter().flatten() {
            let Some(known) = ours.get(&key) else {
                self.add_harmless(
                    &file,
                    format!("nothing asks for the word {key}"),
                    "copy the key from Perron's own file, or take the line away",
                );
                continue;
            };
            for value in values.difference(known) {
                let mend = if known.is_empty() {
                    "write it without values".to_owned()
                } else {
                    format!("the values are {}", joined(known.iter().map(String::as_str)))
                };
                self.add(&file, format!("{key} is never given the value ${value}"), mend);
            }
        }
    }

    fn entry(&mut self, path: &str, logo: Option<&str>) {
        let mut parts = path.split('/');
        let (first, second) = (parts.next().unwrap_or_default(), parts.next());
        let is_known = match (first, second) {
            ("methods", Some(method)) => self.surroundings.methods.iter().any(|known| known.id() == method),
            ("reference", Some(name)) => Reference::FILES.contains(&name),
            ("text", Some(name)) => name.ends_with(".ftl"),
            (_, None) => first == SITE || Some(first) == logo || first.to_ascii_uppercase().starts_with("README"),
            _ => false,
        };
        if is_known {
            return;
        }
        let mend = match (first, second) {
            ("methods", _) => {
                let ids = joined(self.surroundings.methods.iter().map(Method::id));
                format!("the methods are {ids}; a new one needs its method.toml")
            }
            ("reference", _) => format!("the files are {}", joined(Reference::FILES)),
            ("text", _) => "words stand in a file such as da.ftl".to_owned(),
            _ => "the folder has site.toml, the logo that it names, text, methods and reference".to_owned(),
        };
        self.add_harmless(path, "nobody looks here", mend);
    }

    fn icons(&mut self) {
        let named = |method: &Method| -> Vec<(String, String)> {
            let groups = method.map.hub.groups.iter().map(|group| &group.icon);
            let stops = method.map.hub.stops.iter().map(|stop| &stop.icon);
            let topics = method.topics.topics.iter().map(|topic| &topic.icon);
            groups.chain(stops).chain(topics).map(|icon| (method.id().to_owned(), icon.clone())).collect()
        };
        for (method, icon) in self.surroundings.methods.iter().flat_map(named).filter(|(_, icon)| !perron_ui::is_icon(icon)) {
            self.add(method, format!("no icon is called {icon}"), "choose one of those in the examples");
        }
    }
}

fn joined<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    names.into_iter().collect::<Vec<_>>().join(", ")
}

fn is_web_address(address: &str) -> bool {
    let host = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    host.is_some_and(|host| !host.starts_with('/') && !host.is_empty() && !address.contains(char::is_whitespace))
}

fn is_mail_address(address: &str) -> bool {
    let place = address.split_once('@').filter(|(name, place)| !name.is_empty() && !place.contains('@')).map(|(_, place)| place);
    place.is_some_and(|place| place.contains('.') && !place.ends_with('.') && !address.contains(char::is_whitespace))
}
