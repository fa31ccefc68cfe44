-- People as tickets show them. `name` is null until identity-service has told it for the first time.
-- Erasing a person rewrites email and name here; nothing else of ours holds them.
CREATE TABLE person (
  id text PRIMARY KEY,
  email text,
  name text,
  kind text NOT NULL,
  organisation text,
  departments text[] NOT NULL DEFAULT '{}',
  locale text NOT NULL,
  active boolean NOT NULL,
  stale boolean NOT NULL
);
CREATE INDEX person_email ON person (lower(email));
CREATE INDEX person_stale ON person (id) WHERE stale;
