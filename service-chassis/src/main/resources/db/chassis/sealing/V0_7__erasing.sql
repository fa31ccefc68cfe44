-- An erased person's keys over all tickets are found by author, and what was destroyed lately by the time.
CREATE INDEX sealing_key_author ON sealing_key (author) WHERE destroyed_at IS NULL;
CREATE INDEX sealing_key_destroyed ON sealing_key (destroyed_at) WHERE destroyed_at IS NOT NULL;
