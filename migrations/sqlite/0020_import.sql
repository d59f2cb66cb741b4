-- A case that another installation has led: who took it in, how far its journal was kept there, and what is told of where it was (JSON).
-- Whoever is known only from such a case stands in `person` with a name, without an address, and with `erased_at` from the start.
CREATE TABLE journey_import (
    journey_id TEXT PRIMARY KEY REFERENCES journey (id),
    imported_by TEXT NOT NULL REFERENCES person (id),
    imported_at INTEGER NOT NULL,
    entries INTEGER NOT NULL,
    told TEXT NOT NULL
) STRICT;
