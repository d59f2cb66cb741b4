//! What is said instead of an invitation that cannot be answered, and what to do then.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use perron_kernel::Instant;
use perron_ui::{Html, Link, Page};
use perron_web::PageError;

use crate::{
    invitation::{State, store::Told},
    paths,
    visit::Visit,
};

/// Why it cannot be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gone {
    /// There is none behind this link: it was copied wrong, or a newer letter replaced it.
    Unknown,
    /// Nobody answered in time.
    Expired,
    /// It was answered.
    Used,
    /// The organisation took it back.
    Withdrawn,
    /// It was sent to another address than that of whoever is signed in.
    Another,
}

#[derive(Template)]
#[template(path = "invitation_gone.html")]
struct GoneTemplate<'a> {
    title: &'a str,
    text: String,
    onward: Link,
}

/// Why an invitation cannot be answered at this moment, if it cannot.
pub fn why_gone(told: &Told, now: Instant) -> Option<Gone> {
    match told.invitation.state {
        State::Accepted | State::Declined => Some(Gone::Used),
        State::Withdrawn => Some(Gone::Withdrawn),
        State::Waiting if told.closed => Some(Gone::Withdrawn),
        State::Waiting if told.invitation.expires_at <= now => Some(Gone::Expired),
        State::Waiting => None,
    }
}

impl Gone {
    const fn key(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Expired => "expired",
            Self::Used => "used",
            Self::Withdrawn => "withdrawn",
            Self::Another => "another",
        }
    }

    const fn status(self) -> StatusCode {
        match self {
            Self::Unknown => StatusCode::NOT_FOUND,
            Self::Expired | Self::Used | Self::Withdrawn => StatusCode::GONE,
            Self::Another => StatusCode::FORBIDDEN,
        }
    }

    /// Says so.
    ///
    /// # Errors
    /// When a template fails.
    pub fn show(self, visit: &Visit) -> Result<Response, PageError> {
        let title = visit.word(&format!("invitation-{}-title", self.key()));
        let own = visit.signed_in.as_ref().and_then(|own| own.person.mail.clone()).unwrap_or_default();
        let text = visit.words().with(&format!("invitation-{}-text", self.key()), &[("own", own.into())]);
        let onward = match &visit.signed_in {
            Some(_) => Link::new(paths::ORGANISATIONS, visit.word("title-organisations")),
            None => Link::new(paths::SIGN_IN, visit.word("title-sign-in")),
        };
        let body = Html::render(&GoneTemplate { title: &title, text, onward })?;
        visit.page_with_status(self.status(), Page { title, ..Page::default() }, &body)
    }
}
