-- What the desk promises, and by which hours. A save is a new version; old ones stay, for what was judged by them.
CREATE TABLE calendar_version (
    name     text        NOT NULL,
    version  integer     NOT NULL,
    document jsonb       NOT NULL,
    saved_at timestamptz NOT NULL,
    PRIMARY KEY (name, version)
);
CREATE TABLE policy_version (
    version  integer     PRIMARY KEY,
    document jsonb       NOT NULL,
    saved_at timestamptz NOT NULL
);
