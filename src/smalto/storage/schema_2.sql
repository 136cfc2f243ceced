-- Version 2: what a project remembers by name. `folded` is the name in lower case, by which it is
-- found; `sha256` names the picture's file.

CREATE TABLE memory (
    id          INTEGER PRIMARY KEY,
    project     TEXT    NOT NULL,
    name        TEXT    NOT NULL,
    folded      TEXT    NOT NULL,
    description TEXT    NOT NULL,
    sha256      TEXT    NOT NULL,
    width_px    INTEGER NOT NULL CHECK (width_px > 0),
    height_px   INTEGER NOT NULL CHECK (height_px > 0),
    has_alpha   INTEGER NOT NULL CHECK (has_alpha IN (0, 1)),
    media_type  TEXT    NOT NULL,
    making      TEXT,
    size_bytes  INTEGER NOT NULL CHECK (size_bytes > 0),
    key_id      INTEGER REFERENCES api_key (id),
    created_s   INTEGER NOT NULL,
    UNIQUE (project, folded)
) STRICT;

CREATE INDEX memory_picture ON memory (sha256);
