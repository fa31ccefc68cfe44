-- The facts of tickets that promises depend on, as they arrived: clocks are judged, and can be judged again, from them.
CREATE TABLE ticket_fact (
    reference text   NOT NULL,
    sequence  bigint NOT NULL,
    type      text   NOT NULL,
    data      jsonb  NOT NULL,
    PRIMARY KEY (reference, sequence)
);

-- Clocks that have not ended, for the sweep and the gauges; ended ones leave, so that cost follows open work alone.
CREATE TABLE open_clock (
    clock_id  uuid PRIMARY KEY,
    reference text NOT NULL,
    kind      text NOT NULL,
    state     text NOT NULL,
    next_at   timestamptz
);
CREATE INDEX open_clock_next_at ON open_clock (next_at) WHERE next_at IS NOT NULL;
