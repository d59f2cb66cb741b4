//! The ways a letter leaves, what comes back at once, and what a failure means for the next attempt.

use crate::{Folder, Letter, LetterProblem, Smtp};

/// A way for letters to leave. Cheap to clone; can be used from many tasks at once.
#[derive(Clone, Debug)]
pub enum Transport {
    /// To a mail server.
    Smtp(Smtp),
    /// Into a folder, where nobody but its reader gets them: for trying out, and where another program does the sending.
    Folder(Folder),
}

/// Somebody else has taken over the letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// What the server said, or the name of the file; for the log.
    pub answer: String,
}

/// Why a letter did not leave, and so what to do next.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// A server refuses this letter to this person for good. Do not send it again.
    #[error("refused with {code}: {text}")]
    Refused {
        /// The reply code, 500 to 599 (RFC 5321, 4.2).
        code: u16,
        /// The finer code, such as `5.1.1` (RFC 3463).
        enhanced: Option<String>,
        /// What the server said, with the finer code.
        text: String,
        /// Whether nobody can be reached at the address, so that no other letter should go there. Otherwise it is this letter, or this
        /// sender, that the server does not want.
        address_is_bad: bool,
    },
    /// It may work later: no connection, no answer, or a server that is busy, does not know us or does not like the sender. A letter that
    /// comes to this after it was handed over may have arrived; sent again with its Message-ID, it can be told to be the same.
    #[error("not now: {text}")]
    Later {
        /// The reply code, if there was a reply.
        code: Option<u16>,
        /// The finer code, such as `4.2.2` (RFC 3463).
        enhanced: Option<String>,
        /// What the server said, or what went wrong.
        text: String,
    },
    /// There is no letter to send. Mend what made it.
    #[error("the letter cannot be built: {0}")]
    Unusable(#[from] LetterProblem),
}

impl SendError {
    /// Something went wrong on the way to an answer.
    pub(crate) fn without_answer(text: impl Into<String>) -> Self {
        Self::Later { code: None, enhanced: None, text: text.into() }
    }
}

/// Why no letter could leave now.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no letter can leave: {0}")]
pub struct CheckProblem(pub String);

impl Transport {
    /// Sends a letter; returns when somebody else has taken it over.
    pub async fn send(&self, letter: &Letter) -> Result<Receipt, SendError> {
        match self {
            Self::Smtp(smtp) => smtp.send(letter).await,
            Self::Folder(folder) => folder.send(letter).await,
        }
    }

    /// Finds out whether letters could leave, without sending one: greets the server and proves who we are, or writes to the folder.
    pub async fn check(&self) -> Result<(), CheckProblem> {
        match self {
            Self::Smtp(smtp) => smtp.check().await,
            Self::Folder(folder) => folder.check().await,
        }
    }
}
