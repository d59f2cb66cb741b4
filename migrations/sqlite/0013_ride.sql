-- What a team does on its ride: the version of the method it rides, its legs and visits, facts, evidence, requirements, activities.

-- A method with the reference data beside it, as it was when somebody began to ride it; `files` is compressed.
CREATE TABLE method_version (
    id TEXT PRIMARY KEY,
    method TEXT NOT NULL,
    version TEXT NOT NULL,
    files BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

-- The part of a ride on one route. The one with the highest number is under way.
CREATE TABLE journey_leg (
    journey_id TEXT NOT NULL REFERENCES journey (id),
    number INTEGER NOT NULL,
    method_version_id TEXT NOT NULL REFERENCES method_version (id),
    route TEXT NOT NULL,
    by_move TEXT,
    reason TEXT NOT NULL,
    begun_by TEXT NOT NULL REFERENCES person (id),
    begun_at INTEGER NOT NULL,
    PRIMARY KEY (journey_id, number)
) STRICT;

-- A round at a station. Days are ISO 8601; one that lies before `created_at` was recorded later.
CREATE TABLE journey_visit (
    id TEXT PRIMARY KEY,
    journey_id TEXT NOT NULL REFERENCES journey (id),
    station TEXT NOT NULL,
    round INTEGER NOT NULL,
    begun_on TEXT NOT NULL,
    ended_on TEXT,
    note TEXT NOT NULL,
    missing TEXT NOT NULL,
    begun_by TEXT NOT NULL REFERENCES person (id),
    created_at INTEGER NOT NULL,
    UNIQUE (journey_id, station, round)
) STRICT;

-- What a team says a fact to be; the newest counts, the others are its history. `value` is a line of TOML, nothing when it was taken back.
CREATE TABLE journey_fact (
    id TEXT PRIMARY KEY,
    journey_id TEXT NOT NULL REFERENCES journey (id),
    fact TEXT NOT NULL,
    value TEXT,
    source TEXT NOT NULL,
    as_of TEXT NOT NULL,
    given_by TEXT NOT NULL REFERENCES person (id),
    given_at INTEGER NOT NULL
) STRICT;
CREATE INDEX journey_fact_journey ON journey_fact (journey_id, fact);

-- What proves that a rule is kept.
CREATE TABLE journey_evidence (
    id TEXT PRIMARY KEY,
    journey_id TEXT NOT NULL REFERENCES journey (id),
    rule TEXT NOT NULL,
    text TEXT NOT NULL,
    place TEXT NOT NULL,
    dated TEXT NOT NULL,
    added_by TEXT NOT NULL REFERENCES person (id),
    added_at INTEGER NOT NULL,
    withdrawn_at INTEGER
) STRICT;
CREATE INDEX journey_evidence_journey ON journey_evidence (journey_id, rule);

-- That a team holds a rule not to be relevant for its case.
CREATE TABLE journey_exemption (
    journey_id TEXT NOT NULL REFERENCES journey (id),
    rule TEXT NOT NULL,
    reason TEXT NOT NULL,
    said_by TEXT NOT NULL REFERENCES person (id),
    said_at INTEGER NOT NULL,
    PRIMARY KEY (journey_id, rule)
) STRICT;

-- How each rule of the route stands, as it was last found, and since when.
CREATE TABLE journey_requirement (
    journey_id TEXT NOT NULL REFERENCES journey (id),
    rule TEXT NOT NULL,
    state TEXT NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (journey_id, rule)
) STRICT;
CREATE INDEX journey_requirement_state ON journey_requirement (state, journey_id);

-- What is to be done. An activity of the method has its name there and stands here once it is touched; one of the team's own has a title.
CREATE TABLE journey_activity (
    id TEXT PRIMARY KEY,
    journey_id TEXT NOT NULL REFERENCES journey (id),
    station TEXT NOT NULL,
    activity TEXT,
    title TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    note TEXT NOT NULL,
    owner_id TEXT REFERENCES person (id),
    due_on TEXT,
    done_at INTEGER,
    created_by TEXT NOT NULL REFERENCES person (id),
    created_at INTEGER NOT NULL,
    UNIQUE (journey_id, station, activity)
) STRICT;
