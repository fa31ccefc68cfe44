-- The key that signs access tokens, sealed with LEDGERDESK_SEALING_KEY.
CREATE TABLE signing_key (
  id      text        PRIMARY KEY,
  sealed  text        NOT NULL,
  made_at timestamptz NOT NULL
);

-- Integrators' programs. Our own services' secrets come from the environment.
CREATE TABLE integration_client (
  client_id   text        PRIMARY KEY,
  name        text        NOT NULL,
  secret_hash text        NOT NULL,
  made_at     timestamptz NOT NULL
);
