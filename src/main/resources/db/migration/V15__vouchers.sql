-- A gift card is money: its code is known to whoever has it and kept only as a hash. The balance is what can still be spent; what an
-- order waits to be paid with is taken off it already.
CREATE TABLE gift_card (
  id BIGINT NOT NULL PRIMARY KEY,
  code_hash CHAR(64) NOT NULL,
  tail CHAR(4) NOT NULL,
  issued_cents BIGINT NOT NULL CHECK (issued_cents > 0),
  balance_cents BIGINT NOT NULL CHECK (balance_cents >= 0),
  about VARCHAR(200) NOT NULL,
  -- the number of the order that it was issued for, or gift:<id>
  reference VARCHAR(30) NOT NULL,
  made_at BIGINT NOT NULL,
  ended_at BIGINT,
  CONSTRAINT one_gift_card_per_code UNIQUE (code_hash)
);
-- The part of an order that a gift card pays: RESERVED while the order waits for the rest, as its seats are HELD.
CREATE TABLE gift_spending (
  reference VARCHAR(12) NOT NULL,
  gift_card_id BIGINT NOT NULL REFERENCES gift_card(id),
  cents BIGINT NOT NULL CHECK (cents > 0),
  state VARCHAR(8) NOT NULL CHECK (state IN ('RESERVED','SPENT','RELEASED')),
  back_cents BIGINT DEFAULT 0 NOT NULL CHECK (back_cents >= 0),
  CONSTRAINT one_gift_spending_of_an_order PRIMARY KEY (reference),
  CONSTRAINT no_more_back_than_spent CHECK (back_cents <= cents)
);
CREATE INDEX gift_spending_by_card ON gift_spending (gift_card_id);
ALTER TABLE orders ADD COLUMN gift_cents BIGINT DEFAULT 0 NOT NULL;

-- A voucher takes something off the prices of an order, or makes seats free. Where zones or tariffs is empty it holds for all of them;
-- else their codes, with a space between them. used is counted by whoever orders, in the transaction that places the order.
CREATE TABLE voucher (
  id BIGINT NOT NULL PRIMARY KEY,
  code VARCHAR(40) NOT NULL,
  code_key VARCHAR(40) NOT NULL,
  kind VARCHAR(9) NOT NULL CHECK (kind IN ('AMOUNT','PERCENT','FREE_SEAT')),
  worth BIGINT NOT NULL CHECK (worth >= 0),
  about VARCHAR(200) NOT NULL,
  batch VARCHAR(12),
  -- of the company, whose free seats these are; then the code is a secret link
  person VARCHAR(200),
  production_id BIGINT REFERENCES production(id),
  zones VARCHAR(400) NOT NULL,
  tariffs VARCHAR(400) NOT NULL,
  from_time BIGINT,
  until_time BIGINT,
  most INTEGER CHECK (most > 0),
  used INTEGER DEFAULT 0 NOT NULL,
  per_buyer INTEGER CHECK (per_buyer > 0),
  made_at BIGINT NOT NULL,
  ended_at BIGINT,
  CONSTRAINT one_voucher_per_code UNIQUE (code_key),
  CONSTRAINT used_as_often_as_allowed CHECK (used >= 0 AND (most IS NULL OR used <= most))
);
CREATE INDEX voucher_by_batch ON voucher (batch);
-- What an order had of a voucher, until it was over unpaid.
CREATE TABLE voucher_use (
  reference VARCHAR(12) NOT NULL PRIMARY KEY,
  voucher_id BIGINT NOT NULL REFERENCES voucher(id),
  buyer_email VARCHAR(254) NOT NULL,
  uses INTEGER NOT NULL CHECK (uses > 0),
  cents BIGINT NOT NULL CHECK (cents > 0),
  used_at BIGINT NOT NULL,
  given_back_at BIGINT
);
CREATE INDEX voucher_use_by_buyer ON voucher_use (voucher_id, buyer_email);
-- What a line would have cost without a voucher.
ALTER TABLE order_line ADD COLUMN full_cents BIGINT DEFAULT 0 NOT NULL;
UPDATE order_line SET full_cents = cents;
