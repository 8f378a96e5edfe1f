package org.parterre.venue;

/**
 * Seats that share prices. The dearest comes first.
 *
 * @param id short, stable, unique in the plan
 * @param rank 0 for the dearest; decides colour and form on the map
 */
public record PriceZone(String id, Words name, int rank) {}
