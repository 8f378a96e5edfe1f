-- Double entry in one row: the amount goes from the credited account to the debited one, so that no entry can be out of balance.
-- Rows are only ever added. The reference is the number of an order.
CREATE TABLE ledger_entry (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at_time BIGINT NOT NULL,
  what VARCHAR(20) NOT NULL,
  debit VARCHAR(40) NOT NULL,
  credit VARCHAR(40) NOT NULL,
  cents BIGINT NOT NULL CHECK (cents > 0),
  reference VARCHAR(20) NOT NULL,
  performance_id BIGINT
);
CREATE INDEX ledger_entry_by_reference ON ledger_entry (reference);
CREATE INDEX ledger_entry_by_performance ON ledger_entry (performance_id);

-- What was bought before there was a ledger, as it would have been written.
INSERT INTO ledger_entry (at_time, what, debit, credit, cents, reference, performance_id)
  SELECT p.settled_at, 'payment', 'gateway:' || p.gateway, 'buyers', p.cents, p.reference, CAST(NULL AS BIGINT)
  FROM payment p WHERE p.status = 'PAID' AND p.cents > 0;
INSERT INTO ledger_entry (at_time, what, debit, credit, cents, reference, performance_id)
  SELECT r.made_at, 'refund', 'buyers', 'gateway:' || p.gateway, r.cents, p.reference, CAST(NULL AS BIGINT)
  FROM refund r JOIN payment p ON p.id = r.payment_id;
-- the tax in a price, rounded half up
INSERT INTO ledger_entry (at_time, what, debit, credit, cents, reference, performance_id)
  SELECT at_time, 'sale', 'buyers', 'vat:900', sum(vat), number, performance_id FROM (
    SELECT o.paid_at AS at_time, o.number AS number, o.performance_id AS performance_id,
      (2 * l.cents * 900 + 10900) / (2 * 10900) AS vat
    FROM orders o JOIN order_line l ON l.order_id = o.id WHERE o.status = 'PAID') lines
  GROUP BY at_time, number, performance_id HAVING sum(vat) > 0;
INSERT INTO ledger_entry (at_time, what, debit, credit, cents, reference, performance_id)
  SELECT at_time, 'sale', 'buyers', 'sales', sum(net), number, performance_id FROM (
    SELECT o.paid_at AS at_time, o.number AS number, o.performance_id AS performance_id,
      l.cents - (2 * l.cents * 900 + 10900) / (2 * 10900) AS net
    FROM orders o JOIN order_line l ON l.order_id = o.id WHERE o.status = 'PAID') lines
  GROUP BY at_time, number, performance_id HAVING sum(net) > 0;

-- A line that is sold comes to an end when its seat is given back or exchanged for another. What is kept of its price stays earned.
ALTER TABLE order_line ADD COLUMN ended_at BIGINT;
ALTER TABLE order_line ADD COLUMN ended_how VARCHAR(10);
ALTER TABLE order_line ADD COLUMN kept_cents BIGINT DEFAULT 0 NOT NULL;

-- Orders that came of one another by an exchange share their money: the number of the first of them.
ALTER TABLE orders ADD COLUMN family VARCHAR(12) DEFAULT '' NOT NULL;
UPDATE orders SET family = number;
CREATE INDEX orders_by_family ON orders (family);
-- What the lines that are given for it are worth: it is paid with that first.
ALTER TABLE orders ADD COLUMN credit_cents BIGINT DEFAULT 0 NOT NULL;
-- The lines that end in the transaction that sells the seats of an order made in exchange for them.
CREATE TABLE exchanged_line (
  order_id BIGINT NOT NULL REFERENCES orders(id),
  line_id BIGINT NOT NULL REFERENCES order_line(id),
  CONSTRAINT exchanged_line_key PRIMARY KEY (order_id, line_id)
);
CREATE INDEX exchanged_line_by_line ON exchanged_line (line_id);

-- Why a ticket counts no more: the door says something else of one that was given back than of one that was exchanged.
ALTER TABLE ticket ADD COLUMN ended_how VARCHAR(10);

-- What a buyer gets back, by how long before the start: the first step whose time has not passed is valid.
CREATE TABLE return_step (
  production_id BIGINT NOT NULL REFERENCES production(id),
  hours_before INTEGER NOT NULL CHECK (hours_before >= 0),
  percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100),
  CONSTRAINT return_step_key PRIMARY KEY (production_id, hours_before)
);
-- Until so many hours before the start seats may be exchanged for others; NULL for never.
ALTER TABLE production ADD COLUMN exchange_hours INTEGER;

-- A ticket may be in somebody's name, and may have been handed on to them: then it has a key of its own.
ALTER TABLE ticket ADD COLUMN holder_name VARCHAR(200);
ALTER TABLE ticket ADD COLUMN secret_key VARCHAR(24);
