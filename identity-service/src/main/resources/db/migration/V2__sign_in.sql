-- How a person proves to be one. Secrets are kept as hashes only.

CREATE TABLE password (
  person_id  uuid        PRIMARY KEY REFERENCES person,
  hash       text        NOT NULL,
  changed_at timestamptz NOT NULL
);

CREATE TABLE api_token (
  id           uuid        PRIMARY KEY,
  person_id    uuid        NOT NULL REFERENCES person,
  name         text        NOT NULL,
  -- SHA-256 is enough: the token is 256 random bits, there is nothing to guess.
  hash         text        NOT NULL UNIQUE,
  made_at      timestamptz NOT NULL,
  -- A day, so that using a token writes at most once a day and tells nobody's working hours.
  last_used_on date
);

CREATE INDEX api_token_by_person ON api_token (person_id, id);

-- Failed attempts, by hashed address and by hashed client IP: unknown addresses are counted like known ones.
CREATE TABLE sign_in_attempt (
  subject       text        PRIMARY KEY,
  failures      int         NOT NULL,
  last_at       timestamptz NOT NULL,
  blocked_until timestamptz NOT NULL
);

CREATE INDEX sign_in_attempt_by_age ON sign_in_attempt (last_at);

-- What was typed into "forgot my password". Answered before anybody looks whether the address is known.
CREATE TABLE password_reset_request (
  email        text        PRIMARY KEY,
  requested_at timestamptz NOT NULL
);

CREATE TABLE password_reset (
  id          uuid        PRIMARY KEY,
  person_id   uuid        NOT NULL REFERENCES person,
  purpose     text        NOT NULL CHECK (purpose IN ('RESET', 'INVITATION')),
  opened_at   timestamptz NOT NULL,
  valid_until timestamptz NOT NULL,
  token_hash  text        NOT NULL UNIQUE,
  -- Sealed, and gone once used: a mail that is tried again carries the same link.
  sealed      text        NOT NULL
);

CREATE INDEX password_reset_by_person ON password_reset (person_id);

CREATE TABLE access_request (
  id           uuid        PRIMARY KEY,
  email        text        NOT NULL UNIQUE,
  name         text,
  message      text,
  requested_at timestamptz NOT NULL
);

CREATE INDEX access_request_by_age ON access_request (requested_at, id);
