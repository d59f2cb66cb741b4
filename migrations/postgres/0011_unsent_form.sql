-- Forms that somebody filled in and did not get sent, because their session had ended meanwhile. For an hour.

-- `found_by` and the key of `sealed` follow from a secret that only the browser has. `form` is the pattern of the address in `path`.
CREATE TABLE unsent_form (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    found_by BYTEA NOT NULL,
    form TEXT NOT NULL,
    path TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    kept_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX unsent_form_person ON unsent_form (person_id, kept_at);
CREATE INDEX unsent_form_expires ON unsent_form (expires_at);
