-- Seats that the house keeps for itself, with the reason, for whom, and when they are released by themselves.
CREATE TABLE house_seats (
  id BIGINT NOT NULL PRIMARY KEY,
  performance_id BIGINT NOT NULL REFERENCES performance(id),
  reason VARCHAR(10) NOT NULL CHECK (reason IN ('COMPANY','PRESS','TECHNICAL','ACCESS','OTHER')),
  owner_name VARCHAR(120) NOT NULL,
  -- NULL for never
  release_at BIGINT,
  -- released by hand and sold, they are the house's again after a refund
  comes_back BOOLEAN NOT NULL,
  made_at BIGINT NOT NULL
);
CREATE INDEX house_seats_by_performance ON house_seats (performance_id);
CREATE INDEX house_seats_by_release ON house_seats (release_at);
-- A seat is kept for one reason at a time. kept is FALSE after a release by hand, where the seat comes back after a refund.
CREATE TABLE house_seat (
  performance_id BIGINT NOT NULL REFERENCES performance(id),
  seat VARCHAR(40) NOT NULL,
  house_seats_id BIGINT NOT NULL REFERENCES house_seats(id),
  kept BOOLEAN NOT NULL,
  CONSTRAINT house_seat_key PRIMARY KEY (performance_id, seat)
);
CREATE INDEX house_seat_by_group ON house_seat (house_seats_id);
