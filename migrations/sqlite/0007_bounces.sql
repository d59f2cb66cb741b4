-- Letters that do not arrive.

-- A letter that left, so that a report about it can be told from a forged one. It names nobody: the address stands in it as a hash with the
-- letter's id. Thirty days.
CREATE TABLE sent_letter (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    address_hash BLOB NOT NULL,
    sent_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sent_letter_sent ON sent_letter (sent_at);

-- An address that letters do not reach, with the newest letter that did not. `reason` is a status such as 5.1.1.
CREATE TABLE bounce (
    mail TEXT PRIMARY KEY,
    letter_id TEXT NOT NULL,
    letter_kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    permanent INTEGER NOT NULL,
    noted_at INTEGER NOT NULL
) STRICT;
CREATE INDEX bounce_noted ON bounce (noted_at);
