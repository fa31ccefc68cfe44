-- Writes already answered, by caller and Idempotency-Key; kept 48 hours (design 4).
CREATE TABLE answered_request (
    caller       text        NOT NULL,
    key          text        NOT NULL,
    request_hash text        NOT NULL,
    status       integer     NOT NULL,
    location     text,
    etag         text,
    body         text,
    answered_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (caller, key)
);
CREATE INDEX answered_request_age ON answered_request (answered_at);
