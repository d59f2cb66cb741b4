-- The record of acts, what is to be done after an act, and regular work.

-- A chain of entries: a person, an organisation, a journey, or the platform.
CREATE TABLE journal_stream (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    head BYTEA NOT NULL,
    created_at BIGINT NOT NULL
);

-- `body` is what is hashed; the columns beside it only repeat it for questions.
CREATE TABLE journal_entry (
    id TEXT PRIMARY KEY,
    stream_id TEXT NOT NULL REFERENCES journal_stream (id),
    sequence BIGINT NOT NULL,
    act TEXT NOT NULL,
    principal TEXT NOT NULL,
    on_behalf_of TEXT,
    recorded_at BIGINT NOT NULL,
    occurred_at BIGINT NOT NULL,
    body TEXT NOT NULL,
    hash BYTEA NOT NULL,
    UNIQUE (stream_id, sequence)
);
CREATE INDEX journal_entry_act ON journal_entry (stream_id, act);
CREATE INDEX journal_entry_principal ON journal_entry (principal);

-- What may have to be erased stands beside the chain, which holds only a salted hash of it.
CREATE TABLE journal_personal_value (
    entry_id TEXT NOT NULL REFERENCES journal_entry (id),
    name TEXT NOT NULL,
    value TEXT,
    salt BYTEA,
    erased_at BIGINT,
    PRIMARY KEY (entry_id, name)
);

CREATE TABLE journal_checkpoint (
    id TEXT PRIMARY KEY,
    recorded_at BIGINT NOT NULL,
    note TEXT NOT NULL,
    heads TEXT NOT NULL
);

-- Work that follows from an act; the payload goes when it is done.
CREATE TABLE outbox (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    payload TEXT,
    state TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    claimed_by TEXT,
    claimed_until BIGINT,
    last_error TEXT,
    finished_at BIGINT
);
CREATE INDEX outbox_due ON outbox (state, due_at);

-- Regular work; whichever node claims it does it.
CREATE TABLE job (
    name TEXT PRIMARY KEY,
    due_at BIGINT NOT NULL,
    claimed_by TEXT,
    claimed_until BIGINT,
    finished_at BIGINT,
    last_error TEXT
);
