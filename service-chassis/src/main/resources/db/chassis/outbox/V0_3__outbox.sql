-- Facts of services without aggregates, on their way to a topic. Per subject, rows are in the order of the counter:
-- its row lock makes transactions of one subject wait for each other.
CREATE TABLE outbox_counter (
    topic   text   NOT NULL,
    subject text   NOT NULL,
    last    bigint NOT NULL,
    PRIMARY KEY (topic, subject)
);
CREATE TABLE outbox_event (
    id           bigserial   PRIMARY KEY,
    event_id     uuid        NOT NULL UNIQUE,
    topic        text        NOT NULL,
    subject      text        NOT NULL,
    sequence     bigint      NOT NULL,
    type         text        NOT NULL,
    version      integer     NOT NULL,
    at           timestamptz NOT NULL,
    traceparent  text        NOT NULL,
    data         jsonb       NOT NULL,
    published_at timestamptz,
    UNIQUE (topic, subject, sequence)
);
CREATE INDEX outbox_event_waiting ON outbox_event (id) WHERE published_at IS NULL;
