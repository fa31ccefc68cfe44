-- Each fact's hash covers the one before it of the same aggregate and all stored columns (decision 0052; ChainHash says the
-- same in Java). Facts stored before there was a chain are chained here, as they lie.
ALTER TABLE domain_event ADD COLUMN hash bytea;
CREATE FUNCTION pg_temp.part(value bytea) RETURNS bytea IMMUTABLE LANGUAGE sql
  AS $$ SELECT coalesce(int4send(octet_length(value)) || value, int4send(-1)) $$;
CREATE FUNCTION pg_temp.part(value text) RETURNS bytea IMMUTABLE LANGUAGE sql
  AS $$ SELECT pg_temp.part(convert_to(value, 'UTF8')) $$;
DO $$
DECLARE
  fact domain_event;
  aggregate text;
  previous bytea;
BEGIN
  FOR fact IN SELECT * FROM domain_event ORDER BY aggregate_identifier, sequence_number LOOP
    IF fact.aggregate_identifier IS DISTINCT FROM aggregate THEN
      aggregate := fact.aggregate_identifier;
      previous := decode(repeat('00', 32), 'hex');
    END IF;
    previous := sha256(previous
      || pg_temp.part(fact.aggregate_identifier::text) || pg_temp.part(fact.sequence_number::text)
      || pg_temp.part(fact.event_identifier::text) || pg_temp.part(fact.type::text)
      || pg_temp.part(fact.payload_type::text) || pg_temp.part(fact.payload_revision::text)
      || pg_temp.part(fact.time_stamp::text) || pg_temp.part(fact.payload) || pg_temp.part(fact.meta_data));
    UPDATE domain_event SET hash = previous WHERE global_index = fact.global_index;
  END LOOP;
END $$;
ALTER TABLE domain_event ALTER COLUMN hash SET NOT NULL;
