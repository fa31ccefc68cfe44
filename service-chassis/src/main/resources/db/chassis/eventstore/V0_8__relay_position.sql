-- How far the relay has come in the event store, and which numbers it passed because nothing was to be seen there: a
-- transaction takes its number before it commits, so what is missing now may appear behind the relay. It can't any more
-- when every transaction that had begun to write by then (below the horizon) has ended.
CREATE TABLE relay_position (
    only_one     boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    global_index bigint  NOT NULL
);
CREATE TABLE relay_gap (
    global_index bigint      PRIMARY KEY,
    passed_at    timestamptz NOT NULL DEFAULT now(),
    horizon      xid8        NOT NULL DEFAULT pg_snapshot_xmax(pg_current_snapshot())
);

-- Goes on where Axon's processor was, whose token stays for an instance of before that may still run.
CREATE FUNCTION pg_temp.relayed() RETURNS jsonb LANGUAGE sql AS $$
  SELECT convert_from(token, 'UTF8')::jsonb FROM token_entry
  WHERE processor_name = 'relay' AND segment = 0 AND token_type LIKE '%GapAwareTrackingToken'
$$;
INSERT INTO relay_position (global_index) VALUES (coalesce((pg_temp.relayed() ->> 'index')::bigint, 0));
INSERT INTO relay_gap (global_index)
  SELECT gap::bigint FROM jsonb_array_elements_text(coalesce(pg_temp.relayed() -> 'gaps', '[]')) gap;
