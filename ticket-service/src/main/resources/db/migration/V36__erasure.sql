-- Tickets on which somebody erased had written, until each was told; filled with the destroying of their keys.
CREATE TABLE erasure_due (
  reference text NOT NULL,
  person text NOT NULL,
  PRIMARY KEY (reference, person)
);
-- A file whose name and bytes were erased; that there was one stays.
ALTER TABLE attachment ADD COLUMN erased_at timestamptz;
