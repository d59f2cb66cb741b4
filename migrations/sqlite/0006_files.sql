-- The files of an organisation, its logo, and the marks that say who may see what. The bytes lie in the store of files, under the id of the
-- row; a file that was replaced keeps its row and names the newer one.

CREATE TABLE file (
    id TEXT PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    title TEXT NOT NULL,
    note TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    scanned TEXT NOT NULL,
    brought_by TEXT NOT NULL REFERENCES person (id),
    brought_at INTEGER NOT NULL,
    replaced_by TEXT REFERENCES file (id)
) STRICT;
CREATE INDEX file_organisation ON file (organisation_id, title);
CREATE INDEX file_brought_by ON file (brought_by);
CREATE INDEX file_replaced_by ON file (replaced_by);

CREATE TABLE organisation_logo (
    organisation_id TEXT PRIMARY KEY REFERENCES organisation (id),
    id TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL
) STRICT;

-- The mark of anything that bears one, by its id. A row outlives its thing, because the journal still tells of it.
CREATE TABLE confidentiality (
    thing TEXT PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    mark TEXT NOT NULL,
    roles TEXT NOT NULL,
    brought_by TEXT NOT NULL REFERENCES person (id)
) STRICT;
CREATE INDEX confidentiality_organisation ON confidentiality (organisation_id);
