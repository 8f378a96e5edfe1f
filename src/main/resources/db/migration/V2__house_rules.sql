-- When the wheelchair places that are left, and their companions', are given to everybody; NULL for never.
ALTER TABLE performance ADD COLUMN wheelchair_places_from BIGINT;
