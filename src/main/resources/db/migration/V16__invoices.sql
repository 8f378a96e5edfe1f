-- Invoices for those who need one. The numbers of a year have no gap: the next one is taken under this row's lock, in the
-- transaction that issues the invoice.
CREATE TABLE invoice_year (
  year_of INTEGER NOT NULL PRIMARY KEY,
  last_number INTEGER NOT NULL
);
-- What was issued is never changed: it says for itself what was sold, whatever becomes of the order.
CREATE TABLE invoice (
  year_of INTEGER NOT NULL,
  number_in_year INTEGER NOT NULL,
  order_id BIGINT NOT NULL REFERENCES orders(id),
  issued_at BIGINT NOT NULL,
  addressee VARCHAR(600) NOT NULL,
  vat_id VARCHAR(20) NOT NULL,
  what_for VARCHAR(300) NOT NULL,
  CONSTRAINT invoice_key PRIMARY KEY (year_of, number_in_year),
  CONSTRAINT one_invoice_per_order UNIQUE (order_id)
);
CREATE TABLE invoice_line (
  year_of INTEGER NOT NULL,
  number_in_year INTEGER NOT NULL,
  place INTEGER NOT NULL,
  what VARCHAR(300) NOT NULL,
  cents BIGINT NOT NULL,
  vat_permyriad INTEGER NOT NULL,
  CONSTRAINT invoice_line_key PRIMARY KEY (year_of, number_in_year, place),
  CONSTRAINT invoice_of_line FOREIGN KEY (year_of, number_in_year) REFERENCES invoice (year_of, number_in_year)
);
