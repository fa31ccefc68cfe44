-- The last sequence of each subject that took effect, per listener.
CREATE TABLE inbox_seen (
    listener text   NOT NULL,
    topic    text   NOT NULL,
    subject  text   NOT NULL,
    sequence bigint NOT NULL,
    PRIMARY KEY (listener, topic, subject)
);
-- Facts that failed, and those of the same subject behind them.
CREATE TABLE inbox_parked (
    listener    text        NOT NULL,
    topic       text        NOT NULL,
    subject     text        NOT NULL,
    sequence    bigint      NOT NULL,
    event_id    text        NOT NULL,
    type        text        NOT NULL,
    version     integer     NOT NULL,
    time        timestamptz NOT NULL,
    traceparent text,
    data        text        NOT NULL,
    reason      text        NOT NULL,
    parked_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (listener, topic, subject, sequence)
);
-- Records without design 5's form; they have no subject to wait behind.
CREATE TABLE inbox_unreadable (
    listener  text        NOT NULL,
    topic     text        NOT NULL,
    partition integer     NOT NULL,
    "offset"  bigint      NOT NULL,
    value     bytea       NOT NULL,
    reason    text        NOT NULL,
    parked_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (listener, topic, partition, "offset")
);
