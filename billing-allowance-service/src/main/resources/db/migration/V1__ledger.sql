-- What is derived from the allowances' events; it can be derived again.
CREATE TABLE contract_term (
    organisation      text        NOT NULL,
    sequence          bigint      NOT NULL,
    from_month        text        NOT NULL,
    minutes_per_month integer     NOT NULL,
    rounding_step     integer     NOT NULL,
    rollover_minutes  integer     NOT NULL,
    over_use          text        NOT NULL,
    set_at            timestamptz NOT NULL,
    PRIMARY KEY (organisation, sequence)
);
-- Every posting, never edited: used = the sum of charged_minutes. month and late_for are YYYY-MM.
CREATE TABLE ledger_entry (
    organisation    text        NOT NULL,
    sequence        bigint      NOT NULL,
    kind            text        NOT NULL,
    month           text        NOT NULL,
    entry_id        text        NOT NULL,
    corrects        text,
    reference       text        NOT NULL,
    minutes         integer     NOT NULL,
    charged_minutes integer     NOT NULL,
    worked_on       date        NOT NULL,
    description     text        NOT NULL,
    chargeable      boolean     NOT NULL,
    quoted          boolean     NOT NULL,
    late_for        text,
    by_id           text        NOT NULL,
    at              timestamptz NOT NULL,
    PRIMARY KEY (organisation, sequence, kind)
);
CREATE INDEX ledger_entry_month ON ledger_entry (organisation, month, sequence);
CREATE INDEX ledger_entry_ticket ON ledger_entry (reference, organisation, sequence);
CREATE TABLE closed_month (
    organisation    text    NOT NULL,
    month           text    NOT NULL,
    carried_minutes integer NOT NULL,
    PRIMARY KEY (organisation, month)
);
-- The first month of each organisation that is still open.
CREATE TABLE open_month (
    organisation text PRIMARY KEY,
    month        text NOT NULL
);
-- What the ledger needs to know of a ticket, from its topic.
CREATE TABLE ticket_fact (
    reference    text PRIMARY KEY,
    organisation text,
    chargeable   boolean NOT NULL
);
