-- A telephone or scanner that stands at the door by itself, without anybody's password. live_name is its name until it is revoked, so
-- that no two of those at work are called the same. pair_hash is of the code that pairs it, once, until then.
CREATE TABLE device (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(60) NOT NULL,
  live_name VARCHAR(60),
  kind VARCHAR(10) NOT NULL CHECK (kind IN ('SCANNER','PRETIX')),
  supervisor BOOLEAN NOT NULL,
  made_by VARCHAR(60) NOT NULL,
  made_at BIGINT NOT NULL,
  pair_hash VARCHAR(64),
  pair_until BIGINT,
  paired_at BIGINT,
  about VARCHAR(200) DEFAULT '' NOT NULL,
  seen_at BIGINT,
  revoked_at BIGINT,
  revoked_by VARCHAR(60),
  CONSTRAINT one_live_device_name UNIQUE (live_name),
  CONSTRAINT one_device_of_a_code UNIQUE (pair_hash),
  CONSTRAINT device_whole CHECK (
    (revoked_at IS NULL AND revoked_by IS NULL AND live_name IS NOT NULL
      AND ((pair_hash IS NULL AND pair_until IS NULL) OR (pair_hash IS NOT NULL AND pair_until IS NOT NULL)))
    OR (revoked_at IS NOT NULL AND revoked_by IS NOT NULL AND live_name IS NULL AND pair_hash IS NULL AND pair_until IS NULL))
);

-- What a paired device proves itself by. Those that ended stay, so that their device can be told. live_for is the device while it
-- lasts, so that a device has one of them.
CREATE TABLE device_token (
  token_hash VARCHAR(64) NOT NULL PRIMARY KEY,
  device_id BIGINT NOT NULL REFERENCES device(id),
  made_at BIGINT NOT NULL,
  live_for BIGINT,
  ended_at BIGINT,
  CONSTRAINT one_live_token_of_a_device UNIQUE (live_for),
  CONSTRAINT device_token_whole CHECK (
    (live_for IS NOT NULL AND live_for = device_id AND ended_at IS NULL) OR (live_for IS NULL AND ended_at IS NOT NULL))
);
