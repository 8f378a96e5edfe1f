package org.parterre.admission.gate;

/** How many of those who have a ticket are inside. */
public record Count(int inside, int sold) {}
