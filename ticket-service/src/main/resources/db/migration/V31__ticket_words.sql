-- What people search in: the words of each ticket, stemmed as English and as Dutch (decision 0047). No text in the clear, but
-- words of it: erasing a ticket or a person writes these rows anew from the events.
-- A very long ticket has several parts. `all_words` is there once staff wrote a note: public words and notes together.
-- `complete` is false while only what came after the upgrade to this table is in it.
CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE TABLE ticket_words (
  reference text NOT NULL,
  part smallint NOT NULL,
  organisation text,
  complete boolean NOT NULL,
  public_words tsvector NOT NULL,
  all_words tsvector,
  PRIMARY KEY (reference, part)
);
CREATE INDEX ticket_words_public ON ticket_words USING gin (organisation, public_words);
CREATE INDEX ticket_words_all ON ticket_words USING gin (organisation, (coalesce(all_words, public_words)));
CREATE INDEX ticket_words_incomplete ON ticket_words (reference) WHERE NOT complete;
