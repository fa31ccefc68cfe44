-- Whether the ticket's quote was approved: only then may work on it be logged as quoted, which does not eat the allowance.
ALTER TABLE ticket_fact ADD COLUMN quote_approved boolean NOT NULL DEFAULT false;
