//! People and organisations, as the rest of the feature speaks of them.

use perron_kernel::{Id, Instant};

/// The kind of ids of people.
#[derive(Debug)]
pub enum PersonKind {}
/// The kind of ids of sessions.
#[derive(Debug)]
pub enum SessionKind {}
/// The kind of ids of organisations.
#[derive(Debug)]
pub enum OrganisationKindOfId {}
/// The kind of ids of invitations.
#[derive(Debug)]
pub enum InvitationKind {}
/// The kind of ids of links that are used once.
#[derive(Debug)]
pub enum LinkKind {}

/// Names a person.
pub type PersonId = Id<PersonKind>;
/// Names a session.
pub type SessionId = Id<SessionKind>;
/// Names an organisation.
pub type OrganisationId = Id<OrganisationKindOfId>;
/// Names an invitation.
pub type InvitationId = Id<InvitationKind>;
/// Names a link that is used once.
pub type LinkId = Id<LinkKind>;

/// A value that is not one of the written forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not one of the written forms")]
pub struct NoSuchForm;

/// Makes an enumeration whose members have written forms, in the database and in forms.
#[macro_export]
macro_rules! written {
    ($(#[$note:meta])* $name:ident { $($(#[$member_note:meta])* $member:ident = $text:literal),+ $(,)? }) => {
        $(#[$note])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$member_note])* $member),+
        }

        impl $name {
            /// Every member, in its order.
            pub const ALL: &[Self] = &[$(Self::$member),+];

            /// The written form.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$member => $text),+
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::model::NoSuchForm;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::ALL.iter().copied().find(|member| member.as_str() == text).ok_or($crate::model::NoSuchForm)
            }
        }

        impl From<$name> for perron_db::Value {
            fn from(member: $name) -> Self {
                member.as_str().into()
            }
        }
    };
}

pub(crate) use written;

written! {
    /// What a member may do in an organisation.
    OrganisationRole {
        /// Decides who belongs to it and what it is called.
        Administrator = "administrator",
        /// Works in it.
        Member = "member",
        /// Reads.
        Reader = "reader",
    }
}

written! {
    /// What an organisation is.
    OrganisationKind {
        /// A municipality, a region, the state: somebody who has a need.
        Authority = "authority",
        /// Somebody who sells.
        Company = "company",
        /// Somebody who brings others together.
        Facilitator = "facilitator",
        /// Anybody else.
        Other = "other",
    }
}

written! {
    /// What kind of authority it is; thresholds differ.
    AuthorityType {
        /// The state.
        Central = "central",
        /// A region.
        Region = "region",
        /// A municipality.
        Municipality = "municipality",
        /// A body under public law.
        PublicBody = "public-body",
    }
}

written! {
    /// Countries whose law or identifiers Perron knows; others are `Other`.
    Country {
        /// Denmark.
        Denmark = "dk",
        /// Sweden.
        Sweden = "se",
        /// Norway.
        Norway = "no",
        /// Any other.
        Other = "other",
    }
}

written! {
    /// How somebody signed in.
    SignInMethod {
        /// With a password.
        Password = "password",
        /// By a link that was sent to them once.
        Link = "link",
        /// With a passkey alone.
        Passkey = "passkey",
        /// At a provider.
        Provider = "provider",
        /// By one click, in a demo.
        Demo = "demo",
    }
}

/// A person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Names them.
    pub id: PersonId,
    /// Their address, in small letters; none when erased.
    pub mail: Option<String>,
    /// What they are called; none when erased.
    pub name: Option<String>,
    /// The language they read: `da`, `sv` or `en`.
    pub language: String,
    /// The look of their pages.
    pub theme: String,
    /// Whether they look after the whole installation.
    pub is_platform_administrator: bool,
    /// When they came.
    pub created_at: Instant,
}

/// An organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Names it.
    pub id: OrganisationId,
    /// What it is called.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// Where it is.
    pub country: Country,
    /// What kind of authority it is, if it is one.
    pub authority_type: Option<AuthorityType>,
    /// ISO 4217, such as `DKK`.
    pub currency: String,
    /// The language of its papers.
    pub language: String,
    /// The scheme of its identifier and the identifier.
    pub identifier: Option<(String, String)>,
    /// When it came.
    pub created_at: Instant,
}
