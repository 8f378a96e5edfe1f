-- Seating plans that somebody brought and nobody has accepted yet.
CREATE TABLE plan_draft (
  id BIGINT NOT NULL PRIMARY KEY,
  hall_id BIGINT NOT NULL REFERENCES hall(id),
  file_name VARCHAR(200) NOT NULL,
  made_at BIGINT NOT NULL,
  body ${clob} NOT NULL,
  guesses ${clob} NOT NULL
);
CREATE INDEX plan_draft_by_hall ON plan_draft (hall_id);
