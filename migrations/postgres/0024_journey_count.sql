-- How many binding rules of a case were broken, and how many others were missing where the team had come, when its rules were last looked at.
-- Lists of cases show it without reading every case.
CREATE TABLE journey_count (
    journey_id TEXT PRIMARY KEY REFERENCES journey (id),
    broken BIGINT NOT NULL,
    missing BIGINT NOT NULL
);
