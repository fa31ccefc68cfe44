-- The ticket as which a merged one goes on.
ALTER TABLE ticket_row ADD COLUMN merged_into text;
-- Files that came with what was sent to a merged ticket: they go back to it when the merge is undone.
ALTER TABLE attachment ADD COLUMN addressed_to text;
