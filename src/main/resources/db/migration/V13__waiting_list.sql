-- Parties who wait for seats of evenings that are sold out, or that have not so many seats together any more.
CREATE TABLE waiting_party (
  id BIGINT NOT NULL PRIMARY KEY,
  secret_key VARCHAR(24) NOT NULL,
  production_id BIGINT NOT NULL REFERENCES production(id),
  -- who they are; NULL once they are forgotten
  name VARCHAR(200),
  email VARCHAR(254),
  language VARCHAR(2) NOT NULL,
  seats INTEGER NOT NULL CHECK (seats > 0),
  together BOOLEAN NOT NULL,
  accessible BOOLEAN NOT NULL,
  status VARCHAR(8) NOT NULL CHECK (status IN ('WAITING','OFFERED','BOUGHT','LEFT','REMOVED','ASKED','OVER')),
  -- how many offers they had so far
  offers INTEGER NOT NULL,
  joined_at BIGINT NOT NULL,
  -- after an offer that they didn't take others come first until then
  rests_until BIGINT,
  ended_at BIGINT,
  -- why the office took them off
  why VARCHAR(200),
  -- the last offer
  offer_performance BIGINT REFERENCES performance(id),
  offer_hold VARCHAR(24),
  offer_until BIGINT,
  version INTEGER NOT NULL,
  CONSTRAINT one_waiting_key UNIQUE (secret_key),
  CONSTRAINT offer_whole CHECK (status <> 'OFFERED' OR
    (offer_performance IS NOT NULL AND offer_hold IS NOT NULL AND offer_until IS NOT NULL))
);
CREATE INDEX waiting_party_by_status ON waiting_party (status);
-- The evenings that a party would come to, with the time since which it stands in line for each.
CREATE TABLE waiting_evening (
  party_id BIGINT NOT NULL REFERENCES waiting_party(id),
  performance_id BIGINT NOT NULL REFERENCES performance(id),
  since BIGINT NOT NULL,
  -- a mark of the address while the party waits and NULL after that: nobody stands in a line twice
  person VARCHAR(64),
  CONSTRAINT waiting_evening_key PRIMARY KEY (party_id, performance_id),
  CONSTRAINT one_place_in_line UNIQUE (performance_id, person)
);
