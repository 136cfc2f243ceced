-- Version 3: who may sign in at the playground. `folded` is the name as it is compared, `password`
-- an argon2id hash with its parameters; of a session's cookie and of the setup code only the hash
-- is kept. A request that came through a session is a person's in the ledger.

CREATE TABLE person (
    id        INTEGER PRIMARY KEY,
    name      TEXT    NOT NULL,
    folded    TEXT    NOT NULL UNIQUE,
    password  TEXT    NOT NULL,
    created_s INTEGER NOT NULL
) STRICT;

CREATE TABLE session (
    sha256    TEXT    PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    created_s INTEGER NOT NULL,
    seen_s    INTEGER NOT NULL
) STRICT;

CREATE INDEX session_person ON session (person_id);

CREATE TABLE setup_code (
    id        INTEGER PRIMARY KEY CHECK (id = 1),
    sha256    TEXT    NOT NULL,
    expires_s INTEGER NOT NULL
) STRICT;

CREATE TABLE organization (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT    NOT NULL
) STRICT;

ALTER TABLE ledger ADD COLUMN person_id INTEGER REFERENCES person (id);

CREATE INDEX ledger_created ON ledger (created_s);
