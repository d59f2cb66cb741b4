//! About the service: the accessibility statement, in the order of the model of Implementing Decision (EU) 2018/1523, and what is stored
//! about visitors. What only the operator knows comes from `site.toml`; what they have not filled in is said to be missing.

use askama::Template;
use perron_ui::Words;
use toml::value::Datetime;

use crate::{
    addresses::Page,
    content::Content,
    edition::Edition,
    operator::{Compliance, Contact},
};

#[derive(Template)]
#[template(path = "accessibility.html")]
struct AccessibilityPage<'a> {
    words: &'a Words,
    /// The service as the statement names it.
    service: String,
    owner: Option<&'a str>,
    compliance: &'static str,
    faults: Vec<&'a str>,
    known_faults: String,
    method: Option<&'a str>,
    made_on: Option<String>,
    reviewed_on: Option<String>,
    contact: ContactLines,
    complaint: String,
}

#[derive(Template)]
#[template(path = "privacy.html")]
struct PrivacyPage<'a> {
    words: &'a Words,
    owner: Option<&'a str>,
    contact: ContactLines,
    officer: ContactLines,
    log: String,
    more: Option<&'a str>,
    authority: String,
    theme: &'a str,
}

/// How to reach somebody, as far as it is known.
pub struct ContactLines {
    pub name: Option<String>,
    pub mail: Option<String>,
    pub phone: Option<String>,
    pub page: Option<String>,
}

impl ContactLines {
    pub(crate) fn of(contact: &Contact, language: &str) -> Self {
        Self {
            name: contact.name.get(language).map(str::to_owned),
            mail: contact.mail.clone(),
            phone: contact.phone.clone(),
            page: contact.page.clone(),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.mail.is_none() && self.phone.is_none() && self.page.is_none()
    }

    /// The number as a telephone wants it.
    pub(crate) fn dialled(&self) -> String {
        self.phone.as_deref().unwrap_or_default().chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect()
    }
}

/// The accessibility statement.
pub fn accessibility_page(edition: &Edition<'_>) -> Result<Option<Content>, askama::Error> {
    let (words, operator, language) = (edition.words, edition.operator, edition.book.language());
    let statement = &operator.accessibility;
    let title = edition.title(&Page::Accessibility);
    let date = |date: &Datetime| edition.date(date);
    let template = AccessibilityPage {
        words,
        service: words.get("site-name"),
        owner: operator.organisation.as_deref(),
        compliance: match statement.compliance {
            Some(Compliance::Full) => "accessibility-full",
            Some(Compliance::Partial) => "accessibility-partial",
            Some(Compliance::None) => "accessibility-none",
            None => "accessibility-unknown",
        },
        faults: statement.faults.iter().filter_map(|fault| fault.get(language)).collect(),
        known_faults: words.get("accessibility-known"),
        method: statement.method.get(language),
        made_on: statement.made_on.as_ref().map(date),
        reviewed_on: statement.reviewed_on.as_ref().map(date),
        contact: ContactLines::of(&operator.contact, language),
        complaint: by_country(edition, "accessibility-complaint-"),
    };
    Ok(Some(Content::of(title, &template)?.described(words.get("accessibility-lead"))))
}

/// What is stored about visitors.
pub fn privacy_page(edition: &Edition<'_>) -> Result<Option<Content>, askama::Error> {
    let (words, operator, language) = (edition.words, edition.operator, edition.book.language());
    let template = PrivacyPage {
        words,
        owner: operator.organisation.as_deref(),
        contact: ContactLines::of(&operator.contact, language),
        officer: ContactLines::of(&operator.privacy.officer, language),
        log: match operator.privacy.log_days {
            Some(days) => words.with("privacy-log-days", &[("count", days.into())]),
            None => words.get("privacy-log-unknown"),
        },
        more: operator.privacy.more.get(language),
        authority: by_country(edition, "privacy-authority-"),
        theme: edition.book.to(&Page::Theme),
    };
    Ok(Some(Content::of(edition.title(&Page::Privacy), &template)?.described(words.get("privacy-lead"))))
}

/// What differs from country to country; without one, how to find out.
fn by_country(edition: &Edition<'_>, key: &str) -> String {
    let country = edition.operator.country.as_deref().unwrap_or("other");
    let own = format!("{key}{country}");
    if edition.words.has(&own) { edition.words.get(&own) } else { edition.word(&format!("{key}other")) }
}
