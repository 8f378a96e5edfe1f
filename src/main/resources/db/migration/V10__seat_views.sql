-- Photographs of what is seen from a section, a row or a seat. They belong to the hall: a new version of its plan keeps them.
-- about is the section's id (or the standing area's), "section/label" for a row, or the seat's id.
CREATE TABLE seat_view (
  id BIGINT NOT NULL PRIMARY KEY,
  hall_id BIGINT NOT NULL REFERENCES hall(id),
  kind VARCHAR(7) NOT NULL CHECK (kind IN ('SECTION','ROW','SEAT')),
  about VARCHAR(250) NOT NULL,
  picture ${blob} NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  alt_nl VARCHAR(300) NOT NULL,
  alt_en VARCHAR(300) NOT NULL,
  added_at BIGINT NOT NULL,
  CONSTRAINT one_view_of_a_place UNIQUE (hall_id, kind, about)
);
