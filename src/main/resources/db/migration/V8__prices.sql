-- Tariffs with conditions: who may use them, for how many seats of an order, and whether only staff sell them.
ALTER TABLE tariff ADD COLUMN who_nl VARCHAR(200) DEFAULT '' NOT NULL;
ALTER TABLE tariff ADD COLUMN who_en VARCHAR(200) DEFAULT '' NOT NULL;
ALTER TABLE tariff ADD COLUMN least_seats INTEGER;
ALTER TABLE tariff ADD COLUMN most_seats INTEGER;
ALTER TABLE tariff ADD COLUMN staff_only BOOLEAN DEFAULT FALSE NOT NULL;
-- No longer offered. What was sold at it still names it, so a tariff is never deleted.
ALTER TABLE tariff ADD COLUMN ended BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE tariff ADD COLUMN version INTEGER DEFAULT 0 NOT NULL;

-- A price is never changed in place: it ends and another begins, at a revision of the performance's price list that counts
-- its changes. A hold keeps the revision that it was made under, and is paid by what was valid at that one.
ALTER TABLE performance ADD COLUMN price_list INTEGER DEFAULT 1 NOT NULL;
ALTER TABLE seat_hold ADD COLUMN price_list INTEGER DEFAULT 1 NOT NULL;
ALTER TABLE price ADD COLUMN valid_from INTEGER DEFAULT 1 NOT NULL;
-- The first revision in which it is not valid any more; 2147483647 while it is.
ALTER TABLE price ADD COLUMN valid_until INTEGER DEFAULT 2147483647 NOT NULL;
ALTER TABLE price ADD COLUMN ended_at BIGINT;
ALTER TABLE price DROP CONSTRAINT one_price;
ALTER TABLE price ADD CONSTRAINT one_price UNIQUE (performance_id, zone, tariff_id, valid_until);

-- A price list that is kept under a name, for the evenings of a production in a hall.
CREATE TABLE price_template (
  id BIGINT NOT NULL PRIMARY KEY,
  production_id BIGINT NOT NULL REFERENCES production(id),
  hall_id BIGINT NOT NULL REFERENCES hall(id),
  name VARCHAR(80) NOT NULL,
  CONSTRAINT one_price_template_name UNIQUE (production_id, hall_id, name)
);
CREATE TABLE price_template_entry (
  template_id BIGINT NOT NULL REFERENCES price_template(id),
  zone VARCHAR(40) NOT NULL,
  tariff_id BIGINT NOT NULL REFERENCES tariff(id),
  cents BIGINT NOT NULL CHECK (cents >= 0),
  CONSTRAINT price_template_entry_key PRIMARY KEY (template_id, zone, tariff_id)
);

-- Price zones that are others for one performance than in its plan: {"zone": ["seat", …]}. None where all is as in the plan.
CREATE TABLE painting (
  id BIGINT NOT NULL PRIMARY KEY,
  performance_id BIGINT NOT NULL REFERENCES performance(id),
  body ${clob} NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_until INTEGER NOT NULL,
  ended_at BIGINT,
  CONSTRAINT one_painting UNIQUE (performance_id, valid_until)
);
