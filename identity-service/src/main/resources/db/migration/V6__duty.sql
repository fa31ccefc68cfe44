-- Who is on duty when, and who is away (docs/decisions/0039). A shift is one span of time; what repeats weekly is as many
-- rows of one series, so that a single week can be taken out.
CREATE TABLE shift (
  id         uuid        PRIMARY KEY,
  series     uuid        NOT NULL,
  person_id  uuid        NOT NULL REFERENCES person,
  -- Null: for the whole desk.
  department text,
  from_at    timestamptz NOT NULL,
  to_at      timestamptz NOT NULL,
  CHECK (from_at < to_at)
);
CREATE INDEX shift_by_time ON shift (from_at, id);
CREATE INDEX shift_by_end ON shift (to_at);
CREATE INDEX shift_by_series ON shift (series, from_at);

CREATE TABLE absence (
  id        uuid        PRIMARY KEY,
  person_id uuid        NOT NULL REFERENCES person,
  from_at   timestamptz NOT NULL,
  to_at     timestamptz NOT NULL,
  -- Why, as far as colleagues need to know; never about anybody's health.
  reason    text        NOT NULL CHECK (reason IN ('HOLIDAY', 'TRAINING', 'UNAVAILABLE')),
  CHECK (from_at < to_at)
);
CREATE INDEX absence_by_time ON absence (from_at, id);
CREATE INDEX absence_by_end ON absence (to_at);
CREATE INDEX absence_by_person ON absence (person_id, to_at);
