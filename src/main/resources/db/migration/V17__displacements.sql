-- An evening that is called off, perhaps for another one: whoever has seats says what is to become of them.
CREATE TABLE displacement (
  performance_id BIGINT NOT NULL PRIMARY KEY REFERENCES performance(id),
  to_performance BIGINT REFERENCES performance(id),
  answer_until BIGINT NOT NULL,
  -- what is done for those who don't answer in time
  otherwise VARCHAR(10) NOT NULL CHECK (otherwise IN ('KEEP','REFUND')),
  made_at BIGINT NOT NULL,
  stopped BOOLEAN NOT NULL
);
-- An order whose buyer was told. The hold keeps the seats that are proposed, NULL where there were none.
CREATE TABLE displaced_order (
  order_id BIGINT NOT NULL PRIMARY KEY REFERENCES orders(id),
  performance_id BIGINT NOT NULL REFERENCES displacement(performance_id),
  hold VARCHAR(24),
  told_at BIGINT NOT NULL,
  answer VARCHAR(10),
  answered_at BIGINT,
  done_at BIGINT,
  failure VARCHAR(300)
);
CREATE INDEX displaced_order_by_performance ON displaced_order (performance_id);
-- What goes back of a price late is no money but stands on a gift card.
ALTER TABLE return_step ADD COLUMN as_card BOOLEAN DEFAULT FALSE NOT NULL;
-- What of a line's price its buyer gave to the theatre when it came to its end.
ALTER TABLE order_line ADD COLUMN given_cents BIGINT DEFAULT 0 NOT NULL;
