-- What burns next of one kind: of a rare one there are few among all that are open.
CREATE INDEX clock_row_due_of_kind ON clock_row (kind, coalesce(due_at, 'infinity'), clock_id) WHERE open;
