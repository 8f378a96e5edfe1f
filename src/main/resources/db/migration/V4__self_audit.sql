-- The house looks after itself: which node does a job that only one may do, and what the self-audit found.

CREATE TABLE job_lease (
  name VARCHAR(40) NOT NULL PRIMARY KEY,
  owner VARCHAR(40) NOT NULL,
  until_ms BIGINT NOT NULL
);
-- Every night's result, and beside them the last one that somebody asked for.
CREATE TABLE self_audit (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  checked_at BIGINT NOT NULL,
  nightly BOOLEAN NOT NULL,
  clean BOOLEAN NOT NULL,
  millis BIGINT NOT NULL,
  findings ${clob} NOT NULL
);

-- What a letter is about (order:K7Q2M9XD), so that a paid order without its letter can be found.
ALTER TABLE outbox ADD COLUMN about VARCHAR(60);
-- The subject of a letter with tickets ends with the order's number and a bracket, in both languages.
UPDATE outbox SET about = 'order:' || SUBSTR(subject, LENGTH(subject) - 8, 8) WHERE kind = 'tickets';
-- The others name no order: it is the one of that buyer for which money went back.
UPDATE outbox SET about = (
  SELECT MIN('order:' || o.number) FROM orders o JOIN payment p ON p.reference = o.number
  JOIN refund r ON r.payment_id = p.id WHERE o.buyer_email = outbox.recipient)
WHERE kind IN ('refund-too-late', 'refund-paid-twice');
