-- Version 1. Times are unix seconds; money is millionths of a dollar; hashes are lower-case hex.

CREATE TABLE api_key (
    id          INTEGER PRIMARY KEY,
    name        TEXT    NOT NULL,
    prefix      TEXT    NOT NULL,
    last4       TEXT    NOT NULL,
    sha256      TEXT    NOT NULL UNIQUE,
    created_s   INTEGER NOT NULL,
    last_used_s INTEGER,
    revoked_s   INTEGER
) STRICT;

CREATE INDEX api_key_prefix ON api_key (prefix);

CREATE TABLE ledger (
    id            INTEGER PRIMARY KEY,
    request_id    TEXT    NOT NULL UNIQUE,
    key_id        INTEGER REFERENCES api_key (id),
    created_s     INTEGER NOT NULL,
    model         TEXT    NOT NULL,
    engine        TEXT    NOT NULL,
    n             INTEGER NOT NULL CHECK (n > 0),
    size          TEXT    NOT NULL,
    quality       TEXT    NOT NULL,
    input_tokens  INTEGER NOT NULL CHECK (input_tokens >= 0),
    output_tokens INTEGER NOT NULL CHECK (output_tokens >= 0),
    cost_micro    INTEGER NOT NULL CHECK (cost_micro >= 0),
    price_version TEXT    NOT NULL,
    duration_ms   INTEGER NOT NULL
) STRICT;

CREATE INDEX ledger_key ON ledger (key_id, created_s);
