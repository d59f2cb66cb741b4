-- What was done in journeys and can still be undone.

-- `changes` is JSON: what stood before and what stands since, row by row. `entry` is the number of the entry that tells of it. Rows are
-- thrown away at night, once it is too late.
CREATE TABLE journey_undo (
    id TEXT PRIMARY KEY,
    journey_id TEXT NOT NULL REFERENCES journey (id),
    act TEXT NOT NULL,
    done_by TEXT NOT NULL REFERENCES person (id),
    done_at INTEGER NOT NULL,
    until INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    undone_at INTEGER,
    changes TEXT NOT NULL
) STRICT;
CREATE INDEX journey_undo_journey ON journey_undo (journey_id, done_at);
CREATE INDEX journey_undo_until ON journey_undo (until);

-- A rule that an organisation has added to its cases. A change adds a row with the next number, so that the history stays; the highest counts.
-- `way` is empty for every route, otherwise method/route. Days are ISO 8601; after the last one it no longer holds.
CREATE TABLE organisation_rule (
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    rule TEXT NOT NULL,
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    strength TEXT NOT NULL,
    source TEXT NOT NULL,
    as_of TEXT NOT NULL,
    way TEXT NOT NULL,
    last_day TEXT,
    said_by TEXT NOT NULL REFERENCES person (id),
    said_at INTEGER NOT NULL,
    PRIMARY KEY (organisation_id, rule, number)
) STRICT;
CREATE INDEX organisation_rule_said_by ON organisation_rule (said_by);
