-- Files taken in. Not event-sourced: a ticket's FileAttached says which belongs where, with the name sealed; here the name
-- is in the clear. Erasing a ticket or an uploader rewrites name to "[erased]" for rows found by reference or uploaded_by.
CREATE TABLE attachment (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  media_type text NOT NULL,
  size bigint NOT NULL CHECK (size > 0),
  sha256 text NOT NULL,
  uploaded_by text NOT NULL,
  uploaded_at timestamptz NOT NULL,
  reference text,
  response_id uuid,
  internal boolean NOT NULL DEFAULT false
);
CREATE INDEX attachment_reference ON attachment (reference) WHERE reference IS NOT NULL;
CREATE INDEX attachment_unused ON attachment (uploaded_at) WHERE reference IS NULL;
CREATE INDEX attachment_sha256 ON attachment (sha256);
