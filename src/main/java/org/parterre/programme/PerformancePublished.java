package org.parterre.programme;

/** A performance came out: whoever keeps something per seat makes it now, in the same transaction. */
public record PerformancePublished(long performance, long plan) {}
