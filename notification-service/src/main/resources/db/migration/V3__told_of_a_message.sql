-- Who is mailed one message, asked when something followed from it.
CREATE INDEX outbox_mail_response ON outbox_mail (response_id) WHERE response_id IS NOT NULL;
