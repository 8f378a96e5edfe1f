-- An answer that is being carried out can't be changed any more, though nobody may know yet how it went.
ALTER TABLE displaced_order ADD COLUMN begun_at BIGINT;
