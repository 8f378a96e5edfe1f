-- which paired device scanned (NULL: a person's own session), what it had decided while the house could not be reached, and why
-- a supervisor let somebody in all the same
ALTER TABLE scan ADD COLUMN device BIGINT;
ALTER TABLE scan ADD COLUMN decided VARCHAR(20);
ALTER TABLE scan ADD COLUMN reason VARCHAR(200);

-- the scans that opened and closed it; NULL before there was this column. undone_at: nobody came in after all
ALTER TABLE admission ADD COLUMN opened_by VARCHAR(64);
ALTER TABLE admission ADD COLUMN closed_by VARCHAR(64);
ALTER TABLE admission ADD COLUMN undone_at BIGINT;

-- a scan is undone once
CREATE TABLE undone_scan (
  scan_id VARCHAR(64) NOT NULL PRIMARY KEY,
  undone_by VARCHAR(64) NOT NULL
);

-- somebody was let in by a device that could not ask, and the house would have said no. stands: the scan by which somebody else
-- is inside with that ticket, where that is why
CREATE TABLE door_conflict (
  scan_id VARCHAR(64) NOT NULL PRIMARY KEY,
  performance_id BIGINT NOT NULL REFERENCES performance(id),
  ticket_id BIGINT,
  decided VARCHAR(20) NOT NULL,
  decided_at BIGINT NOT NULL,
  stands VARCHAR(64),
  found_at BIGINT NOT NULL,
  seen_at BIGINT,
  seen_by VARCHAR(60),
  note VARCHAR(200)
);
CREATE INDEX conflict_by_performance ON door_conflict (performance_id, found_at);
