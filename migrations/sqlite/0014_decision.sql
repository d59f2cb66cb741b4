-- What follows a team along its moves, what it decides, and when it rests.

-- A rule that came along on a change of route: from which route, onto which leg. It binds from then on.
CREATE TABLE journey_duty (
    journey_id TEXT NOT NULL REFERENCES journey (id),
    leg INTEGER NOT NULL,
    method TEXT NOT NULL,
    rule TEXT NOT NULL,
    from_method TEXT NOT NULL,
    from_route TEXT NOT NULL,
    PRIMARY KEY (journey_id, method, rule)
) STRICT;

-- What was decided, by whom, and on what it rests. `options` has a line for each; `decided_on` is ISO 8601.
CREATE TABLE journey_decision (
    id TEXT PRIMARY KEY,
    journey_id TEXT NOT NULL REFERENCES journey (id),
    question TEXT NOT NULL,
    options TEXT NOT NULL,
    choice TEXT NOT NULL,
    reason TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    basis TEXT NOT NULL,
    decided_on TEXT NOT NULL,
    station TEXT NOT NULL,
    recorded_by TEXT NOT NULL REFERENCES person (id),
    recorded_at INTEGER NOT NULL,
    withdrawn_at INTEGER
) STRICT;
CREATE INDEX journey_decision_journey ON journey_decision (journey_id, decided_on);

-- That a journey rests: its reminders stop until somebody goes on.
CREATE TABLE journey_pause (
    journey_id TEXT PRIMARY KEY REFERENCES journey (id),
    reason TEXT NOT NULL,
    paused_by TEXT NOT NULL REFERENCES person (id),
    paused_at INTEGER NOT NULL
) STRICT;
