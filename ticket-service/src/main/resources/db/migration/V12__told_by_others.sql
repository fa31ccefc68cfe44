-- What sla.events and allowance.events say about our tickets. No text, no names; built again by reading the topics anew.
CREATE TABLE ticket_clock (
  reference text NOT NULL,
  clock_id text NOT NULL,
  kind text NOT NULL,
  state text NOT NULL,
  started_at timestamptz,
  due_at timestamptz,
  target_minutes integer,
  paused_at timestamptz,
  met_at timestamptz,
  breached_at timestamptz,
  ended_at timestamptz,
  PRIMARY KEY (reference, clock_id)
);

-- Callers may name their entries themselves, and another organisation may use the same name.
CREATE TABLE ticket_work (
  reference text NOT NULL,
  entry_id text NOT NULL,
  minutes bigint NOT NULL,
  PRIMARY KEY (reference, entry_id)
);
