-- A laptop in the venue keeps the lists of its house and what it answered itself, so that the door goes on without the internet.
-- In a house these tables stay empty.
CREATE TABLE node_evening (
  performance BIGINT NOT NULL PRIMARY KEY,
  version VARCHAR(40) NOT NULL,
  starts_at BIGINT NOT NULL,
  -- the list as the house sent it, without its tickets, in both languages
  head_nl ${clob} NOT NULL,
  head_en ${clob} NOT NULL,
  fetched_at BIGINT NOT NULL
);
CREATE TABLE node_ticket (
  hash VARCHAR(22) NOT NULL PRIMARY KEY,
  performance BIGINT NOT NULL REFERENCES node_evening(performance),
  state VARCHAR(12) NOT NULL,
  slip VARCHAR(20000)
);
CREATE INDEX node_ticket_by_evening ON node_ticket (performance);

-- Every scan that was taken here, with the answer that was given, in the order in which they came. Only ever added to.
CREATE TABLE node_scan (
  seq BIGINT NOT NULL PRIMARY KEY,
  id VARCHAR(64) NOT NULL,
  performance BIGINT NOT NULL,
  hash VARCHAR(22),
  direction VARCHAR(3) NOT NULL CHECK (direction IN ('IN','OUT')),
  gate VARCHAR(60) NOT NULL,
  scanned_at BIGINT NOT NULL,
  received_at BIGINT NOT NULL,
  verdict VARCHAR(20) NOT NULL,
  -- tells whether two scans with one id are the same scan
  mark VARCHAR(64) NOT NULL,
  answer VARCHAR(1000) NOT NULL,
  -- as the house is told
  body ${clob} NOT NULL,
  staff VARCHAR(60) NOT NULL,
  device BIGINT,
  CONSTRAINT one_node_scan UNIQUE (id)
);
-- What the house made of it, in the same order: what is above the highest number here still waits. Only ever added to.
CREATE TABLE node_told (
  seq BIGINT NOT NULL PRIMARY KEY REFERENCES node_scan(seq),
  told_at BIGINT NOT NULL,
  status INTEGER NOT NULL,
  -- 1: somebody is inside whom the house would not have let in
  conflict INTEGER NOT NULL CHECK (conflict IN (0,1)),
  answer ${clob} NOT NULL
);

-- Where the holder of a code is, by the scans of this node alone: one row per code, and one open stay per ticket.
CREATE TABLE node_stay (
  hash VARCHAR(22) NOT NULL PRIMARY KEY,
  performance BIGINT NOT NULL,
  inside INTEGER NOT NULL CHECK (inside IN (0,1)),
  open_ticket BIGINT,
  since BIGINT NOT NULL,
  gate VARCHAR(60) NOT NULL,
  -- the scan that made it so
  seq BIGINT NOT NULL,
  CONSTRAINT one_open_stay UNIQUE (open_ticket)
);
CREATE INDEX node_stay_by_evening ON node_stay (performance);

-- One row: when the house was last heard, and since when and why it is not.
CREATE TABLE node_contact (
  id INTEGER NOT NULL PRIMARY KEY,
  heard_at BIGINT,
  lost_at BIGINT,
  trouble VARCHAR(12)
);
