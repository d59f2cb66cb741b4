-- The text of files of cases, read from their bytes so that it can be searched. It can be read again from them at any time, and goes with them.
-- `folded` has a letter for each letter of `text`: small, without marks. Both are empty for a file without text, and until `read_at`. `tries`
-- counts how often somebody began to read it, so that a file that ends the program does not end it again and again.
CREATE TABLE journey_file_text (
    file_id TEXT PRIMARY KEY REFERENCES journey_file (id),
    text TEXT NOT NULL,
    folded TEXT NOT NULL,
    tries BIGINT NOT NULL,
    read_at BIGINT
);
