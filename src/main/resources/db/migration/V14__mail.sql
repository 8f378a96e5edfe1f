-- How one gets there, for the letter the day before; a paragraph in each language, empty for nothing.
ALTER TABLE venue ADD COLUMN travel_nl VARCHAR(1000) DEFAULT '' NOT NULL;
ALTER TABLE venue ADD COLUMN travel_en VARCHAR(1000) DEFAULT '' NOT NULL;
-- What the organiser wants to say in the letters about a production.
ALTER TABLE production ADD COLUMN letter_nl VARCHAR(500) DEFAULT '' NOT NULL;
ALTER TABLE production ADD COLUMN letter_en VARCHAR(500) DEFAULT '' NOT NULL;

-- What is put in with a letter when it leaves, as words that the rooms understand: 'tickets'.
ALTER TABLE outbox ADD COLUMN encloses VARCHAR(60);
-- When it came back; failure says why.
ALTER TABLE outbox ADD COLUMN bounced_at BIGINT;
-- The letter that was sent in its place.
ALTER TABLE outbox ADD COLUMN followed_by BIGINT;

-- An order is reminded once of an evening at that hour. The key is the judge between nodes and after a fall.
CREATE TABLE reminder (
  order_id BIGINT NOT NULL REFERENCES orders(id),
  performance_id BIGINT NOT NULL REFERENCES performance(id),
  starts_at BIGINT NOT NULL,
  made_at BIGINT NOT NULL,
  CONSTRAINT one_reminder PRIMARY KEY (order_id, performance_id, starts_at)
);
