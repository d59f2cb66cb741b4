-- Cases that teams tell to others on a public page, after somebody else has read them.

-- A text about a journey, written for others. A new number begins where the newest one is out of its lead's hands; the earlier ones stay.
CREATE TABLE journey_shared_version (
    journey_id TEXT NOT NULL REFERENCES journey (id),
    number BIGINT NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    need TEXT NOT NULL,
    done TEXT NOT NULL,
    result TEXT NOT NULL,
    figures TEXT NOT NULL,
    differently TEXT NOT NULL,
    state TEXT NOT NULL,
    written_by TEXT NOT NULL REFERENCES person (id),
    written_at BIGINT NOT NULL,
    sent_by TEXT REFERENCES person (id),
    sent_at BIGINT,
    reviewed_by TEXT REFERENCES person (id),
    reviewed_at BIGINT,
    reason TEXT NOT NULL,
    PRIMARY KEY (journey_id, number)
);

-- The public page of a journey and which version stands on it; nothing while it is taken down. It is that of this installation: a case that is
-- taken along as a file is not public anywhere else.
CREATE TABLE journey_shared_page (
    journey_id TEXT PRIMARY KEY REFERENCES journey (id),
    id TEXT NOT NULL UNIQUE,
    number BIGINT,
    shown_since BIGINT
);
