//! What the checker says: place, cause and mend of one mistake in a pack.

use std::fmt;

/// One mistake in a file, said so that a method owner can mend it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// File, relative to the folder that was checked.
    pub file: String,
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
    /// The kind of mistake, for tests and for filtering.
    pub kind: Mistake,
    /// What is wrong.
    pub cause: String,
    /// What to do about it.
    pub mend: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, column, kind, cause, mend } = self;
        write!(formatter, "{file}:{line}:{column}: {cause} [{kind}]\n    mend: {mend}")
    }
}

macro_rules! mistakes {
    ($($(#[$doc:meta])* $variant:ident => $name:literal,)*) => {
        /// The kinds of mistakes that the checker knows.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Mistake { $($(#[$doc])* $variant,)* }

        impl Mistake {
            /// Every kind, in the order of the documentation.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];
        }

        impl fmt::Display for Mistake {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(match self { $(Self::$variant => $name,)* })
            }
        }
    };
}

mistakes! {
    /// A language says more or less than the first one.
    Translation => "translation",
    /// A file is missing or cannot be read.
    File => "file",
    /// Not TOML, an unknown or missing key, or a value of a wrong type.
    Schema => "schema",
    /// An id is badly formed or used twice.
    Identifier => "id",
    /// An id that nothing declares.
    Reference => "reference",
    /// A station that stands on no route.
    Unreachable => "unreachable",
    /// A move without a beginning, to nowhere, or to where it began.
    Nowhere => "move to nowhere",
    /// A condition that is not an expression.
    Syntax => "condition",
    /// A condition reads a fact that nothing declares.
    Undeclared => "undeclared fact",
    /// A condition, a fact or an example uses a value of a wrong kind.
    WrongKind => "wrong kind",
    /// A condition that is always true or always false.
    Constant => "constant condition",
    /// A rule, fact or topic that nothing leads to.
    Unused => "unused",
    /// Words that are missing.
    MissingWords => "missing words",
    /// Words that nothing asks for.
    UnusedWords => "unused words",
    /// Markup that words may not have.
    Markup => "markup",
    /// A link to something that does not exist.
    DeadLink => "dead link",
    /// A combination of answers without exactly one advice, its reasons or its verdicts.
    Advice => "advice",
    /// An example that does not come out as it says.
    Example => "example",
    /// A condition that could be removed or negated without any example failing.
    Unproven => "unproven condition",
}

/// Collects findings for a set of files.
#[derive(Debug, Default)]
pub struct Findings(Vec<Finding>);

impl Findings {
    /// Adds a finding at a byte offset of a text.
    pub fn at(&mut self, place: Place<'_>, kind: Mistake, cause: impl Into<String>, mend: impl Into<String>) {
        let (line, column) = position(place.text, place.offset);
        self.0.push(Finding { file: place.file.to_owned(), line, column, kind, cause: cause.into(), mend: mend.into() });
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All findings, by file and place, without repetitions.
    pub fn into_sorted(mut self) -> Vec<Finding> {
        self.0.sort();
        self.0.dedup();
        self.0
    }
}

/// A byte offset in the text of a file.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// File, relative to the folder that was checked.
    pub file: &'a str,
    /// The whole text of the file; empty when the file is missing.
    pub text: &'a str,
    /// Byte offset in it.
    pub offset: usize,
}

fn position(text: &str, offset: usize) -> (usize, usize) {
    let mut end = offset.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let before = &text[..end];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}
