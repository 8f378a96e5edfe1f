-- One script for Apache Derby and PostgreSQL: only types and syntax both have. ${clob} is the one placeholder.
-- Times are BIGINT milliseconds since 1970 UTC (no time zone, no summer time); money is BIGINT cents.
-- UNIQUE constraints, never UNIQUE INDEX: only a constraint lets many NULLs stand beside each other on both.

CREATE SEQUENCE ids START WITH 50 INCREMENT BY 50;

-- venue -----------------------------------------------------------------------------------------------------------
CREATE TABLE venue (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(120) NOT NULL,
  city VARCHAR(80) NOT NULL,
  address VARCHAR(200) NOT NULL,
  time_zone VARCHAR(40) NOT NULL
);
CREATE TABLE hall (
  id BIGINT NOT NULL PRIMARY KEY,
  venue_id BIGINT NOT NULL REFERENCES venue(id),
  name VARCHAR(120) NOT NULL
);
-- A published plan is never changed in place: an edit is a new version.
CREATE TABLE seating_plan (
  id BIGINT NOT NULL PRIMARY KEY,
  hall_id BIGINT NOT NULL REFERENCES hall(id),
  version INTEGER NOT NULL,
  capacity INTEGER NOT NULL,
  body ${clob} NOT NULL,
  CONSTRAINT one_plan_version UNIQUE (hall_id, version)
);

-- programme -------------------------------------------------------------------------------------------------------
CREATE TABLE production (
  id BIGINT NOT NULL PRIMARY KEY,
  title VARCHAR(120) NOT NULL,
  tagline_nl VARCHAR(200) NOT NULL,
  tagline_en VARCHAR(200) NOT NULL,
  about_nl VARCHAR(2000) NOT NULL,
  about_en VARCHAR(2000) NOT NULL,
  facts_nl VARCHAR(200) NOT NULL,
  facts_en VARCHAR(200) NOT NULL,
  accent VARCHAR(7) NOT NULL
);
CREATE TABLE performance (
  id BIGINT NOT NULL PRIMARY KEY,
  production_id BIGINT NOT NULL REFERENCES production(id),
  plan_id BIGINT NOT NULL REFERENCES seating_plan(id),
  starts_at BIGINT NOT NULL,
  doors_at BIGINT NOT NULL,
  sale_from BIGINT NOT NULL,
  sale_until BIGINT NOT NULL,
  status VARCHAR(10) NOT NULL CHECK (status IN ('DRAFT','PUBLISHED','CLOSED','CANCELLED')),
  version INTEGER NOT NULL
);
CREATE INDEX performance_by_start ON performance (starts_at);
CREATE TABLE tariff (
  id BIGINT NOT NULL PRIMARY KEY,
  production_id BIGINT NOT NULL REFERENCES production(id),
  code VARCHAR(20) NOT NULL,
  name_nl VARCHAR(80) NOT NULL,
  name_en VARCHAR(80) NOT NULL,
  proof_nl VARCHAR(120) NOT NULL,
  proof_en VARCHAR(120) NOT NULL,
  companion BOOLEAN NOT NULL,
  place INTEGER NOT NULL,
  CONSTRAINT one_tariff_code UNIQUE (production_id, code)
);
CREATE TABLE price (
  id BIGINT NOT NULL PRIMARY KEY,
  performance_id BIGINT NOT NULL REFERENCES performance(id),
  zone VARCHAR(40) NOT NULL,
  tariff_id BIGINT NOT NULL REFERENCES tariff(id),
  cents BIGINT NOT NULL CHECK (cents >= 0),
  CONSTRAINT one_price UNIQUE (performance_id, zone, tariff_id)
);

