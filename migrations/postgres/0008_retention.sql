-- How long organisations keep what, what must not be erased meanwhile, and erasures that wait for it.

-- No row means that no end has been chosen.
CREATE TABLE retention_rule (
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    category TEXT NOT NULL,
    months BIGINT NOT NULL,
    chosen_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, category)
);

-- The same for what belongs to no organisation.
CREATE TABLE platform_retention_rule (
    category TEXT PRIMARY KEY,
    months BIGINT NOT NULL,
    chosen_at BIGINT NOT NULL
);

-- While it stands, nothing of the organisation is erased, or nothing of one person in it.
CREATE TABLE legal_hold (
    id TEXT PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    person_id TEXT REFERENCES person (id),
    reason TEXT NOT NULL,
    by_platform BIGINT NOT NULL,
    placed_by TEXT NOT NULL REFERENCES person (id),
    placed_at BIGINT NOT NULL,
    ends_at BIGINT,
    released_by TEXT REFERENCES person (id),
    released_at BIGINT
);
CREATE INDEX legal_hold_organisation ON legal_hold (organisation_id, placed_at);

-- Who belonged to an organisation. `forgotten_at`: since when its journal does not say their name any more.
CREATE TABLE former_member (
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    left_at BIGINT NOT NULL,
    forgotten_at BIGINT,
    PRIMARY KEY (organisation_id, person_id)
);
CREATE INDEX former_member_person ON former_member (person_id);

-- Somebody has erased their account, and this organisation has to keep what stands about them until `due_at`, or longer while a hold stands.
CREATE TABLE waiting_erasure (
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    name TEXT,
    asked_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    finished_at BIGINT,
    PRIMARY KEY (organisation_id, person_id)
);

-- What is erased then: a value beside an entry of the journal, or a row of the organisation.
CREATE TABLE waiting_erasure_part (
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL,
    of_id TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (organisation_id, person_id, kind, of_id, name)
);
