-- Signing in at providers (OpenID Connect), and the memberships that follow from what they say.

-- Who somebody is at a provider: the issuer's name for them. `provider` is the key under which it is configured.
CREATE TABLE provider_identity (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    provider TEXT NOT NULL,
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    mail TEXT,
    created_at BIGINT NOT NULL,
    last_used_at BIGINT,
    UNIQUE (issuer, subject)
);
CREATE INDEX provider_identity_person ON provider_identity (person_id);

-- A sign-in that has begun, for minutes. `bound_to` is the hash of what the browser that began it holds, `person_id` who wants to link.
CREATE TABLE provider_attempt (
    state_hash BYTEA PRIMARY KEY,
    provider TEXT NOT NULL,
    bound_to BYTEA NOT NULL,
    nonce TEXT NOT NULL,
    verifier TEXT NOT NULL,
    person_id TEXT REFERENCES person (id),
    onward TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX provider_attempt_expires ON provider_attempt (expires_at);

-- An identity that was proven and may be linked to an account, once whoever holds both has signed in there in another way. For minutes.
CREATE TABLE provider_offer (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    bound_to BYTEA NOT NULL,
    provider TEXT NOT NULL,
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    mail TEXT,
    claims TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX provider_offer_expires ON provider_offer (expires_at);

-- Memberships that come from an identity, as they were given. One that differs in role or beginning has been given by hand since.
CREATE TABLE provider_membership (
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    identity_id TEXT NOT NULL REFERENCES provider_identity (id),
    role TEXT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, person_id)
);
CREATE INDEX provider_membership_identity ON provider_membership (identity_id);
