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
