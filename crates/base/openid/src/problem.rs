//! What can go wrong between us and a provider. Texts are for the log and for operators; visitors get words of their own.

use openidconnect::{DiscoveryError, RequestTokenError, StandardErrorResponse, core::CoreErrorResponseType};

use crate::transport::Unanswered;

/// Why nobody could be signed in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The provider does not answer, too slowly, or with an error of its own.
    #[error("the provider does not answer: {0}")]
    Unreachable(String),
    /// What the provider says about itself cannot be used.
    #[error("the provider cannot be used: {0}")]
    Unusable(String),
    /// The provider does not take the code: it was used, is too old, or our id or secret is wrong.
    #[error("the provider refuses the code: {0}")]
    Refused(String),
    /// What the provider said about the person does not hold.
    #[error("the answer of the provider does not hold: {0}")]
    Unproven(Unproven),
}

/// Why an answer about a person does not hold.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unproven {
    /// Another provider than the one that was asked has signed it or sent it.
    #[error("it comes from another issuer")]
    Issuer,
    /// It was made for another program.
    #[error("it is meant for another client")]
    Audience,
    /// It does not answer what we asked: the nonce is another one.
    #[error("it answers another question")]
    Nonce,
    /// It is too old, or comes from the future: the clocks of the two machines differ.
    #[error("its time does not fit our clock")]
    Time,
    /// The signature is missing, wrong, or of a kind that is not taken.
    #[error("its signature does not hold: {0}")]
    Signature(String),
    /// Anything else that is missing or does not fit.
    #[error("{0}")]
    Other(String),
}

impl From<Unproven> for Problem {
    fn from(why: Unproven) -> Self {
        Self::Unproven(why)
    }
}

/// An error with everything beneath it, in one line.
pub fn in_one_line(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(inner) = source {
        text.push_str(": ");
        text.push_str(&inner.to_string());
        source = inner.source();
    }
    text
}

/// Why what a provider says about itself could not be had.
pub fn undiscovered(error: DiscoveryError<Unanswered>) -> Problem {
    match error {
        DiscoveryError::Request(why) => Problem::Unreachable(why.to_string()),
        // The body may be a whole page.
        DiscoveryError::Response(status, ..) if !status.is_success() => Problem::Unreachable(format!("it answers {status}")),
        other => Problem::Unusable(in_one_line(&other)),
    }
}

/// Why a code could not be exchanged.
pub fn refused(error: RequestTokenError<Unanswered, StandardErrorResponse<CoreErrorResponseType>>) -> Problem {
    match error {
        RequestTokenError::ServerResponse(answer) => Problem::Refused(answer.to_string()),
        RequestTokenError::Request(why) => Problem::Unreachable(why.to_string()),
        // What was answered may hold a token.
        RequestTokenError::Parse(..) => Problem::Unusable("its answer to the code cannot be read".to_owned()),
        RequestTokenError::Other(why) => Problem::Unusable(why),
    }
}
