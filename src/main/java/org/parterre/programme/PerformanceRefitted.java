package org.parterre.programme;

/**
 * An evening that is out moved to another version of its hall's plan. Whoever keeps something per seat follows in the same
 * transaction, or refuses: then the evening stays as it was.
 */
public record PerformanceRefitted(long performance, long from, long to) {}
