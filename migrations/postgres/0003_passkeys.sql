-- Passkeys, recovery codes, and who is asked for a second factor.

-- `credential_id` is what the device calls it, base64url; `credential` is the public key with its counter as JSON. Nothing here is secret.
CREATE TABLE passkey (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    name TEXT NOT NULL,
    credential_id TEXT NOT NULL UNIQUE,
    credential TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    last_used_at BIGINT
);
CREATE INDEX passkey_person ON passkey (person_id);

-- What is kept between the halves of a ceremony, for minutes. `bound_to` is the hash of what the browser that began it holds.
CREATE TABLE passkey_ceremony (
    id TEXT PRIMARY KEY,
    purpose TEXT NOT NULL,
    person_id TEXT REFERENCES person (id),
    bound_to BYTEA NOT NULL,
    options TEXT NOT NULL,
    state TEXT NOT NULL,
    passkey_name TEXT NOT NULL,
    onward TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX passkey_ceremony_expires ON passkey_ceremony (expires_at);

CREATE TABLE recovery_code (
    person_id TEXT NOT NULL REFERENCES person (id),
    code_hash BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT,
    PRIMARY KEY (person_id, code_hash)
);

-- People who want to be asked for their second factor wherever they log in with a password.
CREATE TABLE second_factor_choice (
    person_id TEXT PRIMARY KEY REFERENCES person (id),
    since BIGINT NOT NULL
);
