-- Support access: for a few hours a platform administrator sees an organisation's pages as a reader does, with a reason that it is told.

CREATE TABLE support_access (
    id TEXT PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    reason TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX support_access_organisation ON support_access (organisation_id, ends_at);
CREATE INDEX support_access_person ON support_access (person_id, ends_at);
