-- Versions may be an organisation's own, and may take effect later than they were saved.
ALTER TABLE policy_version ADD COLUMN organisation text, ADD COLUMN valid_from timestamptz, ADD COLUMN saved_by text;
UPDATE policy_version SET valid_from = saved_at;
ALTER TABLE policy_version ALTER COLUMN valid_from SET NOT NULL;
ALTER TABLE calendar_version ADD COLUMN organisation text, ADD COLUMN valid_from timestamptz, ADD COLUMN saved_by text;
UPDATE calendar_version SET valid_from = saved_at;
ALTER TABLE calendar_version ALTER COLUMN valid_from SET NOT NULL;

-- Each save, and how far the open clocks it concerns go by it already; once it is in force, and in the order of tickets.
CREATE TABLE promise_edit (
    id               bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    policy_version   integer     REFERENCES policy_version,
    calendar         text,
    calendar_version integer,
    organisation     text,
    valid_from       timestamptz NOT NULL,
    tickets          bigint,
    done             bigint      NOT NULL DEFAULT 0,
    after_reference  text        NOT NULL DEFAULT '',
    finished_at      timestamptz,
    FOREIGN KEY (calendar, calendar_version) REFERENCES calendar_version
);
CREATE INDEX promise_edit_unfinished ON promise_edit (valid_from) WHERE finished_at IS NULL;

-- Which tickets are an organisation's, and which of all tickets have clocks that are open.
CREATE INDEX ticket_fact_organisation ON ticket_fact ((data ->> 'organisation'), reference)
    WHERE type IN ('Opened', 'Adopted');
CREATE INDEX open_clock_reference ON open_clock (reference);
