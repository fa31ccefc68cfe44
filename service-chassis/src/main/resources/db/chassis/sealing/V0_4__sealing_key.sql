-- One key per (scope, author), wrapped by the service's sealing key; destroying it sets secret to null.
CREATE TABLE sealing_key (
    id           uuid        PRIMARY KEY,
    scope        text        NOT NULL,
    author       text        NOT NULL,
    secret       bytea,
    made_at      timestamptz NOT NULL DEFAULT now(),
    destroyed_at timestamptz
);
CREATE UNIQUE INDEX sealing_key_live ON sealing_key (scope, author) WHERE destroyed_at IS NULL;