-- seats: the hot path ---------------------------------------------------------------------------------------------
CREATE TABLE seat_hold (
  token VARCHAR(24) NOT NULL PRIMARY KEY,
  performance_id BIGINT NOT NULL REFERENCES performance(id),
  seats VARCHAR(4000) NOT NULL,
  made_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  reason VARCHAR(40),
  stretched BOOLEAN NOT NULL
);
CREATE INDEX seat_hold_by_expiry ON seat_hold (expires_at);
-- One row per seat of a performance, made when it is published. The conditional UPDATE on it decides who gets a seat.
CREATE TABLE seat_state (
  performance_id BIGINT NOT NULL REFERENCES performance(id),
  seat VARCHAR(40) NOT NULL,
  state VARCHAR(7) NOT NULL,
  hold VARCHAR(24),
  held_until BIGINT,
  order_line BIGINT,
  CONSTRAINT seat_state_key PRIMARY KEY (performance_id, seat),
  CONSTRAINT one_seat_per_line UNIQUE (order_line),
  CONSTRAINT seat_state_whole CHECK (
    (state = 'FREE' AND hold IS NULL AND held_until IS NULL AND order_line IS NULL) OR
    (state = 'HELD' AND hold IS NOT NULL AND held_until IS NOT NULL AND order_line IS NULL) OR
    (state = 'SOLD' AND hold IS NULL AND held_until IS NULL AND order_line IS NOT NULL) OR
    (state = 'BLOCKED' AND hold IS NULL AND held_until IS NULL AND order_line IS NULL))
);
CREATE INDEX seat_state_by_expiry ON seat_state (held_until);

-- payments: know a reference, not an order ------------------------------------------------------------------------
CREATE TABLE payment (
  id VARCHAR(24) NOT NULL PRIMARY KEY,
  reference VARCHAR(20) NOT NULL,
  gateway VARCHAR(20) NOT NULL,
  cents BIGINT NOT NULL CHECK (cents >= 0),
  status VARCHAR(10) NOT NULL CHECK (status IN ('OPEN','PAID','FAILED','ABANDONED')),
  return_to VARCHAR(300) NOT NULL,
  made_at BIGINT NOT NULL,
  settled_at BIGINT,
  -- since when the money is in and whoever it was for has not yet acted on it; NULL otherwise
  unheard_since BIGINT,
  version INTEGER NOT NULL
);
CREATE INDEX payment_by_reference ON payment (reference);
CREATE INDEX payment_by_unheard ON payment (unheard_since);
CREATE TABLE refund (
  id BIGINT NOT NULL PRIMARY KEY,
  payment_id VARCHAR(24) NOT NULL REFERENCES payment(id),
  cents BIGINT NOT NULL CHECK (cents > 0),
  reason VARCHAR(40) NOT NULL,
  made_at BIGINT NOT NULL
);
CREATE INDEX refund_by_payment ON refund (payment_id);

-- orders ----------------------------------------------------------------------------------------------------------
CREATE TABLE orders (
  id BIGINT NOT NULL PRIMARY KEY,
  number VARCHAR(12) NOT NULL,
  secret_key VARCHAR(24) NOT NULL,
  performance_id BIGINT NOT NULL REFERENCES performance(id),
  hold VARCHAR(24) NOT NULL,
  buyer_name VARCHAR(200) NOT NULL,
  buyer_email VARCHAR(254) NOT NULL,
  buyer_language VARCHAR(2) NOT NULL,
  status VARCHAR(10) NOT NULL CHECK (status IN ('PENDING','PAID','EXPIRED','REFUNDED')),
  cents BIGINT NOT NULL,
  placed_at BIGINT NOT NULL,
  pay_until BIGINT NOT NULL,
  payment_id VARCHAR(24) REFERENCES payment(id),
  paid_at BIGINT,
  version INTEGER NOT NULL,
  CONSTRAINT one_order_number UNIQUE (number),
  CONSTRAINT one_order_per_hold UNIQUE (hold)
);
CREATE INDEX orders_by_email ON orders (buyer_email);
CREATE INDEX orders_by_pay_until ON orders (status, pay_until);
CREATE TABLE order_line (
  id BIGINT NOT NULL PRIMARY KEY,
  order_id BIGINT NOT NULL REFERENCES orders(id),
  seat VARCHAR(40) NOT NULL,
  zone VARCHAR(40) NOT NULL,
  tariff_id BIGINT NOT NULL REFERENCES tariff(id),
  cents BIGINT NOT NULL,
  vat_permyriad INTEGER NOT NULL,
  place INTEGER NOT NULL,
  CONSTRAINT one_line_per_seat_of_order UNIQUE (order_id, seat)
);

