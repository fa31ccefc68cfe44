-- People as tickets show them. `name` is null until identity-service has told it for the first time.
-- Erasing a person rewrites email and name here; nothing else of ours holds them.
-- Questions to identity-service and changes told by it draw from one sequence: an answer to a question asked before the
-- latest change (`changed`) may be older than that change and is not kept.
CREATE SEQUENCE person_moment;
CREATE TABLE person (
  id text PRIMARY KEY,
  email text,
  name text,
  kind text NOT NULL,
  organisation text,
  departments text[] NOT NULL DEFAULT '{}',
  locale text NOT NULL,
  active boolean NOT NULL,
  stale boolean NOT NULL,
  changed bigint NOT NULL DEFAULT 0
);
CREATE INDEX person_email ON person (lower(email));
CREATE INDEX person_stale ON person (id) WHERE stale;
