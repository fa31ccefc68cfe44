-- Which ticket of another desk became which of ours, so that importing it again changes nothing.
CREATE TABLE imported_ticket (
  source text NOT NULL,
  id text NOT NULL,
  reference text NOT NULL UNIQUE,
  PRIMARY KEY (source, id)
);
