-- The record of acts, what is to be done after an act, and regular work.

-- A chain of entries: a person, an organisation, a journey, or the platform.
CREATE TABLE journal_stream (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    head BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

-- `body` is what is hashed; the columns beside it only repeat it for questions.
CREATE TABLE journal_entry (
    id TEXT PRIMARY KEY,
    stream_id TEXT NOT NULL REFERENCES journal_stream (id),
    sequence INTEGER NOT NULL,
    act TEXT NOT NULL,
    principal TEXT NOT NULL,
    on_behalf_of TEXT,
    recorded_at INTEGER NOT NULL,
    occurred_at INTEGER NOT NULL,
    body TEXT NOT NULL,
    hash BLOB NOT NULL,
    UNIQUE (stream_id, sequence)
) STRICT;
CREATE INDEX journal_entry_act ON journal_entry (stream_id, act);
CREATE INDEX journal_entry_principal ON journal_entry (principal);

-- What may have to be erased stands beside the chain, which holds only a salted hash of it.
CREATE TABLE journal_personal_value (
    entry_id TEXT NOT NULL REFERENCES journal_entry (id),
    name TEXT NOT NULL,
    value TEXT,
    salt BLOB,
    erased_at INTEGER,
    PRIMARY KEY (entry_id, name)
) STRICT;

CREATE TABLE journal_checkpoint (
    id TEXT PRIMARY KEY,
    recorded_at INTEGER NOT NULL,
    note TEXT NOT NULL,
    heads TEXT NOT NULL
) STRICT;

-- Work that follows from an act; the payload goes when it is done.
CREATE TABLE outbox (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    payload TEXT,
    state TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    claimed_by TEXT,
    claimed_until INTEGER,
    last_error TEXT,
    finished_at INTEGER
) STRICT;
CREATE INDEX outbox_due ON outbox (state, due_at);

-- Regular work; whichever node claims it does it.
CREATE TABLE job (
    name TEXT PRIMARY KEY,
    due_at INTEGER NOT NULL,
    claimed_by TEXT,
    claimed_until INTEGER,
    finished_at INTEGER,
    last_error TEXT
) STRICT;
