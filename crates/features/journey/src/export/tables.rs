//! What of a case is carried from one installation to another, table by table. From this list come what an export reads, what an import writes,
//! and the schema that says so to everybody else. Who takes part is known to the installation alone and is told beside them. Files come
//! beside the rows, and their text is read again from them where they are taken in. A test sees to it that no table of a journey is forgotten.

/// What stands in a column, and how it is written in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An id.
    Id,
    /// The id of a person.
    Person,
    /// A text.
    Text,
    /// The hash of a version of a method.
    Version,
    /// A whole number.
    Number,
    /// A day, as ISO 8601.
    Day,
    /// A moment, as RFC 3339.
    Moment,
}

/// A column.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its name, in the file too.
    pub name: &'static str,
    /// What stands in it.
    pub kind: Kind,
    /// Whether it may hold nothing.
    pub optional: bool,
}

const fn column(name: &'static str, kind: Kind) -> Column {
    Column { name, kind, optional: false }
}

const fn optional(name: &'static str, kind: Kind) -> Column {
    Column { name, kind, optional: true }
}

/// A table with the rows of journeys.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// What its rows are called in the file.
    pub part: &'static str,
    /// Its name.
    pub name: &'static str,
    /// All its columns but `journey_id`.
    pub columns: &'static [Column],
    /// What its rows are sorted by: something that is the same everywhere.
    pub order: &'static str,
}

