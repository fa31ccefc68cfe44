-- Since when a ticket is resolved, for closing it some days later. What is resolved already counts from its last change;
-- a rebuild of the rows says it exactly.
ALTER TABLE ticket_row ADD COLUMN resolved_at timestamptz;
UPDATE ticket_row SET resolved_at = updated_at WHERE status = 'RESOLVED';
-- Only what waits to be closed is in here, so its size does not grow with the years.
CREATE INDEX ticket_row_resolved ON ticket_row (resolved_at, reference) WHERE resolved_at IS NOT NULL;
