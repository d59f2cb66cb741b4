//! Confidentiality marks: who may see a thing that stands on a page many may open. Any feature can mark what it keeps.
//!
//! What a mark means for a role is a table: for organisations it stands in [`crate::access::SIGHTS`]. A feature with roles of its own brings
//! a table of its own, of the same [`Sight`], and asks [`Confidentiality::shows`].

use std::collections::BTreeSet;

use crate::model::{NoSuchForm, written};

mod fields;
pub mod journal;
pub mod store;
mod tag;

pub use fields::{FIELD, ROLES_FIELD, check, fields};
pub use tag::Tag;

written! {
    /// How confidential something is.
    Mark {
        /// For everybody who may see the page.
        Open = "open",
        /// For the organisation it belongs to.
        Internal = "internal",
        /// For administrators and the roles that are named.
        Restricted = "restricted",
        /// For administrators and whoever brought it.
        TradeSecret = "trade-secret",
    }
}

/// What a mark lets a role see: a cell of a table of marks and roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// All of it.
    Always,
    /// What names the role.
    Named,
    /// What they have brought themselves.
    Own,
    /// Nothing.
    Never,
}

/// A mark with the roles it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confidentiality {
    mark: Mark,
    /// The written forms of roles, of an organisation or of another feature; empty unless the mark names some.
    roles: BTreeSet<String>,
}

impl From<Mark> for Confidentiality {
    /// A mark that names no role.
    fn from(mark: Mark) -> Self {
        Self { mark, roles: BTreeSet::new() }
    }
}

impl Confidentiality {
    /// A mark with the written forms of the roles it names. Only [`Mark::Restricted`] keeps them.
    pub fn new<Role: Into<String>>(mark: Mark, roles: impl IntoIterator<Item = Role>) -> Self {
        let roles = if mark == Mark::Restricted { roles.into_iter().map(Into::into).collect() } else { BTreeSet::new() };
        Self { mark, roles }
    }

    /// From its two columns, see [`Self::roles_column`].
    ///
    /// # Errors
    /// When the first is no mark.
    pub fn from_columns(mark: &str, roles: &str) -> Result<Self, NoSuchForm> {
        Ok(Self::new(mark.parse()?, roles.split_whitespace()))
    }

    /// The mark.
    pub const fn mark(&self) -> Mark {
        self.mark
    }

    /// The written forms of the named roles, in alphabetical order.
    pub fn roles(&self) -> impl Iterator<Item = &str> {
        self.roles.iter().map(String::as_str)
    }

    /// The named roles as they stand in a column: written forms with a space between them, empty for none.
    pub fn roles_column(&self) -> String {
        self.roles().collect::<Vec<_>>().join(" ")
    }

    /// Whether it lets somebody see what bears it. `sight` is the cell of the mark and their role in the table of the feature, `role` the
    /// written form of that role, and `brought_it` whether they brought the thing.
    pub fn shows(&self, sight: Sight, role: &str, brought_it: bool) -> bool {
        match sight {
            Sight::Always => true,
            Sight::Named => self.roles.contains(role),
            Sight::Own => brought_it,
            Sight::Never => false,
        }
    }
}
