-- An organisation's own may be taken back: from valid_from on the desk's holds for it again. The document is what was taken back.
ALTER TABLE policy_version ADD COLUMN taken_back boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT policy_version_taken_back CHECK (NOT taken_back OR organisation IS NOT NULL);
ALTER TABLE calendar_version ADD COLUMN taken_back boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT calendar_version_taken_back CHECK (NOT taken_back OR organisation IS NOT NULL);
