-- Since when a clock is due that could not be looked at and waits for the next try; or nobody would see that it waits.
ALTER TABLE open_clock ADD COLUMN due_since timestamptz;
CREATE INDEX open_clock_due_since ON open_clock (due_since) WHERE due_since IS NOT NULL;
