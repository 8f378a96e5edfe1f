package org.parterre.programme;

/**
 * A performance that the public may know is about to get another time: whoever knows that people count on the old one refuses,
 * in the same transaction.
 */
public record PerformanceMoves(long performance) {}
