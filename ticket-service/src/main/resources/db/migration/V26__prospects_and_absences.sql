-- The tickets that wait for their requester to become somebody's client.
CREATE INDEX ticket_row_of_prospects ON ticket_row (requester) WHERE organisation IS NULL;

-- When people are away, from now on; several absences that touch are one.
ALTER TABLE person ADD COLUMN absences tstzmultirange NOT NULL DEFAULT '{}';

-- Organisations' names as lists show them, fed like person: stale until identity-service has told the name.
CREATE TABLE organisation (
  slug text PRIMARY KEY,
  name text,
  stale boolean NOT NULL,
  changed bigint NOT NULL DEFAULT 0
);
CREATE INDEX organisation_stale ON organisation (slug) WHERE stale;
-- A desk that has been in use heard of these before there was a table to note them.
INSERT INTO organisation (slug, stale)
  SELECT organisation, true FROM person WHERE organisation IS NOT NULL
  UNION SELECT organisation, true FROM ticket_row WHERE organisation IS NOT NULL;
