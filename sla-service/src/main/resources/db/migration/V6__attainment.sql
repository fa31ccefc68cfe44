-- What is known of tickets beside their facts, for figures and lists: where each stands now ...
CREATE TABLE ticket_standing (
    reference    text        PRIMARY KEY,
    opened_at    timestamptz NOT NULL,
    turn         text        NOT NULL,
    merged       boolean     NOT NULL,
    site_down    boolean     NOT NULL,
    priority     text,
    department   text        NOT NULL,
    organisation text,
    category     text        NOT NULL
);
CREATE INDEX ticket_standing_opened_at ON ticket_standing (opened_at, reference);
-- ... and how long those that are still open have been waiting to be done.
CREATE INDEX ticket_standing_age ON ticket_standing (opened_at, reference) WHERE turn <> 'ENDED' AND NOT merged;

-- What it was counted under, and from when: an outcome keeps the department it came in.
CREATE TABLE ticket_dimension (
    reference    text        NOT NULL,
    sequence     bigint      NOT NULL,
    since        timestamptz NOT NULL,
    priority     text,
    department   text        NOT NULL,
    organisation text,
    category     text        NOT NULL,
    PRIMARY KEY (reference, sequence)
);

-- The dimensions of a ticket at a moment; of a moment before its opening, the first it had.
CREATE FUNCTION dimension_at(ticket text, moment timestamptz) RETURNS SETOF ticket_dimension LANGUAGE sql STABLE AS $$
    SELECT * FROM ticket_dimension WHERE reference = ticket
    ORDER BY since > moment, CASE WHEN since > moment THEN sequence ELSE -sequence END LIMIT 1
$$;

-- One row for each clock there ever was, as figures and lists read it. It has an outcome once it is kept, broken or cancelled.
CREATE TABLE clock_row (
    clock_id         uuid        PRIMARY KEY,
    reference        text        NOT NULL,
    kind             text        NOT NULL,
    state            text        NOT NULL,
    open             boolean     NOT NULL,
    started_at       timestamptz NOT NULL,
    due_at           timestamptz,
    target_minutes   integer     NOT NULL,
    allowed_seconds  bigint      NOT NULL,
    counted_seconds  bigint      NOT NULL,
    running_since    timestamptz,
    calendar         text        NOT NULL,
    calendar_version integer     NOT NULL,
    policy_version   integer     NOT NULL,
    met_at           timestamptz,
    breached_at      timestamptz,
    stopped_at       timestamptz,
    cancelled_at     timestamptz,
    outcome_at       timestamptz,
    elapsed_minutes  integer,
    target_percent   integer,
    priority         text,
    department       text,
    organisation     text,
    category         text
);
CREATE INDEX clock_row_reference ON clock_row (reference);
-- What burns next; a clock that stands still is due at no time, and comes last.
CREATE INDEX clock_row_due ON clock_row (coalesce(due_at, 'infinity'), clock_id) WHERE open;
CREATE INDEX clock_row_due_of_department ON clock_row (department, coalesce(due_at, 'infinity'), clock_id) WHERE open;
CREATE INDEX clock_row_due_of_organisation ON clock_row (organisation, coalesce(due_at, 'infinity'), clock_id) WHERE open;
-- Figures are read from the index alone.
CREATE INDEX clock_row_outcome ON clock_row (state, outcome_at, clock_id)
    INCLUDE (kind, priority, department, organisation, elapsed_minutes, target_percent) WHERE outcome_at IS NOT NULL;
CREATE INDEX clock_row_outcome_of_organisation ON clock_row (organisation, state, outcome_at, clock_id)
    WHERE outcome_at IS NOT NULL;

-- How far the clocks of a desk that runs already are written down; the row goes when all are.
CREATE TABLE clock_row_filling (after_reference text NOT NULL);
INSERT INTO clock_row_filling VALUES ('');