-- tickets ---------------------------------------------------------------------------------------------------------
CREATE TABLE signing_key (
  id BIGINT NOT NULL PRIMARY KEY,
  public_key VARCHAR(200) NOT NULL,
  private_key VARCHAR(200) NOT NULL,
  made_at BIGINT NOT NULL
);
-- live_seat is the seat while the ticket is valid and NULL when it is void: two valid tickets for one seat can't exist.
CREATE TABLE ticket (
  id BIGINT NOT NULL PRIMARY KEY,
  performance_id BIGINT NOT NULL REFERENCES performance(id),
  order_line BIGINT NOT NULL REFERENCES order_line(id),
  seat VARCHAR(40) NOT NULL,
  live_seat VARCHAR(40),
  revision INTEGER NOT NULL,
  short_code VARCHAR(12) NOT NULL,
  made_at BIGINT NOT NULL,
  version INTEGER NOT NULL,
  CONSTRAINT one_live_ticket UNIQUE (performance_id, live_seat),
  CONSTRAINT one_short_code UNIQUE (short_code)
);
CREATE INDEX ticket_by_line ON ticket (order_line);

-- admission -------------------------------------------------------------------------------------------------------
CREATE TABLE scan (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  performance_id BIGINT NOT NULL REFERENCES performance(id),
  ticket_id BIGINT,
  direction VARCHAR(3) NOT NULL CHECK (direction IN ('IN','OUT')),
  gate VARCHAR(60) NOT NULL,
  scanned_at BIGINT NOT NULL,
  received_at BIGINT NOT NULL,
  verdict VARCHAR(20) NOT NULL,
  -- tells whether two scans with one id are the same scan
  mark VARCHAR(64) NOT NULL,
  answer VARCHAR(1000) NOT NULL,
  staff VARCHAR(60) NOT NULL
);
CREATE INDEX scan_by_performance ON scan (performance_id, received_at);
-- open_ticket is the ticket while its person is inside and NULL after leaving: one open admission per ticket.
CREATE TABLE admission (
  id BIGINT NOT NULL PRIMARY KEY,
  performance_id BIGINT NOT NULL REFERENCES performance(id),
  ticket_id BIGINT NOT NULL REFERENCES ticket(id),
  open_ticket BIGINT,
  admitted_at BIGINT NOT NULL,
  gate VARCHAR(60) NOT NULL,
  left_at BIGINT,
  CONSTRAINT one_open_admission UNIQUE (open_ticket)
);
CREATE INDEX admission_by_ticket ON admission (ticket_id);
CREATE INDEX admission_by_performance ON admission (performance_id);

-- accounts --------------------------------------------------------------------------------------------------------
CREATE TABLE staff (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(60) NOT NULL,
  role VARCHAR(12) NOT NULL CHECK (role IN ('DOOR','BOX_OFFICE','ORGANISER','ADMIN')),
  password_hash VARCHAR(200),
  welcome_hash VARCHAR(64),
  CONSTRAINT one_staff_name UNIQUE (name)
);
CREATE TABLE staff_session (
  token_hash VARCHAR(64) NOT NULL PRIMARY KEY,
  staff_id BIGINT NOT NULL REFERENCES staff(id),
  made_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL
);

-- mail ------------------------------------------------------------------------------------------------------------
CREATE TABLE outbox (
  id BIGINT NOT NULL PRIMARY KEY,
  kind VARCHAR(40) NOT NULL,
  recipient VARCHAR(254) NOT NULL,
  subject VARCHAR(250) NOT NULL,
  body_text ${clob} NOT NULL,
  body_html ${clob} NOT NULL,
  made_at BIGINT NOT NULL,
  due_at BIGINT,
  attempts INTEGER NOT NULL,
  sent_at BIGINT,
  failure VARCHAR(500),
  version INTEGER NOT NULL
);
CREATE INDEX outbox_by_due ON outbox (due_at);

-- platform --------------------------------------------------------------------------------------------------------
CREATE TABLE audit_trail (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at_time BIGINT NOT NULL,
  who VARCHAR(60) NOT NULL,
  origin VARCHAR(60) NOT NULL,
  what VARCHAR(40) NOT NULL,
  subject VARCHAR(60) NOT NULL,
  detail VARCHAR(4000) NOT NULL
);
CREATE INDEX audit_trail_by_subject ON audit_trail (subject);
CREATE TABLE idempotency (
  scope VARCHAR(20) NOT NULL,
  idem_key VARCHAR(100) NOT NULL,
  request_hash VARCHAR(64) NOT NULL,
  status INTEGER NOT NULL,
  answer ${clob} NOT NULL,
  location VARCHAR(300),
  made_at BIGINT NOT NULL,
  CONSTRAINT one_answer_per_key PRIMARY KEY (scope, idem_key)
);
CREATE INDEX idempotency_by_age ON idempotency (made_at);
