-- Promises whose time runs out or has run out, folded from sla.events; those that have ended leave.
CREATE TABLE pressing_clock (
  id         text PRIMARY KEY,
  reference  text NOT NULL,
  kind       text NOT NULL,
  due_at     timestamptz,
  warn_at    timestamptz,
  late_since timestamptz
);
-- The promise a mail is about: asked whether it still holds when the mail is written.
ALTER TABLE outbox_mail ADD COLUMN clock text;
