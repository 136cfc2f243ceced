-- Version 4: the playground. Runs that the server owns, every picture that came of them, what they
-- were made from, collections and prompts. Pictures keep their ids for ever, because browsers keep
-- their files by them. `kept_file` says which files are in use, by whom.

CREATE TABLE run (
    id              TEXT    PRIMARY KEY,
    project         TEXT    NOT NULL,
    idempotency_key TEXT    NOT NULL,
    body_sha256     TEXT    NOT NULL,
    request_id      TEXT    NOT NULL UNIQUE,
    state           TEXT    NOT NULL
        CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
    version         INTEGER NOT NULL,
    prompt          TEXT    NOT NULL,
    created_s       INTEGER NOT NULL,
    finished_s      INTEGER,
    facts           TEXT    NOT NULL,
    UNIQUE (project, idempotency_key)
) STRICT;

CREATE INDEX run_made ON run (project, created_s);
CREATE INDEX run_open ON run (state) WHERE state IN ('queued', 'running');

CREATE TABLE picture (
    id                   INTEGER PRIMARY KEY AUTOINCREMENT,
    project              TEXT    NOT NULL,
    run_id               TEXT,
    place                INTEGER NOT NULL,
    created_s            INTEGER NOT NULL,
    kind                 TEXT    NOT NULL
        CHECK (kind IN ('generation', 'edit', 'variation', 'import')),
    prompt               TEXT    NOT NULL,
    revised_prompt       TEXT,
    caption              TEXT,
    model                TEXT    NOT NULL,
    engine               TEXT    NOT NULL,
    width_px             INTEGER NOT NULL CHECK (width_px > 0),
    height_px            INTEGER NOT NULL CHECK (height_px > 0),
    size                 TEXT    NOT NULL,
    quality              TEXT    NOT NULL,
    background           TEXT    NOT NULL,
    output_format        TEXT    NOT NULL,
    size_bytes           INTEGER NOT NULL,
    seed                 INTEGER,
    input_tokens         INTEGER NOT NULL,
    output_tokens        INTEGER NOT NULL,
    cost_micro           INTEGER NOT NULL,
    seconds              REAL    NOT NULL,
    favourite            INTEGER NOT NULL DEFAULT 0 CHECK (favourite IN (0, 1)),
    preserved_share      REAL,
    preserved_difference INTEGER,
    notes                TEXT    NOT NULL,
    trashed_s            INTEGER,
    color                TEXT    NOT NULL,
    file                 TEXT    NOT NULL,
    thumb                TEXT,
    mask                 TEXT,
    asked                TEXT    NOT NULL,
    scene                TEXT,
    request_id           TEXT
) STRICT;

CREATE INDEX picture_made ON picture (
    project, trashed_s, created_s, id, width_px, height_px, color
);
CREATE INDEX picture_facet ON picture (project, trashed_s, model, size, quality, kind);
CREATE INDEX picture_file ON picture (file);
CREATE INDEX picture_run ON picture (run_id);

CREATE VIRTUAL TABLE picture_words USING fts5(
    words, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

CREATE TABLE picture_parent (
    picture_id INTEGER NOT NULL REFERENCES picture (id) ON DELETE CASCADE,
    parent_id  INTEGER NOT NULL REFERENCES picture (id) ON DELETE CASCADE,
    role       TEXT    NOT NULL CHECK (role IN ('source', 'reference')),
    place      INTEGER NOT NULL,
    PRIMARY KEY (picture_id, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX picture_child ON picture_parent (parent_id);

CREATE TABLE kept_file (
    name  TEXT NOT NULL,
    owner TEXT NOT NULL,
    PRIMARY KEY (name, owner)
) STRICT, WITHOUT ROWID;

CREATE INDEX kept_by ON kept_file (owner);

CREATE TABLE collection (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    project   TEXT    NOT NULL,
    name      TEXT    NOT NULL,
    folded    TEXT    NOT NULL,
    created_s INTEGER NOT NULL,
    UNIQUE (project, folded)
) STRICT;

CREATE TABLE collected (
    collection_id INTEGER NOT NULL REFERENCES collection (id) ON DELETE CASCADE,
    picture_id    INTEGER NOT NULL REFERENCES picture (id) ON DELETE CASCADE,
    PRIMARY KEY (collection_id, picture_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX collected_picture ON collected (picture_id);

CREATE TABLE prompt (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    project    TEXT    NOT NULL,
    title      TEXT    NOT NULL,
    text       TEXT    NOT NULL,
    tags       TEXT    NOT NULL,
    settings   TEXT,
    picture_id INTEGER REFERENCES picture (id) ON DELETE SET NULL,
    used_s     INTEGER,
    created_s  INTEGER NOT NULL
) STRICT;

CREATE INDEX prompt_of ON prompt (project, id);
