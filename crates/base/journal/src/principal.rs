//! Who acts, and in which chain it is recorded.

use std::{fmt, str::FromStr};

use perron_kernel::Id;

/// Who does something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Principal {
    /// A person who is signed in: the id of the person.
    Person(String),
    /// Somebody without an account who holds a link: the id of the link.
    LinkHolder(String),
    /// Somebody who takes part from a phone by a code: the id of the participation.
    PhoneParticipant(String),
    /// Regular work of the program: its name.
    Job(String),
    /// Somebody at the command line of the server: the word after `perron`.
    CommandLine(String),
    /// A program with an API token: the id of the token.
    ApiToken(String),
}

impl Principal {
    /// A person who is signed in.
    pub fn person<Kind>(id: Id<Kind>) -> Self {
        Self::Person(id.to_string())
    }

    /// Somebody without an account who holds a link.
    pub fn link_holder<Kind>(id: Id<Kind>) -> Self {
        Self::LinkHolder(id.to_string())
    }

    /// Its kind, as it is written.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Person(_) => "person",
            Self::LinkHolder(_) => "link",
            Self::PhoneParticipant(_) => "phone",
            Self::Job(_) => "job",
            Self::CommandLine(_) => "command-line",
            Self::ApiToken(_) => "api-token",
        }
    }

    /// The id or name within its kind.
    pub fn name(&self) -> &str {
        match self {
            Self::Person(name)
            | Self::LinkHolder(name)
            | Self::PhoneParticipant(name)
            | Self::Job(name)
            | Self::CommandLine(name)
            | Self::ApiToken(name) => name,
        }
    }
}

impl fmt::Display for Principal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}", self.kind(), self.name())
    }
}

/// The text names nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no principal or stream")]
pub struct Unreadable;

impl FromStr for Principal {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        let (kind, name) = text.split_once(':').ok_or(Unreadable)?;
        let name = name.to_owned();
        Ok(match kind {
            "person" => Self::Person(name),
            "link" => Self::LinkHolder(name),
            "phone" => Self::PhoneParticipant(name),
            "job" => Self::Job(name),
            "command-line" => Self::CommandLine(name),
            "api-token" => Self::ApiToken(name),
            _ => return Err(Unreadable),
        })
    }
}

/// A chain of entries. One writes to it at a time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stream(String);

impl Stream {
    /// What concerns the whole installation.
    pub fn platform() -> Self {
        Self("platform".to_owned())
    }

    /// What concerns a person.
    pub fn person<Kind>(id: Id<Kind>) -> Self {
        Self(format!("person:{id}"))
    }

    /// What concerns an organisation.
    pub fn organisation<Kind>(id: Id<Kind>) -> Self {
        Self(format!("organisation:{id}"))
    }

    /// What concerns a journey.
    pub fn journey<Kind>(id: Id<Kind>) -> Self {
        Self(format!("journey:{id}"))
    }

    /// The chain, as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its kind, as it is written.
    pub fn kind(&self) -> &str {
        self.0.split(':').next().unwrap_or(&self.0)
    }
}

impl fmt::Display for Stream {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl FromStr for Stream {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        let known = text == "platform" || text.split_once(':').is_some_and(|(kind, id)| is_kind(kind) && id.parse::<Id<()>>().is_ok());
        if known { Ok(Self(text.to_owned())) } else { Err(Unreadable) }
    }
}

fn is_kind(kind: &str) -> bool {
    ["person", "organisation", "journey"].contains(&kind)
}
