-- What was done in journeys and can still be undone.

-- `changes` is JSON: what stood before and what stands since, row by row. `entry` is the number of the entry that tells of it. Rows are
-- thrown away at night, once it is too late.
CREATE TABLE journey_undo (
    id TEXT PRIMARY KEY,
    journey_id TEXT NOT NULL REFERENCES journey (id),
    act TEXT NOT NULL,
    done_by TEXT NOT NULL REFERENCES person (id),
    done_at BIGINT NOT NULL,
    until BIGINT NOT NULL,
    entry BIGINT NOT NULL,
    undone_at BIGINT,
    changes TEXT NOT NULL
);
CREATE INDEX journey_undo_journey ON journey_undo (journey_id, done_at);
CREATE INDEX journey_undo_until ON journey_undo (until);
