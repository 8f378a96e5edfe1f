-- One person's count of the till, from opening to closing. open_for is that person while it is open, so that nobody has two of them.
-- cash, card and invoice are what the payments of the shift said when it was closed, less what was handed back; counted is what was
-- in the drawer then, terminal what the card terminal says of itself.
CREATE TABLE till_shift (
  id BIGINT NOT NULL PRIMARY KEY,
  member VARCHAR(60) NOT NULL,
  opened_at BIGINT NOT NULL,
  float_cents BIGINT NOT NULL CHECK (float_cents >= 0),
  open_for VARCHAR(60),
  closed_at BIGINT,
  closed_by VARCHAR(60),
  cash_cents BIGINT,
  card_cents BIGINT,
  invoice_cents BIGINT,
  counted_cents BIGINT CHECK (counted_cents >= 0),
  terminal_cents BIGINT,
  note VARCHAR(200) DEFAULT '' NOT NULL,
  version INTEGER NOT NULL,
  CONSTRAINT one_open_shift_of_a_member UNIQUE (open_for),
  CONSTRAINT till_shift_whole CHECK (
    (closed_at IS NULL AND open_for IS NOT NULL AND open_for = member)
    OR (closed_at IS NOT NULL AND open_for IS NULL AND closed_at >= opened_at AND closed_by IS NOT NULL AND cash_cents IS NOT NULL
      AND card_cents IS NOT NULL AND invoice_cents IS NOT NULL AND counted_cents IS NOT NULL AND terminal_cents IS NOT NULL))
);
CREATE INDEX till_shift_by_member ON till_shift (member, opened_at);

-- Who said that it was paid at the counter, and in which shift that was written down; NULL for all other gateways. The indexes come
-- before the references: Derby makes one for each reference, and then no other that can be named.
ALTER TABLE payment ADD COLUMN taken_by VARCHAR(60);
ALTER TABLE payment ADD COLUMN shift_id BIGINT;
CREATE INDEX payment_by_shift ON payment (shift_id);
ALTER TABLE payment ADD CONSTRAINT payment_of_shift FOREIGN KEY (shift_id) REFERENCES till_shift(id);
-- How somebody handed the money over, and in which shift; NULL where a gateway brought it back.
ALTER TABLE refund ADD COLUMN handed VARCHAR(10) CHECK (handed IN ('cash','terminal','invoice'));
ALTER TABLE refund ADD COLUMN shift_id BIGINT;
CREATE INDEX refund_by_shift ON refund (shift_id);
ALTER TABLE refund ADD CONSTRAINT refund_of_shift FOREIGN KEY (shift_id) REFERENCES till_shift(id);

-- What was paid and handed over at the counter before there were shifts is one shift that is over, and nobody counted it: number 0.
-- Where more cash was handed back than came in, its float is what was there before.
INSERT INTO till_shift (id, member, opened_at, float_cents, closed_at, closed_by, cash_cents, card_cents, invoice_cents,
  counted_cents, terminal_cents, version)
  SELECT 0, 'house', min(at_time), CASE WHEN sum(cash) < 0 THEN -sum(cash) ELSE 0 END, max(at_time), 'house', sum(cash), sum(card),
    sum(invoice), CASE WHEN sum(cash) < 0 THEN 0 ELSE sum(cash) END, sum(card), 1 FROM (
    SELECT settled_at AS at_time, CASE WHEN method = 'cash' THEN cents ELSE 0 END AS cash,
      CASE WHEN method = 'terminal' THEN cents ELSE 0 END AS card, CASE WHEN method = 'invoice' THEN cents ELSE 0 END AS invoice
    FROM payment WHERE gateway = 'counter' AND status = 'PAID'
    UNION ALL SELECT r.done_at AS at_time, CASE WHEN p.method = 'cash' THEN -r.cents ELSE 0 END AS cash,
      CASE WHEN p.method = 'terminal' THEN -r.cents ELSE 0 END AS card, CASE WHEN p.method = 'invoice' THEN -r.cents ELSE 0 END AS invoice
    FROM refund r JOIN payment p ON p.id = r.payment_id WHERE p.gateway = 'counter' AND r.status = 'DONE'
  ) moved HAVING count(*) > 0;
UPDATE payment SET shift_id = 0 WHERE gateway = 'counter' AND status = 'PAID';
UPDATE refund SET shift_id = 0, handed = (SELECT p.method FROM payment p WHERE p.id = refund.payment_id)
  WHERE status = 'DONE' AND payment_id IN (SELECT id FROM payment WHERE gateway = 'counter');
