-- From which case another began, and who began it so. Only whoever may see that case is told.
CREATE TABLE journey_copy (
    journey_id TEXT PRIMARY KEY REFERENCES journey (id),
    copied_from TEXT NOT NULL REFERENCES journey (id),
    copied_by TEXT NOT NULL REFERENCES person (id),
    copied_at BIGINT NOT NULL
);
