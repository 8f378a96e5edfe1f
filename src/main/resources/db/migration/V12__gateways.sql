-- Money through gateways: the way a payment was chosen to be made, what it is called there, and when the house asks by itself.
ALTER TABLE payment ADD COLUMN method VARCHAR(20) DEFAULT 'sandbox' NOT NULL;
ALTER TABLE payment ADD COLUMN gateway_id VARCHAR(64);
ALTER TABLE payment ADD COLUMN checkout_url VARCHAR(2000);
-- What was asked where something else came in: cents is what came in then. NULL otherwise.
ALTER TABLE payment ADD COLUMN asked_cents BIGINT;
-- When the house asks the gateway by itself how it stands, NULL for never; and how often it did.
ALTER TABLE payment ADD COLUMN look_at BIGINT;
ALTER TABLE payment ADD COLUMN looks INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE payment ADD CONSTRAINT one_payment_at_gateway UNIQUE (gateway, gateway_id);
CREATE INDEX payment_by_look ON payment (look_at);

-- Money that goes back is decided first (DUE) and brought away later. What was paid back until now moved no money: it is done.
ALTER TABLE refund ADD COLUMN status VARCHAR(10) DEFAULT 'DONE' NOT NULL;
ALTER TABLE refund ADD CONSTRAINT refund_status CHECK (status IN ('DUE','SENT','DONE','FAILED'));
-- When the job takes it up again; NULL where nothing is to be done, or somebody has to hand the money over.
ALTER TABLE refund ADD COLUMN due_at BIGINT;
-- How often it was about to be sent, how often it was asked about since it was, and how often the office said "once more".
ALTER TABLE refund ADD COLUMN attempts INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE refund ADD COLUMN looks INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE refund ADD COLUMN again INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE refund ADD COLUMN gateway_refund VARCHAR(64);
ALTER TABLE refund ADD COLUMN failure VARCHAR(500);
ALTER TABLE refund ADD COLUMN done_at BIGINT;
UPDATE refund SET done_at = made_at;
CREATE INDEX refund_by_due ON refund (due_at);
CREATE INDEX refund_by_status ON refund (status, made_at);

-- One row: while stopped_at is set, no refund leaves the house.
CREATE TABLE refund_brake (
  only_one INTEGER NOT NULL PRIMARY KEY CHECK (only_one = 1),
  stopped_at BIGINT,
  stopped_by VARCHAR(60)
);
INSERT INTO refund_brake (only_one, stopped_at, stopped_by) VALUES (1, NULL, NULL);
