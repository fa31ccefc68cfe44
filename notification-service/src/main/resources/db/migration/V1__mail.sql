-- Who has to do with a ticket, folded from ticket.events: whom its next fact is mailed to.
CREATE TABLE circle (
  reference  text PRIMARY KEY,
  requester  text NOT NULL,
  department text NOT NULL,
  assignee   text,
  followers  text[] NOT NULL DEFAULT '{}'
);

-- Each mail that goes out: planned with the fact it tells of, then written, then sent; kept whole.
CREATE TABLE outbox_mail (
  seq             bigserial PRIMARY KEY,
  id              uuid NOT NULL UNIQUE,
  event_id        text NOT NULL,
  recipient       text NOT NULL,
  purpose         text NOT NULL,
  -- The ticket it is about; null for a mail about an account.
  reference       text,
  actor           text NOT NULL,
  response_id     text,
  at              timestamptz NOT NULL,
  state           text NOT NULL DEFAULT 'PLANNED' CHECK (state IN
                    ('PLANNED', 'SPREAD', 'NOT_NEEDED', 'READY', 'SENDING', 'IN_DOUBT', 'SENT', 'BOUNCED', 'FAILED')),
  reason          text,
  attempts        int NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL DEFAULT now(),
  planned_at      timestamptz NOT NULL DEFAULT now(),
  address         text,
  subject         text,
  raw             bytea,
  -- Whether it shows a note: an answer to it must become one too.
  shows_note      boolean NOT NULL DEFAULT false,
  sent_at         timestamptz,
  -- When the copy we send to our own mailbox came back: the proof that the mail server had taken the mail.
  copy_seen_at    timestamptz,
  -- The mail server took no copy of it, so none coming back proves nothing.
  without_copy    boolean NOT NULL DEFAULT false,
  UNIQUE (event_id, recipient, purpose)
);
CREATE INDEX outbox_mail_due ON outbox_mail (state, next_attempt_at)
  WHERE state IN ('PLANNED', 'READY', 'SENDING', 'IN_DOUBT');
CREATE INDEX outbox_mail_thread ON outbox_mail (reference, recipient, seq);
CREATE INDEX outbox_mail_proof ON outbox_mail (copy_seen_at) WHERE copy_seen_at IS NOT NULL;

-- How far the support mailbox has been read into inbox_mail.
CREATE TABLE mailbox_position (
  mailbox      text PRIMARY KEY,
  uid_validity bigint NOT NULL,
  last_uid     bigint NOT NULL,
  read_at      timestamptz NOT NULL
);

-- Each mail that came in, whole as it came, before anything is made of it.
CREATE TABLE inbox_mail (
  seq             bigserial PRIMARY KEY,
  id              uuid NOT NULL UNIQUE,
  message_id      text,
  message_key     text NOT NULL,
  sha256          text NOT NULL,
  sender          text NOT NULL,
  subject         text NOT NULL,
  received_at     timestamptz NOT NULL,
  raw             bytea NOT NULL,
  state           text NOT NULL CHECK (state IN
                    ('RECEIVED', 'TICKET_OPENED', 'RESPONSE_ADDED', 'AUTOMATIC_IGNORED', 'DUPLICATE', 'REFUSED')),
  reason          text,
  reference       text,
  attempts        int NOT NULL DEFAULT 0,
  -- Attempts that ended badly through the mail itself, counted before they begin: one that ends us counts as well.
  failures        int NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL DEFAULT now(),
  -- What is going to be asked of ticket-service, kept before it is asked: a repeat after a crash asks exactly the same.
  act_path        text,
  act_body        text,
  done_at         timestamptz
);
-- Each delivery is a row; which of them is a duplicate is seen here, under the lock on the mailbox's position.
CREATE INDEX inbox_mail_same ON inbox_mail (message_key, sender);
CREATE INDEX inbox_mail_due ON inbox_mail (next_attempt_at, seq) WHERE state = 'RECEIVED';
CREATE INDEX inbox_mail_message_id ON inbox_mail (message_id) WHERE reference IS NOT NULL;
