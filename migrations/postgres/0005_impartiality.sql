-- What members declare about interests of their own. A renewed or withdrawn declaration keeps its row, with when and why it ended.

CREATE TABLE impartiality_declaration (
    id TEXT PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    has_interest BIGINT NOT NULL,
    what TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_until TEXT NOT NULL,
    declared_at BIGINT NOT NULL,
    ended_at BIGINT,
    ended_by TEXT
);
CREATE INDEX impartiality_declaration_organisation ON impartiality_declaration (organisation_id, declared_at);
CREATE INDEX impartiality_declaration_person ON impartiality_declaration (person_id);
