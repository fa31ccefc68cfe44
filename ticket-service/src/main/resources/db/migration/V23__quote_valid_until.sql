-- Until which day a ticket's quote can be decided, for ending it the day after; null unless one waits for a decision.
ALTER TABLE ticket_row ADD COLUMN quote_valid_until date;
-- Only what waits is in here, so its size does not grow with the years.
CREATE INDEX ticket_row_quoted ON ticket_row (quote_valid_until, reference) WHERE quote_valid_until IS NOT NULL;
