-- People, how they sign in, organisations, and who belongs to them.

-- An erased person keeps the row, so that what refers to it stays whole; what says who it was is gone.
CREATE TABLE person (
    id TEXT PRIMARY KEY,
    mail TEXT UNIQUE,
    name TEXT,
    language TEXT NOT NULL,
    theme TEXT NOT NULL,
    notices TEXT NOT NULL,
    password_hash TEXT,
    is_platform_administrator BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    erased_at BIGINT
);

CREATE TABLE session (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    token_hash BYTEA NOT NULL UNIQUE,
    method TEXT NOT NULL,
    second_factor BIGINT NOT NULL,
    device TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX session_person ON session (person_id);

-- A link that is sent to somebody and used once. `subject` says what it is about, such as the new mail address.
CREATE TABLE one_time_link (
    id TEXT PRIMARY KEY,
    token_hash BYTEA NOT NULL UNIQUE,
    purpose TEXT NOT NULL,
    person_id TEXT REFERENCES person (id),
    subject TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX one_time_link_person ON one_time_link (person_id);

-- Attempts that failed, per account and address; the subject is a hash, so the table names nobody.
CREATE TABLE failed_attempt (
    subject TEXT PRIMARY KEY,
    failures BIGINT NOT NULL,
    last_at BIGINT NOT NULL
);

CREATE TABLE organisation (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    country TEXT NOT NULL,
    authority_type TEXT,
    currency TEXT NOT NULL,
    language TEXT NOT NULL,
    identifier_scheme TEXT,
    identifier TEXT,
    second_factor_required BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    closed_at BIGINT,
    UNIQUE (identifier_scheme, identifier)
);

CREATE TABLE membership (
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, person_id)
);
CREATE INDEX membership_person ON membership (person_id);

CREATE TABLE invitation (
    id TEXT PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    mail TEXT NOT NULL,
    role TEXT NOT NULL,
    invited_by TEXT NOT NULL REFERENCES person (id),
    token_hash BYTEA NOT NULL UNIQUE,
    state TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    answered_at BIGINT
);
CREATE INDEX invitation_organisation ON invitation (organisation_id, state);

-- Whom to ask: in general, and when the emergency stop is pulled.
CREATE TABLE contact_point (
    id TEXT PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    mail TEXT NOT NULL,
    phone TEXT NOT NULL,
    helps_with TEXT NOT NULL
);
CREATE INDEX contact_point_organisation ON contact_point (organisation_id);
