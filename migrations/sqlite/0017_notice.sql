-- What people are told of what others did, when they are written to about it, and addresses at which calendars fetch dates.

-- What was told; its words are made when it is read. `arguments` fill them, a JSON object. `waits` is 1 until the letter of the day has it.
CREATE TABLE person_notice (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL,
    arguments TEXT NOT NULL,
    by_id TEXT REFERENCES person (id),
    path TEXT,
    told_at INTEGER NOT NULL,
    read_at INTEGER,
    waits INTEGER NOT NULL
) STRICT;
CREATE INDEX person_notice_person ON person_notice (person_id, told_at);
CREATE INDEX person_notice_unread ON person_notice (person_id) WHERE read_at IS NULL;
CREATE INDEX person_notice_waiting ON person_notice (person_id) WHERE waits = 1;

-- When somebody is written to about one group of kinds; `person.notices` holds for the groups that have no row.
CREATE TABLE person_notice_choice (
    person_id TEXT NOT NULL REFERENCES person (id),
    kinds TEXT NOT NULL,
    chosen TEXT NOT NULL,
    PRIMARY KEY (person_id, kinds)
) STRICT;

-- What people chose before stays as near as it can be: nothing by letter still stands in the program, once a week becomes once a day.
UPDATE person SET notices = 'daily' WHERE notices = 'weekly';
UPDATE person SET notices = 'program' WHERE notices = 'none';

-- An address with a secret at which a calendar program fetches dates: of all of somebody's journeys, or of one.
CREATE TABLE calendar_feed (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    journey_id TEXT REFERENCES journey (id),
    secret_hash BLOB NOT NULL UNIQUE,
    made_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX calendar_feed_of ON calendar_feed (person_id, journey_id) WHERE journey_id IS NOT NULL;
CREATE UNIQUE INDEX calendar_feed_own ON calendar_feed (person_id) WHERE journey_id IS NULL;
