-- What people say to each other in a case, whom they mention, and the files they bring to what is done and proven there.

-- A comment on an activity, a formal requirement, a station or a fact: `subject` is its id or its name in the method. A mention of somebody
-- stands in `text` as their id. A withdrawn comment keeps its text, because it can come back.
CREATE TABLE journey_comment (
    id TEXT PRIMARY KEY,
    journey_id TEXT NOT NULL REFERENCES journey (id),
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    written_by TEXT NOT NULL REFERENCES person (id),
    written_at BIGINT NOT NULL,
    changed_at BIGINT,
    withdrawn_at BIGINT,
    withdrawn_by TEXT REFERENCES person (id)
);
CREATE INDEX journey_comment_subject ON journey_comment (journey_id, kind, subject);

-- Whom a comment mentions or has mentioned, and since when: nobody is told of it twice.
CREATE TABLE journey_mention (
    comment_id TEXT NOT NULL REFERENCES journey_comment (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    mentioned_at BIGINT NOT NULL,
    PRIMARY KEY (comment_id, person_id)
);
CREATE INDEX journey_mention_person ON journey_mention (person_id);

-- A file of a case. Its bytes lie in the store below the organisation that owned the case when it was brought. One that was removed stays for
-- a day; then the row goes, and the bytes with it.
CREATE TABLE journey_file (
    id TEXT PRIMARY KEY,
    journey_id TEXT NOT NULL REFERENCES journey (id),
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    scanned TEXT NOT NULL,
    mark TEXT NOT NULL,
    roles TEXT NOT NULL,
    brought_by TEXT NOT NULL REFERENCES person (id),
    brought_at BIGINT NOT NULL,
    removed_at BIGINT
);
CREATE INDEX journey_file_subject ON journey_file (journey_id, kind, subject);
CREATE INDEX journey_file_organisation ON journey_file (organisation_id, id);
CREATE INDEX journey_file_removed ON journey_file (removed_at);
