-- The outcomes of a week that is over, packed: figures of a year read some hundred of these rows instead of a million others.
-- Each outcome is 18 bytes: the places of its state in (MET, BREACHED, CANCELLED) and of its priority, department and
-- organisation in these columns, from 1 on, then its minutes and percent, -1 for none.
CREATE TABLE week_outcomes (
    starts_at     timestamptz NOT NULL,
    ends_at       timestamptz NOT NULL,
    kind          text        NOT NULL,
    priorities    text[]      NOT NULL,
    departments   text[]      NOT NULL,
    organisations text[]      NOT NULL,
    outcomes      bytea       NOT NULL,
    PRIMARY KEY (starts_at, kind)
);
-- Taking it apart would cost more than reading it.
ALTER TABLE week_outcomes ALTER COLUMN outcomes SET STORAGE EXTERNAL;

-- When outcomes changed of which the packed ones may not know yet. Rows are only added by whoever changes an outcome, in the same
-- transaction: nobody waits for anybody. All zones' weeks begin on a quarter of an hour.
CREATE TABLE changed_outcomes (quarter timestamptz NOT NULL);

CREATE FUNCTION note_changed_outcomes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO changed_outcomes
    SELECT DISTINCT date_bin('15 minutes', outcome_at, 'epoch') FROM changed WHERE outcome_at IS NOT NULL;
    RETURN NULL;
END $$;

CREATE TRIGGER outcomes_added AFTER INSERT ON clock_row REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION note_changed_outcomes();
CREATE TRIGGER outcomes_changed_from AFTER UPDATE ON clock_row REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION note_changed_outcomes();
CREATE TRIGGER outcomes_changed_to AFTER UPDATE ON clock_row REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION note_changed_outcomes();
CREATE TRIGGER outcomes_removed AFTER DELETE ON clock_row REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION note_changed_outcomes();

INSERT INTO changed_outcomes
SELECT DISTINCT date_bin('15 minutes', outcome_at, 'epoch') FROM clock_row WHERE outcome_at IS NOT NULL;
