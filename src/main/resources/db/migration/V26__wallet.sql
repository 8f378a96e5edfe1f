-- Passes that lie in somebody's Apple Wallet, and what is known of them: enough to see that one is stale.
CREATE TABLE wallet_pass (
  serial VARCHAR(40) NOT NULL PRIMARY KEY,
  -- the ticket that the pass was made for
  ticket_id BIGINT NOT NULL REFERENCES ticket(id),
  -- the one that it shows: another one after an exchange
  shows_ticket BIGINT NOT NULL REFERENCES ticket(id),
  -- of the secret that the phone shows
  token_hash CHAR(64) NOT NULL,
  -- of what the pass says
  content_hash CHAR(64) NOT NULL,
  -- the versions of ticket and performance that this was made from
  seen_ticket INTEGER NOT NULL,
  seen_performance INTEGER NOT NULL,
  changed_at BIGINT NOT NULL
);
CREATE INDEX wallet_pass_by_ticket ON wallet_pass (shows_ticket);
-- Which phone has which pass, and whether it has to be told that the pass changed.
CREATE TABLE wallet_phone (
  device VARCHAR(100) NOT NULL,
  serial VARCHAR(40) NOT NULL REFERENCES wallet_pass(serial),
  push_token VARCHAR(200) NOT NULL,
  made_at BIGINT NOT NULL,
  -- when it is to be told; NULL when there is nothing to tell
  due_at BIGINT,
  tries INTEGER NOT NULL,
  CONSTRAINT wallet_phone_key PRIMARY KEY (device, serial)
);
CREATE INDEX wallet_phone_by_serial ON wallet_phone (serial);
CREATE INDEX wallet_phone_by_due ON wallet_phone (due_at);
