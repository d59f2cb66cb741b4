//! What is said when somebody could not be signed in with a provider, and what to do then. Visitors get words; the log gets the reason.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use perron_openid::{Problem, Unproven};
use perron_ui::{Html, Link, Page};
use perron_web::PageError;

use crate::{paths, provider::Configured, visit::Visit};

/// What stands between somebody and their account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// They turned back at the provider.
    Cancelled,
    /// The provider did not let them in.
    Denied,
    /// The provider does not answer.
    Down,
    /// What the provider or our settings for it say cannot be used.
    Unusable,
    /// The provider's answer does not hold.
    Unproven,
    /// The answer comes from somebody else than was asked.
    Issuer,
    /// The clocks differ.
    Clock,
    /// It took too long, or was ended already.
    Expired,
    /// It was begun in another browser.
    AnotherBrowser,
    /// There were too many failures; so many minutes to wait.
    Wait(usize),
    /// There is no account, and nothing gives them a place.
    NoPlace,
    /// There is no account, and no address that can be trusted to make one.
    NoMail,
    /// The identity is linked to another account.
    Taken,
    /// Who wanted to link is not signed in any more.
    SignedOut,
}

#[derive(Template)]
#[template(path = "link_gone.html")]
struct TroubleTemplate<'a> {
    title: &'a str,
    text: String,
    again: Link,
}

impl Trouble {
    /// What became of a question to a provider.
    pub const fn of(problem: &Problem) -> Self {
        match problem {
            Problem::Unreachable(_) => Self::Down,
            Problem::Unusable(_) | Problem::Refused(_) => Self::Unusable,
            Problem::Unproven(Unproven::Issuer) => Self::Issuer,
            Problem::Unproven(Unproven::Time) => Self::Clock,
            Problem::Unproven(_) => Self::Unproven,
        }
    }

    /// What the provider sent somebody back with (RFC 6749, section 4.1.2.1).
    pub fn of_error(error: &str) -> Self {
        match error {
            "access_denied" => Self::Cancelled,
            "temporarily_unavailable" | "server_error" => Self::Down,
            "invalid_request" | "invalid_scope" | "unauthorized_client" | "unsupported_response_type" => Self::Unusable,
            _ => Self::Denied,
        }
    }

    /// Its name, in words and in the journal.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Cancelled => "cancelled",
            Self::Denied => "denied",
            Self::Down => "down",
            Self::Unusable => "unusable",
            Self::Unproven => "unproven",
            Self::Issuer => "issuer",
            Self::Clock => "clock",
            Self::Expired => "expired",
            Self::AnotherBrowser => "another-browser",
            Self::Wait(_) => "wait",
            Self::NoPlace => "no-place",
            Self::NoMail => "no-mail",
            Self::Taken => "taken",
            Self::SignedOut => "signed-out",
        }
    }

    /// Says so. `to` is where whoever signs in wanted to go.
    ///
    /// # Errors
    /// When a template fails.
    pub fn show(self, visit: &Visit, provider: &Configured, to: &str) -> Result<Response, PageError> {
        let count = if let Self::Wait(minutes) = self { minutes } else { 0 };
        let values = [("provider", provider.name.as_str().into()), ("count", count.into())];
        let word = |part: &str| visit.words().with(&format!("provider-{}-{part}", self.key()), &values);
        let again = match &visit.signed_in {
            // Whoever comes back to a sign-in that is over is signed in.
            Some(_) if self == Self::Expired => Link::new(paths::HOME, visit.word("title-organisations")),
            Some(_) => Link::new(paths::PROVIDERS, visit.word("title-providers")),
            None if to.is_empty() => Link::new(paths::SIGN_IN, visit.word("title-sign-in")),
            None => Link::new(paths::sign_in_and_back(to), visit.word("title-sign-in")),
        };
        let title = word("title");
        let body = Html::render(&TroubleTemplate { title: &title, text: word("text"), again })?;
        let status = if self == Self::Down { StatusCode::SERVICE_UNAVAILABLE } else { StatusCode::UNPROCESSABLE_ENTITY };
        visit.page_with_status(status, Page { title, ..Page::default() }, &body)
    }
}
