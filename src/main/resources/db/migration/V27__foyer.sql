-- What a buyer wants help with at the door. It tells about somebody's health, so it stands by itself, and its row goes after the evening.
CREATE TABLE help_wanted (
  order_id BIGINT NOT NULL REFERENCES orders(id),
  performance_id BIGINT NOT NULL REFERENCES performance(id),
  words VARCHAR(200) NOT NULL,
  said_at BIGINT NOT NULL,
  CONSTRAINT help_of_order PRIMARY KEY (order_id)
);
-- What the office has to say to the door about a ticket, or about all tickets of an order and of those it was exchanged for (its family).
CREATE TABLE remark (
  id BIGINT NOT NULL PRIMARY KEY,
  family VARCHAR(12) NOT NULL,
  -- NULL where it is about the whole order
  ticket_id BIGINT REFERENCES ticket(id),
  words VARCHAR(200) NOT NULL,
  made_by VARCHAR(60) NOT NULL,
  made_at BIGINT NOT NULL,
  ended_by VARCHAR(60),
  ended_at BIGINT,
  -- what it is about while it stands, else NULL: one at a time
  live_family VARCHAR(12),
  live_ticket BIGINT,
  CONSTRAINT one_remark_of_order UNIQUE (live_family),
  CONSTRAINT one_remark_of_ticket UNIQUE (live_ticket),
  CONSTRAINT remark_whole CHECK ((ended_at IS NULL) = (live_family IS NOT NULL OR live_ticket IS NOT NULL))
);
CREATE INDEX remark_by_family ON remark (family);
-- That the list on paper of an evening was mailed; one that is moved to another time gets another.
CREATE TABLE door_list (
  performance_id BIGINT NOT NULL REFERENCES performance(id),
  doors_at BIGINT NOT NULL,
  made_at BIGINT NOT NULL,
  CONSTRAINT one_door_list PRIMARY KEY (performance_id, doors_at)
);
