-- What happened at another desk is known, but no clock follows from it.
ALTER TABLE ticket_fact ADD COLUMN imported boolean NOT NULL DEFAULT false;
