-- The tax on admission, by the first day on which a rate holds; the evening's date says which one that is.
CREATE TABLE vat_rate (
  -- yyyy-mm-dd
  holds_from CHAR(10) NOT NULL PRIMARY KEY,
  permyriad INTEGER NOT NULL CHECK (permyriad BETWEEN 0 AND 10000)
);
-- Wet op de omzetbelasting 1968, table I, b.14: 9 % since then
INSERT INTO vat_rate (holds_from, permyriad) VALUES ('2019-01-01', 900);

-- What an order of the audience costs besides its seats, and whether they are asked for a gift.
ALTER TABLE production ADD COLUMN service_cents BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE production ADD COLUMN asks_donation BOOLEAN DEFAULT FALSE NOT NULL;

-- The total of an order is its lines', this and that; a charge has a tax in it and may go back, a gift has none and stays.
ALTER TABLE orders ADD COLUMN service_cents BIGINT DEFAULT 0 NOT NULL CHECK (service_cents >= 0);
ALTER TABLE orders ADD COLUMN service_permyriad INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE orders ADD COLUMN service_back_cents BIGINT DEFAULT 0 NOT NULL CHECK (service_back_cents >= 0);
ALTER TABLE orders ADD COLUMN donation_cents BIGINT DEFAULT 0 NOT NULL CHECK (donation_cents >= 0);
