-- What duplicate suggestions compare: one row per ticket, its opening words in the clear. Erasing empties the words, the marks and
-- the vector, which is made of them. Each change takes the next number under one lock, so that every instance can follow by
-- number and miss none.
CREATE SEQUENCE duplicate_change;

CREATE TABLE duplicate_text (
    reference   text PRIMARY KEY,
    scope       text        NOT NULL,
    requester   text        NOT NULL,
    subject     text        NOT NULL,
    body        text        NOT NULL,
    marks       text[]      NOT NULL,
    merged_into text,
    original    text        NOT NULL,
    resolved_at timestamptz,
    vector      bytea,
    change      bigint      NOT NULL
);

CREATE UNIQUE INDEX duplicate_text_change ON duplicate_text (change);
CREATE INDEX duplicate_text_original ON duplicate_text (original);
CREATE INDEX duplicate_text_merged_into ON duplicate_text (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX duplicate_text_requester ON duplicate_text (requester);
CREATE INDEX duplicate_text_without_vector ON duplicate_text (change) WHERE vector IS NULL AND (subject <> '' OR body <> '');

-- What staff said of two tickets that looked alike.
CREATE TABLE duplicate_judgement (
    reference text        NOT NULL,
    other     text        NOT NULL,
    accepted  boolean     NOT NULL,
    at        timestamptz NOT NULL,
    PRIMARY KEY (reference, other)
);

CREATE INDEX duplicate_judgement_other ON duplicate_judgement (other);
