//! What goes out of a case, and what stays.

use std::collections::BTreeSet;

use perron_people::{confidentiality::Mark, written};
use time::Date;

use crate::export::files::{Carried, Why as FileStays};

written! {
    /// What kind of document it is.
    Kind {
        /// An entry of the journal.
        Journal = "journal",
        /// A decision.
        Decision = "decision",
        /// What proves that a rule is kept.
        Evidence = "evidence",
        /// What was said of a fact.
        Fact = "fact",
        /// An activity.
        Activity = "activity",
        /// What somebody said about a thing.
        Comment = "comment",
        /// A round at a station, or the note of the case.
        Round = "round",
        /// A choice of route, or a pause.
        Way = "way",
        /// That a formal requirement is not relevant.
        Exemption = "exemption",
        /// Somebody of the team, an actor that is not needed, or a competence.
        Team = "team",
        /// What came of the case, or what was answered about its use.
        Outcome = "outcome",
        /// A file.
        File = "file",
    }
}

written! {
    /// Why something stays.
    Why {
        /// Its mark names who may see it.
        Restricted = "restricted",
        /// It is a trade secret.
        TradeSecret = "trade-secret",
        /// It is for the team, and was not asked for.
        Internal = "internal",
        /// It is a working note, and was not asked for.
        WorkingNote = "working-note",
        /// Whoever wrote it has withdrawn it.
        Withdrawn = "withdrawn",
        /// It names people.
        Names = "names",
        /// What stands beside an entry is in the documents themselves.
        JournalText = "journal-text",
        /// What stands beside an entry is in none of the documents.
        JournalOnly = "journal-only",
        /// Nobody has looked for viruses in it.
        NotScanned = "not-scanned",
        /// Its content is not there any more.
        Missing = "missing",
    }
}

impl Why {
    /// Why something with this mark stays; nothing when it does not. `internal` says that what is for the team was asked for.
    pub const fn of_mark(mark: Mark, internal: bool) -> Option<Self> {
        match mark {
            Mark::Open => None,
            Mark::Internal if internal => None,
            Mark::Internal => Some(Self::Internal),
            Mark::Restricted => Some(Self::Restricted),
            Mark::TradeSecret => Some(Self::TradeSecret),
        }
    }

    /// Why a file stays that no archive takes along.
    pub const fn of_file(why: FileStays) -> Self {
        match why {
            FileStays::Unseen => Self::Restricted,
            FileStays::Unscanned => Self::NotScanned,
            FileStays::Missing => Self::Missing,
        }
    }

    /// Whether all of a document stays, and not a part of it.
    pub const fn is_whole(self) -> bool {
        !matches!(self, Self::Names | Self::JournalText | Self::JournalOnly)
    }
}

/// A document that goes out.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its number in the list.
    pub number: usize,
    /// Its kind.
    pub kind: Kind,
    /// Its day.
    pub day: Date,
    /// What it is called.
    pub title: String,
    /// Who made it; empty where that stays or is not known.
    pub who: String,
    /// What it says, each part with what that is.
    pub body: Vec<(String, String)>,
    /// The file it is, if it is one.
    pub file: Option<Carried>,
}

impl Document {
    /// Where it stands in the archive; nothing for what the list itself says in full.
    pub fn path(&self) -> Option<String> {
        match (&self.file, self.kind) {
            (Some(carried), _) => Some(carried.path.clone()),
            (None, Kind::Journal) => None,
            (None, _) => Some(format!("documents/{:03}.html", self.number)),
        }
    }
}

/// Something that stays.
#[derive(Clone, Debug)]
pub struct LeftOut {
    /// The number of the document, or of the one it is a part of; nothing for the number of the case.
    pub number: Option<usize>,
    /// The kind of the document.
    pub kind: Option<Kind>,
    /// The day of the document.
    pub day: Option<Date>,
    /// Why.
    pub why: Why,
}

/// All of it.
#[derive(Debug, Default)]
pub struct Bundle {
    /// The number of the case, as far as it goes out.
    pub case_number: String,
    /// What goes out, by number.
    pub documents: Vec<Document>,
    /// What stays: whole documents first, then by number.
    pub left_out: Vec<LeftOut>,
}

impl Bundle {
    /// How many documents stay as a whole, and of how many that go out a part stays.
    pub fn stay(&self) -> (usize, usize) {
        let (whole, parts): (Vec<&LeftOut>, Vec<&LeftOut>) = self.left_out.iter().partition(|one| one.why.is_whole());
        (whole.len(), parts.iter().map(|one| one.number).collect::<BTreeSet<_>>().len())
    }

    /// How many of a kind go out, and how many stay as a whole.
    pub fn count(&self, kind: Kind) -> (usize, usize) {
        let stay = self.left_out.iter().filter(|one| one.kind == Some(kind) && one.why.is_whole()).count();
        (self.documents.iter().filter(|one| one.kind == kind).count(), stay)
    }
}
