-- One row per ticket: what lists and the queue show (decision 0008). Everything here follows from the ticket's events.
-- Free text is in the clear in subject, latest_excerpt and note_excerpt: erasing a ticket or a person destroys the keys
-- and then rebuilds the ticket's row from its events, which reads "[erased]" where the words were.
CREATE TABLE ticket_row (
  reference text PRIMARY KEY,
  number bigint NOT NULL,
  organisation text,
  requester text NOT NULL,
  followers text[] NOT NULL,
  assignee text,
  category text NOT NULL,
  department text NOT NULL,
  status text NOT NULL,
  priority text,
  site_down boolean NOT NULL,
  to_be_assessed boolean NOT NULL,
  subject text NOT NULL,
  opened_at timestamptz NOT NULL,
  arrived_at timestamptz NOT NULL,
  public_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  latest_author text NOT NULL,
  latest_kind text NOT NULL,
  latest_at timestamptz NOT NULL,
  latest_excerpt text NOT NULL,
  note_author text,
  note_kind text,
  note_at timestamptz,
  note_excerpt text,
  lane text,
  urgency smallint NOT NULL,
  first_of_client boolean NOT NULL
);

-- Lists: each order a list can have, for staff and for one organisation.
CREATE INDEX ticket_row_updated ON ticket_row (updated_at, number);
CREATE INDEX ticket_row_organisation_changed ON ticket_row (organisation, public_at, number);
CREATE INDEX ticket_row_opened ON ticket_row (opened_at, number);
CREATE INDEX ticket_row_organisation_opened ON ticket_row (organisation, opened_at, number);
CREATE INDEX ticket_row_status ON ticket_row (status, updated_at, number);
CREATE INDEX ticket_row_assignee ON ticket_row (assignee, updated_at, number) WHERE assignee IS NOT NULL;
CREATE INDEX ticket_row_words ON ticket_row USING gin (to_tsvector('simple', subject));

-- Queue: only open tickets are in these, so their size does not grow with the years.
CREATE INDEX ticket_row_queue ON ticket_row (urgency, arrived_at, number) WHERE lane IS NOT NULL;
CREATE INDEX ticket_row_queue_lane ON ticket_row (lane, urgency, arrived_at, number) WHERE lane IS NOT NULL;
CREATE INDEX ticket_row_queue_department
  ON ticket_row (department, lane, urgency, arrived_at, number) WHERE lane IS NOT NULL;
CREATE INDEX ticket_row_queue_organisation ON ticket_row (organisation, urgency, arrived_at, number) WHERE lane IS NOT NULL;
CREATE INDEX ticket_row_first_of_client ON ticket_row (organisation) WHERE lane IS NOT NULL AND first_of_client;
