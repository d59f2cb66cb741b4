//! A comment: what somebody says about a thing of a case.

use perron_kernel::{Id, Instant};
use perron_people::model::PersonId;

use crate::subject::Kind;

/// The kind of ids of comments.
#[derive(Debug)]
pub enum CommentKind {}

/// Names a comment.
pub type CommentId = Id<CommentKind>;

/// The longest comment, in characters.
pub const LONGEST: usize = 4_000;

/// A comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// Names it.
    pub id: CommentId,
    /// What kind of thing it is about.
    pub kind: Kind,
    /// Which of them.
    pub subject: String,
    /// What it says. Mentions stand in it as [`super::mention`] writes them.
    pub text: String,
    /// Who wrote it.
    pub written_by: PersonId,
    /// What they are called; nothing when erased.
    pub written_by_name: Option<String>,
    /// When.
    pub written_at: Instant,
    /// When it was changed last, if it was.
    pub changed_at: Option<Instant>,
    /// That it does not stand any more.
    pub withdrawn: Option<Withdrawn>,
}

/// That a comment was withdrawn. It can come back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawn {
    /// When.
    pub at: Instant,
    /// By whom: its writer, or who leads the case.
    pub by: PersonId,
    /// What they are called; nothing when erased.
    pub by_name: Option<String>,
}
