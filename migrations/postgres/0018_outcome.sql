-- What came of a journey, and whether its result is in use later on.

-- That a journey has ended; the row goes when the team takes it up again. The day is ISO 8601.
CREATE TABLE journey_end (
    journey_id TEXT PRIMARY KEY REFERENCES journey (id),
    outcome TEXT NOT NULL,
    ended_on TEXT NOT NULL,
    result TEXT NOT NULL,
    learned TEXT NOT NULL,
    ended_by TEXT NOT NULL REFERENCES person (id),
    ended_at BIGINT NOT NULL
);

-- What somebody says about the use of the result; the newest counts, the others are its history.
CREATE TABLE journey_uptake (
    id TEXT PRIMARY KEY,
    journey_id TEXT NOT NULL REFERENCES journey (id),
    in_use TEXT NOT NULL,
    places BIGINT,
    gives TEXT NOT NULL,
    as_of TEXT NOT NULL,
    said_by TEXT NOT NULL REFERENCES person (id),
    said_at BIGINT NOT NULL
);
CREATE INDEX journey_uptake_journey ON journey_uptake (journey_id);

-- That the team was asked, so many months after the end; nobody is asked twice.
CREATE TABLE journey_uptake_asked (
    journey_id TEXT NOT NULL REFERENCES journey (id),
    ended_on TEXT NOT NULL,
    months BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    PRIMARY KEY (journey_id, ended_on, months)
);
