-- Erased people, each with the addresses that mails in hand may still know them by; forgotten when there is no such mail.
CREATE TABLE erased_person (
  person  text NOT NULL,
  address text NOT NULL,
  PRIMARY KEY (person, address)
);
-- Which mails came from an address, asked when its owner is erased.
CREATE INDEX inbox_mail_sender ON inbox_mail (lower(sender));
CREATE INDEX outbox_mail_address ON outbox_mail (recipient) WHERE address <> '[erased]';
