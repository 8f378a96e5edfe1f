-- What banks took back of payments, and what they gave again: one row each time that a gateway told of a change. Only ever added to.
CREATE TABLE chargeback (
  id BIGINT NOT NULL PRIMARY KEY,
  payment_id VARCHAR(24) NOT NULL REFERENCES payment(id),
  -- more than nothing was taken back, less was given again
  cents BIGINT NOT NULL CHECK (cents <> 0),
  told_at BIGINT NOT NULL,
  -- when somebody of the office had looked into it
  seen_at BIGINT
);
CREATE INDEX chargeback_by_payment ON chargeback (payment_id);
