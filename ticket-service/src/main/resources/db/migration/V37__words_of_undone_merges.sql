-- Words that an undone merge had moved were still found under the original. Without a row the words of a ticket are written
-- anew from its facts when the service starts.
DELETE FROM ticket_words
WHERE reference IN (SELECT aggregate_identifier FROM domain_event WHERE payload_type = 'MergeUndone');