/// The tables, each behind those it refers to.
pub const TABLES: &[Table] = &[
    Table {
        part: "legs",
        name: "journey_leg",
        columns: &[
            column("number", Kind::Number),
            column("method_version_id", Kind::Version),
            column("route", Kind::Text),
            optional("by_move", Kind::Text),
            column("reason", Kind::Text),
            column("begun_by", Kind::Person),
            column("begun_at", Kind::Moment),
        ],
        order: "number",
    },
    Table {
        part: "rounds",
        name: "journey_visit",
        columns: &[
            column("id", Kind::Id),
            column("station", Kind::Text),
            column("round", Kind::Number),
            column("begun_on", Kind::Day),
            optional("ended_on", Kind::Day),
            column("note", Kind::Text),
            column("missing", Kind::Text),
            column("begun_by", Kind::Person),
            column("created_at", Kind::Moment),
        ],
        order: "created_at, id",
    },
    Table {
        part: "facts",
        name: "journey_fact",
        columns: &[
            column("id", Kind::Id),
            column("fact", Kind::Text),
            optional("value", Kind::Text),
            column("source", Kind::Text),
            column("as_of", Kind::Day),
            column("given_by", Kind::Person),
            column("given_at", Kind::Moment),
        ],
        order: "given_at, id",
    },
    Table {
        part: "evidence",
        name: "journey_evidence",
        columns: &[
            column("id", Kind::Id),
            column("rule", Kind::Text),
            column("text", Kind::Text),
            column("place", Kind::Text),
            column("dated", Kind::Day),
            column("added_by", Kind::Person),
            column("added_at", Kind::Moment),
            optional("withdrawn_at", Kind::Moment),
        ],
        order: "added_at, id",
    },
    Table {
        part: "exemptions",
        name: "journey_exemption",
        columns: &[
            column("rule", Kind::Text),
            column("reason", Kind::Text),
            column("said_by", Kind::Person),
            column("said_at", Kind::Moment),
        ],
        order: "said_at, rule",
    },
    Table {
        part: "requirements",
        name: "journey_requirement",
        columns: &[column("rule", Kind::Text), column("state", Kind::Text), column("since", Kind::Moment)],
        order: "since, rule",
    },
    Table {
        part: "activities",
        name: "journey_activity",
        columns: &[
            column("id", Kind::Id),
            column("station", Kind::Text),
            optional("activity", Kind::Text),
            column("title", Kind::Text),
            column("state", Kind::Text),
            column("reason", Kind::Text),
            column("note", Kind::Text),
            optional("owner_id", Kind::Person),
            optional("due_on", Kind::Day),
            optional("done_at", Kind::Moment),
            column("created_by", Kind::Person),
            column("created_at", Kind::Moment),
        ],
        order: "created_at, id",
    },
    Table {
        part: "duties",
        name: "journey_duty",
        columns: &[
            column("leg", Kind::Number),
            column("method", Kind::Text),
            column("rule", Kind::Text),
            column("from_method", Kind::Text),
            column("from_route", Kind::Text),
        ],
        order: "leg, method, rule",
    },
    Table {
        part: "decisions",
        name: "journey_decision",
        columns: &[
            column("id", Kind::Id),
            column("question", Kind::Text),
            column("options", Kind::Text),
            column("choice", Kind::Text),
            column("reason", Kind::Text),
            column("decided_by", Kind::Text),
            column("basis", Kind::Text),
            column("decided_on", Kind::Day),
            column("station", Kind::Text),
            optional("rule", Kind::Text),
            column("recorded_by", Kind::Person),
            column("recorded_at", Kind::Moment),
            optional("withdrawn_at", Kind::Moment),
        ],
        order: "recorded_at, id",
    },
    Table {
        part: "pauses",
        name: "journey_pause",
        columns: &[column("reason", Kind::Text), column("paused_by", Kind::Person), column("paused_at", Kind::Moment)],
        order: "paused_at",
    },
    Table {
        part: "team",
        name: "journey_team_member",
        columns: &[
            column("id", Kind::Id),
            optional("actor", Kind::Text),
            column("title", Kind::Text),
            optional("person_id", Kind::Person),
            column("outside_name", Kind::Text),
            column("outside_organisation", Kind::Text),
            column("outside_contact", Kind::Text),
            column("note", Kind::Text),
            column("added_by", Kind::Person),
            column("added_at", Kind::Moment),
        ],
        order: "added_at, id",
    },
    Table {
        part: "actors_not_needed",
        name: "journey_actor_not_needed",
        columns: &[
            column("actor", Kind::Text),
            column("reason", Kind::Text),
            column("said_by", Kind::Person),
            column("said_at", Kind::Moment),
        ],
        order: "said_at, actor",
    },
    Table {
        part: "competences",
        name: "journey_competence",
        columns: &[
            column("competence", Kind::Text),
            column("cover", Kind::Text),
            optional("person_id", Kind::Person),
            column("who", Kind::Text),
            column("reason", Kind::Text),
            column("said_by", Kind::Person),
            column("said_at", Kind::Moment),
        ],
        order: "said_at, competence",
    },
    Table {
        part: "comments",
        name: "journey_comment",
        columns: &[
            column("id", Kind::Id),
            column("kind", Kind::Text),
            column("subject", Kind::Text),
            column("text", Kind::Text),
            column("written_by", Kind::Person),
            column("written_at", Kind::Moment),
            optional("changed_at", Kind::Moment),
            optional("withdrawn_at", Kind::Moment),
            optional("withdrawn_by", Kind::Person),
        ],
        order: "written_at, id",
    },
    Table {
        part: "ends",
        name: "journey_end",
        columns: &[
            column("outcome", Kind::Text),
            column("ended_on", Kind::Day),
            column("result", Kind::Text),
            column("learned", Kind::Text),
            column("ended_by", Kind::Person),
            column("ended_at", Kind::Moment),
        ],
        order: "ended_at",
    },
    Table {
        part: "uptake",
        name: "journey_uptake",
        columns: &[
            column("id", Kind::Id),
            column("in_use", Kind::Text),
            optional("places", Kind::Number),
            column("gives", Kind::Text),
            column("as_of", Kind::Day),
            column("said_by", Kind::Person),
            column("said_at", Kind::Moment),
        ],
        order: "said_at, id",
    },
    Table {
        part: "uptake_asked",
        name: "journey_uptake_asked",
        columns: &[column("ended_on", Kind::Day), column("months", Kind::Number), column("asked_at", Kind::Moment)],
        order: "asked_at, months",
    },
    Table {
        part: "told_to_others",
        name: "journey_shared_version",
        columns: &[
            column("number", Kind::Number),
            column("language", Kind::Text),
            column("title", Kind::Text),
            column("need", Kind::Text),
            column("done", Kind::Text),
            column("result", Kind::Text),
            column("figures", Kind::Text),
            column("differently", Kind::Text),
            column("state", Kind::Text),
            column("written_by", Kind::Person),
            column("written_at", Kind::Moment),
            optional("sent_by", Kind::Person),
            optional("sent_at", Kind::Moment),
            optional("reviewed_by", Kind::Person),
            optional("reviewed_at", Kind::Moment),
            column("reason", Kind::Text),
        ],
        order: "number",
    },
];
