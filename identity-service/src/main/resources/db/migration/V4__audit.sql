-- Who did what to whom: ids, roles and names of fields; never a name, an address or a secret.
CREATE TABLE audit_entry (
  sequence bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at       timestamptz NOT NULL,
  by_id    text        NOT NULL,
  by_kind  text        NOT NULL,
  act      text        NOT NULL,
  subject  text        NOT NULL,
  facts    jsonb       NOT NULL
);

CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_entry only grows';
END $$;

CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
