-- The numbers of what nodes tell each other: of two notices about the same rows the later has the larger number.
CREATE SEQUENCE notice START WITH 1 INCREMENT BY 1;
