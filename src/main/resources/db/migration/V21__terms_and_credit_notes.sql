-- What house and company agreed on for a production. The amounts are for one evening.
CREATE TABLE settlement_terms (
  production_id BIGINT NOT NULL PRIMARY KEY REFERENCES production(id),
  rights_permyriad INTEGER NOT NULL CHECK (rights_permyriad BETWEEN 0 AND 10000),
  share_permyriad INTEGER NOT NULL CHECK (share_permyriad BETWEEN 0 AND 10000),
  guarantee_cents BIGINT NOT NULL CHECK (guarantee_cents >= 0),
  costs_cents BIGINT NOT NULL CHECK (costs_cents >= 0),
  version INTEGER NOT NULL
);
-- What a provider asks for each payment by that method, from that moment on until the next row of the method.
CREATE TABLE payment_fee (
  method VARCHAR(20) NOT NULL,
  from_time BIGINT NOT NULL,
  fixed_cents BIGINT NOT NULL CHECK (fixed_cents >= 0),
  permyriad INTEGER NOT NULL CHECK (permyriad BETWEEN 0 AND 10000),
  CONSTRAINT payment_fee_key PRIMARY KEY (method, from_time)
);

-- A credit note stands among the invoices, with a number of the same series, and names the invoice that it takes back of.
-- invoiced_order is the order of an invoice and NULL for a credit note: one invoice per order, and as many credit notes as it needs.
ALTER TABLE invoice ADD COLUMN invoiced_order BIGINT;
UPDATE invoice SET invoiced_order = order_id;
ALTER TABLE invoice DROP CONSTRAINT one_invoice_per_order;
ALTER TABLE invoice ADD CONSTRAINT one_invoice_per_order UNIQUE (invoiced_order);
ALTER TABLE invoice ADD COLUMN credits_year INTEGER;
ALTER TABLE invoice ADD COLUMN credits_number INTEGER;
ALTER TABLE invoice ADD CONSTRAINT credit_of_invoice FOREIGN KEY (credits_year, credits_number) REFERENCES invoice (year_of, number_in_year);
ALTER TABLE invoice ADD CONSTRAINT invoice_or_credit_note CHECK (
  (invoiced_order IS NOT NULL AND credits_year IS NULL AND credits_number IS NULL)
  OR (invoiced_order IS NULL AND credits_year IS NOT NULL AND credits_number IS NOT NULL));
CREATE INDEX invoice_by_order ON invoice (order_id);
-- The line of the order that a line is about; NULL for the charge. What is credited is less than nothing. The tax is as it was told.
ALTER TABLE invoice_line ADD COLUMN order_line_id BIGINT REFERENCES order_line(id);
ALTER TABLE invoice_line ADD COLUMN tax_cents BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE invoice_line ADD COLUMN credits BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE invoice_line SET tax_cents = (2 * cents * vat_permyriad + 10000 + vat_permyriad) / (2 * (10000 + vat_permyriad));
-- An invoice had the lines that lived when it was issued, in their order.
UPDATE invoice_line SET order_line_id = (
  SELECT l.id FROM invoice i JOIN order_line l ON l.order_id = i.order_id
  WHERE i.year_of = invoice_line.year_of AND i.number_in_year = invoice_line.number_in_year
    AND (l.ended_at IS NULL OR l.ended_at > i.issued_at)
    AND (SELECT count(*) FROM order_line b WHERE b.order_id = l.order_id AND b.place < l.place
      AND (b.ended_at IS NULL OR b.ended_at > i.issued_at)) = invoice_line.place);
ALTER TABLE invoice_line ADD CONSTRAINT once_invoiced_once_credited UNIQUE (order_line_id, credits);

-- How often of it came back while the order lived: seats that are given back, evenings that were called off.
ALTER TABLE voucher_use ADD COLUMN back_uses INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE voucher_use ADD CONSTRAINT no_more_back_than_used CHECK (back_uses >= 0 AND back_uses <= uses);
