-- Who was erased and when: what is sealed as theirs in that moment, or for a while after it, is destroyed as well.
CREATE TABLE erased_author (
  person    text PRIMARY KEY,
  erased_at timestamptz NOT NULL DEFAULT now()
);
