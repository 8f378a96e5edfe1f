package org.parterre.admission;

/** How many of those who have a ticket are inside. */
public record Count(int inside, int sold) {}
