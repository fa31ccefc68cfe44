-- Who there is. Not event-sourced: nothing is decided here that would need its past (docs/decisions/0019).

CREATE TABLE organisation (
  slug            text        PRIMARY KEY CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name            text        NOT NULL,
  locale          text        NOT NULL,
  calendar        text,
  account_manager uuid,
  active          boolean     NOT NULL DEFAULT true,
  version         bigint      NOT NULL DEFAULT 1,
  registered_at   timestamptz NOT NULL
);

CREATE TABLE person (
  id            uuid        PRIMARY KEY,
  -- In the one form of EmailAddress: trimmed, lower case, domain in ASCII. Unique means one person.
  email         text        NOT NULL UNIQUE CHECK (email = lower(email)),
  name          text        NOT NULL,
  kind          text        NOT NULL CHECK (kind IN ('CLIENT', 'STAFF', 'PROSPECT')),
  roles         text[]      NOT NULL,
  organisation  text        REFERENCES organisation,
  departments   text[]      NOT NULL,
  locale        text        NOT NULL,
  phone         text,
  active        boolean     NOT NULL DEFAULT true,
  version       bigint      NOT NULL DEFAULT 1,
  registered_at timestamptz NOT NULL,
  -- The last line against a client among the staff, whatever the code above it does.
  CHECK ((kind = 'CLIENT') = (organisation IS NOT NULL)),
  CHECK (CASE kind WHEN 'CLIENT' THEN roles <@ ARRAY['MEMBER', 'APPROVER'] AND roles <> '{}'
                   WHEN 'STAFF' THEN roles <@ ARRAY['AGENT', 'LEAD', 'ADMIN'] AND roles <> '{}'
                   ELSE roles = '{}' END),
  CHECK (kind = 'STAFF' OR departments = '{}')
);

ALTER TABLE organisation ADD FOREIGN KEY (account_manager) REFERENCES person;

CREATE INDEX person_by_name ON person (lower(name), id);
CREATE INDEX person_by_organisation ON person (organisation, lower(name), id);
CREATE INDEX person_by_department ON person USING gin (departments) WHERE active;
